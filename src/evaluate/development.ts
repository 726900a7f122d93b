import { findTimexes } from '../annotate/dates/index.ts'
import { judgeDates } from '../annotate/dates/reliability.ts'
import { figuresOf, scoreTimexes, sumScores } from '../annotate/dates/scoring.ts'
import { linkWithin } from '../annotate/entities/coreference/index.ts'
import { findNames, type NameModel } from '../annotate/entities/names/index.ts'
import { plainProse } from '../annotate/plain.ts'
import { findQuotes } from '../annotate/quotes/index.ts'
import { type Attribution, judgeQuotes, measureQuotes, scoreQuotes } from '../annotate/quotes/score.ts'
import { type QuoteDocument, trainQuotes } from '../annotate/quotes/training.ts'
import { type QuoteWeights, quoteWeights } from '../annotate/quotes/weights.ts'
import { readingOf } from '../annotate/reading.ts'
import { scoreStories } from '../events/scoring.ts'
import type { Desk, Source, Timex } from '../model/index.ts'
import { analyse, readArticle } from '../pipeline.ts'
import { errorsOf, type Figure, figure, type MarkedDocument, percent } from './figures.ts'
import { type Judged, reliability } from './reliability.ts'

/** Names as `annotate --plain` gives them, exact spans and four classes, a figure for all and one a class. */
export function evaluateNames(corpus: string, documents: readonly MarkedDocument[], model: NameModel): Figure[] {
  const counts = new Map<string, { right: number; said: number; gold: number }>()
  const errors: string[] = []
  const judged: Judged[] = []
  const count = (label: string) => counts.get(label) ?? counts.set(label, { right: 0, said: 0, gold: 0 }).get(label)!
  for (const { text, names } of documents) {
    const expected = new Map(names.map((name) => [`${name.start} ${name.end} ${name.label}`, name]))
    for (const { label } of names) for (const key of ['', label]) count(key).gold += 1
    const reading = readingOf(plainProse(text, null))
    const found = linkWithin(reading, findNames(reading, model, 'left out')).mentions.filter(({ form }) => form === 'name')
    for (const { start, end, ner, confidence } of found) {
      const right = expected.delete(`${start} ${end} ${ner}`)
      judged.push({ confidence, right })
      for (const key of ['', ner!]) {
        count(key).said += 1
        if (right) count(key).right += 1
      }
      if (!right) errors.push(`wrong  ${ner} ${text.slice(start, end)}`)
    }
    for (const { start, end, label } of expected.values()) errors.push(`missed ${label} ${text.slice(start, end)}`)
  }
  const scores = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, { right, said, gold }]) =>
      figure(
        `names ${corpus}${label === '' ? '' : ` ${label}`} F1`,
        (2 * right) / Math.max(1, said + gold),
        label === '' ? errorsOf(errors) : [],
      ),
    )
  return [...scores, reliability(`names ${corpus}, confidence off by`, judged)]
}

export interface TimeDocument {
  readonly text: string
  readonly published: string | null
  readonly timexes: readonly Timex[]
}

/** Dates as TempEval-3 scores them. */
export function evaluateTimes(documents: readonly TimeDocument[]): Figure[] {
  const errors: string[] = []
  const judged: Judged[] = []
  const scores = documents.map(({ text, published, timexes }) => {
    const reading = readingOf(plainProse(text, published))
    const found = findTimexes(reading)
    judged.push(...judgeDates(reading, timexes))
    const same = (a: Timex, b: Timex) => a.start === b.start && a.end === b.end && a.value === b.value
    for (const gold of timexes)
      if (!found.some((timex) => same(gold, timex))) errors.push(`missed ${text.slice(gold.start, gold.end)} = ${gold.value}`)
    for (const timex of found)
      if (!timexes.some((gold) => same(gold, timex))) errors.push(`wrong  ${text.slice(timex.start, timex.end)} = ${timex.value}`)
    return scoreTimexes(timexes, found)
  })
  const { strictF1, relaxedF1, valueF1, strictValueF1, typeF1 } = figuresOf(sumScores(scores))
  return [
    figure('dates strict F1', strictF1, errorsOf(errors)),
    figure('dates relaxed F1', relaxedF1),
    figure('dates value F1', valueF1),
    figure('dates strict value F1', strictValueF1),
    figure('dates type F1', typeF1),
    reliability('dates, confidence off by', judged),
  ]
}

