import type { NerLabel } from '../../../model/index.ts'

/** The four classes of CoNLL-2003, in the order of the label numbers. */
export const CLASSES: readonly NerLabel[] = ['PER', 'ORG', 'LOC', 'MISC']

/**
 * BILOU labels by number: 0 is outside; class `c` has begin `1 + 4c`, inside `2 + 4c`, last `3 + 4c`, a name of one
 * token `4 + 4c`.
 */
export const LABELS = 17
export const BEGIN = 1
export const INSIDE = 2
export const LAST = 3
export const UNIT = 4

export function labelOf(classIndex: number, position: number): number {
  return 4 * classIndex + position
}

/** Index into `CLASSES`; -1 for outside. */
export function classOfLabel(label: number): number {
  return (label + 3) / 4 - 1 < 0 ? -1 : (label - 1) >> 2
}

/** `BEGIN` to `UNIT`; 0 for outside. */
export function positionOf(label: number): number {
  return label === 0 ? 0 : ((label - 1) & 3) + 1
}

function isOpen(label: number): boolean {
  const position = positionOf(label)
  return position === BEGIN || position === INSIDE
}

/** Whether `to` may follow `from`. */
export function isLegal(from: number, to: number): boolean {
  const position = positionOf(to)
  const continues = position === INSIDE || position === LAST
  return isOpen(from) ? continues && classOfLabel(from) === classOfLabel(to) : !continues
}

/** Whether a name may begin, or outside stand, here: nothing open before it. */
export function canStart(label: number): boolean {
  return isLegal(0, label)
}

/** Whether outside may follow. */
export function canEnd(label: number): boolean {
  return isLegal(label, 0)
}
