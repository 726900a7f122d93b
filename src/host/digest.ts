import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { byCodeUnit } from '../model/index.ts'

/** Hex digest of every file under these folders, names and contents, whatever order the disk gives them in. */
export function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.sort(byCodeUnit)) {
      hash.update(path.slice(folder.length).replaceAll(sep, '/'))
      hash.update(readFileSync(path))
    }
  }
  return hash.digest('hex')
}
