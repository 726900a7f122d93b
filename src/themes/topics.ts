import { byCodeUnit, type Problem, problem, type ResolvedArticle, type Topic, type TopicRecord } from '../model/index.ts'

interface Scored {
  readonly file: string
  readonly score: number
  readonly sentences: readonly number[]
}

/** Below this an article only touches a topic; it takes this and two sentences, or a cue in a title or heading, to speak of it. */
const LEAST = 0.03
const TITLE = 2

/** The topics with the articles that speak of them, the strongest first; an editor's topics in the front matter win. */
export function describeTopics(articles: readonly ResolvedArticle[], topics: readonly Topic[]) {
  const families = topics.map((topic) => family(topic, topics))
  const scored = topics.map((): Scored[] => [])
  for (const article of articles)
    if (article.themes.length > 0 || article.article.statedTopics.length > 0)
      for (const [n, ids] of families.entries()) scored[n]!.push(...score(article, ids, topics))
  const records = topics.map(({ id, label, iptc }, n): Omit<TopicRecord, 'url'> => {
    return { id, label, iptc, articles: scored[n]!.sort((a, b) => b.score - a.score || byCodeUnit(a.file, b.file)) }
  })
  return { topics: records.sort((a, b) => byCodeUnit(a.id, b.id)), problems: articles.flatMap((article) => unknownTopics(article, topics)) }
}

/** The topic and those that name it as their parent, at any depth. */
function family(topic: Topic, topics: readonly Topic[]): Set<string> {
  const ids = new Set([topic.id])
  for (let size = 0; size !== ids.size; ) {
    size = ids.size
    for (const other of topics) if (other.parent !== null && ids.has(other.parent)) ids.add(other.id)
  }
  return ids
}

/** How an article speaks of a family of topics; nothing where it does not. */
function score({ article, themes }: ResolvedArticle, ids: ReadonlySet<string>, topics: readonly Topic[]): Scored[] {
  const kinds = new Map(article.sentences.map((sentence) => [sentence.n, sentence.kind]))
  const best = new Map<number, number>()
  for (const theme of themes) if (ids.has(theme.topic)) best.set(theme.sentence, Math.max(best.get(theme.sentence) ?? 0, theme.score))
  const sentences = [...best.keys()].sort((a, b) => a - b)
  const stated = article.statedTopics.filter((id) => topics.some((known) => known.id === id))
  if (stated.length > 0) return stated.some((id) => ids.has(id)) ? [{ file: article.file, score: 1, sentences }] : []
  const titled = sentences.some((n) => kinds.get(n) === 'title' || kinds.get(n) === 'heading')
  const weight = sentences.reduce((sum, n) => sum + (best.get(n) ?? 0) * (kinds.get(n) === 'title' ? TITLE : 1), 0)
  const share = weight / Math.max(1, article.sentences.filter((sentence) => sentence.kind !== 'metadata').length)
  if (share < LEAST || (sentences.length < 2 && !titled)) return []
  return [{ file: article.file, score: Math.min(0.999, Math.round(share * 1000) / 1000), sentences }]
}

function unknownTopics({ article }: ResolvedArticle, topics: readonly Topic[]): Problem[] {
  const known = topics.map((topic) => topic.id)
  return article.statedTopics
    .filter((id) => !known.includes(id))
    .map((id) =>
      problem(
        'warning',
        'themes/unknown-topic',
        article.file,
        `The front matter names the topic "${id}", which seeds/topics/ does not hold (${known.join(', ') || 'it is empty'}): add topics/${id}.md or correct the name.`,
      ),
    )
}
