import type { EventRecord, Evidence, EvidenceList } from '../model/index.ts'
import type { Assembled } from './assemble.ts'

/** Fields of a report whose values are names and days; those of all others are the article's own words. */
const FACTS = ['date', 'place', 'participants', 'duration', 'counts']

/**
 * The analysis as it may be published: of the articles given, no words but names and dates. Their quotations are left out, evidence
 * keeps its place without its text, and what an event's report says in the article's words is left out.
 *
 * @param isWithheld Whether of this article, by file, only facts about it may be shown.
 */
export function withhold<A extends Pick<Assembled, 'analysis' | 'rows'>>(found: A, isWithheld: (file: string) => boolean): A {
  const { analysis, rows } = found
  if (!analysis.articles.some(({ file }) => isWithheld(file))) return found
  const silent = <T extends Evidence>(item: T): T => (isWithheld(item.file) ? { ...item, text: '' } : item)
  const evidence = (list: EvidenceList): EvidenceList => list.map(silent) as unknown as EvidenceList // as long as it was
  const event = (record: EventRecord): EventRecord => ({
    ...record,
    participants: record.participants.map((one) => ({ ...one, evidence: evidence(one.evidence) })),
    counts: record.counts
      .filter((one) => !one.evidence.every(({ file }) => isWithheld(file)))
      .map((one) => ({ ...one, evidence: evidence(one.evidence) })),
    reports: record.reports.map((report) => ({
      ...report,
      says: report.says
        .filter(({ field }) => !isWithheld(report.file) || FACTS.includes(field))
        .map((one) => ({ ...one, evidence: evidence(one.evidence) })),
    })),
    evidence: evidence(record.evidence),
  })
  const entities = analysis.entities.map((entity) => ({
    ...entity,
    roles: entity.roles.map((role) => ({ ...role, evidence: evidence(role.evidence) })),
    evidence: evidence(entity.evidence),
  }))
  return {
    ...found,
    analysis: { ...analysis, entities, events: analysis.events.map(event) },
    rows: (file: string) => {
      const all = rows(file)
      return isWithheld(file) ? { sentences: all.sentences, mentions: all.mentions, dates: all.dates, quotes: [] } : all
    },
  }
}
