import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { linkWithin } from '../src/annotate/entities/coreference/index.ts'
import type { AnnotatedArticle, UrlEntry } from '../src/model/index.ts'
import { entitiesAt } from '../src/model/linking.ts'
import { resolve } from '../src/resolve/index.ts'
import { readingOf, unmark } from './notation/marked.ts'
import { portrait } from './notation/portrait.ts'
import { processorTime } from './support/cpu.ts'

const tree: Root = { type: 'root', children: [] }

/** An article made of a marked text; its labels only say the types of names. */
function articleOf(marked: string, n: number, published: string | null = '2025-02-05'): AnnotatedArticle {
  const { text, names } = unmark(marked)
  const reading = readingOf(text, `articles/${n}.txt`, published)
  const { mentions, roles } = linkWithin(reading, names)
  const nothing = { outlet: null, agency: null, byline: null, sourceUrl: null, archiveUrl: null, retrieved: null, dateline: null }
  const lists = { captions: [], metadata: [], removed: [], statedTopics: [], blocks: [] }
  return {
    article: {
      ...reading,
      ...nothing,
      ...lists,
      text,
      slug: `a${n}`,
      title: '',
      titleFrom: 'inferred',
      publishedFrom: null,
      sha256: '',
      tree,
    },
    ...{ mentions, roles, dates: [], quotes: [], triggers: [], themes: [], portrait: portrait(reading) },
  }
}

function resolved(articles: readonly string[], urls: readonly UrlEntry[] = []) {
  return resolve(
    articles.map((marked, n) => articleOf(marked, n)),
    { urls },
  )
}

/** Checks the entities that articles give, each `id: its writings`; nationalities are left out. */
function check(articles: readonly string[], ...expected: string[]) {
  const { entities } = resolved(articles)
  const said = entities
    .filter(({ type }) => type !== 'nationality')
    .map(({ id, aliases }) => `${id}: ${[...aliases.map(({ text }) => text)].sort().join(', ')}`)
  expect(said).toEqual(expected)
}

