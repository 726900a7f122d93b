import type { Line } from '../lines.ts'
import type { Antecedent } from './pronouns.ts'
import type { Scene, Stage } from './stage.ts'

const talks = /^(?:talks|meeting|conversation|call|discussions|summit|negotiations)$/

/** "their talks": of those who met last, where nobody else acts together in the sentence. */
export function theirTalks(line: Line, at: number, { pair, now }: Stage): Antecedent | null {
  const told = line.words[at] === 'their' && (talks.test(line.words[at + 1] ?? '') || talks.test(line.words[at + 2] ?? ''))
  return told && pair && now.groups.length === 0 ? { chains: pair, by: 'pronoun/their-talks' } : null
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
      .some(
        (word, at) =>
          /\p{Ll}s$/u.test(word) &&
          !noPlural.test(word) &&
          !(line.words[to] === 'their' && doings.has(word)) &&
          (line.covered[from + 1 + at] ?? -1) < 0,
      )
  )
}

/** What states have and do, which has nothing of its own. */
const doings = new Set(
  'issues talks relations ties fields areas agreements documents results efforts measures matters views exchanges tensions killings differences goods exports imports terms rates prices consultations sanctions memoranda talks works'.split(
    ' ',
  ),
)

const unnamed = new Set(
  'officials economists analysts sources diplomats traders dealers executives experts observers lawmakers negotiators spokesmen aides'.split(
    ' ',
  ),
)

/** Whether a sentence tells of people without names, who can be "they" as well. */
function tellsOfOthers({ line }: Scene): boolean {
  return line?.words.some((word, token) => unnamed.has(word) && line.covered[token] === -1) === true
}

/** What two states or their heads each have. */
const common = /^(?:countries|nations|peoples|governments|states|capitals|foreign|respective|two|bilateral)$/
/** What two states have with each other. */
const bond = /^(?:border|borders|boundary|ties|relations|relationship|cooperation|friendship|partnership)$/
/** What joins two clauses of one subject. */
const joins = /^(?:and|but|while|though|although|after|before|when|until|which|because)$/

/** Who "they" are: a group that acts in the sentence so far, else in the sentence before; null where others could be meant. */
export function groupBefore(line: Line, at: number, stage: Stage): Antecedent | null {
  const here = stage.now.groups.filter(({ token }) => token < at)
  const beside = here.at(-1)
  if (beside && line.words[at - 1] === 'and' && beside.token === at - 2 && line.words[at] === 'their')
    return { chains: beside.members, by: 'pronoun/and-their' }
  const inside = here.filter(({ subject }) => subject).at(-1)
  const shared = common.test(line.words[at + 1] ?? '') || bond.test(line.words[at + 1] ?? '') || bond.test(line.words[at + 2] ?? '')
  if (inside && shared && line.words[at] === 'their') return { chains: inside.members, by: 'pronoun/their-common' }
  if (inside && line.words[at] === 'they' && joins.test(line.words[at - 1] ?? '') && line.quoted[at] === line.quoted[inside.token])
    return { chains: inside.members, by: 'pronoun/they-parallel' }
  if (inside && !parted(line, inside.token, at)) return { chains: inside.members, by: 'pronoun/they-same-sentence' }
  const last = here.at(-1)
  if (last && line.words[last.token + 1] === 'to' && at - last.token < 12) return { chains: last.members, by: 'pronoun/they-agent' }
  const first = here.find(({ subject }) => subject)
  if (first && line.words[at - 1] === 'that' && thinks.test(line.words[at - 2] ?? ''))
    return { chains: first.members, by: 'pronoun/they-said' }
  // Inside a quotation "they" are whom its speaker tells of; "between them" is of others.
  if (/^(?:include|range|comprise)$/.test(line.words[at + 1] ?? '')) return null
  if (here.length > 0 || line.quoted[at] === 1 || at > (line.words[at] === 'they' ? 5 : 1)) return null
  const before = stage.past[0]?.groups.filter(({ subject }) => subject).at(-1)
  return before && !tellsOfOthers(stage.past[0]!) ? { chains: before.members, by: 'pronoun/they-sentence-before' } : null
}
