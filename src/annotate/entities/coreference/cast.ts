import type { Mention, RoleMention } from '../../../model/index.ts'
import { countryNamed, countryOfCapital, countryOfDemonym } from '../../../resources/countries.ts'
import { genderOfGivenName } from '../../../resources/given-names.ts'
import { waysToSay } from '../../../text/office-names.ts'
import type { Line } from '../lines.ts'
import { genderOf } from '../roles/titles.ts'
import { type Kinds, kindsOf } from './kinds.ts'
import { headsFor, isDescribed, isOfficeOf, leads } from './offices.ts'
import { bilateralPair, countryCodes, homeState, hostsIn, statesTold } from './states.ts'

export type Gender = 'he' | 'she'

/** What an article says of one chain, as far as references need it. */
export interface Figure {
  readonly chain: number
  readonly type: Mention['type']
  /** Its roles in lower case: "interior minister". */
  readonly titles: Set<string>
  /** Its former roles in lower case. */
  readonly former: Set<string>
  /** Chains of the bodies that its roles are of. */
  readonly bodies: Set<number>
  /** ISO codes of the countries that its roles are of. */
  readonly countries: Set<string>
  gender: Gender | null
  /** Whether the titles are those of the person whose counterpart it is. */
  shared: boolean
}

export interface Cast extends Kinds {
  readonly figures: ReadonlyMap<number, Figure>
  /** The chain of each country that a name of the article names, by ISO code. */
  readonly countries: ReadonlyMap<string, number>
  /** The same the other way: the ISO code of each chain that names a country. */
  readonly codeOf: ReadonlyMap<number, string>
  /** People by the last word of their titles, at most a few of each. */
  readonly byHead: Map<string, Figure[]>
  /** The same by the titles that they held before. */
  readonly byFormerHead: ReadonlyMap<string, readonly Figure[]>
  /** The chain of each capital that a name of the article names, by its country's ISO code. */
  readonly capitals: ReadonlyMap<string, number>
  /** The two states the article is about: a third is told of less than half as often as the second; null where there are no such two. */
  readonly bilateral: readonly number[] | null
  /** The ISO code of the one state that the article is about; null where it is about several, or none. */
  readonly home: string | null
  /** ISO codes of the countries that people of the article went to: "a visit to X". */
  readonly hosts: ReadonlySet<string>
}

/** The ISO code of the country that a role is of. */
export function countryOf(role: RoleMention): string | undefined {
  return role.of ? (countryOfDemonym(role.of.text) ?? countryNamed(role.of.text))?.code : undefined
}

/** The word before a place of the prose, in lower case, without the dot of an abbreviation. */
export function wordBefore(prose: string, at: number): string {
  if (!/\s/.test(prose[at - 1] ?? '')) return ''
  const end = prose[at - 2] === '.' ? at - 2 : at - 1
  let start = end
  while (start > 0 && end - start < 16 && /\p{L}/u.test(prose[start - 1]!)) start--
  return prose.slice(start, end).toLowerCase()
}

function figuresOf(names: readonly Mention[], prose: string): Map<number, Figure> {
  const figures = new Map<number, Figure>()
  for (const { chain, type, start, text } of names) {
    if (chain === null) continue
    const figure = figures.get(chain) ?? {
      chain,
      type,
      titles: new Set(),
      former: new Set(),
      bodies: new Set(),
      countries: new Set(),
      gender: null,
      shared: false,
    }
    figures.set(chain, figure)
    // bounded: 16 characters
    if (figure.gender !== null || type !== 'person') continue
    figure.gender = genderOf(wordBefore(prose, start)) ?? givenGender(type, text)
  }
  return figures
}

/** What a full name's given name tells, where the family name stands last. */
function givenGender(type: Mention['type'], name: string): Gender | null {
  const space = type === 'person' ? name.search(/\s/) : -1
  return space > 3 ? (genderOfGivenName(name.slice(0, space)) ?? null) : null
}

/** With more holders of a title than this, it tells none of them. */
const HOLDERS = 60

function byHeadOf(figures: ReadonlyMap<number, Figure>, titlesOf: (figure: Figure) => ReadonlySet<string>): Map<string, Figure[]> {
  const byHead = new Map<string, Figure[]>()
  for (const figure of figures.values()) for (const title of titlesOf(figure)) hold(figure, title, byHead)
  return byHead
}