describe('people', () => {
  test('one person, spelt differently', () => {
    check(
      ['[Muhammad Tariq Awan|p] came.', '[Mohammed Tariq Awan|p] left.'],
      'person/mohammed-tariq-awan: Mohammed Tariq Awan, Muhammad Tariq Awan',
    )
    check(
      ['[Anwar-ul-Huq Malik|p] came.', '[Anwarul Huq Malik|p] left.'],
      'person/anwar-ul-huq-malik: Anwar-ul-Huq Malik, Anwarul Huq Malik',
    )
    check(
      ['[Omar Said Karim|p] came.', '[O. Karim|p] left.', '[Omar Karim|p] sat.'],
      'person/omar-said-karim: O. Karim, Omar Karim, Omar Said Karim',
    )
  })

  test('two people of one surname, or of like names, stay two', () => {
    check(['[Ali Raza|p] came.', '[Hamid Raza|p] left.'], 'person/ali-raza: Ali Raza', 'person/hamid-raza: Hamid Raza')
    check(['[Zhang Min|p] came.', '[Zheng Min|p] left.'], 'person/zhang-min: Zhang Min', 'person/zheng-min: Zheng Min')
    check(['[Hasan Tariq|p] came.', '[Hussain Tariq|p] left.'], 'person/hasan-tariq: Hasan Tariq', 'person/hussain-tariq: Hussain Tariq')
    check(['[Amina Karim|p] came.', '[Amin Karim|p] left.'], 'person/amin-karim: Amin Karim', 'person/amina-karim: Amina Karim')
  })

  test('a family name that stands first in one article and last in another', () => {
    check(
      ['[Kishi Anna|p] came. [Kishi|p] left.', '[Anna Kishi|p] came. [Kishi|p] left.'],
      'person/anna-kishi: Anna Kishi, Kishi, Kishi Anna',
    )
    check(['Prime Minister [Kishi Anna|p] came.', 'Prime Minister [Anna Kishi|p] left.'], 'person/anna-kishi: Anna Kishi, Kishi Anna')
    check(['[Ali Raza|p] came.', '[Raza Ali|p] left.'], 'person/ali-raza: Ali Raza', 'person/raza-ali: Raza Ali')
    check(
      ['[Ali Raza|p] met [Raza Ali|p2]. [Ali|p] left.', '[Raza Ali|p] came. [Ali|p] sat.'].slice(0, 1),
      'person/ali-raza: Ali Raza',
      'person/raza-ali: Ali, Raza Ali',
    )
  })

  test('a second surname may be left out of the name of one who holds the same office', () => {
    check(['President [Ana Ruiz|p] came.', 'President [Ana Ruiz Soto|p] left.'], 'person/ana-ruiz-soto: Ana Ruiz, Ana Ruiz Soto')
    check(
      ['Coach [Ana Ruiz|p] came.', 'President [Ana Ruiz Soto|p] left.'],
      'person/ana-ruiz: Ana Ruiz',
      'person/ana-ruiz-soto: Ana Ruiz Soto',
    )
    check(
      ['President [Ana Ruiz|p] came.', 'President [Ana Ruiz Soto|p] left.', 'President [Ana Ruiz Paz|p] sat.'],
      'person/ana-ruiz: Ana Ruiz',
      'person/ana-ruiz-paz: Ana Ruiz Paz',
      'person/ana-ruiz-soto: Ana Ruiz Soto',
    )
    check(
      ['President [Park Jin|p] came.', 'President [Park Jin Min|p] left.'],
      'person/park-jin: Park Jin',
      'person/park-jin-min: Park Jin Min',
    )
  })

  test('marks that nobody sees are no part of a name', () => {
    check(['[Omar Ka\u00adrim|p] came.', '[Omar Karim|p] left.'], 'person/omar-karim: Omar Karim')
  })

  test('a name with its accents', () => {
    check(['[Petr Szoke|p] came.', '[Petr Szőke|p] left.', '[Petr Szoke|p] sat.'], 'person/petr-szoke: Petr Szoke, Petr Szőke')
  })

  test('two people of one full name: other offices in other countries', () => {
    const both = ['Interior Minister [Ali Raza|p] spoke in [Kenya|l].', 'Coach [Ali Raza|p] won in [India|l].']
    expect(
      resolved(both)
        .entities.filter(({ type }) => type === 'person')
        .map(({ id }) => id),
    ).toEqual(['person/ali-raza', 'person/ali-raza-2'])
    for (const second of ['[Ali Raza|p] won in [India|l].', 'Coach [Ali Raza|p] won in [Kenya|l].', 'Coach [Ali Raza|p] won.'])
      expect(resolved([both[0]!, second]).entities.filter(({ type }) => type === 'person')).toHaveLength(1)
  })

  test('a lone surname: the same office, or nobody', () => {
    check(['President [Omar Karim|p] came.', 'President [Karim|p] left.'], 'person/omar-karim: Karim, Omar Karim')
    check(['President [Omar Karim|p] came.', 'Coach [Karim|p] left.'], 'person/omar-karim: Omar Karim')
    check(['[Omar Karim|p] came.', '[Ali Karim|p] left.', '[Karim|p] sat.'], 'person/ali-karim: Ali Karim', 'person/omar-karim: Omar Karim')
  })

  test('what is hardly a name, and nothing else speaks for, is listed', () => {
    const faint = (marked: string) => {
      const article = articleOf(marked, 0)
      return resolve([{ ...article, mentions: article.mentions.map((mention) => ({ ...mention, confidence: 0.4 })) }], { urls: [] })
    }
    expect(faint('[Beta|l] testers came.').unresolved).toMatchObject([
      { text: 'Beta', why: 'it is read as a name with less than even odds' },
    ])
    for (const marked of ['Minister [Omar Karim|p] came.', 'The [Hill Trade Union|o] met.', 'In [Kenya|l] it rained.'])
      expect(faint(marked).unresolved).toEqual([])
  })

  test('names left open are listed with who they could be', () => {
    const { unresolved } = resolved(['[Omar Karim|p] came.', '[Ali Karim|p] left.', '[Karim|p] sat.'])
    expect(unresolved).toMatchObject([{ file: 'articles/2.txt', text: 'Karim', candidates: ['person/ali-karim', 'person/omar-karim'] }])
  })
})

