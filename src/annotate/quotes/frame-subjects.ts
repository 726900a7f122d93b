import type { Frame } from './frames.ts'
import { finite, type Item } from './items.ts'
import { speaks } from './performatives.ts'
import type { Phrase } from './phrases.ts'
import { asideStart, type Clause, canSpeak, mainSubject, subjectBefore, subjectOfVerbBefore } from './subjects.ts'

/** "Roe, the mayor of Lima, said the plan for it …": the comma closes what describes a subject with which the sentence begins. */
function closesAside(clause: Clause, comma: number): boolean {
  const { items, endingAt } = clause
  const open = asideStart(clause, comma)
  const host = open < 0 ? undefined : endingAt.get(open - 1)
  return host !== undefined && !items.slice(0, host.from).some((item) => finite.has(item.tag))
}

const papers =
  /^(?:reports?|letters?|statements?|messages?|emails?|e-mails?|memos?|posts?|tweets?|documents?|articles?|notes?|claims?|rumou?rs?)$/

/** "*reports* from Norway claiming …": what is written says so, wherever it is from. */
function papersBefore({ items, endingAt }: Clause, place: Phrase): Phrase | undefined {
  const host = endingAt.get(place.from - 2)
  return host !== undefined && papers.test(items[host.head]!.lower) ? host : undefined
}

const turning = new Set('said says wrote writes reported reports noted added argued explained'.split(' '))

/** `“…,” said the minister`: a phrase right after the verb, the words said right before it. */
export function inverted(clause: Clause, group: number, to: number): Phrase | null {
  const { items, startingAt } = clause
  const before = items[group - 1]
  const quoted = before?.tag === 'Q' || (before?.text === ',' && items[group - 2]?.tag === 'Q')
  const phrase = quoted || (before?.text === ',' && group > 1) ? startingAt.get(to + 1) : undefined
  if (phrase === undefined || !canSpeak(clause, phrase)) return null
  const after = items[phrase.head + 1]
  if (after !== undefined && finite.has(after.tag)) return null
  if (quoted) return phrase
  if (closesAside(clause, group - 1)) return null
  const closes = after === undefined || /^[.,(:]$/.test(after.tag)
  const described = items[to]!.lower === 'said' && !closes && /^(?:IN|WP)$/.test(after.tag)
  return described || (closes && turning.has(items[to]!.lower)) ? phrase : null
}

/** Who does what a passive tells: "said by the mayor". */
export function agent(clause: Clause, to: number): Phrase | null {
  const by = clause.items[to + 1]
  return by?.lower === 'by' ? (clause.startingAt.get(to + 2) ?? null) : null
}

/** A phrase that can speak at all; null for any other. */
export const capable = (clause: Clause, phrase: Phrase | null | undefined): Phrase | null =>
  phrase !== null && phrase !== undefined && canSpeak(clause, phrase) ? phrase : null

/**
 * Who says what a participle reports: the phrase right before it ("emails showing"), at the beginning of a sentence that of
 * the main clause ("Having said so, she left"), else who spoke last, else the subject of the main clause.
 */
export function participleSubject(clause: Clause, group: number, earlier: readonly Frame[]): Phrase | null {
  const { items, endingAt, startingAt } = clause
  const before = items[group - 1]
  const left = endingAt.get(group - 1)
  if (left !== undefined && items[left.from - 1]?.tag !== 'IN') return capable(clause, left)
  if (left !== undefined) return papersBefore(clause, left) ?? capable(clause, subjectBefore(clause, group))
  if (group === 0 || (group <= 2 && (before?.tag === 'IN' || before?.tag === 'RB' || before?.tag === 'WRB' || before?.tag === 'CC'))) {
    const comma = items.findIndex((item, i) => i > group && item.text === ',' && startingAt.has(i + 1))
    if (comma > 0) return capable(clause, startingAt.get(comma + 1))
  }
  const last = earlier.findLast((frame) => isReporter(clause, frame))
  const main = mainSubject(clause, group)
  if (last !== undefined && !relativePronoun.has(items[last.subject!.head]!.lower)) {
    const outer = outermost(clause, earlier, last)
    // "She shared a list called “Us”, writing …": things do not write when somebody is there who does.
    return speaks(clause, outer) || !speaks(clause, main) ? outer : main
  }
  return capable(clause, main ?? subjectOfVerbBefore(clause, group))
}

/** Whether a frame tells somebody's words by a verb of its own: not "according to", "was told", "a list called". */
const isReporter = ({ items }: Clause, { subject, shape, from, group }: Frame): boolean =>
  subject !== null && shape !== 'according' && shape !== 'passive' && !(items[from]!.tag === 'VBN' && group === from)

const relativePronoun = new Set(['who', 'which'])

/** From "he claimed" in "she said that he claimed it, adding" to "she": who reports the words in which another reports. */
function outermost({ items }: Clause, earlier: readonly Frame[], frame: Frame): Phrase | null {
  let current = frame
  for (const outer of earlier.toReversed()) {
    if (outer.to >= current.group || outer.subject === null || outer.shape === 'according') continue
    const start = current.subject?.from ?? current.group
    const between = items.slice(outer.to + 1, start)
    if (between.every((item) => item.text !== ',' && item.tag !== 'CC' && item.tag !== 'Q' && !/^VB/.test(item.tag))) current = outer
  }
  return current.subject
}

/** "reaffirmed its support and urged …": the subject of the verb of saying before, where no other verb stands between. */
export function coordinated({ items }: Clause, group: number, earlier: readonly Frame[]): Phrase | null {
  if (items[group - 1]?.tag !== 'CC') return null
  const last = earlier.at(-1)
  if (last?.subject == null || last.shape === 'according' || last.shape === 'passive') return null
  const parallel = items[last.to + 1]?.lower === 'that' && items.slice(group, group + 4).some(({ lower }) => lower === 'that')
  if (parallel || closesRelative(items, last.to, group - 1)) return last.subject
  return items.slice(last.to + 1, group).some((item) => finite.has(item.tag)) ? null : last.subject
}

/** "called for a pipe, *on which he had spent much*, and said": a clause in commas parts the two verbs. */
function closesRelative(items: readonly Item[], from: number, and: number): boolean {
  if (items[and - 1]?.text !== ',') return false
  const open = items.findIndex(
    ({ text }, i) => i > from && i < and - 1 && text === ',' && /^W/.test(items[items[i + 1]!.tag === 'IN' ? i + 2 : i + 1]?.tag ?? ''),
  )
  return open > 0 && !items.slice(from + 1, open).some((item) => finite.has(item.tag))
}

/** Where no subject was seen: after "and" whoever spoke last, else the main clause's subject. */
export function fallback(clause: Clause, group: number, earlier: readonly Frame[]): Phrase | null {
  const last = clause.items[group - 1]?.tag === 'CC' ? earlier.findLast((frame) => frame.subject !== null)?.subject : undefined
  return last ?? (group === 0 ? null : mainSubject(clause, group))
}
