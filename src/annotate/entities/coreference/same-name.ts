import type { EntityType, Mention } from '../../../model/index.ts'
import { countryNamed, countryOfDemonym } from '../../../resources/countries.ts'
import { type DisjointSets, makeSets } from '../../../text/disjoint-sets.ts'
import { abbreviates, isAcronym, isOneOff, isTransposed, nameKey, nameWords, projectStem } from '../../../text/name-forms.ts'
import { isSameSound, skeleton } from '../../../text/transliteration.ts'
import { joinShortNames } from './short-names.ts'

/** One way in which an article writes a name, with all the places where it does. */
export interface Form {
  readonly text: string
  readonly words: readonly string[]
  readonly type: EntityType
  readonly first: number
  readonly count: number
  /** Its places among the names, in the order given. */
  readonly members: readonly number[]
}

/** Names of persons, of nationalities, and all others may share a writing and still be different ones. */
function family(type: EntityType): string {
  return type === 'person' || type === 'nationality' ? type : 'thing'
}

function formsOf(names: readonly Mention[], chains: DisjointSets): Form[] {
  const writings = new Map<string, readonly string[]>()
  const wordsOf = (text: string) => writings.get(text) ?? writings.set(text, nameWords(text)).get(text)!
  const byKey = new Map<string, number[]>()
  names.forEach(({ type, text }, index) => {
    const words = wordsOf(text)
    const key = `${family(type)} ${words.join('') || text}`
    const seen = byKey.get(key)
    if (!seen) byKey.set(key, [index])
    else {
      // A lone word of a person's name may stand for different people of the article: it is joined place by place.
      if (type !== 'person' || words.length !== 1) chains.join(seen[0]!, index)
      seen.push(index)
    }
  })
  return Array.from(byKey.values(), (members) => {
    const { text, type } = names[members[0]!]!
    return { text, words: wordsOf(text), type, first: members[0]!, count: members.length, members }
  })
}

/** Small words inside names. */
const particle = /^(?:de|del|la|las|los|da|das|do|dos|di|du|van|von|der|den|bin|ibn|ben|al|el|ul|y|e)$/

/** How many words of a name are no particles ("de", "van", "bin"). */
function familyWords(words: readonly string[]): number {
  return words.filter((word) => !isParticle(word)).length
}

/** Whether a word of a name stands between others and is no name of its own: "de", "van", "bin". */
export function isParticle(word: string): boolean {
  return particle.test(word)
}

/** Whether a full name can be shortened so: "Karim", "Omar Karim", "O. S. Karim" of "Omar Said Karim", "Deng" of "Deng Lihua". */
export function shortens(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length >= full.length + 1) return false
  // "Salman" is not his son "Mohammed bin Salman".
  const isFather = full.length > 2 && /^(?:bin|ibn|bint)$/.test(full.at(-2)!)
  if (short.length === 1) return full.length > 1 && ((short[0] === full.at(-1) && !isFather) || short[0] === full[0])
  if (short.every((word, at) => word === full[at])) return short.length < full.length
  // A given name left out leaves a family name of two words at most ("Pérez Esquivel"): a longer one is of a relative.
  if (short.at(-1) !== full.at(-1) || (familyWords(short) > 2 && short[0]![0] !== full[0]![0])) return false
  let at = 0
  for (const word of short) {
    while (at < full.length && full[at] !== word && !(word.length === 1 && full[at]!.startsWith(word))) at++
    if (at++ >= full.length) return false
  }
  return true
}

/** Joins full names of persons that are one name spelt differently ("Mohammed", "Muhammad"). */
function joinSpellings(forms: readonly Form[], chains: DisjointSets) {
  const blocks = new Map<string, Form[]>()
  for (const form of forms) {
    if (form.type !== 'person' || form.words.length < 2) continue
    const key = form.words.map(skeleton).join(' ')
    const block = blocks.get(key)
    if (!block) blocks.set(key, [form])
    else if (block.length < 20) block.push(form)
  }
  for (const [first, ...rest] of blocks.values())
    for (const form of rest) if (form.words.every((word, at) => isSameSound(word, first!.words[at]!))) chains.join(first!.first, form.first)
}

/** Joins "X 2.0", "X Phase II" and "X Initiative" with a plain "X". */
function joinStems(forms: readonly Form[], chains: DisjointSets) {
  const things = forms.filter((form) => family(form.type) === 'thing')
  const byKey = new Map(things.map((form) => [nameKey(form.text), form]))
  for (const form of things) {
    const stem = projectStem(form.text)
    const plain = stem === form.text ? undefined : byKey.get(nameKey(stem))
    if (plain && (form.type === 'project' || plain.type === 'project' || isAcronym(stem))) chains.join(plain.first, form.first)
  }
}

