import { type AnnotatedArticle, byCodeUnit, type Mention, type Unresolved } from '../model/index.ts'
import type { Short } from './join-surnames.ts'
import type { Local } from './local.ts'

function unresolved(file: string, { start, end, text }: Mention, why: string, candidates: readonly string[]): Unresolved {
  return { file, start, end, text, why, candidates }
}

function whyUnsure(candidates: number): string {
  return candidates > 1 ? 'the short name fits several' : 'the short name fits one of another article, and nothing says that it is the same'
}

/** Names that their own article leaves open between several, or that hold no letter. */
function unlinkedNames({ article, mentions }: AnnotatedArticle): Unresolved[] {
  return mentions
    .filter(({ form, chain }) => form === 'name' && chain === null)
    .map((mention) => unresolved(article.file, mention, 'the short name fits several names of the article', []))
}

/** All names that were linked to nobody, why, and between whom, by file and place. */
export function unresolvedNames(
  articles: readonly AnnotatedArticle[],
  locals: readonly Local[],
  unsure: readonly Short[],
  faint: readonly number[],
  idOf: ReadonlyMap<number, string>,
): Unresolved[] {
  const listed = unsure.flatMap(({ local, candidates }) => {
    const { article, mentions } = locals[local]!
    const names = [...new Set(candidates.flatMap((index) => idOf.get(index) ?? []))].sort(byCodeUnit)
    return mentions.map((mention) => unresolved(articles[article]!.article.file, mention, whyUnsure(names.length), names))
  })
  const hardly = faint.flatMap((index) => {
    const { article, mentions } = locals[index]!
    return mentions.map((mention) =>
      unresolved(articles[article]!.article.file, mention, 'it is read as a name with less than even odds', []),
    )
  })
  return [...listed, ...hardly, ...articles.flatMap(unlinkedNames)].sort((a, b) => byCodeUnit(a.file, b.file) || a.start - b.start)
}
