import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDates, findTimexes } from '../src/annotate/dates/index.ts'
import { figuresOf, scoreTimexes, sumScores } from '../src/annotate/dates/scoring.ts'
import { bounds, type Reading } from '../src/model/index.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { tokenise } from '../src/text/tokens.ts'

function reading(published: string | null, prose: string): Reading {
  const spans = splitSentences(prose, { start: 0, end: prose.length })
  const sentences = spans.map((span, i) => ({ ...span, n: i + 1, kind: 'body' as const, tokens: tokenise(prose, span) }))
  return { file: 'articles/test.txt', prose, sentences, published, language: 'en' }
}

/** `[words|value]` as the text with its marks, and without them. */
const plain = (marked: string) => marked.replace(/\[([^[\]|]+)\|(?:[^[\]]|\[[^\]]*\])*\]/g, '$1')

function mark(prose: string, found: readonly { start: number; end: number; value: string }[]): string {
  return [...found]
    .reverse()
    .reduce((text, { start, end, value }) => `${text.slice(0, start)}[${text.slice(start, end)}|${value}]${text.slice(end)}`, prose)
}

/** The dates of a text, marked in place, given its day of publication. */
function check(published: string | null, marked: string) {
  const text = reading(published, plain(marked))
  expect(mark(text.prose, findDates(text))).toBe(marked)
}

/** The same as TIMEX3. */
function checkTimex(published: string | null, marked: string) {
  const text = reading(published, plain(marked))
  expect(mark(text.prose, findTimexes(text))).toBe(marked)
}

test('a weekday is the latest such day up to publication', () => {
  check('2025-02-06', 'The declaration was issued on [Wednesday|2025-02-05].')
  check('2025-02-05', 'Their ministers agreed to share intelligence on [Wednesday|2025-02-05].')
  check('2025-02-06', 'He met the president last [Friday|2025-01-31].'.replace('last [Friday|', '[last Friday|'))
  check('2025-02-06', 'She is at her desk on Wednesdays.')
})

test('with will, next or scheduled it is the next one', () => {
  check('2025-02-06', 'The council will vote on [Monday|2025-02-10].')
  check('2025-02-06', 'The line will reopen after a meeting on [Tuesday|2025-02-04].')
  check('2025-02-06', 'The line will reopen after [Tuesday|2025-02-11].')
  check('2025-02-06', 'The talks are scheduled to resume [Sunday|2025-02-09].')
  check('2025-02-06', 'They meet again [next Tuesday|2025-02-11].')
  check('2025-02-06', 'He said on [Tuesday|2025-02-04] that the court will rule on [Friday|2025-02-07].')
})

test('a month to come is told by its verb', () => {
  check('2025-02-06', 'The dam is expected to be finished by [December|2025-12].')
  check('2025-02-06', 'They plan a visit in [October|2025-10].')
  check('2025-02-06', 'The party faces elections in [November|2025-11].')
  check('2025-02-06', 'The truce that began in [January|2025-01] ends in [November|2025-11].')
  check('2025-02-06', 'The forum takes place in [September|2025-09].')
  check('2025-02-06', 'The trial begins on [Monday|2025-02-10].')
  check('2025-02-06', 'He invited them to the forum in [September|2025-09].')
  check('2025-02-06', 'The upcoming [June|2025-06] summit is a test.')
  check('2025-02-06', 'They’ll tell us in [early December|2025-12].')
  check('2025-02-06', 'He missed the Christmas Eve dinner.')
})

test('a month gone by is told by its verb as well', () => {
  check('2025-02-06', 'The bank said profits fell in [December|2024-12].')
  check('2025-02-06', 'The trial began on [Monday|2025-02-03].')
  check('2025-02-06', 'It had been due to expire on [Monday|2025-02-03].')
  check('2025-02-06', 'After a visit in [November|2024-11], the two will meet in [March|2025-03].')
  check('2025-02-06', 'The road, which opened in [June|2024-06], will be widened.')
})

test('days of the calendar, whole and in part', () => {
  check(null, 'The ministers met in Beijing on [February 5, 2025|2025-02-05].')
  check(null, 'The guards stood there, [05 February 2025|2025-02-05].')
  check('2023-10-20T13:32', 'BEIJING, [Oct. 19|2023-10-19] (Agency) -- The president met him on [Thursday|2023-10-19].')
  check('2025-02-05', 'The group held a meeting in [January|2025-01].')
  check('2025-02-05', 'A bus was attacked in [July 2021|2021-07].')
  check('2024-01-03', 'The train was derailed on [Dec. 30|2023-12-30].')
  check('2025-02-05', 'They signed it on the [5th of February|2025-02-05] at noon.'.replace(' at noon', ''))
  check('2025-02-05', 'The vote on [Sunday, March 2, 2025|2025-03-02], was postponed.')
  check('2025-02-05', 'Exports fell [last May|2024-05] and [this January|2025-01].')
})

