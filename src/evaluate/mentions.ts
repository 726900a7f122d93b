import { type Analysis, type MentionRecord, overlaps } from '../model/index.ts'
import { nameKey } from '../text/name-forms.ts'
import { documentOf, type GoldMention, type HandReading } from './reading.ts'
import { compareKeys, type Score } from './score.ts'

const SCORED = ['person', 'organisation', 'place', 'project']

/** Names by type, exact spans; what the hand reading ignores counts neither way, nor do the types without pages. */
export function scoreMentions(gold: HandReading, said: Analysis): Score[] {
  const names = said.mentions.filter(({ form, type }) => form === 'name' && SCORED.includes(type))
  const counted = names.filter((mention) => !isIgnored(mention, gold.mentions))
  const expected = gold.mentions.filter(({ ignore }) => ignore !== true)
  const key = (doc: string, type: string, { start, text }: { start: number; text: string }) => `${doc} ${start} ${type} "${text}"`
  const score = (measure: string, types: readonly string[]) =>
    compareKeys(
      measure,
      expected.filter(({ type }) => types.includes(type!)).map((mention) => key(mention.doc, mention.type!, mention)),
      counted.filter(({ type }) => types.includes(type)).map((mention) => key(documentOf(mention.file), mention.type, mention)),
    )
  return [score('mentions', SCORED), ...SCORED.map((type) => ({ ...score(`  ${type}`, [type]), misses: [] }))]
}

function isIgnored(mention: MentionRecord, gold: readonly GoldMention[]): boolean {
  const here = gold.filter(({ doc }) => doc === documentOf(mention.file))
  const exact = here.some(({ ignore, start, end }) => ignore !== true && start === mention.start && end === mention.end)
  return !exact && here.some((other) => other.ignore === true && overlaps(other, mention))
}

/** Which of our entities is which of the hand reading's: the one that shares most of its mentions, each taken once. */
export function matchEntities(gold: HandReading, said: Analysis): Map<string, string> {
  const linked = new Map(said.mentions.map((mention) => [`${documentOf(mention.file)} ${mention.start} ${mention.end}`, mention.entity]))
  const shared = new Map<string, number>()
  for (const { doc, start, end, entity } of gold.mentions) {
    const id = linked.get(`${doc} ${start} ${end}`)
    if (entity !== undefined && id != null) shared.set(`${entity}\n${id}`, (shared.get(`${entity}\n${id}`) ?? 0) + 1)
  }
  const matched = new Map<string, string>()
  const taken = new Set<string>()
  for (const [pair] of [...shared].sort((a, b) => b[1] - a[1])) {
    const [entity, id] = pair.split('\n') as [string, string]
    if (!matched.has(entity) && !taken.has(id)) {
      matched.set(entity, id)
      taken.add(id)
    }
  }
  return matched
}

/** Of the gold names, those linked to the entity that stands for theirs. */
export function scoreLinks(gold: HandReading, said: Analysis, entities: ReadonlyMap<string, string>): Score {
  const expected = gold.mentions.filter(({ ignore }) => ignore !== true)
  const spans = new Map(expected.map(({ doc, start, end, entity }) => [`${doc} ${start} ${end}`, entity!]))
  const linked = said.mentions.filter(({ entity, file, start, end }) => entity !== null && spans.has(`${documentOf(file)} ${start} ${end}`))
  return compareKeys(
    'entity links',
    expected.map(({ doc, start, text, entity }) => `${doc} ${start} "${text}" → ${entities.get(entity!) ?? entity}`),
    linked.map(({ file, start, text, entity }) => `${documentOf(file)} ${start} "${text}" → ${entity}`),
  )
}

/** The people who have pages, by name, accents and hyphens apart. */
export function scorePeople(gold: HandReading, said: Analysis): Score {
  const people = gold.mentions.flatMap(({ type, entity }) => (type === 'person' ? [nameKey(entity!)] : []))
  return compareKeys(
    'people',
    people,
    said.entities.flatMap(({ type, name }) => (type === 'person' ? [nameKey(name)] : [])),
  )
}
