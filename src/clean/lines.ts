import type { Span } from '../model/index.ts'
import { isBlank, type Labelled, passageAt, trimSpan } from './passage.ts'

/** How wide a text may be that was broken into lines by hand or by a mailer. */
const WIDEST = 130

/**
 * The paragraphs of raw text, in order: stretches between blank lines. Inside them a line break ends a paragraph too,
 * as scrapers write it, unless the text was broken to a width. Lines without letter or digit (`___`, `* * *`) are none.
 */
export function passagesOfLines(source: string, within: Span): Labelled[] {
  const runs = runsOfLines(source, within)
  const width = wrapWidth(source, runs)
  const spans = splitStamp(source, runs).flatMap((run) =>
    width === undefined ? joinContinued(source, run) : joinWrapped(source, run, width),
  )
  return spans.flatMap((span) => passageAt(source, span) ?? []).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** Lines with words in them, those without a blank line between them together. */
function runsOfLines(source: string, within: Span): Span[][] {
  const runs: Span[][] = []
  let run: Span[] = []
  const lineEnd = /\r\n|[\n\r\u2028\u2029\f]/g
  lineEnd.lastIndex = within.start
  for (let from = within.start; from < within.end; ) {
    const match = lineEnd.exec(source)
    const to = match && match.index < within.end ? match.index : within.end
    const line = trimSpan(source, { start: from, end: to })
    if (line.end > line.start) run.push(line)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
    if (to === within.end) break
    from = lineEnd.lastIndex
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** "Headline Updated: 2016-05-30 09:53 (Agencies)" on one line, as some pages run them together: cut before the stamp. */
function splitStamp(source: string, [first, ...rest]: readonly Span[][]): Span[][] {
  const [line, ...more] = first ?? []
  if (!line || line.end - line.start > 300) return first ? [first, ...rest] : []
  const stamp = /\s(?:Updated|Published|Posted|Last updated)\s?:\s?\d[\d/. :-]{6,20}\d(?:\s?\([^()]{2,30}\))?$/.exec(
    source.slice(line.start, line.end),
  )
  if (!stamp) return [[line, ...more], ...rest]
  const cut = line.start + stamp.index
  return [[{ start: line.start, end: cut }, { start: cut + 1, end: line.end }, ...more], ...rest]
}

const ends = /[.!?:;…"'”’)\]»]$/

/** The width a text was broken to, or undefined where its line breaks end paragraphs. */
function wrapWidth(source: string, runs: readonly Span[][]): number | undefined {
  let breaks = 0
  let open = 0
  let width = 0
  for (const run of runs) {
    for (const line of run.slice(0, -1)) {
      breaks++
      width = Math.max(width, line.end - line.start)
      if (!ends.test(source.slice(line.end - 1, line.end)) && line.end - line.start > 40) open++
    }
  }
  return breaks >= 3 && open * 2 > breaks && width <= WIDEST ? width : undefined
}

/** Joins lines that were broken at a width: where the next line's first word would not have fitted any more. */
function joinWrapped(source: string, run: readonly Span[], width: number): Span[] {
  return join(run, (line, next) => {
    const word = source.slice(next.start, next.end).search(/\s|$/)
    return line.end - line.start + 1 + word > width * 0.85
  })
}

/** Joins a line to the next where the next goes on in mid-sentence, with a small letter after no stop. */
function joinContinued(source: string, run: readonly Span[]): Span[] {
  return join(run, (line, next) => {
    const mark = source.slice(line.end - 1, line.end)
    return line.end - line.start > 30 && !ends.test(mark) && /^\p{Ll}/u.test(source.slice(next.start, next.start + 2))
  })
}

function join(run: readonly Span[], goesOn: (line: Span, next: Span) => boolean): Span[] {
  const joined: Span[] = []
  let previous: Span | undefined
  for (const line of run) {
    const last = joined.at(-1)
    if (last && previous && goesOn(previous, line)) joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
    previous = line
  }
  return joined
}

/** Whether only white space lies between two spans. */
export function adjacent(source: string, a: Span, b: Span): boolean {
  for (let at = a.end; at < b.start; at++) if (!isBlank(source, at)) return false
  return true
}
