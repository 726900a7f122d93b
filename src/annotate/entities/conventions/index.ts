import type { EntityType, Mention, Reading } from '../../../model/index.ts'
import { countryNamed, countryOfDemonym, organisationsNamed } from '../../../resources/countries.ts'
import { typeOfHead } from './heads.ts'
import { bySentence, changed, isPairOf, tokensIn } from './names.ts'
import { spanRules } from './spans.ts'

/**
 * Brings the names that the model read to the project's conventions: the whole name of a work, body or state, and seven types for its
 * four classes. The model's training texts have other conventions, which `annotate --plain` keeps.
 *
 * @returns Names in text order that do not overlap.
 */
export function completeNames(reading: Reading, names: readonly Mention[]): Mention[] {
  const spans = bySentence(reading, names).flatMap((named) => {
    let whole = named
    for (const rule of spanRules) whole = { ...whole, names: rule(whole) }
    return whole.names.map((name) =>
      typed(
        name,
        tokensIn(whole, name).map(({ text }) => text),
        reading.prose,
      ),
    )
  })
  return withoutHeadlineWords(reading, typeAcronyms(joinKnownPairs(spans, reading.prose), reading.prose))
}

function typed(name: Mention, words: readonly string[], prose: string): Mention {
  const type = nationality(name) ?? knownBody(name) ?? typeOfHead(words, name.type) ?? nearby(name, prose) ?? name.type
  return type === name.type ? name : changed(name, { type }, `${name.by}+type`, prose)
}

/** What something is near or off is a place. */
function nearby({ type, start }: Mention, prose: string): EntityType | undefined {
  return type === 'other' && /\b(?:near|off) (?:the )?$/.test(prose.slice(Math.max(0, start - 9), start)) ? 'place' : undefined
}

/** A people or its adjective, also of two ("Pakistan-China"); the four classes call it other. */
function nationality({ text, type }: Mention): EntityType | undefined {
  if (type === 'person' || /\s/.test(text)) return undefined
  const parts = text.split(/[-–]/)
  const isCountry = (word: string) => countryNamed(word) !== undefined || countryOfDemonym(word) !== undefined
  if (parts.length > 1)
    return parts.length === 2 && parts.some(isCountry) && parts.every((part) => isCountry(part) || part.length < 5)
      ? 'nationality'
      : undefined
  return type !== 'place' && countryOfDemonym(text) !== undefined && countryNamed(text) === undefined ? 'nationality' : undefined
}

/** A body whose name ends like a project's ("World Food Programme") stays a body. */
function knownBody({ text, type }: Mention): EntityType | undefined {
  return type === 'organisation' && organisationsNamed(text).length > 0 ? type : undefined
}

const SURE = 0.5

/** In headlines every word is capitalised: what is read there alone, and not surely, is no name. */
function withoutHeadlineWords(reading: Reading, names: readonly Mention[]): Mention[] {
  const headlines = reading.sentences.filter(({ kind }) => kind === 'title' || kind === 'heading')
  const inHeadline = (name: Mention) => headlines.some(({ start, end }) => start <= name.start && name.end <= end)
  const elsewhere = new Set(names.filter((name) => !inHeadline(name)).map(({ text }) => text))
  return names.filter((name) => name.confidence >= SURE || elsewhere.has(name.text) || !inHeadline(name))
}

/** Two words that the article joins at the head of a longer name ("Coast and Harbour Forum") are one name elsewhere in it, too. */
function joinKnownPairs(names: readonly Mention[], prose: string): Mention[] {
  const pairs = new Set(names.flatMap(({ text }) => /^(\S+ (?:and|&) \S+) \S/.exec(text)?.[1] ?? []))
  if (pairs.size === 0) return [...names]
  const joined: Mention[] = []
  for (const name of names) {
    const last = joined.at(-1)
    const isPair = last !== undefined && isPairOf(last, name, prose) && pairs.has(prose.slice(last.start, name.end))
    if (isPair) joined[joined.length - 1] = changed(last, { end: name.end, type: 'other' }, 'conventions/pair', prose)
    else joined.push(name)
  }
  return joined
}

/** An acronym is of the type of the name that it stands for: "Economic Corridor (EC)", and wherever it stands again. */
function typeAcronyms(names: readonly Mention[], prose: string): Mention[] {
  const types = new Map<string, EntityType>()
  for (const [n, name] of names.entries()) {
    const next = names[n + 1]
    if (next !== undefined && prose.slice(name.end, next.start) === ' (' && isAcronymOf(next.text, name.text))
      types.set(next.text, name.type)
  }
  return names.map((name) => {
    const type = types.get(name.text) ?? types.get(name.text.replace(/ \d+\.\d+$/, ''))
    return type === undefined || type === name.type ? name : changed(name, { type }, `${name.by}+acronym`, prose)
  })
}

function isAcronymOf(short: string, long: string): boolean {
  const initials = [...long.matchAll(/\p{L}+/gu)].map(([word]) => word[0]!)
  const capitals = initials.filter((letter) => /\p{Lu}/u.test(letter)).join('')
  return short.length > 1 && (short === capitals || short === initials.join('').toUpperCase())
}
