import { countryOfDemonym } from '../../../resources/countries.ts'
import type { Line, Named } from '../lines.ts'
import type { Cast, Gender } from './cast.ts'
import { distinct, type Reference, type Scene, type Stage } from './stage.ts'

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
  return candidates.filter(
    ({ subject, token }) => !subject || at - token > 60 || line.words.slice(token, at).some((word) => clauseBreak.test(word)),
  )
}

const opener = /^(?:during|in|after|before|on|at|with|throughout|for|through|despite|since|upon|from|under|as|like|following)$/

/** Whether a possessive opens a sentence whose subject comes after the comma: "During his stay, President X …". */
function opensClause(line: Line, at: number): number | null {
  const opens =
    at >= 1 &&
    at <= 3 &&
    /^(?:his|her|its)$/.test(line.words[at]!) &&
    (opener.test(line.words[0]!) || (opener.test(line.words[1] ?? '') && !/^\p{L}/u.test(line.words[0]!)))
  const comma = opens ? line.words.indexOf(',', at) : -1
  return comma > at && comma - at <= 8 ? comma : null
}

/** The person whose name, title and all, follows the comma after such an opening. */
export function personAfter(line: Line, at: number, named: readonly Named[]): Antecedent | null {
  const comma = opensClause(line, at)
  const next = comma === null ? undefined : named.find(({ from }) => from >= comma)
  if (!next || next.from !== comma! + 1 || next.chain === null || next.name.mention.type !== 'person') return null
  return { chains: [next.chain], by: 'pronoun/subject-after' }
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

/** Who "he", "her", … is: the one person told of in the sentence so far, else in the sentences before; null where it could be two. */
export function personBefore(line: Line, at: number, gender: Gender, stage: Stage, cast: Cast): Antecedent | null {
  const word = line.words[at]!
  if (line.words[0] === 'the' && at > 1 && countryOfDemonym(line.words[1]!) && verb.test(line.words[2] ?? '')) return null
  const here = acrossQuote(people(stage.now, gender, cast, at), line, at, stage)
  const last = here.at(-1)
  const related = last && line.words.slice(Math.max(0, last.token - 5), last.token).some((w) => w === 'his' || w === 'her')
  if (line.words[at - 1] === 'and' && last && last.token === at - 2 && !related) return { chains: [last.chain], by: 'pronoun/and-his' }
  const object = word === 'him' || (word === 'her' && !/^\p{L}/u.test(line.words[at + 1] ?? '.'))
  const candidates = object ? objectOf(line, at, here) : here
  if (candidates.length > 0) return object && distinct(here).length > 1 ? null : oneOf(candidates, gender, cast, 'pronoun/same-sentence')
  if (object && here.length > 0) return null
  const [previous, earlier] = stage.past.map((scene) => acrossQuote(people(scene, gender, cast), line, at, stage))
  if (previous && previous.length > 0) return oneOf(previous, gender, cast, 'pronoun/sentence-before')
  return earlier && distinct(earlier).length === 1 ? { chains: distinct(earlier), by: 'pronoun/two-before' } : null
}

const talks = /^(?:talks|meeting|conversation|call|discussions|summit|negotiations)$/

/** "their talks": of those who met last, where nobody else acts together in the sentence. */
export function theirTalks(line: Line, at: number, { pair, now }: Stage): Antecedent | null {
  const told = line.words[at] === 'their' && (talks.test(line.words[at + 1] ?? '') || talks.test(line.words[at + 2] ?? ''))
  return told && pair && now.groups.length === 0 ? { chains: pair, by: 'pronoun/their-talks' } : null
}

const says =
  /^(?:said|says|told|announced|reported|added|noted|confirmed|stated|stressed|warned|argued|explained|insisted|predicted|estimated|denied|declined|called|gave|urged|welcomed|condemned|rejected)$/

/** Whether a verb of saying stands at a token. */
export function speaksAt(line: Line, at: number): boolean {
  return says.test(line.words[at] ?? '')
}

const thinks =
  /^(?:said|noted|agreed|added|hoped|believed|stressed|stated|announced|affirmed|reaffirmed|reiterated|emphasised|emphasized|declared|insisted)$/

const noPlural =
  /^(?:minutes|hours|days|weeks|months|years|times|this|its|his|as|is|was|has|across|always|towards|perhaps|thus|plus|besides|.*(?:ss|us))$/

/** Whether a plural noun that could be meant as well stands between a group and a pronoun. */
function parted(line: Line, from: number, to: number): boolean {
  return (
    to - from > 14 ||
    line.words
      .slice(from + 1, to)
      .some((word, at) => /\p{Ll}s$/u.test(word) && !noPlural.test(word) && (line.covered[from + 1 + at] ?? -1) < 0)
  )
}

const unnamed = new Set(
  'officials economists analysts sources diplomats traders dealers executives experts observers lawmakers negotiators spokesmen aides'.split(
    ' ',
  ),
)

/** Whether a sentence tells of people without names, who can be "they" as well. */
function tellsOfOthers({ line }: Scene): boolean {
  return line?.words.some((word, token) => unnamed.has(word) && line.covered[token] === -1) === true
}

/** Who "they" are: a group that acts in the sentence so far, else in the sentence before; null where others could be meant. */
export function groupBefore(line: Line, at: number, stage: Stage): Antecedent | null {
  const here = stage.now.groups.filter(({ token }) => token < at)
  const inside = here.filter(({ subject }) => subject).at(-1)
  if (inside && !parted(line, inside.token, at)) return { chains: inside.members, by: 'pronoun/they-same-sentence' }
  const first = here.find(({ subject }) => subject)
  if (first && line.words[at - 1] === 'that' && thinks.test(line.words[at - 2] ?? ''))
    return { chains: first.members, by: 'pronoun/they-said' }
  // Inside a quotation "they" are whom its speaker tells of; "between them" is of others.
  if (here.length > 0 || line.quoted[at] === 1 || at > (line.words[at] === 'they' ? 5 : 1)) return null
  const before = stage.past[0]?.groups.filter(({ subject }) => subject).at(-1)
  return before && !tellsOfOthers(stage.past[0]!) ? { chains: before.members, by: 'pronoun/they-sentence-before' } : null
}

/** What "it" or "its" is: the one body, state or project that acts in the sentence so far, or in the one before. */
export function thingBefore(line: Line, at: number, stage: Stage): Antecedent | null {
  const word = line.words[at]!
  if (word !== 'its' && line.quoted[at] === 1) return null
  const here = stage.now.references.filter(({ thing, token }) => thing && token < at)
  const subjects = distinct(here.filter(({ subject }) => subject))
  const last = here.at(-1)
  const owner = word === 'its' && last && distinct(here).length === 1 && /^['’]s?$/.test(line.words[last.token + 1] ?? '')
  if (owner) return { chains: [last.chain], by: 'pronoun/its-owner' }
  if (word !== 'it' && subjects.length === 1 && here.at(-1)!.chain === subjects[0]) return { chains: subjects, by: 'pronoun/its-subject' }
  if (at > 1 || here.length > 0 || stage.now.references.length > 0) return null
  const speakers = distinct(stage.past[0]?.references.filter(({ speaks }) => speaks) ?? [])
  if (word === 'it' && speakers.length === 1 && speaksAt(line, at + (line.words[at + 1] === 'also' ? 2 : 1)))
    return { chains: speakers, by: 'pronoun/it-speaker' }
  const before = stage.past[0]?.references.filter(({ thing }) => thing) ?? []
  const alone = distinct(before).length === 1 && before.some(({ subject }) => subject)
  return word === 'its' && alone ? { chains: distinct(before), by: 'pronoun/its-sentence-before' } : null
}
