import type { Mention, Token } from '../../model/index.ts'

type NameType = Mention['type'] | null

/** Tells of what type the name is that a token belongs to; null outside names. */
export interface NameReader {
  /** For tokens in text order. */
  readonly at: (token: Token) => NameType
  /** The same for the tokens from some place on, whenever they are read. */
  readonly from: (start: number) => (token: Token) => NameType
}

/** Walks names in step with tokens, both being in text order. */
export function nameReader(mentions: readonly Mention[]): NameReader {
  const names = mentions.filter((mention) => mention.form === 'name').sort((a, b) => a.start - b.start)
  return { at: walk(names, 0), from: (start) => walk(names, firstAfter(names, start)) }
}

function walk(names: readonly Mention[], first: number): (token: Token) => NameType {
  let i = first
  return (token) => {
    while (i < names.length && names[i]!.end <= token.start) i++
    const name = names[i]
    return name !== undefined && name.start <= token.start && token.start < name.end ? name.type : null
  }
}

/** Index of the first name that ends after `start`; names stand in text order without overlap. */
function firstAfter(names: readonly Mention[], start: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}
