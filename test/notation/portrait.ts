import { portray } from '../../src/annotate/portrait/index.ts'
import { readingOf } from '../../src/annotate/reading.ts'
import type { Article, Mention, Portrait } from '../../src/model/index.ts'

/** The portrait of an article of which a test gives only some fields. */
export function portrait(article: Partial<Article>, mentions: readonly Mention[] = []): Portrait {
  const whole = { title: '', blocks: [], published: null, ...article } as Article
  return portray(whole, readingOf(whole), mentions, [])
}
