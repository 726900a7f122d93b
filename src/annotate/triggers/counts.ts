import type { EventKind, TokenisedSentence, TriggerCount } from '../../model/index.ts'

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  'a dozen': 12,
  'two dozen': 24,
  'three dozen': 36,
  'half a dozen': 6,
}
const number = String.raw`(?:half a dozen|(?:a|two|three) dozen|dozen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)|${Object.keys(
  words,
)
  .filter((word) => !word.includes(' '))
  .join('|')}|\d{1,3}(?:,\d{3})+|\d{1,6})`
const bound = `(?:(at least|no fewer than|no less than|more than|over|up to|at most|as many as|about|around|some|nearly|almost|roughly|approximately) )?`
/** What is counted: at most six plain words, so that the count's noun is told from the rest of the clause. */
const noun = String.raw`((?:(?!${number}\b|and\b|were\b|was\b|have\b|had\b|has\b|who\b|that\b|including\b|when\b|after\b)\p{L}[\p{L}'’-]*(?: |(?=,))){0,6}?)`
const fate = `(killed|martyred|dead|injured|wounded|hurt|missing|arrested|detained|hospitali[sz]ed|displaced|kidnapped|abducted|evacuated|rescued|signed|concluded)`
const after = new RegExp(
  String.raw`\b${bound}(${number}) ${noun}(?:\([^)]{0,40}\) )?(?:, (?:including|mostly|mainly|most of them|many of them|all of them|among them) [^.;]{1,120}?, )?(?:(?:were|was|are|is|have been|has been|had been|being|also|reportedly|confirmed|left|feared) ){0,3}${fate}\b`,
  'giu',
)
const before = new RegExp(
  String.raw`\b(killed|killing|kills|martyred|injured|injuring|wounded|wounding|leaving|claimed|claiming|arrested|arresting|detained|detaining|kidnapped|abducted|signed|signing|displaced) (?:the lives of |of )?${bound}(${number})\b(?: (?!(?:at|in|on|near|of|and|by|as|after|when|from|with)\b)([\p{L}'’-]+))?`,
  'giu',
)
const died = new RegExp(
  String.raw`\b${bound}(${number}) ${noun}(?:have |had )?(died|drowned|perished|lost their lives|lost his life|lost her life)\b`,
  'giu',
)
const toll = new RegExp(
  String.raw`\b(?:(?:death )?toll [^.;]{0,120}?\b(?:to|at|of|reached|passed)|number of (?:people |persons )?(?:killed|dead|deaths)\b[^.;]{0,80}?\b(?:risen|rose|climbed|increased) to) ${bound}(${number})\b`,
  'giu',
)
const including = new RegExp(String.raw`\bincluding ((?:${number} [^,.;]{2,60}?)(?: and ${number} [^,.;]{2,60}?)?)(?=[,.;]|$)`, 'giu')
const member = new RegExp(String.raw`\b(${number}) ([^,.;]{2,60}?)(?= and ${number} |$)`, 'giu')

/** A number as English writes it in news: "12", "1,200", "nine", "more than a dozen"; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const plain = text.toLowerCase()
  if (/^[\d,]+$/u.test(plain)) return Number(plain.replaceAll(',', ''))
  const known = Object.hasOwn(words, plain) ? words[plain] : undefined
  if (known !== undefined) return known
  const [tens, units] = plain.split(/[- ]/u)
  return tens !== undefined && units !== undefined && Object.hasOwn(words, tens) && Object.hasOwn(words, units)
    ? words[tens]! + words[units]!
    : undefined
}

/** Whether a word is a number, in figures or letters. */
export const isNumber = (word: string): boolean => readNumber(word) !== undefined || /^\d[\d.,]*$/u.test(word)

/** What the words before a number make of it: "at least", "some". */
export const boundOf = (text: string | undefined): TriggerCount['bound'] => {
  const plain = text?.toLowerCase() ?? ''
  if (plain === '') return 'exactly'
  if (/^(?:at least|no fewer|no less|more than|over)/u.test(plain)) return 'at-least'
  return /^(?:up to|at most|as many)/u.test(plain) ? 'at-most' : 'about'
}

const fates: Readonly<Record<string, string>> = {
  dead: 'killed',
  martyred: 'killed',
  killing: 'killed',
  kills: 'killed',
  leaving: 'killed',
  claimed: 'killed',
  claiming: 'killed',
  died: 'killed',
  drowned: 'killed',
  perished: 'killed',
  wounded: 'injured',
  wounding: 'injured',
  injuring: 'injured',
  hurt: 'injured',
  detained: 'arrested',
  abducted: 'kidnapped',
  arresting: 'arrested',
  detaining: 'arrested',
  signing: 'signed',
  concluded: 'signed',
}
const fateOf = (word: string): string => fates[word.toLowerCase()] ?? word.toLowerCase()
const things = /\b(?:agreements?|mous?|memorand(?:a|ums?)|deals?|contracts?|pacts?|treaties|accords?|documents?)\b/iu

const isYear = /^(?:1[89]|20)\d\d$/u
const endsInMonth =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?: \d{1,2},)? $/u
/** "a *Class* 12 girl", "*Flight* 77": a number that names. */
const endsInClass =
  /\b(?:class|grade|articles?|sections?|flight|chapter|no\.?|number|phase|group|room|page|type|channel|age|route|highway|unit) $/iu
