import type { Mention, RoleMention } from '../../../model/index.ts'
import { countryNamed, countryOfDemonym } from '../../../resources/countries.ts'
import { nameWords } from '../../../text/name-forms.ts'
import { genderOf } from '../roles/titles.ts'

export type Gender = 'he' | 'she'

/** What an article says of one chain, as far as references need it. */
export interface Figure {
  readonly chain: number
  readonly type: Mention['type']
  /** Its roles in lower case: "interior minister". */
  readonly titles: Set<string>
  /** ISO codes of the countries that its roles are of. */
  readonly countries: Set<string>
  gender: Gender | null
}

export interface Cast {
  readonly figures: ReadonlyMap<number, Figure>
  /** The chain of each country that a name of the article names, by ISO code. */
  readonly countries: ReadonlyMap<string, number>
  /** The one chain whose longer name ends in this word; null where several do. */
  readonly byNoun: ReadonlyMap<string, number | null>
}

/** The ISO code of the country that a role is of. */
export function countryOf(role: RoleMention): string | undefined {
  return role.of ? (countryOfDemonym(role.of.text) ?? countryNamed(role.of.text))?.code : undefined
}

function figuresOf(names: readonly Mention[], prose: string): Map<number, Figure> {
  const figures = new Map<number, Figure>()
  for (const { chain, type, start } of names) {
    if (chain === null) continue
    const figure = figures.get(chain) ?? { chain, type, titles: new Set(), countries: new Set(), gender: null }
    figures.set(chain, figure)
    const before = type === 'person' ? /(\p{L}+)\.?\s$/u.exec(prose.slice(Math.max(0, start - 16), start)) : null
    figure.gender ??= (before && genderOf(before[1]!.toLowerCase())) ?? null
  }
  return figures
}

/** Last words of longer names of bodies, places and projects: what "the corridor" can be short for. */
function nounsOf(names: readonly Mention[]): Map<string, number | null> {
  const nouns = new Map<string, number | null>()
  for (const { chain, type, text } of names) {
    const words = nameWords(text)
    if (chain === null || words.length < 2 || (type !== 'organisation' && type !== 'place' && type !== 'project')) continue
    for (const noun of new Set([words.at(-1)!, ...(/\bof\b/.test(text) ? [words[0]!] : [])])) {
      const other = nouns.get(noun)
      nouns.set(noun, other === undefined || other === chain ? chain : null)
    }
  }
  return nouns
}

/** Gathers what names and roles tell of each chain of an article. */
export function gatherCast(names: readonly Mention[], roles: readonly RoleMention[], prose: string): Cast {
  const figures = figuresOf(names, prose)
  for (const role of roles) {
    const figure = figures.get(role.chain)
    if (!figure || role.past) continue
    for (const title of role.text.toLowerCase().split(/ (?:and|&) /)) figure.titles.add(title)
    figure.gender ??=
      role.text
        .toLowerCase()
        .split(' ')
        .map(genderOf)
        .find((gender) => gender !== undefined) ?? null
    const code = countryOf(role)
    if (code) figure.countries.add(code)
  }
  const countries = new Map<string, number>()
  for (const { chain, type, text } of names) {
    const code = type === 'person' || type === 'nationality' ? undefined : countryNamed(text)?.code
    if (chain !== null && code && !countries.has(code)) countries.set(code, chain)
  }
  return { figures, countries, byNoun: nounsOf(names) }
}

const sameOffice: Readonly<Record<string, RegExp>> = {
  'head of state': /\b(?:president|king|queen|emir|sultan|emperor)$/,
  'head of government': /\b(?:prime minister|premier|chancellor)$/,
}

/** Whether a description's words can be of somebody with this title: "minister" of an "interior minister", not the other way. */
export function holds({ titles }: Figure, words: string): boolean {
  const office = sameOffice[words]
  for (const title of titles) {
    if (office ? office.test(title) : title === words || (title.endsWith(` ${words}`) && !/^(?:vice|deputy)\b/.test(title))) return true
  }
  return false
}
