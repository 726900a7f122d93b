import { countryOfDemonym } from '../../../resources/countries.ts'
import type { Line, Named } from '../lines.ts'
import { isHonorific } from '../roles/titles.ts'
import type { Cast, Gender } from './cast.ts'
import { distinct, type Reference, type Scene, type Stage } from './stage.ts'
import { strangerIn } from './strangers.ts'
import { saidFrom, sayingAfter, verbTokenAfter } from './verbs.ts'

/** What a pronoun or description stands for: one chain or several, and the rule that says so. */
export interface Antecedent {
  readonly chains: readonly number[]
  readonly by: string
}

export type Pronoun = { readonly kind: 'person'; readonly gender: Gender } | { readonly kind: 'group' } | { readonly kind: 'thing' }

const pronouns = new Map<string, Pronoun>([
  ...['he', 'him', 'his', 'himself'].map((word): [string, Pronoun] => [word, { kind: 'person', gender: 'he' }]),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, Pronoun] => [word, { kind: 'person', gender: 'she' }]),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word): [string, Pronoun] => [word, { kind: 'group' }]),
  ...['it', 'its', 'itself'].map((word): [string, Pronoun] => [word, { kind: 'thing' }]),
])

/** What kind of referent a lower-case word asks for; undefined where it is no personal pronoun. */
export function pronounKind(word: string): Pronoun | undefined {
  return pronouns.get(word)
}

function people(scene: Scene, gender: Gender, { figures }: Cast, before = Number.POSITIVE_INFINITY): Reference[] {
  return scene.references.filter(
    ({ person, chain, token }) => person && token < before && (figures.get(chain)?.gender ?? gender) === gender,
  )
}

/** Inside a quotation its speaker is "I", so that only others are left; and who speaks is nobody of whom the quotation tells. */
function acrossQuote(references: readonly Reference[], line: Line, at: number, { speakers, now }: Stage): readonly Reference[] {
  if (!line.quotes) return references
  const side = line.quoted[at] === 1 ? 0 : 1
  const others = new Set(now.references.filter(({ token }) => line.quoted[token] === side).map(({ chain }) => chain))
  return references.filter(({ chain }) => !others.has(chain) && (side === 1 || !speakers.has(chain)))
}

/** One person, or the one known to be a woman where one is asked for, or the subject where there are several. */
function oneOf(references: readonly Reference[], gender: Gender, cast: Cast, by: string): Antecedent | null {
  const chains = distinct(references)
  if (chains.length === 1) return { chains, by }
  const known = gender === 'he' ? [] : chains.filter((chain) => cast.figures.get(chain)?.gender === gender)
  if (known.length === 1) return { chains: known, by: `${by}-gender` }
  const subjects = distinct(references.filter((reference) => reference.subject))
  if (subjects.length === 1) return { chains: subjects, by: `${by}-subject` }
  // "X said that he and Y …": the sentence is about X, of whom alone it speaks twice.
  const [main] = subjects
  const times = (chain: number) => references.filter((reference) => reference.chain === chain).length
  const about = main !== undefined && main === chains[0] && times(main) > 1 && chains.slice(1).every((chain) => times(chain) === 1)
  return about ? { chains: [main], by: `${by}-main` } : null
}

/** What follows "The Chilean" where that is somebody: the words stand for a person whose name is not given. */
const verb = /^(?:is|was|has|had|will|would|may|might|could|can|did|also|said|says|won|lost|took|told|went|made|scored|beat)$/

const clauseBreak = /^(?:that|which|who|as|,|;|:|because|while|when|after|before|if|where|to)$/

/** "him" is not the subject of its own clause. */
function objectOf(line: Line, at: number, candidates: readonly Reference[]): Reference[] {
  return candidates.filter(({ subject, token }) => {
    if (!subject || at - token > 60) return true
    const verb = verbTokenAfter(line, token + 1) ?? token
    return verb > at || line.words.slice(verb, at).some((word) => clauseBreak.test(word))
  })
}

const opener = /^(?:during|in|after|before|on|at|with|throughout|for|through|despite|since|upon|from|under|as|like|following)$/

