import { expect, test } from 'vitest'
import { findThemes } from '../src/annotate/themes/index.ts'
import type { Article, QuoteMention, Reading, ResolvedArticle, ResolvedMention, Sentence, Topic } from '../src/model/index.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { stemOf } from '../src/text/stems.ts'
import { tokenise } from '../src/text/tokens.ts'
import { describeThemes } from '../src/themes/index.ts'

import { countDocuments, formatTable } from '../src/themes/stem-counts.ts'
import { portrait } from './notation/portrait.ts'

const topic = (id: string, cues: readonly string[], parent: string | null = null): Topic => ({
  ...{ id, label: id, cues, iptc: null, parent, introduction: '' },
})

const topics = [
  topic('water', ['dam', 'river', 'flood control', 'counter-flood', 'Water & Power', 'WAPDA', '/\\birrigat(?:e|ion)\\b/']),
  topic('trade', ['export', 'free trade agreement', 'MoU', 'ML-1']),
]

function sentencesOf(prose: string): Sentence[] {
  return splitSentences(prose, { start: 0, end: prose.length }).map((span, i) => ({ ...span, n: i + 1, kind: 'body' }))
}

function readingOf(prose: string): Reading {
  const sentences = sentencesOf(prose).map((sentence) => ({ ...sentence, tokens: tokenise(prose, sentence) }))
  return { file: 'articles/test.txt', prose, sentences, published: null, language: 'en' }
}

/** The cues of a text marked in place: `{words}`, and the topics of its sentences. */
function check(marked: string, expected: string) {
  const prose = marked.replace(/[{}]/g, '')
  const themes = findThemes(readingOf(prose), topics)
  const cues = themes.flatMap((theme) => theme.cues).sort((a, b) => b.start - a.start)
  const shown = cues.reduce((text, { start, end }) => `${text.slice(0, start)}{${text.slice(start, end)}}${text.slice(end)}`, prose)
  expect([shown, themes.map((theme) => `${theme.sentence} ${theme.topic}`).join(', ')]).toEqual([marked, expected])
}

test('a cue is found in any inflection, hyphenated or solid', () => {
  check('Two {dams} on the {rivers} failed.', '1 water')
  check('{Counter-flood} works, or {counterflood} works.', '1 water')
  check('They talked of {flood-control} and of {Flood Control}.', '1 water')
  check('The {Water and Power} ministry {exported} less.', '1 trade, 1 water')
})

test('acronyms count only as written', () => {
  check('{WAPDA} signed three {MoUs} on {ML-1}.', '1 trade, 1 water')
  check('A mou of wapda is none; the moulds were cast.', '')
})

test('patterns are searched as they are', () => check('They {irrigate} fields; {irrigation} helps, irrigators too.', '1 water'))

test('what only looks alike is no cue', () => {
  check('The damage was done by a riverine damsel.', '')
  check('He expected free traders to agree.', '')
})

test('more different cues make a stronger sentence', () => {
  const [weak, strong] = findThemes(readingOf('A dam. A dam on a river for flood control.'), topics)
  expect(weak!.score).toBeGreaterThan(0)
  expect(strong!.score).toBeGreaterThan(weak!.score)
  expect(strong!.score).toBeLessThan(1)
})

interface Draft {
  readonly title?: string
  readonly names?: readonly string[]
  readonly quotes?: readonly (readonly [words: string, speaker: string])[]
  readonly statedTopics?: readonly string[]
}

function article(
  file: string,
  published: string,
  prose: string,
  { names = [], quotes = [], statedTopics = [] }: Draft = {},
): ResolvedArticle {
  const spanOf = (words: string) => ({ start: prose.indexOf(words), end: prose.indexOf(words) + words.length })
  const mentions = names.map(
    (text): ResolvedMention => ({
      ...{ ...spanOf(text), text, form: 'name', type: 'person', ner: 'PER', confidence: 1, by: 'test', chain: 0, members: [] },
      ...{ entity: `person/${text.toLowerCase().replaceAll(' ', '-')}`, entities: [] },
    }),
  )
  const said = quotes.map(
    ([words, speaker]): QuoteMention => ({
      ...{
        ...spanOf(words),
        text: words,
        mode: 'indirect',
        speaker: spanOf(speaker),
        cue: null,
        relayedBy: null,
        act: 'said',
        confidence: 1,
        by: 'test',
      },
    }),
  )
  // Only these fields of an article matter to the themes.
  const whole = { file, text: prose, prose, sentences: sentencesOf(prose), published, statedTopics, language: 'en' } as unknown as Article
  const themes = findThemes(readingOf(prose), topics)
  return { article: whole, mentions, roles: [], dates: [], quotes: said, triggers: [], themes, portrait: portrait(whole, mentions) }
}

