import { type Change, groupBy, type Subject } from '../../model/index.ts'
import { counted, listed, saidDate } from '../subjects.ts'
import { brief } from './brief.ts'
import { escapeMarkdown } from './escape.ts'
import { named, type Pointing, sentences } from './say.ts'

/** A part of the comment: lines of which only the first few may be shown, the rest being counted. */
export interface Section {
  readonly title: string
  readonly lines: readonly string[]
  /** Shown one a line, or run together in one paragraph. */
  readonly layout: 'list' | 'run'
}

/**
 * All that is neither to be decided nor folded, grouped by what it is of: articles, events, new, gone, people and things, quotations,
 * the rest.
 */
export function sections(changes: readonly Change[], pointing: Pointing): Section[] {
  const seen = changes.filter(({ weight, type }) => weight === 'notice' && type !== 'problem-new')
  const of = (test: (change: Change) => boolean) => seen.filter(test)
  const edits = (kind: Subject['kind']) =>
    of(({ type, subject }) => subject.kind === kind && !ARRIVALS.test(type) && !/^(?:quote|url)-/.test(type))
  return [
    { title: '', layout: 'list', lines: articleLines(changes, pointing) },
    { title: 'Events changed', layout: 'list', lines: bySubject(edits('event'), pointing) },
    {
      title: 'New',
      layout: 'list',
      lines: arrivals(
        of(({ type }) => /^(?:entity|event|topic)-added$/.test(type)),
        pointing,
      ),
    },
    {
      title: 'Gone',
      layout: 'list',
      lines: arrivals(
        of(({ type }) => /^(?:entity|event|topic)-removed$/.test(type)),
        pointing,
      ),
    },
    { title: 'People, bodies and places changed', layout: 'list', lines: bySubject(edits('entity'), pointing) },
    {
      title: 'Quotations',
      layout: 'list',
      lines: quotations(
        of(({ type }) => type.startsWith('quote-')),
        pointing,
      ),
    },
    { title: 'Articles', layout: 'list', lines: bySubject(edits('article'), pointing) },
    { title: 'Stories, topics, wording', layout: 'list', lines: plain(of(isTheme)) },
    { title: 'Other', layout: 'list', lines: plain(of(({ type }) => type === 'url-redirected' || type === 'problem-gone')) },
  ]
}

const ARRIVALS = /^(?:entity|event|article)-(?:added|removed)$/
const isTheme = ({ type }: Change) => /^(?:story|topic|wording)-/.test(type) && type !== 'topic-added' && type !== 'topic-removed'

function articleLines(changes: readonly Change[], pointing: Pointing): string[] {
  return changes.flatMap((change) => {
    if (change.type !== 'article-added' && change.type !== 'article-removed') return []
    const how = change.type === 'article-added' ? '' : ' · removed'
    const outlet = change.outlet === null ? 'outlet not recorded' : escapeMarkdown(change.outlet, 60)
    const topics = change.topics.length === 0 ? 'no topic' : change.topics.map((topic) => escapeMarkdown(topic, 40)).join(', ')
    const file = `\`${change.file.replace(/[`\s]+/g, ' ').slice(0, 120)}\``
    return [`${file} · ${named(change.subject, pointing)} · published ${saidDate(change.published)} · ${outlet} · ${topics}${how}`]
  })
}

/** One line a subject, its changes one after the other. */
function bySubject(changes: readonly Change[], pointing: Pointing): string[] {
  return [...groupBy(changes, ({ subject }) => subject.id).values()].map((group) => {
    const clauses = groupBy(group, ({ because }) => because)
    const said = [...clauses.values()].map((same) => same.map((change, i) => clause(change, i === same.length - 1, pointing)).join('; '))
    return `*${named(group[0]!.subject, pointing)}*: ${said.join('; ')}`
  })
}

/** A reason that several changes share is said once, after the last. */
function clause(change: Change, last: boolean, pointing: Pointing): string {
  return `${brief(last ? change : { ...change, because: null })}${sentences(change.evidence, pointing, 2)}`
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ person: 'people', organisation: 'organisations', place: 'places', project: 'projects', nationality: 'nationalities' },
  ...{ event: 'named events', other: 'other names' },
}

