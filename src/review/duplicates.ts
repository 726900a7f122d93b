import { byCodeUnit, type EntityRecord, type ReviewItem } from '../model/index.ts'
import { isAcronym, nameKey, nameWords } from '../text/name-forms.ts'
import { skeleton } from '../text/transliteration.ts'
import { choice, isJudged, type ReviewDesk } from './desk.ts'
import { likeness } from './likeness.ts'
import { bestMention, countOf, FAMILY } from './names.ts'

/** A block of more names than this is too common a word to tell anything. */
const BLOCK = 60
/** More of one name than this are not decided in one entry. */
const MOST_NAMESAKES = 40

/**
 * Names that may be one: those of one name that are kept apart, asked once for all of them, and pairs whose names are alike. A name
 * that several go by tells of nobody else.
 */
export function likelyDuplicates(desk: ReviewDesk, isAsked: (url: string | null) => boolean): ReviewItem[] {
  const groups = new Map<string, EntityRecord[]>()
  for (const entity of desk.analysis.entities)
    if (FAMILY[entity.type] !== undefined) add(groups, `${FAMILY[entity.type]} ${nameKey(entity.name)}`, entity)
  const single = [...groups.values()].flatMap((group) => (group.length === 1 ? group : []))
  const shared = [...groups.values()].filter((group) => group.length > 1 && group.some(({ url }) => isAsked(url)))
  return [...shared.flatMap((group) => namesakes(desk, group)), ...alike(desk, single, isAsked)]
}

function add(groups: Map<string, EntityRecord[]>, key: string, entity: EntityRecord): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [entity])
  else group.push(entity)
}

/** Rules keep bodies of one common name apart by what an article says of them; a person knows whether they are one. */
function namesakes(desk: ReviewDesk, all: readonly EntityRecord[]): ReviewItem[] {
  const group = all.toSorted((a, b) => countOf(b) - countOf(a) || byCodeUnit(a.id, b.id))
  const { name, type } = group[0]!
  if (group.some((one) => one.type !== type || one.name !== name)) return pairItem(desk, group[0]!, group[1]!)
  if (group.length > MOST_NAMESAKES) return []
  const score = Math.min(0.8, 0.5 + group.length / 30)
  return item(desk, group, `${group.length} are called ${name} (${type}): they may be one.`, `all that are called ${name}`, score)
}

function alike(desk: ReviewDesk, entities: readonly EntityRecord[], isAsked: (url: string | null) => boolean): ReviewItem[] {
  const blocks = new Map<string, EntityRecord[]>()
  for (const entity of entities) for (const key of keysOf(entity)) add(blocks, key, entity)
  const seen = new Set<string>()
  return [...blocks.values()].flatMap((block) => {
    if (block.length < 2 || block.length > BLOCK || !block.some(({ url }) => isAsked(url))) return []
    return block.flatMap((a, i) =>
      block.slice(i + 1).flatMap((b) => {
        const key = [a.id, b.id].sort(byCodeUnit).join(' ')
        if (seen.has(key)) return []
        seen.add(key)
        return pairItem(desk, a, b)
      }),
    )
  })
}

function keysOf({ name, type }: EntityRecord): string[] {
  const words = nameWords(name)
  const family = FAMILY[type]
  const sounds = words.filter((word) => word.length > 2).map((word) => `${family} ${skeleton(word)}`)
  const initials = words.length > 1 ? words.map((word) => word[0]).join('') : isAcronym(name) ? nameKey(name).replace(/[^a-z]/g, '') : ''
  return [...new Set([...sounds, ...(initials.length > 1 ? [`${family} initials ${initials}`] : [])])]
}

function pairItem(desk: ReviewDesk, a: EntityRecord, b: EntityRecord): ReviewItem[] {
  const like = likeness(a.name, b.name, a.type === 'person')
  if (like === undefined) return []
  const pair = countOf(b) > countOf(a) ? [b, a] : [a, b]
  const types = [...new Set(pair.map(({ type }) => type))]
  const message = `${pair[0]!.name} and ${pair[1]!.name} (${types.join(', ')}) may be one: ${like.why}.`
  const score = like.score * (types.length === 1 ? 1 : 0.6) * weightOf(Math.min(countOf(a), countOf(b)))
  return item(desk, pair, message, `${pair[0]!.name} and ${pair[1]!.name}`, score)
}

/** What is named often matters more: from 0.6 for once to 1 for seven times. */
const weightOf = (mentions: number) => 0.6 + 0.4 * Math.min(1, Math.log2(Math.max(1, mentions)) / Math.log2(7))

function item(desk: ReviewDesk, group: readonly EntityRecord[], message: string, who: string, score: number): ReviewItem[] {
  const ids = group.map(({ id }) => id)
  if (group.every(isJudged) || desk.isDecided(['merge', 'distinct'], ids)) return []
  const mentions = group.flatMap((one) => bestMention(desk, one) ?? [])
  const targets = mentions.flatMap((mention) => desk.target(mention) ?? [])
  if (targets.length < group.length) return []
  return [
    {
      ...{ kind: 'duplicate', message, score, pages: group.map(({ name, url }) => ({ name, url })) },
      evidence: mentions.slice(0, 6).map((mention) => desk.sentence(mention)),
      choices: [
        choice('They are one', { action: 'merge', targets, reason: `${who} are one` }),
        choice('They are not', { action: 'distinct', targets, reason: `${who} are not one` }),
      ],
    },
  ]
}
