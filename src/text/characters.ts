/** What a UTF-16 code unit is to the tokeniser. */
export const SPACE = 1
export const UPPER = 2
export const LETTER = 3
export const DIGIT = 4
/** Joins what stands before it: combining marks, joiners, variation selectors, the soft hyphen. */
export const MARK = 5
export const SYMBOL = 6

const classes = new Uint8Array(65536)

function classify(unit: number): number {
  const char = String.fromCharCode(unit)
  // Lone surrogates are judged in `classAt`; control characters and invisible separators part words as blanks do.
  if (unit >= 0xd800 && unit <= 0xdfff) return SYMBOL
  if (/\s/.test(char) || unit < 32 || (unit >= 0x7f && unit <= 0x9f)) return SPACE
  if (/\p{M}/u.test(char) || unit === 0xad || unit === 0x200c || unit === 0x200d) return MARK
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return UPPER
  if (/\p{L}/u.test(char)) return LETTER
  if (/\p{Nd}/u.test(char)) return DIGIT
  return /[\p{Cf}\p{Z}]/u.test(char) ? SPACE : SYMBOL
}

/** The class of the code unit at `at`; letters beyond the first plane count by their pair; past the end it is a space. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (at >= text.length) return SPACE
  if (unit >= 0xd800 && unit <= 0xdfff) return pairClass(text, unit < 0xdc00 ? at : at - 1)
  const known = classes[unit]!
  if (known !== 0) return known
  const found = classify(unit)
  classes[unit] = found
  return found
}

function pairClass(text: string, at: number): number {
  const point = text.codePointAt(at)
  if (point === undefined || point < 0x10000) return SYMBOL
  const char = String.fromCodePoint(point)
  return /\p{L}/u.test(char) ? LETTER : /\p{M}/u.test(char) ? MARK : /\p{Nd}/u.test(char) ? DIGIT : SYMBOL
}

/** Whether the class is of a character that makes up words: letters, digits and what joins them. */
export function isWordClass(kind: number): boolean {
  return kind >= UPPER && kind <= MARK
}
