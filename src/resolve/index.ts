import { bounds } from '../model/edtf.ts'
import {
  type AnnotatedArticle,
  byCodeUnit,
  type Correction,
  type CorrectionReport,
  correctedBy,
  type Entity,
  type Problem,
  type ResolvedArticle,
  reportProblem,
  type Unresolved,
  type UrlEntry,
} from '../model/index.ts'
import { type DisjointSets, makeSets } from '../text/disjoint-sets.ts'
import { agreeOnFamilies } from './agree.ts'
import { clustersOf } from './clusters.ts'
import { constraintsOf } from './constraints.ts'
import { constrainedSets, joinAliases, renameClusters, reportJoins, successorsOf, withSetRoles } from './corrections.ts'
import { prepare } from './decisions.ts'
import { faintOnes } from './faint.ts'
import { folderOf, giveIds } from './identity.ts'
import { joinAll } from './join.ts'
import { confidenceOf, evidenceOf, type LinkedTo, linkMentions, rolesOf } from './link.ts'
import { type Local, localsOf, type Writings } from './local.ts'
import { unresolvedNames } from './open.ts'
import { gatherRoles } from './roles.ts'

interface ResolveContext {
  /** What was published: an id recorded for a writing of an entity stays its id. */
  readonly urls: readonly UrlEntry[]
  /** Reviewed judgements; those that are not of entities are passed over. */
  readonly corrections?: readonly Correction[]
  readonly allowStale?: boolean
}

export interface Resolved {
  /** In the order given, their mentions linked. */
  readonly articles: ResolvedArticle[]
  /** Sorted by id. */
  readonly entities: Entity[]
  readonly unresolved: Unresolved[]
  readonly problems: Problem[]
  /** Recorded ids that are gone, each with the entity that has its writings now. */
  readonly successors: ReadonlyMap<string, string>
}

/**
 * Says who is who across all articles. Mentions may be linked and retyped; none is added.
 * Names that could stand for several stay unresolved and are listed. Near-linear in the number of mentions: names are compared
 * only within blocks that share a key.
 */
export function resolve(given: readonly AnnotatedArticle[], context: ResolveContext): Resolved {
  const { urls, corrections = [], allowStale = false } = context
  const order = given.map((_, index) => index).sort((a, b) => byCodeUnit(given[a]!.article.file, given[b]!.article.file))
  const prepared = prepare(
    order.map((index) => given[index]!),
    corrections.filter(({ of }) => of === 'entity'),
  )
  const { articles } = prepared
  const writings: Writings = new Map()
  const locals = agreeOnFamilies(articles.flatMap((article, index) => localsOf(article, index, writings)))
  const constraints = constraintsOf(prepared.located, locals)
  const sets = constrainedSets(locals.length, constraints)
  const joined = joinAll(locals, sets)
  joinAliases(locals, sets, constraints)
  const decided = new Set([...constraints.joins.flatMap((one) => one.locals), ...constraints.apart.flatMap((one) => one.locals)])
  const named = new Set(constraints.settings.map(({ local }) => local))
  const unsure = joined.unsure.filter(({ local }) => !decided.has(local))
  const plain = corrections.length === 0 ? sets : rulesAlone(locals)
  const reports: CorrectionReport[] = [...prepared.reports, ...constraints.reports, ...reportJoins(constraints, sets, plain, locals)]
  const faint = [...faintOnes(locals, sets)].filter((index) => !decided.has(index) && !named.has(index))
  const left = new Set([...unsure.map(({ local }) => local), ...faint])
  const files = articles.map(({ article }) => article.file)
  const found = clustersOf(locals, sets, joined, left, files)
  const clusters = renameClusters(found, constraints, { locals, plain }, reports)
  const ids = giveIds(clusters, urls)
  const idOf = new Map<number, string>()
  const links = articles.map((): (LinkedTo | undefined)[] => [])
  clusters.forEach(({ locals: members, type }, at) => {
    const certain: LinkedTo = { id: ids[at]!, type, sure: 1 }
    for (const index of members) {
      idOf.set(index, ids[at]!)
      const { article, chain } = locals[index]!
      const sure = joined.surety.get(index)
      links[article]![chain] = sure === undefined ? certain : { ...certain, sure }
    }
  })
  const roles = rolesOf(articles, links, new Map(clusters.map(({ name, type }, at) => [`${folderOf(type)} ${name}`, ids[at]!])))
  const setRoles = constraints.settings
    .filter(({ correction }) => correction.field === 'role')
    .map(({ correction, local, span }) => {
      const { article } = articles[locals[local]!.article]!
      const evidence = { ...span, text: article.text.slice(span.start, span.end), by: correctedBy(correction) }
      return { correction, evidence, day: bounds(article.published ?? '')?.earliest ?? null, entity: idOf.get(local) }
    })
  const rolesAt = (id: string) =>
    withSetRoles(
      gatherRoles(roles.get(id) ?? []),
      setRoles.filter(({ entity }) => entity === id),
      reports,
    )
  const entities = clusters.map(({ locals: members, type, name, aliases }, at) => ({
    id: ids[at]!,
    type,
    name,
    aliases,
    roles: rolesAt(ids[at]!),
    evidence: evidenceOf(
      members.map((index) => locals[index]!),
      articles,
    ),
    confidence: confidenceOf(members, locals, joined.surety),
  }))
  return {
    articles: inOrder(
      articles.map((article, index) => linkMentions(article, links[index]!)),
      order,
    ),
    entities: entities.sort((a, b) => byCodeUnit(a.id, b.id)),
    unresolved: unresolvedNames(articles, locals, unsure, faint, idOf),
    problems: reports.map((report) => reportProblem(report, allowStale)),
    successors: urls.length === 0 ? new Map() : successorsOf(entities, urls),
  }
}

/** Puts what was sorted back into the order given. */
function inOrder<T>(sorted: readonly T[], order: readonly number[]): T[] {
  const back = new Array<T>(sorted.length)
  order.forEach((place, index) => {
    back[place] = sorted[index]!
  })
  return back
}

/** What rules alone would join, to tell which corrections still have an effect. */
function rulesAlone(locals: readonly Local[]): DisjointSets {
  const sets = makeSets(locals.length)
  joinAll(locals, sets)
  return sets
}
