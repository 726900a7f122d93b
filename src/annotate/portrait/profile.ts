import { byCodeUnit, type Profile, type Token } from '../../model/index.ts'
import { rarityOf } from '../../resources/stem-frequencies.ts'
import { stemOf } from '../../text/stems.ts'

const TERMS = 40
const LEAST_RARITY = 2.2
const HAS_LETTER = /\p{L}/u

/** The strongest words of an article: rare ones that it uses often. Weights come from a frozen table of document frequencies. */
export function profileOf(tokens: readonly Token[]): Profile {
  const counts = new Map<string, { stem: string; count: number; form: string }>()
  for (const { text } of tokens) {
    const stem = stemOf(text)
    const known = counts.get(stem)
    if (known !== undefined) known.count++
    else counts.set(stem, { stem, count: 1, form: text })
  }
  const strongest = [...counts.values()]
    .filter(({ stem }) => stem.length >= 3 && HAS_LETTER.test(stem) && rarityOf(stem) >= LEAST_RARITY)
    .map(({ stem, count, form }) => ({ stem, form, weight: (1 + Math.log(count)) * rarityOf(stem) }))
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.stem, b.stem))
    .slice(0, TERMS)
  const length = Math.hypot(...strongest.map(({ weight }) => weight)) || 1
  return {
    stems: strongest.map(({ stem }) => stem).join(' '),
    weights: Float64Array.from(strongest, ({ weight }) => weight / length),
    forms: strongest.map(({ form }) => form).join('\n'),
  }
}
