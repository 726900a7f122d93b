import { groupBy, type ResolvedArticle } from '../model/index.ts'
import { documentOf, type GoldMention } from './reading.ts'
import type { Judged } from './reliability.ts'

/** Somebody whom one article names, as the hand reading and as we know him. */
interface Named {
  readonly doc: string
  readonly gold: string
  readonly said: string
  readonly confidence: number
}

/** Everybody whom both name in an article, once, with the confidence of the surest of the names. */
function namedIn(gold: readonly GoldMention[], articles: readonly ResolvedArticle[]): Named[] {
  const named = new Map<string, Named>()
  const meant = new Map(
    gold.flatMap(({ doc, start, end, type, entity }) => (type === 'person' && entity ? [[`${doc} ${start} ${end}`, entity]] : [])),
  )
  for (const { article, mentions } of articles) {
    const doc = documentOf(article.file)
    for (const { form, start, end, entity: said, confidence } of mentions) {
      const person = form === 'name' && said !== null ? meant.get(`${doc} ${start} ${end}`) : undefined
      if (person === undefined) continue
      const key = `${doc}\n${person}\n${said}`
      const known = named.get(key)
      if (!known || known.confidence < confidence) named.set(key, { doc, gold: person, said: said!, confidence })
    }
  }
  return [...named.values()]
}

/**
 * The people of two articles who were said to be one, pair by pair: as sure as the less sure of the two links, right where the hand
 * reading says so, too.
 */
export function judgePeople(gold: readonly GoldMention[], articles: readonly ResolvedArticle[]): Judged[] {
  return [...groupBy(namedIn(gold, articles), ({ said }) => said).values()].flatMap((same) =>
    same.flatMap((one, at) =>
      same
        .slice(at + 1)
        .filter((other) => other.doc !== one.doc)
        .map((other) => ({ confidence: Math.min(one.confidence, other.confidence), right: one.gold === other.gold })),
    ),
  )
}
