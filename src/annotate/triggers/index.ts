import { bounds } from '../../model/edtf.ts'
import type {
  DateMention,
  Mention,
  QuoteMention,
  Reading,
  RoleMention,
  TokenisedSentence,
  Trigger,
  TriggerCount,
} from '../../model/index.ts'
import { lowered } from '../../text/lower-case.ts'
import type { Candidate } from './candidate.ts'
import { type ChunkedSentence, chunkSentence } from './chunks.ts'
import { countFits, countsIn } from './counts.ts'
import { holds } from './holds.ts'
import { isTrigger, type Look, lookAt, mayTell, nounRulesFor, verbRulesFor } from './lexicon.ts'
import { readNoun } from './read-noun.ts'
import { readVerb } from './read-verb.ts'
import { maySay, sayingsIn } from './says.ts'
import { Telling } from './telling.ts'

interface Found {
  readonly mentions: readonly Mention[]
  readonly roles: readonly RoleMention[]
  readonly dates: readonly DateMention[]
  readonly quotes: readonly QuoteMention[]
}

/**
 * Finds the words that tell of happenings: verbs and nouns that a rule knows, with who took part, when, where and how many.
 * What is usual, supposed, or plural and undated is left out.
 *
 * @returns In text order; one for each telling, so that one happening may have several, in the same article too.
 */
export function findTriggers(reading: Reading, found: Found): Trigger[] {
  if (reading.language !== 'en') return []
  const telling = new Telling(reading.published === null ? null : (bounds(reading.published)?.latest ?? null))
  const [mentions, dates] = [cursor(found.mentions), cursor(found.dates)]
  for (const sentence of reading.sentences) {
    const inside = { mentions: mentions(sentence), dates: dates(sentence) }
    if (sentence.kind === 'metadata') continue
    if (sentence.kind === 'heading') telling.openSection()
    readSentence(reading, sentence, inside, telling)
  }
  return telling.triggers()
}

/** The items of each sentence in turn, both lists in text order: one pass in all. */
function cursor<T extends { start: number; end: number }>(items: readonly T[]): (sentence: TokenisedSentence) => T[] {
  const sorted = items.toSorted((a, b) => a.start - b.start)
  let at = 0
  return (sentence) => {
    while (at < sorted.length && sorted[at]!.start < sentence.start) at++
    const inside: T[] = []
    for (; at < sorted.length && sorted[at]!.start < sentence.end; at++) if (sorted[at]!.end <= sentence.end) inside.push(sorted[at]!)
    return inside
  }
}

const longest = 400

function readSentence(
  reading: Reading,
  sentence: TokenisedSentence,
  inside: { mentions: Mention[]; dates: DateMention[] },
  telling: Telling,
): void {
  if (sentence.tokens.length > longest) return
  const lower = sentence.tokens.map(({ text }) => lowered(text))
  const says = maySay(reading.prose.slice(sentence.start, sentence.end))
  const hit = lower.some(isTrigger)
  if (!says && !hit) return
  const holding = {
    dated: inside.dates.some(({ kind }) => kind === 'date' || kind === 'time'),
    named: inside.mentions.some(({ form }) => form === 'name'),
  }
  const first = lookAt(lower, holding)
  const tells = hit && mayTell(lower, first)
  if (!says && !tells) {
    telling.pass(sentence.tokens)
    return
  }
  const cs = chunkSentence(sentence, inside.mentions)
  const look = cs.tokens === sentence.tokens ? first : lookAt(cs.lower, holding)
  const candidates = tells ? cs.lower.flatMap((word, i) => (isTrigger(word) ? candidatesAt(cs, i, inside.dates, look) : [])) : []
  const counts = candidates.length > 0 ? countsIn(sentence, reading.prose) : []
  const counted = shareCounts(candidates, counts)
  telling.add(cs, counted, says ? sayingsIn(cs, inside.dates) : [])
}

/** Gives each count to the happening of its sort that stands nearest; a killing has it besides, until its cause is known. */
function shareCounts(candidates: readonly Candidate[], counts: readonly TriggerCount[]): Candidate[] {
  if (counts.length === 0) return [...candidates]
  const apart = ({ cs, from }: Candidate, count: TriggerCount): number =>
    isParted(cs, from, count)
      ? Number.POSITIVE_INFINITY
      : Math.min(Math.abs(cs.tokens[from]!.start - count.end), Math.abs(cs.tokens[from]!.start - count.start))
  // A count goes past words that tell of nothing.
  const causes = candidates.filter((each) => each.rule.kind !== 'death' && holds({ ...each, counts }))
  const nearest = counts.map((count) =>
    Math.min(...causes.map((each) => (countFits(count, each.rule.kind) ? apart(each, count) : Number.POSITIVE_INFINITY))),
  )
  return candidates.map((candidate) => ({
    ...candidate,
    counts: candidate.counts.concat(
      counts.filter(
        (count, i) =>
          countFits(count, candidate.rule.kind) &&
          Number.isFinite(apart(candidate, count)) &&
          (candidate.rule.kind === 'death' || apart(candidate, count) <= nearest[i]!),
      ),
    ),
  }))
}

/** "wounding five of them; in May a man was abducted": a semicolon parts a number from what the next clause tells. */
function isParted(cs: ChunkedSentence, from: number, { start, end }: TriggerCount): boolean {
  const at = cs.tokens[from]!.start
  return cs.tokens.some(({ text, start: mark }) => text === ';' && mark > Math.min(at, end) && mark < Math.max(at, start))
}

/** The readings of one token, by rule in order; a token is a verb or a noun, never both. */
function candidatesAt(cs: ChunkedSentence, token: number, dates: readonly DateMention[], look: Look): Candidate[] {
  const word = cs.lower[token]!
  const chunk = cs.chunks[cs.chunkOf[token]!]!
  if (chunk.kind === 'verb' && chunk.head === token)
    return (verbRulesFor(word) ?? []).flatMap((entry) =>
      look(entry, token) ? (readVerb(entry.rule, cs, cs.chunkOf[token]!, { dates }) ?? []) : [],
    )
  if (chunk.kind === 'np')
    return (nounRulesFor(word) ?? []).flatMap((entry) => (look(entry, token) ? (readNoun(entry.rule, cs, token, { dates }) ?? []) : []))
  return []
}
