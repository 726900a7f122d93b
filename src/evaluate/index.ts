import type { Analysis } from '../model/index.ts'
import { scoreFurniture, scoreMetadata, scoreStories, scoreTopics } from './documents.ts'
import { scoreEvents } from './events.ts'
import { matchEntities, scoreLinks, scoreMentions, scorePeople } from './mentions.ts'
import type { HandReading } from './reading.ts'
import type { Score } from './score.ts'
import { scoreDates, scoreQuotes, scoreSpeakers, scoreStatements } from './speech.ts'

export { compareFigures, evaluateNames, evaluateSpeech, evaluateStories, evaluateTimes } from './development.ts'
export { documentsOf, type Figure, figureTable } from './figures.ts'
export type { HandReading } from './reading.ts'
export { type Score, scoreTable } from './score.ts'

/**
 * Scores the public data against a reading of the same articles by hand.
 * @param texts Each article's source text by its file.
 */
export function scoreAnalysis(gold: HandReading, said: Analysis, texts: ReadonlyMap<string, string>): Score[] {
  const entities = matchEntities(gold, said)
  return [
    ...scoreMentions(gold, said),
    scorePeople(gold, said),
    scoreLinks(gold, said, entities),
    scoreDates(gold, said),
    scoreQuotes(gold, said),
    scoreStatements(gold, said),
    scoreSpeakers(gold, said, entities),
    ...scoreEvents(gold, said, entities),
    scoreStories(gold, said),
    scoreTopics(gold, said),
    scoreMetadata(gold, said, texts),
    scoreFurniture(gold, said, texts),
  ]
}
