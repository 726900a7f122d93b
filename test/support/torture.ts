import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Draw } from '../../src/bench/random.ts'
import { Publisher } from '../../src/host/publish.ts'
import { filesOf, repository, scratch } from './desk.ts'

const PAGES = 150
/** About as many writes as publishing another version takes, folders and renames counted. */
const WRITES = 300

/** A site of which some pages are the same in every version, some differ and some are only in one. */
export function versionFiles(version: string): Map<string, string> {
  const files = new Map([['data/meta.json', '{}']])
  for (let n = 0; n < PAGES; n++) files.set(`people/${n % 3 === 2 ? version : ''}${n}.html`, n % 3 === 0 ? 'the same' : `${version} ${n}`)
  return files
}

export interface Torture {
  readonly killed: number
  /** How often it was killed while files were being put in place: the next run had to complete it. */
  readonly amid: number
  /** How often the site stood as it was, and how often as it was to become, once the next run had begun. */
  readonly before: number
  readonly after: number
  /** How often it was neither: must be zero. */
  readonly broken: number
}

/** Kills a publisher at random moments, by the clock and by its writes in turn, and looks each time whether the next run finds the site whole, old or new. */
export async function torture(times: number, draw: Draw): Promise<Torture> {
  const out = join(scratch(), 'site')
  let current = 'a'
  await publish(out, current, {})
  const result = { killed: 0, amid: 0, before: 0, after: 0, broken: 0 }
  for (let n = 0; n < times; n++) {
    const next = current === 'a' ? 'b' : 'a'
    const end = n % 2 === 0 ? { afterMs: draw() * 60 } : { atWrite: Math.floor(draw() * WRITES) }
    if (await publish(out, next, end)) result.killed += 1
    if (existsSync(join(`${out}.staging`, 'journal.json'))) result.amid += 1
    await Publisher.open(out)
    const found = JSON.stringify(textsOf(out))
    if (found === JSON.stringify(sorted(versionFiles(next)))) {
      result.after += 1
      current = next
    } else if (found === JSON.stringify(sorted(versionFiles(current)))) result.before += 1
    else result.broken += 1
  }
  return result
}

const sorted = (files: ReadonlyMap<string, string>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1))
const textsOf = (out: string) => sorted(new Map([...filesOf(out)].map(([file, bytes]) => [file, bytes.toString()])))

/** When a publisher is killed: some time after it began, or before its nth write. */
interface End {
  readonly afterMs?: number
  readonly atWrite?: number
}

/** @returns Whether it was killed before its end. */
function publish(out: string, version: string, { afterMs, atWrite }: End): Promise<boolean> {
  const script = join(repository, 'test/support/publish-version.ts')
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, out, version, ...(atWrite === undefined ? [] : [String(atWrite)])], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.once('data', async () => {
      if (afterMs === undefined) return
      await wait(afterMs)
      child.kill('SIGKILL')
    })
    child.on('error', failed)
    child.on('exit', (_code, signal) => done(signal === 'SIGKILL'))
  })
}