const corpus = [
  article(
    'articles/a.txt',
    '2023-10-20',
    'Mr Chen said the two are ironclad friends. They want high-quality development of the Northern Corridor.',
    {
      names: ['Chen', 'Northern Corridor'],
      quotes: [['the two are ironclad friends', 'Chen']],
    },
  ),
  article(
    'articles/b.txt',
    '2025-02-06',
    'Ministers hailed an “iron-clad” friendship. High-quality development of Northern Corridor comes first. A dam on the river.',
    {
      names: ['Northern Corridor'],
    },
  ),
  article('articles/c.txt', '2025-02-07', 'The dam failed. The river rose. Rivers flooded the Northern Corridor.', {
    names: ['Northern Corridor'],
  }),
]

const themes = describeThemes(corpus, { topics, entities: [] })

test('topics list their articles, the strongest first', () => {
  expect(
    themes.topics.map(({ id, articles }) => `${id}: ${articles.map(({ file, sentences }) => `${file} ${sentences}`).join('; ')}`),
  ).toEqual(['trade: ', 'water: articles/c.txt 1,2,3'])
})

test('an editor who names the topics in the front matter wins', () => {
  const stated = article('articles/d.txt', '2025-02-08', 'Nothing of the kind.', { statedTopics: ['water', 'wather'] })
  const found = describeThemes([...corpus, stated], { topics, entities: [] })
  expect(found.topics[1]!.articles[0]).toMatchObject({ file: 'articles/d.txt', score: 1, sentences: [] })
  expect(found.problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['themes/unknown-topic articles/d.txt'])
})

test('a topic has the articles of those below it', () => {
  const nested = [...topics, topic('nature', [])].map((one) => (one.id === 'water' ? { ...one, parent: 'nature' } : one))
  const found = describeThemes(corpus, { topics: nested, entities: [] })
  expect(found.topics.find(({ id }) => id === 'nature')!.articles.map(({ file }) => file)).toEqual(['articles/c.txt'])
})

test('formulae that recur are told with their variants, who used them and when', () => {
  expect(themes.wording.map(({ phrase, variants }) => [phrase, ...variants.slice(1)].join(' | '))).toEqual([
    'high-quality development of Northern Corridor | high-quality development of the Northern Corridor',
    'iron-clad friendship | ironclad friends',
  ])
  expect(themes.wording[1]!.uses.map(({ file, speaker, date }) => `${file} ${speaker} ${date}`)).toEqual([
    'articles/a.txt person/chen 2023-10-20',
    'articles/b.txt null 2025-02-06',
  ])
})

test('a mere name, and what one article says twice, is no formula', () => {
  const two = ['The Grand Canal Authority met.', 'The Grand Canal Authority left; zesty turquoise lampshades, zesty turquoise lampshades.']
  const articles = two.map((prose, i) => article(`articles/${i}.txt`, '2025-01-01', prose, { names: ['Grand Canal Authority'] }))
  expect(describeThemes(articles, { topics, entities: [] }).wording).toEqual([])
})

test('related articles do not change when another one arrives', () => {
  const other = article('articles/z.txt', '2025-02-09', 'Pastry cooks bake croissants and brioche in Lyon.')
  const before = themes.related.find(({ file }) => file === 'articles/b.txt')
  const after = describeThemes([other, ...corpus], { topics, entities: [] }).related.find(({ file }) => file === 'articles/b.txt')
  expect(before!.related.map(({ file }) => file)).toContain('articles/a.txt')
  expect(after).toEqual(before)
})

test('the order of the articles changes nothing', () => {
  expect(describeThemes(corpus.toReversed(), { topics, entities: [] })).toEqual(themes)
})

test('words that differ in form alone have one stem', () => {
  for (const [a, b] of [
    ['iron-clad', 'ironclad'],
    ['partners', 'partnership'],
    ['modernisation', 'modernization'],
    ['defence', 'defense'],
    ['exported', 'exports'],
  ] as const)
    expect(stemOf(a)).toBe(stemOf(b))
  expect(stemOf('—')).toBe('')
  expect(stemOf('مرحبا')).toBe('مرحبا')
})

test('long and strange articles take linear time', () => {
  const lines = ['zesty lampshades ', 'dam ', 'x', 'ironclad friendship and ', '\u0000 ', '🙂 ']
  const articles = lines.flatMap((unit, i) =>
    [0, 1].map((n) => article(`articles/${i}-${n}.txt`, '2025-01-01', unit.repeat(Math.ceil(40_000 / unit.length)))),
  )
  const started = process.cpuUsage()
  describeThemes(articles, { topics, entities: [] })
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20)
})

test('the table of stems weighs collections alike and lists the commonest first', () => {
  const large = Array.from({ length: 8 }, () => 'The river rose.')
  const small = ['The dams held.', 'The dam broke.']
  const table = formatTable(countDocuments([large, small]))
  expect(JSON.parse(table).stems).toEqual({ '0': 'the', '7': 'dam river rose' })
})
