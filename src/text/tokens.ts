import type { Span, Token } from '../model/index.ts'
import { ABBREVIATIONS, AMBIGUOUS_ABBREVIATIONS } from './abbreviations.ts'
import { classAt as classOf, DIGIT, isWordClass, LETTER, MARK, SPACE, UPPER } from './characters.ts'

const DOMAINS = new Set('com org net gov edu int info tv io uk us pk cn in au ca de fr ru jp eu ng ke za ly'.split(' '))
const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm'])
const JOINERS = "-'’&._‑"
const RUNS = '.-*=_#~`!?'

/**
 * The tokens of a stretch of prose in text order; none in white space. Cut as the newswire corpora are: `China` `'s`,
 * `did` `n't`, `U.S.`, `Mr.`, `4-38`, `O'Brien`, `Pakistan-China` whole, any other mark alone. Linear in the length.
 */
export function tokenise(prose: string, within: Span): Token[] {
  const tokens: Token[] = []
  let at = within.start
  while (at < within.end) {
    if (classOf(prose, at) === SPACE) {
      at++
      continue
    }
    const end = Math.min(within.end, Math.max(at + 1, tokenEnd(prose, at, within.end, at === within.start)))
    const cut = clitic(prose, at, end)
    if (cut > at) tokens.push({ start: at, end: cut, text: prose.slice(at, cut) })
    const from = cut > at ? cut : at
    tokens.push({ start: from, end, text: prose.slice(from, end) })
    at = end
  }
  return tokens
}

function tokenEnd(text: string, at: number, limit: number, first: boolean): number {
  const kind = classOf(text, at)
  if (kind === UPPER || kind === LETTER || kind === MARK) return addressEnd(text, at, limit) || wordEnd(text, at, limit)
  if (kind === DIGIT) return numberEnd(text, at, limit)
  const char = text[at]!
  if ((char === '+' || char === '.') && classOf(text, at + 1) === DIGIT && (first || classOf(text, at - 1) === SPACE))
    return numberEnd(text, at + 1, limit)
  if (char === "'" || char === '’') return apostropheEnd(text, at)
  let end = at + 1
  if (RUNS.includes(char)) while (end < limit && text[end] === char) end++
  else end = symbolEnd(text, at)
  return end
}

/** A symbol with its low surrogate, joiners and variation selectors. */
function symbolEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  let end = at + (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1)
  while (classOf(text, end) === MARK) end++
  return end
}

/** `'s`, `'re`, `''`, or the mark alone. */
function apostropheEnd(text: string, at: number): number {
  if (text[at + 1] === text[at]) return at + 2
  let end = at + 1
  while (end < at + 4 && classOf(text, end) === LETTER) end++
  const tail = text.slice(at + 1, end).toLowerCase()
  if (CLITICS.has(tail) && !isWordClass(classOf(text, end))) return end
  if (text[at + 1] === 'S' && !isWordClass(classOf(text, at + 2))) return at + 2
  return at + 1
}

function wordEnd(text: string, at: number, limit: number): number {
  let end = runEnd(text, at, limit)
  while (end < limit) {
    const next = joinEnd(text, at, end, limit)
    if (next === end) return end
    end = next
  }
  return end
}

/** The end of what a joiner at `end` adds to the word from `start`; `end` itself where it adds nothing. */
function joinEnd(text: string, start: number, end: number, limit: number): number {
  const char = text[end]!
  if (char === '$') return end - start <= 3 && classOf(text, end - 1) === UPPER ? end + 1 : end
  if (!JOINERS.includes(char)) return end
  if (char === '.') return stopEnd(text, start, end, limit)
  if (!isWordClass(classOf(text, end + 1))) return end
  const runTo = runEnd(text, end + 1, limit)
  if (char !== "'" && char !== '’') return runTo
  // The clitic is cut off: it becomes the next token.
  const tail = runTo - end > 4 ? '' : text.slice(end + 1, runTo).toLowerCase()
  return CLITICS.has(tail) && !isInnerApostrophe(text, start, end) ? end : runTo
}

