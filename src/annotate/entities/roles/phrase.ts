import type { RoleMention, Span } from '../../../model/index.ts'
import { countryOfDemonym } from '../../../resources/countries.ts'
import type { Line, PlacedName } from '../lines.ts'
import { headOf, isChargeWord, isPassing, isPastMarker, isSent, isTitleModifier, servesPerson } from './titles.ts'

/** Token positions: `[from, to)`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A title's words in a sentence before it is said whose it is. */
export interface TitlePhrase extends Range {
  /** The tokens that say the role; the body it is of, articles and "former" left out. */
  readonly words: readonly number[]
  readonly head: number
  readonly plural: boolean
  readonly past: boolean
  readonly of: Range | null
}

const capitalised = (text: string) => /^\p{Lu}/u.test(text)

/** The name that covers a token. */
export function nameAt(line: Line, token: number): PlacedName | undefined {
  const at = line.covered[token] ?? -1
  return at < 0 ? undefined : line.names[at]
}

/** Whether a role can be of what this name names. */
function isBody(name: PlacedName | undefined): name is PlacedName {
  return name !== undefined && name.mention.type !== 'person' && name.mention.type !== 'other' && !/-\p{Ll}+$/u.test(name.mention.text)
}

/** A body or country that ends just before `end` in the possessive ("Kenya" `'s`). */
function possessorBefore(line: Line, end: number, person: boolean): Range | undefined {
  const name = /^['’]s?$/.test(line.words[end - 1] ?? '') ? nameAt(line, end - 2) : undefined
  if (name === undefined) return undefined
  const owns = (person && name.mention.type === 'person') || isBody(name)
  return owns ? { from: name.from, to: name.to } : undefined
}

/** "His *Royal Highness* Prince X": a form of address, no office. */
const isStyle = (word: string) => /^(?:highness|excellency|majesty|eminence|holiness|honourable|honorable)$/.test(word)

/** What stands before a title's head and belongs to it: its modifiers, and the body or country it is of. */
export function leftOf(line: Line, head: number): Omit<TitlePhrase, 'to' | 'head' | 'plural'> {
  const words: number[] = []
  let of: Range | null = null
  let past = false
  let from = head
  for (let at = head - 1; at >= 0 && head - at < 12; at--) {
    const word = line.words[at]!
    const name = nameAt(line, at)
    if (isStyle(word)) break
    if (isPastMarker(word)) past = true
    else if (word.startsWith('then-') && !name) {
      past = true
      words.unshift(at)
    } else if (isPassing(word) && !name) {
      from = at
      continue
    } else if (name?.mention.type === 'nationality' || (name === undefined && countryOfDemonym(word)))
      of ??= { from: name?.from ?? at, to: at + 1 }
    else if (isBody(name)) {
      of ??= { from: name.from, to: name.to }
      from = name.from
      break
    } else if (name) break
    else if (
      isTitleModifier(word, line.words[at + 1]) ||
      (capitalised(line.sentence.tokens[at]!.text) && at > 0 && /^\p{L}/u.test(word) && !isFunctionWord(word))
    )
      words.unshift(at)
    else if ((word === 'and' || word === '&') && headOf(line.words[at - 1] ?? '') && !nameAt(line, at - 1)) words.unshift(at)
    else if (headOf(word) && words[0] === at + 1 && line.words[at + 1] === 'and') words.unshift(at)
    else {
      const kind = at === head - 1 && isKind(line, at)
      const owner = possessorBefore(line, kind ? at : at + 1, !kind && servesPerson(line.words[head]!))
      if (owner && kind) words.unshift(at)
      if (owner) {
        of ??= owner
        from = owner.from
      }
      break
    }
    from = at
  }
  return { from, words, past, of }
}

/** A plain noun between owner and head: "the fund's *mission* chief". */
function isKind(line: Line, at: number): boolean {
  const text = line.sentence.tokens[at]!.text
  return /^\p{Ll}{4,}$/u.test(text) && !isFunctionWord(text) && !/(?:ed|ly|ing)$/.test(text)
}

const functionWords = new Set(
  'the a an and or but of in on at by for to from with as if when while after before since during however meanwhile also both either earlier later separately according his her its their he she it they who that this these those'.split(
    ' ',
  ),
)

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word)
}

/** What stands after a title's head and belongs to it ("of Kenya", "for Foreign Affairs", "of the X of Y"); null where nothing does.
 * @param owned Whose the title is stands before it: what follows "in" and "at" is then where.
 */
export function rightOf(line: Line, head: number, limit: number, owned = false): { to: number; words: number[]; of: Range | null } | null {
  const joiner = line.words[head + 1] ?? ''
  if (!/^(?:of|for|to|at|in|on)$/.test(joiner) || head + 2 >= limit) return null
  const word = line.words[head - 1] === 'high' ? 'envoy' : (headOf(line.words[head]!)?.word ?? '')
  if (owned && /^(?:at|in)$/.test(joiner) && !isSent(word)) return null
  const first = /^(?:the|a|an)$/.test(line.words[head + 2] ?? '') ? head + 3 : head + 2
  const body = bodyFrom(line, first, limit)
  if (!body) return /^(?:in|at|to)$/.test(joiner) ? null : plainComplement(line, head + 1, first, limit)
  // "ambassador in Nairobi": where he is sent, not whose he is.
  if (/^(?:in|at)$/.test(joiner) && isSent(word)) return { to: body.to, words: [], of: null }
  if ((joiner === 'to' && isSent(word)) || (joiner === 'for' && word === 'representative' && body.place))
    return { to: body.to, words: Array.from({ length: body.to - head - 1 }, (_, index) => head + 1 + index), of: null }
  if (joiner === 'on') return null
  return { to: endOfChain(line, body.to, limit), words: [], of: { from: body.from, to: body.to } }
}

