import { describe, expect, test } from 'vitest'
import { findQuotes } from '../src/annotate/quotes/index.ts'
import { findStretches } from '../src/annotate/quotes/marks.ts'
import { type Attribution, measureQuotes, scoreQuotes } from '../src/annotate/quotes/score.ts'
import { type QuoteDocument, trainQuotes } from '../src/annotate/quotes/training.ts'
import type { Mention, QuoteMention, Reading, Span } from '../src/model/index.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { tag } from '../src/text/tags.ts'
import { tokenise } from '../src/text/tokens.ts'

/** Prose as `annotate --plain` reads it: a line break ends a sentence. */
function readingOf(prose: string): Reading {
  const sentences: Reading['sentences'][number][] = []
  let start = 0
  for (const line of prose.split('\n')) {
    for (const span of splitSentences(prose, { start, end: start + line.length }))
      sentences.push({ ...span, n: sentences.length + 1, kind: 'body', tokens: tokenise(prose, span) })
    start += line.length + 1
  }
  return { file: 'test', prose, sentences, published: null, language: 'en' }
}

const marks = {
  '[': 'speaker',
  ']': 'speaker',
  '<': 'cue',
  '>': 'cue',
  '{': 'content',
  '}': 'content',
  '⟦': 'relay',
  '⟧': 'relay',
} as const
type Part = (typeof marks)[keyof typeof marks]

/** Takes the notation's marks out of a text: what it says of whom, and where. */
function readNotation(text: string): { prose: string; spans: Record<Part, Span[]> } {
  const spans: Record<Part, Span[]> = { speaker: [], cue: [], content: [], relay: [] }
  const open: Partial<Record<Part, number>> = {}
  let prose = ''
  for (const char of text) {
    const part = marks[char as keyof typeof marks]
    if (part === undefined) prose += char
    else if ('[<{⟦'.includes(char)) open[part] = prose.length
    else spans[part].push({ start: open[part]!, end: prose.length })
  }
  return { prose, spans }
}

const words = (prose: string, span: Span | null): string | null => (span === null ? null : prose.slice(span.start, span.end))

/**
 * `{what is said}`, `[who says it]`, `<the cue>`, `⟦who relays it⟧`; the quotations found must be these and no others.
 * The first speaker and cue go with the first quotation and so on, the last ones with all that are left.
 */
function check(text: string, also: Partial<Pick<QuoteMention, 'mode' | 'act'>> = {}): void {
  const { prose, spans } = readNotation(text)
  const found = findQuotes(readingOf(prose), [])
  const at = (list: readonly Span[], i: number): string | null => words(prose, list[Math.min(i, list.length - 1)] ?? null)
  const expected = spans.content.map((content, i) => ({
    said: words(prose, content),
    start: content.start,
    by: at(spans.speaker, i),
    ...(spans.cue.length > 0 && { cue: at(spans.cue, i) }),
    ...(spans.relay.length > 0 && { relay: at(spans.relay, i) }),
    ...also,
  }))
  const actual = found.map((quote) => ({
    said: quote.text,
    start: quote.start,
    by: words(prose, quote.speaker),
    ...(spans.cue.length > 0 && { cue: words(prose, quote.cue) }),
    ...(spans.relay.length > 0 && { relay: words(prose, quote.relayedBy) }),
    ...('mode' in also && { mode: quote.mode }),
    ...('act' in also && { act: quote.act }),
  }))
  expect(actual).toEqual(expected)
}

/** The likeliest speaker and the act of the one indirect quotation that holds some words. */
function reported(text: string, said: string): string {
  const quotes = findQuotes(readingOf(text), []).filter((quote) => quote.mode === 'indirect' && quote.text.includes(said))
  return quotes.map((quote) => `${quote.act} by ${words(text, quote.speaker)}`).join('; ')
}

