import { watch } from 'node:fs'

const SETTLED_MS = 150

/** Calls `changed` once things have settled after any change under a folder, one call at a time; until the process ends. */
export function watchFolder(folder: string, changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(changed)
    }, SETTLED_MS)
  })
}
