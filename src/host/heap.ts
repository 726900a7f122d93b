import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** From so many bytes of articles on, an archive is large: what is held of it counts more than what was made and given up. */
const LARGE = 10_000_000

/**
 * Has what is no longer used given back sooner, in all threads. Of itself V8 lets a heap grow to four times what was in use before it
 * looks for garbage again; here to twice, and of a large archive to half as much again, which costs from a tenth to a quarter more time.
 */
export function keepHeapSmall(bytes: number): void {
  isLarge = bytes >= LARGE
  setFlagsFromString(`--heap-growing-percent=${isLarge ? 50 : 100}`)
}

let isLarge = false

/** Gives back at once what of a large archive is no longer used: a stage that takes little of this heap would not have it looked for. */
export function giveBack(): void {
  if (!isLarge) return
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
}
