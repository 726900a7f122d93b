import { byCodeUnit } from '../model/index.ts'
import { stemOf } from '../text/stems.ts'
import { tokenise } from '../text/tokens.ts'

/** Of all documents, the share that holds a stem: the mean over collections, so that the largest does not drown the others. */
export type StemShares = ReadonlyMap<string, number>

const KEPT = 9000

/** Shares of the commonest stems; a stem of a single collection counts only where that collection uses it often. */
export function countDocuments(collections: readonly (readonly string[])[]): StemShares {
  const shares = new Map<string, number>()
  for (const documents of collections) {
    const counts = new Map<string, number>()
    for (const text of documents) {
      const stems = new Set(tokenise(text, { start: 0, end: text.length }).map((token) => stemOf(token.text)))
      for (const stem of stems) if (/^\p{Ll}{2,24}$/u.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
    for (const [stem, count] of counts) {
      if (count >= 2) shares.set(stem, (shares.get(stem) ?? 0) + count / documents.length / collections.length)
    }
  }
  return new Map([...shares].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).slice(0, KEPT))
}

/** The table as it is stored: stems grouped by ten times the natural logarithm of the inverse share, commonest first. */
export function formatTable(shares: StemShares): string {
  const groups = new Map<number, string[]>()
  for (const [stem, share] of shares) {
    const rarity = Math.max(0, Math.round(-10 * Math.log(share)))
    groups.set(rarity, [...(groups.get(rarity) ?? []), stem])
  }
  const lines = [...groups].sort((a, b) => a[0] - b[0]).map(([rarity, stems]) => `    "${rarity}": "${stems.sort(byCodeUnit).join(' ')}"`)
  const about =
    'Ten times the inverse document frequency (natural logarithm) of stems of English news; stems not listed are rarer than all of these.'
  return `{\n  "about": "${about}",\n  "stems": {\n${lines.join(',\n')}\n  }\n}\n`
}
