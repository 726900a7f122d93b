import { bounds } from '../model/edtf.ts'
import type { EventRecord, Evidence, ReviewItem } from '../model/index.ts'
import { fileLabel } from '../text/file-label.ts'
import { sayDate } from '../text/say-date.ts'
import { choice, isJudged, type ReviewDesk } from './desk.ts'

/** Events whose articles contradict one another: which is right can be said. */
export function disagreements(desk: ReviewDesk): ReviewItem[] {
  return desk.analysis.events.flatMap((event) =>
    event.disagreements.flatMap(({ field, values }) => {
      const said = values.map(({ value, files }) => `${say(field, value)} (${files.map(fileLabel).join(', ')})`).join(' against ')
      const settable = field === 'date' || field === 'place'
      const choices = settable ? values.flatMap(({ value }) => setField(desk, event, field, value, `It was ${say(field, value)}`)) : []
      if (isJudged(event) || desk.isFieldDecided(field, event.evidence[0])) return []
      return [item(desk, event, 'disagreement', `${event.title}: articles disagree on ${field}: ${said}.`, 0.9, choices)]
    }),
  )
}

/** Events told as past that lie after the articles which tell them, or long before anything these speak of. */
export function oddDates(desk: ReviewDesk): ReviewItem[] {
  const published = new Map(desk.analysis.articles.map(({ file, published: day }) => [file, day]))
  return desk.analysis.events.flatMap((event) => {
    const days = event.reports.flatMap(({ file }) => bounds(published.get(file) ?? '')?.latest ?? [])
    const last = days.sort().at(-1)
    const held = event.date === null ? null : bounds(event.date)
    if (held === null || last === undefined || isJudged(event) || desk.isFieldDecided('date', event.evidence[0])) return []
    const isAhead = event.modality === 'happened' && held.earliest !== null && held.earliest > last
    const isOld = held.latest !== null && Number(held.latest.slice(0, 4)) < Number(last.slice(0, 4)) - 80
    if (!isAhead && !isOld) return []
    const how = isAhead ? `told as past, yet after its last article of ${sayDate(last)}` : 'long before anything else here'
    const choices = [
      ...setField(desk, event, 'date', last, `It was on ${sayDate(last)}`),
      ...setField(desk, event, 'date', event.date!, 'The date is right'),
    ]
    return [item(desk, event, 'odd date', `${event.title} is dated ${sayDate(event.date!)}: ${how}.`, 0.8, choices)]
  })
}

/** Events that rest on one article, or on several that are perhaps one source; those with losses first. */
export function singleSources(desk: ReviewDesk, isAsked: (url: string | null) => boolean): ReviewItem[] {
  return desk.analysis.events.flatMap((event) => {
    const isOne = event.reports.length === 1 || event.sources.length === 1
    if (!isOne || !isAsked(event.url) || isJudged(event) || desk.isFieldDecided('title', event.evidence[0])) return []
    const why =
      event.reports.length === 1
        ? `only ${fileLabel(event.reports[0]!.file)} tells it`
        : `${event.reports.length} articles, perhaps one source (${event.sources[0]!.why})`
    const target = targetOf(desk, event.evidence[0])
    const drop =
      target === undefined
        ? []
        : [choice('It is no event', { action: 'drop', of: 'event', targets: [target], reason: 'This is not an event' })]
    const choices = [...setField(desk, event, 'title', event.title, 'It stands'), ...drop]
    const doubt = (1 - event.confidence) / 2 + (event.counts.length > 0 ? 0.4 : 0) + (event.reports.length > 1 ? 0.2 : 0)
    const score = 0.1 + 0.4 * Math.min(1, doubt)
    return [item(desk, event, 'single source', `${event.title}: ${why}.`, score, choices)]
  })
}

function item(
  desk: ReviewDesk,
  event: EventRecord,
  kind: ReviewItem['kind'],
  message: string,
  score: number,
  choices: ReviewItem['choices'],
): ReviewItem {
  const evidence = event.evidence.slice(0, 4).map((one) => desk.sentence(one))
  return { kind, message, score, pages: [{ name: event.title, url: event.url }], evidence, choices }
}

function setField(desk: ReviewDesk, event: EventRecord, field: 'date' | 'place' | 'title', value: string, label: string) {
  const target = targetOf(desk, event.evidence[0])
  return target === undefined ? [] : [choice(label, { action: 'set', of: 'event', field, value, targets: [target], reason: label })]
}

const targetOf = (desk: ReviewDesk, evidence: Evidence) => desk.target(evidence)
const say = (field: string, value: string) => (field === 'date' ? sayDate(value) : value)