/** Joins "U.S. State Department" with a plain "State Department": the article has one of each. */
function joinStates(forms: readonly Form[], chains: DisjointSets) {
  const bodies = forms.filter(({ type }) => type === 'organisation')
  const byKey = new Map(bodies.map((form) => [form.words.join(' '), form]))
  const stated = new Map<Form, Form[]>()
  for (const form of bodies) {
    const [, state, rest] = /^(\S+(?: \p{Lu}\p{L}+)??) (\p{Lu}.*)$/u.exec(form.text) ?? []
    const plain = rest === undefined ? undefined : byKey.get(nameWords(rest).join(' '))
    if (plain && (countryNamed(state!) ?? countryOfDemonym(state!))) stated.set(plain, [...(stated.get(plain) ?? []), form])
  }
  for (const [plain, full] of stated)
    if (new Set(full.map((one) => chains.root(one.first))).size === 1) chains.join(full[0]!.first, plain.first)
}

/** How the names of firms and bodies end that are called by what comes before: "Vinta Mining Corp" is "Vinta". */
const ending =
  /^(?:inc|corp|corporation|co|company|ltd|limited|llc|plc|ag|sa|gmbh|group|holdings?|mining|mines|minerals|shipbuilding|motors?|airlines?|airways|energy|petroleum|oil|gas|steel|electric|electronics|industries|telecom|foods|pharmaceuticals?|technologies|systems|enterprises|shipping|logistics|automotive|chemicals?|aerospace|semiconductors?|maritime|ports|bank|capital|partners|investments?|resources|power|media|entertainment)$/

/** Joins "Vinta" with the one firm of the article that is called so and more: "Vinta Mining Corp". */
function joinFirms(forms: readonly Form[], chains: DisjointSets) {
  const things = forms.filter((form) => family(form.type) === 'thing')
  const byFirst = new Map<string, Form[]>()
  for (const form of things) {
    const [first, second, ...rest] = form.words
    if (form.type !== 'organisation' || second === undefined || rest.length > 3 || ![second, ...rest].every((word) => ending.test(word)))
      continue
    byFirst.set(first!, [...(byFirst.get(first!) ?? []), form].slice(0, 20))
  }
  for (const form of things) {
    if (form.words.length !== 1 || form.type === 'place' || countryNamed(form.text) || countryOfDemonym(form.text)) continue
    const full = byFirst.get(form.words[0]!) ?? []
    if (new Set(full.map((long) => chains.root(long.first))).size === 1) chains.join(full[0]!.first, form.first)
  }
}

