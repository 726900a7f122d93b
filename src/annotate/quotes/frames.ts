import { agent, capable, coordinated, fallback, inverted, participleSubject } from './frame-subjects.ts'
import { finite, type Item } from './items.ts'
import type { Phrase } from './phrases.ts'
import { particles, readCue } from './read-cue.ts'
import { type Clause, groupStart, subjectBefore, subjectOfVerbBefore } from './subjects.ts'
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

const clear: Cue = { lemma: 'make clear', act: 'said', takes: new Set(['clause', 'quotation']), form: 'finite' }

/** "made it *clear* that", "has made *clear* that": where it ends; -1 where nothing is made clear. */
function clearAt(items: readonly Item[], i: number): number {
  if (!/^ma(?:ke|kes|de|king)$/.test(items[i]!.lower)) return -1
  const at = items[i + 1]?.lower === 'it' ? i + 2 : i + 1
  return items[at]?.lower === 'clear' && items[at + 1]?.lower === 'that' ? at : -1
}

const negation = new Set(['not', "n't", 'n’t', 'never'])
/** "declined to say where", "is due to announce": nothing was said, or not yet. */
const withheld = new Set(
  'refuse refuses refused refusing decline declines declined declining fail fails failed failing unable unwilling likely unlikely due expected scheduled set slated poised'.split(
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
  if (form !== 'finite' || group !== to) return false
  const host = endingAt.get(group - 1)
  // "with a first payment *expected* in May"
  if (expects.test(lemma) && host !== undefined && items[host.from - 1]?.lower === 'with') return true
  if (items[to + 1]?.lower !== 'to') return false
  if (addressed.test(lemma)) return true
  const left = endingAt.get(group - 1)
  const thing =
    left !== undefined && items[left.head]!.tag === 'NN' && items[left.head]!.name === null && !human.test(items[left.head]!.lower)
  return expects.test(lemma) && (thing || items[group - 1]?.text === ',')
}

/** "said *by* the mayor", not "said by phone". */
const isAgent = (items: readonly Item[], i: number): boolean =>
  items[i]?.lower === 'by' && !/^(?:tele)?phone$|^(?:e-?mail|text|video|letter|fax|telegram|radio)$/.test(items[i + 1]?.lower ?? '')

function readVerbFrame(clause: Clause, i: number, verb: Cue, earlier: readonly Frame[]): Frame | undefined {
  const { items } = clause
  const to = verb === clear ? clearAt(items, i) : particles[verb.lemma]?.test(items[i + 1]?.lower ?? '') ? i + 1 : i
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
    (be || items[group - 1]?.lower === 'as' || isAgent(items, to + 1) || isBarePassive(items, group, to, verb))
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

/** "According to *police*,": after "to" the noun may have been taken for a verb. */
function loneSource(items: readonly Item[], at: number): Phrase | undefined {
  const ends = /^[,.:)]$/.test(items[at + 1]?.tag ?? '.')
  return ends && items[at]?.tag === 'VB' ? { from: at, head: at, pronoun: false } : undefined
}

/** The frames of a sentence in text order. */
export function readFrames(clause: Clause): Frame[] {
  const { items, startingAt } = clause
  const frames: Frame[] = []
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.lower === 'according' && items[i + 1]?.lower === 'to') {
      const subject = startingAt.get(i + 2) ?? loneSource(items, i + 2) ?? startingAt.get(i + 3) ?? startingAt.get(i + 4) ?? null
      frames.push({ from: i, to: i + 1, group: i, verb: according, subject, relay: null, shape: 'according', negated: false })
      continue
    }
    // "quoted Xi as saying": the frame of "quoted" has it.
    if (frames.at(-1)?.saying === i) continue
    const verb = clearAt(items, i) > i ? clear : readCue(items, i)
    const frame = verb && readVerbFrame(clause, i, verb, frames)
    if (frame !== undefined) frames.push(frame)
  }
  return relayedBySource(clause, frames)
}

/** "According to a statement, *the minister said* that …": the minister speaks, the statement relays. */
function relayedBySource({ items }: Clause, frames: Frame[]): Frame[] {
  const [source, teller] = frames
  if (source?.shape !== 'according' || source.from > 2 || source.subject === null || teller?.shape !== 'finite') return frames
  const first = firstItem(teller)
  const tells = teller.relay === null && teller.verb.takes.has('clause') && items[teller.to + 1]?.lower === 'that'
  if (!tells || teller.subject === null || teller.subject.from !== first || items[first - 1]?.text !== ',') return frames
  // "a statement *issued* by his ministry" tells of the statement.
  const told = items.slice(source.subject.head + 1, first)
  if (told.some(({ tag }, i) => finite.has(tag) && !(i === 0 && tag === 'VBD'))) return frames
  return [{ ...teller, relay: source.subject }, ...frames.slice(2)]
}
