import { parseHTML } from 'linkedom'
import { align } from '../align.ts'
import { wordsOf } from '../mark.ts'
import { goneBlock, markBlock, markNew, wordsIn } from './mark-block.ts'

/** Elements that hold a run of words of their own. */
const BLOCKS = 'p, li, dt, dd, h1, h2, h3, h4, figcaption, summary, blockquote'
const CELLS = 'td, th'

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
  if (before !== null) markBlocks(blocksOf(main), blocksOf(parseHTML(before).document.querySelector('main')))
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
  return [...main.querySelectorAll(`${BLOCKS}, tr, ${CELLS}`)]
    .filter((element) => isInnermost(element) && element.closest('.notes, nav, svg') === null)
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text !== '')
}

/** A row of a table is one block, unless its cells hold blocks of their own. */
function isInnermost(element: Element): boolean {
  if (element.querySelector(BLOCKS) !== null) return false
  return !element.matches(CELLS) || element.closest('tr')?.querySelector(BLOCKS) != null
}

const textOf = (element: Element): string =>
  (element.tagName === 'TR' ? [...element.children].map(wordsIn).join(' ') : wordsIn(element)).replace(/\s+/g, ' ').trim()

function markBlocks(after: readonly Block[], before: readonly Block[]): void {
  const key = ({ element, text }: Block) => `${element.tagName} ${text}`
  const paired = align(before.map(key), after.map(key))
  let a = 0
  for (let b = 0; b <= before.length; ) {
    const from = b
    while (b < before.length && paired[b]! < 0) b++
    const next = b === before.length ? after.length : paired[b]!
    markGap(before.slice(from, b), after.slice(a, next), after[next])
    a = next + 1
    b++
  }
}

/** Between two blocks that stayed: like ones are compared word by word, the others came or went whole. */
function markGap(gone: readonly Block[], come: readonly Block[], next: Block | undefined): void {
  const left = [...gone]
  for (const block of come) {
    const twin = left.findIndex((other) => isTwin(other, block))
    if (twin < 0) markNew(block.element)
    else markBlock(block.element, left.splice(twin, 1)[0]!.element)
  }
  const place = come.at(-1)?.element ?? next?.element
  for (const { text, element } of left)
    if (place !== undefined && place.tagName === element.tagName && !element.matches(CELLS))
      place.insertAdjacentElement(come.length > 0 ? 'afterend' : 'beforebegin', goneBlock(place, text))
}

/** Whether one block became the other: rows by their first cell, cells by their place, others by half of their words. */
function isTwin(a: Block, b: Block): boolean {
  if (a.element.tagName !== b.element.tagName) return false
  if (b.element.matches(CELLS)) return true
  return a.element.tagName === 'TR' ? isTwinRow(a.element, b.element) : isLike(a.text, b.text)
}

const isTwinRow = (a: Element, b: Element) =>
  a.children.length === b.children.length && wordsIn(a.children[0]!).trim() === wordsIn(b.children[0]!).trim()

function isLike(a: string, b: string): boolean {
  const [x, y] = [new Set(wordsOf(a).filter((word) => word.trim() !== '')), new Set(wordsOf(b).filter((word) => word.trim() !== ''))]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared * 2 >= Math.min(x.size, y.size) && shared > 0
}