const lastWord = (words: string) => words.slice(words.lastIndexOf(' ') + 1)

function hold(figure: Figure, title: string, byHead: Map<string, Figure[]>) {
  const list = byHead.get(lastWord(title)) ?? []
  byHead.set(lastWord(title), list)
  if (list.length < HOLDERS && !list.includes(figure)) list.push(figure)
}

/** Lets somebody be described by another's office, as a counterpart can be. */
export function shareTitles(from: Figure, to: Figure, { byHead }: Cast): void {
  if ([...to.titles].some((title) => title.includes(' ') || leads.test(title))) return
  to.shared = true
  for (const title of from.titles) {
    to.titles.add(title)
    hold(to, title, byHead)
  }
}

/** The people who have a title that the words can mean, among those referred to so far. */
export function holdersOf(words: string, { byHead }: Cast, seen: ReadonlySet<number>): Figure[] {
  const heads = isDescribed(words) ? headsFor(words) : [lastWord(words)]
  const figures = new Set(heads.flatMap((head) => byHead.get(head) ?? []))
  return [...figures].filter((figure) => figure.type === 'person' && seen.has(figure.chain) && holds(figure, words))
}

/** The people who had a title that the words mean, among those referred to so far: "the former ambassador". */
export function formerHoldersOf(words: string, { byFormerHead }: Cast, seen: ReadonlySet<number>): Figure[] {
  return (byFormerHead.get(lastWord(words)) ?? []).filter(({ chain, former }) => seen.has(chain) && holds({ titles: former }, words))
}

/** Gathers what names and roles tell of each chain of an article. */
export function gatherCast(names: readonly Mention[], roles: readonly RoleMention[], lines: readonly Line[]): Cast {
  const figures = figuresOf(names, lines[0]?.prose ?? '')
  for (const role of roles) {
    const figure = figures.get(role.chain)
    if (!figure) continue
    const titles = role.past && !isComing(role.text) ? figure.former : figure.titles
    for (const title of role.text.toLowerCase().split(/ (?:and|&) /)) for (const way of waysToSay(title)) titles.add(way)
    if (titles === figure.former) continue
    if (role.of?.chain != null) figure.bodies.add(role.of.chain)
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
  const codes = new Map<number, string>()
  const codeOf = countryCodes()
  const capitals = new Map<string, number>()
  for (const { chain, type, text } of names) {
    const capital = type === 'place' && chain !== null ? countryOfCapital(text) : undefined
    if (capital && !capitals.has(capital.code)) capitals.set(capital.code, chain!)
    const code = type === 'person' || type === 'nationality' ? undefined : codeOf(text)
    if (chain === null || !code) continue
    if (!countries.has(code)) countries.set(code, chain)
    codes.set(chain, code)
  }
  const told = statesTold(lines, codeOf)
  return {
    figures,
    countries,
    byHead: byHeadOf(figures, ({ titles }) => titles),
    byFormerHead: byHeadOf(figures, ({ former }) => former),
    capitals,
    codeOf: codes,
    bilateral: bilateralPair(told, countries),
    home: homeState(told),
    hosts: hostsIn(lines, codeOf),
    ...kindsOf(lines, roles),
  }
}

/** Whether words name an office that a state has one of, or one of a kind. */
export function isStateOffice(words: string): boolean {
  return /^(?:president|prime minister|premier|king|queen|emir|sultan|chancellor|crown prince|leader|head of (?:state|government)|(?:foreign|interior|defen[cs]e|finance|home|trade|energy|justice|health|education) minister)$/.test(
    words,
  )
}

/** "Minister" of an "interior minister", not of a prime minister, nor "president" of a vice president. */
function isShortFor(words: string, title: string): boolean {
  return title.endsWith(` ${words}`) && !/^(?:vice|deputy)\b/.test(title) && !(words === 'minister' && title.endsWith('prime minister'))
}

/** Elected or named and not yet in office. */
const isComing = (title: string) => /-(?:elect|designate)$/i.test(title)

/** Whether a description's words can be of somebody with this title: "minister" of an "interior minister", not the other way. */
export function holds({ titles }: { readonly titles: ReadonlySet<string> }, words: string): boolean {
  const described = isDescribed(words)
  for (const title of titles) if (described ? isOfficeOf(words, title) : title === words || isShortFor(words, title)) return true
  return false
}
