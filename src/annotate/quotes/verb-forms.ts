import type { Item } from './items.ts'
import { type Cue, cueVerbs } from './verbs.ts'

/**
 * The items with forms of verbs of saying tagged as verbs where the tagger took them for nouns: beside words in marks
 * (`“…,” Roe notes.`, `the ad claims “…”`), and where they agree with what stands before ("polls show he leads").
 */
export function withVerbs(items: readonly Item[]): readonly Item[] {
  if (!items.some(isNounOfSaying)) return items
  const marked = items.some((item) => item.stretch !== null)
  return items.map((item, i) => {
    const cue = isNounOfSaying(item) ? cueVerbs.get(item.lower) : undefined
    if (cue === undefined) return item
    if (item.tag === 'NNS' && cue.form === 'third' && ((marked && besideMarks(items, i)) || agrees(items, i, cue)))
      return { ...item, tag: 'VBZ' }
    return item.tag === 'NN' && cue.form === 'base' && agrees(items, i, cue) ? { ...item, tag: 'VBP' } : item
  })
}

const isNounOfSaying = ({ tag, name, lower }: Item): boolean => (tag === 'NN' || tag === 'NNS') && name === null && cueVerbs.has(lower)

function besideMarks(items: readonly Item[], i: number): boolean {
  const [before, after] = [items[i - 1], items[i + 1]]
  if (before === undefined || !/^(?:NNP?|NNPS|PRP|WP)$/.test(before.tag)) return false
  const said = items.slice(Math.max(0, i - 6), i).some((other) => other.stretch !== null)
  const closes = after === undefined || /^[.,:]$/.test(after.tag)
  const opens = after?.stretch != null || (after?.text === ',' && items[i + 2]?.stretch != null)
  return (said && closes) || opens
}

const many = /^(?:many|some|few|most|others|several|both|all|these|those|who|they|we|you|i)$/
const negation = new Set(['did', 'do', 'not', "n't", 'n’t'])

/** Plural phrases go before the bare form, singular ones before the other, and what a verb can take comes after it. */
function agrees(items: readonly Item[], i: number, cue: Cue): boolean {
  let left = i - 1
  while (left > 0 && /^RB/.test(items[left]!.tag)) left--
  const [subject, next] = [items[left], items[i + 1]]
  if (subject === undefined) return false
  const plural = /^NNP?S$/.test(subject.tag) || many.test(subject.lower) || negation.has(items[i - 1]!.lower) || pluralBefore(items, left)
  if (!(cue.form === 'base' ? plural : /^(?:NNP?|PRP|WP)$/.test(subject.tag))) return false
  if (next === undefined || next.text === '.' || next.text === ',') return i > 3
  return /^(?:PRP\$?|EX|NNPS?|CD|WRB|WP|DT|JJ)$/.test(next.tag) || next.lower === 'that'
}

const reach = 7

/** "polls in the state show", "majorities in all five say": past the phrases that hang on it, a plural. */
function pluralBefore(items: readonly Item[], at: number): boolean {
  for (let i = at; i > Math.max(0, at - reach); i--) {
    if (/^(?:VB|MD|[,.:]|CC)/.test(items[i]!.tag)) return false
    if (items[i]!.tag === 'IN') return /^NNP?S$/.test(items[i - 1]!.tag)
  }
  return false
}
