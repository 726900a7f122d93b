import { Readability } from '@mozilla/readability'
import { type Found, type FrontMatter, type Problem, problem, type Source } from '../model/index.ts'
import { blocksOf, nesting, type Page, type PageBlock, type PageNode, parsePage } from './page.ts'
import { pageMetadata } from './page-metadata.ts'

/** Pages with more elements than this are read paragraph by paragraph, for weighing them all would take too long. */
const MOST_ELEMENTS = 30_000
/** A page of news nests some thirty deep. */
const DEEPEST = 500
/** Characters kept of what is not the article. */
const MOST_ASIDE = 20_000

/**
 * Reads a saved page: its article as plain text, a blank line between blocks, the headline first; headings and captions as
 * the markup tells them. Scripts are never run, and nothing is fetched.
 *
 * @returns No item, and the error, where no article is found in the page.
 */
export function readHtml(file: string, html: string, sha256: string): Found<Source> {
  const deep = failed(file, `The page nests its elements more than ${DEEPEST} deep: save it again as text.`)
  if (nesting(html) > DEEPEST) return deep
  try {
    return readPage(file, html, sha256)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return deep
  }
}

function readPage(file: string, html: string, sha256: string): Found<Source> {
  const page = parsePage(html)
  const fields = pageMetadata(page)
  const body = page.querySelector('body')
  const all = body ? blocksOf(body) : []
  const blocks = withTitle(articleBlocks(page) ?? all, fields)
  if (!blocks.some(({ kind }) => kind === 'text' || kind === 'body')) {
    return failed(file, 'No article was found in the page: save its text as .txt or .md.')
  }
  const aside = besides(all, blocks)
  const { text, spans } = joined([...blocks, ...aside.shown])
  const source: Source = { file, kind: 'html', text, bodyStart: 0, fields, fieldSpans: [], blocks: spans, sha256 }
  return { items: [source], problems: leftOut(file, aside.more) }
}

/** What of a page is not in its article (navigation, teasers, notices): shown as set aside, of a very long one the beginning. */
function besides(all: readonly PageBlock[], article: readonly PageBlock[]): { shown: readonly PageBlock[]; more: number } {
  const own = new Set(article.map(({ text }) => text))
  const others = all.filter(({ text }) => !own.has(text)).map(({ text }): PageBlock => ({ text, kind: 'aside', depth: 0 }))
  let room = MOST_ASIDE
  const shown = others.filter(({ text }) => {
    room -= text.length
    return room >= 0
  })
  return { shown, more: lengthOf(others) - lengthOf(shown) }
}

function failed(file: string, message: string): Found<Source> {
  return { items: [], problems: [problem('error', 'read/html', file, message)] }
}

/** The blocks of the page's article as Readability finds it; undefined where it gives up, or the page is too large for it. */
function articleBlocks(page: Page): PageBlock[] | undefined {
  const root = page.querySelectorAll('*').length > MOST_ELEMENTS ? null : articleRoot(page)
  return root ? blocksOf(root) : undefined
}

function articleRoot(page: Page): PageNode | null {
  // Readability asks for a browser's document and gives back what its serializer makes: here, the element itself.
  const readability = new Readability<PageNode>(page as never, { serializer: (node) => node as unknown as PageNode, charThreshold: 200 })
  return readability.parse()?.content ?? null
}

/** The headline as the first block, where the article does not hold it: Readability takes it out. */
function withTitle(blocks: readonly PageBlock[], { title }: FrontMatter): readonly PageBlock[] {
  if (title === undefined || blocks.slice(0, 3).some(({ text }) => text === title)) return blocks
  return [{ text: title, kind: 'heading', depth: 1 }, ...blocks]
}

function joined(blocks: readonly PageBlock[]): { text: string; spans: Source['blocks'] } {
  const spans: Source['blocks'][number][] = []
  const parts: string[] = []
  let at = 0
  for (const { text, kind, depth } of blocks) {
    if (kind !== 'text') spans.push({ kind, depth, start: at, end: at + text.length })
    parts.push(text)
    at += text.length + 2
  }
  return { text: parts.join('\n\n'), spans }
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function leftOut(file: string, count: number): Problem[] {
  if (count < 1) return []
  const message = `${count} more characters of the page besides the article (navigation, links, notices) were left out.`
  return [problem('note', 'read/page-furniture', file, message)]
}
