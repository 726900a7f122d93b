import { describe, expect, test } from 'vitest'
import { findTriggers } from '../src/annotate/triggers/index.ts'
import { findEvents } from '../src/events/index.ts'
import type { Entity, EntityType, EventRecord, ResolvedArticle } from '../src/model/index.ts'
import { parseHappenings } from './notation/happenings.ts'
import { portrait } from './notation/portrait.ts'

/** An article: its file, its day, and its text in the notation of `parseHappenings`. */
type Told = readonly [file: string, published: string | null, marked: string]

const idOf = (type: EntityType, name: string): string => `${type}/${name.toLowerCase().replaceAll(' ', '-')}`

/** Resolves every name to the entity of that name, and groups to their members: who is who is not what is tested here. */
function resolved([file, published, marked]: Told, entities: Map<string, Entity>): ResolvedArticle {
  const { reading, mentions, dates } = parseHappenings(marked, file, published)
  const triggers = findTriggers(reading, { mentions, roles: [], dates, quotes: [] })
  const names = mentions.filter((mention) => mention.form === 'name')
  for (const { type, text } of names)
    entities.set(idOf(type, text), { id: idOf(type, text), type, name: text, aliases: [], roles: [], evidence: [] as never, confidence: 1 })
  const entityOf = (chain: number): string => {
    const name = names.find((mention) => mention.chain === chain)!
    return idOf(name.type, name.text)
  }
  const article = {
    ...{ ...reading, text: reading.prose, slug: file.replace(/\W+/gu, '-'), title: reading.prose.slice(0, 40), agency: null },
    ...{ blocks: [{ kind: 'body', start: 0, end: reading.prose.length }] },
  }
  return {
    // Only what the stage reads of an article is there.
    article: article as unknown as ResolvedArticle['article'],
    mentions: mentions.map((mention) => ({
      ...mention,
      entity: mention.form === 'name' ? idOf(mention.type, mention.text) : null,
      entities: mention.members.map(entityOf),
    })),
    ...{ roles: [], dates, quotes: [], triggers, themes: [], portrait: portrait(article as unknown as ResolvedArticle['article']) },
  }
}

function eventsOf(...told: readonly Told[]): readonly Omit<EventRecord, 'url'>[] {
  const entities = new Map<string, Entity>()
  const articles = told.map((each) => resolved(each, entities))
  return findEvents(articles, { entities: [...entities.values()] }).events
}

/** "title · date · files", an event a line, by date and title. */
function check(told: readonly Told[], ...expected: readonly string[]): void {
  const lines = eventsOf(...told).map(
    ({ title, date, reports }) => `${title} · ${date ?? 'no date'} · ${reports.map(({ file }) => file).join(' ')}`,
  )
  expect(lines.sort()).toEqual([...expected].sort())
}

