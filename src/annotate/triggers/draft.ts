import {
  bySpan,
  type EventKind,
  type Mention,
  type Modality,
  type Span,
  type Trigger,
  type TriggerCount,
  type TriggerParticipant,
  type TriggerSaying,
} from '../../model/index.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf } from './confidence.ts'

/** A trigger in the making: later sentences may add to it. */
export interface Draft {
  readonly candidate: Candidate
  readonly kind: EventKind
  modality: Modality
  readonly sentences: number[]
  readonly participants: { mention: Mention; role: TriggerParticipant['role'] }[]
  dates: Candidate['dates'][number][]
  readonly places: Mention[]
  readonly counts: TriggerCount[]
  readonly says: TriggerSaying[]
  readonly section: number
}

/** One who refers to the same as another: its chain, or where it stands. */
export const chainOf = (mention: Mention): string => (mention.chain === null ? `@${mention.start}` : `${mention.chain}`)

/** Whether a sentence tells it: sentences are read in order, so that only the last can be the one being read. */
export const isToldIn = (draft: Draft, n: number): boolean => draft.sentences.at(-1) === n

/** Notes that the sentence being read tells it, too. */
export function tellIn(draft: Draft, n: number): void {
  if (!isToldIn(draft, n)) draft.sentences.push(n)
}

/** Adds what a later phrase says of the same happening. */
export function extend(draft: Draft, candidate: Candidate, n: number): void {
  tellIn(draft, n)
  for (const place of candidate.places) if (!draft.places.includes(place)) draft.places.push(place)
  if (draft.dates.length === 0) draft.dates.push(...candidate.dates)
  const counted = new Set(draft.counts.map(({ what }) => what))
  for (const count of candidate.counts) if (!counted.has(count.what)) draft.counts.push(count)
  const known = new Set(draft.participants.map(({ mention }) => chainOf(mention)))
  for (const { mention, role } of candidate.participants) if (!known.has(chainOf(mention))) draft.participants.push({ mention, role })
}

/** The members of a delegation are on its visit. */
export function enlist(visit: Draft, delegates: Draft['participants']): void {
  const known = new Set(visit.participants.map(({ mention }) => chainOf(mention)))
  for (const delegate of delegates) if (!known.has(chainOf(delegate.mention))) visit.participants.push(delegate)
}

/** Adds what another phrase of the same sentence says of it. */
export function merge(
  draft: Draft,
  { counts, participants, places, dates }: Pick<Candidate, 'counts' | 'participants' | 'places' | 'dates'>,
): void {
  for (const count of counts)
    if (!draft.counts.some((each) => each.start === count.start && each.what === count.what)) draft.counts.push(count)
  for (const each of participants) if (!draft.participants.some(({ mention }) => mention === each.mention)) draft.participants.push(each)
  for (const place of places) if (!draft.places.includes(place)) draft.places.push(place)
  if (draft.dates.length === 0) draft.dates.push(...dates)
}

/** Gives a happening without a day that of the one before. */
export function inherit(draft: Draft, before: Draft): void {
  if (draft.dates.length === 0 && draft !== before) draft.dates.push(...before.dates.slice(0, 1))
}

/** Where something stands, and nothing else of it. */
export const span = ({ start, end }: Span): Span => ({ start, end })

/** The trigger that a draft has become. */
export function toTrigger(draft: Draft): Trigger {
  const { candidate } = draft
  const { cs, from, to, rule, topic, verb, tells } = candidate
  const [start, end] = [cs.tokens[from]!.start, cs.tokens[to - 1]!.end]
  return {
    start,
    end,
    text: cs.tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
    kind: draft.kind,
    ploverType: rule.plover,
    modality: draft.modality,
    sentences: draft.sentences.toSorted((a, b) => a - b),
    participants: draft.participants.map(({ mention, role }) => ({ ...span(mention), role })),
    dates: draft.dates.map(span),
    places: draft.places.map(span),
    counts: draft.counts,
    says: draft.says.toSorted(bySpan),
    topicSpan: topic,
    verb,
    tells,
    by: rule.id,
    confidence: confidenceOf(candidate),
  }
}
