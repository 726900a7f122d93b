import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { tell } from './console.ts'

const POLL_MS = 200

/**
 * Takes a lock that one process holds at a time, waiting for the other to end, which is said once. The lock of a process that was
 * killed counts for nothing.
 *
 * @returns Gives it back.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true })
  const mine = `${path}.${process.pid}`
  await writeFile(mine, String(process.pid))
  try {
    let told = false
    // A link is made whole or not at all: nobody ever reads a lock without its holder's number.
    while (!(await linked(mine, path))) {
      const holder = Number(await readFile(path, 'utf8').catch(() => ''))
      if (holder === 0) continue
      if (!isRunning(holder)) await rm(path, { force: true })
      else {
        if (!told) tell(`another build (process ${holder}) is writing here; waiting for it to end`)
        told = true
        await wait(POLL_MS)
      }
    }
  } finally {
    await rm(mine, { force: true })
  }
  return () => rm(path, { force: true })
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      return false
    },
  )
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
