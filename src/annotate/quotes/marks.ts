import type { Span } from '../../model/index.ts'

/** A stretch of prose between quotation marks, or from an opening mark to the end of its paragraph. */
export interface Stretch extends Span {
  /** The stretch with its marks. */
  readonly outer: Span
  /** How many open stretches hold it: 0 outside all others. */
  readonly depth: number
  /** Whether a closing mark was found; without, the quotation goes on in the next paragraph or the mark was lost. */
  readonly closed: boolean
  /** Whether its marks are single ones, which are also apostrophes. */
  readonly single: boolean
}

interface Mark extends Span {
  readonly single: boolean
  readonly opens: boolean
  readonly closes: boolean
}

const marks = /''|``|["“”«»„‟]|['‘’‚‛`]/g
const letter = /[\p{L}\p{N}]/u
const opener = /[\s([{<\-–—/:“"‘'`…]/u
/** Words that begin with an apostrophe. */
const elision = /^(?:\d0s|\d\d\b|(?:em|til|till|cause|tis|twas|bout|n|round|ere|neath|kay|cuz|fraid)\b)/iu

function readMark(text: string, start: number, end: number): Mark {
  const glyph = text.slice(start, end)
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  const single = glyph.length === 1 && /['‘’‚‛`]/.test(glyph)
  const space = /\s/.test(after)
  const spaced = /\s/.test(before)
  // An ellipsis may begin a quotation: ". . . You see".
  const ellipsis = spaced && /^(?:\. ?\.|…)/.test(text.slice(end, end + 3))
  const opens = !space && opener.test(before) && (ellipsis || !/^[.,;:!?)\]]/.test(after)) && glyph !== '’'
  // A closing mark may stand apart from the one that it follows: 'no,' ".
  const closes =
    (!spaced || (!single && space && /['’]\s*$/.test(text.slice(Math.max(0, start - 4), start)))) && !(single && letter.test(after))
  if (/[“«„‟‘‚]|``/.test(glyph)) return { start, end, single, opens: opens || !closes || !space, closes: space && closes && !opens }
  if (/[”»]/.test(glyph)) return { start, end, single, opens: false, closes: true }
  const elided = single && elision.test(text.slice(end, end + 8))
  return { start, end, single, opens: opens && !elided, closes }
}

/**
 * For each single mark that may close, whether it closes for sure: not the apostrophe of a plural ("voters’ choice").
 * A closing single mark is the next sure one, else the next possible one; looked up from right to left to stay linear.
 */
function closers(text: string, list: readonly Mark[]): Int32Array {
  const next = new Int32Array(list.length + 1).fill(-1)
  let sure = -1
  let possible = -1
  for (let i = list.length - 1; i >= 0; i--) {
    const mark = list[i]!
    if (mark.single && mark.closes) {
      possible = i
      if (!/[sS]/.test(text[mark.start - 1] ?? '') || !/[ \t]/.test(text[mark.end] ?? '.')) sure = i
    }
    next[i] = sure >= 0 ? sure : possible
  }
  return next
}

interface Open {
  readonly mark: Mark
  readonly closer: number
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** Adds the stretch between two marks. */
function close(text: string, { mark: open }: Open, mark: Mark, depth: number, stretches: Stretch[]): void {
  const { start, end } = trimmed(text, open.end, mark.start)
  if (end > start) stretches.push({ start, end, outer: { start: open.start, end: mark.end }, depth, closed: true, single: open.single })
}

/** The marks of a paragraph; apostrophes inside words are none. */
function readMarks(text: string, { start, end }: Span): Mark[] {
  const found: Mark[] = []
  const part = text.slice(start, end)
  marks.lastIndex = 0
  for (let match = marks.exec(part); match !== null; match = marks.exec(part)) {
    const [from, to] = [start + match.index, start + match.index + match[0].length]
    const apostrophe = (match[0] === "'" || match[0] === '’') && letter.test(text[from - 1] ?? ' ') && letter.test(text[to] ?? ' ')
    if (!apostrophe) found.push(readMark(text, from, to))
  }
  return found
}

/** The stretches of one paragraph; `tail` is an opening mark that the paragraph leaves open. */
function readParagraph(text: string, paragraph: Span): { stretches: Stretch[]; tail: Mark | undefined } {
  const list = readMarks(text, paragraph)
  const next = closers(text, list)
  const stretches: Stretch[] = []
  let outer: Open | undefined
  let inner: Open | undefined
  for (const [i, mark] of list.entries()) {
    if (mark.single) {
      if (outer?.closer === i) {
        close(text, outer, mark, 0, stretches)
        outer = undefined
        inner = undefined
      } else if (inner?.closer === i) {
        close(text, inner, mark, 1, stretches)
        inner = undefined
      } else if (mark.opens && inner === undefined && outer?.mark.single !== true) {
        const closer = next[i + 1]!
        if (closer < 0) continue
        if (outer === undefined) outer = { mark, closer }
        else inner = { mark, closer }
      }
    } else if (outer !== undefined && !outer.mark.single && mark.closes) {
      close(text, outer, mark, 0, stretches)
      outer = undefined
      inner = undefined
    } else if (outer?.mark.single && mark.closes && inner !== undefined) {
      close(text, inner, mark, 1, stretches)
      inner = undefined
    } else if (mark.opens) {
      if (outer?.mark.single) inner = { mark, closer: -1 }
      else outer = { mark, closer: -1 }
    }
  }
  return { stretches, tail: outer !== undefined && !outer.mark.single ? outer.mark : undefined }
}

/**
 * The marked stretches of each paragraph in text order, outer before inner. A stretch without closing mark ends with its
 * paragraph; it is kept where a quotation of several paragraphs may do so, which closes only in the last.
 * Linear in the length of the text, however unbalanced its marks.
 */
export function findStretches(prose: string, paragraphs: readonly Span[]): Stretch[] {
  const all: Stretch[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const { stretches, tail } = readParagraph(prose, paragraph)
    if (tail !== undefined && goesOn(prose, paragraph, tail, paragraphs[i + 1])) {
      const span = trimmed(prose, tail.end, paragraph.end)
      if (span.end > span.start)
        stretches.push({ ...span, outer: { start: tail.start, end: paragraph.end }, depth: 0, closed: false, single: false })
    }
    stretches.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)
    for (const stretch of stretches) all.push(stretch)
  }
  return all
}

const leading = /^(?:["“«„‟]|''|``)/

/** Whether an opening mark without its closing one begins its paragraph or follows a colon, or another opens the next paragraph. */
function goesOn(prose: string, paragraph: Span, mark: Mark, next: Span | undefined): boolean {
  const before = prose.slice(Math.max(paragraph.start, mark.start - 3), mark.start).trimEnd()
  if (before === '' || before.endsWith(':')) return true
  return next !== undefined && leading.test(prose.slice(next.start, next.start + 2))
}
