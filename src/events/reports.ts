import {
  byCodeUnit,
  type EventRecord,
  type Evidence,
  groupBy,
  type NonEmpty,
  type ResolvedArticle,
  type TriggerSaying,
} from '../model/index.ts'
import { entitiesAt } from '../model/linking.ts'
import type { Happening } from './happening.ts'
import { sentencesNumbered } from './lookup.ts'
import { evidenceOf, type Telling } from './telling.ts'
import type { Names } from './titles/index.ts'

type Report = EventRecord['reports'][number]
type Says = Report['says'][number]

/** Facts once each, with every place that states them. */
function collect(facts: readonly { readonly field: string; readonly value: string; readonly evidence: Evidence }[]): Says[] {
  const byValue = new Map<string, { field: string; value: string; evidence: Evidence[] }>()
  for (const { field, value, evidence } of facts) {
    const key = `${field}\n${value}`
    const known = byValue.get(key)
    if (known === undefined) byValue.set(key, { field, value, evidence: [evidence] })
    else known.evidence.push(evidence)
  }
  return [...byValue.values()].map(({ field, value, evidence }) => {
    const [first, ...rest] = new Map(evidence.map((each) => [`${each.start}:${each.end}`, each])).values()
    return { field, value, evidence: [first!, ...rest] }
  })
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** "Anna Berg: ", where one of several who took part says it alone: it must not read as said by all. */
function alone({ article, parties }: Telling, { who }: TriggerSaying, name: (id: string) => string): string {
  const ids = new Set(who.flatMap((span) => entitiesAt(article, span)))
  const party = new Set(parties.filter(({ role }) => role !== 'attending').map(({ entity }) => entity))
  const [only] = ids
  return only !== undefined && ids.size === 1 && party.size > 1 && party.has(only) ? `${name(only)}: ` : ''
}

function factsOf(telling: Telling, names: Names) {
  const { article, trigger } = telling
  const name = (id: string): string => names.get(id)?.name ?? id
  return [
    ...telling.days.slice(0, 1).map((day) => ({ field: 'date', ...day })),
    ...telling.sites.slice(0, 1).map((site) => ({ field: 'place', value: name(site.entity), evidence: site.evidence })),
    ...telling.parties.map((party) => ({ field: 'participants', value: name(party.entity), evidence: party.evidence })),
    ...trigger.counts.map((count) => ({ field: 'counts', value: plain(count.text), evidence: evidenceOf(article, count, trigger.by) })),
    ...trigger.says.map((saying) => {
      const evidence = evidenceOf(article, saying, saying.by)
      return { field: saying.field, value: `${alone(telling, saying, name)}${plain(evidence.text)}`, evidence }
    }),
  ]
}

const fieldOrder = [
  'date',
  'place',
  'participants',
  'duration',
  'counts',
  'agreed',
  'decided',
  'discussed',
  'committed',
  'stressed',
  'satisfied',
  'welcomed',
  'condemned',
  'called for',
  'invited',
]
const byField = (a: Says, b: Says): number =>
  fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field) || a.evidence[0].start - b.evidence[0].start || byCodeUnit(a.value, b.value)

/** The sentences of an article that tell a happening, as ranges in text order. */
export function sentencesOf(article: ResolvedArticle, tellings: readonly Telling[]): [number, number][] {
  const told = new Set(tellings.flatMap((telling) => telling.trigger.sentences))
  return sentencesNumbered(article, told).map(({ start, end }) => [start, end])
}

/** The tellings of each article, articles in the order of their files. */
export function byArticle({ tellings }: Pick<Happening, 'tellings'>): NonEmpty<Telling>[] {
  const groups = groupBy(tellings, (telling) => telling.article.article.file)
  return [...groups].sort((a, b) => byCodeUnit(a[0], b[0])).map(([, group]) => [group[0]!, ...group.slice(1)])
}

/** What each article says of a happening, field by field, in its own words. */
export function reportsOf(happening: Happening, names: Names): Report[] {
  return byArticle(happening).map((tellings) => {
    const { article } = tellings[0]
    const says = collect(tellings.flatMap((telling) => factsOf(telling, names)))
    return { file: article.article.file, sentences: sentencesOf(article, tellings), says: says.sort(byField) }
  })
}

const compared = ['date', 'place', 'counts']

/** Fields on which articles cannot all be right, with who says what. `agrees` tells whether two values may both hold. */
export function disagreementsOf(
  reports: readonly Report[],
  agrees: (field: string, a: string, b: string) => boolean,
): EventRecord['disagreements'] {
  return compared.flatMap((field) => {
    const values = new Map<string, Set<string>>()
    for (const { file, says } of reports)
      for (const say of says) if (say.field === field) values.set(say.value, (values.get(say.value) ?? new Set()).add(file))
    const all = [...values.keys()]
    const clashing = all.filter((value) => all.some((other) => other !== value && !agrees(field, value, other)))
    if (clashing.length < 2) return []
    return [{ field, values: clashing.sort(byCodeUnit).map((value) => ({ value, files: [...values.get(value)!].sort(byCodeUnit) })) }]
  })
}
