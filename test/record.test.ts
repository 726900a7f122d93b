import { describe, expect, test } from 'vitest'
import type { UrlEntry } from '../src/model/index.ts'
import { keepIds } from '../src/record/identity.ts'
import { fromLine, giveAddresses, RecordError, readMeta, toLines } from '../src/record/index.ts'

const person = (id: string) => ({ id: `person/${id}`, folder: 'people' })
const addresses = (pages: string[], ledger: readonly UrlEntry[] = [], successors: [string, string][] = []) => {
  const given = giveAddresses(pages.map(person), ledger, new Map(successors))
  return {
    pages: Object.fromEntries(given.urls),
    redirects: given.redirects.map(({ from, to }) => `${from} → ${to}`),
    problems: given.problems.map(({ level, code, message }) => `${level} ${code} ${message}`),
    ledger: given.ledger,
  }
}

describe('addresses', () => {
  test('a page is its folder and the last part of its id', () => {
    expect(addresses(['jane-doe']).pages).toEqual({ 'person/jane-doe': 'people/jane-doe.html' })
  })

  test('a recorded address stays, whatever else arrives', () => {
    const ledger = [{ id: 'person/jane-doe', url: 'people/j-doe.html' }]
    expect(addresses(['a-first', 'jane-doe'], ledger).pages).toEqual({
      'person/a-first': 'people/a-first.html',
      'person/jane-doe': 'people/j-doe.html',
    })
  })

  test('a new page never takes an address that another has had', () => {
    const ledger = [{ id: 'person/j-doe-the-elder', url: 'people/jane-doe.html', to: 'person/jane-doe' }]
    expect(addresses(['jane-doe'], ledger)).toMatchObject({
      pages: { 'person/jane-doe': 'people/jane-doe-2.html' },
      redirects: ['people/jane-doe.html → people/jane-doe-2.html'],
    })
  })

  test('no page is ever its folder’s index', () => {
    expect(addresses(['index']).pages).toEqual({ 'person/index': 'people/index-page.html' })
  })

  test('a merged page leads to the one that took its place, also over several steps', () => {
    const ledger = [
      { id: 'person/a', url: 'people/a.html' },
      { id: 'person/b', url: 'people/b.html', to: 'person/c' },
      { id: 'person/c', url: 'people/c.html' },
    ]
    expect(addresses(['c'], ledger, [['person/a', 'person/b']]).redirects).toEqual([
      'people/a.html → people/c.html',
      'people/b.html → people/c.html',
    ])
  })

  test('an address that is lost is a problem that names it and the remedy', () => {
    const { problems, redirects } = addresses(['b'], [{ id: 'person/a', url: 'people/a.html' }])
    expect(redirects).toEqual([])
    expect(problems).toEqual([expect.stringMatching(/^warning urls\/lost people\/a\.html \(person\/a\).*"to"/)])
  })

  test('addresses that lead in a circle are lost, not followed for ever', () => {
    const ledger = [
      { id: 'person/a', url: 'people/a.html', to: 'person/b' },
      { id: 'person/b', url: 'people/b.html', to: 'person/a' },
    ]
    expect(addresses(['c'], ledger).problems).toHaveLength(2)
  })

  test('two branches that each recorded the same person leave one page, and one line', () => {
    const line = { id: 'person/jane-doe', url: 'people/jane-doe.html' }
    const merged = addresses(['jane-doe'], [line, { ...line }])
    expect(merged).toMatchObject({ pages: { 'person/jane-doe': 'people/jane-doe.html' }, redirects: [], problems: [] })
    expect(merged.ledger).toHaveLength(1)
  })

  test('building again from the ledger that a build made changes nothing', () => {
    const first = addresses(['b', 'a'])
    expect(addresses(['a', 'b'], first.ledger).ledger).toEqual(first.ledger)
  })
})

describe('ids are kept', () => {
  const ledger: UrlEntry[] = [{ id: 'event/meeting-a-b', url: 'events/meeting-a-b.html', first: { file: 'x.txt', text: 'A met B' } }]
  const told = (id: string, ...texts: string[]) => {
    const places = texts.map((text) => ({ file: 'x.txt', text }))
    return { id, first: places[0]!, places }
  }

  test('an event keeps its id when its name or date becomes another', () => {
    expect(keepIds([told('event/meeting-a-b-2025', 'B was met', 'A met B')], ledger)).toEqual(
      new Map([['event/meeting-a-b-2025', 'event/meeting-a-b']]),
    )
  })

  test('an event that is told elsewhere is not taken for it', () => {
    expect(keepIds([told('event/meeting-c-d', 'C met D')], ledger)).toEqual(new Map())
  })

  test('a newcomer never takes the id of one that keeps it', () => {
    const renamed = keepIds([told('event/meeting-a-b', 'A met B again'), told('event/talks', 'A met B')], ledger)
    expect(Object.fromEntries(renamed)).toEqual({ 'event/talks': 'event/meeting-a-b', 'event/meeting-a-b': 'event/meeting-a-b-2' })
  })
})

describe('lines', () => {
  test('joined pieces are one object a line, whatever the pieces’ size', () => {
    const rows = [{ a: 1 }, { b: 'line\u2028break' }]
    expect([...toLines(rows, 1)].join('')).toBe([...toLines(rows)].join(''))
    expect([...toLines([])]).toEqual([])
  })

  test('a line cut short names its file, its number and the remedy', () => {
    expect(() => fromLine('mentions', '{"file":"a.txt","sta', 7)).toThrow(/^mentions\.jsonl:7 .*build the record again/)
  })

  test('a folder that is no record, or one of another version, says so', () => {
    expect(() => readMeta(undefined, 'here')).toThrow(RecordError)
    expect(() => readMeta('{"schemaVersion":"0.3.0"}', 'here')).toThrow(/schema version 0\.3\.0, expected/)
  })
})