test('a page without a day of publication implies no more than is sound', () => {
  check(null, 'The declaration was issued on Wednesday.')
  check(null, 'The fair opens in May.')
  check(null, 'BEIJING, [Oct. 19, 2023|2023-10-19] (Agency) -- The president on [Thursday|2023-10-19] met him.')
  check(null, 'On [Sept. 11, 2001|2001-09-11], planes fell. On Wednesday the mayor spoke.')
  check('[2025-02-05..]', 'The president on [Wednesday|2025-02-05] met his counterpart; a group had met in [January|2025-01].')
  check('[2025-02-05..]', 'He said [today|[2025-02-05..]] that all was well.')
})

test('a time with its day', () => {
  check(null, 'Agency) [13:32, October 20, 2023|2023-10-20T13:32]')
  check('1998-02-13', 'He was taken at [10 p.m. Wednesday|1998-02-11T22:00], police said.')
  check('1998-02-13', 'The bomb went off [Friday at 4:15 a.m. local time|1998-02-13T04:15].')
})

test('ranges are one date that lasts', () => {
  check('2025-02-06', 'He is on a [five-day|P5D] visit from [February 4 to 8|2025-02-04/2025-02-08].')
  check(null, 'His visit from [February 4 to 8, 2025|2025-02-04/2025-02-08], was a success.')
  check(null, 'He ruled from [1985 to 1993|1985/1993] and wrote between [1994 and 1996|1994/1996].')
  check(null, 'In the [1998-99|1998/1999] season, or in [1998-2000|1998/2000].')
  check('2025-02-06', 'The fair runs from [March 28 to April 2|2025-03-28/2025-04-02].')
  check('2025-02-06', 'The fair runs from [28 March to 2 April|2025-03-28/2025-04-02].')
})

test('dates told from the day of publication', () => {
  check('2025-02-05', 'The delegation landed in China [a day ago|2025-02-04].')
  check('2025-02-05', 'He resigned [two weeks ago|2025-01-22] and left [three years ago|2022].')
  check('2025-02-05', 'He arrived [yesterday|2025-02-04] and leaves [tomorrow|2025-02-06].')
  check('2025-02-05', 'Prices rose [last month|2025-01], [last week|2025-W05] and [this year|2025].')
  check('2025-02-05', 'The law was passed [earlier this week|2025-W06].')
  check('2025-02-05', 'He arrived on [Monday|2025-02-03] and met her [the next day|2025-02-04].')
})

test('feasts, movable ones too', () => {
  check('1999-12-03', 'The boy was found at sea on [Thanksgiving Day|1999-11-25].')
  check('2000-04-25', 'Agents took him before [Easter Sunday|2000-04-23]; the tree stood since [last Christmas|1999-12-25].')
  check('2000-04-25', 'They sang Christmas songs at an Easter dinner on an island.')
})

test('a happening known by its date alone is of the last such day only where that is recent', () => {
  check('2025-02-07', 'He was tried for the May 9 riots, after the [October 7|2024-10-07] attack.')
  check('2025-02-07', 'Elections are due by [November|2025-11]; he resigned by [November|2024-11].')
})

test('a weekday that is stated chooses the year', () => {
  check('2025-01-10', 'It was on [Thursday, March 14|2024-03-14], that they met.')
})

test('lengths of time and what repeats', () => {
  check(null, 'The meeting lasted [two hours|PT2H]; over the [past 10 years|P10Y] trade grew.')
  check(null, 'It took [two and a half years|P2Y6M], not [half an hour|PT30M], of an [eight-year|P8Y] war.')
  check(null, 'They meet [weekly|R/P1W], and [every two years|R/P2Y] in Rome; taxes are paid [every year|R/P1Y].')
  check(null, 'After a [week-long|P1W] strike and a [half-century|P50Y] of peace, [three times a week|R/P1W].')
  check(null, 'He calls [every Monday|R/P1W].')
})

test('longer stretches', () => {
  check(null, 'Attacks have grown since [2021|2021].')
  check(
    null,
    'In the [1990s|199X], and in the [20th century|19XX], in the [spring of 2024|2024-21] and the [third quarter of 1997|1997-35].',
  )
  check('2025-02-05', 'Profits fell in the [first half of 2024|2024-01/2024-06].')
  check(null, 'In [Q1 2025|2025-33] and [H1 2025|2025-01/2025-06], by [2025/02/05|2025-02-05].')
  check('2025-02-05', 'The flood of [last summer|2024-22] and the frost of [early 2024|2024].')
})

