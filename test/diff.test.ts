import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../src/diff/align.ts'
import { compare, failing, redact, toJson, toMarkdown } from '../src/diff/index.ts'
import { changesJsonSchema, changesSchema } from '../src/diff/schema.ts'
import type { Analysis, Change } from '../src/model/index.ts'
import { analysis } from './notation/analysis.ts'

const folder = join(import.meta.dirname, 'fixtures/diff')
const cases = readdirSync(folder).sort()

/** Text people read: each change a line, then the comment. */
function told(changes: readonly Change[]): string {
  const lines = changes
    .filter(({ type }) => type !== 'page-touched')
    .map(
      ({ weight, type, cause, message, because }) =>
        `${weight} ${type} (${cause}) ${message}${because === null ? '' : ` Because ${because}.`}`,
    )
  const pages = changes.flatMap((change) => (change.type === 'page-touched' ? [`${change.presence} ${change.touch} ${change.url}`] : []))
  return `${lines.join('\n')}\n\n${pages.join('\n')}\n\n${toMarkdown(changes)}`
}

/** A golden diff; `UPDATE=1` writes it anew, and one that is missing fails. */
function golden(name: string, text: string): void {
  const path = join(folder, name)
  if (process.env.UPDATE === '1') writeFileSync(path, text)
  expect(existsSync(path), `${path} is missing: UPDATE=1 writes it`).toBe(true)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

const side = (name: string, which: 'before' | 'after') => analysis(readFileSync(join(folder, name, `${which}.txt`), 'utf8'))

describe.each(cases)('%s', (name) => {
  const [before, after] = [side(name, 'before'), side(name, 'after')]

  test('forwards and backwards', () => {
    golden(`${name}/forwards.md`, told(compare(before, after)))
    golden(`${name}/backwards.md`, told(compare(after, before)))
  })

  test('is empty where nothing changed, whatever the order', () => {
    for (const one of [before, after]) {
      expect(compare(one, one)).toEqual([])
      expect(compare(one, structuredClone(one))).toEqual([])
      expect(compare(one, shuffled(one))).toEqual([])
      expect(compare(shuffled(one), one)).toEqual([])
    }
    if (name.startsWith('nothing')) expect(told(compare(before, after)).startsWith('\n\n\n\n### Nothing changed')).toBe(true)
  })

  test('does not depend on the order of the records', () => {
    const changes = compare(before, after)
    expect(compare(shuffled(before), shuffled(after))).toEqual(changes)
    expect(compare(...sharing(before, after))).toEqual(changes)
  })
})

/** Two analyses whose equal rows are one object, as they are read from disk in a pair. */
function sharing(before: Analysis, after: Analysis): [Analysis, Analysis] {
  const rows = new Map<string, unknown>()
  const share = (row: unknown) => {
    const key = JSON.stringify(row)
    if (!rows.has(key)) rows.set(key, row)
    return rows.get(key)
  }
  const shared = (one: Analysis) =>
    Object.fromEntries(Object.entries(one).map(([name, list]) => [name, Array.isArray(list) ? list.map(share) : list]))
  return [shared(before), shared(after)] as unknown as [Analysis, Analysis]
}

/** The same analysis with every list the other way round. */
function shuffled(one: Analysis): Analysis {
  const lists = Object.entries(one).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][]
  return { ...one, ...Object.fromEntries(lists.map(([name, list]) => [name, list.toReversed()])) }
}

test('lists that lost rows, or refer to what is not there, are compared all the same', () => {
  const whole = cases.map((name) => side(name, 'after'))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(whole.length - 1), fc.infiniteStream(fc.boolean()), (i, j, keep) => {
      const thinned = (one: Analysis) =>
        Object.fromEntries(
          Object.entries(one).map(([name, list]) => [name, Array.isArray(list) ? list.filter(() => keep.next().value) : list]),
        ) as unknown as Analysis
      const [before, after] = [thinned(whole[i]!), thinned(whole[j]!)]
      const changes = compare(before, after)
      expect(compare(before, before)).toEqual([])
      expect(toMarkdown(changes).length).toBeLessThanOrEqual(65_536)
    }),
    { numRuns: 200, seed: 1 },
  )
})

