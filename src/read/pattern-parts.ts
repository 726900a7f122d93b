/** One part of a pattern: a character, an escape, a class, a bracket or a bar, and how often it repeats. */
export interface Part {
  readonly text: string
  /** `''` where it stands once. */
  readonly repeats: string
}

const PART =
  // bounded: a cue has at most 200 characters
  /(?<text>\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?:|\(\?|[\s\S])(?<repeats>(?:[*+?]|\{\d+(?:,\d*)?\})\??)?/gu

/** The parts of a pattern that compiles, in order. */
export function partsOf(pattern: string): Part[] {
  return [...pattern.matchAll(PART)].map(({ groups }) => {
    const { text = '', repeats = '' } = groups ?? {}
    return opens({ text, repeats: '' }) ? { text, repeats: '' } : { text, repeats }
  })
}

const opens = ({ text }: Part) => text.startsWith('(')
const closes = ({ text }: Part) => text === ')'
const isOpenEnded = ({ repeats }: Part) => /^(?:[*+]|\{\d+,\})/.test(repeats)

/** How many lengths a repetition may have; 1 for what is open-ended, which is looked at by itself. */
function widthOf({ repeats }: Part): number {
  if (repeats.startsWith('?')) return 2
  const [, from, to] = /^\{(\d+),(\d+)\}/.exec(repeats) ?? []
  return from === undefined || to === undefined ? 1 : Math.max(1, Number(to) - Number(from) + 1)
}

/** Whether a group that is repeated holds a repetition or a choice of its own. */
export function isNested(parts: readonly Part[]): boolean {
  const holds: boolean[] = []
  const mark = () => {
    if (holds.length > 0) holds[holds.length - 1] = true
  }
  for (const part of parts) {
    if (opens(part)) holds.push(false)
    else if (closes(part)) {
      const inner = holds.pop() ?? false
      if (inner && part.repeats !== '' && !part.repeats.startsWith('?')) return true
      if (inner || part.repeats !== '') mark()
    } else if (part.text === '|' || part.repeats !== '') mark()
  }
  return false
}

/** In how many ways a pattern can be read, open-ended repetitions apart: choices and lengths multiplied, alternatives added. */
export function waysOf(parts: readonly Part[]): number {
  const levels = [{ before: 0, ways: 1 }]
  for (const part of parts) {
    const level = levels.at(-1)!
    if (opens(part)) levels.push({ before: 0, ways: 1 })
    else if (part.text === '|') Object.assign(level, { before: level.before + level.ways, ways: 1 })
    else if (closes(part) && levels.length > 1) {
      levels.pop()
      levels.at(-1)!.ways *= (level.before + level.ways) * widthOf(part)
    } else level.ways *= widthOf(part)
  }
  return levels[0]!.before + levels[0]!.ways
}

/** Whether two open-ended repetitions stand so that no character must come between them which the first cannot read. */
export function canShareWords(parts: readonly Part[]): boolean {
  let depth = 0
  let last: Part | undefined
  for (const part of parts) {
    if (opens(part)) depth += 1
    if (closes(part)) depth -= 1
    if (isOpenEnded(part)) {
      if (last !== undefined) return true
      last = part
    } else if (depth === 0 && last !== undefined && (part.text === '|' || divides(part, last))) last = undefined
  }
  return false
}

function divides({ text, repeats }: Part, last: Part): boolean {
  const [, literal] = /^\\?([^\\^$.|?*+()[\]{}\p{L}\p{N}])$/u.exec(text) ?? /^([\p{L}\p{N}])$/u.exec(text) ?? []
  if (literal === undefined || repeats !== '' || closes(last)) return false
  return !new RegExp(`^(?:${last.text})$`, 'iu').test(literal)
}
