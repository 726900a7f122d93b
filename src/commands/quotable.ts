import type { Analysis, SentenceRecord, Settings, Span } from '../model/index.ts'
import { publishOf } from '../model/publish.ts'
import { groupBy } from '../site/group.ts'
import { restingOn } from '../site/resting.ts'

type Place = Span & { readonly file: string }

/**
 * Whether the words of a place may be quoted where the site is shown: of an article of which only evidence may be, the sentences
 * that statements rest on, and names as they stand.
 */
export function quotable(analysis: Analysis, settings: Settings): (place: Place) => boolean {
  const publish = new Map(analysis.articles.map((article) => [article.file, publishOf(article, settings)]))
  const sentences = groupBy(analysis.sentences, ({ article }) => [article])
  const resting = restingOn(analysis, analysis.quotes, sentences)
  const names = new Set(
    analysis.mentions.filter(({ file }) => publish.get(file) === 'evidence').map(({ file, start, end }) => `${start} ${end} ${file}`),
  )
  const isResting = ({ file, start, end }: Place) => {
    const touched = (sentences.get(file) ?? []).filter((one) => one.start < end && start < one.end)
    return covers(touched, start, end) && touched.every(({ n }) => resting.has(file, n))
  }
  return (place) => {
    const how = publish.get(place.file)
    return how === 'full' || (how === 'evidence' && (names.has(`${place.start} ${place.end} ${place.file}`) || isResting(place)))
  }
}

/** What stands before the first sentence or after the last is none. */
const covers = (sentences: readonly SentenceRecord[], start: number, end: number) =>
  sentences.length > 0 && sentences[0]!.start <= start && end <= sentences.at(-1)!.end
