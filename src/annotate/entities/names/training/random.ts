/** A seeded stream of numbers, the same on every machine (xorshift32). */
export interface Random {
  state: number
}

export function newRandom(seed: number): Random {
  return { state: (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) >>> 0 || 1 }
}

/** An integer from 0 to 2³² − 1. */
export function nextInteger(random: Random): number {
  let x = random.state
  x ^= x << 13
  x ^= x >>> 17
  x ^= x << 5
  random.state = x >>> 0
  return random.state
}

/** Puts the items in a random order, in place. */
export function shuffle(items: Int32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const other = nextInteger(random) % (i + 1)
    const kept = items[i]!
    items[i] = items[other]!
    items[other] = kept
  }
}
