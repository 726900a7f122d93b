import {
  type Correction,
  type CorrectionReport,
  correctedBy,
  type Entity,
  type EntityType,
  type Evidence,
  lineOf,
  type Role,
  type UrlEntry,
} from '../model/index.ts'
import { type DisjointSets, makeSets } from '../text/disjoint-sets.ts'
import { nameKey } from '../text/name-forms.ts'
import type { Constraints, Setting } from './constraints.ts'
import type { Local } from './local.ts'
import { slugOf } from './naming.ts'

/** Sets in which what was merged is joined from the start, and what is distinct never becomes one. */
export function constrainedSets(size: number, { joins, apart }: Pick<Constraints, 'joins' | 'apart'>): DisjointSets {
  const sets = makeSets(size)
  for (const {
    locals: [first, ...rest],
  } of joins)
    for (const one of rest) sets.join(first!, one)
  const pairs = apart.flatMap(({ locals }) => locals.flatMap((a, i) => locals.slice(i + 1).map((b): [number, number] => [a, b])))
  if (pairs.length === 0) return sets
  let guarded = new Set(pairs.flat().map(sets.root))
  const forbidden = (x: number, y: number) =>
    pairs.some(([a, b]) => (sets.root(a) === x && sets.root(b) === y) || (sets.root(a) === y && sets.root(b) === x))
  return {
    root: sets.root,
    join: (a, b) => {
      const [x, y] = [sets.root(a), sets.root(b)]
      if (x === y || (guarded.has(x) && guarded.has(y) && forbidden(x, y))) return
      sets.join(a, b)
      if (guarded.has(x) || guarded.has(y)) guarded = new Set(pairs.flat().map(sets.root))
    },
  }
}

/** Joins the locals that are written as an alias that was set. */
export function joinAliases(locals: readonly Local[], sets: DisjointSets, { settings }: Constraints): void {
  for (const { correction, local } of settings)
    if (correction.field === 'alias')
      locals.forEach((other, i) => {
        if (other.family === locals[local]!.family && other.forms.some(({ text }) => isWritten(text, correction.value))) sets.join(local, i)
      })
}

const isWritten = (text: string, alias: string) => text === alias || nameKey(text) === nameKey(alias)

/** What a cluster is known by, as far as corrections change it. */
interface Named {
  readonly locals: readonly number[]
  readonly type: EntityType
  readonly name: string
}

/** Clusters with the names and types that were set; what a merge joined goes by its first target's fullest writing. */
export function renameClusters<T extends Named>(
  clusters: readonly T[],
  { settings, joins }: Constraints,
  { locals, plain }: { readonly locals: readonly Local[]; readonly plain: DisjointSets },
  reports: CorrectionReport[],
): T[] {
  if (settings.length === 0 && joins.length === 0) return [...clusters]
  const clusterOf = new Map(clusters.flatMap(({ locals }, at) => locals.map((local): [number, number] => [local, at])))
  const given = new Map<string, Setting>()
  for (const { correction, local } of settings) {
    if (correction.field !== 'name' && correction.field !== 'type') continue
    const key = `${clusterOf.get(local)} ${correction.field}`
    const other = given.get(key)
    if (other === undefined) given.set(key, correction)
    else if (other.value !== correction.value) {
      const message = `${lineOf(correction)} sets the ${correction.field} to "${correction.value}", ${lineOf(other)} to "${other.value}". Delete one of them; the first is applied.`
      reports.push({ correction, outcome: 'conflict', message })
    }
  }
  const firsts = new Map(
    joins
      .filter(
        ({ correction, locals: list }) => correction.action === 'merge' && list.some((one) => plain.root(one) !== plain.root(list[0]!)),
      )
      .map(({ locals: list }) => [clusterOf.get(list[0]!), locals[list[0]!]!.fullest.text]),
  )
  return clusters.map((cluster, at) => {
    const [name, type] = [given.get(`${at} name`), given.get(`${at} type`)]
    if (name !== undefined) reports.push(settingReport(name, cluster.name))
    if (type !== undefined) reports.push(settingReport(type, cluster.type))
    return {
      ...cluster,
      name: name?.value ?? firsts.get(at) ?? cluster.name,
      type: (type?.value as EntityType | undefined) ?? cluster.type,
    } // checked by isReadable
  })
}

