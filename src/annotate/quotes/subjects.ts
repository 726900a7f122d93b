import { finite, type Item } from './items.ts'
import { isPossessive, type Phrase } from './phrases.ts'

/** A sentence's items with its noun phrases looked up by where they begin and end. */
export interface Clause {
  readonly items: readonly Item[]
  readonly phrases: readonly Phrase[]
  /** By the index of its first item. */
  readonly startingAt: PhraseIndex
  /** By the index of its head. */
  readonly endingAt: PhraseIndex
}

/** Phrases by an item of theirs. */
class PhraseIndex {
  readonly #at: (Phrase | undefined)[]

  constructor(size: number, phrases: readonly Phrase[], item: 'from' | 'head') {
    this.#at = new Array<Phrase | undefined>(size).fill(undefined)
    for (const phrase of phrases) this.#at[phrase[item]] = phrase
  }

  get(item: number): Phrase | undefined {
    return item < 0 ? undefined : this.#at[item]
  }

  has(item: number): boolean {
    return this.get(item) !== undefined
  }
}

export function readClause(items: readonly Item[], phrases: readonly Phrase[]): Clause {
  return {
    items,
    phrases,
    startingAt: new PhraseIndex(items.length, phrases, 'from'),
    endingAt: new PhraseIndex(items.length, phrases, 'head'),
  }
}

const subordinator = new Set(
  'that because while if as than after before since although though whether when where until till once unless so like except but'.split(
    ' ',
  ),
)
const auxiliary = new Set(
  "have has had having is are was were be been being am 's ’s 've ’ve 'd ’d 'll ’ll 're ’re 'm ’m do does did not n't n’t also never to".split(
    ' ',
  ),
)
const adverbial = new Set('further now then first later again earlier once still even twice long'.split(' '))
const far = 60

/** The first item of the verb group whose main verb stands at `verb`: auxiliaries and adverbs before it belong to it. */
export function groupStart(items: readonly Item[], verb: number): number {
  let i = verb
  while (i > 0) {
    const item = items[i - 1]!
    const adverb = item.tag === 'RB' || item.tag === 'RBR' || adverbial.has(item.lower)
    if (!adverb && item.tag !== 'MD' && !auxiliary.has(item.lower)) break
    if ((item.lower === "'s" || item.lower === '’s') && !/^(?:PRP|WP|EX|DT)$/.test(items[i - 2]?.tag ?? '')) break
    i--
  }
  return i
}

const isPreposition = (item: Item | undefined): boolean =>
  item !== undefined && (item.tag === 'IN' || item.tag === 'TO') && !subordinator.has(item.lower)

const isName = (item: Item): boolean => /^NNPS?$/.test(item.tag)

/** From "the campaign" in "a spokesman for the campaign" to "a spokesman"; "Secretary of State Jane Roe" stays. */
function climb(clause: Clause, phrase: Phrase): Phrase {
  const { items, endingAt } = clause
  let current = phrase
  for (let i = 0; i < 6; i++) {
    if (reflexive.has(items[current.head]!.lower)) current = endingAt.get(current.from - 1) ?? current
    const preposition = items[current.from - 1]
    if (!isPreposition(preposition)) return current
    const titled = items[current.head]!.name === 'person' && items[current.from]!.name !== 'person' && isName(items[current.from]!)
    if (preposition!.lower === 'of' && titled) return current
    // "a source close to him": the phrase before the adjective or participle.
    const modified = /^(?:JJ|VBN|VBG|VB|RB)$/.test(items[current.from - 2]?.tag ?? '')
    const governor = endingAt.get(current.from - (modified ? 3 : 2))
    if (governor === undefined || (governor.pronoun && !modified)) return current
    current = governor
  }
  return current
}

/** "Roe and Doe": the phrase widened to the names joined to it on its left. */
function widen(clause: Clause, phrase: Phrase): Phrase {
  const { items, endingAt } = clause
  let from = phrase.from
  while (!phrase.pronoun && from >= 2) {
    const joint = items[from - 1]!
    const left = endingAt.get(from - 2)
    const listed = from < phrase.from && joint.text === ',' && isName(items[phrase.head]!)
    if ((joint.lower !== 'and' && !listed) || left === undefined || left.pronoun) break
    if (isName(items[left.head]!) !== isName(items[phrase.head]!)) break
    // "put a freeze on changes and *its chairman* promised": another clause.
    if (items[phrase.from]!.tag === 'PRP$' && isPreposition(items[left.from - 1])) break
    from = left.from
  }
  return from === phrase.from ? phrase : { ...phrase, from }
}

/** The index of the mark that opens the aside which `items[close]` ends, or -1. */
export function asideStart(clause: Clause, close: number): number {
  const { items, endingAt } = clause
  const mark = items[close]!
  const from = Math.max(0, close - far)
  if (mark.tag === ')') {
    for (let i = close - 1; i >= from; i--) if (items[i]!.tag === '(') return i
    return -1
  }
  for (let i = close - 1; i > from; i--) {
    if (items[i]!.text !== mark.text || !(endingAt.has(i - 1) || /^JJ$/.test(items[i - 1]!.tag))) continue
    const after = items[i + 1]!
    // "Boston, Mass., said": one place's two names; go on to the comma before.
    if (mark.text === ',' && isName(after) && after.name === 'place' && items[i + 2]?.text === ',') continue
    // "The father, from Leigh, north of Lund, said": what the aside says comes from its preposition.
    const host = endingAt.get(i - 1)
    if (mark.text === ',' && host && isPreposition(items[host.from - 1]) && items[host.from - 2]?.text === ',') continue
    return i
  }
  return -1
}

