import { type Frame, firstItem } from './frames.ts'
import type { Item } from './matrix.ts'
import type { Clause } from './subjects.ts'

/** Reported words as items `from` up to and including `to`, and how they hang on their frame. */
export interface Content {
  readonly from: number
  readonly to: number
  readonly how: 'that' | 'whether' | 'bare' | 'infinitive' | 'object-infinitive' | 'object' | 'colon' | 'before' | 'around' | 'according'
}

const finite = /^(?:VBD|VBZ|VBP|MD)$/
const startsRelative = /^(?:who|which)$/
const closing = /^(?:[.!?…]|\.{3})$/
const question = /^(?:whether|if|how|what|why)$/
const lookahead = 14

/** The last item of the sentence that is no closing mark. */
export function lastWord({ items }: Clause): number {
  let last = items.length - 1
  while (last > 0 && (closing.test(items[last]!.text) || items[last]!.tag === '(' || items[last]!.tag === ')')) last--
  return last
}

const contraction = /^['’](?:s|re|m|ve|ll|d)$/

function isVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!
  return finite.test(item.tag) || (contraction.test(item.lower) && /^(?:PRP|EX|WP|DT)$/.test(items[i - 1]?.tag ?? ''))
}

/** Whether item `i` begins a clause: a noun phrase, perhaps after an adverbial, whose finite verb comes before any comma. */
function beginsClause({ items, startingAt }: Clause, i: number, end: number): boolean {
  const first = items[i]
  if (first === undefined || i > end) return false
  const lead = !startingAt.has(i)
  if (lead && !/^(?:IN|RB|RBR|EX|VBG|DT|PDT|PRP\$|CC|WRB|Q|CD|JJ|JJR|JJS|UH|TO)$/.test(first.tag)) return false
  let commas = 0
  for (let j = i; j <= Math.min(end, i + 30); j++) {
    if (j > i && isVerb(items, j)) return true
    const { text } = items[j]!
    if (text === ';' || text === ':') return false
    if (text === ',' && j > i && j < end && isVerb(items, j + 1)) return true
    if (text === ',' && ++commas > (lead ? 2 : 0) && !asideAhead(items, j, end)) return false
  }
  return false
}

/** Whether the comma at `at` opens an aside that a comma closes right before a finite verb: "Roe, a senator, would". */
function asideAhead(items: readonly Item[], at: number, end: number): boolean {
  for (let j = at + 1; j <= Math.min(end - 1, at + 16); j++) if (items[j]!.text === ',' && isVerb(items, j + 1)) return true
  return false
}

/** Past whom it was told to, when and where: "told reporters in Ohio on Monday". */
function skipCircumstance(clause: Clause, from: number, end: number, addressee: boolean): number {
  const { items, startingAt } = clause
  let i = from
  let told = addressee
  while (i <= end && i < from + lookahead) {
    const item = items[i]!
    const phrase = startingAt.get(i)
    const time = phrase !== undefined && (timeWord.test(items[phrase.head]!.lower) || timeWord.test(item.lower))
    if (phrase !== undefined && (told || time)) {
      const next = items[phrase.head + 1]
      // "told CNN …" has an addressee; in "warned Iran would …" the phrase is the clause's subject.
      if (!time && next !== undefined && finite.test(next.tag)) return i
      if (!time) told = false
      i = phrase.head + 1
    } else if (item.tag === 'RB' || item.lower === 'again' || (told && item.lower === 'her')) i++
    else if ((item.tag === 'IN' || item.tag === 'TO') && item.lower !== 'that' && !question.test(item.lower) && startingAt.has(i + 1)) {
      const phrase = startingAt.get(i + 1)!
      const next = items[phrase.head + 1]
      if (next !== undefined && finite.test(next.tag)) return i
      i = phrase.head + 1
    } else break
  }
  return i
}

const timeWord =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|yesterday|week|month|year|morning|afternoon|evening|night|earlier|later|\d+)$/

const addressed = /^(?:tell|remind|inform|assure|notify|warn|brief|ask|urge|advise|beg|implore|exhort|request|instruct|order)$/

