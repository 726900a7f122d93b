import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file as it was put: by its hash it is told whether the site already holds these very bytes. */
export interface Staged {
  readonly file: string
  /** Hex SHA-256. */
  readonly hash: string
  /** Whether it waits in the stage; where the site holds these very bytes it does not. */
  readonly isNew: boolean
}

/**
 * The folder beside a site in which its next files wait until all of them are there. Each is written before the next is taken: to
 * wait for thousands of small files takes several times as long as to write them.
 */
export class Staging {
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where a file waits; its folder is there. */
  pathOf(file: string): string {
    const path = join(this.#folder, file)
    const folder = dirname(path)
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
    return path
  }

  /** @param published Hash of the file as the site holds it. */
  put(file: string, content: Uint8Array, published: string | undefined): Staged {
    const hash = hashOf(content)
    const isNew = hash !== published
    if (isNew) writeFileSync(this.pathOf(file), content)
    return { file, hash, isNew }
  }
}

/** Hex SHA-256. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
