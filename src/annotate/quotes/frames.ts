import type { Item } from './matrix.ts'
import type { Phrase } from './phrases.ts'
import { type Clause, canSpeak, groupStart, subjectBefore, subjectOfVerbBefore } from './subjects.ts'
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
  readonly shape: 'finite' | 'inverted' | 'participle' | 'infinitive' | 'passive' | 'according'
  readonly negated: boolean
}

const particles: Readonly<Record<string, RegExp>> = { point: /^out$/, call: /^(?:on|upon|for)$/, refer: /^to$/, appeal: /^to$/, go: /^on$/ }
const according: Cue = { lemma: 'accord', act: 'said', takes: new Set(['clause', 'quotation']), form: 'participle' }

function readCue(items: readonly Item[], i: number): Cue | undefined {
  const item = items[i]!
  const cue = cueVerbs.get(item.lower)
  if (cue === undefined || item.name !== null) return undefined
  if (/^VB/.test(item.tag)) return cue
  const before = items[i - 1]?.tag ?? ''
  if (cue.form === 'finite' && /ed$|^said$/.test(item.lower) && !/^(?:DT|PRP\$|JJ)$/.test(before)) return cue
  const quoted = before === 'Q' || items[i + 1]?.tag === 'Q' || items[i + 2]?.tag === 'Q'
  return quoted && cue.form === 'third' ? cue : undefined
}

/** `“…,” said the minister`: a phrase right after the verb, the words said right before it. */
function inverted(clause: Clause, group: number, to: number): Phrase | null {
  const { items, startingAt } = clause
  const before = items[group - 1]
  const said = before?.tag === 'Q' || (before?.text === ',' && group > 1)
  const phrase = said ? startingAt.get(to + 1) : undefined
  if (phrase === undefined || !canSpeak(clause, phrase)) return null
  const after = items[phrase.head + 1]
  return after !== undefined && /^(?:VBD|VBZ|VBP|MD)$/.test(after.tag) ? null : phrase
}

function agent(clause: Clause, to: number): Phrase | null {
  const by = clause.items[to + 1]
  return by?.lower === 'by' ? (clause.startingAt.get(to + 2) ?? null) : null
}

function readVerbFrame(clause: Clause, i: number, verb: Cue): Frame | undefined {
  const { items } = clause
  const to = particles[verb.lemma]?.test(items[i + 1]?.lower ?? '') ? i + 1 : i
  const group = groupStart(items, i)
  const words = items.slice(group, i).map((item) => item.lower)
  const negated = words.some((word) => /^(?:not|n't|n’t|never)$/.test(word))
  const base = { from: i, to, group, verb, negated }
  const be = words.some((word) => /^(?:is|are|was|were|be|been|being|'s|’s|'re|’re)$/.test(word))
  if (verb.form === 'finite' && (be || items[group - 1]?.lower === 'as')) {
    const by = agent(clause, to)
    return { ...base, subject: by, shape: 'passive' }
  }
  const turned = verb.form !== 'base' ? inverted(clause, group, to) : null
  if (turned !== null && (verb.takes.has('quotation') || verb.takes.has('clause')) && verb.form !== 'participle')
    return { ...base, subject: turned, shape: 'inverted' }
  if (words.includes('to')) return { ...base, subject: subjectOfVerbBefore(clause, group), shape: 'infinitive' }
  if (verb.form === 'participle' && !be) return { ...base, subject: subjectOfVerbBefore(clause, group), shape: 'participle' }
  const subject = subjectBefore(clause, group)
  if (subject !== null && !canSpeak(clause, subject)) return { ...base, subject: null, shape: 'finite' }
  return { ...base, subject, shape: 'finite' }
}

/** The frames of a sentence in text order. */
export function readFrames(clause: Clause): Frame[] {
  const { items, startingAt } = clause
  const frames: Frame[] = []
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.lower === 'according' && items[i + 1]?.lower === 'to') {
      const subject = startingAt.get(i + 2) ?? null
      frames.push({ from: i, to: i + 1, group: i, verb: according, subject, shape: 'according', negated: false })
      continue
    }
    const verb = readCue(items, i)
    const frame = verb && readVerbFrame(clause, i, verb)
    if (frame !== undefined) frames.push(frame)
  }
  return frames
}
