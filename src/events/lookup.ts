import type { ResolvedArticle, Span } from '../model/index.ts'

type Sentence = ResolvedArticle['article']['sentences'][number]

/** The first item of a list in text order that ends after an offset: its place, the list's length where none does. */
function firstAfter(items: readonly Span[], offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that a span lies in, or undefined. */
export function sentenceAround({ article }: ResolvedArticle, { start, end }: Span): Sentence | undefined {
  const sentence = article.sentences[firstAfter(article.sentences, start)]
  return sentence !== undefined && sentence.start <= start && end <= sentence.end ? sentence : undefined
}

/** The items of a list in text order that lie in a range; those of the list do not overlap one another. */
export function within<T extends Span>(items: readonly T[], { start, end }: Span): T[] {
  const found: T[] = []
  for (let i = firstAfter(items, start); i < items.length && items[i]!.start < end; i++)
    if (items[i]!.start >= start && items[i]!.end <= end) found.push(items[i]!)
  return found
}

/** The sentences of some numbers, in text order. */
export function sentencesNumbered({ article }: ResolvedArticle, numbers: ReadonlySet<number>): Sentence[] {
  const { sentences } = article
  const offset = sentences[0]?.n ?? 0
  const isCounted = sentences.at(-1)?.n === offset + sentences.length - 1
  if (!isCounted) return sentences.filter(({ n }) => numbers.has(n))
  return [...numbers].sort((a, b) => a - b).flatMap((n) => sentences[n - offset] ?? [])
}