function contentAfter(clause: Clause, frame: Frame, end: number): Content | undefined {
  const { items, startingAt } = clause
  const { takes, lemma } = frame.verb
  const start = (frame.saying ?? (frame.shape === 'inverted' ? frame.subject?.head : undefined) ?? frame.to) + 1
  if (start > end) return undefined
  const onward = skipCircumstance(clause, start, end, addressed.test(lemma))
  if (takes.has('clause') || takes.has('infinitive') || lemma === 'express') {
    for (const i of new Set([start, onward])) {
      const { lower, text } = items[i] ?? { lower: '', text: '' }
      if (takes.has('clause') && lower === 'that' && i < end && !isVerb(items, i + 1)) return { from: i + 1, to: end, how: 'that' }
      if (takes.has('clause') && question.test(lower) && i < end) return { from: i, to: end, how: 'whether' }
      if (text === ':' && i < end) return { from: i + 1, to: end, how: 'colon' }
    }
    // "expressed the hope that", "a promise that", "said in a statement issued on Monday that".
    for (let i = start; i <= Math.min(end - 1, start + lookahead); i++) {
      if (finite.test(items[i]!.tag) || items[i]!.tag === 'Q') break
      // "the hope that the other side will act" is no claim that it will.
      if (items[i]!.lower === 'that' && lemma === 'express' && startingAt.has(start)) return { from: start, to: end, how: 'object' }
      if (items[i]!.lower === 'that' && (lemma === 'express' || (items[i - 1]!.text !== ',' && takes.has('clause'))))
        return { from: i + 1, to: end, how: 'that' }
    }
  }
  for (const i of [start, onward])
    if (takes.has('infinitive') && items[i]?.lower === 'to' && i < end && /^VB|^NN|^RB/.test(items[i + 1]?.tag ?? ''))
      return { from: i, to: end, how: 'infinitive' }
  if (takes.has('infinitive') && items[start]?.lower === 'not' && items[start + 1]?.lower === 'to')
    return { from: start, to: end, how: 'infinitive' }
  if (takes.has('object-infinitive') || (lemma === 'call' && frame.to > frame.from) || lemma === 'appeal') {
    const object = startingAt.get(start)
    if (object !== undefined)
      for (let i = object.head + 1; i <= Math.min(end, object.head + lookahead); i++) {
        if (items[i]!.lower === 'to' && /^VB/.test(items[i + 1]?.tag ?? '')) return { from: start, to: end, how: 'object-infinitive' }
        if (finite.test(items[i]!.tag) || items[i]!.text === ',') break
      }
  }
  if (takes.has('clause') && beginsClause(clause, onward, end)) return { from: onward, to: end, how: 'bare' }
  // "You said yesterday, the class is crushed."
  const comma = items[onward]?.text === ',' ? onward : start
  const said = items[comma + 1]
  const apart =
    items[comma]?.text === ',' && said !== undefined && !/^(?:CC|VBG|WP|WDT|WRB)$/.test(said.tag) && !startsRelative.test(said.lower)
  if (takes.has('clause') && apart && startingAt.has(comma + 1) && beginsClause(clause, comma + 1, end))
    return { from: comma + 1, to: end, how: 'bare' }
  if (takes.has('clause') && onward !== start && beginsClause(clause, start, end)) return { from: start, to: end, how: 'bare' }
  // "called on the king" alone is a visit; "called for a truce" is an appeal.
  if (
    (takes.has('object') || (lemma === 'call' && items[frame.to]!.lower === 'for')) &&
    startingAt.has(start) &&
    frame.shape !== 'inverted'
  )
    return { from: start, to: end, how: 'object' }
  return undefined
}

/** `…, Xi said.`: a comma before the frame and nothing but circumstance after it. */
function contentBefore(clause: Clause, frame: Frame, first: number, end: number): Content | undefined {
  const { items } = clause
  const head = firstItem(frame)
  const comma = items[head - 1]
  if (comma?.text !== ',' || head - 2 < first) return undefined
  if (!frame.verb.takes.has('clause') && !frame.verb.takes.has('quotation')) return undefined
  const stop = (frame.saying ?? (frame.shape === 'inverted' ? frame.subject?.head : undefined) ?? frame.to) + 1
  const after = skipCircumstance(clause, stop, end, addressed.test(frame.verb.lemma))
  const next = items[after]
  const ended =
    next === undefined ||
    after > end ||
    /^(?:[,:]|Q|POS)$/.test(next.tag) ||
    frame.shape === 'inverted' ||
    /^(?:as|while|when|after|before|during|in|on|at)$/.test(next.lower)
  if (!ended) return undefined
  let verbs = false
  for (let i = first; i < head - 1; i++) verbs ||= isVerb(items, i)
  const beyond = items[after + 1]
  // What follows "said Roe," may describe Roe; only where no clause came before is it what she said.
  const described = frame.shape === 'inverted' && verbs && beyond?.tag !== 'CC'
  const onward = next?.text === ',' && after < end && !described && !/^VBG$|^W/.test(beyond!.tag) && !startsRelative.test(beyond!.lower)
  if (onward && !verbs && head - 1 - first <= 3 && !clause.startingAt.has(first)) return { from: after + 1, to: end, how: 'around' }
  if (onward) return { from: first, to: end, how: 'around' }
  return verbs ? { from: first, to: head - 2, how: 'before' } : undefined
}