/** What may stand between somebody and another name of his: "who is known to his voters as". */
const knownAs =
  /^,?(?: who)?(?: is| was)?(?: also| better| widely| popularly| simply)? (?:known|nicknamed|called)(?: \p{Ll}+){0,4}(?: as)? ["“'‘]?$/u

/** Joins "Ali Raza, known to his voters as “Alu”" with "Alu". */
function joinNicknames(names: readonly Mention[], prose: string, chains: DisjointSets) {
  const people = names.map((_, index) => index).filter((index) => names[index]!.type === 'person')
  people.sort((a, b) => names[a]!.start - names[b]!.start)
  for (let at = 1; at < people.length; at++) {
    const [before, after] = [names[people[at - 1]!]!, names[people[at]!]!]
    const gap = after.start - before.end
    if (gap > 8 && gap < 70 && !/\s/.test(after.text) && knownAs.test(prose.slice(before.end, after.start)))
      chains.join(people[at - 1]!, people[at]!)
  }
}

/** Joins "the North" with the one place of the article that is called so and more: "North Korea". */
function joinQuarters(forms: readonly Form[], chains: DisjointSets) {
  const places = forms.filter(({ type }) => type === 'place')
  for (const form of places) {
    if (form.words.length !== 1 || !/^(?:north|south|east|west)$/.test(form.words[0]!)) continue
    const full = places.filter(({ words }) => words.length === 2 && words[0] === form.words[0])
    if (new Set(full.map((long) => chains.root(long.first))).size === 1) chains.join(full[0]!.first, form.first)
  }
}

/** Whether a short form's letters stand in order in a body's name, the first at its head: "YACH" in brackets after "Yacimientos del Chaco". */
function drawnFrom(short: string, { text, type }: Mention): boolean {
  const letters = nameWords(short).join('')
  const name = nameWords(text).join('')
  if (type === 'person' || letters.length < 3 || letters[0] !== name[0] || !/\s/.test(text)) return false
  let at = 0
  for (const letter of name) if (letter === letters[at]) at++
  return at === letters.length
}

/** Joins acronyms with the name before or after them in brackets, else with the one name whose initials they are. */
function joinAcronyms(forms: readonly Form[], names: readonly Mention[], prose: string, chains: DisjointSets) {
  const order = names.map((_, index) => index).sort((a, b) => names[a]!.start - names[b]!.start)
  const explained = new Set<number>()
  for (let at = 1; at < order.length; at++) {
    const [before, after] = [names[order[at - 1]!]!, names[order[at]!]!]
    if (after.start - before.end > 4 || !/^["'”’]?,?\s?[([]["'“‘]?$/.test(prose.slice(before.end, after.start))) continue
    const [long, short] = isAcronym(after.text) ? [before, after] : [after, before]
    if (!isAcronym(short.text) || !(abbreviates(short.text, long.text) || (long === before && drawnFrom(short.text, long)))) continue
    chains.join(order[at - 1]!, order[at]!)
    explained.add(chains.root(order[at]!))
  }
  const things = forms.filter((form) => family(form.type) === 'thing' && form.type !== 'event')
  const byInitial = new Map<string, Form[]>()
  for (const form of things)
    if (form.words.length > 1) byInitial.set(form.words[0]![0]!, [...(byInitial.get(form.words[0]![0]!) ?? []), form].slice(0, 200))
  for (const form of things) {
    const letters = form.text.replace(/[^\p{L}\p{N}]/gu, '')
    if (!isAcronym(form.text) || letters.length < 2 || explained.has(chains.root(form.first))) continue
    const full = (byInitial.get(letters[0]!.toLowerCase()) ?? []).filter((long) => abbreviates(form.text, long.text))
    // Two letters fit much: only a body's of two words.
    if (
      letters.length === 2 &&
      (form.type !== 'organisation' || full.some(({ type, words }) => type !== 'organisation' || words.length !== 2))
    )
      continue
    if (new Set(full.map((long) => chains.root(long.first))).size === 1) chains.join(form.first, full[0]!.first)
  }
}

/** Whether `rare` is a misprint of `frequent`: an acronym's letters transposed, or one letter off inside a longer name (at its end, it may be another form: "America", "American"). */
function misprints(rare: string, frequent: string): boolean {
  if (isAcronym(rare) || isAcronym(frequent)) return rare.length >= 4 && isTransposed(rare, frequent)
  const [a, b] = [rare.toLowerCase(), frequent.toLowerCase()]
  return rare.length >= 7 && rare[0] === frequent[0] && a.at(-1) === b.at(-1) && isOneOff(a, b)
}

/** Joins a form that stands once with a frequent one of the same type that is one slip away; where there are two such, with none. */
function joinMisprints(forms: readonly Form[], chains: DisjointSets) {
  const frequent = forms.filter((form) => form.count >= 2)
  const byEnds = new Map<string, Form[]>()
  for (const form of frequent) byEnds.set(form.text[0]!, [...(byEnds.get(form.text[0]!) ?? []), form].slice(0, 100))
  for (const form of forms) {
    if (form.count > 1 || form.type === 'nationality' || chains.root(form.first) !== form.first) continue
    if (form.type === 'place' && form.words.length === 1 && !isAcronym(form.text)) continue
    const near = (byEnds.get(form.text[0]!) ?? []).filter(
      (other) => family(other.type) === family(form.type) && misprints(form.text, other.text),
    )
    if (new Set(near.map((other) => chains.root(other.first))).size === 1) chains.join(form.first, near[0]!.first)
  }
}

/**
 * Which names of an article are the same one: equal writings, short names of persons, acronyms and their expansions, versions of a
 * project, misprints. Precision before recall: what could stand for two stands for none.
 *
 * @returns For each name the least index of those that are the same one; -1 where it could be one of several.
 */
export function joinNames(names: readonly Mention[], prose: string): number[] {
  const chains = makeSets(names.length)
  const forms = formsOf(names, chains)
  joinAcronyms(forms, names, prose, chains)
  joinStems(forms, chains)
  joinNicknames(names, prose, chains)
  joinQuarters(forms, chains)
  joinStates(forms, chains)
  joinFirms(forms, chains)
  joinMisprints(forms, chains)
  joinSpellings(forms, chains)
  const unsure = joinShortNames(forms, names, prose, chains)
  return names.map((_, index) => (unsure.has(chains.root(index)) ? -1 : chains.root(index)))
}
