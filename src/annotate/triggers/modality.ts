import { isArranged } from './arranged.ts'
import type { Reading } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import { subjectOf } from './subjects.ts'
import { isDoubted, isOfNobody, isUnsaid } from './unsaid.ts'

const planners = new Set([
  'set',
  'due',
  'scheduled',
  'expected',
  'planning',
  'plans',
  'plan',
  'planned',
  'slated',
  'poised',
  'preparing',
  'prepares',
  'about',
  'agreed',
  'vowed',
  'pledged',
  'promised',
  'intends',
  'intend',
  'decided',
  'going',
  'likely',
])
export const callers =
  /^(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)?|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|invit(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|appeal(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|press(?:es|ed|ing)?|invitation)$/u
export const deniers = /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing))$/u
const doubters =
  /^(?:hop(?:e|es|ed|ing|eful)|doubt(?:s|ed|ful)?|unlikely|possible|fear(?:s|ed)?|unclear|wish(?:es|ed)?|suspect(?:s|ed)?|belie[fv]e?s?|confident|optimistic|pessimistic|s[ck]eptical|uncertain|unsure|improbable)$/u
/** "began to", "managed to": what follows took place. */
const achievers =
  /^(?:beg[aiu]n|begins|began|start(?:s|ed)|continu(?:es|ed)|manag(?:es|ed)|came|went|gathered|arrived|travell?ed|flew|used|helped|proceeded|joined|sat|convened|met)$/u
const conditionals = new Set(['if', 'unless', 'whether', 'until'])
const presents = new Set(['VBZ', 'VBP', 'VB'])
const headlines = new Set(['title', 'heading', 'caption'])