describe('the comment', () => {
  const many = Array.from(
    { length: 3000 },
    (_, i) =>
      `# article b${i}.txt published=2025-02-06\n[Person ${i} Name|person/p-${i}] met [Other ${i} Name|person/o-${i}]. «words ${'x'.repeat(200)}|person/p-${i}»\n# event event/e-${i} title="Event ${i}" told=b${i}.txt:1 people=person/p-${i}\n`,
  ).join('')
  const changes = compare(analysis(''), analysis(many))

  test('fits what a forge takes, however much changed, and keeps its verdict', () => {
    for (const limit of [65_536, 10_000, 2_000]) {
      const text = toMarkdown(changes, { siteUrl: 'https://example.org/preview', limit })
      expect(text.length).toBeLessThanOrEqual(limit)
      expect(text).toMatch(/^### 3000 articles added: 15000 new pages/)
      expect(text).toContain('[All changes, page by page](https://example.org/preview/changes/index.html)')
    }
  })

  test('holds no mention, link or markup that an article wrote', () => {
    const text = toMarkdown(compare(side('hostile-text', 'before'), side('hostile-text', 'after')), { siteUrl: 'https://example.org' })
    expect(text).not.toMatch(/@\w/)
    expect(text).not.toMatch(/<(?!\/?(?:details|summary)>)/)
    expect(text).not.toMatch(/(?<!\\)\]\((?!https:\/\/example\.org)/)
    expect(text).not.toMatch(/(?<![`\\(])https?:\/\/(?!example)/)
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
  })
})

test('what an outlet does not let be shown is withheld from changes', () => {
  const changes = compare(side('quote-added', 'before'), side('quote-added', 'after'))
  expect(JSON.stringify(changes)).toContain('a good start')
  expect(JSON.stringify(redact(changes, (file) => file === 'a.txt'))).not.toContain('a good start')
  expect(redact(changes, () => false)).toEqual(changes)
})

describe('for other programs', () => {
  test('JSON is one array, empty where nothing changed', () => {
    const one = side('article-added', 'before')
    expect(toJson(compare(one, one))).toBe('[]\n')
    const changes = compare(one, side('article-added', 'after'))
    expect(JSON.parse(toJson(changes))).toEqual(changes)
  })

  test('JSON holds to its schema, which is written down', () => {
    for (const name of cases)
      for (const changes of [compare(side(name, 'before'), side(name, 'after')), compare(side(name, 'after'), side(name, 'before'))])
        expect(changesSchema.safeParse(JSON.parse(toJson(changes))).error?.message).toBe(undefined)
    golden('../../../src/diff/changes.schema.json', `${JSON.stringify(changesJsonSchema(), undefined, 2)}\n`)
  })

  test('a check fails on the types and weights that are listed, and no others', () => {
    const changes = compare(side('entity-merged', 'before'), side('entity-merged', 'after'))
    expect(failing(changes, [])).toEqual([])
    expect(failing(changes, ['entity-merged']).map(({ type }) => type)).toEqual(['entity-merged'])
    expect(failing(changes, ['check']).length).toBeGreaterThan(1)
  })
})

test('sequences align by what is unique, then by the longest common part', () => {
  const check = (before: string, after: string, expected: string) => expect([...align([...before], [...after])].join(' ')).toBe(expected)
  check('abc', 'abc', '0 1 2')
  check('abc', 'xabc', '1 2 3')
  check('abc', 'ac', '0 -1 1')
  check('aab', 'ab', '0 -1 1')
  check('', 'a', '')
  check('abab', 'baba', '-1 0 1 2')
  const long = Array.from({ length: 3000 }, (_, i) => `${i % 2}`)
  expect(align(long, ['x', ...long, 'y'].reverse()).length).toBe(3000)
})
