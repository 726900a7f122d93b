import type { Line } from '../lines.ts'

const auxiliary = /^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|shall|does|did|do)$/

/** Past and present forms of common verbs of news that no regular ending shows. */
const irregular = new Set(
  `said says told tells met meets went goes came comes took takes held holds gave gives made makes left leaves flew led leads saw sees won
  wins lost loses began begins spoke speaks thought knew got kept keeps brought sent sends set put paid bought sold stood stands ran
  runs lent spent slept hurt cut shut let quit split spread bent built burnt caught chose dealt dug drank drove ate fled fought forbade
  forgot hid laid lay meant rang rode shook shone shot sang sank slid stole struck swept swung undertook understood upheld woke wound rose
  wrote writes became becomes drew felt found fell grew hit read sat sought swore taught threw wore withdrew plans wants hopes
  expects calls asks adds notes stresses believes thinks seems needs`.split(/\s+/),
)

/** Words that may stand between a subject and its verb. */
const between = /^(?:also|then|now|later|earlier|again|still|already|meanwhile|however|himself|herself|itself|themselves|both|[a-z]+ly)$/

/** How long an insertion between commas may be that parts a subject from its verb. */
const INSERTED = 16

/** Whether a finite verb can stand at a token. */
export function isVerb({ words, covered, sentence }: Line, at: number): boolean {
  const word = words[at]
  if (word === undefined || (covered[at] ?? -1) >= 0 || sentence.tokens[at]!.text !== word) return false
  return auxiliary.test(word) || irregular.has(word) || (word.length > 4 && word.endsWith('ed'))
}

/** Whether the verb of which it is the subject follows a noun phrase that ends before `to`, at once or after an insertion in commas or brackets. */
export function verbAfter(line: Line, to: number): boolean {
  return verbTokenAfter(line, to) !== null
}

function afterInsertion(words: readonly string[], at: number, close: string): number {
  for (let end = at + 1; end < words.length && end - at <= INSERTED; end++) if (words[end] === close) return end + 1
  return at
}

/** The token of the verb of saying whose subject ends before `to`; null where it does something else. */
export function sayingAfter(line: Line, to: number): number | null {
  let at = verbTokenAfter(line, to)
  while (at !== null && (auxiliary.test(line.words[at] ?? '') || between.test(line.words[at] ?? ''))) at++
  return at !== null && speaksAt(line, at) ? at : null
}

/** What may stand between a verb of saying and what is said: when it was said. */
const when =
  /^(?:again|yesterday|today|earlier|later|last|this|week|month|year|on|in|that|a|an|statement|interview|report|letter|speech|(?:19|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** Whether what is said begins at a token, the verb of saying being at another. */
export function saidFrom({ words }: Line, verb: number, at: number): boolean {
  for (let token = verb + 1; token < at; token++) if (token - verb > 4 || !when.test(words[token]!)) return false
  return verb < at
}

/** The token of that verb; null where none follows. */
export function verbTokenAfter(line: Line, to: number): number | null {
  const { words } = line
  let at = to
  if (words[at] === '(') at = afterInsertion(words, at, ')')
  if (words[at] === ',') at = afterInsertion(words, at, ',')
  while (between.test(words[at] ?? '')) at++
  const present = at === to && /^\p{Ll}{3,}s$/u.test(line.sentence.tokens[at]?.text ?? '')
  return present || isVerb(line, at) ? at : null
}

const says =
  /^(?:said|says|told|announced|reported|added|noted|confirmed|stated|stressed|warned|argued|explained|insisted|predicted|estimated|denied|declined|called|gave|urged|welcomed|condemned|rejected|maintained|maintains|reiterated|insists|believes|believed|denies|claims|claimed|hopes|hoped|acknowledged|pledged|promised|decided|agreed|argues|expects|thinks|thought)$/

/** Whether a verb of saying stands at a token. */
export function speaksAt(line: Line, at: number): boolean {
  return says.test(line.words[at] ?? '')
}
