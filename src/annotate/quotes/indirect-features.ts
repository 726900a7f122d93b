import type { Content } from './content/index.ts'
import type { Features } from './features.ts'
import type { Frame } from './frames.ts'
import { finite, type Item } from './items.ts'
import type { Parsed } from './parse.ts'
import type { Phrase } from './phrases.ts'

const lengths = [3, 5, 8, 12, 20, 35]

/** The first of the bounds that a number does not exceed, or `more`. */
export const bucket = (n: number, bounds: readonly number[]): string => String(bounds.find((bound) => n <= bound) ?? 'more')

/** What kind of speaker a phrase is: a pronoun, a name of some type, or a noun, and which. */
export function speakerFeatures({ items }: Parsed, phrase: Phrase | null): readonly [string, string?, string?] {
  if (phrase === null) return ['speaker=none']
  const head = items[phrase.head]!
  if (phrase.pronoun) return ['speaker=pronoun', `speaker=${head.lower}`]
  if (head.name !== null) return ['speaker=name', `speaker=${head.name}`]
  if (/^NNP/.test(head.tag)) return ['speaker=name', 'speaker=proper']
  return ['speaker=noun', `speaker=${head.tag}`, `noun=${head.lower}`]
}

const sentenceLengths = [5, 10, 20, 40]

/** Words by which one tells whether a clause is reported speech, and whose. */
export function indirectFeatures(sentence: Parsed, frame: Frame, content: Content, inside: readonly Item[]): Features {
  const { items, frames } = sentence
  const { how } = content
  const { lemma } = frame.verb
  const outer = frames.filter((other) => other.to < frame.group).length
  const first = inside[0]!
  const [speaker, kind, noun] = speakerFeatures(sentence, frame.subject)
  const next = items[(frame.shape === 'inverted' ? (frame.subject?.head ?? frame.to) : frame.to) + 1]
  const after = items[content.to + 1]?.tag ?? 'none'
  const verbs = Math.min(2, inside.filter((item) => finite.has(item.tag)).length)
  const size = bucket(inside.length, lengths)
  const word = first.name === null ? first.lower : first.name
  const form = items[frame.from]!.tag
  return (feature) => {
    feature`bias`
    feature`lemma=${lemma}`
    feature`how=${how}`
    feature`shape=${frame.shape}`
    feature`lemma=${lemma}&how=${how}`
    feature`shape=${frame.shape}&how=${how}`
    feature`form=${form}`
    feature`words=${size}`
    feature`words=${size}&how=${how}`
    feature`first=${first.tag}&how=${how}`
    feature`outer=${Math.min(outer, 2)}`
    feature`marks=${inside.some((item) => item.stretch !== null)}`
    for (let i = frame.group; i < frame.from; i++) feature`auxiliary=${items[i]!.lower}`
    feature`word=${word}&how=${how}`
    feature`word=${word}&lemma=${lemma}`
    feature`next=${next?.tag ?? 'none'}&how=${how}`
    feature`next=${next?.lower ?? 'none'}&lemma=${lemma}`
    feature`after=${after}&how=${how}`
    feature`verbs=${verbs}&how=${how}`
    feature`verbs=${verbs}&lemma=${lemma}`
    feature`second=${inside[1]?.tag ?? 'none'}&first=${first.tag}&how=${how}`
    feature`before=${items[frame.group - 1]?.tag ?? 'none'}&shape=${frame.shape}`
    feature`form=${form}&lemma=${lemma}&how=${how}`
    feature`capitals=${sentence.capitals}`
    feature`sentence=${bucket(items.length, sentenceLengths)}&how=${how}`
    feature`${speaker}`
    if (kind !== undefined) feature`${kind}`
    if (noun !== undefined) feature`${noun}`
    feature`${speaker}&lemma=${lemma}`
    if (kind !== undefined) feature`${kind}&lemma=${lemma}`
    feature`${speaker}&how=${how}`
    if (kind !== undefined) feature`${kind}&how=${how}`
    if (kind !== undefined) feature`${kind}&lemma=${lemma}&how=${how}`
    if (noun !== undefined) feature`${noun}&lemma=${lemma}&how=${how}`
  }
}
