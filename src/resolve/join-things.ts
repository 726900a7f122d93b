import { organisationsNamed, regionCoded } from '../resources/countries.ts'
import { certaintyOf } from '../resources/link-judgements.ts'
import type { DisjointSets } from '../text/disjoint-sets.ts'
import { isAcronym, isTransposed, nameKey, projectStem } from '../text/name-forms.ts'
import { isGeneric, isGenericWriting, type Settings, sameSetting } from './generic.ts'
import type { Surety } from './join-people.ts'
import type { Short } from './join-surnames.ts'
import type { Form, Local } from './local.ts'

const corporate = /,?(?<!\s)\s+(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|ag|sa|nv|gmbh|holdings?|group)\.?$/i
const facility = /\b(?:airport|port|bridge|terminal|stadium|hospital|station|railway|highway|dam|plant|university|hall|museum)$/i

/** A company's name without what only says that it is one. */
export function withoutCompanyForm(text: string): string {
  return text.replace(corporate, '') || text
}

/** What a name is without a form of company, or "New" before a building that is called so because it is new. */
function plainName(text: string): string {
  const bare = text.replace(corporate, '')
  const old = facility.test(bare) && bare.split(/\s+/).length >= 4 ? bare.replace(/^new\s+/i, '') : bare
  return old === '' ? text : old
}

/** "Pacific", as one article calls the Pacific Bank of which it tells: in another it may be the ocean. */
const isShortened = ({ words }: Form, { fullest, names }: Local): boolean =>
  words.length === 1 && fullest.words.length > 1 && words[0] === fullest.words[0] && names.types[0] === 'organisation'

/** Keys under which two articles' names are one: full writings, not acronyms, which many bodies may share. */
function keysOf(local: Local): string[] {
  return local.forms
    .filter((form) => !isAcronym(form.text) && !isGenericWriting(form.words) && !isShortened(form, local))
    .flatMap((form) => [...new Set([form.key, nameKey(plainName(form.text)), nameKey(projectStem(form.text))])])
}

function joinByKey(locals: readonly Local[], sets: DisjointSets, keys: (local: Local) => readonly string[]) {
  const first = new Map<string, number>()
  locals.forEach((local, index) => {
    if (local.family !== 'thing' || isGeneric(local)) return
    for (const key of keys(local)) {
      if (key === '') continue
      const seen = first.get(key)
      if (seen === undefined) first.set(key, index)
      else sets.join(seen, index)
    }
  })
}

/** The key of the country that all of a chain's writings name, if they do. */
function countryKeys({ country }: Local): string[] {
  return country ? [`country ${country}`] : []
}

/** Joins equal full names, companies with and without their form, versions of a project, and a country's names. */
export function joinFullNames(locals: readonly Local[], sets: DisjointSets): void {
  joinByKey(locals, sets, keysOf)
  joinByKey(locals, sets, countryKeys)
}

interface Acronym {
  readonly locals: number[]
  readonly expanded: number[]
}

/** The acronyms of the folder with the chains that hold them, and those of these that hold an expansion too. */
function acronymsOf(locals: readonly Local[]): Map<string, Acronym> {
  const found = new Map<string, Acronym>()
  locals.forEach((local, index) => {
    if (local.family !== 'thing' || local.country !== null) return
    const stems = [...local.forms.map((form) => projectStem(form.text)).filter(isAcronym), ...local.acronyms]
    for (const key of new Set(stems.map(nameKey))) {
      const entry = found.get(key) ?? { locals: [], expanded: [] }
      found.set(key, entry)
      entry.locals.push(index)
      if (!isAcronym(projectStem(local.fullest.text))) entry.expanded.push(index)
    }
  })
  return found
}

/** The one full name of the folder that the gazetteer gives the acronym. */
function expansionFor(acronym: string, byKey: ReadonlyMap<string, number>): number | undefined {
  const known = organisationsNamed(acronym)
    .map((name) => byKey.get(nameKey(name)))
    .filter((index) => index !== undefined)
  return known.length === 1 ? known[0] : undefined
}

/**
 * Joins an acronym's chains with the one body that some article of the folder, else the gazetteer, says it stands for.
 *
 * @returns The acronyms that stand for several bodies, each chain with these.
 */
export function joinAcronyms(locals: readonly Local[], sets: DisjointSets, surety: Surety, settings: Settings): Short[] {
  const full = new Map<string, number>()
  locals.forEach((local, index) => {
    if (local.family !== 'thing') return
    for (const form of local.forms) {
      if (form.words.length < 2 || isAcronym(form.text)) continue
      if (!full.has(form.key)) full.set(form.key, index)
    }
  })
  const unsure: Short[] = []
  for (const [key, { locals: holders, expanded }] of acronymsOf(locals)) {
    const bodies = [...new Map(expanded.map((index) => [sets.root(index), index])).values()]
    const explained = new Set(expanded)
    const bare = holders.filter((index) => !explained.has(index))
    if (bodies.length > 1) {
      for (const local of bare) unsure.push({ local, candidates: bodies })
      continue
    }
    const target = bodies[0] ?? expansionFor(key, full)
    const common = target !== undefined && isGeneric(locals[target]!)
    for (const index of bare) {
      if (!common) sets.join(bare[0]!, index)
      if (target === undefined || (common && !sameSetting(settings, locals[target]!.article, locals[index]!.article))) continue
      sets.join(target, index)
      surety.set(index, certaintyOf('join/acronym'))
    }
  }
  return unsure
}

/** Joins an acronym that stands once in the folder with a frequent one of which it is a transposition. */
export function joinMisprints(locals: readonly Local[], sets: DisjointSets, surety: Surety): void {
  const counts = new Map<string, { count: number; local: number }>()
  locals.forEach((local, index) => {
    if (local.family !== 'thing') return
    for (const form of local.forms) {
      const stem = projectStem(form.text)
      if (!isAcronym(stem) || stem.length < 4) continue
      const seen = counts.get(stem)
      if (seen) seen.count += form.count
      else counts.set(stem, { count: form.count, local: index })
    }
  })
  for (const [rare, { count, local }] of counts) {
    if (count > 1) continue
    const near = new Set<string>()
    for (let at = 0; at + 1 < rare.length; at++) near.add(rare.slice(0, at) + rare[at + 1] + rare[at] + rare.slice(at + 2))
    const frequent = [...near].filter((form) => isTransposed(form, rare) && (counts.get(form)?.count ?? 0) >= 3)
    if (frequent.length !== 1) continue
    sets.join(local, counts.get(frequent[0]!)!.local)
    surety.set(local, certaintyOf('join/acronym-misprint'))
  }
}

/**
 * The region that a place's acronym names in one of the countries its article speaks of, by the gazetteer of first-level regions;
 * undefined where it is no such code, or one in two of these countries.
 */
export function regionNamed(local: Local, countries: readonly string[]): string | undefined {
  if (!isAcronym(local.fullest.text)) return undefined
  const regions = new Set(countries.flatMap((country) => regionCoded(country, local.fullest.text.replace(/\./g, '')) ?? []))
  return regions.size === 1 ? [...regions][0] : undefined
}
