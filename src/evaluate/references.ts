import { type Analysis, byCodeUnit, contains, overlaps, type ResolvedArticle, type ResolvedMention } from '../model/index.ts'
import { documentOf, type GoldReference, type GoldTenure } from './reading.ts'
import { compareKeys, type Score } from './score.ts'

const KINDS = ['nominal', 'pronoun'] as const

/** Descriptions and pronouns by whom they stand for: what refers to nobody named counts only where something was said of it. */
export function scoreReferences(
  gold: readonly GoldReference[],
  articles: readonly ResolvedArticle[],
  entities: ReadonlyMap<string, string>,
): Score[] {
  const rows = matched(gold, articles)
  const score = (measure: string, kinds: readonly string[]) =>
    compareKeys(
      measure,
      expectedKeys(gold, kinds, entities),
      rows.filter(({ mention }) => kinds.includes(mention.form)).map(({ doc, mention, match }) => saidKey(doc, mention, match, entities)),
    )
  return [score('references', KINDS), ...KINDS.map((kind) => ({ ...score(`  ${kind}s`, [kind]), misses: [] }))]
}

/** A link that was said, how sure it was said to be, and whether the hand reading agrees. */
export interface JudgedLink {
  readonly confidence: number
  readonly right: boolean
}

/** The links of descriptions and pronouns that the hand reading speaks to. */
export function judgeLinks(
  gold: readonly GoldReference[],
  articles: readonly ResolvedArticle[],
  entities: ReadonlyMap<string, string>,
): JudgedLink[] {
  const right = new Set(expectedKeys(gold, KINDS, entities))
  return matched(gold, articles).map(({ doc, mention, match }) => ({
    confidence: mention.confidence,
    right: right.has(saidKey(doc, mention, match, entities)),
  }))
}

/** The descriptions and pronouns that were said to stand for somebody. */
function toldIn(articles: readonly ResolvedArticle[]): { readonly doc: string; readonly mention: ResolvedMention }[] {
  return articles.flatMap(({ article, mentions }) =>
    mentions
      .filter(({ form, entity, entities }) => form !== 'name' && (entity !== null || entities.length > 0))
      .map((mention) => ({ doc: documentOf(article.file), mention })),
  )
}

/** What was said with what the hand reading has there; what it leaves open is left out. */
function matched(gold: readonly GoldReference[], articles: readonly ResolvedArticle[]) {
  return toldIn(articles).flatMap(({ doc, mention }) => {
    const match = gold.find((item) => item.doc === doc && overlaps(item, mention) && isPronoun(item) === isPronoun(mention))
    // "his" of "his counterpart" is part of that reference.
    const part = match === undefined && gold.some((item) => item.doc === doc && contains(item, mention) && isPronoun(mention))
    return part || match?.ignore === true ? [] : [{ doc, mention, match }]
  })
}

function expectedKeys(gold: readonly GoldReference[], kinds: readonly string[], entities: ReadonlyMap<string, string>): string[] {
  return gold
    .filter((item) => item.ignore !== true && kinds.includes(isPronoun(item) ? 'pronoun' : 'nominal'))
    .map((item) => key(item.doc, item, idsOf(item.entities?.[0] ?? [], entities)))
}

const idsOf = (names: readonly string[], entities: ReadonlyMap<string, string>) => names.map((name) => entities.get(name) ?? name)
const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i
const isPronoun = ({ text }: { readonly text: string }) => PRONOUN.test(text)

const joined = (ids: readonly string[]) => [...ids].sort(byCodeUnit).join(' + ')
const key = (doc: string, { start, text }: { readonly start: number; readonly text: string }, ids: readonly string[]) =>
  `${doc} ${start} "${text}" → ${joined(ids)}`

/** The key of the hand reading where any of its readings is what was said. */
function saidKey(doc: string, mention: ResolvedMention, match: GoldReference | undefined, entities: ReadonlyMap<string, string>): string {
  const ids = mention.entity === null ? mention.entities : [mention.entity]
  const readings = (match?.entities ?? []).map((names) => idsOf(names, entities))
  const right = readings.some((names) => joined(names) === joined(ids))
  return key(doc, match ?? mention, right ? readings[0]! : ids)
}

/** The offices of people whom the hand reading names, with what they are of; a former one is another. */
export function scoreRoles(
  gold: Readonly<Record<string, readonly string[]>>,
  said: Analysis,
  entities: ReadonlyMap<string, string>,
): Score {
  const names = new Map([...entities].map(([name, id]) => [id, name]))
  const found = said.entities.flatMap(({ id, roles }) => {
    const person = names.get(id)
    return (person === undefined ? [] : roles).map(({ text, of }) => {
      const role = plain(of === null ? text : `${text} of ${names.get(of) ?? nameOf(of, said)}`)
      const first = gold[person!]?.find((writings) => writings.split(' | ').some((writing) => plain(writing) === role))
      return `${person}: ${first === undefined ? role : plain(first.split(' | ')[0]!)}`
    })
  })
  const expected = Object.entries(gold).flatMap(([person, roles]) => roles.map((role) => `${person}: ${plain(role.split(' | ')[0]!)}`))
  return compareKeys('roles', expected, found)
}

/** When offices are said to have been taken up and left, whichever office it is. */
export function scoreTenures(gold: readonly GoldTenure[], said: Analysis, entities: ReadonlyMap<string, string>): Score {
  const names = new Map([...entities].map(([name, id]) => [id, name]))
  const keys = (name: string, { since, until }: { readonly since: string | null; readonly until: string | null }) => [
    ...(since === null ? [] : [`${name} since ${since}`]),
    ...(until === null ? [] : [`${name} until ${until}`]),
  ]
  return compareKeys(
    'tenures',
    gold.flatMap((tenure) => keys(tenure.entity, tenure)),
    said.entities.flatMap(({ id, roles }) => roles.flatMap((role) => keys(names.get(id) ?? id, role))),
  )
}

const nameOf = (id: string, said: Analysis) => said.entities.find((entity) => entity.id === id)?.name ?? id
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\b(?:the|a|an)\s/g, '')
    .replace(/[\s-]+/g, ' ')