describe('joined across articles', () => {
  test('one meeting, whoever tells it, dated by whoever says the day', () => {
    check(
      [
        ['a', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}.'],
        ['b', '2025-02-07', 'In [Oslo|l], [Anna Berg|p] and [Bo Chen|p] held talks.'],
        ['c', '2025-02-06', '![Anna Berg|p] meets [Bo Chen|p] in [Oslo|l], {February 5, 2025|2025-02-05}.'],
      ],
      'Anna Berg meets Bo Chen in Oslo · 2025-02-05 · a b c',
    )
  })
  test('two meetings of one day with different people stay two', () => {
    check(
      [
        ['a', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}.'],
        ['b', '2025-02-06', '[Anna Berg|p] met [Cy Dahl|p] on {Wednesday|2025-02-05}.'],
      ],
      'Anna Berg meets Bo Chen · 2025-02-05 · a',
      'Anna Berg meets Cy Dahl · 2025-02-05 · b',
    )
  })
  test('two gatherings of different names in one article stay two', () => {
    const titles = eventsOf([
      'a',
      '2025-02-06',
      '[Anna Berg|p] attended the Coast Council summit in [Oslo|l] on {Monday|2025-02-03}. [Bo Chen|p] attended the G9 summit in [Bergen|l].',
    ]).map(({ place, participants }) => `${place} ${participants.map(({ entity }) => entity)}`)
    expect(titles.sort()).toEqual(['place/bergen person/bo-chen', 'place/oslo person/anna-berg'])
  })
  test('a strike without a name is one by its day and place; articles that count it differently disagree', () => {
    const told: Told[] = [
      [
        'a',
        '2025-02-06',
        'Some 12,000 dock workers of the harbour guild went on strike in [Oslo|l] on {Wednesday|2025-02-05} over pay at the harbour.',
      ],
      [
        'b',
        '2025-02-06',
        'Some 9,000 dock workers of the harbour guild went on strike in [Oslo|l] on {Wednesday|2025-02-05} over pay at the harbour.',
      ],
    ]
    const [strike, ...others] = eventsOf(...told)
    expect(others).toEqual([])
    expect(strike!.disagreements.find(({ field }) => field === 'took part')?.values.map(({ value }) => value)).toEqual(['9000', '12000'])
  })
  test('strikes of one day in two towns stay two', () => {
    check(
      [
        [
          'a',
          '2025-02-06',
          'Workers went on strike in [Oslo|l] on {Wednesday|2025-02-05}. Miners went on strike in [Bergen|l] on {Wednesday|2025-02-05}.',
        ],
      ],
      'Workers go on strike in Oslo, 5 February 2025 · 2025-02-05 · a',
      'Miners go on strike in Bergen, 5 February 2025 · 2025-02-05 · a',
    )
  })
  test('a suspect arrested is whom a later sentence names; two suspects are not', () => {
    check(
      [['a', '2025-02-06', '[Norway|l] has arrested a suspect. [Anna Berg|p] was detained in [Oslo|l].']],
      'Norway arrests Anna Berg in Oslo · no date · a',
    )
    expect(eventsOf(['a', '2025-02-06', '[Norway|l] has arrested two suspects. [Anna Berg|p] was detained in [Oslo|l].'])).toHaveLength(2)
  })
  test('two killings of one month stay two where each names its dead', () => {
    expect(
      eventsOf([
        'a',
        '2025-02-26',
        '[Anna Berg|p] was shot and killed {this month|2025-02} in [Oslo|l]. [Bo Chen|p] was shot and killed {this month|2025-02}.',
      ]),
    ).toHaveLength(2)
  })
  test('separate talks are two meetings', () => {
    check(
      [['a', '2025-02-06', '[Anna Berg|p] held separate talks with [Bo Chen|p] and [Cy Dahl|p] on {Monday|2025-02-03}.']],
      'Anna Berg meets Bo Chen · 2025-02-03 · a',
      'Anna Berg meets Cy Dahl · 2025-02-03 · a',
    )
  })
  test('talks of nobody by name are told by where and when, else not', () => {
    check(
      [['a', '2025-02-06', 'Talks on fish, held in [Oslo|l] on {Monday|2025-02-03}, ended early.']],
      'Talks in Oslo, 3 February 2025 · 2025-02-03 · a',
    )
    check([['a', '2025-02-06', 'Talks on fish ended early.']])
  })
  test('a meeting planned for a day is the one that an article after that day tells without one', () => {
    check(
      [
        ['a', '2025-02-04', '[Anna Berg|p] will meet [Bo Chen|p] on {Wednesday|2025-02-05}.'],
        ['b', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p].'],
        ['c', '2025-02-04', '[Anna Berg|p] met [Cy Dahl|p].'],
      ],
      'Anna Berg meets Bo Chen · 2025-02-05 · a b',
      'Anna Berg meets Cy Dahl · no date · c',
    )
  })
  test('the government of a nation is its state where the articles name it', () => {
    const who = (text: string) => eventsOf(['a', '2025-02-06', text])[0]!.participants.map(({ entity }) => entity)
    expect(who('[Norway|l] is cold. The [Norwegian|n] government expelled two diplomats.')).toEqual(['place/norway'])
    expect(who('[Norway|l] is cold. A [Norwegian|n] painter was arrested in [Oslo|l].')).toEqual([])
  })
  test('a crash told after a quake is another loss, and so is the bombing of another year', () => {
    expect(
      eventsOf([
        'a',
        '2025-02-06',
        'At least 26 people were killed in a quake in [Norway|l] on {Tuesday|2025-02-04}. A helicopter crashed near [Bergen|l], killing its pilot.',
      ]).map(({ place }) => place),
    ).toEqual(expect.arrayContaining(['place/norway', 'place/bergen']))
    const numbers = eventsOf([
      'a',
      '2025-02-06',
      'A soldier was killed on {Tuesday|2025-02-04} when rebels ambushed a patrol in [Bergen|l]. In {2019|2019}, 22 cadets died in the bombing of a school in [Oslo|l].',
    ]).map(({ place, counts }) => `${place} ${counts.map(({ value }) => value)}`)
    expect(numbers).toContain('place/oslo 22')
    expect(numbers).not.toContain('place/bergen 22')
  })
  test('"two men" are nobody told of before', () => {
    const text = '[Anna Berg|p] met [Bo Chen|p]. Police arrested [two men|p:Anna Berg+Bo Chen] in [Oslo|l].'
    expect(eventsOf(['a', '2025-02-06', text]).find(({ kind }) => kind === 'arrest')?.participants).toEqual([])
  })
  test('a call that articles put a night apart is one call', () => {
    const told: Told[] = [
      ['a', '2025-02-06', '[Anna Berg|p] spoke by phone with [Bo Chen|p] on {Monday|2025-02-03}.'],
      ['b', '2025-02-06', '[Anna Berg|p] spoke by phone with [Bo Chen|p] on {Tuesday|2025-02-04}.'],
    ]
    expect(eventsOf(...told)).toHaveLength(1)
  })
  test('what one of them says alone is not said by all', () => {
    const text =
      '[Anna Berg|p] met [Bo Chen|p]. [Anna Berg|p] praised the long visit. [They|p:Anna Berg+Bo Chen] stressed the need for trade.'
    const [event] = eventsOf(['a', '2025-02-06', text])
    const says = event!.reports[0]!.says.map(({ field, value }) => `${field} ${value}`)
    expect(says).toEqual(expect.arrayContaining(['welcomed Anna Berg: the long visit', 'stressed the need for trade']))
  })
  test('two meetings of the same people on different days stay two', () => {
    check(
      [
        ['a', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}.'],
        ['b', '2025-03-06', '[Anna Berg|p] met [Bo Chen|p] on {March 5|2025-03-05}.'],
      ],
      'Anna Berg meets Bo Chen · 2025-02-05 · a',
      'Anna Berg meets Bo Chen · 2025-03-05 · b',
    )
  })
  test('who met several is said to have met each', () => {
    check(
      [
        ['a', '2025-02-06', '[Anna Berg|p] met with [Bo Chen|p] and [Cy Dahl|p].'],
        ['b', '2025-02-06', '[Anna Berg|p] met [Cy Dahl|p] on {Monday|2025-02-03}.'],
      ],
      'Anna Berg meets Bo Chen · no date · a',
      'Anna Berg meets Cy Dahl · 2025-02-03 · a b',
    )
  })
  test('a meeting once planned has taken place; one called for is another thing', () => {
    check(
      [
        ['a', '2025-02-04', '[Anna Berg|p] will meet [Bo Chen|p] on {Wednesday|2025-02-05}.'],
        ['b', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}.'],
        ['c', '2025-02-06', '[Cy Dahl|p] urged [Anna Berg|p] to meet [Bo Chen|p].'],
      ],
      'Anna Berg meets Bo Chen · 2025-02-05 · a b',
      'Call for Anna Berg to meet Bo Chen · no date · c',
    )
  })
})

