import type { Analysis, ResolvedArticle } from '../model/index.ts'
import { scoreFurniture, scoreMetadata, scoreStories, scoreTopics } from './documents.ts'
import { scoreEvents } from './events.ts'
import { matchEntities, scoreLinks, scoreMentions, scorePeople } from './mentions.ts'
import type { HandReading } from './reading.ts'
import { scoreReferences, scoreRoles, scoreTenures } from './references.ts'
import type { Score } from './score.ts'
import { scoreDates, scoreQuotes, scoreSpeakers, scoreStatements } from './speech.ts'

export { compareFigures, evaluateNames, evaluateSpeech, evaluateStories, evaluateTimes } from './development.ts'
export { judgeEvents, judgeJoins } from './events.ts'
export { documentsOf, type Figure, figureTable } from './figures.ts'
export { matchEntities } from './mentions.ts'
export { judgePeople } from './people.ts'
export type { HandReading } from './reading.ts'
export { judgeLinks } from './references.ts'
export { reliabilityTable } from './reliability.ts'
export { type Score, scoreTable } from './score.ts'

/**
 * Scores the public data against a reading of the same articles by hand.
 * @param texts Each article's source text by its file.
 * @param articles The articles with their mentions linked, where they were read just now: descriptions and pronouns are scored by these.
 */
export function scoreAnalysis(
  gold: HandReading,
  said: Analysis,
  texts: ReadonlyMap<string, string>,
  articles: readonly ResolvedArticle[] = [],
): Score[] {
  const entities = matchEntities(gold, said)
  const { references, roles, tenures, dates, quotes, statements, events, stories } = gold
  const speech = [...(quotes ?? []), ...(statements ?? [])]
  return [
    ...scoreMentions(gold, said),
    scorePeople(gold, said),
    scoreLinks(gold, said, entities),
    ...(references && articles.length > 0 ? scoreReferences(references, articles, entities) : []),
    ...(roles ? [scoreRoles(roles, said, entities)] : []),
    ...(tenures ? [scoreTenures(tenures, said, entities)] : []),
    ...(dates ? [scoreDates(dates, said)] : []),
    ...(quotes ? [scoreQuotes(quotes, said)] : []),
    ...(statements ? [scoreStatements(statements, said)] : []),
    ...(speech.length > 0 ? [scoreSpeakers(speech, said, entities)] : []),
    ...(events ? scoreEvents(gold, said, entities) : []),
    ...(stories ? [scoreStories(stories, said)] : []),
    ...(gold.articles
      ? [scoreTopics(gold.articles, said), scoreMetadata(gold.articles, said, texts), scoreFurniture(gold.articles, said, texts)]
      : []),
  ]
}
