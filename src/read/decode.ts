import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { type Found, problem, type Settings } from '../model/index.ts'

/** The text of a file, and the hex digest of its bytes. */
export interface Decoded {
  readonly text: string
  readonly sha256: string
}

/** Hex digest of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Bytes as UTF-8 text, its byte-order mark removed and its line ends as they are; a page may say that it is in another encoding.
 *
 * @returns No item, and the error that says why, where the file is empty, too large, binary or not UTF-8.
 */
export function decode(file: string, bytes: Uint8Array, settings: Settings): Found<Decoded> {
  const told = /\.html?$/i.test(file) && bytes.length <= settings.limits.articleBytes ? inToldEncoding(bytes) : undefined
  if (told !== undefined) return { items: [{ text: told, sha256: sha256(bytes) }], problems: [] }
  const wrong = refusal(bytes, settings)
  if (wrong) return { items: [], problems: [problem('error', wrong.code, file, wrong.message)] }
  return { items: [{ text: toText(bytes), sha256: sha256(bytes) }], problems: [] }
}

/** A page that is not UTF-8 but says what it is (`<meta charset="gb2312">`), decoded so; undefined where it says nothing known. */
function inToldEncoding(bytes: Uint8Array): string | undefined {
  if (isUtf8(bytes)) return undefined
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const label = /<meta[^>]{0,200}\bcharset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{3,20})/i.exec(head)?.[1]
  if (label === undefined || /^utf-?8$/i.test(label)) return undefined
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    // An unknown label is a RangeError; bytes that are not so encoded are a TypeError.
    if (error instanceof RangeError || error instanceof TypeError) return undefined
    throw error
  }
}

/** The text of valid UTF-8 bytes, without a byte-order mark. */
export function toText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

function refusal(bytes: Uint8Array, settings: Settings): { code: string; message: string } | undefined {
  const limit = settings.limits.articleBytes
  if (bytes.length > limit) {
    const message = `The file has ${bytes.length} bytes, and the limit is ${limit}: split it, or raise limits.articleBytes in site.yml.`
    return { code: 'read/too-large', message }
  }
  return invalidText(bytes)
}

/** Why bytes are no text: empty, binary, or not UTF-8 (with the offset of the first wrong byte). */
export function invalidText(bytes: Uint8Array): { code: string; message: string } | undefined {
  if (isBlank(bytes)) return { code: 'read/empty', message: 'The file holds no text: put the article in it, or delete it.' }
  const encoding = foreignEncoding(bytes)
  if (encoding) return { code: 'read/encoding', message: `The file is ${encoding}, not UTF-8: save it as UTF-8.` }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    return { code: 'read/binary', message: `The file is binary (a zero byte at byte ${zero}), not text: save the article as text.` }
  }
  if (isUtf8(bytes)) return undefined
  const wrong = firstInvalidByte(bytes) ?? 0
  const shown = `0x${bytes[wrong]!.toString(16).padStart(2, '0')}`
  return { code: 'read/utf-8', message: `Byte ${wrong} (${shown}) is not valid UTF-8: save the file as UTF-8.` }
}

function isBlank(bytes: Uint8Array): boolean {
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return false
  }
  return true
}

function foreignEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)'
  return undefined
}

/** Offset of the first byte that no UTF-8 sequence holds (RFC 3629), or undefined where all is well. */
export function firstInvalidByte(bytes: Uint8Array): number | undefined {
  let i = 0
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i)
    if (length === 0) return i
    i += length
  }
  return undefined
}

function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return secondByteFits(lead, bytes[i + 1]!) ? length : 0
}

function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0
  if (lead === 0xed) return second < 0xa0
  if (lead === 0xf0) return second >= 0x90
  return lead !== 0xf4 || second < 0x90
}
