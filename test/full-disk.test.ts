import { execFileSync } from 'node:child_process'
import type * as filesAtOnce from 'node:fs'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import type * as files from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { Publisher } from '../src/host/publish.ts'
import { dossier, filesOf, scratch } from './support/desk.ts'

/** A disk that is full from one write on: what is written then is cut short. */
const disk = vi.hoisted(() => ({ writesLeft: Number.POSITIVE_INFINITY, renamesFail: false }))

/** Fails in place of a write, once the disk is full. */
const failing = vi.hoisted(() => ({
  full: (path: unknown) => Object.assign(new Error(`ENOSPC: no space left on device '${path}'`), { code: 'ENOSPC', path }),
  isFull: () => disk.writesLeft-- <= 0,
}))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>()
  return {
    ...real,
    writeFile: async (...given: Parameters<typeof real.writeFile>) => {
      if (!failing.isFull()) return real.writeFile(...given)
      await real.writeFile(given[0], 'cut sho')
      throw failing.full(given[0])
    },
    mkdir: async (...given: Parameters<typeof real.mkdir>) => {
      if (failing.isFull()) throw failing.full(given[0])
      return real.mkdir(...given)
    },
    rename: async (...given: Parameters<typeof real.rename>) => {
      if (disk.renamesFail && failing.isFull()) throw failing.full(given[1])
      return real.rename(...given)
    },
  }
})

vi.mock('node:fs', async (original) => {
  const real = await original<typeof filesAtOnce>()
  return {
    ...real,
    writeFileSync: (...given: Parameters<typeof real.writeFileSync>) => {
      if (!failing.isFull()) return real.writeFileSync(...given)
      real.writeFileSync(given[0], 'cut sho')
      throw failing.full(given[0])
    },
    mkdirSync: (...given: Parameters<typeof real.mkdirSync>) => {
      if (failing.isFull()) throw failing.full(given[0])
      return real.mkdirSync(...given)
    },
    renameSync: (...given: Parameters<typeof real.renameSync>) => {
      if (disk.renamesFail && failing.isFull()) throw failing.full(given[1])
      return real.renameSync(...given)
    },
  }
})

afterEach(() => Object.assign(disk, { writesLeft: Number.POSITIVE_INFINITY, renamesFail: false }))

const pagesOf = (version: string) =>
  Object.fromEntries(
    ['same', 'changed', `only-${version}`].flatMap((name) => [0, 1].map((n) => [`${name}/${n}.html`, name === 'same' ? 'same' : version])),
  )

async function publish(out: string, version: string): Promise<void> {
  const publisher = await Publisher.open(out)
  for (const [file, text] of Object.entries({ 'data/meta.json': '{}', ...pagesOf(version) })) publisher.put(file, text)
  await publisher.commit()
}

const textsOf = (out: string) => Object.fromEntries([...filesOf(out)].map(([file, bytes]) => [file, bytes.toString()]))

test.each([false, true])(
  'full from any write on, the last good site stands or the next is whole (renames fail: %s)',
  async (renamesFail) => {
    const [before, after] = ['a', 'b'].map((version) => ({ 'data/meta.json': '{}', ...pagesOf(version) }))
    const outcomes = new Set<string>()
    for (let writes = 0; ; writes++) {
      const out = join(scratch(), 'site')
      await publish(out, 'a')
      Object.assign(disk, { writesLeft: writes, renamesFail })
      const failed = await publish(out, 'b').then(
        () => false,
        (error: NodeJS.ErrnoException) => error.code === 'ENOSPC',
      )
      Object.assign(disk, { writesLeft: Number.POSITIVE_INFINITY, renamesFail: false })
      await Publisher.open(out)
      const found = textsOf(out)
      expect([before, after], `after ${writes} writes`).toContainEqual(found)
      outcomes.add(found['changed/0.html']!)
      await publish(out, 'b')
      expect(textsOf(out)).toEqual(after)
      if (!failed) break
      expect(writes).toBeLessThan(200)
    }
    expect([...outcomes].sort()).toEqual(['a', 'b'])
  },
)

/** A disk of its own; undefined where this process may not make one. */
function smallDisk(megabytes: number): string | undefined {
  const folder = scratch()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    return undefined
  }
}

test('on a disk that is really full, or read-only, a build says so, and the last good site stands', { timeout: 300_000 }, async ({
  skip,
}) => {
  const folder = process.getuid?.() === 0 ? smallDisk(16) : undefined
  if (folder === undefined) return skip('only root may mount a disk')
  const [seeds, out] = [join(folder, 'seeds'), join(folder, 'site')]
  try {
    mkdirSync(join(seeds, 'articles'), { recursive: true })
    writeFileSync(join(seeds, 'articles/a.txt'), 'date 2025-02-05 Ana Silva met Bo Berg in Oslo on Wednesday.\n')
    expect((await dossier(['build', '--seeds', seeds, '--out', out])).code).toBe(0)
    const before = filesOf(out)
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(seeds, 'site.yml'), 'title: Another name for every page\n')
    writeFileSync(join(folder, 'filler'), new Uint8Array((bavail - 8) * bsize))
    const full = await dossier(['build', '--seeds', seeds, '--out', out])
    expect(full.stderr).toMatch(/the disk is full: free some space and run again \(ENOSPC\)/)
    expect(full.code).toBe(2)
    expect(filesOf(out)).toEqual(before)
    rmSync(join(folder, 'filler'))
    expect((await dossier(['build', '--seeds', seeds, '--out', out])).code).toBe(0)
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Another name for every page')
    expect(existsSync(`${out}.staging`)).toBe(false)
    const whole = filesOf(out)
    execFileSync('mount', ['-o', 'remount,ro', folder])
    const locked = await dossier(['build', '--seeds', seeds, '--out', out, '--no-cache'])
    expect([locked.code, /the disk is read-only: give another folder \(EROFS\)/.test(locked.stderr)]).toEqual([2, true])
    expect(filesOf(out)).toEqual(whole)
  } finally {
    execFileSync('umount', [folder])
  }
})
