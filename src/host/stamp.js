// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Digest of the names, sizes and times of change of all files under these folders or at these paths, hidden ones left out: when it is
 * the same, nothing there was saved since. One of the times is the disk's own, which nobody sets back. What is absent counts as empty.
 *
 * @param {readonly string[]} paths
 * @returns {string}
 */
export function stampOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) stampPath(path, hash)
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @param {ReturnType<typeof createHash>} hash
 */
function stampPath(path, hash) {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status?.isDirectory() === true) {
    const names = readdirSync(path).filter((name) => !name.startsWith('.'))
    for (const name of names.sort()) stampPath(join(path, name), hash)
  } else hash.update(`${path}\n${status?.size}\n${status?.mtimeMs}\n${status?.ctimeMs}\n`)
}
