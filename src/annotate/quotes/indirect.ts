import type { QuoteMention } from '../../model/index.ts'
import { type Content, readContents } from './content/index.ts'
import type { Features } from './features.ts'
import type { Frame } from './frames.ts'
import { indirectFeatures } from './indirect-features.ts'
import { finite, type Item } from './items.ts'
import { cueSpan, type Parsed } from './parse.ts'
import { performs, speaks } from './performatives.ts'
import { speakerSpan } from './speaker-span.ts'

const fewestWords = 3
/** "said he would" says something already. */
const fewestClause = 2
const clausal = new Set(['that', 'bare'])
const fewestAround = 4

/**
 * The reported words without a part in marks that hangs on after a comma ("…, which he called “a mess”"); none where marks
 * hold most of them: these are a quotation of their own.
 */
function unmarked(sentence: Parsed, { from, to }: Content): readonly Item[] {
  let [begin, end] = [from, to]
  while (begin < end && sentence.items[begin]!.tag === '"') begin++
  while (begin < end && sentence.items[begin]!.text === ',') begin++
  while (end > begin && sentence.items[end]!.tag === '"') end--
  const inside = sentence.items.slice(begin, end + 1)
  const first = inside.findIndex((item) => item.stretch !== null)
  if (first < 0) return inside
  const comma = inside.slice(0, first).findLastIndex((item) => item.text === ',' || item.tag === ':')
  const hangs = /^(?:W|VB[GN]|Q|IN|:)/.test(inside[comma + 1]?.tag ?? '') || inside.at(-1)!.stretch !== null
  if (hangs && comma >= fewestAround && isWhole(inside.slice(0, comma))) return inside.slice(0, comma)
  const around = inside.filter((item) => item.stretch === null && /\p{L}/u.test(item.text))
  const size = around.reduce((sum, item) => sum + item.end - item.start, 0)
  // Marked words in the middle of a clause are part of it, those at its end may be all of it.
  const part = inside.at(-1)!.stretch === null ? 3 : 2
  return around.length >= fewestAround && size * part >= inside.at(-1)!.end - inside[0]!.start ? inside : []
}

/** Whether words say something by themselves: "if it goes on" and a subject alone wait for what stands in marks. */
const isWhole = (words: readonly Item[]): boolean =>
  words.some((item) => finite.has(item.tag)) &&
  !/^(?:if|when|while|unless|because|although|though|since|as|once|until)$/.test(words[0]!.lower)

/** A piece of reported speech, and what its confidence is judged by. */
export interface Reported {
  readonly quote: QuoteMention
  readonly features: Features
  /** Whether the verb is the act itself, done by somebody who can speak. */
  readonly performs: boolean
  /** How sure one must be of it: what is no clause is often done rather than said, the more so where no person does it. */
  readonly least: number
}

/**
 * Speech reported without marks in one sentence: for each word of saying what it may report, the likelier
 * readings first.
 */
export function readIndirect(sentence: Parsed, prose: string): Reported[][] {
  if (sentence.silent) return []
  return readContents(sentence).flatMap(({ frame, contents }) => {
    const readings = contents.flatMap((content) => readReport(sentence, frame, content, prose) ?? [])
    return readings.length === 0 ? [] : [readings]
  })
}

function readReport(sentence: Parsed, frame: Frame, content: Content, prose: string): Reported | undefined {
  const inside = unmarked(sentence, content)
  if (inside.length < (clausal.has(content.how) ? fewestClause : fewestWords)) return undefined
  const [start, end] = [inside[0]!.start, inside.at(-1)!.end]
  const quote: QuoteMention = {
    start,
    end,
    text: prose.slice(start, end),
    mode: 'indirect',
    speaker: speakerSpan(sentence, frame.subject),
    cue: cueSpan(sentence, frame),
    relayedBy: speakerSpan(sentence, frame.relay),
    act: actOf(frame, content),
    confidence: 0,
    by: `quotes/indirect-${content.how}`,
  }
  return {
    quote,
    features: indirectFeatures(sentence, frame, content, inside),
    performs: performs(sentence, frame),
    least: leastFor(sentence, frame, content),
  }
}

const leastClause = 0.15
const leastPhrase = 0.25
/** "The visit underscores the strength of …" */
const leastThing = 0.5

/** Documents, and people named by what they do with words. */
const tells = new Set(
  'polls poll surveys survey reports report records record documents document e-mails e-mail emails email letters letter filings filing results result memos memo papers paper newspapers newspaper magazines magazine figures figure researchers researcher analysts analyst experts expert critics critic supporters supporter aides aide advisers adviser advisors advisor economists economist historians historian authors author writers writer columnists columnist reporters reporter editors editor lawyers lawyer prosecutors prosecutor judges judge activists activist campaigns campaign groups group companys company study studies data people police'.split(
    ' ',
  ),
)

function leastFor(sentence: Parsed, frame: Frame, { how }: Content): number {
  if (how !== 'object' && how !== 'about' && how !== 'headline') return leastClause
  const head = frame.subject === null ? '' : sentence.items[frame.subject.head]!.lower
  return speaks(sentence, frame.subject) || tells.has(head) ? leastPhrase : leastThing
}

function actOf({ verb, to, from }: Frame, { how }: Content): QuoteMention['act'] {
  if (how === 'object-infinitive' && !/^(?:expect|believe|promise)$/.test(verb.lemma)) return 'urged'
  return verb.lemma === 'call' && to > from && how === 'object' ? 'urged' : verb.act
}
