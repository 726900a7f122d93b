import type { BlockKind, Span } from '../model/index.ts'

/** A stretch of the source that the cleaner judges as a whole: a paragraph, a heading, a line of a list. */
export interface Passage extends Span {
  /** Its text, white space made single spaces; of a long one only the beginning, for rules look no further. */
  readonly text: string
  /** Whether `text` is only its beginning: such a passage is always the story. */
  readonly long: boolean
  /** What the markup says it is. */
  readonly told?: 'title' | 'heading' | 'caption' | 'body' | 'aside'
  readonly depth?: number
}

/** What a passage is: a block of the article, or set aside. */
export type Label = { readonly kind: BlockKind; readonly depth?: number } | { readonly kind: 'removed'; readonly why: string }

/** A passage and what it was found to be; without label while nobody has judged it. */
export interface Labelled extends Passage {
  label?: Label
}

/** How much of a passage rules look at. */
export const LONGEST = 1000

// White space, control and format characters that no reader sees; joiners inside words are not among them.
const blank = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu

/** Text with all white space made single spaces, and none at its ends. */
export function squeeze(text: string): string {
  return text.replace(blank, ' ').trim()
}

/** The passage at a span of the source, its ends trimmed; undefined where it holds only white space. */
export function passageAt(source: string, span: Span, told?: Passage['told'], depth?: number): Labelled | undefined {
  const trimmed = trimSpan(source, span)
  if (trimmed.start === trimmed.end) return undefined
  const long = trimmed.end - trimmed.start > LONGEST
  const text = squeeze(source.slice(trimmed.start, long ? trimmed.start + LONGEST : trimmed.end))
  return { ...trimmed, text, long, ...(told === undefined ? {} : { told }), ...(depth === undefined ? {} : { depth }) }
}

/** A span without the white space at its ends; empty where it holds nothing else. */
export function trimSpan(source: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && isBlank(source, from)) from++
  while (to > from && isBlank(source, to - 1)) to--
  return { start: from, end: to }
}

/** Whether the character at an offset is white space or unseen. */
export function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  if (code > 0x20 && code < 0x7f) return false
  return code <= 0x20 || /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(source[at] ?? '')
}