/** `D'S` of a name such as D'Souza is not a clitic; a single letter before the mark tells it. */
function isInnerApostrophe(text: string, start: number, end: number): boolean {
  return end - start === 1 && classOf(text, start) === UPPER && classOf(text, end + 1) === UPPER && isWordClass(classOf(text, end + 2))
}

/** A full stop belongs to initials (`U.S.`, `J.`), to known abbreviations and inside addresses (`vote.org`). */
function stopEnd(text: string, start: number, end: number, limit: number): number {
  const pieceStart = lastPiece(text, start, end)
  const length = end - pieceStart
  const after = classOf(text, end + 1)
  if (length === 1 && (after === UPPER || (after === LETTER && end - start <= 4))) {
    const run = runEnd(text, end + 1, limit)
    return run - end === 2 || classOf(text, start) === UPPER ? run : end
  }
  if (after === UPPER || after === LETTER) return isDomain(text, end + 1, limit) ? runEnd(text, end + 1, limit) : end
  if (isWordClass(after) && after !== MARK) return end
  if (length === 1) return initialStop(text, start, end, limit)
  if (length > 7) return end
  const word = text.slice(pieceStart, end).toLowerCase()
  if (!ABBREVIATIONS.has(word)) return end
  return !AMBIGUOUS_ABBREVIATIONS.has(word) || (classOf(text, start) === UPPER && followedByName(text, end + 1, limit)) ? end + 1 : end
}

/** `U.S.` always; a lone capital where more of a name follows or stands before it; `a.m.` by its inner stop. */
function initialStop(text: string, start: number, end: number, limit: number): number {
  if (end - start > 1) return text[end - 2] === '.' ? end + 1 : end
  if (classOf(text, start) !== UPPER) return end
  return followedByName(text, end + 1, limit) ? end + 1 : end
}

function followedByName(text: string, at: number, limit: number): boolean {
  let next = at
  while (next < limit && next < at + 3 && classOf(text, next) === SPACE && text[next] !== '\n') next++
  const kind = classOf(text, next)
  return next < limit && (kind === UPPER || kind === DIGIT || text[next] === ',' || text[next] === ')' || text[next] === '-')
}

function isDomain(text: string, at: number, limit: number): boolean {
  const end = runEnd(text, at, Math.min(limit, at + 6))
  return DOMAINS.has(text.slice(at, end)) && text[end] !== '-'
}

function lastPiece(text: string, start: number, end: number): number {
  let at = end
  while (at > start && end - at < 9 && text[at - 1] !== '.' && text[at - 1] !== '-') at--
  return at
}

function runEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && isWordClass(classOf(text, end))) end++
  return end
}

/** `1996-08-22`, `4-38`, `1,000.50`, `7:30`, `1/2`, `37-run`, `80th`. */
function numberEnd(text: string, at: number, limit: number): number {
  let end = runEnd(text, at, limit)
  while (end < limit && '.,:/-–'.includes(text[end]!)) {
    const char = text[end]!
    const next = classOf(text, end + 1)
    if (next !== DIGIT && !(char === '-' && (next === UPPER || next === LETTER))) break
    end = runEnd(text, end + 1, limit)
  }
  return end
}

/** The end of a web or mail address that begins at `at`; 0 where none does. */
function addressEnd(text: string, at: number, limit: number): number {
  const isWeb = text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at)
  let end = runEnd(text, at, limit)
  if (!isWeb) {
    while (end < limit && end - at < 64 && (isWordClass(classOf(text, end)) || '.-_+'.includes(text[end]!))) end++
    if (text[end] !== '@' || !isWordClass(classOf(text, end + 1))) return 0
  }
  while (end < limit && classOf(text, end) !== SPACE && !'"<>“”()[]{},;'.includes(text[end]!)) end++
  while (end > at + 1 && ".!?:'’".includes(text[end - 1]!)) end--
  return end
}

/** Where a clitic begins inside the token: `n't`; `start` where there is none. */
function clitic(text: string, start: number, end: number): number {
  if (end - start < 4 || (text[end - 2] !== "'" && text[end - 2] !== '’')) return start
  return /n['’]t$/i.test(text.slice(end - 3, end)) ? end - 3 : start
}