describe('marked quotations', () => {
  test('the span leaves out the marks and keeps the comma', () => {
    check('“{We will build the dam this year,}” [the minister] <said>.', { mode: 'direct' })
    check('"{We will build the dam this year,}" [the minister] <said>.', { mode: 'direct' })
    check("''{We will build the dam this year,}'' [the minister] <said>.", { mode: 'direct' })
    check('‘{We will build the dam this year,}’ [the minister] <said>.', { mode: 'direct' })
  })
  test('the speaker may stand after the verb, with an apposition', () => {
    check('“{We will build the dam this year,}” <said> [Ana Silva], the minister of public works.')
    check('“{We will build the dam this year,}” [Ana Silva], the minister of public works, <said> on Monday.')
    check('“{We will build the dam this year,}” [a spokesman] for the ministry <said>.')
  })
  test('the speaker may come first', () => {
    check('[She] <said>: “{We will build the dam this year.}”', { mode: 'direct' })
    check('[She] <told> reporters, “{We will build the dam this year.}”', { mode: 'direct' })
  })
  test('a name and a colon beside the marks, as headings have them', () => {
    check('[PM]: ‘{We will act against smugglers}’', { mode: 'direct' })
    check('‘{We will act against smugglers}’: [minister]', { mode: 'direct' })
    check('[The minister]: “{We will act against them.}”', { mode: 'direct' })
    check('Review: ‘The Long Road’')
    check('‘The Long Road’: a film for all')
  })
  test('whom a heading says others accused does not speak', () => {
    check('Harbour police accused of sinking the boat at night')
  })
  test('as somebody puts it', () => {
    check('It was, as [the mayor] <put it>, “{the end of the road.}”')
    check('She put it on the table.')
  })
  test('words around a quotation are no reported speech', () => {
    check('“{We have won the vote today,}” [Silva] <told> a crowd of men who had come to see her.')
    check('“{We have won the vote today,}” [Silva] <said> in a statement that the paper obtained.')
    check('On the subject of the new dam, [Silva] <said>, “{Nobody will be more loyal to it than we are.}”')
  })
  test('an interrupted quotation is one row for each stretch', () => {
    check('“{The dam is safe,}” [she] <said>, “{and it will stay so for years.}”', { mode: 'direct' })
    check('“{The dam is safe,}” [she] <said>. “{It will stay so for years.}”')
  })
  test('a sentence may end inside the marks', () => {
    check('“{Is it safe? Nobody knows. We asked them twice,}” [Silva] <said> in Lima.')
  })
  test('a quotation may run over wrapped lines', () => {
    const prose = '“The dam is safe.\nWe have looked at every stone\nof it,” Silva said.'
    const sentence = (n: number, start: number, end: number) => ({
      start,
      end,
      n,
      kind: 'body' as const,
      tokens: tokenise(prose, { start, end }),
    })
    const reading: Reading = { ...readingOf(prose), sentences: [sentence(1, 0, 17), sentence(2, 18, prose.length)] }
    const found = findQuotes(reading, [])
    expect(found.map((quote) => [quote.text, words(prose, quote.speaker)])).toEqual([[prose.slice(1, -13), 'Silva']])
  })
  test('a quotation of several paragraphs opens each and closes the last', () => {
    check('“{The dam is safe. We have looked at every stone of it,}” [Silva] <said>.\n“{We will look again next year.}”')
    check('[Silva] <said>: “{The dam is safe. We have looked at every stone of it.}\n\n“{We will look again next year.}”')
  })
  test('a fragment in the writer’s own sentence is mixed', () => {
    check('[She] <described> the plan as a “{shining model of cooperation between us}”.', { mode: 'mixed' })
    check('[Both sides] <agreed> to “{jointly build a green corridor for all of us.}”', { mode: 'mixed', act: 'agreed' })
    check('[The ministry] “{<reiterated> its condemnation of the attacks on our engineers}”.', { mode: 'mixed' })
  })
  test('who passes words on is not who said them', () => {
    check('“{We have done what we could for the region,}” ⟦the news agency⟧ <quoted> [Silva] as saying.')
  })
  test('words passed on are told once, with who passes them on', () => {
    check('[Xi] was <quoted> by ⟦the news agency⟧ as saying that {the two countries would stand together}.')
    check('[The minister] was <quoted> as saying {the dam would be rebuilt}.')
    check('Wang, quoting President Xi, left for Lima.')
  })
  test('who is quoted in passing is no part of what is said', () => {
    check('[Wang], quoting President Xi, <said> {the two countries would stand together}.')
  })
  test('a quotation of several paragraphs may tell its speaker in the last', () => {
    check('“{We have looked at every stone of the dam.}\n“{We will look again next year.}\n“{And then we will build,}” [Silva] <said>.')
    check('[Silva] <said>: “{We have looked at every stone.}\n“{We will look again.}”\nThe dam was built in 1950.')
  })
  test('several may speak as one', () => {
    check('[Silva and Roe] <said> in a joint statement that they “{would never accept the plan}”.')
    check('[The two sides] “{<reaffirmed> their support for each other}”.')
    expect(reported('Both leaders expressed satisfaction at the pace of cooperation.', 'pace')).toBe('said by Both leaders')
  })
  test('who tells of another’s promise passes it on', () => {
    const { prose } = readNotation('The mayor said that the minister had promised to send money.')
    const told = findQuotes(readingOf(prose), []).map(({ speaker, relayedBy }) => [words(prose, speaker), words(prose, relayedBy)])
    expect(told).toEqual([
      ['The mayor', null],
      ['the minister', 'The mayor'],
    ])
  })
  test('marks within marks belong to the outer quotation', () => {
    check('“{He told us ‘we will go home’ and went,}” [she] <said>.')
    check('"{He told us \'we will go home\' and went,}" [she] <said>.')
  })
})

