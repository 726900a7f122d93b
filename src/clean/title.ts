import type { Sentence } from '../model/index.ts'
import type { Labelled } from './passage.ts'
import { bare, endsSentence, inTitleCase, likeHeadline, words } from './shape.ts'

/**
 * Labels the title where the article states one: the passage that says what the front matter's title says, what the markup
 * calls one, or a headline above the story.
 *
 * @returns The passage, or undefined where no passage is a title.
 */
export function labelTitle(passages: readonly Labelled[], stated: string | undefined): Labelled | undefined {
  const title = stated === undefined ? findTitle(passages) : passages.slice(0, 12).find((passage) => sameTitle(passage, stated))
  if (!title) return undefined
  title.label = { kind: 'title' }
  const again = passages.slice(0, 12).filter((passage) => !passage.label && passage.text === title.text)
  for (const passage of again) passage.label = { kind: 'removed', why: 'repeated title' }
  return title
}

function sameTitle(passage: Labelled, title: string): boolean {
  return (!passage.label || passage.told === 'title') && !passage.long && bare(passage.text) !== '' && bare(passage.text) === bare(title)
}

function findTitle(passages: readonly Labelled[]): Labelled | undefined {
  const told = passages.find((passage) => passage.told === 'title' && !passage.label)
  if (told) return told
  const open = passages.filter((passage) => !passage.label)
  const [first, second] = open
  if (!first || !second || open.every((passage) => isShort(passage))) return undefined
  if (first.told === 'heading') return first
  const kicker =
    (words(first.text).length <= 2 || first.text === first.text.toUpperCase()) && isTitle(second, open[2]) && words(second.text).length >= 4
  if (kicker && likeHeadline(first.text, 3)) return second
  return isTitle(first, second) ? first : undefined
}

function isShort(passage: Labelled): boolean {
  return !passage.long && likeHeadline(passage.text)
}

function isTitle(passage: Labelled, next: Labelled | undefined): boolean {
  if (passage.long || (passage.told !== undefined && passage.told !== 'heading') || next === undefined) return false
  if (likeHeadline(passage.text)) return passage.text.length <= 160
  return endsSentence(passage.text) && !/[.][^.]*[.]/.test(passage.text) && words(passage.text).length <= 18 && inTitleCase(passage.text)
}

const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const openEnd =
  /\s(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|as|that|which|who|whose|its|his|her|their|our|is|was|are|were|be|been|has|have|had|will|would|after|before|during|between|under|over|into|including|amid|than|this|these|those|more|most|very|no|not)$/i
/** Where a sentence may end early without saying anything else than before. */
const clauseEnd =
  /,? (?:which|who|whose|where|while|whereas|although|though)\b|, (?:according to|said|says|told|including|adding|pledging|saying|citing|\p{L}+ing\b)|,? (?:officials?|police|sources?|authorities) (?:said|say)\b|,? (?:(?:just )?\p{L}+ )?(?:minutes|hours|days|weeks|months|years) (?:after|before)\b|;| [–—] | -- | as (?:he|she|they|it)\b| and (?:\p{L}+ed|also|said|told)\b/u

const LONGEST = 120
const SHORTEST = 24

/**
 * A headline drawn from the lead's own words: its first clause, weekday and attribution left out, cut at a word where it is
 * long. Nothing is added, so it says no more than the lead.
 */
export function inferTitle(lead: string): string {
  const text = lead
    .replace(new RegExp(`^On ${weekday},? `), '')
    .replace(
      new RegExp(`(,?) (?:on|late on|early on) ${weekday}(?: (?:morning|afternoon|evening|night))?(,?)(?= |[.!?]|$)`),
      (_, before: string, after: string) => (before ? '' : after),
    )
    .replace(/[.!…;:,](["'”’)\]]*)$/, '$1')
    .replace(/, [^,"“”]{3,80} (?:said|says|say|announced|reported)$/, '')
    .replace(insertion, '$1 ')
    .trim()
  const clause = firstClause(text)
  if (clause.length <= LONGEST) return unbalanced(clause) ? cutAtWord(text) : capitalise(clause)
  return cutAtWord(clause)
}

const verbs =
  'is|are|was|were|has|have|had|will|would|did|does|met|said|says|told|took|made|held|began|came|went|left|won|lost|struck|hit|killed|signed|broke|fell|rose|sank|shot|set|put|gave|got|found|kept|led|fled|drove|flew|sent|spent|built|bought|sold|paid|cut|became|saw|spoke|stood|\\p{Ll}{3,}ed'
/** What is put in between subject and verb. */
const insertion = new RegExp(`^([^,]{3,80}), [^,]{3,200}, (?=(?:${verbs})\\b)`, 'u')
const finite = new RegExp(`\\s(?:${verbs})\\b`, 'u')

function firstClause(text: string): string {
  let from = SHORTEST
  for (let tries = 0; tries < 4; tries++) {
    const match = clauseEnd.exec(text.slice(from))
    if (!match) return text
    const clause = text.slice(0, from + match.index).replace(/,$/, '')
    if (finite.test(clause) && !/\b(?:that|who|which|to|and) \p{L}+$/u.test(clause)) return clause
    from += match.index + match[0].length
  }
  return text
}

function unbalanced(text: string): boolean {
  const count = (mark: RegExp) => (text.match(mark) ?? []).length
  return count(/["]/g) % 2 === 1 || count(/“/g) !== count(/”/g) || count(/\(/g) !== count(/\)/g)
}

function cutAtWord(text: string): string {
  if (text.length <= LONGEST) return capitalise(text)
  let cut = text.slice(0, LONGEST - 1).replace(/(?<!\s)\s+\S*$/, '')
  while (openEnd.test(cut)) cut = cut.replace(openEnd, '')
  return `${capitalise(cut.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, ''))}…`
}

function capitalise(text: string): string {
  return text.replace(/^["'“‘]*\p{Ll}/u, (first) => first.toUpperCase())
}

/** The sentence a title is inferred from: the first of the body, else the first of all but metadata. */
export function leadSentence(sentences: readonly Sentence[], skip: readonly number[]): Sentence | undefined {
  const open = sentences.filter((sentence) => !skip.includes(sentence.start))
  return open.find((sentence) => sentence.kind === 'body') ?? open.find((sentence) => sentence.kind !== 'metadata')
}
