import type { FoundName } from './reader.ts'
import type { View } from './templates.ts'

/** For each local number of a word: the class of the longest name with the word in it, its place there, and its length; 0 where none. */
export function longerNames(names: readonly FoundName[], local: Int32Array, count: number): Int32Array {
  const found = new Int32Array(count)
  const lengths = new Uint16Array(count)
  for (const name of names) {
    const length = name.last - name.first + 1
    if (length < 2) continue
    for (let i = name.first; i <= name.last; i++) {
      const number = local[i]!
      if (length <= lengths[number]!) continue
      lengths[number] = length
      const place = i === name.first ? 1 : i === name.last ? 3 : 2
      found[number] = 1 + place + 4 * (name.class + 4 * Math.min(length, 5))
    }
  }
  return found
}

/** Votes for a name's class, of all places where the same words were read as one name. */
interface Votes {
  readonly sums: Float32Array
  count: number
}

const LONGEST_NAME = 8

/** By token: the class most often read for the longest such name that stands here, the place in it, and how sure; 0 where none. */
export function matchNames(view: View, names: readonly FoundName[], local: Int32Array): Int32Array {
  const { doc } = view
  const votes = new Map<number, Votes>()
  for (const name of names) {
    if (name.last - name.first >= LONGEST_NAME) continue
    const hash = nameHash(local, name.first, name.last)
    const vote = votes.get(hash) ?? { sums: new Float32Array(4), count: 0 }
    votes.set(hash, vote)
    vote.sums[name.class]! += name.probability
    vote.count++
  }
  const matched = new Int32Array(doc.count)
  if (votes.size === 0) return matched
  for (const [from, to] of doc.segments) {
    for (let i = from; i < to; i++) {
      let end = -1
      let best: Votes | undefined
      let hash = START
      for (let k = i; k < to && k < i + LONGEST_NAME; k++) {
        hash = step(hash, local[k]!)
        const vote = votes.get(hash >>> 0)
        if (vote === undefined) continue
        end = k
        best = vote
      }
      if (best === undefined) continue
      const code = codeOf(best)
      for (let k = i; k <= end; k++) matched[k] = code * 4 + (i === end ? 0 : k === i ? 1 : k === end ? 3 : 2) + 1
      i = end
    }
  }
  return matched
}

const START = 0x1357
function step(hash: number, number: number): number {
  return Math.imul(hash ^ number, 0x01000193) ^ (hash >>> 15)
}

function nameHash(local: Int32Array, first: number, last: number): number {
  let hash = START
  for (let i = first; i <= last; i++) hash = step(hash, local[i]!)
  return hash >>> 0
}

function codeOf({ sums, count }: Votes): number {
  let best = 0
  let total = 0
  for (let k = 0; k < 4; k++) {
    total += sums[k]!
    if (sums[k]! > sums[best]!) best = k
  }
  const share = sums[best]! / count
  const size = count === 1 ? 0 : count < 4 ? 1 : 2
  return best + 4 * ((share > 0.9 ? 2 : share > 0.6 ? 1 : 0) + 3 * (size + 3 * (sums[best]! < 0.75 * total ? 1 : 0)))
}