describe('what is in marks and no quotation', () => {
  test('titles of works, nicknames, programmes', () => {
    check('He appeared in the movie “Bridge of Spies” last year.')
    check('She was a guest on NBC’s “Meet the Press” in May.')
    check('The artist, known as “Banksy,” painted the wall.')
  })
  test('a mark at the end of a plural or before a shortened word is an apostrophe', () => {
    check("The voters' choice in the '90s was the workers' party.")
    check('The voters’ choice in the ’90s was the workers’ party.')
  })
})

describe('reported speech', () => {
  test('a clause after a verb of saying', () => {
    check('[Silva] <said> that {the two countries should build a new dam}.', { mode: 'indirect', act: 'said' })
    check('[Silva] <said> {the two countries should build a new dam}.')
    check('[The minister], who is in Lima for talks, <said> {the two countries should build a new dam}.')
    check('[Silva] <told> reporters in Lima on Monday that {the two countries should build a new dam}.')
  })
  test('a clause before it, or around it', () => {
    check('{The government will spare no effort to keep the dam safe}, [Silva] <said>.')
    check('Furthermore, [he] <said>, {the country stands ready to work with its neighbours}.')
  })
  test('what is according to somebody', () => {
    check('{Three people were killed on Monday}, <according to> [the police].')
    check('<According to> [the police], {three people were killed on Monday}.')
  })
  test('commitments, appeals, condemnations', () => {
    expect(reported('The two sides agreed to strengthen cooperation on water.', 'strengthen')).toBe('agreed by The two sides')
    expect(reported('Silva pledged to rebuild the bridge within a year.', 'rebuild')).toBe('promised by Silva')
    expect(reported('Silva vowed on Monday to rebuild the bridge.', 'rebuild')).toBe('promised by Silva')
    expect(reported('They called on the government to dismantle the dam.', 'dismantle')).toBe('urged by They')
    expect(reported('Peru urged its neighbours to sign the treaty.', 'sign')).toBe('urged by Peru')
    expect(reported('Silva denied that the dam was unsafe.', 'unsafe')).toBe('denied by Silva')
    expect(reported('Xi expressed the hope that the other side will take measures.', 'will take')).toBe('said by Xi')
    expect(reported('Peru reiterated its commitment to fighting floods in the region.', 'fighting')).toBe('said by Peru')
  })
  test('a participle speaks for whom the sentence is about', () => {
    expect(reported('Silva extended an invitation, emphasising that the people hold him in high esteem.', 'esteem')).toBe('said by Silva')
    expect(reported('Silva said the dam was safe, noting that it had held in May.', 'held')).toBe('said by Silva')
    expect(reported('Having said that the dam was safe, Silva left for Lima.', 'safe')).toBe('said by Silva')
  })
  test('the second of two verbs has the subject of the first', () => {
    expect(reported('Peru thanked its friends and reaffirmed that the treaty is sound.', 'sound')).toBe('said by Peru')
  })
  test('reported words end where the writer goes on', () => {
    check('[Silva] <said> {the dam was safe}, <adding> that {it had held in May}.')
  })
  test('a clause put first ends where the main one begins', () => {
    check('While [the mayor] <says> {the dam is safe}, others in the town doubt it.')
    check('[The mayor] <says> {the dam is safe, others in the town doubt it}.')
  })
  test('what nobody would say was not said, and to have a say is no verb', () => {
    check('The minister refused to say that the dam was safe.')
    check('Voters have a larger say than they had in the past.')
    check('The men had their say in the end.')
  })
  test('a noun’s own clause, and who confirmed something, are no reported speech', () => {
    check('“{They would be safe with us all,}” [Silva] <said> of a list that included the dam and the town.')
    check('Her death was confirmed by the council, a body she had founded in the town.')
    check('Asked by reporters {whether the dam was safe}, the mayor left.'.replace('reporters', '[reporters]'))
  })
  test('where and how one tells is no part of it', () => {
    check(
      '[The mayor]’s <criticism> of {the new dam by the river} came late in the day.'
        .replace('{the', 'the')
        .replace('river}', 'river')
        .replace('[The mayor]’s <criticism>', 'The mayor’s book'),
    )
    check('[She] <confirmed> {the deaths of the two men} in an interview with the paper.')
    check('[The rabbi] <said> in a statement posted on its page that {the family was well known}.')
    check('They must report so that the council can act.')
    check('The price fell, as indicated by the drop at noon.')
  })
  test('the US is no pronoun', () => {
    check('[The US] <said> {it would send the ships}.')
    check('“{The dam is safe and sound,}” [he] <told> us.')
  })
  test('a second clause has the speaker of the first', () => {
    check('[He] <said> that {Roe was playing with fire} and <said> that {the dam would not hold}.')
  })
  test('an office of two nouns speaks', () => {
    check('[The army chief] <said> {the dam was safe}.')
    check('[The police chief] <told> reporters {the dam was safe}.')
  })
  test('to call on somebody is a visit, and a think tank thinks nothing', () => {
    check('The visiting minister called on King Omar.')
    check('[Members] of a think tank <said> {the deal would cost more than it brings}.')
  })
  test('a second verb of the writer’s, or the occasion, is no part of what was said', () => {
    check('[The envoy] <expressed> {his thanks for the long welcome} and visited the port.')
    check('[The two sides] <agreed> {to share more of what they know} in a meeting between their ministers.')
  })
  test('nouns for words said, where it is told whose they are', () => {
    check('[Silva]’s <claim> that {the dam was safe} is false.')
    check('A <warning> from [the water company] that {the dam might break} came too late.')
    check('The claim that the dam is safe is old.')
  })
  test('a clause whose own subject stands before the verb of saying', () => {
    check('The town dislikes the rules, which [officials] <said> {will apply from May}.')
  })
  test('polls and studies show', () => {
    check('[A new poll] <showed> {Silva leading the field with 31 percent}.')
    check('The visit underscores the strength of the partnership.')
    check('They watched a show about the dam.')
  })
  test('what somebody is told, asked or expected to do', () => {
    check('[Silva] <told> {the workers to leave the dam at once}.', { act: 'urged' })
    check('[The lawyer] <asked> {to see the papers of the dam}.')
    check('Workers told to leave the dam at once went home.')
    check('The mayor sold the dam, a move expected to cost the town its water.')
    check('The work on the dam, expected to last two years, began in May.')
  })
  test('denied to somebody, or said to be untrue', () => {
    check('[The minister] <denied> {any role in the sale of the dam}.', { act: 'denied' })
    check('The court denied him bail on Monday.')
    check('The council denied port access to four ships of the town.')
  })
  test('whoever answers a report does not say what it says', () => {
    check('Silva was responding to [reports] from Lima <claiming> that {the dam had failed}.')
    check('[The paper] <said> {six boats that the mayor sold are not safe}.')
  })
  test('nobody who is only named beside the speaker', () => {
    check('[A man] who lives near the dam <told> reporters {he was afraid}.')
    check('[Officials] in Lima who work for the mayor <said> {the dam was safe}.')
    check('[The father], from Lima, north of the dam, <said> {people were screaming for help}.')
    check('The bill put a freeze on any changes and [its chairman], Senator Silva, <promised> {to sell the dam}.')
    check('Silva could not be reached later in the day for comment on the sale of the dam.')
  })
  test('by what it was said, not by whom', () => {
    check('“{The dam is lost,}” [Silva] <said> by phone.')
  })
  test('what is still to be said', () => {
    check('The bank is due to announce a sale of the dam today.')
  })
  test('the day of saying is no part of what was said', () => {
    check('[The mayor] <said> Wednesday {Lima has sold the dam to the bank}.')
  })
  test('a relative clause by a source', () => {
    check('In May the town sold the dam which, <according to> [the mayor], {had cost it two boats}.')
  })
  test('the speaker may be a number, or a name like a word for time', () => {
    check('[Six] in 10 <said> {they would not vote for the dam}.')
    check('[The Times] <said> {the minister had written a statement}.')
  })
  test('an aside between verb and words', () => {
    check('[Silva] <believes>, for example, that {the dam should be sold}.')
    check('[Silva], a mayor of Lima for years, <said> {the problem with the dam is its age}.')
    check('{The problem, <according to> [the mayor], is that nobody looked at the dam}.')
  })
  test('a headline in capitals', () => {
    check('[Mayor] <Says> {Town Needs To Stop Building Dams}')
  })
  test('short words are said too', () => {
    check('Nobody knew whether the mayor would come, but [she] <said> {she would}.')
  })
  test('no verb of saying, no reported speech', () => {
    check('The dam was built in 1950 and holds much water.')
    check('Silva did not say that the dam was safe.')
    check('The importance of continued exchanges is well known.')
  })
})

