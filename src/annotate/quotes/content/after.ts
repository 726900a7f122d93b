import type { Frame } from '../frames.ts'
import { finite, type Item } from '../items.ts'
import type { Clause } from '../subjects.ts'
import { cueVerbs } from '../verbs.ts'
import { addresses, question, skipCircumstance } from './circumstances.ts'
import { beginsClause, isVerb, pastAside } from './clauses.ts'
import type { Content } from './index.ts'

const lookahead = 14
const startsRelative = new Set(['who', 'which'])
/** "expressed the hope that …": what comes after is a noun phrase, whatever it holds. */
const voicing = 'express'

/** Where the words after a frame may begin: right after it, past whom they were told to, past an aside. */
interface Place {
  readonly clause: Clause
  readonly items: readonly Item[]
  readonly frame: Frame
  readonly start: number
  readonly onward: number
  readonly beyond: number
  readonly end: number
}

type Reader = (place: Place) => Content | undefined

const takesClause = ({ frame }: Place): boolean => frame.verb.takes.has('clause')
const to = (items: readonly Item[], i: number): boolean =>
  items[i]?.lower === 'to' && /^(?:VB|NN|RB)/.test(items[i + 1]?.tag ?? '') && !/^NNP/.test(items[i + 1]?.tag ?? '')

const readConjunction: Reader = (place) => {
  const { items, start, onward, beyond, end } = place
  if (!takesClause(place)) return undefined
  for (const i of new Set([start, onward, beyond])) {
    const { lower, text } = items[i] ?? { lower: '', text: '' }
    if (lower === 'that' && i < end && !isVerb(items, i + 1) && !(i > start && purpose.has(items[i - 1]!.lower)))
      return { from: i + 1, to: end, how: 'that' }
    if (question.test(lower) && i < end) return { from: i, to: end, how: 'whether' }
    if (text === ':' && i < end) return { from: i + 1, to: end, how: 'colon' }
  }
  return undefined
}

/** "so that", "in order that", "provided that": what for, and on what condition. */
const purpose = new Set(['so', 'order', 'such', 'now', 'provided', 'given'])

/** In "a statement posted on its page" the verb describes the noun. */
const isReduced = (items: readonly Item[], i: number): boolean =>
  /^VB[DN]$/.test(items[i]!.tag) && /^NNS?$/.test(items[i - 1]?.tag ?? '') && /^(?:IN|RB|TO)$/.test(items[i + 1]?.tag ?? '')

/** "expressed the hope that", "a promise that", "said in a statement issued on Monday that". */
const readLaterThat: Reader = (place) => {
  const { items, clause, frame, start, end } = place
  const voices = frame.verb.lemma === voicing
  if (!takesClause(place) && !voices) return undefined
  for (let i = start; i <= Math.min(end - 1, start + lookahead); i++) {
    if ((finite.has(items[i]!.tag) && !isReduced(items, i)) || items[i]!.tag === 'Q' || items[i]!.tag === ':') return undefined
    // "answered reports *claiming* that …": another says so.
    if (items[i]!.tag === 'VBG' && cueVerbs.has(items[i]!.lower)) return undefined
    if (items[i]!.lower !== 'that') continue
    // "said six ships *that* call there are his": of the ships, where a clause begins with them.
    if (frame.verb.lemma === 'say' && clause.startingAt.get(start)?.head === i - 1 && beginsClause(clause, i + 1, end)) return undefined
    if (isVerb(items, i + 1) || purpose.has(items[i - 1]!.lower)) return undefined
    // "the hope that the other side will act" is no claim that it will.
    if (voices && clause.startingAt.has(start)) return { from: start, to: end, how: 'object' }
    if (voices || (items[i - 1]!.text !== ',' && takesClause(place))) return { from: i + 1, to: end, how: 'that' }
  }
  return undefined
}

const readInfinitive: Reader = ({ items, frame, start, onward, end }) => {
  if (!frame.verb.takes.has('infinitive')) return undefined
  for (const i of [start, onward]) if (to(items, i) && i < end) return { from: i, to: end, how: 'infinitive' }
  const negated = items[start]?.lower === 'not' && items[start + 1]?.lower === 'to'
  return negated ? { from: start, to: end, how: 'infinitive' } : undefined
}

const readObjectInfinitive: Reader = ({ clause, items, frame, start, end }) => {
  const { takes, lemma } = frame.verb
  if (!takes.has('object-infinitive') && !(lemma === 'call' && frame.to > frame.from) && lemma !== 'appeal') return undefined
  const object = clause.startingAt.get(start)
  if (object === undefined) return undefined
  for (let i = object.head + 1; i <= Math.min(end, object.head + lookahead); i++) {
    if (items[i]!.lower === 'to' && /^VB/.test(items[i + 1]?.tag ?? '')) return { from: start, to: end, how: 'object-infinitive' }
    if (finite.has(items[i]!.tag) || items[i]!.text === ',') return undefined
  }
  return undefined
}

const readBare: Reader = (place) => {
  const { clause, items, start, onward, end } = place
  // "said of a list that includes it": the noun's own clause.
  const relative =
    items[onward]?.lower === 'that' &&
    (purpose.has(items[onward - 1]!.lower) || (items[start]!.lower === 'of' && isVerb(items, onward + 1)))
  return takesClause(place) && !relative && beginsClause(clause, onward, end) ? { from: onward, to: end, how: 'bare' } : undefined
}

