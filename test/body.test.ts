import fc from 'fast-check'
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { Publish } from '../src/model/index.ts'
import { blockHtml, sanitised } from '../src/site/body/html.ts'
import { oneSentenceALine } from '../src/site/body/line-ends.ts'
import { markedBlock } from '../src/site/body/marked.ts'
import { type Layer, type Properties, wrapLayers } from '../src/site/body/slice.ts'
import { makeSite } from '../src/site/index.ts'
import { harbour } from './fixtures/site/harbour.ts'

/** A tree as Markdown is kept: only its words know where they stand in the file, not the paragraphs that hold them. */
function asParsed(node: Nodes): Nodes {
  if (!('children' in node)) return node
  const { position: _, ...rest } = node
  return { ...rest, children: node.children.map(asParsed) } as Nodes
}

/** The bodies of all articles' pages. */
function bodies(publish: Publish, parsed: boolean): string[] {
  const input = harbour({ settings: { publish } })
  const documents = new Map([...input.documents].map(([file, document]) => [file, { ...document, tree: asParsed(document.tree) as Root }]))
  const site = makeSite(parsed ? { ...input, documents } : input)
  return site.pages.flatMap((page) => (page.kind === 'article' ? [page.body.map(({ html }) => html).join('\n')] : []))
}

describe('the text of an article that was parsed', () => {
  test('is marked like that of any other, sentence by sentence', () => {
    expect(bodies('full', true)).toEqual(bodies('full', false))
    expect(bodies('full', true).join('')).toMatch(/<span id="s2" class="s">/)
  })

  test('shows no more than may be shown', () => {
    expect(bodies('evidence', true)).toEqual(bodies('evidence', false))
    expect(bodies('evidence', true).join('')).toContain('class="gap"')
    expect(bodies('metadata', true).join('')).toBe('')
  })
})

const TEXT = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '&', '<', '"', "'", '`', '\0', 'é', '“') })
const NAMES = fc.constantFrom('span', 'a', 'q', 'time', 'script')
const PROPERTIES = fc.record(
  {
    href: fc.constantFrom('#s1', '../people/a.html', 'https://a.org', 'javascript:x', 'a&b'),
    className: fc.array(TEXT, { maxLength: 2 }),
    ...{ title: TEXT, id: TEXT, dateTime: TEXT, ariaLabel: TEXT, onClick: TEXT, lang: TEXT },
  },
  { requiredKeys: [] },
)
const { nodes } = fc.letrec((tie) => ({
  nodes: fc.array(fc.oneof({ maxDepth: 3 }, tie('text'), tie('mark'), tie('stress'), tie('other')), { maxLength: 4 }),
  text: fc.record({ type: fc.constant('text'), value: TEXT }),
  mark: fc.record({ type: fc.constant('emphasis'), children: tie('nodes'), data: fc.record({ hName: NAMES, hProperties: PROPERTIES }) }),
  stress: fc.record({ type: fc.constantFrom('emphasis', 'strong', 'delete'), children: tie('nodes') }),
  other: fc.oneof(
    fc.record({ type: fc.constantFrom('html', 'inlineCode'), value: TEXT }),
    fc.record({ type: fc.constant('link'), url: fc.constantFrom('https://a.org/?a&b', 'javascript:x'), children: tie('nodes') }),
    fc.constant({ type: 'break' }),
  ),
}))

test('what is written without the sanitiser is what the sanitiser writes', () => {
  const block = fc.oneof(
    fc.record({ type: fc.constant('paragraph'), children: nodes }),
    fc.record({ type: fc.constant('heading'), depth: fc.constantFrom(2, 3, 6), children: nodes }),
  )
  fc.assert(
    fc.property(block, (node) => {
      expect(blockHtml(node as RootContent)).toBe(sanitised(node as RootContent))
    }),
    { numRuns: 2000, seed: 1 },
  )
})

const MOST = 30
const LAYER = fc.record({
  start: fc.nat(MOST),
  length: fc.integer({ min: 1, max: MOST }),
  name: fc.constantFrom('span', 'a', 'q'),
  href: fc.constantFrom('#s1', '../people/a.html'),
  title: TEXT,
  id: fc.option(fc.constantFrom('s1', 's2'), { nil: undefined }),
  instead: fc.option(fc.constant('[…]'), { nil: undefined, freq: 9 }),
  after: fc.option(fc.constant({ name: 'a', properties: { href: '#r1', className: ['sn'] }, text: '1' }), { nil: undefined }),
})

/** Layers that remember, as a sentence's does, whether their anchor was given. */
function layersOf(given: readonly (typeof LAYER extends fc.Arbitrary<infer T> ? T : never)[]): Layer[] {
  return given.map(({ start, length, name, href, title, id, instead, after }) => {
    let anchored = false
    const anchor = (): Properties => {
      if (anchored || id === undefined) return {}
      anchored = true
      return { id }
    }
    const properties: Properties = name === 'a' ? { href, title } : { title }
    return { start, end: start + length, name, properties, anchor, after, ...(instead === undefined ? {} : { instead }) }
  })
}

test('plain words are marked at once as they are node by node', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b ', ' ', '\n', '&', '“'), minLength: 1, maxLength: MOST })
  fc.assert(
    fc.property(words, fc.nat(3), fc.array(LAYER, { maxLength: 6 }), (value, at, given) => {
      const position = { start: { line: 1, column: 1, offset: at }, end: { line: 1, column: 1, offset: at + value.length } }
      const text: PhrasingContent = { type: 'text', value, position }
      const node: Paragraph = { type: 'paragraph', children: [text] }
      const touching = (layers: readonly Layer[]) => layers.filter(({ start, end }) => start < at + value.length && at < end)
      const slowly = { ...node, children: oneSentenceALine(wrapLayers([text], touching(layersOf(given)))) }
      expect(markedBlock(node, () => touching(layersOf(given)))).toBe(blockHtml(slowly))
    }),
    { numRuns: 2000, seed: 1 },
  )
})
