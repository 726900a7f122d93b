/** Writes numbers of varying length one after another (LEB128). */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private used = 0

  private room(more: number): void {
    if (this.used + more <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.used + more))
    grown.set(this.bytes.subarray(0, this.used))
    this.bytes = grown
  }

  varint(value: number): void {
    this.room(5)
    let left = value >>> 0
    while (left > 127) {
      this.bytes[this.used++] = (left & 127) | 128
      left >>>= 7
    }
    this.bytes[this.used++] = left
  }

  /** Raw bytes. */
  put(bytes: Uint8Array): void {
    this.room(bytes.length)
    this.bytes.set(bytes, this.used)
    this.used += bytes.length
  }

  /** Ascending 32-bit keys, as the steps between them. */
  keys(keys: Uint32Array): void {
    this.varint(keys.length)
    let last = 0
    for (const key of keys) {
      this.varint(key - last)
      last = key
    }
  }

  take(): Uint8Array {
    return this.bytes.slice(0, this.used)
  }
}

/** Reads what `ByteWriter` wrote, in the same order. Past the end it reads zeros. */
export class ByteReader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  varint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value >>> 0
  }

  take(length: number): Uint8Array {
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  keys(): Uint32Array {
    const keys = new Uint32Array(this.varint())
    let last = 0
    for (let i = 0; i < keys.length; i++) {
      last += this.varint()
      keys[i] = last
    }
    return keys
  }
}
