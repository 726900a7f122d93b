import { overlaps, type ResolvedArticle, type Span } from '../model/index.ts'
import { rarityOf } from '../resources/stem-frequencies.ts'
import { stemOf } from '../text/stems.ts'
import { tokenise } from '../text/tokens.ts'

/** A word of a sentence as phrases are made of it. */
export interface Word extends Span {
  /** Its stem; equal for words that count as the same. */
  readonly stem: string
  /** Content words begin and end a phrase; links ("of", "and") may stand inside one. */
  readonly content: boolean
  /** Part of a name or title, or written like one: with a capital inside a sentence. */
  readonly named: boolean
  readonly rarity: number
  /** First of its sentence, so that its capital says nothing. */
  readonly initial: boolean
}

/** A run of words that no mark, verb of grammar or pronoun interrupts: a phrase lies in one. */
export interface Run {
  /** Index of the article. */
  readonly article: number
  readonly sentence: number
  readonly words: readonly Word[]
}

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

/** The runs of an article's titles, headings and body, in text order. */
export function runsOf({ article, mentions, roles }: ResolvedArticle, index: number): Run[] {
  const names: Span[] = [...mentions.filter((mention) => mention.form === 'name'), ...roles].sort((a, b) => a.start - b.start)
  const runs: Run[] = []
  let at = 0
  for (const sentence of article.sentences) {
    if (sentence.kind === 'metadata' || sentence.kind === 'caption') continue
    let words: Word[] = []
    const close = () => {
      if (words.length > 1) runs.push({ article: index, sentence: sentence.n, words })
      words = []
    }
    for (const token of tokenise(article.prose, sentence)) {
      const lower = token.text.toLowerCase()
      if (DROPPED.has(lower) || QUOTE_MARKS.test(token.text)) continue
      const link = LINKS.has(lower)
      const stem = link ? (lower === '&' ? 'and' : lower) : stemOf(token.text)
      if (stem === '' || (!link && (STOPS.has(lower) || /[/@_=<>]|\w\.\w/.test(token.text)))) {
        close()
        continue
      }
      while (at < names.length - 1 && names[at]!.end <= token.start) at++
      const capital = token.start > sentence.start && /^\p{Lu}/u.test(token.text)
      const named = capital || (names[at] !== undefined && overlaps(names[at]!, token))
      words.push({
        start: token.start,
        end: token.end,
        stem,
        content: !link && /\p{L}/u.test(stem),
        named,
        rarity: link ? 0 : rarityOf(stem),
        initial: token.start === sentence.start && !named,
      })
    }
    close()
  }
  return runs
}
