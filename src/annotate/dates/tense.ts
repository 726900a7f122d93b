/** Which way from the day of publication a date lies, as the verbs around it tell. */
export interface Direction {
  readonly way: 'past' | 'future' | 'unknown'
  /** The verb stands right by the date, so that it outweighs nearness. */
  readonly strong: boolean
  /** No other reading is possible: "the May 9 riots", "is due by November". */
  readonly certain?: boolean
}

const IRREGULAR =
  'back in|was to have|were to have|was|were|had|did|said|told|met|went|came|held|took|made|began|brought|built|bought|sold|fell|rose|won|lost|led|left|gave|got|found|fought|flew|grew|kept|knew|ran|saw|sent|shot|spoke|stood|struck|thought|wrote|broke|became|paid|put|read|set off|hit|cut|quit|since|ago'
/** Verbs whose present tells of what is arranged: "the trial begins on Monday". */
const ARRANGED =
  '(?<!\\bto )(?:begins?|starts?|ends|(?:end|meet|open|close|vote|return)(?= on\\b)|expires?|faces?|looms?|takes? (?:place|effect|office)|comes? into (?:force|effect)|goes? (?:on trial|to the polls|into effect)|steps? down|(?:flies|leaves|travels|departs|heads) (?:to|for)|(?<=\\b(?:he|she|who) )(?:leaves|arrives|returns|visits|meets|hosts))|plans? (?:an?|the|its|his|her|their)'
const cue = new RegExp(
  `\\b(?:(will|['’]ll|won['’]t|shall|is to|are to|(?:set|due|scheduled|expected|slated|planned|likely|supposed|ready|hopes?|plans?|intends?|expects?|agreed|agreement|going|want|wants|able|order|effort) to|upcoming|starting|resumes?|deadline|payable|effective|next|would|could|can|may|might|should|ahead of|expected|scheduled|due|terminate|${ARRANGED})|(${IRREGULAR}|has|have|[a-z]{2,14}ed))\\b`,
  'g',
)

/** Nouns of happenings that are told of only once they have happened, right after their date. */
const happened =
  /^(?:[’']s)?\s(?:[a-z]+\s)?(?:riots?|attacks?|bombings?|blasts?|explosions?|massacre|killings?|murders?|shootings?|assassination|earthquake|quake|tsunami|floods|crash|collision|accident|disaster|coup|invasion|raids?|protests?|uprising|arrests?|incidents?|tragedy|carnage|clash(?:es)?)\b/
/** "will reopen after a meeting on Tuesday": what is to come follows from what has been. */
const outcome = /\b(?:after|following)\s+(?:an?|the|his|her|its|their|talks|meeting)\b[^,;]*$/
const REACH = 160
const CLOSE = 30

/**
 * Past or future, by the nearest verb before the date in its sentence, else by the nearest after it.
 *
 * @param before The sentence's lower-cased prose up to the date; only its end is looked at.
 */
export function directionOf(before: string, after: string): Direction {
  const near = before.slice(-REACH)
  if (happened.test(after)) return { way: 'past', strong: true, certain: true }
  const last = [...near.matchAll(cue)].at(-1)
  if (/\b(?:by|until|till|no later than)\s+(?:the\s+)?$/.test(near)) {
    const way = limit(last, near)
    return { way, strong: false, certain: way === 'future' && last !== undefined && sense(last, near) === 'future' }
  }
  if (last?.[1] !== undefined && outcome.test(near.slice(last.index))) return { way: 'past', strong: true }
  if (last) return { way: sense(last, near), strong: near.length - last.index - last[0].length < CLOSE }
  // "After a visit in November, they will meet": the verb is not of the visit.
  // bounded: 160 characters
  if (/\b(?:after|following)\s[^,;]*$/.test(near)) return { way: 'unknown', strong: false }
  const first = after.slice(0, 80).matchAll(cue).next().value
  // "on Monday *agreed to* meet": the day is that of the promise.
  if (first !== undefined && first.index < 20 && /^(?:agreed|ordered|hoped|planned|wanted) /.test(first[0]))
    return { way: 'past', strong: true }
  return first ? { way: sense(first, after), strong: true } : { way: 'unknown', strong: false }
}

/** "fell by Tuesday" is past, "asked to reply by Tuesday" future. */
function limit(last: RegExpExecArray | undefined, near: string): Direction['way'] {
  if (!last || /\bto\s+[a-z]+\b/.test(near.slice(last.index + last[0].length))) return 'future'
  return sense(last, near) === 'past' ? 'past' : 'future'
}

function sense(match: RegExpExecArray, text: string): Direction['way'] {
  const until = text.slice(Math.max(0, match.index - 20), match.index)
  if (match[1] !== undefined) return /\b(?:had|was|were|had been)\s+$/.test(until) ? 'past' : 'future'
  if (/\b(?:will|would|to|can|could|may|should|shall)(?:\s+(?:also|then|not))?\s+(?:be\s+)?$/.test(until)) return 'future'
  if (/\b(?:is|are)\s+(?:being\s+)?$/.test(until)) return 'unknown'
  const word = match[2] ?? ''
  // "a planned summit", "invited them to the forum"
  if (/^(?:planned|proposed)$/.test(word) && /\b(?:an?|the|its|his|her|their)\s+$/.test(until)) return 'future'
  if (word === 'invited' && /\bto\b/.test(text.slice(match.index))) return 'future'
  return /^(?:has|have|need)$/.test(word) ? 'unknown' : 'past'
}
