import { participleOf } from '../../text/inflect.ts'
import type { Happening } from '../happening.ts'
import type { Telling } from '../telling.ts'
import { list, type Names, partiesIn } from './parties.ts'
import { placePhrase } from './places.ts'
import { capital, headlineVerb, spanText, told } from './wording.ts'

/** What was signed, in the words that count it or else name it first: "six agreements", "free trade agreement". */
function whatOf(tellings: readonly Telling[]): string {
  const named = tellings.filter(({ trigger }) => (trigger.verb === null ? trigger.tells : trigger.topicSpan) !== null)
  const telling = named.find(({ trigger }) => trigger.counts.length > 0) ?? named[0]
  if (telling === undefined) return 'agreement'
  return spanText(telling, (telling.trigger.verb === null ? telling.trigger.tells : telling.trigger.topicSpan)!)
}

/** "A and B sign six agreements", "A witnesses signing of memorandum", "Treaty signed in Oslo". */
export function agreementTitle(happening: Happening, names: Names): string {
  const what = whatOf(happening.tellings)
  const signing = partiesIn(happening, names, ['signatory'])
  const base = happening.tellings.find(({ trigger }) => trigger.verb !== null)?.trigger.verb ?? 'sign'
  if (signing.length > 0)
    return `${list(signing)} ${headlineVerb(base, signing.length > 1, happening.modality)} ${signing.length > 1 && base !== 'agree' ? what : (withWhom(happening) ?? what)}`
  const watching = partiesIn(happening, names, ['attending'])
  if (watching.length > 0) return `${list(watching)} ${headlineVerb('witness', watching.length > 1, happening.modality)} signing of ${what}`
  const done = happening.modality === 'happened' || happening.modality === 'denied' ? participleOf(base) : `to be ${participleOf(base)}`
  return `${capital(what)} ${done}${placePhrase(happening, names)}`
}

/** Of one signatory all that the clause says after its verb: "deal with an oil firm to buy 350,000 tonnes". */
function withWhom({ tellings }: Happening): string | undefined {
  const active = tellings.find(
    (telling) => telling.trigger.verb !== null && telling.parties.some(({ evidence }) => evidence.end <= telling.trigger.start),
  )
  return active === undefined ? undefined : told(active)
}
