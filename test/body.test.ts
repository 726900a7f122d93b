import fc from 'fast-check'
import type { Nodes, Root, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { Publish } from '../src/model/index.ts'
import { blockHtml, sanitised } from '../src/site/body/html.ts'
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