describe('dates', () => {
  test('without a day of its own, a meeting lies in the visit it is part of, up to its first report', () => {
    check(
      [
        [
          'a',
          '2025-02-06',
          "During [Anna Berg|p]'s visit to [Norway|l] from {February 4 to 8|2025-02-04/2025-02-08}, [Anna Berg|p] met [Bo Chen|p].",
        ],
        ['b', '2025-02-05', '[Anna Berg|p] met [Bo Chen|p].'],
      ],
      'Anna Berg visits Norway · 2025-02-04/2025-02-08 · a',
      'Anna Berg meets Bo Chen · [2025-02-04..2025-02-05] · a b',
    )
  })
  test('what an article tells in passing keeps its own day', () => {
    check(
      [
        [
          'a',
          '2025-02-06',
          '[Anna Berg|p] met [Bo Chen|p]. At least 12 people were killed when a bus was attacked in [Lund|l] in {July 2021|2021-07}.',
        ],
      ],
      'Anna Berg meets Bo Chen · no date · a',
      'Bus attacked in Lund, July 2021 · 2021-07 · a',
    )
  })
})

describe('what the articles say', () => {
  const [event] = eventsOf(
    [
      'a',
      '2025-02-06',
      '[Anna Berg|p] met [Bo Chen|p]. [They|p:Anna Berg+Bo Chen] agreed to share fish with every harbour along the northern coast next summer.',
    ],
    [
      'b',
      '2025-02-06',
      '[Anna Berg|p] met [Bo Chen|p]. According to an official statement, [both|p:Anna Berg+Bo Chen] agreed to share fish with every harbour along the northern coast next summer.',
    ],
  )
  test('each article in its own words, each with its place', () => {
    const says = event!.reports.map((report) => report.says.filter(({ field }) => field === 'agreed').map(({ value }) => value))
    expect(says).toEqual([
      ['to share fish with every harbour along the northern coast next summer'],
      ['to share fish with every harbour along the northern coast next summer'],
    ])
    for (const { says: said } of event!.reports) for (const { evidence } of said) expect(evidence[0].text).not.toBe('')
  })
  test('articles that share their wording may be one source', () => {
    expect(event!.sources).toEqual([{ files: ['a', 'b'], why: '1 shared run of 12 words, names and titles apart' }])
  })
  test('articles that do not share it stand alone', () => {
    const [other] = eventsOf(
      ['a', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}.'],
      ['b', '2025-02-06', 'In [Oslo|l], [Anna Berg|p] and [Bo Chen|p] held talks.'],
    )
    expect(other!.sources.map(({ files }) => files)).toEqual([['a'], ['b']])
  })
  test('tolls that cannot both be right are both kept', () => {
    const [attack] = eventsOf(
      ['a', '2025-02-06', 'A bomb attack in [Lund|l] on {Monday|2025-02-03} killed 12 people.'],
      ['b', '2025-02-06', 'A bomb attack in [Lund|l] on {Monday|2025-02-03} killed 14 people.'],
    )
    expect(attack!.disagreements).toEqual([
      {
        field: 'killed',
        values: [
          { value: '12', files: ['a'] },
          { value: '14', files: ['b'] },
        ],
      },
    ])
  })
})