/** "You said yesterday, the class is crushed." */
const readAfterComma: Reader = (place) => {
  const { clause, items, start, onward, end } = place
  const comma = items[onward]?.text === ',' ? onward : start
  const said = items[comma + 1]
  if (!takesClause(place) || items[comma]?.text !== ',' || said === undefined) return undefined
  if (/^(?:CC|VBG|WP|WDT|WRB)$/.test(said.tag) || startsRelative.has(said.lower) || !clause.startingAt.has(comma + 1)) return undefined
  return beginsClause(clause, comma + 1, end) ? { from: comma + 1, to: end, how: 'bare' } : undefined
}

/** "said the problem with it is …" without leaving out "the problem", and "says, win or lose, he stays". */
const readBareElsewhere: Reader = (place) => {
  const { clause, start, onward, beyond, end } = place
  if (!takesClause(place)) return undefined
  if (onward !== start && clause.startingAt.has(start) && beginsClause(clause, start, end)) return { from: start, to: end, how: 'bare' }
  return beyond !== onward && clause.startingAt.has(beyond) && beginsClause(clause, beyond, end)
    ? { from: beyond, to: end, how: 'bare' }
    : undefined
}

/** "rules which officials said will apply": the clause's own subject stands before the frame. */
const readGap: Reader = (place) => {
  const { items, frame, start, end } = place
  const between = frame.subject === null ? '' : (items[frame.subject.from - 1]?.tag ?? '')
  if (!takesClause(place) || frame.shape !== 'finite' || !/^(?:NN|WDT|WP|IN|,)/.test(between)) return undefined
  return start < end && isVerb(items, start) ? { from: start, to: end, how: 'gap' } : undefined
}

/** "called on the king" alone is a visit; "called for a truce" is an appeal. */
const readObject: Reader = ({ clause, items, frame, start, end }) => {
  const { takes, lemma } = frame.verb
  const may = takes.has('object') || takes.has('thing') || (lemma === 'call' && items[frame.to]!.lower === 'for')
  return may && clause.startingAt.has(start) && frame.shape !== 'inverted' ? { from: start, to: end, how: 'object' } : undefined
}

const topical = new Set('about of against for on over with to'.split(' '))

/** "warned against new charges", "asked him about the dam". */
const readTopic: Reader = ({ clause, items, frame, start, end }) => {
  if (frame.shape === 'inverted' || (!frame.verb.takes.has('clause') && !frame.verb.takes.has('quotation'))) return undefined
  const addressee = addresses(frame.verb.lemma) ? clause.startingAt.get(start) : undefined
  const i = addressee === undefined ? start : addressee.head + 1
  const about = topical.has(items[i]?.lower ?? '')
  const thing = clause.startingAt.has(i + 1) || items[i + 1]?.tag === 'VBG' || question.test(items[i + 1]?.lower ?? '')
  return about && thing && i + 1 < end ? { from: i + 1, to: end, how: 'about' } : undefined
}

const capital = /^\p{Lu}/u
const longWord = /^\p{L}{4}/u
const fewestCapitals = 4

/** "Newspaper Says Candidate Needs To Rest": where every word has a capital, nothing else tells a verb. */
const readHeadline: Reader = (place) => {
  const { items, frame, start, end } = place
  if (!takesClause(place) || frame.shape !== 'finite' || start >= end) return undefined
  let words = 0
  for (const { text } of items) {
    if (!longWord.test(text)) continue
    if (!capital.test(text)) return undefined
    words++
  }
  return words >= fewestCapitals ? { from: start, to: end, how: 'headline' } : undefined
}

const readers: readonly Reader[] = [
  readConjunction,
  readLaterThat,
  readInfinitive,
  readObjectInfinitive,
  readBare,
  readAfterComma,
  readBareElsewhere,
  readGap,
  readObject,
  readTopic,
  readHeadline,
]

const nominal: readonly Reader[] = [readConjunction, readInfinitive, readTopic]

/** What may be reported after a frame, the likelier readings first, none twice; `end` is the last item it can hold. */
export function contentsAfter(clause: Clause, frame: Frame, end: number): Content[] {
  const start = (frame.saying ?? (frame.shape === 'inverted' ? frame.subject?.head : undefined) ?? frame.to) + 1
  // "Wang, quoting Xi, said": whom he quotes is no clause that he reports.
  if (start > end || frame.verb.lemma === 'quote') return []
  const onward = skipCircumstance(clause, start, end, addresses(frame.verb.lemma))
  const place = { clause, items: clause.items, frame, start, onward, beyond: pastAside(clause, onward, end), end }
  const found: Content[] = []
  // "responded to reports from Norway": whatever stands there, nobody says it by responding.
  const answers = /^(?:respond|reply)$/.test(frame.verb.lemma) && clause.items[start]?.lower === 'to'
  for (const read of frame.shape === 'nominal' ? nominal : answers ? [readConjunction] : readers) {
    const content = read(place)
    // "that the dam holds" and "the dam holds" are one reading, as are "to share" and "share".
    if (content === undefined || found.some(({ from }) => Math.abs(from - content.from) <= 1)) continue
    found.push(content)
    // After "said that" or "told them that" nothing else can be meant.
    if (content.how === 'that' && read === readConjunction) break
  }
  return found
}
