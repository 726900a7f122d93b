import { overlaps, type QuoteMention, type Span } from '../../model/index.ts'
import { cueVerbs } from './verbs.ts'

/** An attribution of PolNeAR: who (source) says (cue) what (content), each as its spans of the text. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** What is counted of one article; sums of these over articles give the measures. */
export interface QuoteCounts {
  /** Marked stretches that are quotations, those found, and those in both. */
  readonly marked: { readonly gold: number; readonly found: number; readonly right: number }
  /** Of the marked stretches in both that have a source: how many, and with the speaker right. */
  readonly markedSpeakers: { readonly known: number; readonly right: number }
  /** Attributions without marks whose cue is a verb of saying; how many are half covered; of these, with the speaker right. */
  readonly indirect: { readonly gold: number; readonly covered: number; readonly speakers: number }
  /** Indirect quotes found, and those of which half lies in any attribution's content. */
  readonly indirectFound: { readonly found: number; readonly right: number }
}

const pair = /“([^”“\n]+)”|"([^"\n]+)"|''([^\n]+?)''/g

/** Every stretch between double marks of one paragraph, paired naively: the yardstick is independent of the reader's own pairing. */
export function markedStretches(text: string): Span[] {
  return [...text.matchAll(pair)].map((match) => {
    const width = match[0].startsWith("''") ? 2 : 1
    return { start: match.index + width, end: match.index + match[0].length - width }
  })
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const length = (span: Span): number => span.end - span.start
const halfInside = (span: Span, spans: readonly Span[]): boolean => spans.some((outer) => shared(span, outer) * 2 >= length(span))

/** Whether the speaker found shares a word with the gold source; a missing one is wrong. */
function speakerRight(quote: QuoteMention, attribution: Attribution): boolean {
  const { speaker } = quote
  return speaker !== null && attribution.source.some((source) => overlaps(source, speaker))
}

const reporting = /^(?:accord|say|tell)$/

/** Whether a cue holds a verb of saying, or is "according to". */
function reports(text: string, attribution: Attribution): boolean {
  const words = attribution.cue.flatMap(
    (span) =>
      text
        .slice(span.start, span.end)
        .toLowerCase()
        .match(/[a-z]+/g) ?? [],
  )
  return words.some((word) => word === 'according' || reporting.test(word) || cueVerbs.get(word)?.takes.has('clause') === true)
}

/**
 * Counts what was found in one article against PolNeAR's attributions. A marked stretch is a quotation where half of it lies
 * inside an attribution's content; it is found where a quote that is not indirect shares half of the longer span with it. A quote
 * that the yardstick pairs otherwise (single marks, “ closed by ", none in the last paragraph) counts only where it is wrong. An
 * indirect attribution has no mark in or beside its content and a verb of saying in its cue; it is found where one indirect
 * quote covers half of its content. The speaker is right where it overlaps the source.
 */
export function scoreQuotes(text: string, attributions: readonly Attribution[], found: readonly QuoteMention[]): QuoteCounts {
  const contents = attributions.flatMap((attribution) => attribution.content)
  const stretches = markedStretches(text)
  const gold = stretches.filter((stretch) => halfInside(stretch, contents))
  const marked = found.filter((quote) => quote.mode !== 'indirect')
  const same = (quote: Span, stretch: Span): boolean => shared(quote, stretch) * 2 >= Math.max(length(quote), length(stretch))
  const judged = marked.filter((quote) => stretches.some((stretch) => same(quote, stretch)) || !halfInside(quote, contents))
  const known = { known: 0, right: 0 }
  let right = 0
  for (const stretch of gold) {
    const quote = marked.find((each) => same(each, stretch))
    if (quote === undefined) continue
    right++
    const said = attributions.filter((attribution) => attribution.source.length > 0 && halfInside(stretch, attribution.content))
    if (said.length === 0) continue
    known.known++
    if (said.some((attribution) => speakerRight(quote, attribution))) known.right++
  }
  const unmarked = attributions.filter((attribution) => {
    if (attribution.content.length === 0 || attribution.source.length === 0) return false
    const marked = attribution.content.some((span) => /[“”"]|''/.test(text.slice(Math.max(0, span.start - 1), span.end + 1)))
    return !marked && reports(text, attribution)
  })
  const outside = unmarked.filter(
    (attribution) => !attribution.content.every((span) => stretches.some((s) => shared(s, span) === length(span))),
  )
  const indirect = found.filter((quote) => quote.mode === 'indirect')
  let covered = 0
  let speakers = 0
  for (const attribution of outside) {
    const size = attribution.content.reduce((sum, span) => sum + length(span), 0)
    const quotes = indirect.filter((each) => attribution.content.reduce((sum, span) => sum + shared(span, each), 0) * 2 >= size)
    if (quotes.length === 0) continue
    covered++
    if (quotes.some((quote) => speakerRight(quote, attribution))) speakers++
  }
  return {
    marked: { gold: gold.length, found: judged.length, right },
    markedSpeakers: known,
    indirect: { gold: outside.length, covered, speakers },
    indirectFound: { found: indirect.length, right: indirect.filter((quote) => halfInside(quote, contents)).length },
  }
}

/** The measures of many articles, each between 0 and 1; 0 where nothing could be right. */
export interface QuoteMeasures {
  readonly markedPrecision: number
  readonly markedRecall: number
  readonly markedF1: number
  readonly markedSpeaker: number
  readonly indirectRecall: number
  readonly indirectSpeaker: number
  readonly indirectPrecision: number
}

/** Sums the counts of all articles, then divides: every quotation counts the same, whatever article it stands in. */
export function measureQuotes(counts: readonly QuoteCounts[]): QuoteMeasures {
  const sum = (read: (count: QuoteCounts) => number): number => counts.reduce((total, count) => total + read(count), 0)
  const rate = (right: number, all: number): number => (all === 0 ? 0 : right / all)
  const right = sum(({ marked }) => marked.right)
  const [precision, recall] = [
    rate(
      right,
      sum(({ marked }) => marked.found),
    ),
    rate(
      right,
      sum(({ marked }) => marked.gold),
    ),
  ]
  const covered = sum(({ indirect }) => indirect.covered)
  return {
    markedPrecision: precision,
    markedRecall: recall,
    markedF1: rate(2 * precision * recall, precision + recall),
    markedSpeaker: rate(
      sum(({ markedSpeakers }) => markedSpeakers.right),
      sum(({ markedSpeakers }) => markedSpeakers.known),
    ),
    indirectRecall: rate(
      covered,
      sum(({ indirect }) => indirect.gold),
    ),
    indirectSpeaker: rate(
      sum(({ indirect }) => indirect.speakers),
      covered,
    ),
    indirectPrecision: rate(
      sum(({ indirectFound }) => indirectFound.right),
      sum(({ indirectFound }) => indirectFound.found),
    ),
  }
}

/** The confidence of every quote, and whether an attribution has half of its words, its speaker and, of reported speech, its cue. */
export function judgeQuotes(
  attributions: readonly Attribution[],
  found: readonly QuoteMention[],
): { readonly indirect: boolean; readonly confidence: number; readonly right: boolean }[] {
  return found.map((quote) => {
    const indirect = quote.mode === 'indirect'
    const right = attributions.some(
      (attribution) =>
        halfInside(quote, attribution.content) &&
        (attribution.source.length === 0 || speakerRight(quote, attribution)) &&
        (!indirect || (quote.cue !== null && attribution.cue.some((cue) => overlaps(cue, quote.cue!)))),
    )
    return { indirect, confidence: quote.confidence, right }
  })
}