/** The body named at a token: of "Kenya's Ministry of Trade" the ministry. */
function bodyFrom(line: Line, first: number, limit: number): (Range & { readonly place: boolean }) | undefined {
  const body = nameAt(line, first)
  if (!isBody(body) || body.from !== first || body.to > limit) return undefined
  const owned = /^['’]s?$/.test(line.words[body.to] ?? '') ? nameAt(line, body.to + 1) : undefined
  const last = isBody(owned) && owned.to <= limit ? owned : body
  return { from: last.from, to: last.to, place: last.mention.type === 'place' }
}

/** Where a body's own belonging ends, and what the office is for besides: "the Department of Trade *of the Ministry of Finance*", "the governor of X *for security affairs*". */
function endOfChain(line: Line, to: number, limit: number): number {
  const next = line.words[to] === 'of' ? (line.words[to + 1] === 'the' ? to + 2 : to + 1) : -1
  const body = next > 0 ? nameAt(line, next) : undefined
  if (isBody(body) && body.from === next && body.to <= limit) return body.to
  let end = line.words[to] === 'for' ? to + 1 : to
  while (end > to && end < limit && isChargeWord(line.words[end]!)) end++
  return end > to + 1 ? end : to
}

/** A complement that is no name of its own ("for Foreign Affairs"), up to a body that it is of in turn. */
function plainComplement(
  line: Line,
  start: number,
  first: number,
  limit: number,
): { to: number; words: number[]; of: Range | null } | null {
  let at = first
  while (at < limit && at - first < LONGEST && (isCharge(line, at, limit) || (at > first && joinsCharge(line, at, limit)))) at++
  if (at === first) return null
  const words = Array.from({ length: at - start }, (_, index) => start + index)
  const next = /^(?:of|for|in)$/.test(line.words[at] ?? '') ? (line.words[at + 1] === 'the' ? at + 2 : at + 1) : -1
  const body = next > 0 && next < limit ? nameAt(line, next) : undefined
  return isBody(body) && body.to <= limit ? { to: body.to, words, of: { from: body.from, to: body.to } } : { to: at, words, of: null }
}

/** How many words a charge may have: "Economy, Industry and Competitiveness". */
const LONGEST = 10

function isCharge(line: Line, at: number, limit: number): boolean {
  return at < limit && !nameAt(line, at) && (capitalised(line.sentence.tokens[at]!.text) || isChargeWord(line.words[at]!))
}

/** "State *for* Foreign Affairs", "Economy*,* Industry *and* Trade": what joins one charge to the next. */
function joinsCharge(line: Line, at: number, limit: number): boolean {
  const joiner = line.words[at]!
  if (joiner === ',') return isCharge(line, at + 1, limit) && !startsTitle(line, at + 1) && endsSeries(line, at + 2, limit)
  return /^(?:and|&|for|of)$/.test(joiner) && isCharge(line, at + 1, limit) && !startsTitle(line, at + 1)
}

/** Whether another title begins at a token: "Minister of Defence and *Deputy Prime Minister*". */
function startsTitle({ words, sentence }: Line, from: number): boolean {
  for (let at = from; at < from + 4 && capitalised(sentence.tokens[at]?.text ?? ''); at++) if (headOf(words[at]!)) return true
  return false
}

/** Whether a series that goes on here ends with "and" and one more. */
function endsSeries(line: Line, from: number, limit: number): boolean {
  for (let at = from; at < limit && at - from < LONGEST; at++) {
    if (/^(?:and|&)$/.test(line.words[at]!)) return isCharge(line, at + 1, limit)
    if (line.words[at] !== ',' && !isCharge(line, at, limit)) return false
  }
  return false
}

/** The text from one token to another, as a span. */
export function spanOf({ sentence }: Line, { from, to }: Range): Span {
  return { start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end }
}

/** The role's words as written, a plural made one. */
function roleText(line: Line, { words, head, plural }: Pick<TitlePhrase, 'words' | 'head' | 'plural'>): string {
  const text = (at: number) => {
    const written = line.sentence.tokens[at]!.text.replace(/^then-/i, '')
    return at === head && plural ? singular(written) : written
  }
  return [...words, head]
    .sort((a, b) => a - b)
    .map(text)
    .join(' ')
    .replaceAll(' ,', ',')
}

function singular(word: string): string {
  if (/men$/i.test(word)) return word.replace(/en$/i, 'an')
  return /ies$/i.test(word) ? word.replace(/ies$/i, 'y') : word.replace(/s$/i, '')
}

/** The role as the record knows it, given whose it is and the chains of names. */
export function toRole(line: Line, phrase: TitlePhrase, chain: number, chainOf: (index: number) => number | null, by: string): RoleMention {
  const of = phrase.of && spanOf(line, phrase.of)
  const body = phrase.of ? nameAt(line, phrase.of.from) : undefined
  const slice = (span: Span) => line.prose.slice(span.start, span.end)
  return {
    ...spanOf(line, phrase),
    text: roleText(line, phrase),
    chain,
    of: of && { ...of, text: slice(of), chain: body ? chainOf(body.index) : null },
    past: phrase.past,
    tenure: null,
    by,
  }
}
