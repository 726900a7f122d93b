import { parseHTML } from 'linkedom'

/** What is used of a page's elements; the parser's own types speak of a browser that is not here. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  remove(): void
}

export interface Page extends PageNode {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
  querySelector(selector: string): PageElement | null
}

export const ELEMENT = 1
export const TEXT = 3

/** Parses a page without running or fetching anything of it; one without a body is all body. */
export function parsePage(html: string): Page {
  const page = parse(html)
  return page.querySelector('body') ? page : parse(`<html><body>${html}</body></html>`)
}

function parse(html: string): Page {
  // linkedom types its document as the browser's, which this project does not load.
  return (parseHTML(html) as unknown as { document: Page }).document
}

/** Elements that are never closed, or need not be: they do not nest. */
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody tfoot html body head'.split(' '),
)

/** How deep a page's elements nest, told from its tags alone: parsers take quadratic time to find out. */
export function nesting(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})\b/gi)) {
    if (unclosed.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** A stretch of a page's text between block borders. */
export interface PageBlock {
  readonly text: string
  /** `body` is text that is no heading, however short; `aside` is not of the article. */
  readonly kind: 'text' | 'heading' | 'caption' | 'body' | 'aside'
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number
}

const blockElements = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED BUTTON SELECT INPUT TEXTAREA AUDIO VIDEO CANVAS HEAD'.split(' '),
)

/** The text of a part of a page, block by block, in order; without recursion, for pages may nest without end. */
export function blocksOf(root: PageNode): PageBlock[] {
  const blocks: PageBlock[] = []
  let line: string[] = []
  const told: PageNode[] = []
  const flush = () => {
    const text = line
      .join('')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
    line = []
    if (text !== '') blocks.push({ text, ...kindOf(told.at(-1)) })
  }
  const stack: { node: PageNode; leaving: boolean }[] = [{ node: root, leaving: false }]
  while (stack.length > 0) {
    const { node, leaving } = stack.pop()!
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT) line.push(node.textContent ?? '')
    if (node.nodeType !== ELEMENT || silent.has(name)) continue
    const isBlock = blockElements.has(name)
    if (isBlock) flush()
    if (leaving) {
      if (told.at(-1) === node) told.pop()
      continue
    }
    if (kindOf(node).kind !== 'text') told.push(node)
    stack.push({ node, leaving: true })
    // The list is made anew at each asking.
    const children = node.childNodes
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, leaving: false })
  }
  flush()
  return blocks
}

function kindOf(node: PageNode | undefined): Omit<PageBlock, 'text'> {
  const name = node?.nodeName.toUpperCase() ?? ''
  if (/^H[1-6]$/.test(name)) return { kind: 'heading', depth: Number(name[1]) }
  if (name === 'FIGCAPTION') return { kind: 'caption', depth: 0 }
  return { kind: /^(?:LI|BLOCKQUOTE|TD|TH|DD|DT)$/.test(name) ? 'body' : 'text', depth: 0 }
}
