import { expect, test } from 'vitest'
import type { QuoteRecord } from '../src/model/index.ts'
import { shownQuotes } from '../src/site/shown-quotes.ts'

const prose = 'According to a statement, both sides agreed to share water. Ana Roe said the dam “is safe” and will be built.'

/** A quotation of some of the prose's words, by somebody, as sure as said. */
function quote(text: string, speaker: string, more: Partial<QuoteRecord> = {}): QuoteRecord {
  const start = prose.indexOf(text)
  const span = { file: 'articles/a.txt', start, end: start + text.length, text }
  const said = {
    mode: 'indirect',
    speakers: [`person/${speaker}`],
    speakerText: speaker,
    relayedBy: null,
    cue: 'said',
    act: 'said',
  } as const
  return { ...span, ...said, event: null, confidence: 0.9, ...more }
}

const shown = (...quotes: QuoteRecord[]) => shownQuotes(quotes).map(({ text, speakerText }) => `${speakerText}: ${text}`)

test('a quotation that is as likely none is only in the data', () => {
  expect(shown(quote('both sides agreed to share water', 'a', { confidence: 0.49 }))).toEqual([])
  expect(shown(quote('both sides agreed to share water', 'a', { confidence: 0.5 }))).toHaveLength(1)
})

test('of what one speaker said inside what the same said, the whole is shown', () => {
  const whole = quote('the dam “is safe” and will be built', 'roe')
  expect(shown(whole, quote('is safe', 'roe'))).toEqual(['roe: the dam “is safe” and will be built'])
  expect(shown(whole, quote('is safe', 'doe'))).toHaveLength(2)
  expect(shown(whole, quote('is safe', 'roe', { file: 'articles/b.txt' }))).toHaveLength(2)
})

test('of what a statement says was agreed, who agreed is shown and not the statement', () => {
  const told = quote('both sides agreed to share water', 'a statement')
  const agreed = quote('to share water', 'both sides', { act: 'agreed', relayedBy: 'a statement' })
  expect(shown(told, agreed)).toEqual(['both sides: to share water'])
  expect(shown(told, { ...agreed, relayedBy: null })).toHaveLength(2)
})
