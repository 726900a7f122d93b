import type { Evidence, SentenceRecord } from '../model/index.ts'
import { align } from './align.ts'
import type { FilePairs } from './files.ts'
import { type Side, sentenceAt } from './side.ts'

/** Names the sentence that a place of either analysis lies in, by one key for both; a sentence only one has gets its own. */
export interface Places {
  readonly before: (file: string, offset: number) => string
  readonly after: (file: string, offset: number) => string
}

/** Sentences are one where file and span are, or, in an edited article, where their names, dates and neighbours are. */
export function pairPlaces(before: Side, after: Side, files: FilePairs): Places {
  const maps = new Map<string, Int32Array>()
  const mapOf = (file: string) => {
    const known = maps.get(file)
    if (known !== undefined) return known
    const made = pairSentences(before, after, file, files.afterOf.get(file))
    maps.set(file, made)
    return made
  }
  return {
    before: (file, offset) => {
      const n = sentenceAt(before.sentences.get(file) ?? [], offset)
      const other = n === undefined ? -1 : mapOf(file)[n]!
      return other < 0 ? `before ${file}\n${n}` : `${files.afterOf.get(file)}\n${other}`
    },
    after: (file, offset) => `${file}\n${sentenceAt(after.sentences.get(file) ?? [], offset)}`,
  }
}

function pairSentences(before: Side, after: Side, file: string, other: string | undefined): Int32Array {
  const [mine, theirs] = [before.sentences.get(file) ?? [], after.sentences.get(other ?? '') ?? []]
  if (other === undefined) return new Int32Array(mine.length).fill(-1)
  if (mine.length === theirs.length && mine.every((row, i) => row.start === theirs[i]!.start && row.end === theirs[i]!.end))
    return Int32Array.from(mine.keys())
  return fillGaps(align(signatures(before, file, mine), signatures(after, other, theirs)), theirs.length)
}

/** What a sentence is known by where its text is not to hand: its kind and the names and dates in it. */
function signatures(side: Side, file: string, sentences: readonly SentenceRecord[]): string[] {
  const words: string[][] = sentences.map(({ kind }) => [kind])
  const rows = [...(side.mentions.get(file) ?? []).filter(({ form }) => form === 'name'), ...(side.dates.get(file) ?? [])]
  for (const { start, text } of rows) {
    const n = sentenceAt(sentences, start)
    if (n !== undefined) words[n]!.push(text)
  }
  return words.map((list) => list.join('\n'))
}

/** Between two paired sentences, as many unpaired ones on each side are paired in order: their words were edited. */
function fillGaps(paired: Int32Array, length: number): Int32Array {
  let from = 0
  while (from < paired.length) {
    if (paired[from]! >= 0) {
      from++
      continue
    }
    let to = from
    while (to < paired.length && paired[to]! < 0) to++
    const low = from === 0 ? 0 : paired[from - 1]! + 1
    const high = to === paired.length ? length : paired[to]!
    if (high - low === to - from) for (let i = from; i < to; i++) paired[i] = low + i - from
    from = to
  }
  return paired
}

/** The keys of an evidence list: the sentence, and the words in it. */
export function evidenceKeys(place: (file: string, offset: number) => string, evidence: readonly Evidence[]): string[] {
  return evidence.map(({ file, start, text }) => `${place(file, start)}\n${text}`)
}
