import {
  byCodeUnit,
  bySpan,
  overlaps,
  type Reading,
  type Span,
  type ThemeMention,
  type TokenisedSentence,
  type Topic,
} from '../../model/index.ts'
import { type Cue, type CueTable, cueTable } from './cues.ts'
import { type Part, partsOf } from './words.ts'

interface Hit extends Span {
  readonly topic: string
  readonly name: string
  readonly weight: number
}

/** A pattern reads no more of a sentence than this: longer ones are tables and lists. */
const LONGEST = 4000

/**
 * The sentences that speak to a topic, in text order, then by topic. A sentence's score grows with the different cues in it,
 * from 0 to 1; the cues are the spans that show it. Sentences that carry only metadata count for nothing.
 */
export function findThemes(reading: Reading, topics: readonly Topic[]): ThemeMention[] {
  const table = cueTable(topics)
  if (table.phrases.size === 0 && table.patterns.length === 0) return []
  return reading.sentences
    .filter((sentence) => sentence.kind !== 'metadata')
    .flatMap((sentence) => themesOf(sentence, [...phraseHits(sentence, table), ...patternHits(sentence, reading.prose, table)]))
}

function themesOf(sentence: TokenisedSentence, hits: readonly Hit[]): ThemeMention[] {
  const topics = [...new Set(hits.map((hit) => hit.topic))].sort(byCodeUnit)
  return topics.map((topic) => {
    const found = withoutOverlap(hits.filter((hit) => hit.topic === topic))
    const weights = new Map(found.map((hit) => [hit.name, hit.weight]))
    const weight = [...weights.values()].reduce((sum, one) => sum + one, 0)
    const cues = found.map(({ start, end }) => ({ start, end }))
    return { topic, sentence: sentence.n, score: Math.round((weight / (weight + 1)) * 1000) / 1000, cues }
  })
}

function phraseHits(sentence: TokenisedSentence, { phrases }: CueTable): Hit[] {
  const parts = partsOf(sentence.tokens)
  return parts.flatMap((part, i) => {
    const starting = phrases.get(part.stem) ?? []
    const solid = part.whole ? (phrases.get(part.whole.stem) ?? []).filter((cue) => cue.stems.length === 1 && !cue.exact) : []
    const matched = starting.flatMap((cue) => matchAt(parts, i, cue) ?? [])
    return [...matched, ...solid.map((cue) => hit(cue, part.start, part.whole!.end))]
  })
}

function matchAt(parts: readonly Part[], from: number, cue: Cue): Hit | undefined {
  for (const [k, stem] of cue.stems.entries()) {
    const part = parts[from + k]
    if (part?.stem !== stem) return undefined
    if (cue.exact && part.text !== cue.exact[k] && part.text !== `${cue.exact[k]}s`) return undefined
  }
  return hit(cue, parts[from]!.start, parts[from + cue.stems.length - 1]!.end)
}

const hit = ({ topic, name, weight }: Cue, start: number, end: number): Hit => ({ topic, name, weight, start, end })

function patternHits(sentence: TokenisedSentence, prose: string, { patterns }: CueTable): Hit[] {
  const text = patterns.length === 0 ? '' : prose.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
  return patterns.flatMap(({ topic, name, pattern }) =>
    [...text.matchAll(pattern)]
      .filter((match) => match[0] !== '')
      .map((match) => ({
        ...{ topic, name, weight: 1 },
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      })),
  )
}

/** Of cues inside one another the outermost, in text order. */
function withoutOverlap(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const one of [...hits].sort(bySpan)) {
    const last = kept.at(-1)
    if (!last || !overlaps(last, one)) kept.push(one)
  }
  return kept
}
