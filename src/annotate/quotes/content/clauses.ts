import { finite, type Item } from '../items.ts'
import type { Clause } from '../subjects.ts'

const closing = /^(?:[.!?…]|\.{3})$/
const contraction = /^['’](?:s|re|m|ve|ll|d)$/
/** How far a subject may stand from its verb. */
const reach = 30
const longestAside = 16

/** The last item of the sentence that is no closing mark. */
export function lastWord({ items }: Clause): number {
  let last = items.length - 1
  while (last > 0 && (closing.test(items[last]!.text) || items[last]!.tag === '(' || items[last]!.tag === ')')) last--
  return last
}

/** Whether item `i` is a finite verb, or stands for one: "she's". */
export function isVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!
  return finite.has(item.tag) || (contraction.test(item.lower) && /^(?:PRP|EX|WP|DT)$/.test(items[i - 1]?.tag ?? ''))
}

/** Whether item `i` begins a clause: a noun phrase, perhaps after an adverbial, whose finite verb comes before any comma. */
export function beginsClause({ items, startingAt }: Clause, i: number, end: number): boolean {
  const first = items[i]
  if (first === undefined || i > end) return false
  const lead = !startingAt.has(i)
  if (lead && !/^(?:IN|RB|RBR|EX|VBG|DT|PDT|PRP\$|CC|WRB|Q|CD|JJ|JJR|JJS|UH|TO)$/.test(first.tag)) return false
  let commas = 0
  let participle = false
  for (let j = i; j <= Math.min(end, i + reach); j++) {
    if (j > i && isVerb(items, j)) return true
    const { text, tag } = items[j]!
    if (text === ';' || text === ':') return participle
    if (text === ',' && j > i && j < end && isVerb(items, j + 1)) return true
    if (text === ',' && ++commas > (lead ? 2 : 0) && !asideAhead(items, j, end)) return participle
    // "the minister stood by it": a past tense that looks like a participle.
    participle ||= tag === 'VBN' && j > i && /^(?:NN|PRP$)/.test(items[beforeAdverbs(items, j)]?.tag ?? '')
  }
  return participle
}

function beforeAdverbs(items: readonly Item[], at: number): number {
  let i = at - 1
  while (i > 0 && items[i]!.tag === 'RB') i--
  return i
}

/** Whether the comma at `at` opens an aside that a comma closes right before a finite verb: "Roe, a senator, would". */
function asideAhead(items: readonly Item[], at: number, end: number): boolean {
  for (let j = at + 1; j <= Math.min(end - 1, at + longestAside); j++) if (items[j]!.text === ',' && isVerb(items, j + 1)) return true
  return false
}

/** Past an aside between commas or dashes, "said – on television – that": the item after it, or `i` where none begins there. */
export function pastAside({ items }: Clause, i: number, end: number): number {
  const mark = items[i]
  if (mark === undefined || (mark.text !== ',' && mark.tag !== ':') || mark.text === ':' || mark.text === ';') return i
  for (let j = i + 1; j <= Math.min(end - 1, i + longestAside); j++) if (items[j]!.text === mark.text) return j + 1
  return i
}