function contentOfSource(clause: Clause, frame: Frame, first: number, end: number): Content | undefined {
  const { items } = clause
  if (frame.from - 1 <= first) {
    for (let i = frame.subject?.head ?? frame.to; i < end; i++) {
      if (items[i]!.text === ',' && beginsClause(clause, i + 1, end)) return { from: i + 1, to: end, how: 'according' }
    }
    return undefined
  }
  const before = items[frame.from - 1]!.text === ',' ? frame.from - 2 : frame.from - 1
  return before >= first ? { from: first, to: before, how: 'according' } : undefined
}

/** Where the words reported by each frame stand; `frames` are those of the sentence in text order. */
export function readContents(clause: Clause, frames: readonly Frame[]): { frame: Frame; content: Content }[] {
  const { items } = clause
  const end = lastWord(clause)
  const contents: { frame: Frame; content: Content }[] = []
  for (const [i, frame] of frames.entries()) {
    if (frame.negated || (frame.shape === 'passive' && frame.subject === null)) continue
    const limit = stopBefore(clause, frames, i, end)
    const content =
      frame.shape === 'according'
        ? contentOfSource(clause, frame, 0, limit)
        : (contentBefore(clause, frame, 0, end) ?? contentAfter(clause, frame, limit))
    if (content === undefined || items[content.from] === undefined) continue
    const whole = { ...content, to: endOf(clause, content) }
    if (whole.to >= whole.from) contents.push({ frame, content: whole })
  }
  return contents
}

/** Where the words after a frame end at the latest: before a later frame that is joined to it and not inside what it reports. */
function stopBefore({ items }: Clause, frames: readonly Frame[], at: number, end: number): number {
  const frame = frames[at]!
  const opening = frame.shape === 'participle' && frame.group <= 3 && frame.subject !== null && frame.subject.from > frame.to
  if (opening) return frame.subject!.from - 2
  for (const later of frames.slice(at + 1)) {
    const first = firstItem(later)
    const before = items[later.group - 1]
    const sameSubject = later.subject !== null && frame.subject !== null && later.subject.from === frame.subject.from
    if ((later.shape === 'participle' || later.shape === 'according') && before?.text === ',') return later.group - 2
    if (before?.tag === 'CC' && sameSubject) return items[later.group - 2]?.text === ',' ? later.group - 3 : later.group - 2
    // "…, he said." and "…, but others said …": somebody else's frame begins at a comma.
    const own = later.subject !== null && later.subject.from >= frame.to
    if (own && items[first - 1]?.text === ',' && aside(items, later)) return first - 2
    if (own && joins.test(items[first - 1]?.lower ?? '') && items[first - 2]?.text === ',') return first - 3
  }
  return end
}

const phrasal = /^(?:object|infinitive|object-infinitive)$/
const occasion = /^(?:meeting|talks|interaction|conversation|call|summit|conference|ceremony)$/

/**
 * Where reported words that are no clause of their own end: before "in a meeting with …", which says when they were said, and
 * before a second verb of the writer's ("expressed thanks *and invited* …").
 */
function endOf({ items, startingAt }: Clause, { from, to, how }: Content): number {
  if (!phrasal.test(how)) return to
  let verbs = 0
  for (let i = from + 2; i <= to; i++) {
    const { lower, tag, text } = items[i]!
    if (text === ';') return i - 1
    const phrase = /^(?:in|during|at)$/.test(lower) ? startingAt.get(i + 1) : undefined
    if (phrase !== undefined && occasion.test(items[phrase.head]!.lower) && /^(?:a|an|the|his|her|their)$/.test(items[i + 1]!.lower))
      return i - 1
    if (finite.test(tag) || tag === 'WP' || tag === 'WDT' || lower === 'that' || lower === 'who' || lower === 'which') verbs++
    const next = items[i + 1]
    if (tag === 'CC' && verbs === 0 && next?.tag === 'VBD' && next.stretch === null && i + 1 < to)
      return items[i - 1]!.text === ',' ? i - 2 : i - 1
  }
  return to
}

const joins = /^(?:and|but|while|although|though|whereas|however)$/

/** Whether a frame ends its sentence, or a comma follows it: "…, she said, …". */
function aside(items: readonly Item[], frame: Frame): boolean {
  const last = Math.max(frame.to, frame.shape === 'inverted' ? (frame.subject?.head ?? 0) : 0)
  const after = items[last + 1]
  return after === undefined || /^[.,:]$/.test(after.tag)
}