describe('articles that disagree', () => {
  const disputed = (...told: Told[]) => eventsOf(...told).map(({ disagreements }) => disagreements)
  const who = (field: string, ...values: [string, string][]) => ({
    field,
    values: values.map(([value, file]) => ({ value, files: [file] })),
  })

  test('on the place of one meeting: both are kept', () => {
    expect(
      disputed(
        ['a', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] in [Oslo|l] on {Wednesday|2025-02-05}.'],
        ['b', '2025-02-06', '[Anna Berg|p] and [Bo Chen|p] held talks in [Bergen|l] on {Wednesday|2025-02-05}.'],
      ),
    ).toEqual([[who('place', ['Bergen', 'b'], ['Oslo', 'a'])]])
  })
  test('a hall in the city that the other names is no disagreement', () => {
    expect(
      disputed(
        ['a', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] at the [Lund Hall|l] in [Oslo|l] on {Wednesday|2025-02-05}.'],
        ['b', '2025-02-06', '[Anna Berg|p] and [Bo Chen|p] held talks in [Oslo|l] on {Wednesday|2025-02-05}.'],
      ),
    ).toEqual([[]])
  })
  test('on the day, by a night: one meeting of the same people in the same town', () => {
    expect(
      disputed(
        ['a', '2025-02-07', '[Anna Berg|p] met [Bo Chen|p] in [Oslo|l] on {Wednesday|2025-02-05}.'],
        ['b', '2025-02-07', '[Anna Berg|p] and [Bo Chen|p] held talks in [Oslo|l] on {Thursday|2025-02-06}.'],
      ),
    ).toEqual([[who('date', ['2025-02-05', 'a'], ['2025-02-06', 'b'])]])
  })
  test('whoever tells of both days tells of two meetings', () => {
    expect(
      disputed(
        ['a', '2025-02-07', '[Anna Berg|p] met [Bo Chen|p] in [Oslo|l] on {Wednesday|2025-02-05}.'],
        [
          'b',
          '2025-02-07',
          '[Anna Berg|p] and [Bo Chen|p] held talks in [Oslo|l] on {Thursday|2025-02-06}. [Anna Berg|p] met [Bo Chen|p] in [Oslo|l] on {Wednesday|2025-02-05}.',
        ],
      ),
    ).toEqual([[], []])
  })
  test('an attack of the same toll in the same town a day apart is one; of another toll it is another', () => {
    const attack = (file: string, day: string, killed: number): Told => [
      file,
      '2025-02-07',
      `A bomb attack in [Lund|l] on {that day|${day}} killed ${killed} people.`,
    ]
    expect(disputed(attack('a', '2025-02-03', 12), attack('b', '2025-02-04', 12))).toEqual([
      [who('date', ['2025-02-03', 'a'], ['2025-02-04', 'b'])],
    ])
    expect(disputed(attack('a', '2025-02-03', 12), attack('b', '2025-02-04', 3))).toEqual([[], []])
  })
  test('"at least 12" and 14 do not disagree, 12 and 14 do', () => {
    const attack = (file: string, killed: string): Told => [
      file,
      '2025-02-07',
      `A bomb attack in [Lund|l] on {Monday|2025-02-03} killed ${killed} people.`,
    ]
    expect(disputed(attack('a', 'at least 12'), attack('b', '14'))).toEqual([[]])
    expect(disputed(attack('a', '12'), attack('b', '14'))).toEqual([[who('killed', ['12', 'a'], ['14', 'b'])]])
  })
})

