import { type Change, type Decision, groupBy } from '../../model/index.ts'
import { counted } from '../subjects.ts'
import { brief } from './brief.ts'
import { escapeMarkdown, fenced } from './escape.ts'
import { named, type Pointing, sentences } from './say.ts'

/** What a reviewer must decide: each check, those of one kind in one line, then what the review adds. */
export function toDecide(changes: readonly Change[], decisions: readonly Decision[], pointing: Pointing): string[] {
  const checks = checksOf(changes)
  const [addresses, rest] = [checks.filter(({ type }) => type === 'url-removed'), checks.filter(({ type }) => type !== 'url-removed')]
  const problems = groupBy(
    rest.filter((change) => change.type === 'problem-new'),
    (change) => (change.type === 'problem-new' ? change.problem.code : ''),
  )
  return [
    ...rest.filter(({ type }) => type !== 'problem-new').map((change) => single(change, pointing)),
    ...[...problems.values()].map((group) => grouped(group)),
    ...(addresses.length === 0 ? [] : [lost(addresses, changes)]),
    ...decisions.map((decision) => fromReview(decision)),
  ]
}

/** The changes to be decided, without the problems that say once more of an address that it is lost. */
export function checksOf(changes: readonly Change[]): Change[] {
  const checks = changes.filter(({ weight }) => weight === 'check')
  const isTold = checks.some(({ type }) => type === 'url-removed')
  return checks.filter((change) => !(isTold && change.type === 'problem-new' && change.problem.code === 'urls/lost'))
}

function single(change: Change, pointing: Pointing): string {
  const body = LEADS_WITH_NAME.test(change.type) ? `*${named(change.subject, pointing)}*: ${brief(change)}` : whole(change)
  return `**check** ${body}${sentences(change.evidence, pointing)}`
}

/** The whole sentence, for what does not read as "name: clause". */
function whole({ message, because }: Change): string {
  const said = escapeMarkdown(message.replace(/\.$/, ''), 300)
  return because === null ? said : `${said}, because ${escapeMarkdown(because, 200)}`
}

const LEADS_WITH_NAME =
  /^(?:event-(?:changed|participants|reports|counts|says|sources)|disagreement-|entity-re(?:named|typed)|role-|quote-|article-changed|date-)/

function grouped(group: readonly Change[]): string {
  const [first] = group
  const more = group.length === 1 ? '' : ` *(and ${group.length - 1} more of this kind)*`
  return `**check** ${first === undefined ? '' : escapeMarkdown(first.message, 300)}${more}`
}

function lost(addresses: readonly Change[], changes: readonly Change[]): string {
  const code = (url: string) => `\`${url.replaceAll('`', '')}\``
  const shown = addresses
    .slice(0, 8)
    .map((one) => (one.type === 'url-removed' && one.to !== null ? `${code(one.url)} (now ${code(one.to)})` : code(one.subject.url ?? '')))
  const more = addresses.length > 8 ? ` and ${addresses.length - 8} more` : ''
  const why = changes.some(({ type }) => type === 'article-removed') ? ' The articles that made them are gone.' : ''
  return `**check** ${counted(addresses.length, 'address', 'addresses')} would lead nowhere: ${shown.join(', ')}${more}.${why} Give each a successor in \`urls.jsonl\`, or accept that it is lost.`
}

function fromReview({ message, yaml }: Decision): string {
  const block = yaml === null ? '' : `\n   <details><summary>YAML</summary>\n\n${indent(fenced(yaml, 'yaml'))}\n   </details>`
  return `**check** ${escapeMarkdown(message, 400)}${block}`
}

const indent = (block: string) => block.replace(/^/gm, '   ')
