import type { Mention } from '../../../model/index.ts'
import { genderOfGivenName } from '../../../resources/given-names.ts'
import type { DisjointSets } from '../../../text/disjoint-sets.ts'
import { genderOf, relationGender } from '../roles/titles.ts'
import { type Form, isParticle, shortens } from './same-name.ts'

/** How many people who share a word of their names are looked at. */
const MOST = 20

/** A word between given name and last word, which is the family name where two are borne: "Vergara" of "Marisol Vergara Luna". */
function isInnerSurname(word: string, { words }: Form): boolean {
  if (words.length < 3 || word.length < 4 || innerOf(words) !== word) return false
  const [gender, given] = [genderOfGivenName(word), genderOfGivenName(words[0]!)]
  return gender === undefined || (given !== undefined && gender !== given)
}

/** The last word but one, particles apart: "Vasconcelos" of "Luiz Vasconcelos da Costa". */
function innerOf(words: readonly string[]): string | undefined {
  let at = words.length - 2
  while (at > 0 && isParticle(words[at]!)) at--
  return at > 0 ? words[at] : undefined
}

/** People by the words that their names can be shortened to. */
function byShortWord(people: readonly Form[]): Map<string, Form[]> {
  const found = new Map<string, Form[]>()
  for (const form of people) {
    const [first, inner, last] = [form.words[0], innerOf(form.words), form.words.at(-1)]
    if (form.words.length < 2) continue
    for (const word of new Set([first!, last!, ...(inner !== undefined && isInnerSurname(inner, form) ? [inner] : [])])) {
      const list = found.get(word)
      if (!list) found.set(word, [form])
      else if (list.length < MOST) list.push(form)
    }
  }
  return found
}

/** Those whom a short name can mean: whose family name it is, else whose first word. */
function bearersOf(form: Form, byWord: ReadonlyMap<string, readonly Form[]>): Form[] {
  const [first, last] = [form.words[0] ?? '', form.words.at(-1) ?? '']
  const near = new Set([...(byWord.get(last) ?? []), ...(byWord.get(first) ?? [])])
  const longer = [...near].filter((full) => full !== form && shortens(form.words, full.words))
  const surnamed = longer.filter((full) => full.words.at(-1) === last)
  const inner = form.words.length === 1 ? [...near].filter((full) => isInnerSurname(last, full)) : []
  const family = [...surnamed, ...inner]
  return family.length > 0 ? family : longer
}

/** The word that stands before a name, in lower case without its dot. */
function wordBefore({ start }: Mention, prose: string): string {
  // bounded: 20 characters
  return /(\p{L}+)\.?,?\s$/u.exec(prose.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase() ?? ''
}

/** What the words before its places and its given name tell of a full name's bearer. */
interface Bearer {
  readonly form: Form
  readonly start: number
  readonly gender: 'he' | 'she' | undefined
  /** Words that stand before the name: "general". */
  readonly titles: ReadonlySet<string>
}

function bearer(form: Form, names: readonly Mention[], prose: string): Bearer {
  const words = form.members.slice(0, MOST).map((index) => wordBefore(names[index]!, prose))
  const told = words.map((word) => genderOf(word) ?? relationGender(word)).find((gender) => gender !== undefined)
  const start = form.members.reduce((least, index) => Math.min(least, names[index]!.start), Number.POSITIVE_INFINITY)
  return { form, start, gender: told ?? genderOfGivenName(form.words[0]!), titles: new Set(words) }
}

/**
 * Whom a short name means where it stands: of several bearers the one whose title or honorific stands before it, else the one
 * named before it, else the one it meant so far.
 */
function meant(mention: Mention, bearers: readonly Bearer[], established: Bearer | undefined, prose: string): Bearer | undefined {
  const word = wordBefore(mention, prose)
  const titled = word === '' ? [] : bearers.filter(({ titles }) => titles.has(word))
  if (titled.length === 1 && !/^(?:the|a|of|and|with|by|to|said|that|mr|mrs|ms)$/.test(word)) return titled[0]
  const gender = genderOf(word)
  const fitting = bearers.filter((one) => (one.gender ?? gender) === gender)
  const pool =
    gender === undefined
      ? bearers
      : fitting.filter((one) => one.gender === gender).length === 1
        ? fitting.filter((one) => one.gender === gender)
        : fitting
  if (pool.length === 1) return pool[0]
  const named = pool.filter(({ start }) => start < mention.start)
  if (named.length === 1) return named[0]
  return gender === undefined && established && named.includes(established) ? established : undefined
}

/** Joins the places of a short name that several people bear, each with the one it means; returns the places that stay open. */
function joinPlaces(form: Form, full: readonly Form[], names: readonly Mention[], prose: string, chains: DisjointSets): number[] {
  const people = [...new Map(full.map((one) => [chains.root(one.first), one])).values()]
  const bearers = people.map((one) => bearer(one, names, prose))
  const order = [...form.members].sort((a, b) => names[a]!.start - names[b]!.start)
  let established: Bearer | undefined
  return order.filter((index) => {
    const one = meant(names[index]!, bearers, established, prose)
    if (!one) return true
    established ??= one
    chains.join(index, one.form.first)
    return false
  })
}

/**
 * Joins short names of persons with the longer name they stand for. Of two bearers a short name means the one who was named before
 * it; one introduced later by the full name does not take it over.
 *
 * @returns The names, by index, that could stand for several and stay open.
 */
export function joinShortNames(forms: readonly Form[], names: readonly Mention[], prose: string, chains: DisjointSets): Set<number> {
  const people = forms.filter((form) => form.type === 'person')
  const byWord = byShortWord(people)
  const unsure = new Set<number>()
  for (const form of [...people].sort((a, b) => b.words.length - a.words.length || a.first - b.first)) {
    const full = bearersOf(form, byWord)
    const roots = new Set(full.map((one) => chains.root(one.first)))
    if (roots.size > 1 && form.words.length === 1) for (const index of joinPlaces(form, full, names, prose, chains)) unsure.add(index)
    else if (roots.size > 1) unsure.add(form.first)
    else for (const index of form.members) chains.join(index, roots.size === 1 ? full[0]!.first : form.first)
  }
  return unsure
}
