import type { Telling } from './telling.ts'

/** How many items two sets have in common. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((each) => b.has(each)).length

/** The words that name a ceremony or gathering, its plain ones left out. */
export function topicWords(telling: Telling): ReadonlySet<string> {
  const { topicSpan } = telling.trigger
  const text = topicSpan === null ? telling.trigger.text : telling.article.article.text.slice(topicSpan.start, topicSpan.end)
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !/^(?:the|and|for|state|official|high|level)$/u.test(word)),
  )
}

/** Names in what was done: "the *South Carolina* primary" is not "the *Missouri* primary". */
const topicNames = (telling: Telling): ReadonlySet<string> => {
  const { topicSpan } = telling.trigger
  return new Set(
    topicSpan === null
      ? []
      : (telling.article.article.text.slice(topicSpan.start, topicSpan.end).match(/\p{Lu}[\p{L}\p{M}\p{N}]+/gu) ?? []),
  )
}
export const topicsClash = (a: Telling, b: Telling): boolean => {
  const [x, y] = [topicNames(a), topicNames(b)]
  return x.size > 0 && y.size > 0 && shared(x, y) === 0
}

export const sameTopic = (a: Telling, b: Telling): boolean => {
  const [x, y] = [topicWords(a), topicWords(b)]
  return shared(x, y) >= Math.min(2, x.size, y.size) && x.size > 0 && y.size > 0
}
