import type { AnnotatedArticle, Article, Reading, Topic } from '../model/index.ts'
import { findDates } from './dates/index.ts'
import { completeNames } from './entities/conventions/index.ts'
import { linkWithin } from './entities/coreference/index.ts'
import { findNames, type NameModel } from './entities/names/index.ts'
import { portray } from './portrait/index.ts'
import { findQuotes } from './quotes/index.ts'
import { readingOf } from './reading.ts'
import { findThemes } from './themes/index.ts'
import { findTriggers } from './triggers/index.ts'

export interface AnnotateContext {
  readonly model: NameModel
  readonly topics: readonly Topic[]
}

/** Languages with a reader; an article in another is kept, searchable and counted, and nothing is read in it. */
const READ_LANGUAGES = ['en']

/** Everything that is read in one article; it depends on nothing but the article, the topics and the model. */
export function annotate(article: Article, context: AnnotateContext): AnnotatedArticle {
  const reading = readingOf(article)
  const found = READ_LANGUAGES.includes(article.language) ? readAll(reading, context) : NOTHING
  return { article, ...found, portrait: portray(article, reading, found.mentions, found.roles) }
}

type Found = Omit<AnnotatedArticle, 'article' | 'portrait'>

const NOTHING: Found = { mentions: [], roles: [], dates: [], quotes: [], triggers: [], themes: [] }

function readAll(reading: Reading, { model, topics }: AnnotateContext): Found {
  const { mentions, roles } = linkWithin(reading, completeNames(reading, findNames(reading, model)))
  const dates = findDates(reading)
  const quotes = findQuotes(reading, mentions)
  const triggers = findTriggers(reading, { mentions, roles, dates, quotes })
  return { mentions, roles, dates, quotes, triggers, themes: findThemes(reading, topics) }
}