describe('bad input', () => {
  const hostile = [
    '',
    ' \n ',
    '“',
    '”“”“',
    '"a "b" c" d" "',
    "'''''",
    '“a\n“b\n',
    'said said said that',
    '__proto__ said "constructor".',
    '他说：“你好。”',
    '😀 said “😀”',
    'قال الوزير «نعم» ثم said that نعم',
    'MINISTER SAYS “DAM IS SAFE” AND VOWS TO REBUILD IT',
    '“He said ‘no “she said ‘yes',
    "Roe's claim that Roe's claim that",
  ]
  test('every span lies in the text', () => {
    for (const text of hostile)
      for (const quote of findQuotes(readingOf(text), [])) expect(quote.text).toBe(text.slice(quote.start, quote.end))
  })
  test('a megabyte of marks in one line takes linear time', () => {
    const time = (n: number): number => {
      const text = '"a \'b '.repeat(n)
      const from = performance.now()
      findStretches(text, [{ start: 0, end: text.length }])
      return performance.now() - from
    }
    time(1000)
    expect(time(170_000)).toBeLessThan(5000)
  })
})

describe('long lines', () => {
  test('of words of saying, marks and other scripts take linear time', () => {
    for (const unit of [
      'said ',
      'he said, ',
      '“a” said Roe, ',
      '“He said ‘no ',
      '( said he ( ',
      "Roe's claim that ",
      '他说：“你好。”',
      'SAID ROE ON MONDAY ',
    ]) {
      const started = process.cpuUsage()
      findQuotes(readingOf(unit.repeat(Math.ceil(40_000 / unit.length))), [])
      expect(process.cpuUsage(started).user / 1e6, unit).toBeLessThan(10)
    }
  })
})

