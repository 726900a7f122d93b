import { setFlagsFromString } from 'node:v8'

/** From so many bytes of articles on, an archive is large: what is held of it counts more than what was made and given up. */
const LARGE = 10_000_000

/**
 * Has what is no longer used given back sooner, in all threads. Of itself V8 lets a heap grow to four times what was in use before it
 * looks for garbage again; here to twice, and of a large archive to half as much again, which costs from a tenth to a quarter more time.
 */
export function keepHeapSmall(bytes: number): void {
  setFlagsFromString(`--heap-growing-percent=${bytes < LARGE ? 100 : 50}`)
}
