import type { Line } from '../lines.ts'
import type { Range } from '../roles/phrase.ts'
import { isHonorific } from '../roles/titles.ts'
import type { Scene } from './stage.ts'

const preposition =
  /^(?:of|with|to|by|between|for|from|in|on|at|behind|including|against|about|under|over|into|through|towards|toward|than|like|near|among|via|per|within|alongside|accompanying)$/

/** What can stand right before the subject of a clause. */
const boundary =
  /^(?:[,;:"“”‘'(–—-]+|``|''|that|but|while|whereas|as|when|if|because|although|though|after|before|where|which|until|since|whether|or|so|then|how|why|what)$/
/** "…," said X. */
const speech =
  /^(?:said|says|added|told|noted|stated|stressed|explained|asked|wrote|continued|insisted|replied|argued|warned|announced|declared)$/

/** How far into a sentence its first name may stand without a comma before it and still be its subject: "On Wednesday President X". */
const OPENING = 4

/**
 * Whether a noun phrase can be the subject of its clause, told by the word before it: nothing governs it, or it acts in a
 * "with both sides agreeing". What "and" joins to a name is what that name is.
 */
export function actsAt({ words }: Line, { from, to }: Range, { references }: Scene): boolean {
  let opened = /^(?:the|both|his|her|their|its|a)$/.test(words[from - 1] ?? '') ? from - 1 : from
  while (opened > 0 && isHonorific(words[opened - 1]!)) opened--
  const before = words[opened - 1]
  if (before === undefined || boundary.test(before)) return true
  if (before === 'for') return words[to] === 'to'
  if (before === 'with') return /ing$/.test(words[to] ?? '')
  const last = references.at(-1)
  if (before === 'and' || before === '&') return last?.token === opened - 2 ? last.subject : true
  if (speech.test(before))
    return references.length === 0 || /^[,"”]/.test(words[opened - 2] ?? '') || !/^(?:to|that|[,.])$/.test(words[to] ?? '.')
  return references.length === 0 && opened <= OPENING && !preposition.test(before) && !/(?:ing|ed)$/.test(before)
}
