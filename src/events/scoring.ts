/** Precision, recall and their harmonic mean, 0 to 1. */
export interface StoryScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * B³ of a grouping against the right one, both as the group of each article by its file. Articles that only one side has are
 * left out; without any, all is 1.
 * Source: A. Bagga and B. Baldwin, Entity-based cross-document coreferencing, 1998.
 */
export function scoreStories(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): StoryScore {
  const files = [...gold.keys()].filter((file) => found.has(file))
  if (files.length === 0) return { precision: 1, recall: 1, f1: 1 }
  const share = (of: ReadonlyMap<string, string>, within: ReadonlyMap<string, string>): number => {
    const [sizes, both] = [new Map<string, number>(), new Map<string, number>()]
    const pair = (file: string) => `${of.get(file)}\n${within.get(file)}`
    for (const file of files) {
      sizes.set(of.get(file)!, (sizes.get(of.get(file)!) ?? 0) + 1)
      both.set(pair(file), (both.get(pair(file)) ?? 0) + 1)
    }
    return files.reduce((sum, file) => sum + both.get(pair(file))! / sizes.get(of.get(file)!)!, 0) / files.length
  }
  const [precision, recall] = [share(found, gold), share(gold, found)]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
