import type { Change, ChangeType } from '../../model/index.ts'
import { counted } from '../subjects.ts'

const CAUSE_NAMES = { articles: 'articles', corrections: 'corrections', topics: 'topics', code: 'the code', model: 'the model' } as const

/** The one line a reviewer reads first: what was done, what it did, how much is to be decided. */
export function verdict(changes: readonly Change[], toDecide: number): string {
  const doing = done(changes)
  const effects = [effect(changes), untouched(changes)].filter((part) => part !== '').join('; ')
  const decide = toDecide === 0 ? 'Nothing to decide' : `${toDecide} to decide`
  return `### ${doing}: ${effects}. **${decide}**`
}

const count = (changes: readonly Change[], ...types: ChangeType[]) => changes.filter(({ type }) => types.includes(type)).length

function done(changes: readonly Change[]): string {
  const arrivals = (['added', 'removed', 'moved'] as const).flatMap((how) => {
    const number = count(changes, `article-${how}`)
    return number === 0 ? [] : [`${counted(number, 'article')} ${how}`]
  })
  const edited = new Set(
    changes.filter(({ type }) => type === 'article-changed' || type === 'article-text').map(({ subject }) => subject.id),
  ).size
  const parts = edited === 0 ? arrivals : [...arrivals, `${counted(edited, 'article')} changed`]
  if (parts.length > 0) return parts.join(', ')
  const causes = [...new Set(changes.filter(({ type }) => type !== 'page-touched').map(({ cause }) => cause))]
  return `Changed by ${causes.map((cause) => CAUSE_NAMES[cause]).join(' and ') || 'other order'}`
}

function effect(changes: readonly Change[]): string {
  const pages = (presence: 'new' | 'gone') =>
    changes.filter((change) => change.type === 'page-touched' && change.presence === presence).length
  const changed = (kind: string) =>
    new Set(
      changes
        .filter(({ type, subject }) => isEdit(type) && type !== 'page-touched' && subject.kind === kind)
        .map(({ subject }) => subject.id),
    ).size
  const numbers: [number, string, string][] = [
    [pages('new'), 'new page', 'new pages'],
    [pages('gone'), 'page gone', 'pages gone'],
    [changed('event'), 'event changed', 'events changed'],
    [count(changes, 'entity-renamed'), 'renamed', 'renamed'],
    [count(changes, 'entity-retyped'), 'retyped', 'retyped'],
  ]
  const said = numbers.flatMap(([number, one, many]) => (number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]))
  return said.length === 0 ? 'no page comes or goes' : said.join(', ')
}

const isEdit = (type: ChangeType) => !/-(?:added|removed|merged|split)$/.test(type) || type.startsWith('disagreement')

function untouched(changes: readonly Change[]): string {
  const numbers: [number, string][] = [
    [count(changes, 'entity-merged', 'event-merged'), 'merged'],
    [count(changes, 'entity-split', 'event-split'), 'split'],
    [count(changes, 'entity-removed', 'event-removed'), 'removed'],
    [count(changes, 'disagreement-added'), 'contradicted'],
  ]
  const some = numbers.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  const none = numbers.filter(([number, what]) => number === 0 && what !== 'split').map(([, what]) => what)
  const nothing = none.length === 0 ? [] : [`nothing ${none.length === 1 ? none[0] : `${none.slice(0, -1).join(', ')} or ${none.at(-1)}`}`]
  return [...some, ...nothing].join(', ')
}
