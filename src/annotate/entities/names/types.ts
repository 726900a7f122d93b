import type { EntityType } from '../../../model/index.ts'
import { EVENT_HEADS, headOf, PROJECT_HEADS, SURE_EVENT_HEADS, SURE_PROJECT_HEADS, SURE_SITE_HEADS } from './heads.ts'
import { CLASSES } from './labels.ts'

const PER = CLASSES.indexOf('PER')
const ORG = CLASSES.indexOf('ORG')
const LOC = CLASSES.indexOf('LOC')

/**
 * The type of a name from its class (index into `CLASSES`) and words. The class decides, unless the head word plainly
 * says more: a class is only overruled by heads that never name such a thing.
 */
export function typeOf(kind: number, words: readonly string[], isNationality: (word: string) => boolean): EntityType {
  if (kind === PER) return 'person'
  const head = headOf(words)
  if (kind === ORG || kind === LOC) {
    if (words.length > 1 && SURE_EVENT_HEADS.has(head)) return 'event'
    if (words.length > 1 && SURE_PROJECT_HEADS.has(head)) return 'project'
    if (head === 'corridor' && words.some((word) => word === 'Economic')) return 'project'
    if (kind === ORG && words.length > 1 && (SURE_SITE_HEADS.has(head) || isHallOf(words))) return 'place'
    return kind === ORG ? 'organisation' : 'place'
  }
  if (isNationality(words.join(' '))) return 'nationality'
  if (words.length > 1 && PROJECT_HEADS.has(head)) return 'project'
  if (EVENT_HEADS.has(head)) return 'event'
  return words.length > 1 && SURE_SITE_HEADS.has(head) ? 'place' : 'other'
}

/** "Great Hall of the People": a hall of somebody is a building, where a bare "Hall" may be a firm. */
function isHallOf(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === 'Hall' || word === 'Palace')
  return at > 0 && words[at + 1] === 'of'
}
