import { parseHTML } from 'linkedom'
import { align } from '../align.ts'
import { markWords, wordsOf } from '../mark.ts'

/** Elements that hold a run of words of their own. */
const BLOCKS = 'p, li, dt, dd, h1, h2, h3, h4, td, th, figcaption, summary, blockquote'

interface Block {
  readonly element: Element
  readonly text: string
}

/**
 * A page with what changed on it marked in place: words inserted and deleted, lines that are new or gone, each a stop for the
 * keys that step through changes. Both pages are as templates rendered them; the banner is put before everything else.
 *
 * @param before The page as it was; null marks nothing, the page being new or its own banner saying enough.
 */
export function markPage(after: string, before: string | null, banner: string, root: string): string {
  const { document } = parseHTML(after)
  const main = document.querySelector('main')
  if (main === null) return after
  if (before !== null) markBlocks(document, blocksOf(main), blocksOf(parseHTML(before).document.querySelector('main')))
  main.insertAdjacentHTML('afterbegin', banner)
  document.head.insertAdjacentHTML(
    'beforeend',
    `<link rel="stylesheet" href="${root}changes/changes.css"><script defer src="${root}changes/changes.js"></script>`,
  )
  return document.toString()
}

/** The innermost blocks, in order; the evidence list at the foot repeats other pages and is left out. */
function blocksOf(main: Element | null): Block[] {
  if (main === null) return []
  return [...main.querySelectorAll(BLOCKS)]
    .filter((element) => element.querySelector(BLOCKS) === null && element.closest('.notes, nav, svg') === null)
    .map((element) => ({ element, text: spaced(wordsIn(element)) }))
    .filter(({ text }) => text !== '')
}

/** The words of an element without its footnote marks, whose numbers shift with every sentence. */
const wordsIn = (element: Element) =>
  textNodes(element)
    .map((node) => node.data)
    .join('')

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

function markBlocks(document: Document, after: readonly Block[], before: readonly Block[]): void {
  const key = ({ element, text }: Block) => `${element.tagName} ${text}`
  const paired = align(before.map(key), after.map(key))
  let a = 0
  for (let b = 0; b <= before.length; ) {
    const from = b
    while (b < before.length && paired[b]! < 0) b++
    const next = b === before.length ? after.length : paired[b]!
    markGap(document, before.slice(from, b), after.slice(a, next), after[next])
    a = next + 1
    b++
  }
}

/** Between two blocks that stayed: like ones are compared word by word, the others came or went whole. */
function markGap(document: Document, gone: readonly Block[], come: readonly Block[], next: Block | undefined): void {
  const left = [...gone]
  for (const block of come) {
    const twin = left.findIndex((other) => other.element.tagName === block.element.tagName && isLike(other.text, block.text))
    if (twin < 0) wrapAll(document, block.element)
    else markBlock(document, block.element, left.splice(twin, 1)[0]!.text)
  }
  const place = come.at(-1)?.element ?? next?.element
  for (const { text, element } of left)
    if (place !== undefined && place.tagName === element.tagName)
      place.insertAdjacentElement(come.length > 0 ? 'afterend' : 'beforebegin', goneLine(document, element.tagName, text))
}

function isLike(a: string, b: string): boolean {
  const [x, y] = [new Set(wordsOf(a).filter((word) => word.trim() !== '')), new Set(wordsOf(b).filter((word) => word.trim() !== ''))]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared * 2 >= Math.min(x.size, y.size) && shared > 0
}

function goneLine(document: Document, tag: string, text: string): Element {
  const line = document.createElement(tag.toLowerCase())
  const del = document.createElement('del')
  del.textContent = text
  line.setAttribute('data-change', '')
  line.append(del)
  return line
}

function wrapAll(document: Document, element: Element): void {
  const ins = document.createElement('ins')
  ins.append(...element.childNodes)
  element.append(ins)
  element.setAttribute('data-change', '')
}

/** Marks inside one block: its text nodes are cut where words were inserted, and deleted words are put in between. */
function markBlock(document: Document, element: Element, before: string): void {
  const nodes = textNodes(element)
  const marked = markWords(before, nodes.map((node) => node.data).join(''))
  if (!marked.some(({ kind, text }) => kind !== 'same' && text.trim() !== '')) return
  element.setAttribute('data-change', '')
  const walk = new Walk(document, nodes)
  for (const { kind, text } of marked) {
    if (kind === 'deleted') walk.putDeleted(text)
    else walk.take(text.length, kind === 'inserted' && text.trim() !== '')
  }
  walk.finish()
}

/** Goes through text nodes in step with the words of their joined text. */
class Walk {
  readonly #document: Document
  readonly #nodes: readonly Text[]
  #node = 0
  #at = 0
  #pieces: (Node | string)[] = []

  constructor(document: Document, nodes: readonly Text[]) {
    this.#document = document
    this.#nodes = nodes
  }

  take(length: number, isInserted: boolean): void {
    let left = length
    while (left > 0 && this.#node < this.#nodes.length) {
      const { data } = this.#nodes[this.#node]!
      const piece = data.slice(this.#at, this.#at + left)
      if (piece !== '') this.#pieces.push(isInserted ? this.#wrapped('ins', piece) : piece)
      this.#at += piece.length
      left -= piece.length
      if (this.#at >= data.length) this.#flush()
    }
  }

  putDeleted(text: string): void {
    if (text.trim() !== '' && this.#node < this.#nodes.length) this.#pieces.push(this.#wrapped('del', text))
  }

  finish(): void {
    while (this.#node < this.#nodes.length) {
      const rest = this.#nodes[this.#node]!.data.slice(this.#at)
      if (rest !== '') this.#pieces.push(rest)
      this.#flush()
    }
  }

  #wrapped(tag: 'ins' | 'del', text: string): Node {
    const element = this.#document.createElement(tag)
    element.textContent = text
    return element
  }

  /** Puts the pieces in the node's place and goes on to the next. */
  #flush(): void {
    this.#nodes[this.#node]!.replaceWith(...this.#pieces)
    this.#pieces = []
    this.#node++
    this.#at = 0
  }
}

function textNodes(element: Element): Text[] {
  return [...element.childNodes].flatMap((node): Text[] => {
    if (node.nodeType === 3) return [node as Text] // nodeType 3 is Text
    return node.nodeType === 1 && node.nodeName !== 'SUP' ? textNodes(node as Element) : [] // nodeType 1 is Element
  })
}
