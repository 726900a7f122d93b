import type { ArticleRecord, Finding } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { pairRows } from './rows.ts'
import { counted, fileLabel, ofArticle, said, saidDate } from './subjects.ts'

const FIELDS = ['title', 'published', 'outlet', 'agency', 'byline', 'language', 'sourceUrl', 'archiveUrl', 'retrieved'] as const

/** Articles that came, went, moved, or say something else about themselves. */
export function compareArticles({ before, after, files }: Pairing): Finding[] {
  const removed = files.removed.map((file) => arrival('article-removed', before.articles.get(file)!))
  const added = files.added.map((file) => arrival('article-added', after.articles.get(file)!))
  const paired = [...files.afterOf].map(([was, is]) => ({ was: before.articles.get(was)!, is: after.articles.get(is)! }))
  return [
    ...added,
    ...removed,
    ...paired.flatMap(({ was, is }) => [...moved(was, is), ...fields(was, is)]),
    ...paired.flatMap(({ was, is }) => textOf(is, before.sentences.get(was.file)?.length ?? 0, after.sentences.get(is.file)?.length ?? 0)),
    ...paired.flatMap(({ was, is }) => setAside(was, is)),
  ]
}

function arrival(type: 'article-added' | 'article-removed', article: ArticleRecord): Finding {
  const { file, published, outlet, topics } = article
  const how = type === 'article-added' ? 'added' : 'removed'
  return {
    ...{ type, subject: ofArticle(article, type === 'article-removed'), file, published, outlet, topics: topics.map(({ id }) => id) },
    message: `Article ${fileLabel(file)} ${how}: ${said(article.title)}, published ${saidDate(published)}.`,
    ...{ because: null, evidence: [] },
  }
}

function moved(was: ArticleRecord, is: ArticleRecord): Finding[] {
  if (was.file === is.file) return []
  const message = `Article ${fileLabel(was.file)} is now ${is.file}.`
  return [{ type: 'article-moved', subject: ofArticle(is), before: was.file, after: is.file, message, because: null, evidence: [] }]
}

function fields(was: ArticleRecord, is: ArticleRecord): Finding[] {
  const changed = FIELDS.filter((field) => was[field] !== is[field]).map((field) => ({ field, before: was[field], after: is[field] }))
  const dateline = [datelineOf(was), datelineOf(is)] as const
  const all = dateline[0] === dateline[1] ? changed : [...changed, { field: 'dateline' as const, before: dateline[0], after: dateline[1] }]
  return all.map(({ field, before, after }) => {
    const say = field === 'published' ? saidDate : said
    const message = `Article ${fileLabel(is.file)}: ${NAMES[field] ?? field} was ${say(before)}, is ${say(after)}.`
    const because = field === 'published' && is.publishedFrom !== null ? `read from its ${is.publishedFrom}` : null
    return { type: 'article-changed', subject: ofArticle(is), file: is.file, field, before, after, message, because, evidence: [] }
  })
}

const NAMES: Readonly<Record<string, string>> = { published: 'publication', sourceUrl: 'source address', archiveUrl: 'archive address' }

const datelineOf = ({ dateline }: ArticleRecord) =>
  dateline === null ? null : [dateline.place, dateline.date].filter((part) => part !== null).join(', ')

function textOf(is: ArticleRecord, before: number, after: number): Finding[] {
  if (before === after) return []
  const message = `Article ${fileLabel(is.file)}: ${counted(before, 'sentence')} before, ${after} now.`
  return [
    { type: 'article-text', subject: ofArticle(is), file: is.file, sentences: { before, after }, message, because: null, evidence: [] },
  ]
}

function setAside(was: ArticleRecord, is: ArticleRecord): Finding[] {
  const paired = pairRows(
    was.removed,
    is.removed,
    ({ why }) => why,
    () => was.sha256 === is.sha256,
  )
  const kept = new Set(paired)
  const lost = was.removed.filter((_, i) => paired[i]! < 0).map(({ why }) => asideChange('set-aside-removed', is, why))
  return [...is.removed.filter((_, i) => !kept.has(i)).map(({ why }) => asideChange('set-aside-added', is, why)), ...lost]
}

function asideChange(type: 'set-aside-added' | 'set-aside-removed', article: ArticleRecord, why: string): Finding {
  const how = type === 'set-aside-added' ? 'more text is set aside' : 'text is no longer set aside'
  const message = `Article ${fileLabel(article.file)}: ${how} (${why}).`
  return { type, subject: ofArticle(article), file: article.file, why, message, because: null, evidence: [] }
}
