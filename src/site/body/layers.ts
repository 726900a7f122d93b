import type { DateRecord, MentionRecord, QuoteRecord, SentenceRecord } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import type { Here } from '../here.ts'
import { relative } from '../link.ts'
import { counted, sayDerivation } from '../say.ts'
import { machineDate } from '../when.ts'
import type { Layer, Properties } from './slice.ts'

/** A sentence with its permanent anchor, and the mark that leads to what rests on it. */
export function sentenceLayer(here: Here, { article, n, start, end }: SentenceRecord): Layer {
  const pages = here.corpus.resting.pages(article, n).length
  let anchored = false
  const anchor = (): Properties => {
    // A sentence that runs over two blocks has its anchor where it begins.
    if (anchored) return {}
    anchored = true
    return { id: `s${n}` }
  }
  return { start, end, name: 'span', properties: { className: ['s'] }, anchor, after: restMark(n, pages) }
}

function restMark(n: number, pages: number): Layer['after'] {
  if (pages === 0) return undefined
  const label = `Sentence ${n}: ${counted(pages, 'page rests', 'pages rest')} on it`
  return { name: 'a', properties: { href: `#r${n}`, className: ['sn'], ariaLabel: label }, text: String(n) }
}

/** A sentence that the site may not show: a gap, still with its anchor. */
export function gapLayer({ n, start, end }: SentenceRecord): Layer {
  const properties = { id: `s${n}`, className: ['gap'], title: 'Not shown here: read it at the original' }
  return { start, end, name: 'span', properties, instead: '[…]' }
}

/** A mention, linked to its page; one that resolves to nobody is marked so. A pronoun's link is quiet. */
export function mentionLayer(here: Here, { start, end, text, form, entity: id }: MentionRecord): Layer | null {
  const entity = id === null ? undefined : here.corpus.entities.get(id)
  if (entity === undefined)
    return form === 'name' ? { start, end, name: 'span', properties: { className: ['m', 'unresolved'], title: 'Not resolved' } } : null
  const className = ['m', entity.type, ...(form === 'name' ? [] : [form])]
  const title: Properties = text === entity.name ? {} : { title: entity.name }
  if (entity.url === null) return { start, end, name: 'span', properties: { className, ...title } }
  return { start, end, name: 'a', properties: { href: relative(here.url, entity.url), className, ...title } }
}

/** A date with its value and how it was derived. */
export function dateLayer({ start, end, value, because }: DateRecord): Layer {
  const machine = machineDate(value)
  const title = `${sayDate(value)}: ${sayDerivation(because, value)}`
  const datetime: Properties = machine === null ? {} : { dateTime: machine }
  return { start, end, name: machine === null ? 'span' : 'time', properties: { ...datetime, className: ['d'], title } }
}

/** What somebody said: in marks as `q`, indirect speech as a marked stretch. */
export function quoteLayer(here: Here, { start, end, speakers, speakerText, act, mode }: QuoteRecord): Layer {
  const names = speakers.map((id) => here.thing(id, id).text)
  const title = `${names.join(' and ') || speakerText || 'Speaker not known'}: ${act}`
  return { start, end, name: mode === 'indirect' ? 'span' : 'q', properties: { className: ['q', mode], title } }
}
