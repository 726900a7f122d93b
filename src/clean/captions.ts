import type { Caption, Span } from '../model/index.ts'
import { findCalendarDates } from '../text/calendar.ts'
import { creditOf } from './credit.ts'
import type { Labelled } from './passage.ts'
import { endsSentence, words } from './shape.ts'

/** A caption with the photographer's name, which is no person of the story. */
export interface ReadCaption extends Caption {
  readonly photographer?: Span
}

const LONGEST = 700

/** Labels the photo captions: what the markup calls one, and passages that end in a photo's credit. */
export function labelCaptions(source: string, passages: readonly Labelled[]): ReadCaption[] {
  const captions: ReadCaption[] = []
  const last = passages.findLastIndex((passage) => !passage.label)
  for (const [i, passage] of passages.entries()) {
    if ((passage.label && !isCreditLine(passage)) || passage.told === 'title' || passage.told === 'heading') continue
    const text = source.slice(passage.start, passage.end)
    const credit = text.length <= LONGEST ? creditOf(text) : undefined
    if (passage.told !== 'caption' && !(credit && (credit.sure || isPicture(passage, i, last)))) continue
    passage.label = { kind: 'caption' }
    const photographer = credit?.photographer
    captions.push({
      start: passage.start,
      end: passage.end,
      credit: credit?.text || null,
      date: dayIn(passage.text),
      ...(photographer ? { photographer: { start: passage.start + photographer.start, end: passage.start + photographer.end } } : {}),
    })
  }
  return captions
}

/**
 * Whether a passage that ends in a bare agency is a caption. A story may be signed so too, at its end: there only a full
 * date or the simple present of captions tells them apart.
 */
function isPicture(passage: Labelled, i: number, last: number): boolean {
  if (/^.{0,60}?\(\p{L}+\)\s?(?:--|—|–|-|:)/u.test(passage.text)) return false
  if (i === last && i > 0) return dayIn(passage.text) !== null && passage.text.length < 400
  return i <= 1 || dayIn(passage.text) !== null || words(passage.text).length <= 45 || endsSentence(passage.text)
}

/** A picture's rights line ("© REUTERS/ …"), which is no copyright line of the page. */
function isCreditLine({ label, text }: Labelled): boolean {
  return label?.kind === 'removed' && /^© \p{Lu}[\p{L} ]{1,24}\//u.test(text)
}

/** The last full day that a text names, as EDTF. */
export function dayIn(text: string): string | null {
  const days = findCalendarDates(text).filter((date) => date.stated.includes('year') && date.stated.includes('day'))
  return days.at(-1)?.value.slice(0, 10) ?? null
}
