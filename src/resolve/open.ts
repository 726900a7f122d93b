import { type AnnotatedArticle, byCodeUnit, type Mention, type Unresolved } from '../model/index.ts'
import type { Short } from './join-surnames.ts'
import type { Local } from './local.ts'

function unresolved(file: string, { start, end, text }: Mention, why: string, candidates: readonly string[]): Unresolved {
  return { file, start, end, text, why, candidates }
}

function whyUnsure(candidates: number): string {
  return candidates > 1 ? 'the short name fits several' : 'the short name fits one of another article, and nothing says that it is the same'
}

/** Why the names of a chain are linked to nobody. */
interface Reason {
  readonly why: string
  readonly candidates: readonly string[]
}

/** Why each chain that stays alone does so, by article, then by chain. */
function reasonsOf(
  locals: readonly Local[],
  unsure: readonly Short[],
  faint: readonly number[],
  idOf: ReadonlyMap<number, string>,
): ReadonlyMap<number, ReadonlyMap<number, readonly Reason[]>> {
  const reasons = new Map<number, Map<number, Reason[]>>()
  const add = (index: number, reason: Reason) => {
    const { article, chain } = locals[index]!
    const own = reasons.get(article) ?? new Map<number, Reason[]>()
    reasons.set(article, own)
    own.set(chain, [...(own.get(chain) ?? []), reason])
  }
  // All that are written as one acronym share their candidates: they are named once.
  const named = new Map<readonly number[], readonly string[]>()
  for (const { local, candidates } of unsure) {
    const names = named.get(candidates) ?? [...new Set(candidates.flatMap((index) => idOf.get(index) ?? []))].sort(byCodeUnit)
    named.set(candidates, names)
    add(local, { why: whyUnsure(names.length), candidates: names })
  }
  for (const index of faint) add(index, { why: 'it is read as a name with less than even odds', candidates: [] })
  return reasons
}

/** What an article leaves open itself: between several of its names, or because a name holds no letter. */
const LEFT_OPEN: readonly Reason[] = [{ why: 'the short name fits several names of the article', candidates: [] }]

/** All names that were linked to nobody, why, and between whom, by file and place. */
export function unresolvedNames(
  articles: readonly AnnotatedArticle[],
  locals: readonly Local[],
  unsure: readonly Short[],
  faint: readonly number[],
  idOf: ReadonlyMap<number, string>,
): Unresolved[] {
  const reasons = reasonsOf(locals, unsure, faint, idOf)
  const found: Unresolved[] = []
  for (const [index, { article, mentions }] of articles.entries()) {
    const own = reasons.get(index)
    for (const mention of mentions) {
      if (mention.form !== 'name') continue
      const why = mention.chain === null ? LEFT_OPEN : (own?.get(mention.chain) ?? [])
      for (const reason of why) found.push(unresolved(article.file, mention, reason.why, reason.candidates))
    }
  }
  return found.sort((a, b) => byCodeUnit(a.file, b.file) || a.start - b.start)
}
