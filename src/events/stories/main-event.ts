import type { ResolvedArticle } from '../../model/index.ts'
import type { EventDraft } from '../record.ts'

/** An article's main event is told this early, counted in sentences of title and body. */
const opening = 4

/** Each article's main event: that told first in its opening; undefined where the opening tells none. */
export function mainEvents<E extends EventDraft>(articles: readonly ResolvedArticle[], events: readonly E[]): (E | undefined)[] {
  const byFile = new Map<string, { event: E; first: number; length: number }[]>()
  for (const event of events) {
    if (event.modality !== 'happened') continue
    for (const { file, sentences } of event.reports) {
      const list = byFile.get(file) ?? []
      list.push({ event, first: sentences[0]?.[0] ?? Number.POSITIVE_INFINITY, length: sentences.length })
      byFile.set(file, list)
    }
  }
  return articles.map(({ article }) => {
    const told = article.sentences.filter((sentence) => sentence.kind !== 'metadata' && sentence.kind !== 'caption')
    const limit = told[opening]?.start ?? Number.POSITIVE_INFINITY
    const early = (byFile.get(article.file) ?? []).filter(({ first }) => first < limit)
    // A caption may show what the article only touches on: it counts where nothing else is told early.
    const start = told[0]?.start ?? 0
    return early.sort((a, b) => Number(a.first < start) - Number(b.first < start) || a.first - b.first || b.length - a.length)[0]?.event
  })
}
