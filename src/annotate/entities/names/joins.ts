import { type NameDocument, PADDING, SENTENCE_START } from './document.ts'
import { BODY_HEADS, SITE_HEADS } from './heads.ts'
import { CLASSES } from './labels.ts'
import type { FoundName } from './reader.ts'
import { BY_RULE } from './spans.ts'
import type { View } from './templates.ts'

const ORG = CLASSES.indexOf('ORG')
const LOC = CLASSES.indexOf('LOC')
const MISC = CLASSES.indexOf('MISC')

const BEFORE_BODIES = new Set('Interim Transitional Provisional Caretaker Federal Provincial'.split(' '))

/**
 * Joins a place or nationality to the body or site that it names more nearly ("Dhaka" "Medical College", "Afghan"
 * "Government"), which some newswire conventions keep apart; and listed places of two parts.
 */
export function joinNames({ doc, lists }: View, names: readonly FoundName[]): FoundName[] {
  const joined: FoundName[] = []
  for (const name of names) {
    const before = joined[joined.length - 1]
    const kind = before === undefined ? -1 : isListedPair(doc, lists, before, name) ? LOC : joinedClass(doc, before, name)
    if (kind < 0) joined.push(name)
    else
      joined[joined.length - 1] = {
        first: before!.first,
        last: name.last,
        class: kind,
        probability: Math.min(before!.probability, name.probability),
      }
  }
  const widened = joined.map((name, n) => widen(doc, lists, name, joined[n - 1], joined[n + 1]))
  return numberedProjects(doc, widened)
}

/** "Bosnia" and "Herzegovina": the lists know the two as one place. */
function isListedPair(doc: NameDocument, lists: Int32Array, before: FoundName, name: FoundName): boolean {
  if (before.class !== LOC || name.class !== LOC || name.first !== before.last + 2 || doc.texts[before.last + 1] !== 'and') return false
  return lists[before.last]! % 4 !== 0 && lists[before.last + 1]! % 4 === 2 && lists[name.first]! % 4 !== 0
}

function joinedClass(doc: NameDocument, before: FoundName, name: FoundName): number {
  const first = doc.texts[name.first]!
  if (name.first !== before.last + 1 || !/^\p{Lu}/u.test(first) || (doc.state[name.first]! & SENTENCE_START) !== 0) return -1
  const head = doc.texts[name.last]!.toLowerCase()
  if (name.class === ORG && before.class !== 0) return ORG
  if (name.class === MISC && before.class === ORG && BODY_HEADS.has(head)) return ORG
  if (name.class === LOC && (before.class === LOC || before.class === MISC) && SITE_HEADS.has(head)) return LOC
  return -1
}

/** "Interim" before a body's name, "State of" before a place's; "police" or "power plant" after a place. */
function widen(
  doc: NameDocument,
  lists: Int32Array,
  name: FoundName,
  before: FoundName | undefined,
  after: FoundName | undefined,
): FoundName {
  const room = before === undefined ? PADDING - 1 : before.last
  const lead = name.first - 1
  if (name.class === ORG && lead > room && BEFORE_BODIES.has(doc.texts[lead]!)) return { ...name, first: lead }
  if (name.class !== LOC) return name
  if (lead - 1 > room && doc.texts[lead] === 'of' && STATES.has(doc.texts[lead - 1]!)) return { ...name, first: lead - 1 }
  const limit = after === undefined ? doc.count : after.first
  const tail = name.last + 1
  if (tail < limit && doc.texts[tail]!.toLowerCase() === 'police' && isNamed(doc, lead)) return { ...name, last: tail, class: ORG }
  const end = workEnd(doc, tail)
  return end > 0 && end < limit && !isCountry(lists[name.last]!) ? { ...name, last: end } : name
}

const STATES = new Set('State Republic Kingdom Sultanate Emirate Principality'.split(' '))
const POWERS = new Set('hydropower hydroelectric power nuclear thermal solar coal wind gas oil steel cement'.split(' '))
const WORKS = new Set('plant dam refinery barrage airport'.split(' '))

/** The last token of "nuclear power plant" and its like from `at` on; 0 where there is none. */
function workEnd(doc: NameDocument, at: number): number {
  let end = at
  while (end < at + 2 && POWERS.has(doc.texts[end]!)) end++
  if (doc.texts[end] === 'station' && end > at) return end
  return WORKS.has(doc.texts[end]!) ? end : 0
}

function isCountry(list: number): boolean {
  return (list & 4) !== 0
}

/** After "the", or after "police and". */
function isNamed(doc: NameDocument, lead: number): boolean {
  const word = doc.texts[lead]!.toLowerCase()
  return word === 'the' || (word === 'and' && doc.texts[lead - 1]!.toLowerCase() === 'police')
}

/** "4Ps framework", "2030 agenda": a number that a project's word follows names one. */
function numberedProjects(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  const found: FoundName[] = []
  let n = 0
  for (let i = PADDING; i + 1 < doc.count; i++) {
    if (!PROJECT_WORDS.has(doc.texts[i + 1]!) || !/^\d+\p{Lu}\p{L}*$/u.test(doc.texts[i]!)) continue
    while (n < names.length && names[n]!.last < i) found.push(names[n++]!)
    while (n < names.length && names[n]!.first <= i + 1) n++
    const last = found[found.length - 1]
    if (last === undefined || last.last < i) found.push({ first: i, last: i + 1, class: MISC, probability: BY_RULE })
  }
  return [...found, ...names.slice(n)]
}

const PROJECT_WORDS = new Set('framework initiative programme program plan agenda strategy'.split(' '))
