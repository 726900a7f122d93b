import { byCodeUnit } from '../model/index.ts'
import type { Corpus } from './corpus.ts'
import type { Page } from './page.ts'
import { articlePages } from './pages/article.ts'
import { indexPages } from './pages/az.ts'
import { chroniclePages } from './pages/chronicle.ts'
import { dayPages } from './pages/day.ts'
import { eventPages } from './pages/event.ts'
import { homePages } from './pages/home.ts'
import { methodPages } from './pages/method.ts'
import { outletPages } from './pages/outlet.ts'
import { overviewPages } from './pages/overview.ts'
import { personPages } from './pages/person.ts'
import { storyPages } from './pages/story.ts'
import { organisationPages, placePages, projectPages } from './pages/thing.ts'
import { topicPages } from './pages/topic.ts'
import { wordingPages } from './pages/wording.ts'

/** Every page of the site, sorted by address. */
export function makePages(corpus: Corpus): Page[] {
  const pages: Page[] = [
    ...homePages(corpus),
    ...articlePages(corpus),
    ...eventPages(corpus),
    ...personPages(corpus),
    ...organisationPages(corpus),
    ...placePages(corpus),
    ...projectPages(corpus),
    ...storyPages(corpus),
    ...topicPages(corpus),
    ...outletPages(corpus),
    ...dayPages(corpus),
    ...indexPages(corpus),
    ...chroniclePages(corpus),
    ...overviewPages(corpus),
    ...wordingPages(corpus),
    ...methodPages(corpus),
  ]
  return pages.sort((a, b) => byCodeUnit(a.url, b.url))
}
