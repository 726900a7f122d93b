/** A 32-bit hash of the code units from `start` to `end` (FNV-1a, well mixed at the end). */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return scramble(hash)
}

export function scramble(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The hash of a feature: a template's number and what it saw. */
export function feature(template: number, seen: number): number {
  const h = Math.imul(seen ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  return (h ^ (h >>> 15)) >>> 0
}

/** Two things seen, in their order, as one. */
export function pair(a: number, b: number): number {
  const h = Math.imul(a, 31) + Math.imul(b ^ 0x5bd1e995, 0xcc9e2d51)
  return (h ^ (h >>> 14)) | 0
}
