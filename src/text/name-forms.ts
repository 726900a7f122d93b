import { remembered } from '../model/index.ts'

/** A name as it is shown: on one line, without soft hyphens and other marks that nobody sees. */
export const shownName = (text: string): string =>
  /^[!-~]+(?: [!-~]+)*$/.test(text)
    ? text
    : text
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/gu, ' ')
        .trim()

/** Ignoring case, accents, dots, apostrophe and dash forms, and `&` for "and". */
function foldName(name: string): string {
  const plain = /^[ -~]*$/.test(name) ? name : foldMarks(name)
  return (plain.includes('&') ? plain.replace(/&/g, ' and ') : plain).replace(/[.`]/g, (mark) => (mark === '.' ? '' : "'")).toLowerCase()
}

/** Letters that no decomposition gives their plain form. */
const barred: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ı: 'i', Đ: 'D', Ø: 'O', Ł: 'L' }

function foldMarks(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[đøłıĐØŁ]/g, (letter) => barred[letter]!)
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―]/g, '-')
}

const determiners = new Set(['the', 'a', 'an'])

/** The folded words of a name, hyphens opened, determiners left out: "the U.N. Anti-Doping Body" → un, anti, doping, body. */
export const nameWords = remembered((name): readonly string[] =>
  foldName(name)
    .replace(/'s?(?=\s|$)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !determiners.has(word)),
)

/** What two writings of one name share: its words run together. Empty where a name holds no letter or digit. */
export const nameKey = remembered((name) => nameWords(name).join(''))

/** Whether a name is written as an acronym: capitals, perhaps dotted, perhaps with digits ("U.N.", "BL-3", "G20"). */
export const isAcronym = remembered((name) => {
  const letters = name.replace(/[.\-&\s]/g, '')
  return /^[\p{Lu}\p{N}]{2,8}$/u.test(letters) && /\p{Lu}/u.test(letters) && !/\s/.test(name)
})

const joiners = new Set(['of', 'and', 'for', 'on', 'in', 'to', 'at', 'de', 'la', 'du', 'des', 'with', 'against'])

/**
 * Whether an acronym's letters are the initials of a name's words in order, joining words free to count or not
 * ("Iron & Salt Initiative" → ISI, "Branch Line-3" → BL-3). The first and last letters must be those of the first and last words.
 */
export function abbreviates(acronym: string, name: string): boolean {
  const letters = foldName(acronym).replace(/[^\p{L}\p{N}]/gu, '')
  // "Inter-Coastal Bank" is ICB or IB.
  return areInitials(letters, nameWords(name)) || (name.includes('-') && areInitials(letters, nameWords(name.replaceAll('-', ''))))
}

function areInitials(letters: string, words: readonly string[]): boolean {
  if (letters.length < 2 || words.length < 2 || words.includes(letters)) return false
  let at = 0
  for (const word of words) {
    if (at < letters.length && (word[0] === letters[at] || /^\d+$/.test(word))) {
      const digits = /^\d+$/.test(word)
      if (digits && !letters.startsWith(word, at)) return false
      at += digits ? word.length : 1
    } else if (!joiners.has(word)) return false
  }
  return at === letters.length
}

/** Whether one writing turns into the other by one transposition of neighbouring letters. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  let i = 0
  while (a[i] === b[i]) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

/** Whether one writing turns into the other by inserting, deleting, changing or transposing one letter; equal ones do not. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (a.length === b.length) return a.slice(i + 1) === b.slice(i + 1) || isTransposed(a, b)
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1)
}

const generic =
  /(?:['’]s)?(?<!\s)\s+(?:\d+(?:\.\d+)+|phase[ -](?:[ivx]+|\d+|one|two|three)|(?:first|second|third|next) phase|initiative|project|programme|program|plan|scheme|framework)$/iu

/**
 * A project's name without what only says which version or kind of thing it is ("X 2.0", "X Phase-II", "X Initiative" → "X");
 * the name itself where nothing is to be taken off.
 */
export const projectStem = remembered((name) => name.replace(generic, '') || name)
