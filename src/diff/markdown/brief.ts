import type { Change } from '../../model/index.ts'
import { counted, fileLabel, listed, saidDate } from '../subjects.ts'
import { escapeMarkdown as safe } from './escape.ts'

const names = (items: readonly string[], most = 6) =>
  listed(
    items.map((item) => safe(item, 100)),
    most,
  )
const stated = (value: string | null) => (value === null ? 'not stated' : safe(value, 120))
const signed = (added: readonly string[], removed: readonly string[], most = 6) =>
  [...(added.length > 0 ? [`+ ${names(added, most)}`] : []), ...(removed.length > 0 ? [`− ${names(removed, most)}`] : [])].join('; ')

/** What changed, without naming what it is of: a clause for a line that begins with its name. */
export function brief(change: Change): string {
  const clause = clauseOf(change)
  return change.because === null ? clause : `${clause}, because ${safe(change.because, 200)}`
}

function clauseOf(change: Change): string {
  switch (change.type) {
    case 'event-changed':
      return change.field === 'date'
        ? `${saidDate(change.before)} → **${saidDate(change.after)}**`
        : `${change.field}: ${stated(change.before)} → **${stated(change.after)}**`
    case 'event-participants':
      return [signed(change.added, change.removed), change.changed.length > 0 ? names(change.changed, 4) : '']
        .filter((part) => part !== '')
        .join('; ')
    case 'event-reports':
      return `${change.articles.before} → ${counted(change.articles.after, 'article')} (${signed(change.added.map(fileLabel), change.removed.map(fileLabel), 4)})`
    case 'event-counts':
      return signed(change.added, change.removed, 4)
    case 'event-says':
      return `${safe(fileLabel(change.file), 60)}: ${signed(change.added, change.removed, 3)}`
    case 'event-sources':
      return change.why === null ? 'no articles seem to share a source any more' : `perhaps no second source: ${safe(change.why, 160)}`
    case 'disagreement-added':
      return `articles disagree on ${safe(change.field)}: ${change.values.map((value) => (change.field === 'date' ? saidDate(value) : safe(value, 80))).join(' against ')}`
    case 'disagreement-removed':
      return `articles no longer disagree on ${safe(change.field)}`
    case 'entity-renamed':
      return `was called ${stated(change.before)}`
    case 'entity-retyped':
      return `${stated(change.before)} → **${stated(change.after)}**`
    case 'role-changed':
      return `role “${stated(change.before)}” → “${stated(change.after)}”`
    case 'role-added':
      return `role + “${safe(change.role)}”`
    case 'role-removed':
      return `role − “${safe(change.role)}”`
    case 'alias-added':
      return `also written “${safe(change.alias, 80)}”`
    case 'alias-removed':
      return `no longer written “${safe(change.alias, 80)}”`
    case 'entity-mentions':
      return `${change.mentions.before} → ${counted(change.mentions.after, 'mention')}`
    case 'story-changed':
      return `${change.field} ${signed(change.added, change.removed, 4)}`
    case 'topic-share':
      return `${Math.round(change.share.before * 100)} → ${Math.round(change.share.after * 100)} % of articles`
    case 'article-changed': {
      const say = change.field === 'published' ? saidDate : stated
      return `${change.field} ${say(change.before)} → **${say(change.after)}**`
    }
    case 'date-changed':
      return `“${safe(change.text, 60)}” ${saidDate(change.before)} → **${saidDate(change.after)}**`
    case 'quote-added':
      return change.weight === 'check'
        ? `is it theirs? “${safe(change.text, 160)}” (${change.mode})`
        : `“${safe(change.text, 160)}” (${change.mode})`
    case 'quote-removed':
      return `“${safe(change.text, 160)}” (${change.mode})`
    case 'quote-changed':
      return `“${safe(change.text, 100)}”: ${change.field} ${stated(change.before)} → **${stated(change.after)}**`
    case 'entity-merged':
    case 'event-merged':
      return `takes in ${names(change.from.map(({ name }) => name).filter((name) => name !== change.subject.name))}`
    case 'entity-split':
    case 'event-split':
      return `${names(change.into.map(({ name }) => name).filter((name) => name !== change.subject.name))} now told apart from it`
    case 'article-moved':
      return `${stated(change.before)} → ${stated(change.after)}`
    default:
      return safe(change.message.replace(/\.$/, ''), 300)
  }
}