/** "aged between 16 *and 21*": an age or a range, not how many. */
const endsInRange = /\b(?:aged?|between)\b[^,;.]{0,16}$/iu

/** "killed *or wounded*": the number is of both. */
const eitherFate = /^ (?:or|and) (injured|wounded|hurt|missing)\b(?= ?(?:[,.;]|(?:in|on|when|by|after|during)\b|$))/iu

interface Found extends TriggerCount {
  readonly index: number
  /** Only some of those it happened to: others are counted beside them. */
  readonly partial: boolean
}

function count(at: number, match: RegExpMatchArray, lead: string | undefined, digits: string, what: string): Found | undefined {
  const value = readNumber(digits)
  const from = at + match.index!
  if (value === undefined || value === 0) return undefined
  const before = match.input!.slice(Math.max(0, match.index! - 40), match.index)
  if (/^\d/u.test(match[0]) && endsInMonth.test(before) && (isYear.test(digits) || value < 32)) return undefined
  if (isYear.test(digits) && lead === undefined && /(?:^|\b(?:an?|the|in|since|of|by|until|from|early|late|mid) )$/iu.test(before))
    return undefined
  if (endsInRange.test(before) || endsInClass.test(before) || /covid ?[-–] ?$/iu.test(before)) return undefined
  const partial =
    / also /u.test(match[0]) || besides.test(match.input!.slice(match.index! + match[0].length, match.index! + match[0].length + 80))
  const either = eitherFate.exec(match.input!.slice(match.index! + match[0].length))
  const text = match[0] + (either?.[0] ?? '')
  return {
    start: from,
    end: from + text.length,
    what: either === null ? what : `${what} or ${fateOf(either[1]!)}`,
    value,
    bound: boundOf(lead),
    text,
    index: match.index!,
    partial,
  }
}

/** "killed 10 visitors *and two pilots*": a second number of the same list, of whom nothing else is said. */
const besides = new RegExp(
  String.raw`^[\p{L}\p{M}.'’ -]{0,40}? and ${number} (?![^.;]{0,40}\b(?:injured|wounded|hurt|missing|arrested|detained|others)\b)`,
  'iu',
)

function members(at: number, text: string, main: Found): Found[] {
  return [...text.matchAll(including)].flatMap((part) => {
    // Only an "including" inside or right after the count speaks of it.
    if (at + part.index < main.start || at + part.index > main.end + 3) return []
    const from = part.index + part[0].indexOf(part[1]!)
    return [...part[1]!.matchAll(member)].flatMap((match) => {
      const found = count(at + from, match, undefined, match[1]!, `${main.what}, of them ${match[2]!.trim()}`)
      return found === undefined || found.value > main.value ? [] : [found]
    })
  })
}

/**
 * How many were killed, injured, arrested, or signed, as a sentence writes it, in text order; a bound ("at least 12") stays
 * in the wording. "including nine engineers" gives a count of its own where a total stands before it.
 */
export function countsIn(sentence: TokenisedSentence, prose: string): TriggerCount[] {
  const text = prose.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000))
  if (!/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|teen|twenty|thirty|forty|fifty)/iu.test(text))
    return []
  const found: Found[] = []
  const add = (item: Found | undefined) => {
    if (item !== undefined && !found.some((other) => item.start < other.end && other.start < item.end)) found.push(item)
  }
  for (const match of text.matchAll(after)) add(fitting(count(sentence.start, match, match[1], match[2]!, fateOf(match[4]!)), match[3]))
  for (const match of text.matchAll(died)) add(fitting(count(sentence.start, match, match[1], match[2]!, 'killed'), match[3]))
  for (const match of text.matchAll(before)) {
    const fate = fateOf(match[1]!)
    const what = fate === 'injured' && /\bkilled or $/iu.test(text.slice(0, match.index)) ? 'killed or injured' : fate
    add(fitting(count(sentence.start, match, match[2], match[3]!, what), match[4]))
  }
  for (const match of text.matchAll(toll)) add(count(sentence.start, match, match[1], match[2]!, 'killed'))
  const total = found.find((item) => item.what === 'killed' || item.what === 'injured' || item.what === 'arrested')
  if (total !== undefined) for (const item of members(sentence.start, text, total)) found.push(item)
  return found.sort((a, b) => a.start - b.start).map(({ index: _, partial: __, ...item }) => item)
}

/** Agreements are signed and people are not; a year is no count. */
function fitting(found: Found | undefined, counted: string | undefined): Found | undefined {
  if (found === undefined) return undefined
  if (found.partial && found.what === 'killed') return undefined
  if (
    /^(?:percent|per|years?|days?|hours?|months?|weeks?|minutes?|times?|of (?:them|whom|these|those|the (?:dead|victims|injured|wounded|killed)))\b/iu.test(
      counted ?? '',
    )
  )
    return undefined
  if (found.what === 'signed') return things.test(counted ?? '') ? { ...found, what: 'agreements signed' } : undefined
  return things.test(counted ?? '') ? undefined : found
}

const harmful = new Set<EventKind>(['attack', 'accident', 'disaster', 'military', 'death', 'protest', 'arrest'])

/** Whether a count can be of a kind of happening: agreements are signed, people are killed. */
export const countFits = (count: TriggerCount, kind: EventKind): boolean =>
  count.what.startsWith('agreements') ? kind === 'agreement' : kind === 'arrest' ? count.what.startsWith('arrested') : harmful.has(kind)
