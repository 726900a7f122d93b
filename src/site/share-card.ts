import type { Settings } from '../model/index.ts'
import type { PageKind } from './page.ts'

/** A page that has moved leads on, and is not shared. */
type SharedKind = Exclude<PageKind, 'moved'>

/** What the picture says by which a link to a page of one kind is shown where it is shared. */
export interface ShareCard {
  readonly kind: SharedKind
  /** Relative to the site's root: `og/person.png`. */
  readonly url: string
  readonly label: string
  /** What such a page answers. */
  readonly answers: string
  readonly siteTitle: string
  /** The token of `templates/styles/00-tokens.css` by which the kind is known, without dashes. */
  readonly colour: string
}

const ANSWERS = {
  home: ['', 'What the articles say, each statement with its sentence', 'mark'],
  article: ['Article', 'What it says, and which pages rest on each sentence', 'mark'],
  event: ['Event', 'What, when, where, who, and how each article tells it', 'event'],
  person: ['Person', 'Roles, meetings and words, each with its sentence', 'person'],
  organisation: ['Organisation', 'Who acts for it, what it did and said', 'organisation'],
  place: ['Place', 'What happened there, and who was there', 'place'],
  project: ['Project', 'What is said of it, by whom and when', 'project'],
  story: ['Story', 'Its events in order, and which article tells what', 'story'],
  topic: ['Topic', 'Its events, people and key sentences over time', 'topic'],
  outlet: ['Outlet', 'What it covered, and what it left out', 'mark'],
  day: ['Day', 'What happened, and what was published', 'event'],
  index: ['Index', 'Everything named, from A to Z', 'mark'],
  chronicle: ['Chronicle', 'Everything by date, newest first', 'event'],
  timeline: ['Timeline', 'Every event in time, as exactly as its date is known', 'event'],
  network: ['Network', 'Who met whom, when, and in which articles', 'person'],
  map: ['Map', 'Every place the articles name', 'place'],
  wording: ['Wording', 'Formulae that recur: who used them, and when', 'topic'],
  about: ['Method', 'How this was made, and how well it reads', 'mark'],
  search: ['Search', 'Find articles and everything read in them', 'mark'],
  data: ['Data', 'Everything on this site, to take away', 'mark'],
  'not-found': ['Not found', 'There is no page at this address', 'mark'],
} as const satisfies Record<SharedKind, readonly [label: string, answers: string, colour: string]>

/** A card for every kind of page that is shared; none where the site does not know its address, which pictures of links need. */
export function shareCards({ baseUrl, title }: Pick<Settings, 'baseUrl' | 'title'>): ShareCard[] {
  if (baseUrl === null) return []
  return Object.entries(ANSWERS).map(([kind, [label, answers, colour]]) => ({
    ...{ kind: kind as SharedKind, url: `og/${kind}.png`, label, answers, siteTitle: title, colour }, // its own keys
  }))
}

/** The absolute address of the folder of pictures, each named after its kind; null where there are none. */
export function shareFolder({ baseUrl }: Pick<Settings, 'baseUrl'>): string | null {
  return baseUrl === null ? null : `${baseUrl}/og`
}
