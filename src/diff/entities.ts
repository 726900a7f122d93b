import { byCodeUnit, type EntityRecord, type Evidence, type Finding, type MentionRecord } from '../model/index.ts'
import { areSame, mergers, splitters } from './match.ts'
import type { Pairing } from './pairing.ts'
import { correctedBy, entityGone } from './reasons.ts'
import { counted, listed, ofEntity } from './subjects.ts'

/** Who and what came, went, was merged, split, renamed or retyped. */
export function compareEntities(pairing: Pairing): Finding[] {
  const { before, after, entities } = pairing
  const counts = { before: mentionCounts(before.analysis.mentions), after: mentionCounts(after.analysis.mentions) }
  return [
    ...entities.added.map((id) => arrival('entity-added', after.entities.get(id)!, counts.after.get(id) ?? 0, null)),
    ...entities.removed.map((id) =>
      arrival('entity-removed', before.entities.get(id)!, counts.before.get(id) ?? 0, entityGone(pairing, id)),
    ),
    ...merges(pairing),
    ...splits(pairing),
    ...[...entities.pairs].flatMap(([b, a]) => [
      ...renamed(pairing, before.entities.get(b)!, after.entities.get(a)!),
      ...retyped(before.entities.get(b)!, after.entities.get(a)!),
      ...aliases(before.entities.get(b)!, after.entities.get(a)!),
      ...mentions(after.entities.get(a)!, counts.before.get(b) ?? 0, counts.after.get(a) ?? 0),
    ]),
    ...relinked(pairing),
  ]
}

/** Mentions of each entity, pronouns and descriptions included. */
function mentionCounts(mentions: readonly MentionRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { entity } of mentions) if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return counts
}

function arrival(type: 'entity-added' | 'entity-removed', entity: EntityRecord, mentions: number, because: string | null): Finding {
  const files = [...new Set(entity.evidence.map(({ file }) => file))].sort(byCodeUnit)
  const how = type === 'entity-added' ? 'is new' : 'is gone'
  return {
    ...{ type, subject: ofEntity(entity, type === 'entity-removed'), entityType: entity.type, mentions, files },
    message: `${entity.name} (${entity.type}) ${how}: ${counted(mentions, 'mention')} in ${counted(files.length, 'article')}.`,
    ...{ because, evidence: entity.evidence.slice(0, 5) },
  }
}

function merges({ before, after, entities }: Pairing): Finding[] {
  return mergers(entities).map(({ id, from }) => {
    const entity = after.entities.get(id)!
    const old = from.map((one) => before.entities.get(one)!)
    return {
      ...{ type: 'entity-merged', subject: ofEntity(entity), entityType: entity.type, from: old.map(({ id, name }) => ({ id, name })) },
      message: `${listed(old.map(({ name }) => name))} are now one: ${entity.name} (${entity.type}).`,
      ...{
        because: correctedBy(entity),
        evidence: old
          .slice(1)
          .flatMap((one) => one.evidence.slice(0, 2))
          .slice(0, 5),
      },
    }
  })
}

function splits({ before, after, entities }: Pairing): Finding[] {
  return splitters(entities).map(({ id, into }) => {
    const was = before.entities.get(id)!
    const parts = into.map((one) => after.entities.get(one)!)
    return {
      ...{ type: 'entity-split', subject: ofEntity(parts[0]!), entityType: was.type, into: parts.map(({ id, name }) => ({ id, name })) },
      message: `${was.name} (${was.type}) is now told apart as ${listed(parts.map(({ name, type }) => `${name} (${type})`))}.`,
      ...{ because: parts.map(correctedBy).find((by) => by !== null) ?? null },
      evidence: parts
        .slice(1)
        .flatMap((one) => one.evidence.slice(0, 2))
        .slice(0, 5),
    }
  })
}

function renamed({ entities }: Pairing, was: EntityRecord, is: EntityRecord): Finding[] {
  if (was.name === is.name || entities.takers.has(is.id) || entities.origins.has(was.id)) return []
  const message = `${was.name} is now called ${is.name}.`
  const fresh = !was.aliases.some(({ text }) => text === is.name) && is.aliases.some(({ text }) => text === is.name)
  const corrected = correctedBy(is) === correctedBy(was) ? null : correctedBy(is)
  const because = corrected ?? (fresh ? 'an article writes the name so for the first time' : null)
  return [
    { type: 'entity-renamed', subject: ofEntity(is), before: was.name, after: is.name, message, because, evidence: named(is, is.name) },
  ]
}

const named = (entity: EntityRecord, text: string): readonly Evidence[] => entity.evidence.filter((one) => one.text === text).slice(0, 3)

function retyped(was: EntityRecord, is: EntityRecord): Finding[] {
  if (was.type === is.type) return []
  const message = `${is.name} was ${was.type}, is now ${is.type}.`
  const evidence = is.evidence.slice(0, 3)
  return [{ type: 'entity-retyped', subject: ofEntity(is), before: was.type, after: is.type, message, because: null, evidence }]
}

function aliases(was: EntityRecord, is: EntityRecord): Finding[] {
  if (was === is) return []
  const [old, current] = [new Set(was.aliases.map(({ text }) => text)), new Set(is.aliases.map(({ text }) => text))]
  const change = (type: 'alias-added' | 'alias-removed', alias: string): Finding => ({
    ...{ type, subject: ofEntity(is), alias, because: null },
    message: `${is.name} is ${type === 'alias-added' ? 'also' : 'no longer'} written “${alias}”.`,
    evidence: named(type === 'alias-added' ? is : was, alias),
  })
  return [
    ...[...current].filter((text) => !old.has(text)).map((text) => change('alias-added', text)),
    ...[...old].filter((text) => !current.has(text)).map((text) => change('alias-removed', text)),
  ]
}

function mentions(is: EntityRecord, before: number, count: number): Finding[] {
  if (before === count) return []
  const message = `${is.name}: ${before} → ${counted(count, 'mention')}.`
  return [{ type: 'entity-mentions', subject: ofEntity(is), mentions: { before, after: count }, message, because: null, evidence: [] }]
}

/** Single mentions that now refer to another who was there before. */
function relinked({ before, after, entities, relinks }: Pairing): Finding[] {
  return [...relinks].flatMap(([b, row]) =>
    [...row].flatMap(([a, list]): Finding[] => {
      if (areSame(entities, b, a)) return []
      const [was, is] = [before.entities.get(b), after.entities.get(a)]
      if (was === undefined || is === undefined) return []
      const words = listed([...new Set(list.map(({ text }) => `“${text}”`))], 3)
      return [
        {
          ...{ type: 'mentions-relinked', subject: ofEntity(is), before: was.name, after: is.name, count: list.length, because: null },
          message: `${counted(list.length, 'mention')} (${words}) ${list.length === 1 ? 'was' : 'were'} ${was.name}, ${list.length === 1 ? 'is' : 'are'} now ${is.name}.`,
          evidence: list.slice(0, 5).map(({ file, start, end, text, by }) => ({ file, start, end, text, by })),
        },
      ]
    }),
  )
}
