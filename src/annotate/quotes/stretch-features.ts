import type { Attachment } from './attachments.ts'
import type { Feature, Features } from './features.ts'
import { bucket } from './indirect-features.ts'
import { finite, type Item } from './items.ts'

const lengths = [1, 2, 3, 4, 5, 7, 10, 15, 25]

const capital = /^\p{Lu}/u
const lettered = /[\p{L}\p{N}]/u

const small = /^(?:a|an|and|as|at|but|by|for|from|in|is|of|on|or|the|to|with|vs|v)$/i

/** Whether every word but the small ones is capitalised, as in a title. */
const titled = (words: readonly string[]): boolean => words.every((word) => /^\P{Ll}/u.test(word) || small.test(word))

const wordOf = (item: Item | undefined): string =>
  item === undefined ? 'none' : item.stretch !== null ? 'Q' : capital.test(item.text) ? item.tag : item.lower

/** Words by which one tells a quotation from a title, a nickname or a word that the writer holds at arm's length. */
export function stretchFeatures(attachment: Attachment, prose: string): Features {
  const { stretch, how, frame, sentence, at } = attachment
  const { items } = sentence
  const text = prose.slice(stretch.start, stretch.end)
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const size = bucket(words.length, lengths)
  const [previous, next] = [items[at - 1], items[at + 1]]
  const last = text.at(-1) ?? ''
  const ending = /[,.?!]/.test(last) ? last : /[…—–-]/.test(last) ? '-' : 'none'
  const title = titled(words)
  const first = words[0] ?? ''
  const lemma = frame?.verb.lemma ?? 'none'
  const person = /(?:^|[^\p{L}])(?:I|we|you|me|my|our|us|your)(?:$|[^\p{L}])/iu.test(text)
  const alone = items.every((item) => item.stretch !== null || /^\P{L}+$/u.test(item.text))
  return (feature) => {
    feature`bias`
    feature`words=${size}`
    feature`how=${how}`
    feature`how=${how}&words=${size}`
    feature`ending=${ending}`
    feature`ending=${ending}&words=${size}`
    feature`ending=${ending}&how=${how}`
    feature`title=${title}`
    feature`title=${title}&words=${size}`
    feature`title=${title}&how=${how}`
    feature`title=${title}&upper=${capital.test(text)}`
    feature`person=${person}`
    feature`person=${person}&words=${size}`
    feature`before=${wordOf(previous)}`
    feature`before=${wordOf(previous)}&title=${title}`
    feature`before2=${wordOf(items[at - 2])}`
    feature`before2=${wordOf(items[at - 2])}&before=${wordOf(previous)}`
    feature`owner=${previous?.tag === 'POS' ? (items[at - 2]?.lower ?? 'none') : 'none'}&title=${title}`
    feature`after=${wordOf(next)}`
    feature`after=${wordOf(next)}&title=${title}`
    feature`tag=${previous?.tag ?? 'none'}&next=${next?.tag ?? 'none'}`
    feature`previous=${previous?.tag ?? 'none'}&title=${title}`
    feature`next=${next?.tag ?? 'none'}&title=${title}`
    feature`lemma=${lemma}`
    feature`lemma=${lemma}&how=${how}`
    feature`lemma=${lemma}&title=${title}`
    feature`shape=${frame?.shape ?? 'none'}&how=${how}`
    feature`first=${first.toLowerCase()}`
    feature`single=${stretch.single}`
    feature`single=${stretch.single}&how=${how}`
    feature`closed=${stretch.closed}`
    feature`alone=${alone}`
    feature`alone=${alone}&words=${size}`
    feature`sentence=${bucket(items.length, [1, 3, 6, 12, 25])}`
    feature`frames=${Math.min(3, sentence.frames.length)}&how=${how}`
    feature`speaker=${attachmentSpeaker(sentence.items, frame?.subject?.head)}`
    insideFeatures(attachment, feature)
    nearFeatures(attachment, feature)
  }
}

/** What the stretch is made of: a clause, a noun phrase, a name. */
function insideFeatures({ sentence, at, how }: Attachment, feature: Feature): void {
  const inner = sentence.items[at]!.inner.filter((item) => lettered.test(item.text)).slice(0, 40)
  const [first, last] = [inner[0], inner.at(-1)]
  if (first === undefined || last === undefined) {
    feature`inside=nothing`
    return
  }
  const few = inner.length <= 4
  const verbs = Math.min(2, inner.filter((item) => finite.has(item.tag)).length)
  const named = inner.every((item) => item.name === first.name)
    ? (first.name ?? 'none')
    : inner.some((item) => item.name !== null)
      ? 'some'
      : 'none'
  feature`verbs=${verbs}&few=${few}`
  feature`verbs=${verbs}&how=${how}`
  feature`first=${first.tag}&last=${last.tag}&few=${few}`
  feature`firsttag=${first.tag}&how=${how}`
  feature`lasttag=${last.tag}&few=${few}`
  if (few) feature`tags=${inner.map((item) => item.tag).join(' ')}`
  feature`named=${named}&few=${few}`
  feature`named=${named}&how=${how}`
}

const reachBefore = 6
const reachAfter = 4
const contentTag = /^(?:NNS?|VB[A-Z]?)$/

/** Nouns close by ("the show", "a podcast called"), and other marked stretches of the sentence. */
function nearFeatures({ sentence: { items }, at }: Attachment, feature: Feature): void {
  for (let i = Math.max(0, at - reachBefore); i < Math.min(items.length, at + 1 + reachAfter); i++) {
    const { stretch, tag, name, lower } = items[i]!
    if (stretch === null && name === null && contentTag.test(tag)) feature`near=${lower}&${i < at ? 'before' : 'after'}`
  }
  const others = items.filter((item) => item.stretch !== null).length - 1
  const left = items.slice(Math.max(0, at - 3), at).find((item) => item.stretch !== null)
  const right = items.slice(at + 1, at + 4).find((item) => item.stretch !== null)
  feature`others=${Math.min(3, others)}`
  feature`left=${kindOf(left)}&right=${kindOf(right)}`
}

/** Whether a stretch begins with a capital, and whether it is long. */
function kindOf(item: Item | undefined): string {
  if (item === undefined) return 'none'
  const long = item.inner.length > 6
  return capital.test(item.inner[0]?.text ?? '') ? (long ? 'Long' : 'Short') : long ? 'long' : 'short'
}

function attachmentSpeaker(items: readonly Item[], head: number | undefined): string {
  const item = head === undefined ? undefined : items[head]
  return item === undefined ? 'none' : /^(?:PRP|NNP|WP)/.test(item.tag) ? `${item.tag}:${item.name}` : item.lower
}
