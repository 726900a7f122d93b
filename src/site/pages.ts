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

/** Every page of the site, in no order, each made when it is asked for: a large archive's are never all in memory. */
export function* makePages(corpus: Corpus): Generator<Page> {
  yield* homePages(corpus)
  yield* articlePages(corpus)
  yield* eventPages(corpus)
  yield* personPages(corpus)
  yield* organisationPages(corpus)
  yield* placePages(corpus)
  yield* projectPages(corpus)
  yield* storyPages(corpus)
  yield* topicPages(corpus)
  yield* outletPages(corpus)
  yield* dayPages(corpus)
  yield* indexPages(corpus)
  yield* chroniclePages(corpus)
  yield* overviewPages(corpus)
  yield* wordingPages(corpus)
  yield* methodPages(corpus)
}
