import type { Words } from '../view.ts'

/** Where a label stands to its point. */
export type Anchor = 'start' | 'middle' | 'end'

/** What a drawing is made of; the class gives it its colour (styles/50-pictures.css), lengths are units of the view box. */
export type Shape =
  | { readonly shape: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly look: string }
  | {
      readonly shape: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly look: string
    }
  | { readonly shape: 'circle'; readonly cx: number; readonly cy: number; readonly r: number; readonly look: string }
  | { readonly shape: 'path'; readonly d: string; readonly look: string; readonly strokeWidth?: number }
  | {
      readonly shape: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: Anchor
      readonly look: string
      readonly turn?: number
    }

/** Shapes that are one thing: they show its name on hover, and lead to its page. */
export interface Group {
  readonly name: string | null
  readonly href: string | null
  readonly shapes: readonly Shape[]
}

/** The same picture drawn for a width: text stays readable because each is shown about as wide as it was drawn. */
export interface Drawing {
  readonly id: string
  readonly size: 'narrow' | 'wide'
  readonly width: number
  readonly height: number
  readonly groups: readonly Group[]
}

/** A picture with what it shows in words and as a table, for whoever does not see it. */
export interface Picture {
  readonly id: string
  readonly title: string
  /** One or two sentences: what is drawn how, and what is left out. */
  readonly description: string
  /** A picture whose parts lead somewhere is a group, for an image has no links in it. */
  readonly role: 'group' | 'img'
  readonly drawings: readonly Drawing[]
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly Words[])[] }
}

export const SIZES = [
  ['narrow', 320],
  ['wide', 720],
] as const

/** To a tenth of a unit: what the eye sees, and the same on every machine. */
export const tenth = (n: number) => Math.round(n * 10) / 10 + 0

/** A label cut to about this many letters, at a character's end. */
export function cut(text: string, letters: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= letters
    ? characters.join('')
    : `${characters
        .slice(0, Math.max(1, letters - 1))
        .join('')
        .trimEnd()}…`
}

export const plainGroup = (shapes: readonly Shape[]): Group => ({ name: null, href: null, shapes })
