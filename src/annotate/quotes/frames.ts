import { finite, type Item } from './items.ts'
import { speaks } from './performatives.ts'
import type { Phrase } from './phrases.ts'
import { particles, readCue } from './read-cue.ts'
import { asideStart, type Clause, canSpeak, groupStart, mainSubject, subjectBefore, subjectOfVerbBefore } from './subjects.ts'
import { type Cue, cueVerbs } from './verbs.ts'

/** A word of saying in a sentence, with who says it: what a quotation hangs on. */
export interface Frame {
  /** Items from `from` to `to`, both included: the verb and its particle, "according to". */
  readonly from: number
  readonly to: number
  /** The first item of its verb group, auxiliaries included. */
  readonly group: number
  readonly verb: Cue
  readonly subject: Phrase | null
  /** Who passes the words on: in "the agency quoted Xi as saying" the agency, Xi being the subject. */
  readonly relay: Phrase | null
  readonly shape: 'finite' | 'inverted' | 'participle' | 'infinitive' | 'passive' | 'according' | 'nominal'
  readonly negated: boolean
  /** In "quoted Xi as saying", the item "saying": what is said comes after it. */
  readonly saying?: number
}

/** The first item of a frame: its subject's where that comes first. */
export function firstItem(frame: Frame): number {
  const subject = frame.subject === null || frame.subject.from > frame.group ? frame.group : frame.subject.from
  return Math.min(frame.group, subject, frame.relay?.from ?? frame.group)
}

