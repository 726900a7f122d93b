/** Which way from the day of publication a date lies, as the verbs around it tell. */
export type Direction = 'past' | 'future' | 'unknown'

const cue =
  /\b(?:(will|won['’]t|shall|is to|are to|(?:is|are|was|were)? ?(?:set|due|scheduled|expected|slated|planned|likely|supposed) (?:to|for|on|by)|plans? to|planning to|going to|intends? to|hopes? to|upcoming|until|expires?|starting|beginning|begins|resumes?|deadline|payable|next|expects?|ahead of|would|could|can|may)|(was|were|had|did|said|told|met|went|came|held|took|made|began|ended|killed|announced|since|after|ago|last|has|have|reported|rose|fell|closed|won|lost|[a-z]{2,14}ed))\b/g

const REACH = 160

/**
 * Past or future, by the nearest verb before the date in its sentence, else by the nearest after it.
 *
 * @param before The sentence's lower-cased prose up to the date; only its end is looked at.
 */
export function directionOf(before: string, after: string): Direction {
  const near = before.slice(-REACH)
  if (/\b(?:by|until|till|no later than)\s+(?:the\s+)?$/.test(near)) return /\bhad\b|\bwas\b|\bwere\b/.test(near) ? 'past' : 'future'
  const last = [...near.matchAll(cue)].at(-1)
  if (last) return sense(last, near)
  const first = cue.exec(after.slice(0, 60))
  cue.lastIndex = 0
  return first ? sense(first, after) : 'unknown'
}

function sense(match: RegExpExecArray, text: string): Direction {
  if (match[1] !== undefined) return 'future'
  const word = match[2] ?? ''
  const until = text.slice(Math.max(0, match.index - 12), match.index)
  if (/\b(?:be|been|to|to be|get|will|not)\s+$/.test(until) && /\b(?:be|to)\s+$/.test(until) && !/been\s+$/.test(until)) return 'future'
  return /^(?:has|have)$/.test(word) ? 'unknown' : 'past'
}
