import type { Span } from '../model/index.ts'
import { ABBREVIATIONS, SENTENCE_STARTERS, TITLE_ABBREVIATIONS } from './abbreviations.ts'
import { classAt, DIGIT, isWordClass, LETTER, SPACE, UPPER } from './characters.ts'

const WIDE_STOPS = '。！？'
const STOPS = `.!?…${WIDE_STOPS}۔؟`
const CLOSERS = `"'”’)]»`
const OPENERS = `"'“‘([«—–-*•`

/**
 * Sentences of a stretch of prose, in text order, trimmed of white space; none where it holds only white space.
 * A line break is no boundary here: a paragraph is one stretch. Stops of abbreviations, initials, numbers and addresses
 * do not end a sentence; what closes a quotation or bracket stays with it. Linear in the length.
 */
export function splitSentences(prose: string, within: Span): Span[] {
  const spans: Span[] = []
  let from = within.start
  let quotes = 0
  for (let at = within.start; at < within.end; at++) {
    const char = prose[at]!
    if (char === '"') quotes++
    if (!STOPS.includes(char)) continue
    const stopEnd = pastStops(prose, at, within.end)
    const end = pastClosers(prose, stopEnd, within.end, quotes % 2 === 1)
    if (isBoundary(prose, from, at, end, within.end)) {
      push(spans, prose, from, end)
      from = end
      quotes = 0
    } else for (let i = at + 1; i < end; i++) if (prose[i] === '"') quotes++
    at = end - 1
  }
  push(spans, prose, from, within.end)
  return spans
}

function push(spans: Span[], prose: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && classAt(prose, start) === SPACE) start++
  while (end > start && classAt(prose, end - 1) === SPACE) end--
  if (end > start) spans.push({ start, end })
}

function pastStops(prose: string, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && STOPS.includes(prose[end]!)) end++
  return end
}

/** Past closing marks, one blank before a mark allowed where a quotation is open or the mark can only close. */
function pastClosers(prose: string, at: number, limit: number, isOpen: boolean): number {
  let end = at
  let open = isOpen
  while (end < limit) {
    const next = prose[end] === ' ' ? end + 1 : end
    const char = prose[next]
    if (next >= limit || char === undefined || !CLOSERS.includes(char)) return end
    const ambiguous = char === '"' || char === "'" || char === '’'
    if (next > end && ambiguous && !(char === '"' && open)) return end
    if (char === '"') open = false
    end = next + 1
  }
  return end
}

function isBoundary(prose: string, from: number, stop: number, end: number, limit: number): boolean {
  if (WIDE_STOPS.includes(prose[stop]!)) return true
  if (end < limit && classAt(prose, end) !== SPACE) return false
  const next = nextWord(prose, end, limit)
  if (next >= limit) return true
  const kind = classAt(prose, next)
  if (kind === LETTER && /\p{Ll}/u.test(prose[next]!)) return false
  if (!isWordClass(kind)) return end > stop + 1 || !isAbbreviation(prose, from, stop)
  return end > stop + 1 || prose[stop] !== '.' || !goesOn(prose, from, stop, next, limit)
}

/** Where the next word begins, past blanks and opening marks. */
function nextWord(prose: string, end: number, limit: number): number {
  let at = end
  while (at < limit && at < end + 200 && (classAt(prose, at) === SPACE || OPENERS.includes(prose[at]!))) at++
  return at
}

/** Whether the full stop belongs to the word before it and the sentence goes on at `next`. */
function goesOn(prose: string, from: number, stop: number, next: number, limit: number): boolean {
  const word = wordBefore(prose, from, stop)
  const lower = word.toLowerCase()
  if (TITLE_ABBREVIATIONS.has(lower) && classAt(word, 0) === UPPER) return true
  if (isListNumber(prose, from, stop, word)) return true
  const isShort = /^(?:\p{L}\.)*\p{L}$/u.test(word)
  if (!isShort && !(ABBREVIATIONS.has(lower) && classAt(word, 0) === UPPER)) return false
  if (classAt(prose, next) === DIGIT) return lower !== 'p.m' && lower !== 'a.m'
  return !SENTENCE_STARTERS.has(wordAfter(prose, next, limit).toLowerCase())
}

function isAbbreviation(prose: string, from: number, stop: number): boolean {
  const word = wordBefore(prose, from, stop)
  return /^(?:\p{L}\.)*\p{Lu}$/u.test(word) || (ABBREVIATIONS.has(word.toLowerCase()) && classAt(word, 0) === UPPER)
}

/** "1." or "a)" at the very start numbers what follows. */
function isListNumber(prose: string, from: number, stop: number, word: string): boolean {
  return /^\d{1,2}$/.test(word) && prose.slice(from, stop).trim() === word
}

/** The word before a stop, a blank between them allowed (text joined from tokens); at most 16 characters of it. */
function wordBefore(prose: string, from: number, stop: number): string {
  const end = prose[stop - 1] === ' ' ? stop - 1 : stop
  let start = end
  while (start > from && end - start < 16 && (isWordClass(classAt(prose, start - 1)) || prose[start - 1] === '.')) start--
  return prose.slice(start, end)
}

function wordAfter(prose: string, at: number, limit: number): string {
  let end = at
  while (end < limit && end - at < 16 && isWordClass(classAt(prose, end))) end++
  return prose.slice(at, end)
}
