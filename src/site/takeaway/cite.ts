import { sayDate } from '../../text/say-date.ts'
import { type Corpus, inOrder } from '../corpus.ts'
import { articlesNaming } from '../facets.ts'
import type { Framing } from '../frame.ts'
import type { Here } from '../here.ts'
import { firstDay } from '../when.ts'

/**
 * How to cite the page: its name, the site's, and the day of the newest article it rests on. A page that no new article concerns
 * keeps its citation; a list of everything bears no day.
 */
export function citation(here: Here, { title, about, from }: Pick<Framing, 'title' | 'about' | 'from'>): string {
  const { corpus } = here
  const name = `Cite this page: “${title}”, ${corpus.settings.title}`
  const date = here.once('cited', () => {
    const articles = (about === undefined ? null : filesOf(here, about)) ?? from?.map(({ file }) => file)
    return articles === undefined ? undefined : newest(corpus, articles)
  })
  if (date === undefined) return `${name}.`
  return `${name}, ${date === null ? 'undated' : `as of ${sayDate(date)}`}.`
}

function newest(corpus: Corpus, files: readonly string[]): string | null {
  const days = inOrder(corpus, files).map(({ published }) => firstDay(published))
  return (
    days
      .filter((first) => !first.startsWith('9999'))
      .sort()
      .at(-1) ?? null
  )
}

function filesOf(here: Here, id: string): string[] | null {
  const { corpus } = here
  const { events, topics, stories, entities } = corpus
  if (entities.has(id)) return here.once('naming', () => articlesNaming(corpus, id)).map(({ file }) => file)
  const reports = events.get(id)?.reports ?? topics.get(id)?.articles
  if (reports !== undefined) return reports.map(({ file }) => file)
  const story = stories.get(id)
  if (story !== undefined) return [...story.articles]
  return corpus.articles.has(id) ? [id] : null
}
