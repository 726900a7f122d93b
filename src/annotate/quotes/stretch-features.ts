import type { Attachment } from './attachments.ts'
import { bucket } from './indirect-features.ts'
import type { Item } from './items.ts'

const lengths = [1, 2, 3, 4, 5, 7, 10, 15, 25]

const small = /^(?:a|an|and|as|at|but|by|for|from|in|is|of|on|or|the|to|with|vs|v)$/i

/** Whether every word but the small ones is capitalised, as in a title. */
const titled = (words: readonly string[]): boolean => words.every((word) => /^\P{Ll}/u.test(word) || small.test(word))

const wordOf = (item: Item | undefined): string =>
  item === undefined ? 'none' : item.stretch !== null ? 'Q' : /^\p{Lu}/u.test(item.text) ? item.tag : item.lower

/** Words by which one tells a quotation from a title, a nickname or a word that the writer holds at arm's length. */
export function stretchFeatures(attachment: Attachment, prose: string): string[] {
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
  return [
    'bias',
    `words=${size}`,
    `how=${how}`,
    `how=${how}&words=${size}`,
    `ending=${ending}`,
    `ending=${ending}&words=${size}`,
    `ending=${ending}&how=${how}`,
    `title=${title}`,
    `title=${title}&words=${size}`,
    `title=${title}&how=${how}`,
    `title=${title}&upper=${/^\p{Lu}/u.test(text)}`,
    `person=${person}`,
    `person=${person}&words=${size}`,
    `before=${wordOf(previous)}`,
    `before=${wordOf(previous)}&title=${title}`,
    `before2=${wordOf(items[at - 2])}`,
    `before2=${wordOf(items[at - 2])}&before=${wordOf(previous)}`,
    `owner=${previous?.tag === 'POS' ? (items[at - 2]?.lower ?? 'none') : 'none'}&title=${title}`,
    `after=${wordOf(next)}`,
    `after=${wordOf(next)}&title=${title}`,
    `tag=${previous?.tag ?? 'none'}&next=${next?.tag ?? 'none'}`,
    `previous=${previous?.tag ?? 'none'}&title=${title}`,
    `next=${next?.tag ?? 'none'}&title=${title}`,
    `lemma=${lemma}`,
    `lemma=${lemma}&how=${how}`,
    `lemma=${lemma}&title=${title}`,
    `shape=${frame?.shape ?? 'none'}&how=${how}`,
    `first=${first.toLowerCase()}`,
    `single=${stretch.single}`,
    `single=${stretch.single}&how=${how}`,
    `closed=${stretch.closed}`,
    `alone=${alone}`,
    `alone=${alone}&words=${size}`,
    `sentence=${bucket(items.length, [1, 3, 6, 12, 25])}`,
    `frames=${Math.min(3, sentence.frames.length)}&how=${how}`,
    `speaker=${attachmentSpeaker(sentence.items, frame?.subject?.head)}`,
    ...insideFeatures(attachment),
    ...nearFeatures(attachment),
  ]
}

/** What the stretch is made of: a clause, a noun phrase, a name. */
function insideFeatures({ sentence, at, how }: Attachment): string[] {
  const inner = sentence.items[at]!.inner.filter((item) => /[\p{L}\p{N}]/u.test(item.text)).slice(0, 40)
  const [first, last] = [inner[0], inner.at(-1)]
  if (first === undefined || last === undefined) return ['inside=nothing']
  const few = inner.length <= 4
  const verbs = Math.min(2, inner.filter((item) => /^(?:VB[DZP]|MD)$/.test(item.tag)).length)
  const named = inner.every((item) => item.name === first.name)
    ? (first.name ?? 'none')
    : inner.some((item) => item.name !== null)
      ? 'some'
      : 'none'
  return [
    `verbs=${verbs}&few=${few}`,
    `verbs=${verbs}&how=${how}`,
    `first=${first.tag}&last=${last.tag}&few=${few}`,
    `firsttag=${first.tag}&how=${how}`,
    `lasttag=${last.tag}&few=${few}`,
    ...(few ? [`tags=${inner.map((item) => item.tag).join(' ')}`] : []),
    `named=${named}&few=${few}`,
    `named=${named}&how=${how}`,
  ]
}

const reachBefore = 6
const reachAfter = 4

/** Nouns close by ("the show", "a podcast called"), and other marked stretches of the sentence. */
function nearFeatures({ sentence: { items }, at }: Attachment): string[] {
  const nouns = (from: number, to: number, side: string) =>
    items
      .slice(from, to)
      .flatMap((item) =>
        item.stretch === null && /^(?:NNS?|VB[A-Z]?)$/.test(item.tag) && item.name === null ? [`near=${item.lower}&${side}`] : [],
      )
  const others = items.filter((item) => item.stretch !== null).length - 1
  const left = items.slice(Math.max(0, at - 3), at).find((item) => item.stretch !== null)
  const right = items.slice(at + 1, at + 4).find((item) => item.stretch !== null)
  const kind = (item: Item | undefined) =>
    item === undefined
      ? 'none'
      : /^\p{Lu}/u.test(item.inner[0]?.text ?? '')
        ? item.inner.length > 6
          ? 'Long'
          : 'Short'
        : item.inner.length > 6
          ? 'long'
          : 'short'
  return [
    ...nouns(Math.max(0, at - reachBefore), at, 'before'),
    ...nouns(at + 1, at + 1 + reachAfter, 'after'),
    `others=${Math.min(3, others)}`,
    `left=${kind(left)}&right=${kind(right)}`,
  ]
}

function attachmentSpeaker(items: readonly Item[], head: number | undefined): string {
  const item = head === undefined ? undefined : items[head]
  return item === undefined ? 'none' : /^(?:PRP|NNP|WP)/.test(item.tag) ? `${item.tag}:${item.name}` : item.lower
}
