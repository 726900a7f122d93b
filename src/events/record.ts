import { bounds, isoDayOf } from '../model/edtf.ts'
import { byCodeUnit, type EventRecord, type Evidence, type EvidenceList, groupBy } from '../model/index.ts'
import { dateOf, datePrecision } from './dating.ts'
import { type Happening, mostOften, toldBy } from './happening.ts'
import { slugOf } from './ids.ts'
import { sentenceAround } from './lookup.ts'
import { byArticle, disagreementsOf, reportsOf } from './reports.ts'
import type { Surroundings } from './same.ts'
import { sourcesOf } from './sources.ts'
import { evidenceOf } from './telling.ts'
import { type Names, partiesIn, siteOf, titleOf } from './titles/index.ts'
import { mayBeOne } from './tolls.ts'
import { isEmpty, meet, windowOf } from './window.ts'

/** A happening as published, but for its id, story and address. */
export type EventDraft = Omit<EventRecord, 'id' | 'story' | 'url'>

const nonEmpty = (list: readonly Evidence[]): EvidenceList => [list[0]!, ...list.slice(1)]

/** The sentence of each trigger: what the happening's being rests on. */
function evidenceFor(happening: Happening): EvidenceList {
  const seen = new Set<string>()
  const list = happening.tellings.flatMap((telling) => {
    const sentence = sentenceAround(telling.article, telling.trigger)
    const evidence = evidenceOf(telling.article, sentence ?? telling.trigger, telling.trigger.by)
    const key = `${evidence.file}:${evidence.start}`
    if (seen.has(key)) return []
    seen.add(key)
    return [evidence]
  })
  return nonEmpty(list)
}

/** Everyone who took part, in the role given most often, with all that says so. */
function participantsOf(happening: Happening): EventRecord['participants'] {
  const byEntity = groupBy(
    happening.tellings.flatMap(({ parties }) => parties),
    ({ entity }) => entity,
  )
  return [...byEntity].map(([entity, parties]) => ({
    entity,
    role: mostOften(parties.map(({ role }) => role)),
    evidence: nonEmpty(eachOnce(parties.map(({ evidence }) => evidence))),
  }))
}

/** Evidence of one place once. */
function eachOnce(list: readonly Evidence[]): Evidence[] {
  return [...new Map(list.map((each) => [`${each.file}:${each.start}`, each])).values()]
}

function countsOf(happening: Happening): EventRecord['counts'] {
  const counts = new Map<string, { what: string; value: number; text: string; evidence: Evidence[] }>()
  for (const { trigger, article } of happening.tellings)
    for (const count of trigger.counts) {
      const evidence = evidenceOf(article, count, trigger.by)
      const key = `${count.what}\n${count.value}\n${count.bound}`
      const known = counts.get(key)
      if (known === undefined)
        counts.set(key, { what: count.what, value: count.value, text: evidence.text.replace(/\s+/gu, ' '), evidence: [evidence] })
      else known.evidence.push(evidence)
    }
  return [...counts.values()].map(({ evidence, ...count }) => ({ ...count, evidence: nonEmpty(eachOnce(evidence)) }))
}

/** Each article adds its share of doubt removed; articles that may be one source count once. */
function confidenceOf(happening: Happening, sources: number): number {
  const best = happening.tellings.reduce((most, telling) => Math.max(most, telling.trigger.confidence), 0)
  return Math.min(0.97, Math.round((1 - (1 - best) * 0.6 ** (sources - 1)) * 100) / 100)
}

/** Whether two values of a field may both hold: days that overlap, a place inside the other, counts of other things. */
function agreement(around: Surroundings, names: Names, { kind, tellings }: Happening) {
  const sites = tellings.flatMap((telling) => telling.sites.map(({ entity }) => entity))
  const ids = new Map(sites.map((id) => [names.get(id)?.name ?? id, id]))
  return (field: string, a: string, b: string): boolean => {
    if (field === 'date') return !isEmpty(meet(windowOf(a) ?? { first: 0, last: 0 }, windowOf(b) ?? { first: 0, last: 0 }))
    // A visit leads from place to place.
    if (field !== 'place' || kind === 'visit') return true
    const [x, y] = [ids.get(a) ?? a, ids.get(b) ?? b]
    return x === y || around.within(x, y) || around.within(y, x)
  }
}

/** Two totals of one thing that cannot both hold: "12 killed" and "14", "some 12,000 took part" and "some 9,000". */
function countClashes(happening: Happening): EventRecord['disagreements'] {
  const totals = happening.tellings.flatMap(({ trigger, article }) =>
    trigger.counts
      .filter(({ what, bound }) => (bound === 'exactly' || bound === 'about') && !what.includes(','))
      .map((total) => ({ total, file: article.article.file })),
  )
  return [...groupBy(totals, ({ total }) => total.what)].flatMap(([what, given]) => {
    const clash = given.some((x) => given.some((y) => x.file !== y.file && !mayBeOne(x.total, y.total)))
    if (!clash) return []
    const byValue = [...groupBy(given, ({ total }) => total.value)].sort((a, b) => a[0] - b[0])
    return [
      {
        field: what,
        values: byValue.map(([value, who]) => ({ value: `${value}`, files: [...new Set(who.map(({ file }) => file))].sort(byCodeUnit) })),
      },
    ]
  })
}

/** A happening with everything that its articles say of it, and the id it would like. */
export function draftEvent(happening: Happening, names: Names, around: Surroundings): EventDraft & { readonly wish: string } {
  const date = dateOf(happening)
  const reports = reportsOf(happening, names)
  const sources = sourcesOf(byArticle(happening))
  return {
    wish: `event/${happening.kind}-${slug(happening, names)}-${datePart(happening, date)}`.replace(/(?<!-)-+$/u, '').replace(/--+/gu, '-'),
    title: titleOf(happening, names, date),
    kind: happening.kind,
    ploverType: mostOften(happening.tellings.map((telling) => telling.trigger.ploverType)),
    date,
    datePrecision: datePrecision(date),
    place: siteOf(happening),
    participants: participantsOf(happening),
    modality: happening.modality,
    counts: countsOf(happening),
    reports,
    sources,
    disagreements: [...disagreementsOf(reports, agreement(around, names, happening)), ...countClashes(happening)],
    confidence: confidenceOf(happening, sources.length),
    evidence: evidenceFor(happening),
  }
}

function slug(happening: Happening, names: Names): string {
  const who = partiesIn(happening, names, [
    'participant',
    'guest',
    'host',
    'target',
    'victim',
    'actor',
    'signatory',
    'speaker',
    'attending',
    'recipient',
  ]).slice(0, 2)
  const site = siteOf(happening)
  return slugOf(who.length > 0 ? who : site === null ? [] : [names.get(site)?.name ?? ''])
}

/** The day, month or year where it is one; else the first day it may have been, or that of the first report. */
function datePart(happening: Happening, date: string | null): string {
  if (date !== null && /^\d{4}(?:-\d\d){0,2}$/.test(date)) return date
  const first = date === null ? null : (bounds(date)?.earliest ?? null)
  if (first !== null) return first
  const told = toldBy(happening)
  return Number.isFinite(told) ? isoDayOf(told) : ''
}