export interface SpeechDocument {
  readonly text: string
  readonly attributions: readonly Attribution[]
}

/**
 * Quotations and reported speech against PolNeAR's attributions: with the weights as they are, which were learnt from these
 * articles, and with weights learnt from one half of them on the other.
 */
export function evaluateSpeech(documents: readonly SpeechDocument[], model: NameModel): Figure[] {
  const read = documents.map(({ text, attributions }) => {
    const reading = readingOf(plainProse(text, null))
    return { reading, attributions, mentions: linkWithin(reading, findNames(reading, model, 'left out')).mentions }
  })
  const halves = [0, 1].map((half) => read.filter((_, i) => i % 2 === half))
  const apart = halves.flatMap((half, i) => quotesOf(half, trainQuotes(halves[1 - i]!)))
  const judged = apart.flatMap(({ attributions, found }) => judgeQuotes(attributions, found))
  return [
    ...speechFigures('quotations', quotesOf(read, quoteWeights)),
    ...speechFigures('quotations half on half', apart),
    reliability(
      'quotations in marks, confidence off by',
      judged.filter(({ indirect }) => !indirect),
    ),
    reliability(
      'reported speech, confidence off by',
      judged.filter(({ indirect }) => indirect),
    ),
  ]
}

function quotesOf(documents: readonly QuoteDocument[], weights: QuoteWeights) {
  return documents.map((document) => ({ ...document, found: findQuotes(document.reading, document.mentions, weights) }))
}

function speechFigures(name: string, documents: ReturnType<typeof quotesOf>): Figure[] {
  const counts = documents.map(({ reading, attributions, found }) => scoreQuotes(reading.prose, attributions, found))
  return Object.entries(measureQuotes(counts)).map(([measure, value]) => figure(`${name} ${measure}`, value as number))
}

export interface EventArticle {
  readonly id: string
  readonly event: string
  readonly outlet: string
  readonly published: string | null
  readonly title: string
  readonly text: string
}

/** Which articles tell the same story, after the whole of a build's analysis, by B³. */
export function evaluateStories(articles: readonly EventArticle[], desk: Desk, model: NameModel): Figure[] {
  const read = articles.map((article) => readArticle(sourceOf(article), desk, { model, topics: [] }))
  const { analysis } = analyse(
    read.flatMap(({ items }) => items),
    [],
    desk,
    { generator: 'evaluate' },
  )
  const gold = new Map(articles.map((article) => [sourceOf(article).file, article.event]))
  const { precision, recall, f1 } = scoreStories(gold, new Map(analysis.articles.map(({ file, story }) => [file, story])))
  return [figure('stories B³ precision', precision), figure('stories B³ recall', recall), figure('stories B³ F1', f1)]
}

function sourceOf({ id, outlet, published, title, text }: EventArticle): Source {
  return {
    ...{ file: `articles/${id}.jsonl#1`, kind: 'jsonl', text, bodyStart: 0, fieldSpans: [], blocks: [], sha256: '0'.repeat(64) },
    fields: { title, outlet, ...(published === null ? {} : { date: published }) },
  }
}

/** Figures beside those of an earlier run: what a change gained and lost. */
export function compareFigures(now: readonly Figure[], before: Readonly<Record<string, number>>): string {
  const rows = now.map(({ measure, value }) => {
    const was = before[measure]
    const change = was === undefined ? 'new' : `${value >= was ? '+' : ''}${(100 * (value - was)).toFixed(2)}`
    return `${measure.padEnd(40)}${percent(value)}${(was === undefined ? '' : percent(was)).padStart(8)}${change.padStart(8)}`
  })
  return `${[`${'measure'.padEnd(40)}     now  before  change`, ...rows].join('\n')}\n`
}
