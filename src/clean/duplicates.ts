import { byCodeUnit, type Fingerprint, type Problem, problem } from '../model/index.ts'
import { Column } from '../text/columns.ts'
import { bandsOf, likeness } from '../text/fingerprint.ts'

/** Two articles that are the same, or nearly. */
export interface Duplicate {
  /** The earlier and the later by file name. */
  readonly files: readonly [string, string]
  /** 1 where the stories are the same word for word, else the estimated share of common runs of words. */
  readonly likeness: number
}

/** From this share of common runs of words on, two articles are nearly the same. */
const NEAR = 0.6
/** Articles compared in one band: a text that thousands repeat is told by its neighbours, not by all pairs. */
const NEIGHBOURS = 8

/** Pairs of articles that are the same or nearly, by file; near-linear, for only articles that share a band are compared. */
export function findDuplicates(fingerprints: readonly Fingerprint[]): Duplicate[] {
  const sorted = [...fingerprints].sort((a, b) => byCodeUnit(a.file, b.file))
  const found = new Map<string, Duplicate>()
  // Of each band its last entry; of each entry the article, and the entry of that band before it.
  const last = new Map<number, number>()
  const [holders, before] = [new Column(), new Column()]
  for (const [n, article] of sorted.entries()) {
    if (article.length === 0) continue
    for (const band of bandsOf(article)) {
      const latest = last.get(band) ?? -1
      let met = 0
      for (let entry = latest; entry >= 0; entry = before.at(entry), met++) addPair(found, sorted[holders.at(entry)]!, article)
      if (met === NEIGHBOURS) continue
      last.set(band, holders.length)
      holders.push(n)
      before.push(latest)
    }
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.files[0], b.files[0]) || byCodeUnit(a.files[1], b.files[1]))
}

function addPair(found: Map<string, Duplicate>, a: Fingerprint, b: Fingerprint): void {
  const share = a.file === b.file ? 0 : likeness(a, b)
  if (share < NEAR) return
  const key = `${a.file}\n${b.file}`
  if (!found.has(key)) found.set(key, { files: [a.file, b.file], likeness: share })
}

/** A warning for each pair, at the later file, naming both. */
export function duplicateProblems(duplicates: readonly Duplicate[]): Problem[] {
  return duplicates.map(({ files: [first, second], likeness: share }) => {
    const how = share === 1 ? 'the same text as' : `nearly the same text as (about ${Math.round(share * 100)} % of its wording)`
    return problem(
      'warning',
      'clean/duplicate',
      second,
      `The article has ${how} ${first}: delete one, or keep both as two sources that share their wording.`,
    )
  })
}