describe('bodies, places and projects', () => {
  test('an acronym that another article explains', () => {
    check(
      ['The [Lake Shore Railway Project|j] ([LSRP|j]) grows.', '[LSRP|j] and [LSRP 2.0|j] grow.', '[LSRP|j] grew.', 'The [LRSP|j] fell.'],
      'project/lake-shore-railway-project: LRSP, LSRP, LSRP 2.0, Lake Shore Railway Project',
    )
  })

  test('an acronym explained in brackets, though not found as a name there', () => {
    check(['The [Branch Line-3|l] (BL-3) is long.', '[BL-3|l] closed.'], 'place/branch-line-3: BL-3, Branch Line-3')
  })

  test('what an article calls a firm for short is no name of it elsewhere', () => {
    check(
      ['The [Pacific Bank|o] grew. [Pacific|o] sold it.', 'The boat sank in the [Pacific|o].'],
      'organisation/pacific: Pacific',
      'organisation/pacific-bank: Pacific, Pacific Bank',
    )
  })

  test('an acronym of two bodies stays open', () => {
    const articles = ['The [Hill Trade Union|o] ([HTU|o]) met.', 'The [Harbour Tugs United|o] ([HTU|o]) met.', '[HTU|o] met.']
    check(articles, 'organisation/harbour-tugs-united: HTU, Harbour Tugs United', 'organisation/hill-trade-union: HTU, Hill Trade Union')
    expect(resolved(articles).unresolved.map(({ text }) => text)).toEqual(['HTU'])
  })

  test('well-known names', () => {
    check(['The [UN|o] met.', 'The [U.N.|o] met.', 'The [United Nations|o] met.'], 'organisation/united-nations: U.N., UN, United Nations')
    check(['The [US|l] won.', '[America|l] won.', 'The [United States|l] won.'], 'place/united-states: America, US, United States')
    check(
      ['The [International Criminal Court|o] in [Kenya|l].', 'The [International Criminal Court|o] in [India|l].'],
      ...['organisation/international-criminal-court: International Criminal Court', 'place/india: India', 'place/kenya: Kenya'],
    )
    check(['[Iran|l] won.', '[Iraq|l] won.'], 'place/iran: Iran', 'place/iraq: Iraq')
  })

  test('a region by its code, in an article of its country', () => {
    check(['A bus in [Pakistan|l] fell near [KP|l].'], 'place/khyber-pakhtunkhwa: KP', 'place/pakistan: Pakistan')
    check(['A bus in [Kenya|l] fell near [KP|l].'], 'place/kenya: Kenya', 'place/kp: KP')
  })

  test('writings of one name', () => {
    check(['[Mir police|o] came.', 'The [Mir Police|o] left.'], 'organisation/mir-police: Mir Police, Mir police')
    check(
      ['The [New Mir International Airport|l] opened.', 'The new [Mir International Airport|l] opened.'],
      'place/new-mir-international-airport: Mir International Airport, New Mir International Airport',
    )
    check(['[New York|l] won.', '[York|l] lost.'], 'place/new-york: New York', 'place/york: York')
    check(['[Acme Corp|o] rose.', '[Acme|o] fell.'], 'organisation/acme: Acme, Acme Corp')
  })

  test('what every country has stays with its country', () => {
    check(
      ['In [Kenya|l] the [Senate|o] met.', 'In [India|l] the [Senate|o] met.', 'In [Kenya|l] the [Senate|o] rose.'],
      ...['organisation/senate: Senate', 'organisation/senate-india: Senate', 'place/india: India', 'place/kenya: Kenya'],
    )
  })

  test('the type that most of the folder gives', () => {
    const { articles, entities } = resolved(['The [Blue Lane|j] is new.', 'The [Blue Lane|j] is long.', 'The [Blue Lane|l] is wet.'])
    expect(entities.map(({ id }) => id)).toEqual(['project/blue-lane'])
    expect(articles.map(({ mentions }) => mentions[0]!.type)).toEqual(['project', 'project', 'project'])
  })
})

