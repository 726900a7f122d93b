/** Whether a topic's cue is a pattern (`/…/`) rather than words. */
export function isPattern(cue: string): boolean {
  return cue.length > 2 && cue.startsWith('/') && cue.endsWith('/')
}

/**
 * Why a `/pattern/` cue is not run, or undefined for one that is, and for words. Only patterns that are sure to take linear
 * time pass: no repetition inside a repeated group, no back-references, no look-around, at most three open-ended repetitions.
 */
export function patternFault(cue: string): string | undefined {
  if (!isPattern(cue)) return undefined
  const pattern = cue.slice(1, -1)
  const bare = pattern.replace(/\\[\s\S]/g, (pair) => (/\\[1-9k]/.test(pair) ? '\u0001' : 'x')).replace(/\[\^?\]?[^\]]*\]/g, 'x')
  if (bare.includes('\u0001')) return 'back-references (\\1) can take for ever; write the words out'
  if (/\(\?(?!:)/.test(bare)) return 'look-around and named groups are not run; use (?:…) or plain words'
  if (nestedRepetition(bare)) return 'a repetition inside a repeated group can take for ever; repeat one of them only'
  if ((bare.match(/[*+]|\{\d*,\}/g) ?? []).length > 3) return 'it repeats without bound more than three times; split it'
  return compiles(pattern) ? undefined : 'it is no regular expression'
}

/** Whether a group that is repeated holds a repetition or a choice of its own. */
function nestedRepetition(bare: string): boolean {
  const open: boolean[] = []
  for (let i = 0; i < bare.length; i++) {
    const mark = bare[i]!
    if (mark === '(') {
      open.push(false)
      if (bare.startsWith('(?:', i)) i += 2
    } else if (mark === ')') {
      const repeats = open.pop() ?? false
      if (repeats && /[*+{]/.test(bare[i + 1] ?? '')) return true
      if (repeats && open.length > 0) open[open.length - 1] = true
    } else if (/[*+?{|]/.test(mark) && open.length > 0) open[open.length - 1] = true
  }
  return false
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'iu')
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
