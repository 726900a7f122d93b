import table from '../../resources/document-frequency.json' with { type: 'json' }

/** Words rarer than every listed one weigh this much; nothing weighs more. */
const rarest = 9
/** Words commoner than this tell nothing of what a text is about. */
const commonest = 2

let loaded: ReadonlyMap<string, number> | undefined

function load(): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const [tenths, words] of Object.entries(table.words))
    for (const word of words.split(' ')) weights.set(word, Math.min(rarest, Number(tenths) / 10))
  return weights
}

/** How much a stem tells of what a text is about, from a table that is the same for every folder; 0 for a common word. */
export function weightOf(stem: string): number {
  loaded ??= load()
  const weight = loaded.get(stem) ?? rarest
  return weight > commonest ? weight : 0
}

/** A word without its commonest endings: "launches", "launched" → "launch". Both sides of a comparison must pass through it. */
export function stemOf(word: string): string {
  let stem = word.replace(/['’]s?$/u, '')
  for (const [suffix, rest] of endings) {
    if (!stem.endsWith(suffix) || stem.length - suffix.length < 3 || stem.endsWith('ss')) continue
    stem = stem.slice(0, stem.length - suffix.length) + rest
    break
  }
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const endings = [
  ['ies', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['s', ''],
] as const

/** A word of a text: its stem, and whether it is written with a capital. */
export interface Word {
  readonly stem: string
  readonly capital: boolean
}

/** The first words of a text in Latin letters and digits, accents left out; none of other scripts. */
export function wordsOf(text: string, most: number): Word[] {
  const words: Word[] = []
  const plain = text
    .slice(0, most * 40)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  for (const match of plain.matchAll(/[A-Za-z0-9]+(?:['’][a-z]+)?/gu)) {
    if (words.length === most) break
    words.push({ stem: stemOf(match[0].toLowerCase()), capital: /^[A-Z]/u.test(match[0]) })
  }
  return words
}