describe('roles', () => {
  test('of a country whose people alone are named', () => {
    const [person] = resolved(['[French|n] President [Omar Karim|p] spoke.']).entities.filter(({ type }) => type === 'person')
    expect(person!.roles).toMatchObject([{ text: 'President', of: 'France' }])
  })

  test('gathered over articles, with the days that attest them', () => {
    const given = [
      articleOf('[Chinese|n] President [Deng Lihua|p] spoke in [China|l].', 0, '2023-10-20'),
      articleOf('President [Deng Lihua|p] left.', 1, '[2025-02-05..]'),
    ]
    const person = resolve(given, { urls: [] }).entities.find(({ type }) => type === 'person')!
    expect(person.roles).toMatchObject([{ text: 'President', of: 'place/china', from: '2023-10-20', to: '2025-02-05' }])
    expect(person.roles[0]!.evidence.map(({ file, text }) => `${file} ${text}`)).toEqual([
      'articles/0.txt Chinese President',
      'articles/1.txt President',
    ])
  })

  test('a shorter title is the fuller one', () => {
    const [person] = resolved(['Tourism Minister [Omar Karim|p] spoke.', 'Minister [Omar Karim|p] left.']).entities
    expect(person!.roles.map(({ text }) => text)).toEqual(['Tourism Minister'])
  })
})

test('a demonym that a territory shares is the state’s', () => {
  const person = resolved(['[Indian|n] Prime Minister [Omar Karim|p] spoke in [India|l].']).entities.find(({ type }) => type === 'person')!
  expect(person.roles).toMatchObject([{ text: 'Prime Minister', of: 'place/india' }])
})

describe('ids', () => {
  test('a recorded id stays, whatever the fullest writing is now', () => {
    const urls = [{ id: 'person/omar-karim', url: 'people/omar-karim.html' }]
    const { entities } = resolved(['[Omar Said Karim|p] came. [Omar Karim|p] left.'], urls)
    expect(entities.map(({ id, name }) => `${id} ${name}`)).toEqual(['person/omar-karim Omar Said Karim'])
  })

  test('the order of articles does not matter', () => {
    const marked = [
      'President [Omar Karim|p] came.',
      '[Omar Said Karim|p] left [Kenya|l].',
      'The [UN|o] met.',
      'The [United Nations|o] rose.',
    ]
    const given = marked.map((text, n) => articleOf(text, n))
    const ids = (articles: AnnotatedArticle[]) =>
      resolve(articles, { urls: [] }).entities.map(({ id, name, aliases }) => ({ id, name, aliases }))
    expect(ids([...given].reverse())).toEqual(ids(given))
  })

  test('accents, other scripts and nothing at all', () => {
    check(['[Óscar Peña-Ruiz|p] came.'], 'person/oscar-pena-ruiz: Óscar Peña-Ruiz')
    check(['[王毅|p] came.'], 'person/u738b-u6bc5: 王毅')
    check(['[--|o] came.'])
  })
})

