import type { Content } from './content/index.ts'
import type { Frame } from './frames.ts'
import type { Item } from './items.ts'
import type { Parsed } from './parse.ts'
import type { Phrase } from './phrases.ts'

const lengths = [3, 5, 8, 12, 20, 35]

/** The first of the bounds that a number does not exceed, or `more`. */
export const bucket = (n: number, bounds: readonly number[]): string => String(bounds.find((bound) => n <= bound) ?? 'more')

/** What kind of speaker a phrase is: a pronoun, a name of some type, or a noun, and which. */
export function speakerFeatures({ items }: Parsed, phrase: Phrase | null): string[] {
  if (phrase === null) return ['speaker=none']
  const head = items[phrase.head]!
  if (phrase.pronoun) return ['speaker=pronoun', `speaker=${head.lower}`]
  if (head.name !== null) return ['speaker=name', `speaker=${head.name}`]
  if (/^NNP/.test(head.tag)) return ['speaker=name', 'speaker=proper']
  return ['speaker=noun', `speaker=${head.tag}`, `noun=${head.lower}`]
}

/** Words by which one tells whether a clause is reported speech, and whose. */
export function indirectFeatures(sentence: Parsed, frame: Frame, content: Content, inside: readonly Item[]): string[] {
  const { items, frames } = sentence
  const { lemma } = frame.verb
  const group = items.slice(frame.group, frame.from).map((item) => item.lower)
  const outer = frames.filter((other) => other.to < frame.group).length
  const first = inside[0]!
  const speaker = speakerFeatures(sentence, frame.subject)
  const next = items[(frame.shape === 'inverted' ? (frame.subject?.head ?? frame.to) : frame.to) + 1]
  const after = items[content.to + 1]
  const verbs = Math.min(2, inside.filter((item) => /^(?:VB[DZP]|MD)$/.test(item.tag)).length)
  const capitals = items.every((item) => !/^\p{Ll}{4}/u.test(item.text))
  return [
    'bias',
    `lemma=${lemma}`,
    `how=${content.how}`,
    `shape=${frame.shape}`,
    `lemma=${lemma}&how=${content.how}`,
    `shape=${frame.shape}&how=${content.how}`,
    `form=${items[frame.from]!.tag}`,
    `words=${bucket(inside.length, lengths)}`,
    `words=${bucket(inside.length, lengths)}&how=${content.how}`,
    `first=${first.tag}&how=${content.how}`,
    `outer=${Math.min(outer, 2)}`,
    `marks=${inside.some((item) => item.stretch !== null)}`,
    ...group.map((word) => `auxiliary=${word}`),
    `word=${first.name === null ? first.lower : first.name}&how=${content.how}`,
    `word=${first.name === null ? first.lower : first.name}&lemma=${lemma}`,
    `next=${next?.tag ?? 'none'}&how=${content.how}`,
    `next=${next?.lower ?? 'none'}&lemma=${lemma}`,
    `after=${after?.tag ?? 'none'}&how=${content.how}`,
    `verbs=${verbs}&how=${content.how}`,
    `verbs=${verbs}&lemma=${lemma}`,
    `second=${inside[1]?.tag ?? 'none'}&first=${first.tag}&how=${content.how}`,
    `before=${items[frame.group - 1]?.tag ?? 'none'}&shape=${frame.shape}`,
    `form=${items[frame.from]!.tag}&lemma=${lemma}&how=${content.how}`,
    `capitals=${capitals}`,
    `sentence=${bucket(items.length, [5, 10, 20, 40])}&how=${content.how}`,
    ...speaker,
    ...speaker.slice(0, 2).map((feature) => `${feature}&lemma=${lemma}`),
    ...speaker.slice(0, 2).map((feature) => `${feature}&how=${content.how}`),
    ...speaker.slice(1).map((feature) => `${feature}&lemma=${lemma}&how=${content.how}`),
  ]
}