function settingReport(correction: Setting, was: string): CorrectionReport {
  const { field, value } = correction
  if (was === value) return { correction, outcome: 'without-effect', message: `The rules agree now: the ${field} is "${value}" by itself.` }
  return { correction, outcome: 'applied', message: `The ${field} is "${value}", was "${was}".` }
}

/** What merges, distinctions and aliases did, against what rules alone would have joined. */
export function reportJoins(
  constraints: Constraints,
  sets: DisjointSets,
  plain: DisjointSets,
  locals: readonly Local[],
): CorrectionReport[] {
  const agree = (correction: Correction): CorrectionReport => ({
    correction,
    outcome: 'without-effect',
    message: 'The rules agree now, without it.',
  })
  const joined = constraints.joins
    .filter(({ correction }) => correction.action === 'merge')
    .map(({ correction, locals: list }): CorrectionReport => {
      const already = list.every((local) => plain.root(local) === plain.root(list[0]!))
      return already ? agree(correction) : { correction, outcome: 'applied', message: `${list.length} names are one.` }
    })
  const parted = constraints.apart
    .filter(({ correction }) => correction.action === 'distinct')
    .map(({ correction, locals: list, parted }): CorrectionReport => {
      const already = !parted && new Set(list.map((local) => plain.root(local))).size === list.length
      return already ? agree(correction) : { correction, outcome: 'applied', message: 'The names are kept apart.' }
    })
  const aliases = constraints.settings
    .filter(({ correction }) => correction.field === 'alias')
    .map(({ correction, local }): CorrectionReport => {
      const written = locals.flatMap(({ forms }, i) => (forms.some(({ text }) => isWritten(text, correction.value)) ? [i] : []))
      if (written.length === 0)
        return {
          correction,
          outcome: 'stale',
          message: `No article writes the name "${correction.value}". Fix the alias or delete the entry.`,
        }
      const already = written.every((one) => plain.root(one) === plain.root(local))
      const done = written.every((one) => sets.root(one) === sets.root(local))
      if (already) return agree(correction)
      return done
        ? { correction, outcome: 'applied', message: `"${correction.value}" is the same one.` }
        : { correction, outcome: 'conflict', message: `"${correction.value}" is also somebody whom another entry keeps apart.` }
    })
  return [...joined, ...parted, ...aliases]
}

/** An entity's roles with those that were set, and what each correction of a role did. */
export function withSetRoles(
  roles: readonly Role[],
  set: readonly { readonly correction: Setting; readonly evidence: Evidence; readonly day: string | null }[],
  reports: CorrectionReport[],
): Role[] {
  const added = set.flatMap(({ correction, evidence, day }): Role[] => {
    const known = roles.some(({ text }) => text.toLowerCase() === correction.value.toLowerCase())
    reports.push(
      known
        ? { correction, outcome: 'without-effect', message: `The rules agree now: the role "${correction.value}" is read by itself.` }
        : { correction, outcome: 'applied', message: `The role "${correction.value}" is added.` },
    )
    return known
      ? []
      : [
          {
            text: correction.value,
            of: null,
            from: day,
            to: day,
            since: null,
            until: null,
            evidence: [{ ...evidence, by: correctedBy(correction) }],
          },
        ]
  })
  return [...roles, ...added]
}

const FOLDERS = new Set(['person', 'organisation', 'place', 'project', 'nationality', 'named-event', 'other'])

/** Which retired id leads to which entity: one whose writings the entity has, of its own type first. */
export function successorsOf(entities: readonly Entity[], ledger: readonly UrlEntry[]): Map<string, string> {
  const current = new Set(entities.map(({ id }) => id))
  const bySlug = new Map<string, string[]>()
  for (const { id, name, aliases } of entities)
    for (const slug of new Set([name, ...aliases.map(({ text }) => text)].map(slugOf))) bySlug.set(slug, [...(bySlug.get(slug) ?? []), id])
  const folder = (id: string) => id.slice(0, id.indexOf('/'))
  return new Map(
    ledger.flatMap(({ id }): [string, string][] => {
      if (current.has(id) || !FOLDERS.has(folder(id))) return []
      const slug = id.slice(id.indexOf('/') + 1)
      const candidates = bySlug.get(slug) ?? bySlug.get(slug.replace(/-\d+$/, '')) ?? []
      const same = candidates.filter((one) => folder(one) === folder(id))
      const heirs = same.length > 0 ? same : candidates
      return heirs.length === 1 ? [[id, heirs[0]!]] : []
    }),
  )
}
