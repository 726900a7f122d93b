import type { Mention } from '../../model/index.ts'
import type { ChunkedSentence } from './chunks.ts'
import { commaChain, phrasesAfter } from './phrases.ts'
import { referent } from './referents.ts'

const inside = /^(?:in|at|inside|within|into|outside|on|through|across)$/u
const around = /^(?:near|off|around|along|over)$/u

/** Whether a phrase names a place where something can happen: a place, or a hall of a body ("at the White House"). */
const isPlace = (mention: Mention | undefined, preposition: string): mention is Mention =>
  mention !== undefined &&
  (mention.form === 'name' || (mention.form === 'nominal' && mention.chain !== null)) &&
  (mention.type === 'place' || (mention.type === 'organisation' && preposition === 'at'))

/** The places that a clause gives after chunk `n`, as the sentence orders them (the most specific first), "near" last. */
export function placesAfter(cs: ChunkedSentence, n: number, of: 'verb' | 'noun', destination?: RegExp): Mention[] {
  const [within, close]: [Mention[], Mention[]] = [[], []]
  for (const { preposition, phrases, at } of phrasesAfter(cs, n, of)) {
    const to = destination?.test(preposition) ?? false
    if (!to && !inside.test(preposition) && !around.test(preposition)) continue
    // "a summit *on* Libya" is about it.
    if (of === 'noun' && preposition === 'on') continue
    for (const phrase of phrases.flatMap((each) => [each, ...commaChain(cs, each)])) {
      const mention = placeIn(cs, phrase)
      if (isPlace(mention, preposition) && !isPurpose(cs, at)) (around.test(preposition) ? close : within).push(mention)
    }
  }
  return [...within, ...close]
}

/** "a court *in Lund* sentenced": where a court sits is where it judged. */
export function placesOfCourt(cs: ChunkedSentence, subject: readonly number[]): Mention[] {
  return subject.flatMap((n) => {
    const at =
      /^(?:in|at)$/u.test(cs.lower[cs.chunks[n + 1]?.from ?? -1] ?? '') && cs.chunks[n + 2]?.kind === 'np' ? referent(cs, n + 2) : undefined
    return /^(?:court|tribunal)$/u.test(cs.lower[cs.chunks[n]!.head]!) && isPlace(at, 'in') ? [at] : []
  })
}

/** "attacks on *Lund*'s trains", "bombings of *Lund* trains": the place that what was hit belongs to. */
export function placesOfTarget(cs: ChunkedSentence, n: number): Mention[] {
  if (!/^(?:on|of|against|at)$/u.test(cs.lower[cs.chunks[n + 1]?.from ?? -1] ?? '') || cs.chunks[n + 2]?.kind !== 'np') return []
  const { from, head } = cs.chunks[n + 2]!
  return cs.mentionAt
    .slice(from, head)
    .flatMap((mention, i, all) =>
      mention?.form === 'name' && mention.type === 'place' && mention !== all[i - 1] && mention !== cs.mentionAt[head] ? [mention] : [],
    )
}

const areas =
  /^(?:district|province|city|region|area|state|village|town|county|valley|island|islands|capital|suburb|neighbou?rhood|prefecture|municipality|governorate|division|tehsil|border|coast)$/u

/** The place that a phrase names: its head, or the name before a common noun of area ("the Upper Vesk district"). */
function placeIn(cs: ChunkedSentence, n: number): Mention | undefined {
  const { from, head } = cs.chunks[n]!
  const own = referent(cs, n)
  if (own?.form === 'name' || (own?.type === 'place' && own.chain !== null) || !areas.test(cs.lower[head]!)) return own
  // "in the town *of Lund*", "off the coast *of Norway*".
  const of = cs.lower[cs.chunks[n + 1]?.from ?? -1] === 'of' && cs.chunks[n + 2]?.kind === 'np' ? referent(cs, n + 2) : undefined
  if (of?.form === 'name' && of.type === 'place') return of
  return cs.mentionAt.slice(from, head).findLast((mention) => mention?.form === 'name' && mention.type === 'place')
}

/** The place that a "where" takes up: "in Beijing, where the president is on a visit". */
export function placeOfWhere(cs: ChunkedSentence, n: number): Mention[] {
  for (let k = n - 1; k > 0; k--) {
    const { kind, from } = cs.chunks[k]!
    if (kind === 'mark' || kind === 'who') return []
    if (kind !== 'opener') continue
    if (cs.lower[from] !== 'where') return []
    const before = cs.chunks[k - 1]?.kind === 'comma' ? k - 2 : k - 1
    const mention = cs.chunks[before]?.kind === 'np' ? referent(cs, before) : undefined
    return isPlace(mention, 'in') ? [mention] : []
  }
  return []
}

/** "interest in China", "role in Syria": the noun before takes the place as what it is about. */
function isPurpose(cs: ChunkedSentence, preposition: number): boolean {
  const before = cs.chunks[preposition - 1]
  return (
    before?.kind === 'np' &&
    /^(?:interests?|role|trust|confidence|investments?|faith|belief|stake|crisis|situation|war|conflict|peace|security|stability)$/u.test(
      cs.lower[before.head]!,
    )
  )
}

/** The place that opens a sentence: "In Beijing, the two ministers met". */
export function placeBefore(cs: ChunkedSentence, n: number): Mention[] {
  const first = cs.chunks[0]
  if (first?.kind !== 'prep' || !inside.test(cs.lower[first.from]!) || n < 2 || cs.chunks[1]?.kind !== 'np') return []
  const mention = referent(cs, 1)
  return isPlace(mention, cs.lower[first.from]!) ? [mention] : []
}
