import { markWords } from '../mark.ts'

/** The words of an element without its footnote marks, whose numbers shift with every sentence. */
export const wordsIn = (element: Element): string =>
  textNodes(element)
    .map((node) => node.data)
    .join('')

/** Marks what is new as a whole; a stop for the keys. */
export function markNew(element: Element): void {
  for (const part of partsOf(element)) {
    const ins = part.ownerDocument.createElement('ins')
    ins.append(...part.childNodes)
    part.append(ins)
  }
  element.setAttribute('data-change', '')
}

/** Marks what changed in a block, of a row cell by cell; a stop for the keys where words did. */
export function markBlock(element: Element, before: Element): void {
  const old = partsOf(before)
  const marked = partsOf(element).map((part, n) => markText(part, wordsIn(old[n]!)))
  if (marked.includes(true)) element.setAttribute('data-change', '')
}

/** A block that is gone, to be put beside one of its kind. */
export function goneBlock(like: Element, text: string): Element {
  const create = (tag: string) => like.ownerDocument.createElement(tag)
  const [line, del] = [create(like.tagName.toLowerCase()), create('del')]
  del.textContent = text.replace(/\s+/g, ' ').trim()
  line.setAttribute('data-change', '')
  if (like.tagName !== 'TR') line.append(del)
  else {
    const cell = create('td')
    cell.setAttribute('colspan', String(like.children.length))
    cell.append(del)
    line.append(cell)
  }
  return line
}

const partsOf = (element: Element): Element[] => (element.tagName === 'TR' ? [...element.children] : [element])

/**
 * Marks inside one element: its text nodes are cut where words were inserted, and deleted words are put in between.
 * @returns Whether any word differs.
 */
function markText(element: Element, before: string): boolean {
  const nodes = textNodes(element)
  const marked = markWords(before, nodes.map((node) => node.data).join(''))
  if (!marked.some(({ kind, text }) => kind !== 'same' && text.trim() !== '')) return false
  const walk = new Walk(element.ownerDocument, nodes)
  for (const { kind, text } of marked) {
    if (kind === 'deleted') walk.putDeleted(text)
    else walk.take(text.length, kind === 'inserted' && text.trim() !== '')
  }
  walk.finish()
  return true
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
