/** Feature hashes with a number each; open addressing, 0 hashes are left out. */
export interface Numbering {
  readonly mask: number
  readonly keys: Uint32Array
  readonly numbers: Int32Array
  readonly count: number
}

/** Numbers the hashes that occur at least `least` times. */
export function numberFeatures(features: Uint32Array, least: number): Numbering {
  const mask = (1 << 25) - 1
  const keys = new Uint32Array(mask + 1)
  const counts = new Uint8Array(mask + 1)
  for (let i = 0; i < features.length; i++) {
    const hash = features[i]!
    let at = hash & mask
    while (keys[at] !== hash && keys[at] !== 0) at = (at + 1) & mask
    keys[at] = hash
    if (counts[at]! < 255) counts[at]!++
  }
  let count = 0
  for (let at = 0; at <= mask; at++) if (counts[at]! >= least) count++
  let size = 1
  while (size < count * 2) size *= 2
  const kept = { mask: size - 1, keys: new Uint32Array(size), numbers: new Int32Array(size), count }
  let number = 0
  for (let at = 0; at <= mask; at++) if (counts[at]! >= least) insert(kept, keys[at]!, number++)
  return kept
}

function insert(into: Numbering, hash: number, number: number): void {
  let at = hash & into.mask
  while (into.keys[at] !== 0) at = (at + 1) & into.mask
  into.keys[at] = hash
  into.numbers[at] = number
}

/** The number of a hash; -1 where it has none. */
export function numberOf(numbering: Numbering, hash: number): number {
  let at = hash & numbering.mask
  for (;;) {
    const key = numbering.keys[at]!
    if (key === hash) return numbering.numbers[at]!
    if (key === 0) return -1
    at = (at + 1) & numbering.mask
  }
}

/** Replaces the hashes of examples by their numbers, in place; those without one are left out. */
export function renumber(
  examples: { features: Uint32Array; readonly offsets: Int32Array; readonly identities: Int32Array },
  numbering: Numbering,
): void {
  const { features, offsets, identities } = examples
  let used = 0
  let from = 0
  for (let t = 1; t < offsets.length; t++) {
    const to = offsets[t]!
    const identityEnd = identities[t - 1]!
    identities[t - 1] = used
    for (let f = from; f < to; f++) {
      const number = numberOf(numbering, features[f]!)
      if (number >= 0) features[used++] = number
      if (f < identityEnd) identities[t - 1] = used
    }
    from = to
    offsets[t] = used
  }
  examples.features = features.subarray(0, used)
}