describe('parts of speech', () => {
  const tagged = (text: string): string => tag(tokenise(text, { start: 0, end: text.length })).join(' ')
  test('context decides between a word’s tags', () => {
    expect(tagged('She claims the prize.')).toBe('PRP VBZ DT NN .')
    expect(tagged('They want to work.')).toBe('PRP VBP TO VB .')
    expect(tagged('The work was done by them.')).toBe('DT NN VBD VBN IN PRP .')
  })
  test('words that every object knows are words', () => {
    expect(tagged('constructor valueOf')).toBe('NN NN')
  })
})

describe('measuring and training', () => {
  const text = '“The dam is safe and sound,” Silva said. Reed said that the dam was a danger to all. He saw the movie “Peter Pan.”'
  const span = (part: string): Span => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  const attributions: Attribution[] = [
    { source: [span('Silva')], cue: [span('said.')], content: [span('“The dam is safe and sound,”')] },
    { source: [span('Reed')], cue: [span('said that')], content: [span('that the dam was a danger to all')] },
  ]
  test('a reading like the gold scores in full', () => {
    const { marked, markedSpeakers, indirect } = scoreQuotes(text, attributions, findQuotes(readingOf(text), []))
    expect(marked).toEqual({ gold: 1, found: 1, right: 1 })
    expect(markedSpeakers).toEqual({ known: 1, right: 1 })
    expect(indirect).toEqual({ gold: 1, covered: 1, speakers: 1 })
    const counts = scoreQuotes(text, attributions, findQuotes(readingOf(text), []))
    expect(measureQuotes([counts])).toMatchObject({ markedF1: 1, markedSpeaker: 1, indirectRecall: 1, indirectSpeaker: 1 })
    expect(measureQuotes([])).toMatchObject({ markedF1: 0, indirectRecall: 0 })
  })
  test('nothing found scores nothing', () => {
    expect(scoreQuotes(text, attributions, []).marked).toEqual({ gold: 1, found: 0, right: 0 })
  })
  test('the same documents give the same weights', () => {
    const documents: QuoteDocument[] = Array.from({ length: 5 }, () => ({ reading: readingOf(text), mentions: [], attributions }))
    expect(JSON.stringify(trainQuotes(documents))).toBe(JSON.stringify(trainQuotes(documents)))
  })
})