describe('who a stretch of words stands for', () => {
  function at(marked: string, words: string): string[] {
    const { articles } = resolved([marked])
    const [article] = articles
    const start = article!.article.text.indexOf(words)
    return entitiesAt(article!, { start, end: start + words.length })
  }

  test('a title with a name, a group, a pronoun, two joined by "and"', () => {
    expect(at('Interior Minister [Omar Karim|p] of [Kenya|l] spoke.', 'Interior Minister Omar Karim of Kenya')).toEqual([
      'person/omar-karim',
    ])
    expect(at('[Omar Karim|p] met [Ann Lee|p]. The two leaders agreed.', 'The two leaders')).toEqual([
      'person/omar-karim',
      'person/ann-lee',
    ])
    expect(at('[Omar Karim|p] spoke. He left.', 'He')).toEqual(['person/omar-karim'])
    expect(at('[Omar Karim|p] and [Ann Lee|p] left.', 'Omar Karim and Ann Lee')).toEqual(['person/omar-karim', 'person/ann-lee'])
    expect(at('It rained on [Kenya|l].', 'It rained')).toEqual([])
  })

  test('not whose somebody is, nor a place in another name', () => {
    expect(at('[Omar Karim|p] was tried. His lawyer spoke.', 'His lawyer')).toEqual([])
    expect(at('[Kenya|l]’s presidential office spoke.', 'Kenya’s presidential office')).toEqual([])
    expect(at('[Kenyan|n] officials spoke.', 'Kenyan officials')).toEqual([])
    expect(at('Radio [Kenya|l] spoke.', 'Radio Kenya')).toEqual([])
    expect(at('The [Kenya|l] president spoke.', 'The Kenya president')).toEqual([])
    expect(at('Two [Kenya|l] investors spoke.', 'Two Kenya investors')).toEqual([])
    expect(at('The [Kenya|l] government spoke.', 'The Kenya government')).toEqual(['place/kenya'])
    expect(at('A [Lakebook|o] user spoke.', 'A Lakebook user')).toEqual([])
    expect(at('A [Lakebook|o] spokesman spoke.', 'A Lakebook spokesman')).toEqual(['organisation/lakebook'])
  })
})

test('many articles take time in proportion', () => {
  const articles = Array.from({ length: 4000 }, (_, n) =>
    articleOf(
      `President [Aa${n % 900}x Bb${n % 700}y|p] met the [Lake${n % 300} Trade Union|o] in [Kenya|l]. [Bb${n % 700}y|p] left the [Senate|o].`,
      n,
    ),
  )
  const time = (count: number) => processorTime(() => resolve(articles.slice(0, count), { urls: [] }))
  time(200)
  const [small, large] = [time(400), time(4000)]
  expect(large).toBeLessThan(Math.max(small, 10) * 40)
})

test('an office that is held no more is said to be a former one', () => {
  const { entities } = resolved(['The mayor spoke to former Finance Minister [Ada Quill|p] and Finance Minister [Tom Reed|p2] on Tuesday.'])
  const rolesOf = (name: string) => entities.find((entity) => entity.name === name)?.roles.map(({ text }) => text)
  expect([rolesOf('Ada Quill'), rolesOf('Tom Reed')]).toEqual([['former Finance Minister'], ['Finance Minister']])
})

describe('one writing read as two kinds of thing', () => {
  const kinds = (articles: readonly string[]) =>
    resolved(articles)
      .entities.map(({ id }) => id)
      .sort()
  test('is what most of the folder reads it as', () => {
    expect(kinds(['[Vesk|p] would pay.', 'In [Vesk|l], the talks began. [Vesk|l] agreed.', '[Vesk|l] said no.'])).toEqual(['place/vesk'])
    expect(kinds(['[Ada Quill|l] met him.', '[Ada Quill|p] spoke.', '[Ada Quill|p] left.'])).toEqual(['person/ada-quill'])
  })

  test('stays two where something speaks for each', () => {
    expect(kinds(['Minister [Jordan|p] spoke. [Jordan|p] left.', 'In [Jordan|l] it rained. [Jordan|l] and [Jordan|l].'])).toEqual([
      'person/jordan',
      'place/jordan',
    ])
  })
})