test('vague references have no value', () => {
  check('2025-02-05', 'In recent years, and now, the countries have recently become friends over the decades.')
  check('2025-02-05', 'He will soon come at a mutually convenient time, as in the past, in the near future.')
})

test('what is no date', () => {
  for (const text of [
    'It happened during the former’s visit to Beijing.',
    'You may march on the second floor.',
    'Mrs May said that April Smith and June Carter sat with Theresa May.',
    'The index closed at 2001.50 after 1,998 trades; they drew 2-1 and 21-19.',
    'It costs $2000 or Rs 1999, some 2000 people said; call 555-2019 or 051-9201.',
    'Route 1950, Flight 2005 and Boeing 1998-900 are numbers; so is 12/2025/44/7.',
    'The sun sat on the fall of the wall; prices spring up.',
    'He came second, won the third set 6-4 and took first place.',
    'She was 27, he 52 years old.',
    'More than 2000 troops and 1,900 tons of rice arrived.',
    'The second phase of the corridor and Phase-II of the agreement.',
    'A dozen agreements were signed by 12 persons, including nine engineers.',
    'The 80th anniversary of the founding of the union.',
    'The Vision 2030 plan, NA-2021, the Five-Year Plan and May Day.',
    'Section 1983 of the code; resolution 1973 of the council.',
  ])
    check('2025-02-06', text)
})

test('TIMEX3 as TimeBank writes it', () => {
  checkTimex('1989-11-02', 'It owns [now|PRESENT_REF] what it [recently|PAST_REF] bought and will sell [soon|FUTURE_REF].')
  checkTimex(
    '1989-11-02',
    'Net rose in [the third quarter|1989-Q3] from [a year earlier|1988-Q3]; for [the first nine months|P9M] it fell.',
  )
  checkTimex('1998-02-06', 'She said [this morning|1998-02-06TMO] that [late last week|1998-W05] was hard.')
  checkTimex('1998-02-13', 'Talks broke off at [noon Thursday|1998-02-12T12:00] after [nearly two months|P2M].')
  checkTimex('1998-02-13', 'They march [each July|XXXX-07], [daily|P1D], and on [Tuesday nights|XXXX-WXX-2TNI].')
  checkTimex('1998-02-13', 'From [February 4|1998-02-04] to [8|1998-02-08], between [1985|1985] and [1987|1987].')
  checkTimex(null, 'He spoke on [Wednesday|XXXX-WXX-3] in [June|XXXX-06].')
  checkTimex('1998-02-13', 'In [recent years|PXY] and over [the weekend|1998-W06-WE] an [8-month-old|P8M] truce held.')
})

test('each step from the words to the value is given, and what is stated told from what is implied', () => {
  const [day] = findDates(reading('2025-02-06', 'It was issued on Wednesday.'))
  expect(day).toMatchObject({
    because: ['weekday stated: Wednesday', 'published 2025-02-06', 'the latest such day up to publication: 2025-02-05'],
    stated: ['weekday'],
  })
  const [whole] = findDates(reading(null, 'It was issued on 13:32, October 20, 2023.'))
  expect(whole?.stated).toEqual(['year', 'month', 'day', 'time'])
})

test('a caption or dateline dates what follows it where publication is unknown', () => {
  const prose = 'The ministers meet in Beijing on February 5, 2025. The president on Wednesday met his counterpart.'
  const text = reading(null, prose)
  const captioned = { ...text, sentences: text.sentences.map((s, i) => (i === 0 ? { ...s, kind: 'caption' as const } : s)) }
  expect(findDates(captioned).map(({ value }) => value)).toEqual(['2025-02-05', '2025-02-05'])
})

test('long and strange lines take linear time', () => {
  for (const unit of ['Friday ', '1', 'the last ', 'May 5, 2021 ', '12:30', 'two ', 'İ', '-', '1998-', "'90s "]) {
    const prose = unit.repeat(Math.ceil(60_000 / unit.length))
    const started = process.cpuUsage()
    findDates({
      file: 'x',
      prose,
      sentences: [{ start: 0, end: prose.length, n: 1, kind: 'body', tokens: [] }],
      published: '2025-02-06',
      language: 'en',
    })
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10)
  }
})

test('halves, winters and moments as machines write them', () => {
  check('2025-02-06', 'A [two-and-a-half-year|P2Y6M] plan, cut to [two and a half years|P2Y6M] and a [half-year|P6M].')
  check('2025-02-06', 'In the [winter of 2024-25|2024-24] it rained, as in the [winter of 1998-1999|1998-24].')
  check('2025-02-06', 'Logged [2025-02-05T14:30:00Z|2025-02-05T14:30], not 2025-02-05T99:00 nor 2025-13-05T10:00.')
})

