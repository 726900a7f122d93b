import { createHash } from 'node:crypto'
import type { Article, Fingerprint } from '../model/index.ts'

/** Words a run has. */
const RUN = 4
/** Places of a sketch. */
export const PLACES = 64
const BANDS = 16

/** The fingerprint of an article's body and captions; of one without words the digest of nothing. */
export function fingerprint(article: Pick<Article, 'file' | 'blocks' | 'prose'>): Fingerprint {
  const story = article.blocks.filter(({ kind }) => kind === 'body').map(({ start, end }) => article.prose.slice(start, end))
  const words =
    story
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    file: article.file,
    words: createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32),
    sketch: sketchOf(words),
    length: words.length,
  }
}

/** The share of word runs that two stories have in common, estimated; 1 only where all words are the same, 0 where one has too few words to tell. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  if (a.words === b.words) return 1
  if (a.length < RUN * 4 || b.length < RUN * 4) return 0
  let same = 0
  for (let place = 0; place < PLACES; place++) if (a.sketch[place] === b.sketch[place]) same++
  return Math.min(0.99, same / PLACES)
}

/** Numbers of which near-duplicates are all but sure to share one, and others hardly any: compare only articles that do. */
export function bandsOf({ sketch, words, length }: Fingerprint): number[] {
  const width = PLACES / BANDS
  const bands = Array.from({ length: length < RUN * 4 ? 0 : BANDS }, (_, band) => {
    let number = mix(band + 1)
    for (let place = band * width; place < (band + 1) * width; place++) number = mix(Math.imul(number, 0x9e3779b1) ^ sketch[place]!)
    return number
  })
  return [Number.parseInt(words.slice(0, 8), 16), ...bands]
}

/** MinHash (Broder 1997) by one hash and a mix a place; linear in the words. */
function sketchOf(words: readonly string[]): number[] {
  const least = new Uint32Array(PLACES).fill(0xffffffff)
  const hashes = words.map(hash)
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= hashes.length; i++) {
    let run = 0
    for (let k = 0; k < RUN; k++) run = Math.imul(run ^ hashes[i + k]!, 0x9e3779b1) >>> 0
    runs.add(run)
  }
  for (const run of runs) {
    for (let place = 0; place < PLACES; place++) {
      const value = mix(run ^ Math.imul(place + 1, 0x85ebca6b))
      if (value < least[place]!) least[place] = value
    }
  }
  return [...least]
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function mix(value: number): number {
  let mixed = value >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
