import { byCodeUnit, type Fingerprint, type Problem, problem } from '../model/index.ts'
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
  const bands = new Map<string, Fingerprint[]>()
  const found = new Map<string, Duplicate>()
  for (const article of sorted) {
    if (article.length === 0) continue
    for (const band of bandsOf(article)) {
      const earlier = bands.get(band) ?? []
      for (const other of earlier.slice(0, NEIGHBOURS)) addPair(found, other, article)
      if (earlier.length < NEIGHBOURS) bands.set(band, [...earlier, article])
    }
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.files[0], b.files[0]) || byCodeUnit(a.files[1], b.files[1]))
}

function addPair(found: Map<string, Duplicate>, a: Fingerprint, b: Fingerprint): void {
  const key = `${a.file}\n${b.file}`
  const share = found.has(key) || a.file === b.file ? 0 : likeness(a, b)
  if (share >= NEAR) found.set(key, { files: [a.file, b.file], likeness: share })
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
