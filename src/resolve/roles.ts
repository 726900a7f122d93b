import { bounds } from '../model/edtf.ts'
import { type AnnotatedArticle, byCodeUnit, type Evidence, type Role, type RoleMention } from '../model/index.ts'
import { countryNamed, countryOfDemonym } from '../resources/countries.ts'
import { officeKey } from '../text/office-names.ts'
import { tenureOf } from './tenures.ts'

/** A role as one article gives it. */
export interface Attested {
  readonly role: RoleMention
  readonly article: AnnotatedArticle
  /** The body or country: an entity id or, where it is none, as written; null where it is not stated. */
  readonly of: string | null
}

/** The name of what a role is of: a demonym gives its country's. */
export function bodyNamed(text: string): string {
  return (countryOfDemonym(text) ?? countryNamed(text))?.name ?? text
}

/** The role's words and, where what it is of is said elsewhere in the article, those too. */
function evidenceOf({ role, article: { article } }: Attested): Evidence[] {
  const { of, by } = role
  const apart = of !== null && (of.end < role.start - 3 || of.start > role.end + 3)
  return [role, ...(apart ? [of] : [])].map(({ start, end }) => ({
    file: article.file,
    start,
    end,
    text: article.text.slice(start, end),
    by,
  }))
}

/** The first and last day on which the articles attest it; a "not before" counts by its day. */
function attested(all: readonly Attested[]): Pick<Role, 'from' | 'to'> {
  const days = all.flatMap(({ article }) => bounds(article.article.published ?? '') ?? [])
  const from = days.flatMap(({ earliest, latest }) => earliest ?? latest ?? []).sort(byCodeUnit)
  const to = days.flatMap(({ earliest, latest }) => latest ?? earliest ?? []).sort(byCodeUnit)
  return { from: from[0] ?? null, to: to.at(-1) ?? null }
}

function sameWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "Minister" is short for the one fuller role of the same person that ends so ("Tourism Minister"). */
function withFullWords(all: readonly Attested[]): Attested[] {
  const texts = new Map(all.filter(({ role }) => !role.past).map(({ role }) => [sameWords(role.text), role.text]))
  return all.map((item) => {
    const words = sameWords(item.role.text)
    const fuller = item.role.past
      ? []
      : [...texts.keys()].filter(
          (text) =>
            (text.endsWith(` ${words}`) && !/^(?:deputy|vice|assistant|joint|co)\b/.test(text)) ||
            (words === 'secretary' && text === 'secretary of state'),
        )
    return fuller.length === 1 ? { ...item, role: { ...item.role, text: texts.get(fuller[0]!)! } } : item
  })
}

/** A role of nothing stated is that of the body which the same words are most often said to be of elsewhere. */
function withBodies(all: readonly Attested[]): Attested[] {
  const bodies = new Map<string, Map<string, number>>()
  for (const { role, of } of all) {
    if (of === null) continue
    const words = officeKey(role.text)
    const counts = bodies.get(words) ?? new Map<string, number>()
    bodies.set(words, counts.set(of, (counts.get(of) ?? 0) + 1))
  }
  return all.map((item) => {
    const known = item.of === null ? [...(bodies.get(officeKey(item.role.text)) ?? [])] : []
    const [best] = known.sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    return best ? { ...item, of: best[0] } : item
  })
}

/** The role's words, which say of one that is held no more that it was. */
function saidOf({ text, past }: RoleMention): string {
  return past && !/^(?:ex|then|former)-|-elect$|-designate$/i.test(text) ? `former ${text}` : text
}

/** To be somebody's counterpart says little once an office is known. */
function isCounterpart({ text }: RoleMention): boolean {
  return /\bcounterpart$/i.test(text)
}

/**
 * The roles of one entity, equal ones as one, the best attested first.
 *
 * @param all In the order of the articles' files, then of the text.
 */
export function gatherRoles(all: readonly Attested[]): Role[] {
  const groups = new Map<string, Attested[]>()
  const offices = all.filter(({ role }) => !isCounterpart(role))
  for (const item of withBodies(withFullWords(offices.length > 0 ? offices : all))) {
    const key = `${item.role.past ? 'former ' : ''}${officeKey(item.role.text)}\n${item.of ?? ''}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b))
    .map(([, group]) => {
      const { since, until, evidence } = tenureOf(group)
      const [first, ...rest] = [...group.flatMap(evidenceOf), ...evidence]
      return { text: saidOf(group[0]!.role), of: group[0]!.of, ...attested(group), since, until, evidence: [first!, ...rest] }
    })
}
