import type { Reading } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import { callers, deniers, verbModality } from './modality.ts'
import { isToBeHeld } from './phrases.ts'

const aheadWords = new Set(['upcoming', 'planned', 'scheduled', 'forthcoming', 'next', 'coming', 'future', 'proposed', 'expected'])

const doubtWords = new Set([
  'possible',
  'potential',
  'any',
  'every',
  'each',
  'no',
  'another',
  'such',
  'regular',
  'annual',
  'alleged',
  'would-be',
  'more',
  'many',
  'several',
  'recent',
  'frequent',
  'further',
  'previous',
  'last',
  'earlier',
  'future',
  'hypothetical',
  'probable',
  'eventual',
  'likely',
  'prospective',
  'other',
])

const callNouns = /^(?:calls?|demands?|appeals?|proposals?|invitations?|requests?)$/u

const planNouns = /^(?:plans?|preparations?|schedule|agenda|eve)$/u

/** "waiting *for* the signing", "pending the visit": it has not come yet. */
const awaiting =
  /^(?:running|standing|wait(?:s|ed|ing)?|await(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|hop(?:e|es|ed|ing)|push(?:es|ed|ing)?|plan(?:s|ned|ning)?)$/u

/** "opened the way *for* talks", "a bid for a deal". */
const openings = /^(?:way|need|bid|push|hopes?|basis|room|offer|readiness|date|venue)$/u

const threatNouns =
  /^(?:threats?|risks?|fears?|possibility|prospects?|likelihood|danger|chance|lack|absence|rate|number|rise|increase|frequency|series|history|kind|type|types|wave|spate|string|event|case|candidates?|candidacy)$/u

/** "*last* year's bombing": a day, not one of many. */
const periods =
  /^(?:week|month|year|night|summer|autumn|winter|spring|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}+ber|january|february|march|april|may|june|july|august)(?:['’]s)?$/u

/** "his visit to Lund, *planned for* July", "talks *due* in May": what follows says that it is ahead. */
function isSetFor(cs: ChunkedSentence, n: number): boolean {
  let k = n + 1
  while (/^(?:prep|np)$/u.test(cs.chunks[k]?.kind ?? '') && k < n + 4) k++
  if (cs.chunks[k]?.kind === 'comma') k++
  const chunk = cs.chunks[k]
  return (
    chunk?.kind === 'verb' &&
    chunk.from === chunk.head &&
    /^(?:planned|scheduled|slated|expected)$/u.test(cs.lower[chunk.head]!) &&
    cs.lower[chunk.to] === 'for'
  )
}

/** How a noun phrase speaks of its happening, by its own words and by what governs it with a preposition. */
export function nounModality(cs: ChunkedSentence, n: number): Reading | undefined {
  const { from, head } = cs.chunks[n]!
  const words = cs.lower.slice(from, head)
  if (isToBeHeld(cs, n + 1) || isSetFor(cs, n)) return 'planned'
  if (words.some((word) => aheadWords.has(word))) return 'planned'
  if (
    words.some(
      (word, i) =>
        (doubtWords.has(word) && !(word === 'last' && periods.test(words[i + 1] ?? ''))) ||
        (cs.tags[from + i] === 'JJS' && word !== 'latest') ||
        /^(?:worst|deadliest|biggest|largest)$/u.test(word),
    )
  )
    return 'generic'
  const [preposition, governor] = [cs.chunks[n - 1], cs.chunks[n - 2]]
  if (preposition?.kind !== 'prep' || governor === undefined) return undefined
  const by = cs.lower[governor.head]!
  if (threatNouns.test(by)) return 'generic'
  if (planNouns.test(by) && /^(?:for|of|to)$/u.test(cs.lower[preposition.from]!))
    return cs.lower.slice(governor.from, governor.to).includes('no') ? 'generic' : 'planned'
  const marker = cs.lower[preposition.from]!
  if (marker === 'for' && /^(?:groundwork|stage)$/u.test(by)) return 'planned'
  if (marker === 'for' && (awaiting.test(by) || openings.test(by))) return 'hypothetical'
  if (marker === 'in' && /^(?:running|standing)$/u.test(by)) return 'hypothetical'
  return (callNouns.test(by) || callers.test(by)) && (marker === 'for' || marker === 'to' || marker === 'on') ? 'called-for' : undefined
}

const cancelled =
  /^(?:order(?:s|ed|ing)?|plot(?:s|ted|ting)?|attempt(?:s|ed|ing)?|cancel(?:l?ed|s|l?ing)?|postpon(?:e|ed|es|ing)|call(?:ed|s) off|avoid(?:ed|s|ing)?|prevent(?:ed|s|ing)?|foil(?:ed|s|ing)?|thwart(?:ed|s|ing)?|avert(?:ed|s|ing)?|seek(?:s|ing)?|sought|await(?:s|ed|ing)?|want(?:s|ed)?|consider(?:s|ed|ing)?|discuss(?:ed|es|ing)?|fear(?:ed|s|ing)?|need(?:s|ed)?|negotiat(?:e|ed|es|ing))$/u

const plans = /^(?:plan(?:s|ned|ning)?|schedul(?:e|ed|es|ing)|expect(?:s|ed|ing)?|announc(?:e|ed|es|ing)|prepar(?:e|ed|es|ing))$/u

/** How the verb that governs a noun phrase colours it: "called for talks", "plans a visit", "cancelled the meeting". */
export function governorModality(cs: ChunkedSentence, verb: number, direct: boolean): Reading | undefined {
  const word = cs.lower[cs.chunks[verb]!.head]!
  if (cancelled.test(word) || (word === 'put' && cs.lower[cs.chunks[verb]!.to] === 'off')) return 'hypothetical'
  if (callers.test(word)) return /^call/u.test(word) && direct ? 'planned' : 'called-for'
  if (deniers.test(word)) return 'denied'
  if (plans.test(word)) return 'planned'
  const reading = verbModality(cs, verb)
  return reading === 'generic' ? 'happened' : reading
}
