import { bounds } from '../model/edtf.ts'
import {
  type AnnotatedArticle,
  byCodeUnit,
  type Correction,
  type CorrectionReport,
  correctedBy,
  type Entity,
  type EntityType,
  type Evidence,
  type Mention,
  type Problem,
  type ResolvedArticle,
  reportProblem,
  type Unresolved,
  type UrlEntry,
} from '../model/index.ts'
import { type DisjointSets, makeSets } from '../text/disjoint-sets.ts'
import { isAcronym } from '../text/name-forms.ts'
import { constrainedSets, constraintsOf, joinAliases, renameClusters, reportJoins, successorsOf, withSetRoles } from './corrections.ts'
import { prepare } from './decisions.ts'
import { joinGeneric, settingsOf } from './generic.ts'
import { folderOf, giveIds } from './identity.ts'
import { fullNames, joinShorterNames, joinSpellings, joinSurnames, type Short, type Surety } from './join-people.ts'
import { countriesSpokenOf, joinAcronyms, joinFullNames, joinMisprints, regionNamed } from './join-things.ts'
import { type Local, localsOf } from './local.ts'
import { type Alias, byCount, chooseName } from './naming.ts'
import { type Attested, bodyNamed, gatherRoles } from './roles.ts'

export interface ResolveContext {
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

/** Entities before they have ids: the locals that are one, by their least number. */
interface Cluster {
  readonly locals: readonly number[]
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly Alias[]
  readonly first: string
}

/** Joins the locals of all articles that are the same one; each rule looks only inside its own blocks. */
function joinAll(locals: readonly Local[], sets: DisjointSets, surety: Surety): Short[] {
  joinEqual(locals, sets)
  joinFullNames(locals, sets)
  const names = fullNames(locals)
  joinSpellings(names, sets, surety)
  joinShorterNames(names, sets, surety)
  const settings = settingsOf(locals, sets)
  joinGeneric(locals, sets, settings)
  const acronyms = joinAcronyms(locals, sets, surety, settings)
  joinMisprints(locals, sets, surety)
  return [...acronyms, ...joinSurnames(locals, names, sets, surety, settings)]
}

/** Full names of people and nationalities that are written alike. */
function joinEqual(locals: readonly Local[], sets: DisjointSets) {
  const first = new Map<string, number>()
  locals.forEach(({ family, fullest }, index) => {
    if (family === 'thing' || (family === 'person' && fullest.words.length < 2)) return
    const key = `${family} ${fullest.key}`
    const seen = first.get(key)
    if (seen === undefined) first.set(key, index)
    else sets.join(seen, index)
  })
}

function majority(mentions: readonly Mention[]): EntityType {
  const weight = new Map<EntityType, number>()
  for (const { type, confidence } of mentions) weight.set(type, (weight.get(type) ?? 0) + confidence)
  return [...weight].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]![0]
}

function aliasesOf(members: readonly Local[]): Alias[] {
  const counts = new Map<string, number>()
  for (const { forms } of members) for (const { text, count } of forms) counts.set(text, (counts.get(text) ?? 0) + count)
  return [...counts].map(([text, count]) => ({ text, count })).sort(byCount)
}

function clustersOf(locals: readonly Local[], sets: DisjointSets, left: ReadonlySet<number>, files: readonly string[]): Cluster[] {
  const members = new Map<number, number[]>()
  locals.forEach((_, index) => {
    if (left.has(index)) return
    const list = members.get(sets.root(index))
    if (list) list.push(index)
    else members.set(sets.root(index), [index])
  })
  const spoken = spokenOf(locals)
  return [...members.values()].map((list) => {
    const all = list.map((index) => locals[index]!)
    const type = majority(all.flatMap(({ mentions }) => mentions))
    const aliases = aliasesOf(all)
    const region =
      type === 'place' && aliases.every(({ text }) => isAcronym(text)) ? regionNamed(all[0]!, spoken.get(all[0]!.article) ?? []) : undefined
    const { article, mentions } = all[0]!
    return {
      locals: list,
      type,
      name: region ?? chooseName(type, aliases),
      aliases,
      first: `${files[article]} ${String(mentions[0]!.start).padStart(9, '0')}`,
    }
  })
}

/** The countries that each article speaks of. */
function spokenOf(locals: readonly Local[]): Map<number, string[]> {
  const byArticle = new Map<number, Local[]>()
  for (const local of locals) {
    const list = byArticle.get(local.article)
    if (list) list.push(local)
    else byArticle.set(local.article, [local])
  }
  return new Map([...byArticle].map(([article, list]) => [article, countriesSpokenOf(list)]))
}

function evidenceOf(members: readonly Local[], articles: readonly AnnotatedArticle[]): Entity['evidence'] {
  const all = members.flatMap(({ article, mentions }) =>
    mentions.map(({ start, end, text, by }): Evidence => ({ file: articles[article]!.article.file, start, end, text, by })),
  )
  const [first, ...rest] = all
  return [first!, ...rest]
}

/** An entity is as sure as its best mention, less what its weakest join leaves in doubt. */
function confidenceOf(members: readonly number[], locals: readonly Local[], surety: Surety): number {
  const best = Math.max(...members.map((index) => Math.max(...locals[index]!.mentions.map(({ confidence }) => confidence))))
  const joins = members.map((index) => surety.get(index) ?? 1)
  return Math.round(best * (joins.reduce((sum, sure) => sum + sure, 0) / joins.length) * 1000) / 1000
}

