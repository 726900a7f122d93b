import { canShareWords, isNested, type Part, partsOf, waysOf } from './pattern-parts.ts'

/** Whether a topic's cue is a pattern (`/…/`) rather than words. */
export function isPattern(cue: string): boolean {
  return cue.length > 2 && cue.startsWith('/') && cue.endsWith('/')
}

/** A pattern that can be read in more ways than this takes too long where it fails. */
const MOST_WAYS = 64

/**
 * Why a `/pattern/` cue is not run, or undefined for one that is, and for words. What passes takes at most the square of a
 * sentence's length: nothing repeated in a repeated group, no back-references, no look-around, few choices, and no two open-ended
 * repetitions that could share out the same words between them.
 */
export function patternFault(cue: string): string | undefined {
  if (!isPattern(cue)) return undefined
  const pattern = cue.slice(1, -1)
  if (!compiles(pattern)) return 'it is no regular expression'
  const parts = partsOf(pattern)
  if (parts.some(isBackReference)) return 'back-references (\\1) can take for ever; write the words out'
  if (parts.some(({ text }) => text === '(?')) return 'look-around and named groups are not run; use (?:…) or plain words'
  if (isNested(parts)) return 'a repetition inside a repeated group can take for ever; repeat one of them only'
  if (waysOf(parts) > MOST_WAYS) return `it can be read in more than ${MOST_WAYS} ways; write several cues instead`
  if (canShareWords(parts)) return 'two open-ended repetitions can read the same words; put between them what the first cannot read'
  return undefined
}

const isBackReference = ({ text }: Part) => /^\\[1-9k]/.test(text)

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'iu')
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