/** A text in which `*Jane Roe*` is a person's name and `_the Ministry_` part of a body's: the words given as who speaks. */
function speakerOf(marked: string): string | null | undefined {
  const prose = marked.replaceAll(/[*_]/g, '')
  const mentions: Mention[] = []
  let at = 0
  for (const [i, part] of marked.split(/([*_][^*_]+[*_])/).entries()) {
    const text = part.replaceAll(/[*_]/g, '')
    const type = part.startsWith('*') ? ('person' as const) : ('organisation' as const)
    if (i % 2 === 1)
      mentions.push({
        ...{ start: at, end: at + text.length, text, form: 'name', type, ner: null, chain: null, confidence: 1, by: 'test', members: [] },
      })
    at += text.length
  }
  const quote = findQuotes(readingOf(prose), mentions)[0]
  return quote && words(prose, quote.speaker)
}

describe('who speaks is told with the name beside it', () => {
  test.each([
    ['Its chairman, *Jane Roe*, said the dam would hold.', 'Its chairman, Jane Roe'],
    [
      '*Jane Roe*, the head of a bank, which failed in May but has not been sold by anybody, said the dam would hold.',
      'Jane Roe, the head',
    ],
    ['They met *Jane Roe*, who said the dam would hold.', 'Jane Roe, who'],
    ['The _Ministry of Dams_ (MD), in a note issued here, said that the dam would hold.', 'The Ministry of Dams'],
    ['After meeting *Jane Roe*, the minister said the dam would hold.', 'the minister'],
    ['The town, in which *Jane Roe* lives, said the dam would hold.', 'The town'],
  ])('%s', (text, speaker) => expect(speakerOf(text)).toBe(speaker))
})

describe('whose words they are', () => {
  test('who tells in a statement speaks, the statement relays', () =>
    check(
      '<According to> ⟦a statement⟧ issued here, [the minister] <said> that {the dam would hold}.'.replace(
        '<According to>',
        'According to',
      ),
    ))
  test('police are a source, too', () => check('<According to> [police], {the men fled on motorcycles}.'))
  test('another speaks after a semicolon', () => check('[The mayor] <says> that {the dam leaked}; [the council] <says> that {it held}.'))
  test('a clause in commas does not give the next verb its subject', () =>
    check('[He] <called for> {a pipe, on which his country had spent much}, and <said> {it would not wait}.'))
  test('made clear is said', () => check('[The mayor] <made it clear> that {no ship would be allowed to pass}.'))
  test('an envoy is called back', () => check('Norland recalled its ambassador over the deal.'))
  test('a payment expected says nothing', () =>
    check('{Lenders approved the loan, with a first payment expected in May}, [the bank] <said> on Monday.'))
})
