import { tag } from '../../../text/tags.ts'
import type { Line, Named } from '../lines.ts'
import { type Antecedent, opensClause } from './pronouns.ts'
import { distinct, type Reference, type Stage } from './stage.ts'
import { isVerb, verbAfter } from './verbs.ts'

/** Where a name stands to say where something is: no owner. */
export const whereabouts = /^(?:in|at|to|from|near|off|around|including|across|outside|inside)$/

/** How many words are looked through: no clause that people write has more. */
export const LONGEST = 160

/** The token after a name, brackets closed. */
export function endOf({ words }: Line, { token }: Reference): number {
  return words[token + 1] === ')' ? token + 2 : token + 1
}

/** "With its long coast, X …": what is named right after the comma. */
export function thingAfter(line: Line, at: number, named: readonly Named[]): Antecedent | null {
  const comma = line.words[at] === 'its' ? opensClause(line, at) : null
  const next = comma === null ? undefined : named.find(({ from }) => from >= comma)
  const open = next !== undefined && next.from - comma! <= 2 && next.chain !== null
  return open && /^(?:organisation|place|project)$/.test(next.name.mention.type)
    ? { chains: [next.chain!], by: 'pronoun/its-subject-after' }
    : null
}

/** "asked X to open its", "criticised X for failing to use its": who is to act, said right after its name. */
function actsNext({ words }: Line, { token: end }: Reference, at: number): boolean {
  const token = words[end + 1] === ')' ? end + 1 : end
  if (words.slice(token, at).some((word) => /^(?:which|that|who)$/.test(word))) return false
  return words[token + 1] === 'to' || (words[token + 1] === 'for' && /ing$/.test(words[token + 2] ?? ''))
}

const prepositions = /^(?:for|through|over|of|about|and)$/

/** "X, *which* regards Y as part of *its* own": whom the clause is on in which the possessive stands. */
function relativeOwner({ words }: Line, here: readonly Reference[], at: number): Antecedent | null {
  for (let which = at - 1; which > 1 && at - which < 18 && words[which] !== ','; which--) {
    if (words[which] !== 'which') continue
    const owner = words[which - 1] === ',' ? here.find(({ token }) => token === which - 2) : undefined
    const acts = here.some(({ token, subject }) => token > which && subject)
    return owner && !acts ? { chains: [owner.chain], by: 'pronoun/its-which' } : null
  }
  return null
}

/** "X summoned Y's envoy *and recalled its* own": who acts in both clauses. */
function coordinateOwner(line: Line, here: readonly Reference[], at: number): Antecedent | null {
  const [actor, ...more] = distinct(here.filter(({ subject }) => subject))
  const joined = line.words[at - 2] === 'and' && /(?:ed|s)$/.test(line.words[at - 1]!) && isVerb(line, at - 1)
  const first = here.find(({ subject }) => subject)
  const heads = first && verbAfter(line, endOf(line, first))
  return joined && heads && actor !== undefined && more.length === 0 ? { chains: [actor], by: 'pronoun/its-and-verb' } : null
}

/** Whether a singular noun that could be meant as well ("the army that …", "a plan") stands between two tokens. */
function tellsOfOthers(line: Line, from: number, to: number): boolean {
  if (to <= from) return false
  const tags = tag(line.sentence.tokens)
  let determined = false
  for (let at = Math.max(from, to - LONGEST); at < to; at++) {
    if (/^(?:the|a|an|this|that|each|every|another|no)$/.test(line.words[at]!)) determined = true
    else if (determined && tags[at] === 'NN' && line.covered[at]! < 0 && !(at === to - 2 && line.words[at + 1] === 'of')) return true
    else if (!/^(?:JJ|NN|VB[GN]|CD|RB)/.test(tags[at]!)) determined = false
  }
  return false
}

/** "thanked X for its help", "X and its neighbours": the one body right before the preposition. */
function ownerBefore(line: Line, last: Reference, at: number): Antecedent | null {
  const listed = line.words[at - 1] === 'and' && line.words[last.from - 1] === 'and'
  const beside = endOf(line, last) === at - 1 && prepositions.test(line.words[at - 1]!) && !listed
  return beside ? { chains: [last.chain], by: 'pronoun/its-beside' } : null
}

/** "the evidence X found in its search": the only body that the sentence names so far, where nothing else could be meant. */
function onlyOwner(line: Line, here: readonly Reference[], at: number): Antecedent | null {
  const last = here.at(-1)!
  const before = line.words[last.from - (line.words[last.from - 1] === 'the' ? 2 : 1)] ?? ''
  const alone = distinct(here).length === 1 && !whereabouts.test(before) && !tellsOfOthers(line, endOf(line, last), at)
  return alone ? { chains: [last.chain], by: 'pronoun/its-only' } : null
}

/** Whose "its" is, by the names of the sentence so far. */
export function ownerHere(line: Line, at: number, here: readonly Reference[]): Antecedent | null {
  const last = here.at(-1)!
  const subjects = distinct(here.filter(({ subject }) => subject))
  if (distinct(here).length === 1 && /^['’]s?$/.test(line.words[last.token + 1] ?? ''))
    return { chains: [last.chain], by: 'pronoun/its-owner' }
  if (subjects.length === 1 && last.chain === subjects[0]) return { chains: subjects, by: 'pronoun/its-subject' }
  const joined = line.words[at - 1] === 'and' && last.token === at - 2
  if (joined && (last.subject || line.words[last.from - 1] === 'between')) return { chains: [last.chain], by: 'pronoun/and-its' }
  if (actsNext(line, last, at)) return { chains: [last.chain], by: 'pronoun/its-agent' }
  if (last.subject && verbAfter(line, last.token + 1)) return { chains: [last.chain], by: 'pronoun/its-last-subject' }
  return ownerBefore(line, last, at) ?? relativeOwner(line, here, at) ?? coordinateOwner(line, here, at) ?? onlyOwner(line, here, at)
}

/** Whose "its" is, by the sentence before, where this one names nothing yet. */
export function ownerBeforeHere(line: Line, at: number, { past, now }: Stage): Antecedent | null {
  const before = past[0]?.references.filter(({ thing }) => thing) ?? []
  const alone = distinct(before).length === 1 && before.some(({ subject }) => subject)
  if (!alone || tellsOfOthers(line, 0, at)) return null
  return { chains: distinct(before), by: at > 1 || now.references.length > 0 ? 'pronoun/its-carried' : 'pronoun/its-sentence-before' }
}