const according: Cue = { lemma: 'accord', act: 'said', takes: new Set(['clause', 'quotation']), form: 'participle' }

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
function inverted(clause: Clause, group: number, to: number): Phrase | null {
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

function agent(clause: Clause, to: number): Phrase | null {
  const by = clause.items[to + 1]
  return by?.lower === 'by' ? (clause.startingAt.get(to + 2) ?? null) : null
}

const capable = (clause: Clause, phrase: Phrase | null | undefined): Phrase | null =>
  phrase !== null && phrase !== undefined && canSpeak(clause, phrase) ? phrase : null

/**
 * Who says what a participle reports: the phrase right before it ("emails showing"), at the beginning of a sentence that of
 * the main clause ("Having said so, she left"), else who spoke last, else the subject of the main clause.
 */
function participleSubject(clause: Clause, group: number, earlier: readonly Frame[]): Phrase | null {
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

const negation = new Set(['not', "n't", 'n’t', 'never'])
/** "declined to say where": nothing was said. */
const withheld = new Set(
  'refuse refuses refused refusing decline declines declined declining fail fails failed failing unable unwilling likely unlikely'.split(
    ' ',
  ),
)
const passiveBe = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'re", '’re'])

/** Verbs that name whom they speak of or to before anything else. */
const addressing = new Set('accuse criticise criticize praise blame condemn denounce hail urge tell remind rebuke mock'.split(' '))

/** "Police accused of a cover-up", as headings have it: nobody is named after a verb that needs it. */
const isBarePassive = (items: readonly Item[], group: number, to: number, { lemma }: Cue): boolean =>
  group === to && addressing.has(lemma) && /^(?:of|for|over|to|as)$/.test(items[to + 1]?.lower ?? '')

/** What may be expected, and what can expect. */
const expects = /^(?:expect|believe|think|ask|request)$/
const addressed = /^(?:urge|tell|order|instruct|invite|encourage)$/
const human = /(?:er|or|ist|ian|ant|ent|man|woman|people|chief)$/

/** "a move *expected to* cost jobs", "drivers *told to* stop", "the talks, *expected to* last": a participle, and nobody says who did. */
function isDone({ items, endingAt }: Clause, group: number, to: number, { lemma, form }: Cue): boolean {
  if (form !== 'finite' || group !== to || items[to + 1]?.lower !== 'to') return false
  if (addressed.test(lemma)) return true
  const left = endingAt.get(group - 1)
  const thing =
    left !== undefined && items[left.head]!.tag === 'NN' && items[left.head]!.name === null && !human.test(items[left.head]!.lower)
  return expects.test(lemma) && (thing || items[group - 1]?.text === ',')
}

function readVerbFrame(clause: Clause, i: number, verb: Cue, earlier: readonly Frame[]): Frame | undefined {
  const { items } = clause
  const to = particles[verb.lemma]?.test(items[i + 1]?.lower ?? '') ? i + 1 : i
  const group = groupStart(items, i)
  if (isDone(clause, group, to, verb)) return undefined
  const words = items.slice(group, i).map((item) => item.lower)
  const negated = words.some((word) => negation.has(word)) || (words.includes('to') && withheld.has(items[group - 1]?.lower ?? ''))
  const base = { from: i, to, group, verb, negated, relay: null }
  const relayed =
    verb.lemma === 'quote' || verb.lemma === 'cite' ? readRelay(clause, { ...base, subject: null, shape: 'finite' }, earlier) : undefined
  if (relayed !== undefined) return relayed
  const be = words.some((word) => passiveBe.has(word))
  if (
    verb.form === 'finite' &&
    (be || items[group - 1]?.lower === 'as' || items[to + 1]?.lower === 'by' || isBarePassive(items, group, to, verb))
  ) {
    const by = agent(clause, to)
    return { ...base, subject: by, shape: 'passive' }
  }
  const turned = verb.form !== 'base' ? inverted(clause, group, to) : null
  if (turned !== null && (verb.takes.has('quotation') || verb.takes.has('clause')) && verb.form !== 'participle')
    return { ...base, subject: turned, shape: 'inverted' }
  if (words.includes('to')) return { ...base, subject: subjectOfVerbBefore(clause, group), shape: 'infinitive' }
  if ((verb.form === 'participle' && !be) || words.includes('having'))
    return { ...base, subject: participleSubject(clause, group, earlier), shape: 'participle' }
  return {
    ...base,
    subject:
      capable(clause, coordinated(clause, group, earlier)) ??
      capable(clause, subjectBefore(clause, group)) ??
      capable(clause, fallback(clause, group, earlier)),
    shape: 'finite',
  }
}

/** "reaffirmed its support and urged …": the subject of the verb of saying before, where no other verb stands between. */
function coordinated({ items }: Clause, group: number, earlier: readonly Frame[]): Phrase | null {
  if (items[group - 1]?.tag !== 'CC') return null
  const last = earlier.at(-1)
  if (last?.subject == null || last.shape === 'according' || last.shape === 'passive') return null
  const parallel = items[last.to + 1]?.lower === 'that' && items.slice(group, group + 4).some(({ lower }) => lower === 'that')
  if (parallel) return last.subject
  return items.slice(last.to + 1, group).some((item) => finite.has(item.tag)) ? null : last.subject
}

/** "The agency quoted Xi as saying", "Xi was quoted by the agency as saying": Xi speaks, the agency relays. */
function readRelay(clause: Clause, base: Frame, earlier: readonly Frame[]): Frame | undefined {
  const { items, startingAt } = clause
  const window = items.slice(base.to + 1, base.to + 16)
  const as = window.findIndex((item, i) => item.lower === 'as' && window[i + 1]?.tag === 'VBG')
  if (as < 0) return undefined
  const to = base.to + 1 + as + 1
  const verb = cueVerbs.get(items[to]!.lower) ?? base.verb
  const before = capable(
    clause,
    base.verb.form === 'participle' ? participleSubject(clause, base.group, earlier) : subjectBefore(clause, base.group),
  )
  const be = items.slice(base.group, base.from).some((item) => /^(?:is|are|was|were|be|been|being|'s|’s)$/.test(item.lower))
  const object = startingAt.get(base.to + 1) ?? null
  if (!be && object !== null && object.head < to) return { ...base, verb, to: base.from, saying: to, subject: object, relay: before }
  return { ...base, verb, to: base.from, saying: to, subject: before, relay: agent(clause, base.to), shape: 'finite' }
}

/** Where no subject was seen: after "and" whoever spoke last, else the main clause's subject. */
function fallback(clause: Clause, group: number, earlier: readonly Frame[]): Phrase | null {
  const last = clause.items[group - 1]?.tag === 'CC' ? earlier.findLast((frame) => frame.subject !== null)?.subject : undefined
  return last ?? (group === 0 ? null : mainSubject(clause, group))
}

/** The frames of a sentence in text order. */
export function readFrames(clause: Clause): Frame[] {
  const { items, startingAt } = clause
  const frames: Frame[] = []
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.lower === 'according' && items[i + 1]?.lower === 'to') {
      const subject = startingAt.get(i + 2) ?? startingAt.get(i + 3) ?? startingAt.get(i + 4) ?? null
      frames.push({ from: i, to: i + 1, group: i, verb: according, subject, relay: null, shape: 'according', negated: false })
      continue
    }
    // "quoted Xi as saying": the frame of "quoted" has it.
    if (frames.at(-1)?.saying === i) continue
    const verb = readCue(items, i)
    const frame = verb && readVerbFrame(clause, i, verb, frames)
    if (frame !== undefined) frames.push(frame)
  }
  return frames
}
