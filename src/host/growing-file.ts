import { createHash } from 'node:crypto'
import { closeSync, openSync, writeFileSync } from 'node:fs'

/** Text that waits to be written is at most so long. */
const PIECE = 1 << 16

/** A file of the site that is staged piece by piece; where the site holds these very bytes already, nothing is left of it. */
export class GrowingFile {
  readonly #hash = createHash('sha256')
  readonly #file: number
  readonly #ended: (digest: string) => Promise<void>
  #waiting = ''

  constructor(path: string, ended: (digest: string) => Promise<void>) {
    this.#file = openSync(path, 'w')
    this.#ended = ended
  }

  write(text: string): void {
    this.#waiting += text
    if (this.#waiting.length >= PIECE) this.#flush()
  }

  /** Call it once, after all was written. */
  async end(): Promise<void> {
    this.#flush()
    closeSync(this.#file)
    await this.#ended(this.#hash.digest('hex'))
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting)
    this.#hash.update(bytes)
    writeFileSync(this.#file, bytes)
    this.#waiting = ''
  }
}
