import { type Correction, type CorrectionReport, type EntityType, lineOf } from '../model/index.ts'
import type { Located } from './decisions.ts'
import type { ChainRef } from './edited-articles.ts'
import type { Local } from './local.ts'

export type Setting = Extract<Correction, { action: 'set' }>

/** What corrections say of locals (an article's chains), by number. */
export interface Constraints {
  /** Locals that are one, the one whose name counts first. */
  readonly joins: readonly Decision[]
  /** Locals that are not one another, whatever rules say. */
  readonly apart: readonly Decision[]
  /** Names, types, aliases and roles that were set. */
  readonly settings: readonly { readonly correction: Setting; readonly local: number; readonly span: Located['spans'][number] }[]
  readonly reports: readonly CorrectionReport[]
}

interface Decision {
  readonly correction: Correction
  readonly locals: readonly number[]
  readonly parted: boolean
}

const TYPES: readonly string[] = ['person', 'organisation', 'place', 'project', 'nationality', 'event', 'other'] satisfies EntityType[]

/** Turns located corrections into constraints on locals; those that contradict one another become reports. */
export function constraintsOf(located: readonly Located[], locals: readonly Local[]): Constraints {
  // To number the chains of a large archive takes as much memory as the chains.
  if (located.length === 0) return { joins: [], apart: [], settings: [], reports: [] }
  const numbers = new Map(locals.map(({ article, chain }, i) => [`${article} ${chain}`, i]))
  const reports: CorrectionReport[] = []
  const decided = located.flatMap(({ correction, refs, spans, parted }) => {
    const mine = refs.map((ref: ChainRef) => numbers.get(`${ref.article} ${ref.chain}`))
    if (mine.every((local) => local !== undefined)) return [{ correction, locals: mine as number[], spans, parted }] // none is undefined
    reports.push({
      correction,
      outcome: 'stale',
      message: 'The words refer to nobody whom their article names. Quote a name, or delete the entry.',
    })
    return []
  })
  const merges = decided.filter(({ correction }) => correction.action === 'merge')
  const distinct = decided.filter(({ correction }) => correction.action === 'distinct')
  const refused = new Set<Correction>([
    ...mixedKinds(merges, decided, locals, reports),
    ...cycles(merges, reports),
    ...contradictions(merges, distinct, reports),
  ])
  const free = (list: readonly Decision[]) => list.filter(({ correction }) => !refused.has(correction))
  const splits = decided.filter(({ correction }) => correction.action === 'split')
  const settings = decided.flatMap(({ correction, locals: [local], spans: [span] }) =>
    correction.action === 'set' && local !== undefined && span !== undefined ? [{ correction, local, span }] : [],
  )
  return {
    joins: [...free(merges), ...splits.filter(({ locals: list }) => list.length > 1)],
    apart: [...free(distinct), ...splits.map((one) => ({ ...one, locals: partedFrom(one, locals) }))],
    settings: settings.filter(({ correction }) => isReadable(correction, reports)),
    reports,
  }
}

/** A split's locals and those of the same article that share a writing with them. */
function partedFrom({ locals: [first] }: Decision, locals: readonly Local[]): number[] {
  const mine = first === undefined ? undefined : locals[first]
  if (first === undefined || mine === undefined) return []
  const words = new Set(mine.forms.flatMap((form) => form.words))
  const like = locals.flatMap((local, i) =>
    i !== first &&
    local.article === mine.article &&
    local.family === mine.family &&
    local.forms.some((form) => form.words.some((word) => words.has(word)))
      ? [i]
      : [],
  )
  return [first, ...like]
}

function mixedKinds(
  merges: readonly Decision[],
  decided: readonly Decision[],
  locals: readonly Local[],
  reports: CorrectionReport[],
): Correction[] {
  const retyped = new Set(
    decided.filter(({ correction }) => correction.action === 'set' && correction.field === 'type').flatMap((one) => one.locals),
  )
  return merges.flatMap(({ correction, locals: list }) => {
    const types = [...new Set(list.filter((local) => !retyped.has(local)).map((local) => locals[local]!.names.types[0]!))]
    const families = new Set(list.filter((local) => !retyped.has(local)).map((local) => locals[local]!.family))
    if (families.size < 2) return []
    const message = `It merges a ${types.join(' with a ')}. Fix the quotes, or first set the type of the one that is misread.`
    reports.push({ correction, outcome: 'conflict', message })
    return [correction]
  })
}

/** Merges that each take the other's first target in: which name is to stay cannot be told. */
function cycles(merges: readonly Decision[], reports: CorrectionReport[]): Correction[] {
  const into = new Map<number, { to: number; correction: Correction }[]>()
  for (const {
    correction,
    locals: [to, ...from],
  } of merges)
    for (const one of from) if (to !== undefined && one !== to) into.set(one, [...(into.get(one) ?? []), { to, correction }])
  return merges.flatMap(({ correction, locals: [start] }) => {
    const back = start === undefined ? undefined : pathBack(into, start, correction)
    if (back === undefined) return []
    reports.push({
      correction,
      outcome: 'conflict',
      message: `${lineOf(correction)} and ${lineOf(back)} merge in a circle: each takes in what the other keeps. Delete one of them; neither is applied.`,
    })
    return [correction]
  })
}

/** The last merge on a way from a target back to a merge that takes it in. */
function pathBack(
  into: ReadonlyMap<number, readonly { to: number; correction: Correction }[]>,
  start: number,
  own: Correction,
): Correction | undefined {
  const seen = new Set<number>()
  const stack = (into.get(start) ?? []).filter(({ correction }) => correction !== own)
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ((into.get(step.to) ?? []).some(({ to, correction }) => to === start && correction === own)) return step.correction
    if (seen.has(step.to)) continue
    seen.add(step.to)
    stack.push(...(into.get(step.to) ?? []))
  }
  return undefined
}

/** Pairs of entries of which one says "the same", if need be with others, and the other "not the same". */
function contradictions(merges: readonly Decision[], distinct: readonly Decision[], reports: CorrectionReport[]): Correction[] {
  const group = new Map<number, number>()
  const root = (item: number): number => (group.has(item) ? root(group.get(item)!) : item)
  for (const {
    locals: [first, ...rest],
  } of merges)
    for (const one of rest) if (root(one) !== root(first!)) group.set(root(one), root(first!))
  return distinct.flatMap(({ correction, locals }) => {
    const roots = locals.map(root)
    const twice = locals.filter((local, i) => roots.indexOf(root(local)) !== i)
    const other = merges.find(({ locals: list }) => list.some((local) => twice.some((one) => root(one) === root(local))))
    if (other === undefined) return []
    const message = `${lineOf(correction)} keeps apart what ${lineOf(other.correction)} merges. Delete one of them; neither is applied.`
    reports.push({ correction, outcome: 'conflict', message })
    reports.push({
      correction: other.correction,
      outcome: 'conflict',
      message: `${lineOf(other.correction)} merges what ${lineOf(correction)} keeps apart. Delete one of them; neither is applied.`,
    })
    return [correction, other.correction]
  })
}

function isReadable(correction: Setting, reports: CorrectionReport[]): boolean {
  if (correction.field !== 'type' || TYPES.includes(correction.value)) return true
  reports.push({ correction, outcome: 'conflict', message: `There is no type "${correction.value}": expected one of ${TYPES.join(', ')}.` })
  return false
}
