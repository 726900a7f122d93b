/** A line of a file as bytes, its line end left out. */
export interface ByteLine {
  readonly bytes: Uint8Array
  /** 1-based. */
  readonly line: number
  /** Offset of its first byte in the file. */
  readonly offset: number
}

const LINE_FEED = 10

/** Cuts pieces of a file into lines, whatever the pieces' borders; linear in the bytes given. */
export class LineCutter {
  #pending: Uint8Array[] = []
  #line = 1
  #offset = 0;

  /** The lines that this piece ends. */
  *push(chunk: Uint8Array): Generator<ByteLine> {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      yield this.#take(chunk.subarray(from, at), 1)
      from = at + 1
    }
    if (from < chunk.length) this.#pending.push(chunk.subarray(from))
  }

  /** The last line, where the file does not end in a line end. */
  *end(): Generator<ByteLine> {
    if (this.#pending.length > 0) yield this.#take(new Uint8Array(0), 0)
  }

  #take(last: Uint8Array, lineEnd: number): ByteLine {
    const bytes = this.#pending.length === 0 ? last : Buffer.concat([...this.#pending, last])
    const taken = { bytes, line: this.#line, offset: this.#offset }
    this.#pending = []
    this.#line++
    this.#offset += bytes.length + lineEnd
    return taken
  }
}
