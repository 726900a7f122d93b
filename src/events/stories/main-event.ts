import type { ResolvedArticle } from '../../model/index.ts'
import type { EventDraft } from '../record.ts'

/** An article's main event is told this early, counted in sentences of body, title and caption. */
const opening = 4

/** Each article's main event: that told first in its opening, and most; undefined where the opening tells none. */
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
    const limit = article.sentences.filter((sentence) => sentence.kind !== 'metadata')[opening]?.start ?? Number.POSITIVE_INFINITY
    const early = (byFile.get(article.file) ?? []).filter(({ first }) => first < limit)
    return early.sort((a, b) => b.length - a.length || a.first - b.first)[0]?.event
  })
}
