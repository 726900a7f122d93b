import type { Line } from '../lines.ts'
import { nameAt } from '../roles/phrase.ts'
import { endOf, LONGEST, ownerBeforeHere, ownerHere, whereabouts } from './its.ts'
import type { Antecedent } from './pronouns.ts'
import { distinct, type Reference, type Stage } from './stage.ts'
import { isVerb, saidFrom, sayingAfter, speaksAt, verbAfter, verbTokenAfter } from './verbs.ts'

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
  if (
    /^(?:seems?|appears?|seemed|appeared|takes?|took|comes|came|becomes|became|depends?|depended|remains?|rained|turned|happened|follows)$/.test(
      word,
    )
  )
    return false
  if (helped && /^(?:enter|take|be)$/.test(word) && /^(?:into|effect|place|published)$/.test(words[verb + 1] ?? '')) return false
  if (!being.test(word)) return helped || /(?:ed|s|es)$/.test(word) || isVerb(line, verb)
  const next = words[words[verb + 1] === 'not' ? verb + 2 : verb + 1] ?? ''
  return !empty.test(next) && /\p{L}/u.test(next)
}

/** Who can speak for a body: "a spokesman of X". */
const speaks = /^(?:spokesman|spokeswoman|spokesperson|spokesmen|statement)$/

/** The verb of saying right before a token, and where its sentence goes on: "said", "said in a statement that". */
function verbBefore(line: Line, at: number): number | null {
  for (let verb = at - 1; verb > 0 && at - verb < 6; verb--) if (speaksAt(line, verb) && saidFrom(line, verb, at)) return verb
  return null
}

/** Whether the words between a body's name and a verb of saying leave the body its speaker: "X *and has* said", "an X *spokesman* said". */
function isSpeaker(line: Line, { from, token, subject }: Reference, verb: number): boolean {
  let to = verb
  while (to > token + 1 && /^(?:has|had|have|also|later|then|earlier|and|but)$/.test(line.words[to - 1]!)) to--
  if (to === token + 1) return subject || speaks.test(line.words[from - (line.words[from - 1] === 'the' ? 3 : 2)] ?? '')
  return to === token + 2 && speaks.test(line.words[token + 1]!)
}

/** "a spokesman for the outlawed X (XY), in a message, denied that it": the only body of the sentence, named right after who speaks for it. */
function hasSpokesman({ words }: Line, here: readonly Reference[]): boolean {
  const [first] = here
  if (!first || distinct(here).length > 1) return false
  for (let at = first.from - 1; at > 0 && first.from - at < 5; at--) if (/^(?:of|for)$/.test(words[at]!)) return speaks.test(words[at - 1]!)
  return false
}

/** "X said it would", "a spokesman of X said it": who speaks, where nobody and nothing else is told of between. */
function speakerOf(line: Line, at: number, here: readonly Reference[], { now }: Stage): Antecedent | null {
  const last = here.at(-1)
  if (!last || now.references.at(-1) !== last || !standsForThing(line, at)) return null
  const own = last.speaks === true ? sayingAfter(line, last.token + 1) : null
  if (own !== null && saidFrom(line, own, at)) return { chains: [last.chain], by: 'pronoun/it-said' }
  const verb = verbBefore(line, at)
  if (verb === null || verb <= last.token) return null
  if (isSpeaker(line, last, verb) || hasSpokesman(line, here)) return { chains: [last.chain], by: 'pronoun/it-spokesman' }
  const actors = distinct(here.filter(({ subject }) => subject))
  const joins = /^(?:and|but|has|have|had)$/.test(line.words[verb - 1]!) && !now.references.some(({ person }) => person)
  return joins && actors.length === 1 ? { chains: actors, by: 'pronoun/it-said-too' } : null
}

const joiner = /^(?:before|after|when|while|if|unless|because|since|until|although|though|where|whether|as|and|but|that|what|which|than)$/

/** Whether "it" opens a clause in which it does something. */
function actsHere(line: Line, at: number): boolean {
  return joiner.test(line.words[at - 1] ?? '') && standsForThing(line, at) && !being.test(line.words[at + 1] ?? '')
}

/** "X would close the strait if *its* own oil could not pass, a threat that *it* has made": what the sentence so far calls so. */
function sameAsBefore(line: Line, here: readonly Reference[], at: number): Antecedent | null {
  const called = here.findLast(({ from, token }) => from === token && /^its?$/.test(line.words[token]!))
  // "It said the offer is good because it …": what acts in between could be meant.
  const other = called && line.words.slice(called.token, at).some((word, n) => /^(?:is|was|has|had|will|would)$/.test(word) && n > 2)
  return called && !other && distinct(actorsHere(line, here)).length === 1 && here[0]!.subject
    ? { chains: [here[0]!.chain], by: 'pronoun/it-as-before' }
    : null
}

