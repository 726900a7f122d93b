import type { Mention } from '../../model/index.ts'
import { isAuxiliary } from './auxiliaries.ts'

/** "the signing of", "a meeting between": a form in -ing after a determiner names a happening. */
function nominalised(tags: readonly string[], lower: readonly string[]): readonly string[] {
  return tags.map((tagged, i) => {
    const [before, after] = [tags[i - 1] ?? '', tags[i + 1] ?? '']
    const short = lower[i]!.length < 5
    if (tagged === 'VBG' && !short && /^(?:DT|PRP\$|POS|JJ)$/u.test(before) && !/^NN/u.test(after)) return 'NN'
    // "*shot* down a drone".
    if (tagged === 'NN' && lower[i] === 'shot' && lower[i + 1] === 'down') return 'VBD'
    // "the minister *wound* up a visit".
    if (lower[i] === 'wound' && lower[i + 1] === 'up') return 'VBD'
    // "brought to *trial*".
    if (tagged === 'VB' && lower[i] === 'trial') return 'NN'
    // "via *video-conferencing* on Monday".
    if (tagged === 'VBG' && before === 'IN' && lower[i]!.includes('-')) return 'NN'
    if (numerals.has(lower[i]!)) return 'CD'
    // "was *shot* and killed": a verb's forms that are nouns, too.
    if (tagged === 'NN' && lower[i] === 'shot' && /^(?:was|were|been|being)$/u.test(lower[i - 1] ?? '')) return 'VBN'
    // "the first *suspect*, X", "a terror *suspect* was": an article has a noun.
    if (/^VBP?$/u.test(tagged) && endsPhrase(i, tags)) return 'NN'
    // "two Salt Works *employees* on …": a number has a plural for its noun, not a verb.
    if (tagged === 'VBZ' && /^NNP?$/u.test(before) && followsNumber(i, tags, lower)) return 'NNS'
    if (tagged === 'VBG' && before !== 'TO' && /^(?:JJ|NNP?)$/u.test(after) && callings.test(lower[i]!)) return 'JJ'
    return /^VB[ND]$/u.test(tagged) && describes(i, tags, lower) ? 'JJ' : tagged
  })
}

/** "*visiting* Foreign Minister X": what somebody is just now, before the title. */
const callings = /^(?:visiting|outgoing|incoming|acting|ruling|sitting|serving|retiring|governing)$/iu
const numerals = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)

/** A base form between an article's words and a comma or another verb: "the first [suspect] was". */
function endsPhrase(i: number, tags: readonly string[]): boolean {
  if (!/^(?:,|VB[DZ]|MD)$/u.test(tags[i + 1] ?? '')) return false
  let k = i - 1
  while (/^(?:JJ|NN|CD)$/u.test(tags[k] ?? '')) k--
  return tags[k] === 'DT'
}

function followsNumber(i: number, tags: readonly string[], lower: readonly string[]): boolean {
  let k = i - 1
  while (k >= 0 && /^(?:NNP?|JJ)$/u.test(tags[k]!) && !numerals.has(lower[k]!)) k--
  return k >= 0 && k < i - 1 && (numerals.has(lower[k]!) || tags[k] === 'CD')
}

/** "sentenced *ousted* president …", "including *jailed* activist …": a participle before a noun, after a verb or preposition. */
function describes(i: number, tags: readonly string[], lower: readonly string[]): boolean {
  const [before, after] = [tags[i - 1] ?? '', tags[i + 1] ?? '']
  if (!/^(?:JJ|NN|NNS|NNP)$/u.test(after)) return false
  const word = lower[i - 1] ?? ''
  // "the fighting *took* place": a form in -ing after an article is a noun.
  if (before === 'VBG' && tags[i - 2] === 'DT') return false
  // "the firm *whose leaked records*".
  return before === 'IN' || before === 'WP$' || (/^VB[DZPGN]?$/u.test(before) && !isAuxiliary(word) && !/^(?:get|gets|got)$/u.test(word))
}

/** "Islamic *militants*", "Norwegian *attacks*": what an adjective of nation or faith stands before is a noun. */
const ofNation = (mention: Mention | undefined): boolean => mention?.form === 'name' && mention.type === 'nationality'

const acting = new Set(
  'expels recalls signs inks ratifies hosts sends deploys imposes lifts bans accuses rejects threatens condemns urges appoints names dismisses sacks elects arrests detains sentences convicts jails acquits indicts extradites pledges donates meets inaugurates opens kills bombs invades withdraws'.split(
    ' ',
  ),
)

/** "Norway *expels* three envoys": a verb of the present between a name and its object, which the tagger takes for a plural. */
function isActing(i: number, tags: readonly string[], at: readonly (Mention | undefined)[], lower: readonly string[]): boolean {
  const before = at[i - 1]
  return (
    before?.form === 'name' &&
    before.type !== 'nationality' &&
    acting.has(lower[i]!) &&
    (numerals.has(lower[i + 1] ?? '') || /^(?:DT|CD|JJ|NNPS?|NNS?|PRP\$|VB[NG])$/u.test(tags[i + 1] ?? ''))
  )
}

const together = new Set('sign ink hold meet resume launch exchange ratify reach discuss seal'.split(' '))

/** "Norway, Peru *sign* deal": what two do together, in a headline. */
function areActing(i: number, at: readonly (Mention | undefined)[], lower: readonly string[]): boolean {
  if (!together.has(lower[i]!) || at[i - 1]?.form !== 'name') return false
  let first = i - 1
  while (at[first - 1] === at[i - 1]) first--
  return lower[first - 1] === ',' && at[first - 2]?.form === 'name'
}

/** Names are proper nouns whatever the lexicon says of their words: "May" of a Theresa May is no verb. */
export function withNames(tags: readonly string[], at: readonly (Mention | undefined)[], lower: readonly string[]): string[] {
  return nominalised(tags, lower).map((tagged, i) => {
    if (at[i]?.form === 'name' && /\p{L}/u.test(lower[i]!) && tagged !== 'POS') return 'NNP'
    if (tagged === 'NNS' && isActing(i, tags, at, lower)) return 'VBZ'
    if (tagged === 'NN' && areActing(i, at, lower)) return 'VBP'
    return tagged === 'VBZ' && ofNation(at[i - 1]) && !isAuxiliary(lower[i]!) ? 'NNS' : tagged
  })
}