/** The comma before which a possessive opens a sentence whose subject comes after the comma: "During his stay, President X …". */
export function opensClause(line: Line, at: number): number | null {
  const opens =
    at >= 1 &&
    at <= 3 &&
    /^(?:his|her|its)$/.test(line.words[at]!) &&
    (opener.test(line.words[0]!) || (opener.test(line.words[1] ?? '') && !/^\p{L}/u.test(line.words[0]!)))
  const comma = opens ? line.words.indexOf(',', at) : -1
  return comma > at && comma - at <= 8 ? comma : null
}

/** "His Highness Sheikh X". */
const style = /^(?:his|her|royal|highness|excellency|majesty|eminence|the|honourable|hon)$/

/** "Asked whether *he* would resign, X said": the comma after such an opening. */
function asksFirst({ words }: Line, at: number): number | null {
  const asks = words[0] === 'asked' || (words[0] === 'when' && words[1] === 'asked')
  const comma = asks && at < 6 && /^(?:he|she)$/.test(words[at]!) ? words.indexOf(',', at) : -1
  return comma > at && comma - at < 24 ? comma : null
}

/** The person whose name, title and all, follows the comma after such an opening. */
export function personAfter(line: Line, at: number, named: readonly Named[]): Antecedent | null {
  const comma = opensClause(line, at) ?? asksFirst(line, at)
  const next = comma === null ? undefined : named.find(({ from }) => from >= comma)
  let start = comma === null ? -1 : comma + 1
  while (style.test(line.words[start] ?? '') || isHonorific(line.words[start] ?? '')) start++
  if (!next || (next.from !== comma! + 1 && next.from !== start) || next.chain === null || next.name.mention.type !== 'person') return null
  return { chains: [next.chain], by: 'pronoun/subject-after' }
}

/** "X told Y that Z met him": whom a clause's own subject does to, where only one is left. */
function oneObject(candidates: readonly Reference[], here: readonly Reference[]): Antecedent | null {
  const [chain, ...more] = distinct(candidates)
  if (more.length > 0) return null
  return { chains: [chain!], by: distinct(here).length > 1 ? 'pronoun/object' : 'pronoun/same-sentence' }
}

/** "She thanked him": of the two told of in the sentence before, the one who does not act here. */
function otherBefore(here: readonly Reference[], before: readonly Reference[]): Antecedent | null {
  const present = new Set(distinct(here))
  const [chain, ...more] = distinct(before).filter((other) => !present.has(other))
  return chain !== undefined && more.length === 0 ? { chains: [chain], by: 'pronoun/object-before' } : null
}

/** "X, who is known to *his* voters": inside the clause on somebody. */
function relativeTo({ words }: Line, at: number, last: Reference | undefined): Antecedent | null {
  if (!last || words[last.token + 1] !== ',' || words[last.token + 2] !== 'who' || at - last.token > 12) return null
  return words.slice(last.token + 3, at).includes(',') ? null : { chains: [last.chain], by: 'pronoun/who' }
}

/** "X said (that) he": who speaks. */
function speakerOf(line: Line, at: number, here: readonly Reference[]): Antecedent | null {
  const speaker = here.findLast(({ subject, token }) => {
    const verb = subject && at - token < 24 ? sayingAfter(line, token + 1) : null
    return verb !== null && saidFrom(line, verb, at)
  })
  return speaker ? { chains: [speaker.chain], by: 'pronoun/said' } : null
}

