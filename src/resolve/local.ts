import type { AnnotatedArticle, EntityType, Mention } from '../model/index.ts'
import { nameKey, nameWords } from '../text/name-forms.ts'

/** Names of persons, of nationalities, and all others may share a writing and still be different ones. */
export type Family = 'person' | 'nationality' | 'thing'

export function familyOf(type: EntityType): Family {
  return type === 'person' || type === 'nationality' ? type : 'thing'
}

/** One writing of a name in one article. */
export interface Form {
  readonly text: string
  readonly key: string
  readonly words: readonly string[]
  readonly count: number
}

/** A chain of one article: what it calls by these names. */
export interface Local {
  readonly article: number
  readonly chain: number
  readonly family: Family
  readonly mentions: readonly Mention[]
  readonly forms: readonly Form[]
  /** The writing with the most words, the most frequent of these. */
  readonly fullest: Form
  /** The roles the article gives it, in lower case: "interior minister". */
  readonly titles: ReadonlySet<string>
}

function formsOf(mentions: readonly Mention[]): Form[] {
  const counts = new Map<string, number>()
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, count]) => ({ text, count, key: nameKey(text) || text, words: nameWords(text) }))
}

function fullestOf(forms: readonly Form[]): Form {
  return forms.reduce((best, form) => {
    const longer = form.words.length - best.words.length || form.count - best.count
    return longer > 0 ? form : best
  })
}

/** The family most of the chain's names are of, confident ones counting more. */
function familyOfAll(mentions: readonly Mention[]): Family {
  const weight = new Map<Family, number>()
  for (const { type, confidence } of mentions) weight.set(familyOf(type), (weight.get(familyOf(type)) ?? 0) + confidence)
  return [...weight].reduce((best, item) => (item[1] > best[1] ? item : best))[0]
}

/** The chains of one article that hold a name, in the order of their numbers. */
export function localsOf({ mentions, roles }: AnnotatedArticle, article: number): Local[] {
  const byChain = new Map<number, Mention[]>()
  for (const mention of mentions) {
    if (mention.form !== 'name' || mention.chain === null) continue
    const list = byChain.get(mention.chain)
    if (list) list.push(mention)
    else byChain.set(mention.chain, [mention])
  }
  const titles = new Map<number, Set<string>>()
  for (const role of roles) {
    titles.set(role.chain, (titles.get(role.chain) ?? new Set()).add(role.text.toLowerCase()))
  }
  return [...byChain]
    .filter(([, names]) => names.some(({ text }) => nameKey(text) !== ''))
    .sort(([a], [b]) => a - b)
    .map(([chain, names]) => {
      const forms = formsOf(names)
      return {
        ...{ article, chain, mentions: names, forms, family: familyOfAll(names), fullest: fullestOf(forms) },
        titles: titles.get(chain) ?? new Set<string>(),
      }
    })
}
