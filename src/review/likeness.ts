import { abbreviates, isAcronym, isOneOff, isTransposed, nameKey, nameWords } from '../text/name-forms.ts'
import { isSameSound } from '../text/transliteration.ts'

/** How likely two names are one, and why a reviewer may think so. */
export interface Likeness {
  /** From 0 to 1. */
  readonly score: number
  readonly why: string
}

/** What a firm's name adds to say what form it has. */
const FORMS = new Set(
  'co corp corporation company inc incorporated ltd limited plc llc llp lp ag sa se nv bv spa srl gmbh kg ab asa oy oyj kk pty group holding holdings'.split(
    ' ',
  ),
)
/** Words after which a name is of another thing: "the Bank of X" is not X. */
const JOINERS = new Set(['of', 'and', 'for', 'on', 'in', 'to', 'at', 'de', 'la', 'du', 'des', 'von', 'with', 'against'])

/** In shorter names, and in shorter words, one letter tells too much. */
const SHORTEST = { name: 6, word: 4 }

/** Whether two names of one kind may be one; undefined where nothing speaks for it. */
export function likeness(a: string, b: string, isPerson: boolean): Likeness | undefined {
  const [x, y] = [nameKey(a), nameKey(b)]
  if (x === y) return { score: 0.95, why: 'they are written alike' }
  if ((isTransposed(x, y) || isOneOff(x, y)) && isSlip(nameWords(a), nameWords(b)))
    return { score: 0.85, why: 'one letter tells them apart' }
  if ((isAcronym(a) && abbreviates(a, b)) || (isAcronym(b) && abbreviates(b, a))) return { score: 0.8, why: 'one may stand for the other' }
  const [short, long] = [nameWords(a), nameWords(b)].sort((one, other) => one.length - other.length) as [string[], string[]]
  if (short.length < 2) return undefined
  if (short.length === long.length && short.every((word, n) => isSameSound(word, long[n]!))) return { score: 0.75, why: 'they sound alike' }
  return isPerson ? insidePerson(short, long) : insideThing(short, long)
}

/** Whether what differs may be a slip of the pen: "K. Bank" and "S. Bank" differ in what they are, and so do "Type 4" and "Type 5". */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.join('').length, b.join('').length) < SHORTEST.name) return false
  if (a.length !== b.length) return true
  const differing = a.flatMap((word, n) => (word === b[n] ? [] : [word, b[n]!]))
  return differing.every((word) => word.length >= SHORTEST.word && !/\d/.test(word))
}

const INSIDE = 'one name lies in the other'

/** "Ana Silva" and "Ana Maria Silva": each word of the one, in order, in the other. */
function insidePerson(short: readonly string[], long: readonly string[]): Likeness | undefined {
  let at = 0
  for (const word of long) if (at < short.length && isSameSound(short[at]!, word)) at++
  return at === short.length ? { score: 0.7, why: INSIDE } : undefined
}

/** "Salt Works" and "Salt Works Ltd", "Ministry of Trade" and "Trade Ministry", "Vesk Salt Works". */
function insideThing(short: readonly string[], long: readonly string[]): Likeness | undefined {
  const isSame = (words: readonly string[]) => words.every((word, n) => word === short[n])
  const more = long.length - short.length
  if (isSame(long.slice(0, short.length))) {
    const rest = long.slice(short.length)
    if (rest.every((word) => FORMS.has(word) || word === 'and')) return { score: 0.75, why: 'the longer only adds what form it has' }
    return JOINERS.has(rest[0]!) ? undefined : { score: 0.4, why: INSIDE }
  }
  if (isSame(long.slice(more))) return long.slice(0, more).some((word) => JOINERS.has(word)) ? undefined : { score: 0.35, why: INSIDE }
  const plain = (words: readonly string[]) =>
    words
      .filter((word) => !JOINERS.has(word))
      .toSorted()
      .join(' ')
  return plain(short) === plain(long) ? { score: 0.75, why: 'they are of the same words' } : undefined
}
