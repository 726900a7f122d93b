import type { PhrasingContent } from 'mdast'
import type { DateRecord, EntityRecord, MentionRecord, QuoteRecord, SentenceRecord } from '../../model/index.ts'
import { sayDate } from '../../text/say-date.ts'
import type { Here } from '../here.ts'
import { relative } from '../link.ts'
import { counted, sayDerivation } from '../say.ts'
import { machineDate } from '../when.ts'
import { element, type Layer } from './slice.ts'

/** A sentence with its permanent anchor, and the mark that leads to what rests on it. */
export function sentenceLayer(here: Here, sentence: SentenceRecord): Layer {
  const { resting } = here.corpus
  const pages = resting.pages(sentence.article, sentence.n).length
  let anchored = false
  const anchor = (): Record<string, string> => {
    // A sentence that runs over two blocks has its anchor where it begins.
    const id = anchored ? {} : { id: `s${sentence.n}` }
    anchored = true
    return id as Record<string, string>
  }
  return {
    ...{ start: sentence.start, end: sentence.end },
    wrap(children) {
      return [element('span', { ...anchor(), className: ['s'] }, [...children, ...restMark(sentence.n, pages)])]
    },
  }
}

function restMark(n: number, pages: number): PhrasingContent[] {
  if (pages === 0) return []
  const label = `Sentence ${n}: ${counted(pages, 'page rests', 'pages rest')} on it`
  return [element('a', { href: `#r${n}`, className: ['sn'], ariaLabel: label }, [{ type: 'text', value: String(n) }])]
}

/** A sentence that the site may not show: a gap, still with its anchor. */
export function gapLayer(sentence: SentenceRecord): Layer {
  const gap: PhrasingContent = { type: 'text', value: '[…]' }
  return {
    ...{ start: sentence.start, end: sentence.end },
    wrap() {
      return [element('span', { id: `s${sentence.n}`, className: ['gap'], title: 'Not shown here: read it at the original' }, [gap])]
    },
  }
}

/** A mention, linked to its page; one that resolves to nobody is marked so. A pronoun's link is quiet. */
export function mentionLayer(here: Here, mention: MentionRecord): Layer | null {
  const entity = mention.entity === null ? undefined : here.corpus.entities.get(mention.entity)
  if (entity === undefined && mention.form !== 'name') return null
  return {
    ...{ start: mention.start, end: mention.end },
    wrap(children) {
      return [mentionNode(here, mention, entity, children)]
    },
  }
}

function mentionNode(here: Here, mention: MentionRecord, entity: EntityRecord | undefined, children: PhrasingContent[]): PhrasingContent {
  if (entity === undefined) return element('span', { className: ['m', 'unresolved'], title: 'Not resolved' }, children)
  const className = ['m', entity.type, ...(mention.form === 'name' ? [] : [mention.form])]
  const title: Record<string, string> = mention.text === entity.name ? {} : { title: entity.name }
  if (entity.url === null) return element('span', { className, ...title }, children)
  return element('a', { href: relative(here.url, entity.url), className, ...title }, children.map(unlinked))
}

/** HTML has no link inside a link: the inner one ("his" in "his counterpart") keeps its words only. */
function unlinked(node: PhrasingContent): PhrasingContent {
  if (!('children' in node)) return node
  const children = (node.children as PhrasingContent[]).map(unlinked)
  const isLink = node.type === 'link' || node.data?.hName === 'a'
  return (isLink ? element('span', {}, children) : { ...node, children }) as PhrasingContent
}

/** A date with its value and how it was derived. */
export function dateLayer(date: DateRecord): Layer {
  const machine = machineDate(date.value)
  const title = `${sayDate(date.value)}: ${sayDerivation(date.because, date.value)}`
  return {
    ...{ start: date.start, end: date.end },
    wrap(children) {
      const [name, value] = machine === null ? ['span', {}] : ['time', { dateTime: machine }]
      return [element(name, { ...value, className: ['d'], title }, children)]
    },
  }
}

/** What somebody said: in marks as `q`, indirect speech as a marked stretch. */
export function quoteLayer(here: Here, quote: QuoteRecord): Layer {
  const names = quote.speakers.map((id) => here.thing(id, id).text)
  const title = `${names.join(' and ') || quote.speakerText || 'Speaker not known'}: ${quote.act}`
  const name = quote.mode === 'indirect' ? 'span' : 'q'
  return {
    ...{ start: quote.start, end: quote.end },
    wrap(children) {
      return [element(name, { className: ['q', quote.mode], title }, children)]
    },
  }
}
