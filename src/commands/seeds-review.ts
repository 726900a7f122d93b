import type { Analysis } from '../model/index.ts'
import { publishOf } from '../model/publish.ts'
import type { ReviewContext } from '../review/index.ts'
import { openDesk, textsOf } from './desk.ts'
import { quotable } from './quotable.ts'

/** The review of an analysis with its editor's decisions and texts, quoting no more than the site itself may show. */
export async function contextOfSeeds(analysis: Analysis, seeds: string): Promise<ReviewContext> {
  const open = await openDesk(seeds)
  const { settings, corrections } = open.desk
  const texts = await textsOf(open)
  for (const article of analysis.articles) if (publishOf(article, settings) === 'metadata') texts.delete(article.file)
  return { corrections, texts: (file) => texts.get(file), mayQuote: quotable(analysis, settings) }
}