const modalOf = (words: readonly string[]): Reading | undefined => {
  if (words.some((word) => /^(?:not|never|n['’]t)$|n['’]t$/u.test(word))) return 'hypothetical'
  if (words.some((word) => /^(?:will|shall|['’]ll)$/u.test(word))) return 'planned'
  if (words.includes('would')) return 'hypothetical'
  if (words.some((word) => /^(?:should|must|ought)$/u.test(word))) return 'called-for'
  return words.some((word) => /^(?:may|might|can|could)$/u.test(word)) ? 'hypothetical' : undefined
}

/** "*accepted* an invitation to". */
const isAccepted = (cs: ChunkedSentence, n: number): boolean =>
  cs.chunks[n]!.kind === 'np' && /^accept(?:s|ed|ing)?$/u.test(cs.lower[cs.chunks[n - 1]?.head ?? -1] ?? '')

/** What governs an infinitive, `to` being chunk `n`: the verb, adjective or noun before it. */
function governed(cs: ChunkedSentence, n: number): Reading {
  for (let k = n - 1; k >= 0 && k >= n - 6; k--) {
    const chunk = cs.chunks[k]!
    const words = cs.lower.slice(chunk.from, chunk.to)
    if (words.some((word) => callers.test(word)))
      return modalOf(words) === 'hypothetical' ? 'hypothetical' : isAccepted(cs, k) ? 'planned' : 'called-for'
    const plan = words.some((word) => planners.has(word))
    if (plan && words.includes('no')) return 'hypothetical'
    // "was to fly": a plan of the past, and the text goes on to say what came of it.
    if (chunk.kind === 'verb' && words.length === 1 && /^(?:was|were)$/u.test(words[0]!)) return 'hypothetical'
    if (chunk.kind === 'verb') {
      const own = modalOf(words)
      if (own !== undefined) return own === 'hypothetical' ? own : plan ? 'planned' : own
      if (plan) return 'planned'
      if (achievers.test(words.at(-1)!)) return 'happened'
      // "is to meet", "are to hold": a plan; "to meet" alone is a purpose.
      if (/^(?:is|are|was|were)$/u.test(words.at(-1)!)) return k === n - 1 ? 'planned' : 'hypothetical'
      return 'hypothetical'
    }
    if (plan) return 'planned'
    if (chunk.kind === 'opener' || chunk.kind === 'mark' || chunk.kind === 'who') break
  }
  // "Norway *to* host summit".
  return headlines.has(cs.sentence.kind) && cs.chunks.slice(0, n).every(({ kind }) => /^(?:np|and|comma|prep)$/u.test(kind))
    ? 'planned'
    : 'hypothetical'
}

const rumours = /^(?:reports?|claims?|allegations?|rumou?rs?|speculation|suggestions?|accusations?)$/u

/** "denied a *report* in a paper *that* …", "there was *speculation that* …": what is only said to be; `that` is chunk `n`. */
function rumoured(cs: ChunkedSentence, n: number): Reading | undefined {
  let k = n - 1
  while (cs.chunks[k]?.kind === 'np' && cs.chunks[k - 1]?.kind === 'prep') k -= 2
  const noun = cs.chunks[k]
  if (noun?.kind !== 'np' || !rumours.test(cs.lower[noun.head]!)) return undefined
  const verb = cs.chunks[k - 1]
  return verb?.kind === 'verb' && deniers.test(cs.lower[verb.head]!) ? 'denied' : 'hypothetical'
}

/** The clause that a verb stands in: whether a condition opens it, or a call or denial governs it. */
function clauseReading(cs: ChunkedSentence, verb: number): Reading | undefined {
  for (let k = verb - 1; k >= 0; k--) {
    const { kind, from, to } = cs.chunks[k]!
    if (kind === 'mark') return undefined
    const word = cs.lower[from]!
    if (kind === 'opener' && conditionals.has(word)) return 'hypothetical'
    if (kind === 'opener' && word === 'that') {
      const rumour = rumoured(cs, k)
      if (rumour !== undefined) return rumour
      const before = cs.chunks[k - 1]
      const governor = before === undefined ? '' : cs.lower[before.to - 1]!
      if (callers.test(governor)) return 'called-for'
      if (deniers.test(governor)) return 'denied'
      return doubters.test(governor) ? 'hypothetical' : undefined
    }
    // "*Had* A met B, …", "*Should* A meet B, …".
    if (kind === 'verb' && k === 0 && to === 1 && /^(?:had|should|were)$/u.test(word) && cs.chunks[1]?.kind === 'np') return 'hypothetical'
    if (kind === 'verb' && k < verb && deniers.test(cs.lower[to - 1]!) && cs.tags[cs.chunks[verb]!.head] === 'VBG') return 'denied'
  }
  return undefined
}

/** "expected to resign or *be fired*": the second of two infinitives; what governs the first governs both. */
function infinitive(cs: ChunkedSentence, verb: number): Reading {
  for (let k = verb - 1; k >= 0 && k > verb - 6; k--) if (cs.chunks[k]!.kind === 'to') return governed(cs, k)
  return 'hypothetical'
}

/** "demands that the judge resign", "demands the judge resign": a base form after a verb that calls for it. */
function isDemanded(cs: ChunkedSentence, verb: number): boolean {
  for (let k = verb - 1; k >= 0; k--) {
    const { kind, head } = cs.chunks[k]!
    if (kind === 'mark' || kind === 'comma' || kind === 'who') return false
    if (kind === 'verb') return callers.test(cs.lower[head]!)
  }
  return false
}

/** Verbs whose past is their base form: of one alone the present would have an "s". */
const unchanging = /^(?:beat|cut|hit|quit|set|shut|put|split|spread|bid)$/u
const isOfOne = (cs: ChunkedSentence, verb: number): boolean => {
  const subject = subjectOf(cs, verb)
  return subject.length === 1 && cs.tags[cs.chunks[subject[0]!]!.head] !== 'NNS' && cs.tags[cs.chunks[subject[0]!]!.head] !== 'PRP'
}

/** "will meet X and *attend* Y": a base form takes the modal, or the "to", of the verb before its "and". */
function sharedModal(cs: ChunkedSentence, verb: number): Reading | undefined {
  for (let k = verb - 1; k >= 0; k--) {
    const { kind, from, to } = cs.chunks[k]!
    if (kind === 'mark' || kind === 'opener' || kind === 'who') return undefined
    if (kind !== 'verb') continue
    const own = modalOf(cs.lower.slice(from, to))
    if (own !== undefined) return own
    return cs.chunks[k - 1]?.kind === 'to' ? governed(cs, k - 1) : undefined
  }
  return undefined
}

/** "forces *have* killed": the present perfect of many, where "expected to win or *have* lost" shares an infinitive. */
function isPerfect(cs: ChunkedSentence, verb: number): boolean {
  let k = verb - 1
  while (cs.chunks[k]?.kind === 'adverb') k--
  return !/^(?:to|and)$/u.test(cs.chunks[k]?.kind ?? 'and') && /^VB[ND]$/u.test(cs.tags[cs.chunks[verb]!.head]!)
}

/** "*will* discuss it when they *meet*": the present of a clause of time is as far ahead as its main verb. */
function isAhead(cs: ChunkedSentence, verb: number): boolean {
  let k = verb - 1
  while (/^(?:np|adverb)$/u.test(cs.chunks[k]?.kind ?? '')) k--
  if (cs.chunks[k]?.kind !== 'opener' || !/^(?:when|before|after|once|as)$/u.test(cs.lower[cs.chunks[k]!.from]!)) return false
  const main = cs.chunks.findIndex(({ kind }, n) => n < k && kind === 'verb')
  return main >= 0 && modalOf(cs.lower.slice(cs.chunks[main]!.from, cs.chunks[main]!.to)) === 'planned'
}

/** Words that give somebody's word for what is to come: "said it *would*", "it was decided that they *would*". */
const announcers =
  /^(?:said|says|announced|announces|promised|pledged|told|added|agreed|decided|confirmed|revealed|declared|informed|vowed|noted|disclosed|stated|assured)$/u

/** "said that it *would* give Norway a loan": a plan that somebody owns to; not where a condition stands in the sentence. */
function isAnnounced(cs: ChunkedSentence, verb: number): boolean {
  if (!cs.lower.slice(cs.chunks[verb]!.from, cs.chunks[verb]!.to).includes('would')) return false
  if (cs.lower.some((word) => conditionals.has(word) || word === 'could' || word === 'otherwise')) return false
  for (let k = verb - 1; k >= 0; k--) {
    const { kind, head, from } = cs.chunks[k]!
    if (kind === 'mark' || kind === 'who') return false
    if (kind === 'opener' && cs.lower[from] !== 'that') return false
    if (kind === 'verb' && announcers.test(cs.lower[head]!)) return true
    if (kind === 'verb' && !cs.lower.slice(from, head + 1).includes('would')) return false
  }
  return false
}

/** How a verb group speaks of its happening; `generic` for what is usual ("meets every year"). */
export function verbModality(cs: ChunkedSentence, verb: number): Reading {
  const { from, to, head } = cs.chunks[verb]!
  const words = cs.lower.slice(from, to)
  if (isUnsaid(cs, verb) || isDoubted(cs, verb)) return 'hypothetical'
  const said = modalOf(words)
  const own = said === 'hypothetical' && isAnnounced(cs, verb) ? 'planned' : said
  const clause = own === undefined || own === 'planned' ? clauseReading(cs, verb) : undefined
  // "did not know if it *will* offer": a condition takes the will out of it.
  if (own !== undefined) return clause === 'hypothetical' ? clause : own
  if (isOfNobody(cs, verb)) return 'hypothetical'
  if (clause !== undefined) return clause
  let at = verb - 1
  while (cs.chunks[at]?.kind === 'adverb') at--
  if (cs.chunks[at]?.kind === 'to') return governed(cs, at)
  if (words[0] === 'be' || (words[0] === 'have' && !isPerfect(cs, verb))) return infinitive(cs, verb)
  if (from === head && cs.tags[head] === 'VBG') return gerund(cs, verb)
  if (from === head && /^VBP?$/u.test(cs.tags[head]!) && isDemanded(cs, verb)) return 'called-for'
  const before = cs.chunks[at]?.kind
  if (from === head && unchanging.test(words[0]!) && before !== 'and' && isOfOne(cs, verb)) return 'happened'
  if (from === head && cs.tags[head] === 'VB' && (before === 'and' || before === 'comma')) {
    const shared = sharedModal(cs, verb)
    if (shared !== undefined) return shared
  }
  if (from === head && unchanging.test(words[0]!) && isOfOne(cs, verb)) return 'happened'
  if (from === head && presents.has(cs.tags[head]!) && !headlines.has(cs.sentence.kind))
    return isAhead(cs, verb) || isArranged(cs, verb) ? 'planned' : 'generic'
  return from === head && cs.tags[head] === 'VB' && !headlines.has(cs.sentence.kind) ? 'hypothetical' : 'happened'
}

/** How the main verb before a phrase speaks ("agreed to share more *in a meeting*"): infinitives and participles passed over. */
export function clauseModality(cs: ChunkedSentence, n: number): Reading | undefined {
  for (let k = n - 1; k >= 0; k--) {
    const { kind, from, head } = cs.chunks[k]!
    if (kind === 'mark') return undefined
    const before = cs.chunks[k - 1]?.kind === 'adverb' ? cs.chunks[k - 2] : cs.chunks[k - 1]
    if (kind !== 'verb' || before?.kind === 'to' || (from === head && /^VB[GN]$/u.test(cs.tags[head]!))) continue
    const reading = verbModality(cs, k)
    return reading === 'generic' ? 'happened' : reading
  }
  return undefined
}

/** "*On* arriving": it opens the clause, where "insists on leaving" does not. */
const opens = (cs: ChunkedSentence, n: number): boolean => n === 0 || cs.chunks[n - 1]?.kind === 'comma'

/** "Speaking after meeting X" took place; "before meeting X" is ahead; "for attacking", "of visiting" may be either. */
function gerund(cs: ChunkedSentence, verb: number): Reading {
  const before = cs.chunks[verb - 1]
  const word = before === undefined ? '' : cs.lower[before.from]!
  if (before?.kind === 'opener' || before?.kind === 'prep')
    return /^(?:after|while|since)$/u.test(word) || (/^(?:upon|on)$/u.test(word) && opens(cs, verb - 1)) ? 'happened' : 'hypothetical'
  const subject = subjectOf(cs, verb)
  return subject.length > 0 && before?.kind === 'comma' ? 'happened' : 'hypothetical'
}
