import type { Modality, Span } from '../../model/index.ts'
import { third } from '../../text/inflect.ts'
import type { Telling } from '../telling.ts'

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A noun as its title begins; behind "Call for" it stays as it is. */
export const opening = (noun: string, modality: Modality): string => (modality === 'called-for' ? noun : capital(noun))

/** The text of a span on one line. */
export const spanText = ({ article }: Telling, { start, end }: Span): string => article.article.text.slice(start, end).replace(/\s+/gu, ' ')

/** Words of others that a title cannot take over: who "him" is, where a quotation ends. */
const dangling = /[“”"«»]|\b(?:he|she|it|they|we|you|him|them|us|me|himself|herself|themselves|here|there|that)\b|\bI\b/u

/** "Peru-flagged": a phrase whose noun stands behind a comma that should not be there. */
export const isBroken = (phrase: string): boolean => /-\p{Ll}+ed$/u.test(phrase)

/** What a clause says after its verb, as a headline writes it: without a first article; undefined where it needs its context. */
export function told(telling: Telling): string | undefined {
  const { tells } = telling.trigger
  const text = tells === null ? '' : spanText(telling, tells)
  if (text === '' || dangling.test(text) || /^by\b/iu.test(text) || isBroken(text)) return undefined
  return text
    .replace(/^(?:the|an?) /iu, '')
    .replace(/(?<![\s,;–—-])[\s,;–—-]+$/u, '')
    .replace(/ (?:late|early|also|here|there|due)$/u, '')
}

/** Verbs that say what they mean with a word after them only. */
const phrasal: Readonly<Record<string, string>> = {
  step: 'down',
  swear: 'in',
  blow: 'up',
  hand: 'over',
  walk: 'out',
  shake: 'hands',
}

/** The words of a headline's verb: "signs", "sign" of several, "to sign" of what is ahead. */
export function headlineVerb(base: string, many: boolean, modality: Modality): string {
  const particle = Object.hasOwn(phrasal, base) ? ` ${phrasal[base]}` : ''
  if (modality === 'planned' || modality === 'called-for') return `to ${base}${particle}`
  return `${many ? base : third(base)}${particle}`
}

/** What follows a headline's verb, the particle that the verb has already left out. */
export function afterVerb(base: string, words: string): string {
  const particle = Object.hasOwn(phrasal, base) ? phrasal[base]! : undefined
  return particle !== undefined && words.startsWith(particle) ? words.slice(particle.length).trim() : words
}

/** How a title says that its happening did not take place, or not yet. */
export function framed(modality: Modality, title: string): string {
  if (modality === 'called-for') return `Call for ${title}`
  return modality === 'denied' ? `Denied: ${title}` : title
}
