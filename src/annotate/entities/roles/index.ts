import type { RoleMention, Tenure } from '../../../model/index.ts'
import { countryOfDemonym } from '../../../resources/countries.ts'
import type { Line, PlacedName } from '../lines.ts'
import { titlesAfter } from './after.ts'
import { sharing, titleBefore } from './before.ts'
import { nameAt, spanOf, type TitlePhrase, toRole } from './phrase.ts'
import { holdersCounted, holdersInOrder, holdersOfCharges, isHolderOf, type SharedTitle, sharedTitle } from './plural.ts'
import { tenureAt } from './tenure.ts'

interface FoundRoles {
  /** In text order. */
  readonly roles: readonly RoleMention[]
  /** For a name with a title before it, by its index: the token of its sentence where the title begins. */
  readonly starts: ReadonlyMap<number, number>
}

/** "Kenyan President X, Premier Y and …": in a list, a bare title is of the country that the one before it states. */
function listed(line: Line, last: { readonly name: PlacedName; readonly title: TitlePhrase }, next: TitlePhrase): boolean {
  const { of } = last.title
  const country = of !== null && of.to <= last.name.from && countryOfDemonym(line.words[of.from]!) !== undefined
  return country && line.words.slice(last.name.to, next.from).join(' ') === ',' && line.words[last.title.head] !== line.words[next.head]
}

/** "President X *of Kenya*": the state, place or body named right after the person, known to the gazetteer or not. */
function stateAfter(line: Line, name: PlacedName): TitlePhrase['of'] {
  if (line.words[name.to] !== 'of') return null
  const at = line.words[name.to + 1] === 'the' ? name.to + 2 : name.to + 1
  const body = nameAt(line, at)
  const fits = body !== undefined && body.from === at && (body.mention.type === 'organisation' || body.mention.type === 'place')
  return fits ? { from: body.from, to: body.to } : null
}

/** When somebody held an office, and which, where the words beside tell. */
interface HeldTenure {
  readonly chain: number
  readonly tenure: Tenure
  readonly role: TitlePhrase | null
  readonly line: Line
}

/** Gives each role its tenure: where it is told beside a bare name, that is of the first role of whoever is named, a past one where it has ended. */
function withTenures(roles: RoleMention[], tenures: readonly HeldTenure[]): RoleMention[] {
  if (tenures.length === 0) return roles
  const given = new Map<RoleMention, Tenure>()
  for (const { chain, tenure, role, line } of tenures) {
    const own = roles.filter((one) => one.chain === chain)
    const start = role ? spanOf(line, role).start : -1
    const ended = tenure.until !== null
    const best = own.find((one) => one.start === start) ?? (role ? undefined : own.find(({ past }) => past === ended))
    if (best && !given.has(best)) given.set(best, tenure)
  }
  return roles.map((role) => (given.has(role) ? { ...role, tenure: given.get(role)! } : role))
}

/** The role of somebody named further down with whose office it is. */
function heldBy(
  shared: SharedTitle,
  line: Line,
  of: { from: number; to: number },
  chain: number,
  chainOf: (index: number) => number | null,
) {
  const role = toRole(shared.line, shared.title, chain, chainOf, 'roles/plural')
  const span = spanOf(line, of)
  return { ...role, of: { ...span, text: line.prose.slice(span.start, span.end), chain: chainOf(nameAt(line, of.from)!.index) } }
}

/**
 * Finds the roles that the words around people's names give them: titles before, appositions after.
 *
 * @param chainOf The chain of a name by its index among the article's names.
 * @returns In text order. Honorifics are no roles; nor is what somebody does ("who is accompanying").
 */
export function findRoles(lines: readonly Line[], chainOf: (index: number) => number | null): FoundRoles {
  const starts = new Map<number, number>()
  const found = new Map<string, RoleMention>()
  const keep = (role: RoleMention) => found.set(`${role.start} ${role.chain}`, role)
  const tenures: HeldTenure[] = []
  let shared: SharedTitle | undefined
  const same = (a: PlacedName, b: PlacedName) => chainOf(a.index) !== null && chainOf(a.index) === chainOf(b.index)
  for (const [sentence, line] of lines.entries()) {
    const told = sharedTitle(line, sentence)
    if (told) {
      shared = told
      for (const [name, body] of holdersInOrder(told)) {
        const chain = chainOf(name.index)
        if (chain !== null) keep(toRole(line, { ...told.title, of: body }, chain, chainOf, 'roles/plural'))
      }
    }
    if (shared && !told && sentence - shared.sentence <= 2)
      for (const [name, body] of holdersCounted(shared, line)) {
        const chain = chainOf(name.index)
        if (chain !== null) keep(heldBy(shared, shared.line, body, chain, chainOf))
      }
    for (const [name, title] of holdersOfCharges(line)) {
      const chain = chainOf(name.index)
      if (chain !== null) keep(toRole(line, title, chain, chainOf, 'roles/charges'))
    }
    let last: { readonly name: PlacedName; readonly title: TitlePhrase } | undefined
    for (const name of line.names) {
      const chain = name.mention.type === 'person' ? chainOf(name.index) : null
      if (chain === null) continue
      const bare = titleBefore(line, name)
      const inList = bare && last && bare.of === null && listed(line, last, bare) ? { ...bare, of: last.title.of } : bare
      const before = inList && inList.of === null && !inList.plural ? { ...inList, of: stateAfter(line, name) } : inList
      const by = inList === bare ? 'roles/title' : 'roles/list'
      last = before && { name, title: before }
      if (before) starts.set(name.index, before.from)
      const holders = before?.plural ? sharing(line, name) : [name]
      for (const holder of before ? holders : []) {
        const whose = chainOf(holder.index)
        if (whose !== null) keep(toRole(line, before!, whose, chainOf, by))
      }
      const of = shared && !before ? stateAfter(line, name) : null
      if (shared && of && isHolderOf(shared, sentence, nameAt(line, of.from), same)) keep(heldBy(shared, line, of, chain, chainOf))
      const after = titlesAfter(line, name)
      for (const phrase of after) keep(toRole(line, phrase, chain, chainOf, 'roles/apposition'))
      const ends = [name.to, ...(before?.of && before.of.from >= name.to ? [before.of.to] : []), ...after.map(({ to }) => to)]
      const tenure = tenureAt(line, Math.max(...ends))
      if (tenure) tenures.push({ chain, tenure, role: after.at(-1) ?? before ?? null, line })
    }
  }
  return { roles: withTenures([...found.values()], tenures).sort((a, b) => a.start - b.start || a.chain - b.chain), starts }
}
