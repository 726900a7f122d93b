import type { Root, RootContent } from 'mdast'
import remarkHtml from 'remark-html'
import { unified } from 'unified'
import { writtenBlock } from './write.ts'

const MARKS = ['className', 'title', 'id', 'lang', 'dir']

/** What article text may become; raw HTML, images, scripts and styles are dropped, links are http(s) or of this site. */
const ALLOWED = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'br', 'hr'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'span', 'q', 'time', 'sup'],
  ],
  attributes: { a: ['href', 'ariaLabel', ...MARKS], time: ['dateTime', ...MARKS], ol: ['start'], '*': MARKS },
  protocols: { href: ['http', 'https'] },
}

const processor = unified().use(remarkHtml, { sanitize: ALLOWED }).freeze()

/** The one place where a block of an article becomes HTML: sanitised by an allow-list, raw HTML dropped. */
export function blockHtml(block: RootContent): string {
  return writtenBlock(block) ?? sanitised(block)
}

/** The same of any blocks, made safe by the processor. */
export function sanitised(...blocks: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...blocks] }
  return processor.stringify(root).trimEnd()
}
