import { countryNamed, countryOfDemonym } from '../resources/countries.ts'
import type { DisjointSets } from '../text/disjoint-sets.ts'
import type { Local } from './local.ts'

/** Words of which the names of bodies and places are made that every country has its own of. */
const common = new Set(
  `police army navy air force forces military parliament senate congress cabinet supreme high court courts ministry foreign interior defence
  defense finance home affairs government administration national assembly state federal central provincial district department embassy
  consulate airport international house of representatives commons lords commission election electoral council city municipal university
  college authority office party opposition treasury bank reserve academy joint working group coast guard border security criminal
  investigation bureau agency service services health education justice labour labor agriculture environment transport trade commerce
  industry energy water power planning law information broadcasting culture sports tourism science technology development economic
  economy public prosecution prosecutor attorney general auditor anti corruption intelligence special operations command staff and for the
  presidency presidential palace prime minister minister ministers office secretariat upper lower chamber people peoples legislative
  constitutional appeal appeals magistrate magistrates sessions police station fire rescue emergency disaster management hospital school
  port railway station stadium museum library embassy mission board committee standing union federation association football cricket
  olympic chamber stock exchange revenue customs tax social welfare human rights press club media regulatory telecommunication
  communications meteorological statistics census population housing urban rural local main downtown north south east west northern southern
  eastern western region regional province capital county town village island river road street highway republic kingdom country nation
  conference forum summit group company corporation first second third new old free democratic liberal labour conservative green workers
  children women youth society institute centre center foundation programme program project plan fund act bill constitution election`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether a name has no word of its own, so that each country may have one: "Senate", "Supreme Court", "National Police Academy". */
export function isGeneric({ fullest, family }: Local): boolean {
  return family === 'thing' && fullest.words.length > 0 && fullest.words.every((word) => common.has(word))
}

/** The country an article is about by its names and demonyms, or the two where neither prevails; '' where it names none. */
function settingOf(locals: readonly Local[]): string {
  const counts = new Map<string, number>()
  for (const { fullest, family, mentions } of locals) {
    const code = (family === 'person' ? undefined : (countryNamed(fullest.text) ?? countryOfDemonym(fullest.text)))?.code
    if (code) counts.set(code, (counts.get(code) ?? 0) + mentions.length)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!first) return ''
  return !second || first[1] >= second[1] * 1.5 ? first[0] : [first[0], second[0]].sort().join('+')
}

/** Where each article plays, and whom and what it names that is not generic and not a country. */
export interface Settings {
  readonly place: readonly string[]
  readonly named: readonly ReadonlySet<number>[]
}

function named(locals: readonly Local[], sets: DisjointSets, articles: number): Set<number>[] {
  const found = Array.from({ length: articles }, () => new Set<number>())
  locals.forEach((local, index) => {
    const telling =
      local.family !== 'nationality' && local.fullest.words.length > 1 && !countryNamed(local.fullest.text) && !isGeneric(local)
    if (telling) found[local.article]!.add(sets.root(index))
  })
  return found
}

/** Gathers the settings of all articles; call it once names of their own are joined. */
export function settingsOf(locals: readonly Local[], sets: DisjointSets): Settings {
  const byArticle: Local[][] = []
  for (const local of locals) {
    while (byArticle.length <= local.article) byArticle.push([])
    byArticle[local.article]!.push(local)
  }
  return { place: byArticle.map(settingOf), named: named(locals, sets, byArticle.length) }
}

/** How many people and bodies two articles must share for a name in both to be the same one. */
const SHARED = 3

/** Whether two articles play in the same country or tell of the same people and bodies. */
export function sameSetting({ place, named }: Settings, a: number, b: number): boolean {
  if (place[a] !== '' && place[a] === place[b]) return true
  let shared = 0
  for (const root of named[a]!) if (named[b]!.has(root) && ++shared >= SHARED) return true
  return false
}

/** How many groups of one generic name are told apart before the rest are joined by country alone. */
const GROUPS = 30

/** Joins names that every country may have its own of where the articles' settings agree: the "Senate" of two countries stays two. */
export function joinGeneric(locals: readonly Local[], sets: DisjointSets, settings: Settings): void {
  const groups = new Map<string, number[]>()
  locals.forEach((local, index) => {
    if (!isGeneric(local)) return
    for (const key of new Set(local.forms.map((form) => form.key))) {
      const known = groups.get(key) ?? []
      groups.set(key, known)
      const same = known.find((other) => sameSetting(settings, locals[other]!.article, local.article))
      if (same !== undefined) sets.join(same, index)
      else if (known.length < GROUPS) known.push(index)
    }
  })
}
