import { byCodeUnit, type EntityType } from '../model/index.ts'
import { countryNamed } from '../resources/countries.ts'
import { isAcronym, nameWords, projectStem } from '../text/name-forms.ts'
import { withoutCompanyForm } from './join-things.ts'

export interface Alias {
  readonly text: string
  readonly count: number
}

const shouted = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
/** Words of address that may stand in a person's name as written, and are no part of it. */
const addressed =
  /^(?:sheikh|king|queen|colonel|general|imam|mullah|maulana|begum|sir|dame|lord|lady|dr|prof|professor|justice|judge|president|prince|princess)\.?\s/i
const bare = (text: string) => text.replace(/^(?:the|a)\s+(?=\S)/i, '')

/** Most frequent first, then by code unit. */
export function byCount(a: Alias, b: Alias): number {
  return b.count - a.count || byCodeUnit(a.text, b.text)
}

/** How good a writing is as the name of a page: full words before acronyms and versions, then more words, then frequency. */
function better(a: Alias, b: Alias): number {
  const rank = ({ text }: Alias) => [
    isAcronym(text) ? 0 : 1,
    shouted(text) ? 0 : 1,
    /\d\.\d$|["“”[\](]/.test(text) ? 0 : 1,
    nameWords(withoutCompanyForm(text)).length,
    // "Szőke" tells more than "Szoke".
    text.normalize('NFD').length - text.normalize('NFC').length,
  ]
  const [x, y] = [rank(a), rank(b)]
  const at = x.findIndex((value, index) => value !== y[index])
  return at >= 0 ? y[at]! - x[at]! : byCount(a, b)
}

/** A country is called by its common name where an article writes it, else as it is most often written in full. */
function countryName(aliases: readonly Alias[]): string | undefined {
  const country = aliases.map(({ text }) => countryNamed(text)).find((found) => found !== undefined)
  if (!country) return undefined
  const written = aliases.filter(({ text }) => !isAcronym(text) && !shouted(text))
  return written.find(({ text }) => text === country.name)?.text ?? written[0]?.text ?? country.name
}

/**
 * The fullest good writing among all, by frequency where two are as full, without a leading article.
 *
 * @param aliases Not empty, most frequent first.
 */
export function chooseName(type: EntityType, aliases: readonly Alias[]): string {
  const country = type === 'place' ? countryName(aliases) : undefined
  if (country) return country
  const full = aliases.filter(({ text }) => nameWords(text).length > 1)
  const untitled = full.filter(({ text }) => !addressed.test(text))
  const mostly = type !== 'person' || full.length === 0 ? aliases : untitled.length > 0 ? untitled : full
  const best = [...mostly].sort(better)[0]!
  return bare(type === 'project' && projectStem(best.text) === '' ? aliases[0]!.text : best.text)
}

const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ð: 'd',
  '&': ' and ',
}

/** The last part of an id: `[a-z0-9-]+`; letters of other scripts are given by their code point, so that none is lost. */
export function slugOf(name: string): string {
  const latin = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘.]/gu, '')
    .toLowerCase()
    .replace(
      /[\u0080-\u{10ffff}]|&/gu,
      (letter) => special[letter] ?? (/[\p{L}\p{N}]/u.test(letter) ? `-u${letter.codePointAt(0)!.toString(16)}-` : ' '),
    )
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|(?<!-)-+$/g, '')
  return slug.slice(0, 80).replace(/(?<!-)-+$/, '') || 'unnamed'
}
