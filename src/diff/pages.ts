import { byCodeUnit, type EventRecord, type Finding, type Subject } from '../model/index.ts'
import type { PagePair } from './addresses.ts'
import type { Pairing } from './pairing.ts'
import type { Side } from './side.ts'
import { ofArticle, ofEntity, ofEvent, ofStory } from './subjects.ts'

/**
 * The pages that the findings touch, sorted by address: primary where something the page itself states changed, derived
 * where it only shows what changed elsewhere (the name of a person in an event, an event in a person's list).
 */
export function touchedPages(pairing: Pairing, { old, current }: PagePair, findings: readonly Finding[]): Finding[] {
  const primary = new Set(findings.filter(({ type }) => type !== 'topic-share').flatMap(({ subject }) => subject.url ?? []))
  const derived = new Map<string, string>()
  const neighbours = neighboursIn(pairing)
  for (const finding of findings)
    for (const { url } of neighbours(finding))
      if (url !== null && !primary.has(url) && !derived.has(url)) derived.set(url, finding.subject.name)
  for (const url of current.urls) if (!old.urls.has(url)) primary.add(url)
  return [...new Set([...primary, ...derived.keys()])].sort(byCodeUnit).flatMap((url): Finding[] => {
    const subject = current.at(url) ?? old.at(url)
    if (subject === undefined) return []
    const presence = !old.urls.has(url) ? 'new' : current.urls.has(url) ? 'changed' : 'gone'
    const touch = primary.has(url) ? 'primary' : 'derived'
    const because = touch === 'derived' ? `it shows “${derived.get(url)}”` : null
    return [{ type: 'page-touched', subject, url, touch, presence, because, message: `${url} is ${presence} (${touch}).`, evidence: [] }]
  })
}

const RENAMING = new Set(['entity-renamed', 'entity-merged', 'entity-split', 'entity-retyped'])

function neighboursIn({ before, after }: Pairing): (finding: Finding) => Subject[] {
  const indexes = new Map<Side, ReturnType<typeof indexEntities>>()
  const index = (side: Side) => {
    const known = indexes.get(side) ?? indexEntities(side)
    indexes.set(side, known)
    return known
  }
  return (finding) => {
    const { kind, id, gone } = finding.subject
    const side = gone ? before : after
    if (finding.type === 'topic-share') return [finding.subject]
    if (kind === 'event') return ofHappening(side, side.events.get(id))
    if (kind === 'entity' && RENAMING.has(finding.type)) return index(side)(id)
    return []
  }
}

function ofHappening(side: Side, event: EventRecord | undefined): Subject[] {
  if (event === undefined) return []
  const entities = [...event.participants.map(({ entity }) => entity), ...(event.place === null ? [] : [event.place])]
  const story = side.stories.get(event.story)
  return [
    ...entities.flatMap((id) => side.entities.get(id) ?? []).map((one) => ofEntity(one)),
    ...event.reports.flatMap(({ file }) => side.articles.get(file) ?? []).map((one) => ofArticle(one)),
    ...(story === undefined ? [] : [ofStory(story)]),
  ]
}

/** The articles and events that show an entity's name. */
function indexEntities(side: Side): (id: string) => Subject[] {
  const pages = new Map<string, Map<string, Subject>>()
  const add = (id: string, subject: Subject) => {
    const list = pages.get(id) ?? new Map<string, Subject>()
    pages.set(id, list.set(subject.id, subject))
  }
  for (const article of side.analysis.articles) {
    const ids = new Set(side.mentions.get(article.file)?.flatMap(({ entity }) => entity ?? []))
    for (const id of ids) add(id, ofArticle(article))
  }
  for (const event of side.analysis.events)
    for (const id of [event.place ?? '', ...event.participants.map(({ entity }) => entity)]) add(id, ofEvent(event))
  return (id) => [...(pages.get(id)?.values() ?? [])]
}
