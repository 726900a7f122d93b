import { byCodeUnit, type EventRecord, type QuoteRecord } from '../model/index.ts'
import { type Corpus, isShown, onOneLine, sentenceAt } from './corpus.ts'
import { type Here, listed, plain } from './here.ts'
import { directionOf } from './say.ts'
import type { Mark, Phrase, When, Words } from './view.ts'
import { when } from './when.ts'

/** What was said, by whom, as printed: direct speech, a quoted fragment, or indirect speech. */
export interface Saying {
  readonly mode: 'direct' | 'mixed' | 'indirect'
  readonly text: string | null
  readonly dir: 'ltr' | 'rtl'
  readonly who: Phrase
  /** "reported speech · agreed": whose words they are, and what was done with them unless plainly said. */
  readonly how: string
  readonly event: Words | null
  readonly when: When | null
  readonly marks: readonly Mark[]
}

/** A saying with its sentence takes about as much room as this many lines of a list. */
export const SAYING = 3

/** The page that a saying stands on: what the page says of itself is not repeated in each. */
interface On {
  /** Of what was said at this event, neither the occasion nor the day. */
  readonly event?: EventRecord
  /** Of what this one said, only with whom. */
  readonly speaker?: string
}

export function saying(here: Here, quote: QuoteRecord, { event: at, speaker }: On = {}): Saying {
  const { corpus } = here
  const sentence = sentenceAt(corpus.sentences.get(quote.file), quote.start)
  const shown = sentence !== undefined && isShown(corpus, quote.file, sentence)
  const event = occasion(corpus, quote)
  return {
    ...{
      mode: quote.mode,
      text: shown ? onOneLine(quote.text) : null,
      dir: directionOf(quote.text),
      who: speakersOf(here, quote, speaker),
    },
    how: howSaid(quote),
    event: event === undefined || event === at ? null : here.event(event),
    when:
      event !== undefined && event === at
        ? null
        : when(event?.date ?? corpus.articles.get(quote.file)?.published ?? null, 'stated', 'short'),
    marks: here.mark([{ file: quote.file, start: quote.start, end: quote.end, text: quote.text, by: `quotes/${quote.mode}` }]),
  }
}

/** Who said it; on a speaker's own page those who said it with them, if any. */
function speakersOf(here: Here, quote: QuoteRecord, page: string | undefined): Phrase {
  const others = quote.speakers.filter((id) => id !== page).map((id) => here.thing(id, id))
  if (others.length < quote.speakers.length) return others.length === 0 ? [] : [plain('with '), ...listed(others)]
  return others.length > 0 ? listed(others) : [plain(speakerWords(quote))]
}

const MODES = { direct: 'direct speech', mixed: 'quoted words', indirect: 'reported speech' } as const

const PRONOUN = /^(?:he|she|it|they|who|we|I|you)$/i

function howSaid(quote: QuoteRecord): string {
  const { mode, act, relayedBy } = quote
  const relayed = relayedBy === null || PRONOUN.test(relayedBy.trim()) ? null : `passed on by ${relayedBy.replace(/\s+/g, ' ')}`
  return [MODES[mode], act === 'said' ? null : act, stanceOf(quote), relayed].filter((part) => part !== null).join(' · ')
}

const STANCE =
  /^(?:hop|fear|believ|think|thought|expect|feel|felt|doubt|claim|alleg|suggest|hint|impl|insist|admit|conced|confess|warn|invit|ask|wonder|predict|estimat|speculat|threaten|offer|accus|blam|critici)/i

/** The verb itself where "said" would say more than it does: "hoped", "claimed", "invited". */
function stanceOf({ act, cue }: QuoteRecord): string | null {
  const verb = cue?.replace(/\s+/g, ' ').trim() ?? ''
  return STANCE.test(verb) && verb.toLowerCase() !== act ? `in the article’s word “${verb}”` : null
}

/** Words for a speaker with no page: "an official statement"; of a pronoun it is said that it was not resolved. */
function speakerWords({ speakerText }: QuoteRecord): string {
  if (speakerText === null) return 'Speaker not stated'
  const words = speakerText.replace(/\s+/g, ' ').trim()
  return PRONOUN.test(words) ? `“${words}”, not resolved` : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The event at which it was said: the one its sentence tells, if a speaker took part. What only tells of an event was not said at it. */
function occasion(corpus: Corpus, { event: id, speakers }: QuoteRecord): EventRecord | undefined {
  const event = id === null ? undefined : corpus.events.get(id)
  return event?.participants.some(({ entity }) => speakers.includes(entity)) ? event : undefined
}

/** Quotations in the order in which their articles appeared, then of the text. */
export function inOrderSaid(corpus: Corpus, quotes: readonly QuoteRecord[]): QuoteRecord[] {
  return quotes.toSorted((a, b) => byArticle(corpus, a.file, b.file) || a.start - b.start)
}

function byArticle({ rank }: Corpus, a: string, b: string): number {
  return (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size) || byCodeUnit(a, b)
}
