import { describe, expect, test } from 'vitest'
import { splitSentences } from '../src/text/sentences.ts'
import { tokenise } from '../src/text/tokens.ts'

/** The text cut into tokens, parted by `|`. */
function checkTokens(text: string, expected: string): void {
  const tokens = tokenise(text, { start: 0, end: text.length })
  for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end))
  expect(tokens.map((token) => token.text).join('|')).toBe(expected)
}

/** The text with `¶` where a sentence ends, blanks around it left out. */
function checkSentences(marked: string): void {
  const text = marked.replaceAll(' ¶ ', ' ')
  const found = splitSentences(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end))
  expect(found.join(' ¶ ')).toBe(marked)
}

describe('tokens', () => {
  test('possessives and contractions stand alone', () => {
    checkTokens('China’s envoy didn’t say they’re late', 'China|’s|envoy|did|n’t|say|they|’re|late')
    checkTokens("the workers' union, PAKISTAN'S", "the|workers|'|union|,|PAKISTAN|'S")
  })
  test('an apostrophe inside a name stays', () => checkTokens("O'Brien of Côte d'Ivoire", "O'Brien|of|Côte|d'Ivoire"))
  test('abbreviations and initials keep their stop', () => {
    checkTokens('Mr. J. P. Morgan of the U.S. and U.N.-led D.C.', 'Mr.|J.|P.|Morgan|of|the|U.S.|and|U.N.-led|D.C.')
    checkTokens('at 5 p.m. on Oct. 19, 2023.', 'at|5|p.m.|on|Oct.|19|,|2023|.')
  })
  test('a plain word at the end of a sentence does not', () => checkTokens('Plan B. He said no. Yes.', 'Plan|B.|He|said|no|.|Yes|.'))
  test('hyphens join, dashes part', () => {
    checkTokens('Anwar-ul-Haq, Pakistan-China ties--and more — now', 'Anwar-ul-Haq|,|Pakistan-China|ties|--|and|more|—|now')
  })
  test('numbers keep their marks', () => {
    checkTokens(
      '1,000.50 won 4-38 on 1996-08-22 at 7:30, the 37-run 80th 5Es',
      '1,000.50|won|4-38|on|1996-08-22|at|7:30|,|the|37-run|80th|5Es',
    )
    checkTokens('$5m, US$3 and 15%', '$|5m|,|US$|3|and|15|%')
  })
  test('addresses are whole', () =>
    checkTokens('see www.foo.org/a?b=1. Mail me@x.org, vote.org', 'see|www.foo.org/a?b=1|.|Mail|me@x.org|,|vote.org'))
  test('marks stand alone, runs of one mark together', () => checkTokens('(AT&T) "Oh..." [x]/y', '(|AT&T|)|"|Oh|...|"|[|x|]|/|y'))
  test('emoji and scripts without case are kept whole, control characters are blanks', () => {
    checkTokens('a\u0000b 👍🏽 中文。 الصين', 'a|b|👍|🏽|中文|。|الصين')
  })
  test('a stretch of the text has offsets into the text', () => {
    expect(tokenise('one two three', { start: 4, end: 7 })).toEqual([{ start: 4, end: 7, text: 'two' }])
  })
})

describe('sentences', () => {
  test('stops, question and exclamation marks end them', () => checkSentences('He left. ¶ Why? ¶ Stop! ¶ She stayed.'))
  test('titles, initials and dates do not', () => {
    checkSentences('Mr. Smith met Gen. J. P. Jones on Oct. 19 in St. Louis. ¶ He left.')
    checkSentences('The U.S. Senate and the U.N. Charter were named.')
  })
  test('a capital after an abbreviation begins one where the word does', () => {
    checkSentences('It joined the U.N. ¶ The vote was close.')
    checkSentences('He works for Foo Inc. ¶ It is large.')
    checkSentences('It began at 5 p.m. ¶ He was late.')
  })
  test('decimals and addresses do not', () => checkSentences('It rose 3.5 percent at www.foo.org. ¶ Then it fell.'))
  test('a closing quotation mark stays with its sentence', () => {
    checkSentences('"I will go." ¶ He went.')
    checkSentences('“Will you?” he asked. ¶ “No.” ¶ They left (in haste.) ¶ He sat.')
  })
  test('text joined from tokens is cut alike', () => checkSentences('the leader . ¶ " Good . " ¶ Mr . Kenyatta of the U . S . left .'))
  test('wide stops end them without a blank', () => checkSentences('第一句。 ¶ 第二句！'))
  test('white space holds none', () => expect(splitSentences(' \n\t ', { start: 0, end: 4 })).toEqual([]))
})

test('time grows with the length, whatever the text', () => {
  const hostile = ['A. ', '"', '. ', '.(', "'s", 'a-', '1.', '@a', 'www.', '\u0301', '👍', 'x']
  for (const piece of hostile) {
    const text = piece.repeat(Math.floor(300_000 / piece.length))
    const started = performance.now()
    tokenise(text, { start: 0, end: text.length })
    splitSentences(text, { start: 0, end: text.length })
    expect(performance.now() - started, piece).toBeLessThan(5000)
  }
})
