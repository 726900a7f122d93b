import { type Frame, firstItem } from '../frames.ts'
import { finite, type Item } from '../items.ts'
import type { Clause } from '../subjects.ts'
import { beginsClause } from './clauses.ts'
import type { Content } from './index.ts'

/** Facts do these as often as people: "the costs had doubled, showing that …" is still what was said. */
const evidential = new Set(['show', 'reveal', 'suggest', 'indicate', 'signal'])
const joins = new Set('and but while although though whereas however'.split(' '))
/** "The mayor's claim that it was safe worried the town": the noun is the subject of the verb after its own clause. */
function beforeSecondVerb(items: readonly Item[], from: number, end: number): number {
  const first = items.findIndex(({ tag }, i) => i > from && finite.has(tag))
  const second =
    first < 0 ? -1 : items.findIndex(({ tag }, i) => i > first + 1 && /^(?:VBD|VBZ|MD)$/.test(tag) && !/^W/.test(items[i - 1]!.tag))
  return second < 0 || second > end ? end : second - 1
}

const phrasal = new Set(['object', 'infinitive', 'object-infinitive', 'about'])
const occasion = new Set(
  'interview tweet statement letter email post speech briefing video message meeting talks interaction conversation call summit conference ceremony'.split(
    ' ',
  ),
)

const fronting = new Set('while although though when as after before if since because once whereas even'.split(' '))
const fewestFronted = 3

/** "While the mayor says the dam holds, others doubt it": a clause put first ends where the main one begins. */
function frontedEnd(clause: Clause, frame: Frame, end: number): number {
  const { items, startingAt } = clause
  const opening = /^(?:but|and|yet)$/.test(items[0]!.lower) ? 1 : 0
  const asked = frame.shape === 'passive' && frame.group === opening
  if (!asked && (!fronting.has(items[opening]?.lower ?? '') || firstItem(frame) > opening + 8)) return end
  if (items.slice(0, firstItem(frame)).some((item) => item.text === ',')) return end
  for (let i = frame.to + 1 + fewestFronted; i < end; i++)
    if (items[i]!.text === ',' && startingAt.has(i + 1) && beginsClause(clause, i + 1, end)) return i - 1
  return end
}

/** Where the words after a frame end at the latest: before a later frame that is joined to it and not inside what it reports. */
export function stopBefore(clause: Clause, frames: readonly Frame[], frame: Frame, last: number): number {
  const { items } = clause
  const end = frontedEnd(clause, frame, last)
  const opening = frame.shape === 'participle' && frame.group <= 3 && frame.subject !== null && frame.subject.from > frame.to
  if (opening) return frame.subject!.from - 2
  if (frame.shape === 'nominal' && !items.slice(0, frame.from).some(({ tag }) => finite.has(tag)))
    return beforeSecondVerb(items, frame.from, end)
  for (const later of frames) {
    if (later.from <= frame.from) continue
    const first = firstItem(later)
    const before = items[later.group - 1]
    const sameSubject = later.subject !== null && frame.subject !== null && later.subject.from === frame.subject.from
    const trailing = later.shape === 'according' || (later.shape === 'participle' && !evidential.has(later.verb.lemma))
    if (trailing && before?.text === ',') return later.group - 2
    if (before?.tag === 'CC' && sameSubject && (later.shape !== 'participle' || frame.shape === 'participle'))
      return items[later.group - 2]?.text === ',' ? later.group - 3 : later.group - 2
    // "…, he said." and "…, but others said …": somebody else's frame begins at a comma.
    const own = later.subject !== null && later.subject.from >= frame.to
    if (own && items[first - 1]?.text === ',' && aside(items, later)) return first - 2
    // "…; the army said …": another tells what comes after the semicolon.
    if (own && items[first - 1]?.text === ';') return first - 2
    if (own && joins.has(items[first - 1]?.lower ?? '') && items[first - 2]?.text === ',') return first - 3
  }
  return end
}

/**
 * Where reported words that are no clause of their own end: before "in a meeting with …", which says when they were said, and
 * before a second verb of the writer's ("expressed thanks *and invited* …").
 */
export function endOf({ items, startingAt }: Clause, { from, to, how }: Content): number {
  if (!phrasal.has(how)) return to
  let verbs = 0
  for (let i = from + 2; i <= to; i++) {
    const { lower, tag, text } = items[i]!
    if (text === ';') return i - 1
    const phrase = /^(?:in|during|at)$/.test(lower) ? startingAt.get(i + 1) : undefined
    if (phrase !== undefined && occasion.has(items[phrase.head]!.lower) && /^(?:a|an|the|his|her|their)$/.test(items[i + 1]!.lower))
      return i - 1
    if (finite.has(tag) || tag === 'WP' || tag === 'WDT' || lower === 'that' || lower === 'who' || lower === 'which') verbs++
    const next = items[i + 1]
    if (tag === 'CC' && verbs === 0 && next?.tag === 'VBD' && next.stretch === null && i + 1 < to)
      return items[i - 1]!.text === ',' ? i - 2 : i - 1
  }
  return to
}

/** Whether a frame ends its sentence, or a comma follows it: "…, she said, …". */
function aside(items: readonly Item[], frame: Frame): boolean {
  const last = Math.max(frame.to, frame.shape === 'inverted' ? (frame.subject?.head ?? 0) : 0)
  const after = items[last + 1]
  return after === undefined || /^[.,:]$/.test(after.tag)
}
