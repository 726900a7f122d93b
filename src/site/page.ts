import type { AboutPage } from './pages/about.ts'
import type { ArticlePage } from './pages/article.ts'
import type { IndexPage } from './pages/az.ts'
import type { ChroniclePage } from './pages/chronicle.ts'
import type { DayPage } from './pages/day.ts'
import type { EventPage } from './pages/event.ts'
import type { HomePage } from './pages/home.ts'
import type { DataPage, MovedPage, NotFoundPage, SearchPage } from './pages/method.ts'
import type { OutletPage } from './pages/outlet.ts'
import type { MapPage, NetworkPage, TimelinePage } from './pages/overview.ts'
import type { PersonPage } from './pages/person.ts'
import type { StoryPage } from './pages/story.ts'
import type { OrganisationPage, PlacePage, ProjectPage } from './pages/thing.ts'
import type { TopicPage } from './pages/topic.ts'
import type { WordingPage } from './pages/wording.ts'

/** A page ready to print; its kind names the template, `templates/pages/<kind>.11ty.tsx`. */
export type Page =
  | HomePage
  | ArticlePage
  | EventPage
  | PersonPage
  | OrganisationPage
  | PlacePage
  | ProjectPage
  | StoryPage
  | TopicPage
  | OutletPage
  | DayPage
  | IndexPage
  | ChroniclePage
  | TimelinePage
  | NetworkPage
  | MapPage
  | WordingPage
  | AboutPage
  | DataPage
  | SearchPage
  | NotFoundPage
  | MovedPage

export type PageKind = Page['kind']

/** Every kind, each of which has a template of its name. */
export const PAGE_KINDS = [
  ...(['home', 'article', 'event', 'person', 'organisation', 'place', 'project', 'story', 'topic', 'outlet', 'day'] as const),
  ...(['index', 'chronicle', 'timeline', 'network', 'map', 'wording', 'about', 'data', 'search', 'not-found', 'moved'] as const),
] as const satisfies readonly PageKind[]
