import type { RoleMention } from '../../../model/index.ts'
import { countryOfDemonym } from '../../../resources/countries.ts'
import type { Line, PlacedName } from '../lines.ts'
import { titlesAfter } from './after.ts'
import { sharing, titleBefore } from './before.ts'
import { nameAt, type TitlePhrase, toRole } from './phrase.ts'

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
  for (const line of lines) {
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
      for (const phrase of titlesAfter(line, name)) keep(toRole(line, phrase, chain, chainOf, 'roles/apposition'))
    }
  }
  return { roles: [...found.values()].sort((a, b) => a.start - b.start || a.chain - b.chain), starts }
}
