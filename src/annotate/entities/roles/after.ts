import type { Line, PlacedName } from '../lines.ts'
import { isFunctionWord, leftOf, nameAt, rightOf, type TitlePhrase } from './phrase.ts'
import { headOf, isPastMarker, isTitleModifier } from './titles.ts'

/** How many words may stand between the comma and the head: "Kenya's third highest-ranking official". */
const REACH = 8
const closers = /^(?:[,.;:)\]!?]|and|who|which|in|on|at|behind|since|until|till|when|before|after|between|for|from|with|during|-+)$/

/** Heads that say nothing without what they are of. */
const vagueHead =
  /^(?:leader|member|official|executive|expert|author|fellow|partner|head|director|owner|player|candidate|nominee|chief|manager)$/

/** The first head of a title from `start` on that no verb or other clause parts from it. */
function headFrom(line: Line, start: number): number | undefined {
  let found: number | undefined
  for (let at = start; at < line.words.length && at - start < REACH; at++) {
    const word = line.words[at]!
    const name = nameAt(line, at)
    if (name?.mention.type === 'person') return undefined
    if (!name && headOf(word, true)) found = at
    else if (found !== undefined && (name || !isTitleModifier(word))) break
    else if (
      !name &&
      !isTitleModifier(word) &&
      !isPastMarker(word) &&
      (isFunctionWord(word)
        ? !/^(?:the|a|an|of)$/.test(word)
        : !/^(?:\p{Lu}|\p{L}[\p{L}-]+(?:ed|ing|al|ic|est|ary|ive|th)$|['’]s?$)/u.test(line.sentence.tokens[at]!.text))
    )
      return undefined
  }
  return found
}

/** The title in apposition that begins at `start`; undefined where what follows is another person's title or a clause. */
function appositionAt(line: Line, start: number): TitlePhrase | undefined {
  const at = headFrom(line, start)
  if (at === undefined) return undefined
  const head = headOf(line.words[at]!, true)!
  const left = leftOf(line, at)
  const right = rightOf(line, at, line.words.length, left.of !== null)
  const to = right?.to ?? at + 1
  const next = line.words[to]
  const vague = vagueHead.test(head.word) && left.of === null && right === null && left.words.length === 0
  if (vague || head.plural || nameAt(line, to)?.mention.type === 'person' || (next !== undefined && !closers.test(next))) return undefined
  return {
    ...{ from: Math.max(start, Math.min(left.from, at)), to, head: at, plural: false, past: head.past || left.past },
    words: [...left.words.filter((word) => word >= start), ...(right?.words ?? [])],
    of: right?.of ?? left.of,
  }
}

/** The titles in apposition after a person's name: "X, chairman of Y and Z's third highest-ranking official". */
export function titlesAfter(line: Line, name: PlacedName): TitlePhrase[] {
  if (line.words[name.to] !== ',') return []
  const [opening] = /^who (?:(?:is|was|serves|served)|has (?:been|served)) /.exec(
    `${line.words.slice(name.to + 1, name.to + 4).join(' ')} `,
  ) ?? ['']
  const verb = name.to + 1 + (opening === '' ? 0 : opening.trim().split(' ').length)
  let start = line.words[verb] === 'as' ? verb + 1 : verb
  if (opening !== '' && /^(?:the|a|an)$/.test(line.words[start] ?? '')) start++
  const found = sharingState(line, listAt(line, start))
  return /^who (?:was|served) $/.test(opening) ? found.map((phrase) => ({ ...phrase, past: true })) : found
}

/** How many titles in a row are read. */
const MOST = 4

/** "Crown Prince, Deputy Prime Minister and Minister of Defence". */
function listAt(line: Line, start: number): TitlePhrase[] {
  const found: TitlePhrase[] = []
  for (let at: number | undefined = start; at !== undefined && found.length < MOST; ) {
    const phrase = appositionAt(line, at)
    if (!phrase) break
    found.push(phrase)
    const joiner = line.words.slice(phrase.to, phrase.to + 2)
    at = joiner.join(' ') === ', and' ? phrase.to + 2 : joiner[0] === ',' || joiner[0] === 'and' ? phrase.to + 1 : undefined
  }
  return found
}

/** The state named after the last of several capitalised titles is that of all. */
function sharingState(line: Line, phrases: TitlePhrase[]): TitlePhrase[] {
  const last = phrases.at(-1)
  const state = last?.of ?? null
  if (phrases.length < 2 || state === null || state.from < last!.head) return phrases
  const titled = ({ head }: TitlePhrase) => /^\p{Lu}/u.test(line.sentence.tokens[head]!.text)
  return phrases.map((phrase) => (phrase.of === null && titled(phrase) && titled(last!) ? { ...phrase, of: state } : phrase))
}
