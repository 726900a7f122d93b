import type { AnnotatedArticle, Entity, EntityType, Evidence, Mention, ResolvedArticle, ResolvedMention } from '../model/index.ts'
import type { Surety } from './join-people.ts'
import type { Local } from './local.ts'
import { type Attested, bodyNamed } from './roles.ts'
import { withLinks } from './with-mentions.ts'

/** The entity of a chain. */
export interface LinkedTo {
  readonly id: string
  readonly type: EntityType
  readonly sure: number
}

/** The entities of an article's chains, by the chain's number. */
export type Links = readonly (LinkedTo | undefined)[]

const round = (value: number) => Math.round(value * 1000) / 1000
const none: readonly string[] = []

function membersOf(mention: Mention, links: Links): readonly string[] {
  if (mention.members.length === 0) return none
  return [...new Set(mention.members.flatMap((chain) => links[chain]?.id ?? []))]
}

/** Links the mentions of one article to the entities of its chains; a name takes its entity's type. */
export function linkMentions(article: AnnotatedArticle, links: Links): ResolvedArticle {
  return withLinks(article, (mention): ResolvedMention => {
    const { start, end, text, form, ner, by, chain, members } = mention
    const entity = chain === null ? undefined : links[chain]
    const confidence = entity === undefined || entity.sure === 1 ? mention.confidence : round(mention.confidence * entity.sure)
    const link = entity?.id ?? null
    const entities = entity ? none : membersOf(mention, links)
    return { start, end, text, form, type: entity?.type ?? mention.type, ner, confidence, by, chain, members, entity: link, entities }
  })
}

/** The first mention in each article: where a page can show that the entity is named. */
export function evidenceOf(members: readonly Local[], articles: readonly AnnotatedArticle[]): Entity['evidence'] {
  const seen = new Set<number>()
  const all: Evidence[] = []
  for (const { article, names } of members) {
    if (seen.has(article)) continue
    seen.add(article)
    const { start, end, by } = names
    const { file, text } = articles[article]!.article
    all.push({ file, start, end, text: text.slice(start, end), by })
  }
  const [first, ...rest] = all
  return [first!, ...rest]
}

/** An entity is as sure as its best mention, less what its joins leave in doubt on average. */
export function confidenceOf(members: readonly number[], locals: readonly Local[], surety: Surety): number {
  let best = 0
  let sure = 0
  for (const index of members) {
    best = Math.max(best, locals[index]!.names.best)
    sure += surety.get(index) ?? 1
  }
  return round((best * sure) / members.length)
}

/** The roles that articles give each entity, in the order of the articles; what a role is of is an entity where it is one. */
export function rolesOf(
  articles: readonly AnnotatedArticle[],
  links: readonly Links[],
  byName: ReadonlyMap<string, string>,
): Map<string, Attested[]> {
  const found = new Map<string, Attested[]>()
  articles.forEach((article, index) => {
    for (const role of article.roles) {
      const holder = links[index]![role.chain]?.id
      if (holder === undefined) continue
      const attested = { role, article, of: role.of && bodyOf(role.of, links[index]!, byName) }
      const list = found.get(holder)
      if (list) list.push(attested)
      else found.set(holder, [attested])
    }
  })
  return found
}

function bodyOf(of: { readonly text: string; readonly chain: number | null }, links: Links, byName: ReadonlyMap<string, string>): string {
  const body = bodyNamed(of.text)
  const named = of.chain === null ? undefined : links[of.chain]
  // "French President": of France, though no article names it.
  return byName.get(`place ${body}`) ?? (named?.type === 'nationality' ? undefined : named?.id) ?? body
}
