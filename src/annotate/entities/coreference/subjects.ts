import type { Line } from '../lines.ts'
import type { Range } from '../roles/phrase.ts'
import { isHonorific } from '../roles/titles.ts'
import type { Scene } from './stage.ts'
import { verbAfter } from './verbs.ts'

const preposition =
  /^(?:of|with|to|by|between|for|from|in|on|at|behind|including|against|about|under|over|into|through|towards|toward|than|like|near|among|via|per|within|alongside|accompanying)$/

/** What can stand right before the subject of a clause. */
const boundary =
  /^(?:[,;:"“”‘'(–—-]+|``|''|that|but|while|whereas|as|when|if|because|although|though|after|before|where|which|until|since|whether|or|so|then|how|why|what)$/
/** "…," said X. */
const speech =
  /^(?:said|says|added|told|noted|stated|stressed|explained|asked|wrote|continued|insisted|replied|argued|warned|announced|declared)$/

/** How many words may stand between the names of a list: their titles. */
const TITLE = 4

/** Where a list of names ends of which the first ends before `to`: "X, Premier Y and Z". */
function listEnd({ words, covered }: Line, to: number): number {
  let end = to
  while (/^(?:and|,|&)$/.test(words[end] ?? '')) {
    let name = end + 1
    while (name < words.length && name - end <= TITLE && covered[name]! < 0) name++
    if ((covered[name] ?? -1) < 0) break
    const last = words[end] !== ','
    while (covered[name] === covered[name + 1]) name++
    end = name + 1
    if (last) return end
  }
  return to
}

/** How far into a sentence its first name may stand without a comma before it and still be its subject: "On Wednesday President X". */
const OPENING = 4

/**
 * Whether a noun phrase can be the subject of its clause, told by the word before it: nothing governs it, or it acts in a
 * "with both sides agreeing". What "and" joins to a name is what that name is.
 */
export function actsAt(line: Line, { from, to }: Range, { references }: Scene): boolean {
  const { words } = line
  const last = references.at(-1)
  let opened = /^(?:the|both|his|her|their|its|a)$/.test(words[from - 1] ?? '') ? from - 1 : from
  while (opened > 0 && isHonorific(words[opened - 1]!)) opened--
  const before = words[opened - 1]
  if (before === ',' && last) return verbAfter(line, listEnd(line, to)) || (last.token === opened - 2 && last.person && last.subject)
  if (before === undefined || boundary.test(before)) return true
  if (before === 'for') return words[to] === 'to'
  if (before === 'with') return /ing$/.test(words[to] ?? '')
  if (before === 'and' || before === '&') return last?.token === opened - 2 ? last.subject : true
  if (speech.test(before))
    return references.length === 0 || /^[,"”]/.test(words[opened - 2] ?? '') || !/^(?:to|that|[,.])$/.test(words[to] ?? '.')
  return references.length === 0 && opened <= OPENING && !preposition.test(before) && !/(?:ing|ed)$/.test(before)
}
