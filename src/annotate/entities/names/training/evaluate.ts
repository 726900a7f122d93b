import { findNames, type NameModel, newNameModel } from '../index.ts'
import { CLASSES } from '../labels.ts'
import type { Doubtful } from '../posterior.ts'
import type { NameWeights } from '../weights.ts'
import { calibrate, type Judged } from './calibrate.ts'
import { type GoldDocument, readProse } from './corpus.ts'

/** Counts of names said, in the gold, and both. */
export interface Score {
  said: number
  gold: number
  right: number
}

/** Exact spans with their class, corpus by corpus; as `annotate --plain` gives them where doubtful names are left out. */
export function scoreNames(
  model: NameModel,
  documents: readonly GoldDocument[],
  doubtful: Doubtful,
): { scores: Map<string, Score>; judged: Judged[] } {
  const scores = new Map<string, Score>()
  const judged: Judged[] = []
  for (const document of documents) {
    const score = scores.get(document.corpus) ?? { said: 0, gold: 0, right: 0 }
    scores.set(document.corpus, score)
    const gold = new Set(document.names.map((name) => `${name.start}:${name.end}:${CLASSES[name.class]}`))
    score.gold += gold.size
    for (const mention of findNames(readProse(document.text), model, doubtful)) {
      const isRight = gold.has(`${mention.start}:${mention.end}:${mention.ner}`)
      judged.push({ probability: mention.confidence, isRight })
      score.said++
      if (isRight) score.right++
    }
  }
  return { scores, judged }
}

/** F1 in percent. */
export function f1({ said, gold, right }: Score): number {
  return said + gold === 0 ? 0 : (200 * right) / (said + gold)
}

/** Points of the calibration curve. */
const POINTS = 40

/** The weights with their confidence fitted to the development documents of the named corpora; reports the scores on all. */
export function calibrateNames(
  weights: NameWeights,
  development: readonly GoldDocument[],
  calibrating: readonly string[],
  report: (line: string) => void,
): NameWeights {
  const model = newNameModel(weights)
  for (const [corpus, score] of scoreNames(model, development, 'left out').scores) report(`${corpus}: F1 ${f1(score).toFixed(2)}`)
  const chosen = development.filter((document) => calibrating.includes(document.corpus))
  return { ...weights, calibration: calibrate(scoreNames(model, chosen, 'said').judged, POINTS) }
}
