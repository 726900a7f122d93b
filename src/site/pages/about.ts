import { byPlace, type Problem } from '../../model/index.ts'
import { publishOf } from '../../model/publish.ts'
import { sayDate } from '../../text/say-date.ts'
import { sentenceAt } from '../corpus.ts'
import { frame } from '../frame.ts'
import { groupBy } from '../group.ts'
import { type Here, plain } from '../here.ts'
import type { Unlinked } from '../naming.ts'
import { capital, counted, grouped } from '../say.ts'
import type { Part, Phrase, View, Words } from '../view.ts'

/** How the site was made: what was read, set aside, left unresolved, and what went wrong. */
export interface AboutPage extends View<'about'> {
  readonly title: string
  readonly made: readonly { readonly label: string; readonly value: string }[]
  readonly counts: readonly { readonly label: string; readonly value: string }[]
  readonly setAside: Part<{ readonly article: Words; readonly why: string; readonly text: string | null; readonly length: string }>
  readonly unresolved: Part<{ readonly text: string; readonly count: string; readonly places: readonly Phrase[] }>
  readonly problems: Part<{ readonly level: string; readonly code: string; readonly where: string; readonly message: string }>
}

export function about(here: Here): AboutPage {
  const { analysis, counts } = here.corpus
  const title = 'How this was made'
  const { meta } = analysis
  return {
    ...{ kind: 'about', url: here.url, title, notes: [] },
    made: [
      { label: 'Generator', value: meta.generator },
      { label: 'Model', value: meta.model },
      { label: 'Data schema', value: meta.schemaVersion },
      { label: 'Newest article', value: meta.date === null ? 'undated' : sayDate(meta.date) },
    ],
    counts: [
      ['Articles', analysis.articles.length],
      ['Sentences', counts.sentences],
      ['Mentions', counts.mentions],
      ['Dates', counts.dates],
      ['Quotations and statements', counts.quotes],
      ['Entities', analysis.entities.length],
      ['Events', analysis.events.length],
      ['Stretches set aside', analysis.articles.reduce((sum, { removed }) => sum + removed.length, 0)],
      ['Problems', analysis.problems.length],
    ].map(([label, count]) => ({ label: String(label), value: grouped(Number(count)) })),
    setAside: here.part(here.once('setAside', () => setAside(here))),
    unresolved: here.part(
      here.once('unresolved', () => unresolvedIn(here)),
      (open) => unresolved(here, open),
    ),
    problems: here.part(here.once('problems', () => problems(analysis.problems.toSorted(byPlace)))),
    frame: frame(here, {
      title,
      description: 'How the articles were read, what was set aside, and what stayed unresolved.',
      kicker: 'Method',
    }),
  }
}

function setAside(here: Here): AboutPage['setAside']['items'] {
  const { analysis, documents, settings } = here.corpus
  return analysis.articles.flatMap((article) => {
    const text = publishOf(article, settings) === 'full' ? documents.get(article.file)?.text : undefined
    return article.removed.map(({ start, end, why }) => ({
      article: here.article(article.file),
      why: capital(why),
      text: text === undefined ? null : text.slice(start, end).replace(/\s+/g, ' ').trim(),
      length: counted(end - start, 'character'),
    }))
  })
}

const ARTICLES_SHOWN = 5

/** Names linked to nobody, each once, with the sentences that hold it. */
function unresolvedIn({ corpus: { unlinked } }: Here): [string, Unlinked[]][] {
  return [...groupBy(unlinked, ({ text }) => [text.replace(/\s+/g, ' ')])]
}

function unresolved(here: Here, [text, mentions]: [string, Unlinked[]]): AboutPage['unresolved']['items'][number] {
  return {
    ...{ text, count: counted(mentions.length, 'mention') },
    places: [...groupBy(mentions, ({ file }) => [file])].slice(0, ARTICLES_SHOWN).map(([file, own]) => placesIn(here, file, own)),
  }
}

/** "The title, sentences 3, 5": each number leads to its sentence. */
function placesIn(here: Here, file: string, mentions: readonly Unlinked[]): Phrase {
  const { articles, sentences } = here.corpus
  const url = articles.get(file)?.url
  const numbers = [...new Set(mentions.map(({ start }) => sentenceAt(sentences.get(file), start)?.n))].filter((n) => n !== undefined)
  if (url === undefined || numbers.length === 0) return [here.article(file)]
  const links = numbers.flatMap((n, place): Words[] => [
    plain(place === 0 ? ' ' : ', '),
    { text: String(n), href: here.to(`${url}#s${n}`) },
  ])
  return [here.article(file), plain(numbers.length === 1 ? ', sentence' : ', sentences'), ...links]
}

const FILES_SHOWN = 8

/** What went wrong, the same of several files once: with the places, as many as can be read. */
function problems(found: readonly Problem[]): AboutPage['problems']['items'] {
  const groups = groupBy(found, ({ level, code, message }) => [`${level}\n${code}\n${message}`])
  return [...groups.values()].map((alike) => {
    const { level, code, message } = alike[0]!
    const places = [...new Set(alike.flatMap(({ file, line }) => (file === null ? [] : [line === undefined ? file : `${file}:${line}`])))]
    const rest = places.length > FILES_SHOWN ? [`and ${places.length - FILES_SHOWN} more`] : []
    return { level, code, message, where: [...places.slice(0, FILES_SHOWN), ...rest].join(', ') }
  })
}
