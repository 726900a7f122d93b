import type { EventRecord, Finding } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { counted, fileLabel, listed, ofEvent, said, saidDate } from './subjects.ts'

/** Numbers of killed, injured, signed, … that an event gained or lost. */
export function counts(_pairing: Pairing, was: EventRecord, is: EventRecord): Finding[] {
  if (was === is) return []
  const say = ({ what, text }: EventRecord['counts'][number]) => `${text} ${what}`
  const key = ({ what, value }: EventRecord['counts'][number]) => `${what} ${value}`
  const [old, current] = [new Set(was.counts.map(key)), new Set(is.counts.map(key))]
  const fresh = is.counts.filter((one) => !old.has(key(one)))
  const added = fresh.map(say)
  const removed = was.counts.filter((one) => !current.has(key(one))).map(say)
  if (added.length + removed.length === 0) return []
  const message = `${said(is.title)}: counts ${[...added.map((one) => `+ ${one}`), ...removed.map((one) => `− ${one}`)].join(', ')}.`
  const evidence = fresh.flatMap((one) => one.evidence.slice(0, 1)).slice(0, 5)
  return [{ type: 'event-counts', subject: ofEvent(is), added, removed, message, because: null, evidence }]
}

/** Which articles newly tell an event, or no longer do. */
export function reports({ files }: Pairing, was: EventRecord, is: EventRecord): Finding[] {
  const old = new Set(was.reports.map(({ file }) => files.afterOf.get(file) ?? file))
  const current = new Set(is.reports.map(({ file }) => file))
  const added = [...current].filter((file) => !old.has(file))
  const removed = [...old].filter((file) => !current.has(file))
  if (added.length + removed.length === 0) return []
  const by = [...added.map((file) => `+ ${fileLabel(file)}`), ...removed.map((file) => `− ${fileLabel(file)}`)].join(', ')
  const evidence = is.evidence.filter(({ file }) => added.includes(file)).slice(0, 3)
  return [
    {
      ...{ type: 'event-reports', subject: ofEvent(is), added, removed, articles: { before: old.size, after: current.size }, evidence },
      message: `${said(is.title)}: ${old.size} → ${counted(current.size, 'article')} (${by}).`,
      because: null,
    },
  ]
}

type Said = EventRecord['reports'][number]['says'][number]

/** Fields that only repeat names: who takes part and where is compared by whom it means. */
const NAMING = new Set(['participants', 'place'])

/** What an article that tells an event in both analyses newly says of it, or no longer does. */
export function says({ files }: Pairing, before: EventRecord, is: EventRecord): Finding[] {
  if (before === is) return []
  return is.reports.flatMap((report): Finding[] => {
    const old = before.reports.find(({ file }) => files.afterOf.get(file) === report.file)
    if (old === undefined) return []
    const key = ({ field, value }: Said) => `${field}: ${value}`
    const [was, now] = [old.says, report.says].map((says) => says.filter(({ field }) => !NAMING.has(field))) as [Said[], Said[]] // two in, two out
    const [mine, theirs] = [new Set(was.map(key)), new Set(now.map(key))]
    const fresh = now.filter((one) => !mine.has(key(one)))
    const removed = [...mine].filter((one) => !theirs.has(one))
    if (fresh.length + removed.length === 0) return []
    const message = `${said(is.title)}: ${fileLabel(report.file)} ${listed([...fresh.map((one) => `+ ${key(one)}`), ...removed.map((one) => `− ${one}`)], 4)}.`
    const evidence = fresh.flatMap((one) => one.evidence.slice(0, 1)).slice(0, 5)
    return [
      { type: 'event-says', subject: ofEvent(is), file: report.file, added: fresh.map(key), removed, message, because: null, evidence },
    ]
  })
}

/** Whether the articles of an event may be fewer sources than they are. */
export function sources(_pairing: Pairing, was: EventRecord, is: EventRecord): Finding[] {
  if (was === is) return []
  const grouped = (event: EventRecord) => event.sources.filter(({ files }) => files.length > 1)
  const key = (event: EventRecord) =>
    grouped(event)
      .map(({ files }) => files.map(fileLabel).join('+'))
      .sort()
      .join(' ')
  if (key(was) === key(is)) return []
  const shared = grouped(is)[0]
  const why = shared?.why ?? null
  const verdict =
    shared === undefined
      ? 'no articles seem to share a source any more'
      : `${listed(shared.files.map(fileLabel))} are perhaps one source (${shared.why})`
  return [
    {
      ...{ type: 'event-sources', subject: ofEvent(is), sources: { before: was.sources.length, after: is.sources.length }, why },
      ...{ message: `${said(is.title)}: ${verdict}.`, because: null, evidence: [] },
    },
  ]
}

/** Where the articles of an event newly contradict one another, or no longer do. */
export function disagreements(_pairing: Pairing, was: EventRecord, is: EventRecord): Finding[] {
  const key = ({ field, values }: EventRecord['disagreements'][number]) =>
    `${field}: ${values
      .map(({ value }) => value)
      .sort()
      .join(' | ')}`
  const [old, current] = [new Set(was.disagreements.map(key)), new Set(is.disagreements.map(key))]
  const change = (type: 'disagreement-added' | 'disagreement-removed', one: EventRecord['disagreements'][number]): Finding => {
    const values = one.values.map(
      ({ value, files }) => `${one.field === 'date' ? saidDate(value) : said(value)} (${listed(files.map(fileLabel))})`,
    )
    const message = `${said(is.title)}: articles ${type === 'disagreement-added' ? 'disagree' : 'no longer disagree'} on ${one.field}: ${values.join(' against ')}.`
    const evidence = type === 'disagreement-added' ? is.evidence.slice(0, 2) : []
    return { type, subject: ofEvent(is), field: one.field, values: one.values.map(({ value }) => value), message, because: null, evidence }
  }
  return [
    ...is.disagreements.filter((one) => !old.has(key(one))).map((one) => change('disagreement-added', one)),
    ...was.disagreements.filter((one) => !current.has(key(one))).map((one) => change('disagreement-removed', one)),
  ]
}
