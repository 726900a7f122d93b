import type { AnnotatedArticle, EntityType, Mention } from '../model/index.ts'
import { countryNamed, countryOfDemonym } from '../resources/countries.ts'
import { abbreviates, isAcronym, nameWords, shownName } from '../text/name-forms.ts'

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

/** What a writing is made of, worked out once for each writing of the folder. */
interface Writing {
  readonly text: string
  readonly key: string
  readonly words: readonly string[]
  /** ISO code of the country it names. */
  readonly country: string | null
  /** ISO code of the country it is the demonym of. */
  readonly people: string | null
  /** What most chains are written as: this once, and nothing else. */
  readonly alone: readonly [Form]
}

/** The writings seen so far. */
export type Writings = Map<string, Writing>

function writingOf(text: string, writings: Writings): Writing {
  const known = writings.get(text)
  if (known) return known
  const words = nameWords(text)
  const shown = shownName(text)
  const key = words.join('') || shown
  const writing = {
    text: shown,
    key,
    words,
    country: countryNamed(text)?.code ?? null,
    people: countryOfDemonym(text)?.code ?? null,
    alone: [{ text: shown, key, words, count: 1 }] as const,
  }
  writings.set(text, writing)
  return writing
}

/** What the names of a chain say together. */
export interface Naming {
  readonly count: number
  /** Where the first of them stands, and which rule read it. */
  readonly start: number
  readonly end: number
  readonly by: string
  /** The types that they have, the first one's first, and the confidence of all that have each. */
  readonly types: readonly EntityType[]
  readonly weights: readonly number[]
  /** The confidence of the surest. */
  readonly best: number
  /** Whether a rule read one of them, or bore it out. */
  readonly byRule: boolean
}

/** A chain of one article: what it calls by these names. Holds nothing of the article, so that this may be given up. */
export interface Local {
  readonly article: number
  readonly chain: number
  readonly family: Family
  readonly names: Naming
  readonly forms: readonly Form[]
  /** The writing with the most words, the most frequent of these. */
  readonly fullest: Form
  /** ISO code of the country that the fullest writing names (or, for a nationality, is the demonym of); null where it is none. */
  readonly country: string | null
  /** Acronyms that stand in brackets right after one of its longer writings, found as names or not. */
  readonly acronyms: readonly string[]
  /** The roles the article gives it, in lower case: "interior minister". */
  readonly titles: ReadonlySet<string>
}

function formsOf(mentions: readonly Mention[], writings: Writings): readonly Form[] {
  if (mentions.length === 1) return writingOf(mentions[0]!.text, writings).alone
  const counts = new Map<string, number>()
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, count]) => ({ ...writingOf(text, writings).alone[0], count }))
}

/** "Branch Line-3 (BL-3)": the acronym in brackets after a longer name whose initials it has. */
function acronymsAfter(mentions: readonly Mention[], text: string): readonly string[] {
  const found = new Set<string>()
  for (const { end, text: name } of mentions) {
    const open = text[end] === '(' ? end : text[end + 1] === '(' ? end + 1 : -1
    const close = open < 0 ? -1 : text.indexOf(')', open)
    const inside = close > open && close - open < 14 ? text.slice(open + 1, close) : ''
    if (inside !== '' && isAcronym(inside) && !isAcronym(name) && abbreviates(inside, name)) found.add(inside)
  }
  return found.size === 0 ? NONE : [...found]
}

function fullestOf(forms: readonly Form[]): Form {
  return forms.reduce((best, form) => {
    const longer = form.words.length - best.words.length || form.count - best.count
    return longer > 0 ? form : best
  })
}

/** Lists of one type, the same for all chains. */
const single = new Map<EntityType, readonly EntityType[]>()

function typesOf(mentions: readonly Mention[]): readonly EntityType[] {
  const { type } = mentions[0]!
  if (mentions.some((one) => one.type !== type)) return [...new Set(mentions.map((one) => one.type))]
  const types = single.get(type) ?? [type]
  single.set(type, types)
  return types
}

function namingOf(mentions: readonly Mention[]): Naming {
  const { start, end, by } = mentions[0]!
  const types = typesOf(mentions)
  const weights = types.map((type) => mentions.reduce((sum, one) => (one.type === type ? sum + one.confidence : sum), 0))
  return {
    count: mentions.length,
    start,
    end,
    by,
    types,
    weights,
    best: mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    byRule: mentions.some((one) => one.by.includes('+') || one.by.startsWith('conventions/')),
  }
}

/** The family most of the chain's names are of, confident ones counting more. */
function familyOfAll({ types, weights }: Naming): Family {
  if (types.length === 1) return familyOf(types[0]!)
  const weight = new Map<Family, number>()
  for (const [n, type] of types.entries()) weight.set(familyOf(type), (weight.get(familyOf(type)) ?? 0) + weights[n]!)
  return [...weight].reduce((best, item) => (item[1] > best[1] ? item : best))[0]
}

const NONE: readonly string[] = []
const NO_TITLES: ReadonlySet<string> = new Set()

/** The chains of one article that hold a name, in the order of their numbers. */
export function localsOf({ article: { text }, mentions, roles }: AnnotatedArticle, article: number, writings: Writings): Local[] {
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
    .filter(([, names]) => names.some(({ text }) => writingOf(text, writings).words.length > 0))
    .sort(([a], [b]) => a - b)
    .map(([chain, named]) => {
      const forms = formsOf(named, writings)
      const fullest = fullestOf(forms)
      const names = namingOf(named)
      const family = familyOfAll(names)
      const writing = writingOf(fullest.text, writings)
      const country = family === 'person' ? null : family === 'thing' ? writing.country : writing.people
      return {
        article,
        chain,
        names,
        forms,
        family,
        fullest,
        country,
        acronyms: family === 'thing' ? acronymsAfter(named, text) : NONE,
        titles: titles.get(chain) ?? NO_TITLES,
      }
    })
}
