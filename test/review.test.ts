import { describe, expect, test } from 'vitest'
import type { Analysis, Correction, ReviewItem } from '../src/model/index.ts'
import { readCorrections } from '../src/read/corrections.ts'
import { review, reviewPage, toText } from '../src/review/index.ts'
import { analysis } from './notation/analysis.ts'

/** The articles of a notation as they read without its marks. */
function textsOf(notation: string): (file: string) => string | undefined {
  const texts = new Map(
    notation
      .split(/^# article /m)
      .slice(1)
      .map((part) => {
        const [head = '', ...lines] = part.split(/^# /m)[0]!.split('\n')
        const plain = lines
          .filter((line) => line.trim() !== '')
          .map((line) => `${line.replace(/[[{«]([^|\]}»]*)(?:\|[^\]}»]*)?[\]}»]/g, '$1')}\n`)
        return [head.split(' ')[0]!, plain.join('')]
      }),
  )
  return (file) => texts.get(file)
}

const items = (notation: string, corrections: readonly Correction[] = [], one: Analysis = analysis(notation)): ReviewItem[] =>
  review(one, { corrections, texts: textsOf(notation) }).filter(({ kind }) => kind !== 'outlet not recorded' && kind !== 'single source')

/** What the review asks, a line an item: kind, sentence, and the labels of its choices. */
function check(notation: string, expected: string) {
  const asked = items(notation).map(
    ({ kind, message, choices }) => `${kind}: ${message} [${choices.map(({ label }) => label).join(' | ')}]`,
  )
  expect(asked.join('\n')).toBe(expected.trim().replace(/^ +/gm, ''))
}

const two = (a: string, b: string) => `# article a.txt outlet=Gazette
[${a}|person/one] met.
# article b.txt outlet=Herald
[${b}|person/two] left.
`

describe('what is asked', () => {
  test('people whose names are alike may be one', () => {
    check(
      two('Mohammed Salim', 'Muhammad Saleem'),
      'duplicate: Mohammed Salim and Muhammad Saleem (person) may be one: they sound alike. [They are one | They are not]',
    )
    check(
      two('Ana Silva', 'Ana Maria Silva'),
      'duplicate: Ana Silva and Ana Maria Silva (person) may be one: one name lies in the other. [They are one | They are not]',
    )
    check(two('Ana Silva', 'Bo Berg'), '')
    check(two('Ana Silva', 'Eva Silva'), '')
  })

  test('bodies and firms, by what their names add', () => {
    const bodies = (a: string, b: string) => two(a, b).replaceAll('|person/', '|organisation/')
    const asked = (a: string, b: string) => items(bodies(a, b)).map(({ message }) => message.replace(/^.* may be one: /, ''))
    expect(asked('Vesk Salt Works', 'Vesk Salt Works Ltd')).toEqual(['the longer only adds what form it has.'])
    expect(asked('Ministry of Trade', 'Trade Ministry')).toEqual(['they are of the same words.'])
    expect(asked('Harbour Authority', 'Habrour Authority')).toEqual(['one letter tells them apart.'])
    expect(asked('Coastal Assembly', 'Standing Committee of the Coastal Assembly')).toEqual([])
    expect(asked('Bank of Vesk', 'Bank of Vesk and Karst')).toEqual([])
    expect(asked('U.S. Market', 'U.K. Market')).toEqual([])
    expect(asked('Type 134 Works', 'Type 135 Works')).toEqual([])
  })

  test('several of one name are asked about once', () => {
    const article = (n: number) => `# article ${n}.txt outlet=Gazette\nThe [Central Bank|organisation/bank-${n}] said so.\n`
    check(
      [1, 2, 3].map(article).join(''),
      'duplicate: 3 are called Central Bank (organisation): they may be one. [They are one | They are not]',
    )
  })

  test('one name with two types', () =>
    check(
      '# article a.txt outlet=Gazette\n[Berg|person/berg] rose above [Berg|place/berg] and [Berg|place/berg].\n',
      'two types: Berg is read as a person here, and as a place elsewhere. [It is a place | It is a person]',
    ))

  test('an alias that shares nothing with the name', () =>
    check(
      '# article a.txt outlet=Gazette\n[Ana Silva|person/ana-silva] met. [Bo Berg|person/ana-silva] left. [Silva|person/ana-silva] stayed.\n',
      'weak merge: “Bo Berg” is taken to be Ana Silva (person). [They are one | They are not]',
    ))

  test('an event told as past that lies ahead of its articles', () =>
    check(
      '# article a.txt published=2025-02-05 outlet=Gazette\n[Ana Silva|person/ana-silva] met [Bo Berg|person/bo-berg].\n# event event/x title="Silva and Berg meet" date=2025-03-05 told=a.txt:1\n',
      'odd date: Silva and Berg meet is dated 5 March 2025: told as past, yet after its last article of 5 February 2025. [It was on 5 February 2025 | The date is right]',
    ))

  test('articles that contradict one another', () =>
    check(
      '# article a.txt published=2025-02-05 outlet=Gazette\nThey met.\n# article b.txt published=2025-02-05 outlet=Herald\nThey met too.\n# event event/x title="Talks" date=2025-02-05 told=a.txt:1,b.txt:1 disagree="date:2025-02-05:2025-02-04"\n',
      'disagreement: Talks: articles disagree on date: 5 February 2025 (a) against 4 February 2025 (b). [It was 5 February 2025 | It was 4 February 2025]',
    ))

  test('a name linked to nobody, with those it may mean', () => {
    const notation = '# article a.txt outlet=Gazette\n[Ana Silva|person/ana-silva] met [Silva|] and left.\n'
    const one = analysis(notation)
    const at = one.mentions.find(({ entity }) => entity === null || (entity as string) === '')!
    const problem = {
      level: 'note' as const,
      code: 'resolve/unresolved',
      file: 'a.txt',
      start: at.start,
      end: at.end,
      message: '"Silva" was linked to nobody: it fits several. Candidates: person/ana-silva.',
    }
    const [item] = items(notation, [], { ...one, problems: [problem] })
    expect(item?.message).toBe('“Silva” is linked to nobody; it may be Ana Silva.')
    expect(item?.choices.map(({ label }) => label)).toEqual(['It is Ana Silva', 'It is somebody else', 'It is no name'])
  })

  test('corrections that need an editor come first', () => {
    const notation = two('Mohammed Salim', 'Muhammad Saleem')
    const problems = [
      {
        level: 'error' as const,
        code: 'corrections/stale',
        file: 'corrections/people.yml',
        line: 7,
        start: null,
        end: null,
        message: 'Nothing reads so.',
      },
    ]
    expect(items(notation, [], { ...analysis(notation), problems }).map(({ kind }) => kind)).toEqual(['correction', 'duplicate'])
  })

  test('an outlet that is not recorded, and an event of one article, are asked last', () => {
    const notation =
      '# article a.txt\n[Ana Silva|person/ana-silva] met [Bo Berg|person/bo-berg].\n# event event/x title="Talks" told=a.txt:1\n'
    const kinds = review(analysis(notation), { corrections: [], texts: textsOf(notation) }).map(({ kind }) => kind)
    expect(kinds).toEqual(['single source', 'outlet not recorded'])
  })
})

const CASES = [
  two('Mohammed Salim', 'Muhammad Saleem'),
  '# article a.txt outlet=Gazette\n[Berg|person/berg] rose above [Berg|place/berg] and [Berg|place/berg].\n',
  '# article a.txt outlet=Gazette\n[Ana Silva|person/ana-silva] met. [Bo Berg|person/ana-silva] left. [Silva|person/ana-silva] stayed.\n',
  '# article a.txt published=2025-02-05 outlet=Gazette\n[Ana Silva|person/ana-silva] met [Bo Berg|person/bo-berg].\n# event event/x title="Talks: a \\"start\\"" date=2025-03-05 told=a.txt:1\n',
  '# article a.txt\nIt rained.\n',
]

describe('what is decided does not come back', () => {
  test.each(CASES)('%s', (notation) => {
    const texts = textsOf(notation)
    const asked = review(analysis(notation), { corrections: [], texts })
    expect(asked.length).toBeGreaterThan(0)
    for (const item of asked)
      for (const { yaml } of item.choices) {
        const { items: decided, problems } = readCorrections('corrections/x.yml', yaml)
        expect(problems.filter(({ level }) => level === 'error')).toEqual([])
        expect(decided.length).toBe(1)
        const again = review(analysis(notation), { corrections: decided, texts })
        expect(again.map(({ message }) => message)).not.toContain(item.message)
      }
  })
})

describe('as text and page', () => {
  const hostile =
    '# article a.txt outlet=Gazette\n[Ana <script> Silva|person/one] met # x.\n# article b.txt outlet=Herald\n[Ana <script> Sylva|person/two] left.\n'
  const asked = review(analysis(hostile), { corrections: [], texts: textsOf(hostile) })

  test('the whole text is YAML that the reader of corrections takes', () => {
    const { items: entries, problems } = readCorrections('corrections/x.yml', toText(asked))
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    expect(entries.length).toBe(asked.reduce((sum, { choices }) => sum + choices.length, 0))
    expect(toText([])).toBe('# Nothing to review.\n')
  })

  test('the page holds nothing that an article wrote as markup', () => {
    expect(asked.length).toBeGreaterThan(0)
    expect(reviewPage(asked, '../')).not.toContain('<script>')
    expect(reviewPage([], '../')).toContain('Nothing to review.')
  })
})
