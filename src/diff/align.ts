/**
 * Which element of `after` each element of `before` became, by equal keys in the same order (patience diff: unique keys
 * anchor, the gaps between them are aligned in turn).
 *
 * @returns For each index of `before` the index in `after`, or -1. Near-linear: a gap too large to compare in full pairs
 * the nth occurrence of a key with the nth.
 */
export function align(before: readonly string[], after: readonly string[]): Int32Array {
  const result = new Int32Array(before.length).fill(-1)
  alignGap({ before, after, result }, 0, before.length, 0, after.length)
  return result
}

interface Job {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly result: Int32Array
}

/** Above this many cells a gap is not compared in full. */
const MAX_CELLS = 250_000

function alignGap(job: Job, b0: number, b1: number, a0: number, a1: number): void {
  let [bLow, bHigh, aLow, aHigh] = [b0, b1, a0, a1]
  const { before, after, result } = job
  while (bLow < bHigh && aLow < aHigh && before[bLow] === after[aLow]) result[bLow++] = aLow++
  while (bLow < bHigh && aLow < aHigh && before[bHigh - 1] === after[aHigh - 1]) result[--bHigh] = --aHigh
  if (bLow === bHigh || aLow === aHigh) return
  const anchors = uniqueAnchors(job, bLow, bHigh, aLow, aHigh)
  if (anchors.length === 0) alignBare(job, bLow, bHigh, aLow, aHigh)
  else alignAround(job, anchors, [bLow, bHigh, aLow, aHigh])
}

function alignAround(job: Job, anchors: readonly [number, number][], [b0, b1, a0, a1]: readonly [number, number, number, number]): void {
  let [bLow, aLow] = [b0, a0]
  for (const [b, a] of anchors) {
    alignGap(job, bLow, b, aLow, a)
    job.result[b] = a
    bLow = b + 1
    aLow = a + 1
  }
  alignGap(job, bLow, b1, aLow, a1)
}

function uniqueAnchors({ before, after }: Job, b0: number, b1: number, a0: number, a1: number): [number, number][] {
  const once = new Map<string, { b: number; a: number }>()
  for (let b = b0; b < b1; b++) once.set(before[b]!, { b: once.has(before[b]!) ? -1 : b, a: -1 })
  for (let a = a0; a < a1; a++) {
    const entry = once.get(after[a]!)
    if (entry !== undefined) entry.a = entry.a === -1 ? a : -2
  }
  const pairs = [...once.values()].filter(({ b, a }) => b >= 0 && a >= 0).sort((x, y) => x.b - y.b)
  return longestRising(pairs)
}

/** The longest subsequence with rising `a`: patience sorting. */
function longestRising(pairs: readonly { b: number; a: number }[]): [number, number][] {
  const tops: number[] = []
  const previous: number[] = []
  pairs.forEach(({ a }, i) => {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]!.a < a) low = middle + 1
      else high = middle
    }
    previous[i] = low > 0 ? tops[low - 1]! : -1
    tops[low] = i
  })
  const chain: [number, number][] = []
  for (let i = tops.at(-1) ?? -1; i >= 0; i = previous[i]!) chain.push([pairs[i]!.b, pairs[i]!.a])
  return chain.reverse()
}

/** A gap in which no key is unique on both sides. */
function alignBare(job: Job, b0: number, b1: number, a0: number, a1: number): void {
  if ((b1 - b0) * (a1 - a0) > MAX_CELLS) pairOccurrences(job, b0, b1, a0, a1)
  else alignInFull(job, b0, b1, a0, a1)
}

/** The longest common subsequence, by its table. */
function alignInFull(job: Job, b0: number, b1: number, a0: number, a1: number): void {
  const width = a1 - a0 + 1
  const longest = new Int32Array((b1 - b0 + 1) * width)
  for (let b = b1 - 1; b >= b0; b--)
    for (let a = a1 - 1; a >= a0; a--) {
      const here = (b - b0) * width + (a - a0)
      longest[here] = job.before[b] === job.after[a] ? longest[here + width + 1]! + 1 : Math.max(longest[here + width]!, longest[here + 1]!)
    }
  for (let b = b0, a = a0; b < b1 && a < a1; ) {
    const here = (b - b0) * width + (a - a0)
    if (job.before[b] === job.after[a]) job.result[b++] = a++
    else if (longest[here + width]! >= longest[here + 1]!) b++
    else a++
  }
}

function pairOccurrences({ before, after, result }: Job, b0: number, b1: number, a0: number, a1: number): void {
  const waiting = new Map<string, number[]>()
  for (let a = a1 - 1; a >= a0; a--) {
    const list = waiting.get(after[a]!)
    if (list === undefined) waiting.set(after[a]!, [a])
    else list.push(a)
  }
  for (let b = b0; b < b1; b++) result[b] = waiting.get(before[b]!)?.pop() ?? -1
}
