import type { EventRecord, SentenceRecord } from '../../model/index.ts'
import { sentencesIn, shownSentence } from '../corpus.ts'
import { type Here, plain } from '../here.ts'
import { capital } from '../say.ts'
import type { Statement, Words } from '../view.ts'
import { sayValue } from './event-facts.ts'

/** What one article tells of an event and no other does. */
export interface OnlyIn {
  readonly article: Words
  readonly items: readonly Statement[]
}

type Report = EventRecord['reports'][number]

/** Below this share of words found in one other report, nobody else says it. */
const SHARED = 0.4

/** Fields that have a row of their own to be compared in. */
const COMPARED = new Set(['date', 'place', 'participants'])

/**
 * Details and whole sentences that stand in one report only, judged by their words: a detail that another article puts in
 * wholly different words is listed too, which is why the page says where and not that nobody else knows it.
 */
export function onlyIn(here: Here, event: EventRecord): OnlyIn[] {
  if (event.reports.length < 2) return []
  const words = new Map(event.reports.map((report) => [report, new Set(reportText(here, report).flatMap(contentWords))]))
  return event.reports.flatMap((report) => {
    const others = event.reports.filter((other) => other !== report).map((other) => words.get(other)!)
    const alone = (text: string) => isAlone(contentWords(text), others)
    const whole = sentences(here, report).filter(({ text }) => alone(text))
    const rest = details(here, report).filter(
      ({ text, start }) => alone(text) && !whole.some((one) => one.start <= start && start < one.end),
    )
    const items = [...whole, ...rest].map(({ say }) => say())
    return items.length === 0 ? [] : [{ article: here.article(report.file), items }]
  })
}

interface Telling {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Makes the statement, and with it its footnote: only called for what is shown. */
  readonly say: () => Statement
}

function details(here: Here, { says }: Report): Telling[] {
  return says
    .filter(({ field }) => !COMPARED.has(field))
    .map(({ field, value, evidence }) => {
      const words = sayValue(here, value)
      const phrase = [plain(`${capital(field.replaceAll('-', ' '))}: `), words]
      const [{ start, end }] = evidence
      return { text: words.text, start, end, say: () => ({ when: null, phrase, marks: here.mark(evidence), aside: null }) }
    })
}

/** Sentences that may be shown; one that may not cannot be compared in public either. */
function sentences(here: Here, report: Report): Telling[] {
  return sentencesOf(here, report).flatMap((sentence) => {
    const text = shownSentence(here.corpus, report.file, sentence)
    if (text === null) return []
    const { start, end } = sentence
    const evidence = [{ file: report.file, start, end, text, by: 'site/only-in' }]
    return [{ text, start, end, say: () => ({ when: null, phrase: [plain(text)], marks: here.mark(evidence), aside: null }) }]
  })
}

function isAlone(own: readonly string[], others: readonly ReadonlySet<string>[]): boolean {
  if (own.length === 0) return false
  const most = Math.max(...others.map((other) => own.filter((word) => other.has(word)).length))
  return most / own.length < SHARED
}

function reportText(here: Here, report: Report): string[] {
  const text = here.corpus.documents.get(report.file)?.text ?? ''
  return sentencesOf(here, report).map(({ start, end }) => text.slice(start, end))
}

function sentencesOf(here: Here, { file, sentences: spans }: Report): SentenceRecord[] {
  return [...new Set(spans.flatMap(([start, end]) => sentencesIn(here.corpus.sentences.get(file), { start, end })))]
}

/** Words of four letters or more, cut to a stem's length, and numbers. */
function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []).map((word) => word.slice(0, 5))
}