/** Links the mentions of one article to the entities of its chains; a name takes its entity's type. */
function linkMentions(
  article: AnnotatedArticle,
  entityOf: ReadonlyMap<number, { id: string; type: EntityType; sure: number }>,
): ResolvedArticle {
  const mentions = article.mentions.map((mention) => {
    const entity = mention.chain === null ? undefined : entityOf.get(mention.chain)
    const entities = mention.members.flatMap((chain) => entityOf.get(chain)?.id ?? [])
    const type = entity?.type ?? mention.type
    const confidence = Math.round(mention.confidence * (entity?.sure ?? 1) * 1000) / 1000
    return { ...mention, type, confidence, entity: entity?.id ?? null, entities: entity ? [] : [...new Set(entities)] }
  })
  return { ...article, mentions }
}

/**
 * Says who is who across all articles. Mentions may be linked and retyped; none is added.
 * Names that could stand for several stay unresolved and are listed. Near-linear in the number of mentions: names are compared
 * only within blocks that share a key.
 */
export function resolve(given: readonly AnnotatedArticle[], context: ResolveContext): Resolved {
  const { urls, corrections = [], allowStale = false } = context
  const prepared = prepare(
    given,
    corrections.filter(({ of }) => of === 'entity'),
  )
  const { articles } = prepared
  const locals = articles.flatMap(localsOf)
  const constraints = constraintsOf(prepared.located, locals)
  const sets = constrainedSets(locals.length, constraints)
  const surety: Surety = new Map()
  const open = joinAll(locals, sets, surety)
  joinAliases(locals, sets, constraints)
  const decided = new Set([...constraints.joins.flatMap((one) => one.locals), ...constraints.apart.flatMap((one) => one.locals)])
  const unsure = open.filter(({ local }) => !decided.has(local))
  const plain = corrections.length === 0 ? sets : rulesAlone(locals)
  const reports: CorrectionReport[] = [...prepared.reports, ...constraints.reports, ...reportJoins(constraints, sets, plain, locals)]
  const found = clustersOf(
    locals,
    sets,
    new Set(unsure.map(({ local }) => local)),
    articles.map(({ article }) => article.file),
  )
  const clusters = renameClusters(found, constraints, { locals, plain }, reports)
  const ids = giveIds(clusters, urls)
  const idOf = new Map<number, string>()
  const byArticle = articles.map(() => new Map<number, { id: string; type: EntityType; sure: number }>())
  clusters.forEach(({ locals: members, type }, at) => {
    for (const index of members) {
      idOf.set(index, ids[at]!)
      byArticle[locals[index]!.article]!.set(locals[index]!.chain, { id: ids[at]!, type, sure: surety.get(index) ?? 1 })
    }
  })
  const roles = rolesOf(articles, byArticle, new Map(clusters.map(({ name, type }, at) => [`${folderOf(type)} ${name}`, ids[at]!])))
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
    ...{ id: ids[at]!, type, name, aliases, roles: rolesAt(ids[at]!) },
    ...{
      evidence: evidenceOf(
        members.map((index) => locals[index]!),
        articles,
      ),
      confidence: confidenceOf(members, locals, surety),
    },
  }))
  return {
    articles: articles.map((article, index) => linkMentions(article, byArticle[index]!)),
    entities: entities.sort((a, b) => byCodeUnit(a.id, b.id)),
    unresolved: unresolvedOf(articles, locals, unsure, idOf),
    problems: reports.map((report) => reportProblem(report, allowStale)),
    successors: successorsOf(entities, urls),
  }
}

/** What rules alone would join, to tell which corrections still have an effect. */
function rulesAlone(locals: readonly Local[]): DisjointSets {
  const sets = makeSets(locals.length)
  joinAll(locals, sets, new Map())
  return sets
}

function rolesOf(
  articles: readonly AnnotatedArticle[],
  byArticle: readonly ReadonlyMap<number, { id: string }>[],
  byName: ReadonlyMap<string, string>,
): Map<string, Attested[]> {
  const found = new Map<string, Attested[]>()
  articles.forEach((article, index) => {
    for (const role of article.roles) {
      const holder = byArticle[index]!.get(role.chain)?.id
      if (holder === undefined) continue
      const body = role.of && bodyNamed(role.of.text)
      const country = role.of && byName.get(`place ${body}`)
      const of = role.of && (country ?? ((role.of.chain !== null && byArticle[index]!.get(role.of.chain)?.id) || body))
      found.set(holder, [...(found.get(holder) ?? []), { role, article, of: of ?? null }])
    }
  })
  return found
}

function unresolvedOf(
  articles: readonly AnnotatedArticle[],
  locals: readonly Local[],
  unsure: readonly Short[],
  idOf: ReadonlyMap<number, string>,
): Unresolved[] {
  const listed = unsure.flatMap(({ local, candidates }) => {
    const { article, mentions } = locals[local]!
    const names = [...new Set(candidates.flatMap((index) => idOf.get(index) ?? []))].sort(byCodeUnit)
    return mentions.map(({ start, end, text }) => ({
      file: articles[article]!.article.file,
      start,
      end,
      text,
      why: whyUnsure(names.length),
      candidates: names,
    }))
  })
  return [...listed, ...articles.flatMap(unlinkedNames)].sort((a, b) => byCodeUnit(a.file, b.file) || a.start - b.start)
}

function whyUnsure(candidates: number): string {
  return candidates > 1 ? 'the short name fits several' : 'the short name fits one of another article, and nothing says that it is the same'
}

/** Names that their own article leaves open between several. */
function unlinkedNames({ article, mentions }: AnnotatedArticle): Unresolved[] {
  return mentions
    .filter(({ form, chain }) => form === 'name' && chain === null)
    .map(({ start, end, text }) => ({
      file: article.file,
      start,
      end,
      text,
      why: 'the short name fits several names of the article',
      candidates: [],
    }))
}