describe('sources', () => {
  const sources = (...told: Told[]) => eventsOf(...told)[0]!.sources
  const met = '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}'
  test('two articles that cite one statement may be one source', () => {
    expect(
      sources(
        ['a', '2025-02-06', `${met}, according to an official statement.`],
        ['b', '2025-02-06', `Citing an official statement, our paper said that ${met}.`],
      ),
    ).toEqual([{ files: ['a', 'b'], why: 'both go back to an official statement' }])
  })
  test('one that cites a statement and one that does not are two', () => {
    expect(sources(['a', '2025-02-06', `${met}, according to an official statement.`], ['b', '2025-02-06', `${met}.`])).toEqual([
      { files: ['a'], why: 'stands alone; cites an official statement' },
      { files: ['b'], why: 'stands alone' },
    ])
  })
})

describe('titles read as headlines', () => {
  const title = (marked: string) => eventsOf(['a', '2025-02-06', marked]).map((event) => event.title)
  test.each([
    ['[Norway|l] and [Peru|l] signed six agreements on {Tuesday|2025-02-04}.', 'Norway and Peru sign six agreements'],
    ['[Norway|l] and [Peru|l] will sign a fishing treaty in {May|2025-05}.', 'Norway and Peru to sign fishing treaty'],
    ['[Anna Berg|p] witnessed the signing of five agreements.', 'Anna Berg witnesses signing of five agreements'],
    ['[Norway|l] gave [Peru|l] 40 tonnes of rice in {May|2024-05}.', 'Norway gives Peru 40 tonnes of rice'],
    [
      '[Nordbank|o] bought a 30 percent stake in the [Lund mine|l] for 2 million dollars.',
      'Nordbank buys 30 percent stake in the Lund mine for 2 million dollars',
    ],
    ['[Anna Berg|p] was sentenced to two years in prison in {May|2024-05}.', 'Anna Berg sentenced to two years in prison'],
    ['[Anna Berg|p] is expected to resign.', 'Anna Berg to resign'],
    ['[Cy Dahl|p] called for [Anna Berg|p] to be dismissed.', 'Call for Anna Berg to be dismissed'],
    ['[Anna Berg|p] accused the board of hiding the loans.', 'Anna Berg accuses board of hiding the loans'],
    ['[Bo Chen|p] hosted a state banquet for [Anna Berg|p].', 'Bo Chen hosts state banquet for Anna Berg'],
    ['[Norway|l] and [Peru|l] held talks in [Lima|l].', 'Norway and Peru hold talks in Lima'],
    ['Thousands of students marched in [Oslo|l] on {Monday|2025-02-03}.', 'Thousands of students march in Oslo, 3 February 2025'],
    ['[Anna Berg|p] was abducted in [Lund|l] in {May|2024-05}.', 'Anna Berg abducted in Lund, May 2024'],
    ['Floods killed 210 people in [Lund|l].', 'Floods in Lund'],
    ['It came a year after the death of [Anna Berg|p].', 'Death of Anna Berg'],
    ['Crowds demanded the resignation of [Anna Berg|p].', 'Call for resignation of Anna Berg'],
    ['The killing of [Anna Berg|p] in {May|2024-05} shocked the town.', 'Killing of Anna Berg, May 2024'],
    ['Prosecutors charged [Anna Berg|p] with fraud on {Tuesday|2025-02-04}.', 'Anna Berg charged with fraud'],
    ['[Anna Berg|p] accused [Norway|l] of lying, [Bo Chen|p] said.', 'Anna Berg accuses Norway of lying'],
    ['One reason [Anna Berg|p] decided to resign was his financial situation.', 'Anna Berg to resign'],
    ['[Anna Berg|p] resigned days after the scandal broke in {May|2024-05}.', 'Anna Berg resigns'],
    ['[Norway|l] seized the Peru-flagged, [Winmore|o] ship on {Tuesday|2025-02-04}.', 'Military action by Norway'],
  ])('%s', (marked, expected) => expect(title(marked)).toEqual([expected]))
})

test('a meeting told two thousand times is one, resting on every sentence that tells it', () => {
  const told = Array.from({ length: 2000 }, () => '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}.').join('\n')
  const [event, ...others] = eventsOf(['a', '2025-02-06', told])
  expect(others).toEqual([])
  expect([event!.evidence.length, event!.reports[0]!.sentences.length]).toEqual([2000, 2000])
  expect(event!.participants.map(({ evidence }) => evidence.length)).toEqual([2000, 2000])
})

test('the order of the articles does not matter, and nothing gives nothing', () => {
  const told: Told[] = [
    ['a', '2025-02-06', '[Anna Berg|p] met [Bo Chen|p] on {Wednesday|2025-02-05}.'],
    ['b', null, '[Cy Dahl|p] resigned on {Monday|2025-02-03}.'],
    ['c', '2025-02-07', 'In [Oslo|l], [Anna Berg|p] and [Bo Chen|p] held talks.'],
  ]
  expect(eventsOf(...told.toReversed())).toEqual(eventsOf(...told))
  expect(eventsOf()).toEqual([])
})