/**
 * The grammatical subject of the verb group that begins at `group`, or null where none is seen: the noun phrase before it,
 * past asides, prepositional phrases and relative clauses; that of the verb before where two are coordinated.
 */
export function subjectBefore(clause: Clause, group: number, depth = 0): Phrase | null {
  const { items, endingAt } = clause
  if (depth > 4) return null
  let i = group - 1
  while (i >= 0 && items[i]!.tag === 'RB') i--
  const before = items[i]
  if (before === undefined) return null
  if (before.text === ',' || before.tag === ')' || before.tag === ':') {
    const open = asideStart(clause, i)
    const host = open < 0 ? undefined : endingAt.get(open - 1)
    if (host !== undefined) return widen(clause, climb(clause, host))
    const own = endingAt.get(i - 1)
    if (before.text === ',' && open >= 0 && own?.from === open + 1) return own
    return before.text === ',' ? subjectOfVerbBefore(clause, i, depth) : null
  }
  if (before.tag === 'CC') return subjectOfVerbBefore(clause, i, depth)
  // "those surveyed said": past a participle that describes the subject.
  const phrase = endingAt.get(i) ?? (/^VB[ND]$/.test(before.tag) ? endingAt.get(i - 1) : undefined)
  if (phrase === undefined) return /^(?:WDT|WP)$/.test(before.tag) || before.lower === 'that' ? relativeHead(clause, i) : null
  const top = climb(clause, phrase)
  // "a man who lives *near the dam* said": the verb before the phrase, or before its preposition, may be a relative clause's.
  const left = isPreposition(items[top.from - 1]) ? top.from - 2 : top.from - 1
  if (/^VB/.test(items[left]?.tag ?? '') && !top.pronoun) {
    const outer = relativeHead(clause, left)
    if (outer !== null) return outer
  }
  return widen(clause, top)
}

/** For a relative clause that holds item `at`: the phrase its "who" or "that" goes back to. */
function relativeHead(clause: Clause, at: number): Phrase | null {
  const { items, endingAt } = clause
  for (let i = at; i >= Math.max(1, at - 12); i--) {
    const { lower, tag } = items[i]!
    if (lower !== 'who' && lower !== 'that' && tag !== 'WP' && tag !== 'WDT') continue
    const host = endingAt.get(items[i - 1]!.text === ',' ? i - 2 : i - 1)
    return host === undefined ? null : climb(clause, host)
  }
  return null
}

/** The subject of the nearest finite verb before item `at`. */
export function subjectOfVerbBefore(clause: Clause, at: number, depth = 0): Phrase | null {
  const { items } = clause
  for (let i = at - 1; i >= Math.max(0, at - far); i--) {
    if (!finite.has(items[i]!.tag) && !items[i]!.verbal) continue
    const group = groupStart(items, i)
    const subject = subjectBefore(clause, group, depth + 1)
    if (subject !== null) return subject
    i = group
  }
  return null
}

/**
 * The subject of the sentence's main clause, as far as item `at`: of its first finite verb that no "that", "who" or "when"
 * governs.
 */
export function mainSubject(clause: Clause, at: number): Phrase | null {
  const { items } = clause
  for (let i = 0; i < Math.min(at, far * 2); i++) {
    if (!finite.has(items[i]!.tag) && !items[i]!.verbal) continue
    const subject = subjectBefore(clause, groupStart(items, i))
    if (subject === null || subject.from > i || relative.test(items[subject.from]!.lower)) continue
    const before = items[subject.from - 1]
    if (before !== undefined && (subordinator.has(before.lower) || /^W/.test(before.tag))) continue
    return subject
  }
  return null
}

const relative = /^(?:who|which|that)$/
const reflexive = new Set(['himself', 'herself', 'themselves', 'itself', 'myself'])
const objective = new Set('him them me us himself herself themselves itself'.split(' '))

/** Whether a phrase can speak at all: times, quantities and possessives cannot. */
export function canSpeak(clause: Clause, phrase: Phrase): boolean {
  const head = clause.items[phrase.head]!
  return !isPossessive(head) && !(head.tag === 'PRP' && objective.has(head.lower)) && head.tag !== 'EX' && !isTime(clause, phrase)
}

/** "The Times" and "the Post" can speak, "the times" cannot. */
function isTime({ items }: Clause, { from, head }: Phrase): boolean {
  const item = items[head]!
  return timeWord.test(item.lower) && !(head > from && /^\p{Lu}\p{Ll}/u.test(item.text) && /^(?:times|day|way)$/.test(item.lower))
}

const timeWord =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|today|tomorrow|yesterday|week|weeks|month|months|year|years|day|days|time|times|hour|hours|morning|afternoon|evening|night|moment|end|way|there)\.?$/
