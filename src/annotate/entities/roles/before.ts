import type { Line, PlacedName } from '../lines.ts'
import { isFunctionWord, leftOf, nameAt, rightOf, type TitlePhrase } from './phrase.ts'
import { headOf, isChargeWord, isHonorific, isRankAfterPost } from './titles.ts'

/** How far before a name its title's head may stand ("Chairman of the Standing Committee of the National … Congress" X). */
const REACH = 16

/** The position before the name, honorifics and one comma after "counterpart" skipped. */
function lastBefore(line: Line, name: PlacedName): number {
  let at = name.from - 1
  while (at >= 0 && (isHonorific(line.words[at]!) || (line.words[at] === '.' && isHonorific(line.words[at - 1] ?? '')))) at--
  return at
}

/** The head of a title whose complement reaches up to the name: "Prime Minister of Kenya" X. */
function headWithComplement(line: Line, last: number): { head: number; right: NonNullable<ReturnType<typeof rightOf>> } | undefined {
  for (let at = last - 1; at >= 0 && last - at < REACH; at--) {
    const word = line.words[at]!
    const head = headOf(word)
    if (head && !nameAt(line, at)) {
      const right = rightOf(line, at, last + 1)
      // "ministers of defence and foreign affairs": each has a charge of his own.
      const apart = head.plural && right?.words.some((word) => isChargeWord(line.sentence.tokens[word]!.text))
      return right && right.to === last + 1 && !apart ? { head: at, right } : undefined
    }
    if (
      !nameAt(line, at) &&
      !isFunctionWord(word) &&
      !isChargeWord(word) &&
      !/^\p{Lu}/u.test(line.sentence.tokens[at]!.text) &&
      !/^['’]s?$/.test(word)
    )
      return undefined
  }
  return undefined
}

/** The title that stands before a person's name; undefined where none does. */
export function titleBefore(line: Line, name: PlacedName): TitlePhrase | undefined {
  const last = lastBefore(line, name)
  if (last < 0) return undefined
  if (line.words[last] === ',') return titleBeforeComma(line, name, last - 1)
  return titleUpTo(line, isRankAfterPost(line.words[last]!, line.words[last - 1] ?? '') ? last - 1 : last)
}

/** "The group's chairman, X, said": a title that says whose it is, and the name in commas after it. */
function titleBeforeComma(line: Line, name: PlacedName, last: number): TitlePhrase | undefined {
  const after = line.words[name.to]
  const title = last < 1 || nameAt(line, last)?.mention.type === 'person' ? undefined : titleUpTo(line, last)
  if (!title) return undefined
  const owned = /^['’]s?$/.test(line.words[title.of?.to ?? -1] ?? '') && title.of!.from === title.from
  const opened = /^(?:the|a|an|his|her|its|their|whose|['’]s?)$/.test(line.words[title.from - 1] ?? '')
  const closed = after === undefined || /^[,.;:)]$/.test(after) || (title.plural && after === 'and')
  return closed && (owned || opened) ? title : undefined
}

function titleUpTo(line: Line, last: number): TitlePhrase | undefined {
  const near = nameAt(line, last) ? undefined : headOf(line.words[last]!)
  const far = near ? undefined : headWithComplement(line, last)
  const at = near ? last : far?.head
  if (at === undefined) return undefined
  const head = headOf(line.words[at]!)!
  const left = leftOf(line, at)
  return {
    ...{ from: left.from, to: far ? far.right.to : at + 1, head: at, plural: head.plural, past: head.past || left.past },
    words: [...left.words, ...(far?.right.words ?? [])],
    of: far?.right.of ?? left.of,
  }
}

/** The names that share a plural title before the first of them: "officials X, Y and Z". */
export function sharing(line: Line, first: PlacedName): PlacedName[] {
  const found = [first]
  for (const name of line.names) {
    const last = found.at(-1)!
    if (name.from <= last.from) continue
    const between = line.words.slice(last.to, name.from).join(' ')
    if (name.mention.type !== 'person' || !/^(?:,|and|, and|&)$/.test(between)) break
    found.push(name)
  }
  return found
}
