import { byCodeUnit, type EntityRecord, type MentionRecord, type ReviewItem } from '../model/index.ts'
import { abbreviates, isAcronym, isOneOff, isTransposed, nameKey, nameWords } from '../text/name-forms.ts'
import { skeleton } from '../text/transliteration.ts'
import { choice, isJudged, type ReviewDesk } from './desk.ts'

const FAMILY: Readonly<Record<string, string>> = { person: 'person', organisation: 'thing', place: 'thing', project: 'thing' }
/** A block of more names than this is too common a word to tell anything. */
const BLOCK = 60

/** Pairs of entities that may be one: names alike, one inside the other, an acronym and its words. */
export function likelyDuplicates(desk: ReviewDesk, isAsked: (url: string | null) => boolean): ReviewItem[] {
  const blocks = new Map<string, EntityRecord[]>()
  for (const entity of desk.analysis.entities) {
    if (FAMILY[entity.type] === undefined) continue
    for (const key of keysOf(entity)) blocks.set(key, [...(blocks.get(key) ?? []), entity])
  }
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
  const like = a.type === b.type || FAMILY[a.type] === 'thing' ? likeness(a.name, b.name) : undefined
  if (like === undefined || (isJudged(a) && isJudged(b)) || desk.isDecided(['merge', 'distinct'], [a.id, b.id])) return []
  const [first, second] = count(b) > count(a) ? [b, a] : [a, b]
  const mentions = [first, second].map((one) => bestMention(desk, one))
  const targets = mentions.flatMap((mention) => (mention === undefined ? [] : (desk.target(mention) ?? [])))
  if (targets.length < 2) return []
  return [
    {
      kind: 'duplicate',
      message: `${first.name} and ${second.name} (${a.type === b.type ? a.type : `${first.type}, ${second.type}`}) may be one: ${like.why}.`,
      score: like.score,
      pages: [first, second].map(({ name, url }) => ({ name, url })),
      evidence: mentions.flatMap((mention) => (mention === undefined ? [] : [desk.sentence(mention)])),
      choices: [
        choice('They are one', { action: 'merge', targets, reason: `${first.name} and ${second.name} are one` }),
        choice('They are not', { action: 'distinct', targets, reason: `${first.name} and ${second.name} are not one` }),
      ],
    },
  ]
}

const count = ({ aliases }: EntityRecord) => aliases.reduce((sum, alias) => sum + alias.count, 0)

/** The mention that writes the name in full, else the first. */
export function bestMention({ names }: ReviewDesk, { id, name }: EntityRecord): MentionRecord | undefined {
  const mine = names.get(id) ?? []
  return mine.find(({ text }) => text === name) ?? mine[0]
}

function likeness(a: string, b: string): { readonly score: number; readonly why: string } | undefined {
  const [x, y] = [nameWords(a), nameWords(b)]
  if (nameKey(a) === nameKey(b)) return { score: 0.95, why: 'they are written alike' }
  if (isTransposed(nameKey(a), nameKey(b)) || isOneOff(nameKey(a), nameKey(b))) return { score: 0.85, why: 'one letter tells them apart' }
  if ((isAcronym(a) && abbreviates(a, b)) || (isAcronym(b) && abbreviates(b, a))) return { score: 0.8, why: 'one may stand for the other' }
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  const sounds = (words: readonly string[]) => new Set(words.map(skeleton))
  const [few, many] = [sounds(short), sounds(long)]
  if (short.length === long.length && short.length > 1 && [...few].every((sound) => many.has(sound)))
    return { score: 0.75, why: 'they sound alike' }
  if (short.length > 1 && short.length < long.length && [...few].every((sound) => many.has(sound)))
    return { score: 0.7, why: 'one name lies in the other' }
  return undefined
}

/** One name with two types: one of the readings is likely wrong. */
export function twoTypes(desk: ReviewDesk): ReviewItem[] {
  const byName = new Map<string, EntityRecord[]>()
  for (const entity of desk.analysis.entities)
    if (entity.type !== 'nationality') byName.set(nameKey(entity.name), [...(byName.get(nameKey(entity.name)) ?? []), entity])
  return [...byName.values()].flatMap((group) => {
    const [rare, common] = group.toSorted((a, b) => count(a) - count(b))
    if (rare === undefined || common === undefined || FAMILY[rare.type] === FAMILY[common.type]) return []
    const mention = bestMention(desk, rare)
    const target = mention === undefined ? undefined : desk.target(mention)
    if (mention === undefined || target === undefined || desk.isDecidedAt(mention)) return []
    return [
      {
        kind: 'two types' as const,
        message: `${rare.name} is read as a ${rare.type} here, and as a ${common.type} elsewhere.`,
        score: Math.min(1, count(common) / 10),
        pages: [rare, common].map(({ name, url }) => ({ name, url })),
        evidence: [desk.sentence(mention)],
        choices: [
          choice(`It is a ${common.type}`, {
            action: 'set',
            field: 'type',
            value: common.type,
            targets: [target],
            reason: `${rare.name} is a ${common.type} here too`,
          }),
          choice(`It is a ${rare.type}`, {
            action: 'set',
            field: 'type',
            value: rare.type,
            targets: [target],
            reason: `${rare.name} is a ${rare.type} here`,
          }),
        ],
      },
    ]
  })
}

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
