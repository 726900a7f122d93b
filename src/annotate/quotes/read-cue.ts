import type { Item } from './items.ts'
import { type Cue, cueVerbs } from './verbs.ts'

/** What goes with a verb of saying, so that the two are one: "point out", "call on". */
export const particles: Readonly<Record<string, RegExp>> = {
  point: /^out$/,
  call: /^(?:on|upon|for)$/,
  refer: /^to$/,
  appeal: /^to$/,
  go: /^on$/,
  put: /^it$/,
}

const subordinating = new Set(
  'that which who as when if though once while because than since both all some many these those this'.split(' '),
)

const describing = new Set(['PRP$', 'POS', 'JJ'])

/** "have a say", "a larger say than", "the final say in it". */
function isNounSay(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]
  if (before === undefined || subordinating.has(before.lower)) return false
  return /^(?:DT|PRP\$|JJ[RS])$/.test(before.tag) || (before.tag === 'JJ' && items[i + 1]?.tag === 'IN')
}

const grants = /^(?:access|bail|entry|permission|visas?|asylum|parole|citizenship|service|treatment|refuge|residency|credit|aid|funding)$/

/** "denied him bail", "denied port access to four ships": kept from somebody, not said to be untrue. */
function withholds(items: readonly Item[], i: number): boolean {
  const next = items[i + 1]
  if (/^(?:him|them|us|me|you)$/.test(next?.lower ?? ''))
    return grants.test(items[i + 2]?.lower ?? '') || /^(?:NN|DT|PRP\$|JJ)/.test(items[i + 2]?.tag ?? '')
  let k = i + 1
  while (/^(?:NN|JJ|DT|PRP\$|POS|CD)/.test(items[k]?.tag ?? '')) if (grants.test(items[k++]!.lower)) return true
  return false
}

const posted =
  /^(?:ambassadors?|envoys?|diplomats?|consuls?|representatives?|delegations?|delegates?|troops|forces|soldiers|peacekeepers|staff|personnel|players?|products?|vehicles?|cars?)$/

/** "recalled its ambassador", "recalled 2,000 cars": called back, not remembered. */
function callsBack(items: readonly Item[], i: number): boolean {
  let k = i + 1
  while (/^(?:NN|JJ|DT|PRP\$|CD)/.test(items[k]?.tag ?? '')) {
    if (posted.test(items[k]!.lower) && items[k + 1]?.tag !== 'POS') return true
    k++
  }
  return false
}

/** The verb of saying that an item is; undefined where it only looks like one: "a larger say", "continued exchanges", "think tank". */
export function readCue(items: readonly Item[], i: number): Cue | undefined {
  const item = items[i]!
  const cue = cueVerbs.get(item.lower)
  if (cue === undefined || item.name !== null) return undefined
  if (cue.lemma === 'think' && /^tanks?$/.test(items[i + 1]?.lower ?? '')) return undefined
  if (cue.lemma === 'deny' && withholds(items, i)) return undefined
  if (cue.lemma === 'recall' && callsBack(items, i)) return undefined
  if (cue.lemma === 'say') return cue.form === 'base' && isNounSay(items, i) ? undefined : cue
  const before = items[i - 1]?.tag ?? ''
  const next = items[i + 1]
  // "could not be reached *for comment* on": no verb.
  if (cue.form === 'base' && items[i - 1]?.lower === 'for') return undefined
  // "as she put it"
  if (cue.lemma === 'put') return next?.lower === 'it' && /^(?:[,:]|Q)$/.test(items[i + 2]?.tag ?? '') ? cue : undefined
  // "the importance of continued exchanges": a participle that stands for an adjective.
  const adjective =
    cue.form === 'finite' &&
    (describing.has(before) || (/^(?:DT|IN)$/.test(before) && /^(?:NN|JJ)/.test(next?.tag ?? ''))) &&
    !(item.tag === 'VBD' && before === 'JJ' && !/^(?:NN|JJ)/.test(next?.tag ?? ''))
  if (adjective && !subordinating.has(items[i - 1]!.lower)) return undefined
  if (item.tag.startsWith('VB')) return cue
  if (cue.form === 'base' && particles[cue.lemma]?.test(next?.lower ?? '') && /^(?:NNS?|NNPS?|PRP|WP|RB)$/.test(before)) return cue
  if (cue.form === 'participle' && (before === ',' || next?.tag === 'TO' || next?.lower === 'that')) return cue
  if (cue.form === 'finite' && /ed$|^said$/.test(item.lower) && !/^(?:DT|PRP\$|JJ)$/.test(before)) return cue
  const quoted = before === 'Q' || items[i + 1]?.tag === 'Q' || items[i + 2]?.tag === 'Q'
  return quoted && cue.form === 'third' ? cue : undefined
}