function arrivals(changes: readonly Change[], pointing: Pointing): string[] {
  const kindOf = (change: Change) =>
    change.subject.kind === 'entity' && 'entityType' in change ? (KINDS[change.entityType] ?? 'other names') : `${change.subject.kind}s`
  return [...groupBy(changes, kindOf)].map(([kind, group]) => {
    const items = group
      .slice(0, 40)
      .map((change) => `${named(change.subject, pointing)}${aside(change)}${sentences(change.evidence, pointing, 1)}`)
    return `${kind}: ${items.join(' · ')}${group.length > 40 ? ` · and ${group.length - 40} more` : ''}`
  })
}

function aside(change: Change): string {
  if (change.type === 'event-added' || change.type === 'event-removed')
    return ` (${change.eventKind}, ${saidDate(change.date)}${change.files.length > 1 ? `, ${counted(change.files.length, 'article')}` : ''})`
  return change.because === null || change.because.startsWith('only ') ? '' : ` (${escapeMarkdown(change.because, 120)})`
}

function quotations(changes: readonly Change[], pointing: Pointing): string[] {
  const speakers = ({ subject, ...change }: Change) =>
    'speakers' in change && change.speakers.length > 1 ? listed(change.speakers) : subject.kind === 'entity' ? subject.id : NOBODY
  return [...groupBy(changes, speakers)].map(([key, group]) => {
    const { subject } = group[0]!
    const who = key !== subject.id ? escapeMarkdown(key, 160) : subject.kind === 'entity' ? named(subject, pointing) : NOBODY
    return `*${who}*: ${group.map((change) => `${sign(change)}${brief(change)}${sentences(change.evidence, pointing, 1)}`).join('; ')}`
  })
}

const NOBODY = 'Speaker not stated'

const sign = ({ type }: Change) => (type === 'quote-added' ? '+ ' : type === 'quote-removed' ? '− ' : '')
const plain = (changes: readonly Change[]) => [
  ...changes.filter(({ type }) => !type.startsWith('wording-')).map((change) => escapeMarkdown(change.message, 300)),
  ...phrases(changes, 'wording-added', 'Wording that recurs now'),
  ...phrases(changes, 'wording-removed', 'Wording that recurs no longer'),
]

function phrases(changes: readonly Change[], type: 'wording-added' | 'wording-removed', title: string): string[] {
  const found = changes.filter((change) => change.type === type).map(({ subject }) => `“${escapeMarkdown(subject.name, 80)}”`)
  return found.length === 0
    ? []
    : [`${title}: ${found.slice(0, 12).join(', ')}${found.length > 12 ? ` and ${found.length - 12} more` : ''}`]
}

/** What needs no look, said in one line a kind: counts of mentions, spellings, pages. */
export function routine(changes: readonly Change[]): string[] {
  const of = (type: Change['type']) => changes.filter((change) => change.type === type && change.weight === 'routine')
  const counts = of('entity-mentions').map((change) => `${escapeMarkdown(change.subject.name, 60)} ${brief(change)}`)
  const aliases = [...of('alias-added'), ...of('alias-removed')]
  const spellings = aliases
    .filter((change) => !('alias' in change) || change.alias !== change.subject.name)
    .map((change) => `${escapeMarkdown(change.subject.name, 60)} ${brief(change)}`)
  const others = changes.filter(({ type, weight }) => weight === 'routine' && !/^(?:entity-mentions|alias-|page-touched)/.test(type))
  const pages = changes.filter((change) => change.type === 'page-touched')
  const derived = pages.filter((change) => change.type === 'page-touched' && change.touch === 'derived')
  const list = (items: readonly string[]) =>
    `${items.slice(0, 60).join(' · ')}${items.length > 60 ? ` · and ${items.length - 60} more` : ''}`
  return [
    ...(counts.length > 0 ? [`Mentions: ${list(counts)}`] : []),
    ...(spellings.length > 0 ? [`Spellings: ${list(spellings)}`] : []),
    ...(others.length > 0 ? [`Also: ${list(others.map((change) => escapeMarkdown(change.message, 200)))}`] : []),
    ...(pages.length > 0
      ? [`Pages touched: ${pages.length - derived.length} by their own statements, ${derived.length} only because they show what changed`]
      : []),
    ...(derived.length > 0 ? [`Derived: ${list(derived.map((change) => `\`${(change.subject.url ?? '').replaceAll('`', '')}\``))}`] : []),
  ]
}
