import type { Frame } from './frames.ts'
import type { Parsed } from './parse.ts'
import type { Phrase } from './phrases.ts'

/** Verbs whose use is the act itself: to report that somebody pledges is to report speech (Austin 1962, Searle 1976). */
const performative = new Set(
  `agree reaffirm reiterate affirm pledge vow promise commit undertake resolve decide urge call appeal demand request express voice emphasise
   emphasize underline underscore stress highlight condemn denounce deny reject welcome appreciate commend invite`.split(/\s+/),
)
const supposed = new Set('would could may might should must can will to if ought'.split(' '))
const persons = new Set('he she they we i who'.split(' '))
/** Heads of phrases for those who speak for themselves or for a body, and for documents that speak. */
const speakers = new Set(
  'sides side country countries nations nation states state parties party leaders leader officials official ministers minister ministry ministries governments government president premier chancellor king ambassadors ambassador envoys envoy spokesman spokeswoman spokesperson spokesmen spokespeople delegations delegation delegates members council commission committee parliament senate cabinet court statement declaration communique communiqué both lawmakers senators senator governors governor mayors mayor chief chairman chairwoman head general secretary neighbours neighbors allies counterparts counterpart'.split(
    ' ',
  ),
)

/** Whether a phrase names those who can speak: a person, a body, a document that speaks. */
export function speaks({ items }: Pick<Parsed, 'items'>, phrase: Phrase | null): boolean {
  if (phrase === null) return false
  const head = items[phrase.head]!
  if (phrase.pronoun) return persons.has(head.lower)
  return (head.name !== null && head.name !== 'other') || speakers.has(head.lower) || (head.name === null && head.tag === 'NNP')
}

/** Whether a frame tells of an act done in words by somebody who can speak, and tells of it as done. */
export function performs(sentence: Parsed, frame: Frame): boolean {
  if (!performative.has(frame.verb.lemma) || /^(?:infinitive|passive|nominal)$/.test(frame.shape)) return false
  if (sentence.items.slice(frame.group, frame.from).some((item) => supposed.has(item.lower))) return false
  return speaks(sentence, frame.subject)
}