test('every value is one that the calendar knows, however words are strung together', () => {
  const words = (
    'the of in on at to and from last next this early late mid- end two 31 29 30 1 first second third 24:00 12:30 0 a.m. p.m. noon 1999 2024 0000 ' +
    "February April Feb. 2023-02-29 2025-02-05 31/04/2024 1990s '90s century decade quarter half year years month weeks days day week Monday Friday " +
    'winter summer spring fiscal every each twice daily ago later earlier before Easter Christmas Eve yesterday tomorrow tonight morning GMT - , . 25'
  ).split(' ')
  let state = 1
  const next = (): string => {
    state = (state * 48271) % 2147483647
    return words[state % words.length]!
  }
  for (let i = 0; i < 3000; i++) {
    const prose = Array.from({ length: 9 }, next).join(' ')
    for (const { kind, value, start, end, text } of findDates(reading(i % 3 === 0 ? null : '2024-02-29', prose))) {
      expect(prose.slice(start, end)).toBe(text)
      if (kind === 'date' || kind === 'time') expect(bounds(value), `${value} in ${prose}`).not.toBeNull()
      else expect(value, prose).toMatch(/^(?:R\/)?P(?=[\dT])(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?$/)
    }
  }
})

test('scores add up as in TempEval-3', () => {
  const timex = (start: number, end: number, value: string) => ({ start, end, type: 'DATE' as const, value })
  const score = sumScores([
    scoreTimexes([timex(0, 6, '1998')], [timex(0, 6, '1998')]),
    scoreTimexes([timex(0, 6, '1998'), timex(9, 12, '1999')], [timex(2, 6, '1998')]),
  ])
  expect(score).toEqual({ gold: 3, found: 2, strict: 1, relaxed: 2, value: 2, type: 2, strictValue: 1 })
  expect(figuresOf(score).strictF1).toBeCloseTo(0.4)
})

test('the five seed articles, in their own words', () => {
  const golden = readFileSync(new URL('fixtures/dates/seeds.txt', import.meta.url), 'utf8')
  for (const line of golden.split('\n').filter(Boolean)) {
    const [published = '', sentence = ''] = line.split('\t')
    check(published === '-' ? null : published, sentence)
  }
})

test('a day stands with the verb of agreeing, an agreed one after it', () => {
  check('2023-11-23', 'Kenya and Norland on [Wednesday|2023-11-22] agreed to reopen the road.')
  check('2023-11-23', 'The ministers agreed to meet again on [Friday|2023-11-24].')
  check('2023-11-23', 'He flies to Lima on [Friday|2023-11-24].')
  check('2024-07-09', 'A second round, which was to have taken place in the [spring|2024-21], was put off.')
})

test('a week on from a weekday, a week of a month, a quarter of this year', () => {
  check('2023-05-11', 'She is due in Lima on [Friday week|2023-05-19].')
  check('2024-02-20', 'They will meet in the [first week of March|2024-03].')
  check('2024-10-18', 'A vote is due in the [second week of next month|2024-11].')
  check('2025-04-15', 'It is expected in the [third quarter of the current year|2025-35].')
})

test('what follows is counted from what was told, what is not told is not', () => {
  check(
    '2024-02-20',
    'The bridge fell on [January 16|2024-01-16]. It was rebuilt [two days later|2024-01-18]; [three days after that|2024-01-21] it fell again.',
  )
  check('2025-04-15', 'A court ruled in [March 2022|2022-03] on the deal, which was signed in [December that year|2022-12].')
  check('2025-04-15', 'It fell in [2018|2018] and was sold [a year later|2019].')
  check('2025-09-17', 'A post burnt in [November last year|2024-11]. The men were arrested a week later.')
  check('2025-09-17', 'The men were arrested two days later.')
  check('2025-09-17', 'Three days earlier, a post had burnt. A month before, the two had met.')
  check('2025-02-06', 'They met on [Monday|2025-02-03]. [The previous week|2025-W05] he had been ill.')
})

test('the same day is the one told last, unless another month or year has just been told of', () => {
  check('2025-09-17', 'They met on [Tuesday|2025-09-16]. It holds the chair for [2026|2026]. On [the same day|2025-09-16], he left.')
  check('2025-09-17', 'They met on [Tuesday|2025-09-16]. He was elected in [March 2019|2019-03]. On the same day, he left.')
  check('2023-11-23', 'They met on [Wednesday|2023-11-22]. [Earlier in the day|2023-11-22] he had called on the king.')
  check('2023-11-23', '[Later in the day|2023-11-23] he called on the king.')
})

test('so much a year repeats; a year in prison lasts', () => {
  check('2024-10-18', 'It will yield 18 billion kilowatt-hours of electricity [a year|R/P1Y] upon completion.')
  check('2024-10-18', 'He spent [a year|P1Y] in prison.')
})
