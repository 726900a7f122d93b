import { type Mention, overlaps, type Reading, type Span } from '../../model/index.ts'
import { attachStretches } from './attachments.ts'
import { namesOf } from './features.ts'
import { readIndirect } from './indirect.ts'
import { parse } from './parse.ts'
import type { Attribution } from './score.ts'
import { type Candidate, readCandidates } from './speakers.ts'
import { stretchFeatures } from './stretch-features.ts'
import type { QuoteWeights, Weights } from './weights.ts'

/** An article of PolNeAR as read, with the names found in it and its attributions. */
export interface QuoteDocument {
  readonly reading: Reading
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Attribution[]
}

interface Example {
  readonly features: readonly string[]
  readonly holds: boolean
}

const rounds = 20
/** Small steps: with larger ones it learns the training articles by heart, and is too sure of others. */
const rate = 0.03
const decay = 0.003
const rarest = 3
const lightest = 0.02

/** Numbers a fixed order of examples that looks shuffled: a linear congruential walk through all of them. */
function* walk(count: number, round: number): Generator<number> {
  let step = Math.floor(count * 0.618) | 1
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b))
  while (divides(count, step) !== 1) step += 2
  for (let i = 0, at = round % count; i < count; i++, at = (at + step) % count) yield at
}

/** Fits a logistic regression by AdaGrad with a little decay; the same examples give the same weights. */
function regress(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= rarest).map(([name]) => name)
  const ids = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) => Int32Array.from(new Set(features.flatMap((feature) => ids.get(feature) ?? []))))
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1)
  for (let round = 0; round < rounds; round++)
    for (const at of walk(examples.length, round)) {
      const row = rows[at]!
      let sum = 0
      for (const id of row) sum += weights[id]!
      const error = 1 / (1 + Math.exp(-sum)) - (examples[at]!.holds ? 1 : 0)
      for (const id of row) {
        const slope = error + decay * weights[id]!
        squares[id]! += slope * slope
        weights[id]! -= (rate * slope) / Math.sqrt(squares[id]!)
      }
    }
  const kept = names
    .map((name, i) => [name, Math.round(weights[i]! * 100) / 100] as const)
    .filter(([, weight]) => Math.abs(weight) >= lightest)
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const half = (span: Span, spans: readonly Span[]): boolean => spans.some((outer) => shared(span, outer) * 2 >= span.end - span.start)
const touches = (span: Span | null, spans: readonly Span[]): boolean => span !== null && spans.some((other) => overlaps(span, other))

function markedExamples({ reading, mentions, attributions }: QuoteDocument): { stretch: Example[]; speaker: Example[] } {
  const stretch: Example[] = []
  const speaker: Example[] = []
  let last: (Candidate & { readonly attachment: ReturnType<typeof attachStretches>[number] }) | undefined
  for (const attachment of attachStretches(parse(reading, mentions))) {
    const said = attributions.filter(({ content }) => half(attachment.stretch, content))
    stretch.push({ features: namesOf(stretchFeatures(attachment, reading.prose)), holds: said.length > 0 })
    const sources = said.flatMap(({ source }) => source)
    if (sources.length === 0) continue
    const candidates = readCandidates(attachment, last, reading.prose)
    for (const { features, speaker: span } of candidates) speaker.push({ features: namesOf(features), holds: touches(span, sources) })
    const right = candidates.find((each) => touches(each.speaker, sources))
    last = right === undefined ? undefined : { ...right, attachment }
  }
  return { stretch, speaker }
}

/** A reading holds where an attribution has its cue, half of its words, and its speaker if it has any. */
function indirectExamples({ reading, mentions, attributions }: QuoteDocument): Example[] {
  return parse(reading, mentions).flatMap((sentence) =>
    readIndirect(sentence, reading.prose)
      .flat()
      .map(({ quote, features }) => {
        const holds = attributions.some(
          ({ content, cue, source }) =>
            half(quote, content) && touches(quote.cue, cue) && (source.length === 0 || touches(quote.speaker, source)),
        )
        return { features: namesOf(features), holds }
      }),
  )
}

/** Trains the classifier of reported speech alone. */
const trainIndirect = (documents: readonly QuoteDocument[]): Weights => regress(documents.flatMap(indirectExamples))

/** Trains the three classifiers of quotations; the same documents in the same order give the same weights. */
export function trainQuotes(documents: readonly QuoteDocument[]): QuoteWeights {
  const marked = documents.map(markedExamples)
  return {
    stretch: regress(marked.flatMap(({ stretch }) => stretch)),
    speaker: regress(marked.flatMap(({ speaker }) => speaker)),
    indirect: trainIndirect(documents),
  }
}
