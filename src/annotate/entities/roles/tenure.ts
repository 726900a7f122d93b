import type { Span, Tenure } from '../../../model/index.ts'
import type { Line } from '../lines.ts'
import { spanOf } from './phrase.ts'

/** How many words may hold the date: "last October", "the end of March 2023". */
const DATE = 6
/** How far into a clause on somebody the words that tell of office are looked for. */
const CLAUSE = 14

const took =
  /^(?:took (?:office|power|over|charge|up)|came to (?:power|office)|assumed (?:office|power)|(?:was|were) (?:sworn in|inaugurated|(?:re-?)?elected|appointed|named|chosen)|became|entered office|has (?:held|been in|led|been|headed|governed|ruled|chaired|served|run)|in (?:office|power)|held|led|headed|governed|ruled|chaired|served|was|is|ran|leads|heads|chairs|governs|rules)\b/
const left =
  /^(?:left (?:office|power|the post)|stepped down|resigned|retired|was (?:ousted|deposed|removed|dismissed|sacked|fired|voted out)|lost (?:office|power))\b/
/** Of these, verbs whose own date is that of taking office. */
const begins = /^(?:took|came|assumed|became|entered|(?:was|were) (?:sworn|inaugurated|(?:re-?)?elected|appointed|named|chosen))/

function windowFrom(line: Line, from: number, to = from + DATE): Span | null {
  let end = from
  while (end < line.words.length && end < to && !/^[,;.()“”"]$/.test(line.words[end]!)) end++
  return end > from ? spanOf(line, { from, to: end }) : null
}

/** "since 2021", "until last year", "from 2009 to 2016" at a token. */
function datedAt(line: Line, at: number): Tenure | null {
  const word = line.words[at] ?? ''
  if (word === 'since') return { since: windowFrom(line, at + 1), until: null }
  if (word === 'until' || word === 'till') return { since: null, until: windowFrom(line, at + 1) }
  if (word !== 'from' && word !== 'between') return null
  const link = line.words.slice(at + 1, at + 1 + DATE).findIndex((next) => /^(?:to|until|till|and)$/.test(next))
  if (link < 1) return null
  const [since, until] = [windowFrom(line, at + 1, at + 1 + link), windowFrom(line, at + 2 + link)]
  return since && until && /\d/.test(line.words.slice(at + 1, at + 1 + link).join(' ')) ? { since, until } : null
}

/** Where a clause on the person begins: ", who took office …", ", in office since …"; null where none does. */
function clauseAt({ words }: Line, at: number): number | null {
  if (words[at] === 'who') return at + 1
  if (words[at] !== ',') return null
  return words[at + 1] === 'who' ? at + 2 : words[at + 1] === 'in' ? at + 1 : null
}

/** The token after "in Nairobi", where somebody held his office. */
function afterPlace({ words, covered }: Line, at: number): number {
  if (!/^(?:in|at|to)$/.test(words[at] ?? '') || (covered[at + 1] ?? -1) < 0) return at
  let end = at + 1
  while (covered[end] === covered[at + 1]) end++
  return end
}

/**
 * When somebody took up or left an office, by the words that follow his name or title: the dates themselves are read later.
 *
 * @param at The token after the name and its titles.
 */
export function tenureAt(line: Line, at: number): Tenure | null {
  const beside = datedAt(line, afterPlace(line, at))
  if (beside) return beside
  const start = clauseAt(line, at)
  if (start === null) return null
  const words = line.words.slice(start, start + CLAUSE)
  const end = words.indexOf(',')
  const clause = words.slice(0, end < 0 ? words.length : end)
  const text = clause.join(' ')
  if (left.test(text)) return { since: null, until: windowFrom(line, start + left.exec(text)![0].split(' ').length, start + clause.length) }
  const verb = took.exec(text)?.[0]
  if (verb === undefined) return null
  const after = verb.split(' ').length
  for (let token = after; token < clause.length; token++) {
    const dated = datedAt(line, start + token)
    if (dated) return dated
  }
  return begins.test(verb) ? { since: windowFrom(line, start + after, start + clause.length), until: null } : null
}
