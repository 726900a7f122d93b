import type { Line, Named } from '../lines.ts'
import { type Antecedent, opensClause } from './pronouns.ts'
import { distinct, type Reference, type Stage } from './stage.ts'
import { isVerb, saidFrom, sayingAfter, speaksAt, verbAfter } from './verbs.ts'

/** "With its long coast, X …": what is named right after the comma. */
export function thingAfter(line: Line, at: number, named: readonly Named[]): Antecedent | null {
  const comma = line.words[at] === 'its' ? opensClause(line, at) : null
  const next = comma === null ? undefined : named.find(({ from }) => from >= comma)
  const open = next !== undefined && next.from - comma! <= 2 && next.chain !== null
  return open && /^(?:organisation|place|project)$/.test(next.name.mention.type)
    ? { chains: [next.chain!], by: 'pronoun/its-subject-after' }
    : null
}

/** Words after which "it is" tells of nothing: "it is possible that", "it was expected". */
const empty =
  /^(?:possible|likely|unlikely|clear|unclear|important|necessary|essential|vital|crucial|time|hard|difficult|easy|easier|best|better|worth|true|too|up|only|now|impossible|urgent|premature|early|late|natural|obvious|evident|good|bad|right|wrong|rare|high|sad|expected|believed|hoped|reported|understood|feared|estimated|thought|said|known|decided|agreed|noted|proposed|suggested|revealed|announced|no|a|an|the|about|because|also|still|more|most|very|quite|so|as|way|far)$/
const being = /^(?:is|was|be|been|'s|’s)$/
const helping =
  /^(?:has|had|have|would|will|could|can|may|might|must|should|shall|does|did|also|not|now|never|already|still|therefore|soon)$/

/** Whether "it" at a token stands for something: its verb is none of those that "it" opens without meaning anything. */
function standsForThing(line: Line, at: number): boolean {
  const { words } = line
  let verb = at + 1
  let helped = false
  for (; helping.test(words[verb] ?? ''); verb++) helped = true
  const word = words[verb] ?? ''
  if (/^(?:seems?|appears?|seemed|appeared|takes?|took|depends?|depended|remains?|rained|turned|happened|follows)$/.test(word)) return false
  if (helped && /^(?:enter|take|be)$/.test(word) && /^(?:into|effect|place|published)$/.test(words[verb + 1] ?? '')) return false
  if (!being.test(word)) return helped || /(?:ed|s|es)$/.test(word) || isVerb(line, verb)
  const next = words[words[verb + 1] === 'not' ? verb + 2 : verb + 1] ?? ''
  return !empty.test(next) && /\p{L}/u.test(next)
}

/** "X said it would": who speaks, where nobody and nothing else is told of between. */
function speakerOf(line: Line, at: number, here: readonly Reference[], { now }: Stage): Antecedent | null {
  const last = here.at(-1)
  const verb = last?.speaks === true && now.references.at(-1) === last ? sayingAfter(line, last.token + 1) : null
  const said = verb !== null && saidFrom(line, verb, at) && standsForThing(line, at)
  return said && last ? { chains: [last.chain], by: 'pronoun/it-said' } : null
}

/** "asked X to open its", "criticised X for failing to use its": who is to act, said right after its name. */
function actsNext({ words }: Line, { token }: Reference, at: number): boolean {
  if (words.slice(token, at).some((word) => /^(?:which|that|who)$/.test(word))) return false
  return words[token + 1] === 'to' || (words[token + 1] === 'for' && /ing$/.test(words[token + 2] ?? ''))
}

/** What "it" or "its" is: the one body, state or project that acts in the sentence so far, or in the one before. */
export function thingBefore(line: Line, at: number, stage: Stage): Antecedent | null {
  const word = line.words[at]!
  if (word !== 'its' && line.quoted[at] === 1) return null
  const here = stage.now.references.filter(({ thing, token }) => thing && token < at)
  const spoken = word === 'it' ? speakerOf(line, at, here, stage) : null
  if (spoken) return spoken
  const subjects = distinct(here.filter(({ subject }) => subject))
  const last = here.at(-1)
  const owner = word === 'its' && last && distinct(here).length === 1 && /^['’]s?$/.test(line.words[last.token + 1] ?? '')
  if (owner) return { chains: [last.chain], by: 'pronoun/its-owner' }
  if (word !== 'it' && subjects.length === 1 && last!.chain === subjects[0]) return { chains: subjects, by: 'pronoun/its-subject' }
  const joined = last && line.words[at - 1] === 'and' && last.token === at - 2
  if (word === 'its' && joined && (last.subject || line.words[last.from - 1] === 'between'))
    return { chains: [last.chain], by: 'pronoun/and-its' }
  if (word === 'its' && last && actsNext(line, last, at)) return { chains: [last.chain], by: 'pronoun/its-agent' }
  if (word === 'its' && last?.subject && verbAfter(line, last.token + 1)) return { chains: [last.chain], by: 'pronoun/its-last-subject' }
  const closes = word === 'it' && /^[,"”']/.test(line.words[at - 1] ?? '') && speaksAt(line, at + 1)
  if (!closes && (at > 1 || here.length > 0 || stage.now.references.length > 0)) return null
  const speakers = distinct(stage.past[0]?.references.filter(({ speaks }) => speaks) ?? [])
  if (word === 'it' && speakers.length === 1 && speaksAt(line, at + (line.words[at + 1] === 'also' ? 2 : 1)))
    return { chains: speakers, by: 'pronoun/it-speaker' }
  const before = stage.past[0]?.references.filter(({ thing }) => thing) ?? []
  const alone = distinct(before).length === 1 && before.some(({ subject }) => subject)
  return word === 'its' && alone ? { chains: distinct(before), by: 'pronoun/its-sentence-before' } : null
}
