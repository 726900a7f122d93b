import { describe, expect, test } from 'vitest'
import { scoreStories } from '../src/events/scoring.ts'
import { readLikeness, tellStories } from '../src/events/stories/index.ts'
import type { ResolvedArticle } from '../src/model/index.ts'
import { portrait } from './notation/portrait.ts'

/** File, day, headline, text. */
type Told = readonly [file: string, published: string | null, title: string, text: string]

const article = ([file, published, title, text]: Told): ResolvedArticle => {
  const read = {
    file,
    slug: file,
    title,
    published,
    text,
    prose: text,
    sentences: [],
    blocks: [{ kind: 'body', start: 0, end: text.length }],
  }
  // Only what the stage reads of an article is there.
  const nothing = { mentions: [], roles: [], dates: [], quotes: [], triggers: [], themes: [] }
  return { article: read, ...nothing, portrait: portrait(read as Partial<ResolvedArticle['article']>) } as unknown as ResolvedArticle
}

/** The stories of some articles, each as its files. */
function check(told: readonly Told[], ...expected: readonly string[]): void {
  const articles = told.map(article)
  const { stories } = tellStories(articles, [], readLikeness(articles))
  expect(stories.map((story) => story.articles.join(' ')).sort()).toEqual([...expected].sort())
}

const tram: Told[] = [
  [
    'tram-1',
    '2016-11-09',
    'Tram derails in Croydon, killing seven',
    'A tram derailed and overturned near the Sandilands stop in Croydon early on Wednesday, killing seven people and injuring more than fifty. The driver was arrested. Investigators said the tram took a sharp bend too fast.',
  ],
  [
    'tram-2',
    '2016-11-10',
    'Croydon crash driver "blacked out"',
    'Passengers said the driver of the tram that overturned at Sandilands in Croydon had blacked out before the bend. Seven people died and dozens were injured when it derailed.',
  ],
]
const satellite: Told[] = [
  [
    'satellite-1',
    '2017-12-29',
    'Russia regains contact with Angolan satellite',
    'Russian engineers have restored contact with the AngoSat-1 satellite, built for Angola by Energia and launched from Baikonur, a day after telemetry was lost.',
  ],
  [
    'satellite-2',
    '2017-12-29',
    'Contact with AngoSat restored',
    "Specialists of Energia received telemetry from AngoSat-1 on Friday, the corporation said. Angola's first satellite went silent after its launch from Baikonur.",
  ],
]

describe('stories', () => {
  test('articles about one happening share a story, others do not', () => {
    check([...tram, ...satellite], 'tram-1 tram-2', 'satellite-1 satellite-2')
  })
  test('a lone article is a story', () => check([tram[0]!], 'tram-1'))
  test('the same in a handful of articles as among many', () => {
    const words = (i: number) =>
      Array.from({ length: 30 }, (_, k) => `${'bcdfghjklm'[(i + k) % 10]}${'aeiou'[(i * k) % 5]}${'nprstvwz'[k % 8]}${i}`).join(' ')
    const filler = Array.from(
      { length: 400 },
      (_, i): Told => [`x-${i}`, '2017-01-05', words(i).slice(0, 40), `The ${words(i)} in the year of the ${words(i + 1000)}.`],
    )
    const alone = filler.map(([file]) => file)
    check([...tram, ...satellite, ...filler], 'tram-1 tram-2', 'satellite-1 satellite-2', ...alone)
  })
  test('no words in common, no words at all, another script', () => {
    check(
      [
        ['a', null, '巴基斯坦总统访华', '巴基斯坦总统访华'],
        ['b', null, '', ''],
        ['c', null, 'وزیر', 'وزیر داخلہ'],
      ],
      'a',
      'b',
      'c',
    )
  })
})

test('B³ by hand: one of three articles put apart', () => {
  const gold = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '2'],
  ])
  expect(scoreStories(gold, gold)).toEqual({ precision: 1, recall: 1, f1: 1 })
  const found = new Map([
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'z'],
  ])
  expect(scoreStories(gold, found)).toEqual({ precision: 1, recall: 2 / 3, f1: 0.8 })
})
