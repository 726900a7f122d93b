import type { EntityRecord, MentionRecord, ReviewItem } from '../model/index.ts'
import { abbreviates, isAcronym, nameKey, nameWords } from '../text/name-forms.ts'
import { choice, isJudged, type ReviewDesk } from './desk.ts'

/** Kinds of names that may be one another; others are not asked about. */
export const FAMILY: Readonly<Record<string, string>> = { person: 'person', organisation: 'thing', place: 'thing', project: 'thing' }
/** How often an entity is named. */
export const countOf = ({ aliases }: EntityRecord): number => aliases.reduce((sum, alias) => sum + alias.count, 0)

/** The mention that writes the name in full, else the first. */
export function bestMention({ names }: ReviewDesk, { id, name }: EntityRecord): MentionRecord | undefined {
  const mine = names.get(id) ?? []
  return mine.find(({ text }) => text === name) ?? mine[0]
}

/** One name with two types: one of the readings is likely wrong. */
export function twoTypes(desk: ReviewDesk): ReviewItem[] {
  const byName = new Map<string, EntityRecord[]>()
  for (const entity of desk.analysis.entities)
    if (entity.type !== 'nationality') byName.set(nameKey(entity.name), [...(byName.get(nameKey(entity.name)) ?? []), entity])
  return [...byName.values()].flatMap((group) => {
    const [rare, common] = group.toSorted((a, b) => countOf(a) - countOf(b))
    if (rare === undefined || common === undefined || FAMILY[rare.type] === FAMILY[common.type]) return []
    const mention = bestMention(desk, rare)
    const target = mention === undefined ? undefined : desk.target(mention)
    if (mention === undefined || target === undefined || desk.isDecidedAt(mention)) return []
    return [
      {
        kind: 'two types' as const,
        message: `${rare.name} is read as ${aType(rare)} here, and as ${aType(common)} elsewhere.`,
        score: 0.4 + Math.min(0.5, countOf(common) / 20),
        pages: [rare, common].map(({ name, url }) => ({ name, url })),
        evidence: [desk.sentence(mention)],
        choices: [
          choice(`It is ${aType(common)}`, {
            action: 'set',
            field: 'type',
            value: common.type,
            targets: [target],
            reason: `${rare.name} is ${aType(common)} here too`,
          }),
          choice(`It is ${aType(rare)}`, {
            action: 'set',
            field: 'type',
            value: rare.type,
            targets: [target],
            reason: `${rare.name} is ${aType(rare)} here`,
          }),
        ],
      },
    ]
  })
}

const aType = ({ type }: EntityRecord) => (type === 'other' ? 'something else' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`)

/** Entities that hold writings which have little in common and are not sure to be one. */
export function weakMerges(desk: ReviewDesk): ReviewItem[] {
  return desk.analysis.entities.flatMap((entity) => {
    const other = entity.aliases.find(({ text }) => isFar(entity.name, text))
    if (FAMILY[entity.type] === undefined || other === undefined || isJudged(entity) || desk.isDecided(['merge', 'distinct'], [entity.id]))
      return []
    const mine = desk.names.get(entity.id) ?? []
    const pair = [bestMention(desk, entity), mine.find(({ text }) => text === other.text)]
    const targets = pair.flatMap((mention) => (mention === undefined ? [] : (desk.target(mention) ?? [])))
    if (targets.length < 2) return []
    return [
      {
        kind: 'weak merge' as const,
        message: `“${other.text}” is taken to be ${entity.name} (${entity.type}).`,
        score: 1 - entity.confidence,
        pages: [{ name: entity.name, url: entity.url }],
        evidence: pair.flatMap((mention) => (mention === undefined ? [] : [desk.sentence(mention)])),
        choices: [
          choice('They are one', { action: 'merge', targets, reason: `${other.text} is ${entity.name}` }),
          choice('They are not', { action: 'distinct', targets, reason: `${other.text} is not ${entity.name}` }),
        ],
      },
    ]
  })
}

/** Neither holds the other's words, nor stands for them. */
function isFar(name: string, alias: string): boolean {
  const [x, y] = [nameWords(name), nameWords(alias)]
  const shares = y.some((word) => x.includes(word)) || x.some((word) => y.includes(word))
  return !shares && !(isAcronym(alias) && abbreviates(alias, name)) && !(isAcronym(name) && abbreviates(name, alias)) && !isAcronym(alias)
}
