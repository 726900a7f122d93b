import {
  CONTENT,
  INITIAL,
  LINK,
  type Mention,
  NAMED,
  overlaps,
  type PhraseWords,
  type Reading,
  type RoleMention,
  type Span,
  type Token,
} from '../../model/index.ts'
import { stemOf } from '../../text/stems.ts'

const DROPPED = new Set("a an the its his her their our your my this that these those all 's ’s".split(' '))
const LINKS = new Set('of and to for in with on between by & -'.split(' '))
const STOPS = new Set(
  `i you he she it we they him them us me who whom whose which what where when why how is are was were be been being am has have had having do does did
  will would shall should can could may might must not no nor or but if because while although though as at from into onto upon about over under after before
  during through until since against among toward towards within without also very more most less least than then there here so such both each every all any
  some other another same own just only even still already now said says say told added n't 're 've 'll 'd 'm including according via per amid who’s out up down off
  further one two three four five six seven eight nine ten new first last next many several`.split(/\s+/),
)
const QUOTE_MARKS = /^["'“”‘’«»`]+$/
const ADDRESS = /[/@_=<>]|\w\.\w/
const CAPITAL = /^\p{Lu}/u
const HAS_LETTER = /\p{L}/u

/** The words of an article's titles, headings and body of which phrases are made, in text order. */
export function phraseWordsOf(reading: Reading, mentions: readonly Mention[], roles: readonly RoleMention[]): PhraseWords {
  const names = namesIn([...mentions.filter(({ form }) => form === 'name'), ...roles])
  const numbers = new Map<string, number>()
  const words: { readonly stem: number; readonly start: number; readonly length: number; readonly flags: number }[] = []
  const runs: number[] = []
  for (const sentence of reading.sentences) {
    if (sentence.kind === 'metadata' || sentence.kind === 'caption') continue
    let began = words.length
    const close = () => {
      if (words.length - began > 1) runs.push(sentence.n, words.length)
      else words.length = began
      began = words.length
    }
    for (const token of sentence.tokens) {
      const lower = token.text.toLowerCase()
      if (DROPPED.has(lower) || QUOTE_MARKS.test(token.text)) continue
      const stem = phraseStem(token.text, lower)
      if (stem === '') {
        close()
        continue
      }
      const number = numbers.get(stem) ?? numbers.size
      numbers.set(stem, number)
      const { start, end } = token
      words.push({
        stem: number,
        start,
        length: end - start,
        flags: flagsOf(token, stem, LINKS.has(lower), names(token), start === sentence.start),
      })
    }
    close()
  }
  return {
    stems: [...numbers.keys()].join(' '),
    words: Int32Array.from(words, ({ stem }) => stem),
    starts: Int32Array.from(words, ({ start }) => start),
    lengths: Uint8Array.from(words, ({ length }) => length),
    flags: Uint8Array.from(words, ({ flags }) => flags),
    runs: Int32Array.from(runs),
  }
}

/** A word's stem; the empty text for what ends a run. */
function phraseStem(text: string, lower: string): string {
  if (LINKS.has(lower)) return lower === '&' ? 'and' : lower
  return STOPS.has(lower) || ADDRESS.test(text) ? '' : stemOf(text)
}

function flagsOf(token: Token, stem: string, isLink: boolean, isName: boolean, isFirst: boolean): number {
  const named = isName || (!isFirst && CAPITAL.test(token.text))
  const content = !isLink && HAS_LETTER.test(stem)
  return (content ? CONTENT : 0) | (named ? NAMED : 0) | (isFirst && !named ? INITIAL : 0) | (isLink ? LINK : 0)
}

/** Whether a name or role stands where a token does; to be asked of tokens in text order. */
function namesIn(spans: readonly Span[]): (token: Span) => boolean {
  const names = spans.toSorted((a, b) => a.start - b.start)
  let at = 0
  return (token) => {
    while (at < names.length - 1 && names[at]!.end <= token.start) at++
    return names[at] !== undefined && overlaps(names[at]!, token)
  }
}