/** "…," he said: who spoke last, where nobody else has been told of since. */
function speakerBefore(line: Line, at: number, gender: Gender, { speaker, now }: Stage, { figures }: Cast): Antecedent | null {
  const says = /^(?:he|she)$/.test(line.words[at]!) && line.quoted[at] === 0 && sayingAfter(line, at + 1) !== null
  if (!says || speaker === null || now.stranger >= 0 || (figures.get(speaker)?.gender ?? gender) !== gender) return null
  return at <= 1 || /^[,"”’'?!.]/.test(line.words[at - 1]!) ? { chains: [speaker], by: 'pronoun/speaker-before' } : null
}

/** "Asked whether X had left, she said": who spoke last, where it is not X. */
function speakerAsked(line: Line, at: number, gender: Gender, { speaker, now }: Stage, { figures }: Cast): Antecedent | null {
  if (speaker === null || !/^(?:he|she)$/.test(line.words[at]!) || line.words[at - 1] !== ',' || sayingAfter(line, at + 1) === null)
    return null
  const asks = line.words[0] === 'asked' || (line.words[0] === 'when' && line.words[1] === 'asked')
  const other = now.references.some(({ person }) => person) && !now.references.some(({ chain }) => chain === speaker)
  const fits = (figures.get(speaker)?.gender ?? gender) === gender
  return asks && other && fits ? { chains: [speaker], by: 'pronoun/speaker-asked' } : null
}

/** Of the people of an earlier sentence those told of outside its quotations, where the pronoun stands outside one, too. */
function outsideQuote(found: readonly Reference[], scene: Scene, line: Line, at: number): readonly Reference[] {
  if (line.quoted[at] === 1 || scene.line?.quotes !== true) return found
  const outside = found.filter(({ token }) => scene.line?.quoted[token] === 0)
  return outside.length > 0 ? outside : found
}

const anyPerson = /^(?:he|his|him|she|her)$/

/** "In addition to *his* talks with Y, he …": whom the pronouns of the sentence so far stand for. */
function sameAsBefore(line: Line, here: readonly Reference[]): Antecedent | null {
  const [chain, ...more] = distinct(here.filter(({ from, token }) => from === token && anyPerson.test(line.words[token]!)))
  return chain !== undefined && more.length === 0 ? { chains: [chain], by: 'pronoun/as-before' } : null
}

/** Who "he", "her", … is: the one person told of in the sentence so far, else in the sentences before; null where it could be two. */
export function personBefore(line: Line, at: number, gender: Gender, stage: Stage, cast: Cast): Antecedent | null {
  const word = line.words[at]!
  if (line.words[0] === 'the' && at > 1 && countryOfDemonym(line.words[1]!) && verb.test(line.words[2] ?? '')) return null
  const asked = speakerAsked(line, at, gender, stage, cast)
  if (asked) return asked
  const here = acrossQuote(people(stage.now, gender, cast, at), line, at, stage)
  const continued = here.length === 0 ? speakerBefore(line, at, gender, stage, cast) : null
  if (continued) return continued
  const last = here.at(-1)
  if (stage.now.stranger >= 0 && stage.now.stranger < at && (last?.token ?? -1) < stage.now.stranger) return null
  const related = last && line.words.slice(Math.max(0, last.token - 5), last.token).some((w) => w === 'his' || w === 'her')
  if (line.words[at - 1] === 'and' && last && last.token === at - 2 && !related) return { chains: [last.chain], by: 'pronoun/and-his' }
  const object = word === 'him' || (word === 'her' && !/^\p{L}/u.test(line.words[at + 1] ?? '.'))
  const candidates = object ? objectOf(line, at, here) : here
  if (object && candidates.length > 0) return oneObject(candidates, here)
  const own = object ? null : (relativeTo(line, at, last) ?? speakerOf(line, at, here))
  if (own) return own
  if (candidates.length > 0)
    return oneOf(candidates, gender, cast, 'pronoun/same-sentence') ?? (line.words[at - 1] === ',' ? sameAsBefore(line, here) : null)
  if (object && here.length > 0 && at - last!.token > 3) return null
  if (object && here.length > 0) return otherBefore(here, acrossQuote(people(stage.past[0] ?? stage.now, gender, cast), line, at, stage))
  if (strangerIn(line, (last?.token ?? -1) + 1, at) >= 0) return null
  const [previous, earlier] = stage.past.map((scene) =>
    outsideQuote(acrossQuote(people(scene, gender, cast), line, at, stage), scene, line, at),
  )
  if (previous && previous.length > 0) return oneOf(previous, gender, cast, 'pronoun/sentence-before')
  const parted = stage.past[0]?.line && strangerIn(stage.past[0].line) >= 0
  return !parted && earlier && distinct(earlier).length === 1 ? { chains: distinct(earlier), by: 'pronoun/two-before' } : null
}
