import { byCodeUnit, type ResolvedArticle, type SubthemeRecord, type Topic } from '../model/index.ts'
import type { Formula } from './formulae.ts'
import { slugOf, variantsOf } from './wording.ts'

const PER_TOPIC = 12
/** Of a phrase's sentences, the share that must speak to the topic it becomes part of. */
const BELONGS = 0.5
const WORDS = 4

/**
 * Distinctive phrases as parts of topics, the most distinctive first. A phrase belongs to the topic that most of its sentences
 * speak to; without topics, or where none fits, it stands alone.
 */
export function describeSubthemes(
  formulae: Iterable<Formula>,
  articles: readonly ResolvedArticle[],
  topics: readonly Topic[],
): SubthemeRecord[] {
  const spoken = spokenIn(articles)
  const told = new Map<string, number>()
  const ids = new Set<string>()
  const records: SubthemeRecord[] = []
  const all = ['', ...topics.map(({ id }) => id)]
  for (const formula of formulae) {
    if (all.every((topic) => (told.get(topic) ?? 0) >= PER_TOPIC)) break
    if (formula.contents > WORDS) continue
    const topic = topicOf(formula, spoken, topics)
    const count = (told.get(topic ?? '') ?? 0) + 1
    if (count > PER_TOPIC) continue
    told.set(topic ?? '', count)
    const variants = variantsOf(formula.uses, articles)
    const phrase = variants[0] ?? formula.key
    const id = `subtheme/${slugOf(phrase)}`
    if (ids.has(id)) continue
    ids.add(id)
    records.push({ id, phrase, variants, topic, score: Math.round(formula.score * 100) / 100, articles: placesOf(formula, articles) })
  }
  return records
}

/** The topics that a sentence speaks to; an article is looked at when it is first asked for. */
function spokenIn(articles: readonly ResolvedArticle[]): Spoken {
  const known = new Map<number, ReadonlyMap<number, readonly string[]>>()
  return (article, sentence) => {
    const topics = known.get(article) ?? topicsOfSentences(articles[article]!)
    known.set(article, topics)
    return topics.get(sentence) ?? []
  }
}

type Spoken = (article: number, sentence: number) => readonly string[]

function topicsOfSentences({ themes }: ResolvedArticle): ReadonlyMap<number, readonly string[]> {
  const spoken = new Map<number, string[]>()
  for (const { sentence, topic } of themes) spoken.set(sentence, [...(spoken.get(sentence) ?? []), topic])
  return spoken
}

function topicOf(formula: Formula, spoken: Spoken, topics: readonly Topic[]): string | null {
  const counts = topics.map(({ id }) => ({
    id,
    count: formula.uses.filter((use) => spoken(use.article, use.sentence).includes(id)).length,
  }))
  const best = counts.sort((a, b) => b.count - a.count || byCodeUnit(a.id, b.id))[0]
  return best && best.count > formula.uses.length * BELONGS ? best.id : null
}

function placesOf(formula: Formula, articles: readonly ResolvedArticle[]): SubthemeRecord['articles'] {
  const sentences = new Map<string, Set<number>>()
  for (const use of formula.uses) {
    const file = articles[use.article]!.article.file
    sentences.set(file, (sentences.get(file) ?? new Set()).add(use.sentence))
  }
  return [...sentences]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .map(([file, numbers]) => ({ file, sentences: [...numbers].sort((a, b) => a - b) }))
}
