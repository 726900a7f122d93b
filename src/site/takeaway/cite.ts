import { sayDate } from '../../text/say-date.ts'
import { type Corpus, inOrder } from '../corpus.ts'
import { articlesNaming } from '../facets.ts'
import type { Here } from '../here.ts'
import { firstDay } from '../when.ts'

/**
 * How to cite the page: its name, the site's, and the day of the newest article it rests on, so that a page which no new article
 * concerns keeps its citation.
 */
export function citation(here: Here, title: string, about: string | undefined): string {
  const { corpus } = here
  const date = newest(corpus, about)
  const dated = date === null ? 'undated' : `as of ${sayDate(date)}`
  return `Cite this page: “${title}”, ${corpus.settings.title}, ${dated}.`
}

/** The day of the newest article that something is read from; the site's own where the page is of no one thing. */
function newest(corpus: Corpus, about: string | undefined): string | null {
  const files = about === undefined ? null : filesOf(corpus, about)
  if (files === null) return corpus.analysis.meta.date
  const dates = inOrder(corpus, files).flatMap(({ published }) => published ?? [])
  const day = dates.map(firstDay).filter((first) => !first.startsWith('9999'))
  return day.sort().at(-1) ?? null
}

function filesOf(corpus: Corpus, id: string): string[] | null {
  const { events, topics, stories, entities } = corpus
  if (entities.has(id)) return articlesNaming(corpus, id).map(({ file }) => file)
  const reports = events.get(id)?.reports ?? topics.get(id)?.articles
  if (reports !== undefined) return reports.map(({ file }) => file)
  const story = stories.get(id)
  if (story !== undefined) return [...story.articles]
  return corpus.articles.has(id) ? [id] : null
}