/** What the sentence tells of, places where something is left out: "X learned much in Asia when it …". */
function actorsHere({ words }: Line, here: readonly Reference[]): readonly Reference[] {
  return here.filter(({ from, subject }) => subject || !whereabouts.test(words[from - (words[from - 1] === 'the' ? 2 : 1)] ?? ''))
}

/** "X closed the plant when it had sold the mine": the one body that acts in the clause before. */
function actorBefore(line: Line, at: number, here: readonly Reference[], { now }: Stage): Antecedent | null {
  const [first] = here
  const alone = first?.subject && distinct(actorsHere(line, here)).length === 1 && now.stranger < 0
  if (!alone) return null
  const verb = verbTokenAfter(line, endOf(line, first))
  if (verb === null || at - verb > LONGEST || line.words.slice(verb, at - 1).some((_, n) => speaksAt(line, verb + n))) return null
  return { chains: [first.chain], by: 'pronoun/it-parallel' }
}

/** What a body does that goes on to be told of. */
const goesOn =
  /^(?:did|does|also|plans|planned|aims|aimed|hopes|hoped|wants|wanted|expects|expected|asked|calls|warns|argues|says|cited|accused|offers|offered|owns|operates|employs|reported|posted|declined|refused|recently)$/

/** "X denied it. It has sold the mine.": the only thing, person or body that the sentence before tells of, as what acts in it. */
function onlyActorBefore(line: Line, at: number, { past }: Stage): Antecedent | null {
  const [scene] = past
  const [first] = scene?.references ?? []
  const did =
    /^(?:has|had)$/.test(line.words[at + 1] ?? '') &&
    /(?:ed|n|de|ld|nt|pt|ght)$/.test(line.words[at + 2] ?? '') &&
    line.words[at + 2] !== 'been'
  if (!did || !scene?.line || !first?.thing || !first.subject || first.from > 1 || distinct(scene.references).length > 1) return null
  return verbAfter(scene.line, endOf(scene.line, first)) ? { chains: [first.chain], by: 'pronoun/it-has' } : null
}

/** "X closed the plant. It also sold the mine.": the body with whose deed the sentence before begins, where it tells of no other. */
function actorOfSentenceBefore(line: Line, at: number, { past }: Stage): Antecedent | null {
  const [scene] = past
  const [first] = scene?.references ?? []
  if (!scene?.line || !first?.thing || !first.subject || first.from > 1 || !goesOn.test(line.words[at + 1] ?? '')) return null
  const heads = verbAfter(scene.line, endOf(scene.line, first)) && nameAt(scene.line, first.token)?.mention.type === 'organisation'
  const others = scene.references.some(({ person, subject, chain }) => chain !== first.chain && (person || subject))
  return heads && !others ? { chains: [first.chain], by: 'pronoun/it-goes-on' } : null
}

/** Who "it" is that acts or speaks. */
function itBefore(line: Line, at: number, here: readonly Reference[], stage: Stage): Antecedent | null {
  const own = speakerOf(line, at, here, stage)
  if (own) return own
  const acting = actsHere(line, at) ? (sameAsBefore(line, here, at) ?? actorBefore(line, at, here, stage)) : null
  if (acting) return acting
  const closes = /^[,"”']/.test(line.words[at - 1] ?? '') && speaksAt(line, at + 1)
  if (!closes && (at > 1 || stage.now.references.length > 0)) return null
  const speakers = distinct(stage.past[0]?.references.filter(({ speaks }) => speaks) ?? [])
  if (speakers.length === 1 && speaksAt(line, at + (line.words[at + 1] === 'also' ? 2 : 1)))
    return { chains: speakers, by: 'pronoun/it-speaker' }
  return closes ? null : (actorOfSentenceBefore(line, at, stage) ?? onlyActorBefore(line, at, stage))
}

/** What "it" or "its" is: the one body, state or project that acts in the sentence so far, or in the one before. */
export function thingBefore(line: Line, at: number, stage: Stage): Antecedent | null {
  const word = line.words[at]!
  if (word !== 'its' && line.quoted[at] === 1) return null
  const here = stage.now.references.filter(({ thing, token }) => thing && token < at)
  if (word === 'it') return itBefore(line, at, here, stage)
  if (here.length > 0) return ownerHere(line, at, here)
  return word === 'its' ? ownerBeforeHere(line, at, stage) : null
}
