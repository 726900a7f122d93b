import type { Nodes, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { Publish } from '../src/model/index.ts'
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
