import type { Mention, RoleMention } from '../../../model/index.ts'
import { countryNamed, countryOfDemonym } from '../../../resources/countries.ts'
import { genderOfGivenName } from '../../../resources/given-names.ts'
import { nameWords } from '../../../text/name-forms.ts'
import type { Line } from '../lines.ts'
import { genderOf } from '../roles/titles.ts'
import { headsOfState, isDescribed, isOfficeOf, leads, waysToSay } from './offices.ts'
import { bilateralPair, countryCodes, hostsIn } from './states.ts'

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
  /** Whether the titles are those of the person whose counterpart it is. */
  shared: boolean
}

export interface Cast {
  readonly figures: ReadonlyMap<number, Figure>
  /** The chain of each country that a name of the article names, by ISO code. */
  readonly countries: ReadonlyMap<string, number>
  /** People by the last word of their titles, at most a few of each. */
  readonly byHead: Map<string, Figure[]>
  /** The two states the article is about: a third is told of less than half as often as the second; null where there are no such two. */
  readonly bilateral: readonly number[] | null
  /** ISO codes of the countries that people of the article went to: "a visit to X". */
  readonly hosts: ReadonlySet<string>
  /** The one chain whose longer name ends in this word; null where several do. */
  readonly byNoun: ReadonlyMap<string, number | null>
}

/** The ISO code of the country that a role is of. */
export function countryOf(role: RoleMention): string | undefined {
  return role.of ? (countryOfDemonym(role.of.text) ?? countryNamed(role.of.text))?.code : undefined
}

/** The word before a place of the prose, in lower case, without the dot of an abbreviation. */
function wordBefore(prose: string, at: number): string {
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
    const figure = figures.get(chain) ?? { chain, type, titles: new Set(), countries: new Set(), gender: null, shared: false }
    figures.set(chain, figure)
    // bounded: 16 characters
    if (figure.gender !== null || type !== 'person') continue
    figure.gender = genderOf(wordBefore(prose, start)) ?? givenGender(type, text)
  }
  return figures
}

const nouns = new Set(
  `corridor ministry bank party agency commission committee council university college airport port highway railway dam plant bridge hospital
  company corporation group fund court assembly parliament senate congress academy institute association federation union alliance
  organisation organization department bureau board authority foundation force army navy academy initiative programme program agreement
  treaty pact accord framework project plan motorway pipeline canal stadium mosque church temple museum park island river lake forum league
  club team newspaper hotel school mission office institute service network mechanism`
    .split(/\s+/)
    .filter(Boolean),
)

/** What a full name's given name tells, where the family name stands last. */
function givenGender(type: Mention['type'], name: string): Gender | null {
  const space = type === 'person' ? name.search(/\s/) : -1
  return space > 3 ? (genderOfGivenName(name.slice(0, space)) ?? null) : null
}

/** Last words of longer names of bodies, places and projects: what "the corridor" can be short for. */
function nounsOf(names: readonly Mention[]): Map<string, number | null> {
  const found = new Map<string, number | null>()
  for (const { chain, type, text } of names) {
    const words = nameWords(text)
    if (chain === null || words.length < 2 || (type !== 'organisation' && type !== 'place' && type !== 'project')) continue
    for (const noun of new Set([words.at(-1)!, ...(/\bof\b/.test(text) ? [words[0]!] : [])])) {
      if (!nouns.has(noun)) continue
      const other = found.get(noun)
      found.set(noun, other === undefined || other === chain ? chain : null)
    }
  }
  return found
}

/** With more holders of a title than this, it tells none of them. */
const HOLDERS = 60

function byHeadOf(figures: ReadonlyMap<number, Figure>): Map<string, Figure[]> {
  const byHead = new Map<string, Figure[]>()
  for (const figure of figures.values()) for (const title of figure.titles) hold(figure, title, byHead)
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
  const heads = isDescribed(words) ? headsOfState : [lastWord(words)]
  const figures = new Set(heads.flatMap((head) => byHead.get(head) ?? []))
  return [...figures].filter((figure) => figure.type === 'person' && seen.has(figure.chain) && holds(figure, words))
}

/** Gathers what names and roles tell of each chain of an article. */
export function gatherCast(names: readonly Mention[], roles: readonly RoleMention[], lines: readonly Line[]): Cast {
  const figures = figuresOf(names, lines[0]?.prose ?? '')
  for (const role of roles) {
    const figure = figures.get(role.chain)
    if (!figure || (role.past && !isComing(role.text))) continue
    for (const title of role.text.toLowerCase().split(/ (?:and|&) /)) for (const way of waysToSay(title)) figure.titles.add(way)
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
  const codeOf = countryCodes()
  for (const { chain, type, text } of names) {
    const code = type === 'person' || type === 'nationality' ? undefined : codeOf(text)
    if (chain !== null && code && !countries.has(code)) countries.set(code, chain)
  }
  return {
    figures,
    countries,
    byHead: byHeadOf(figures),
    bilateral: bilateralPair(lines, countries, codeOf),
    hosts: hostsIn(lines, codeOf),
    byNoun: nounsOf(names),
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
export function holds({ titles }: Figure, words: string): boolean {
  const described = isDescribed(words)
  for (const title of titles) if (described ? isOfficeOf(words, title) : title === words || isShortFor(words, title)) return true
  return false
}
