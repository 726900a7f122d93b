import type { Mention } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import { chainOf, type Draft, isToldIn } from './draft.ts'
import { referent } from './referents.ts'

const gathering = /^(?:summit|conference|forum|congress|expo)$/u

/** "the *Gulf* summit" is not "the *Coast Council* summit": what a gathering is called must be in what it takes up. */
function sharesName({ candidate: told }: Draft, { cs, from, topic }: Candidate): boolean {
  const start = topic?.start ?? cs.tokens[from]!.start
  const own = cs.tokens.filter((token) => token.start >= start && token.end <= cs.tokens[from]!.start && /^\p{Lu}/u.test(token.text))
  return own.every(({ text }) => text === 'The' || told.cs.tokens.some((token) => token.text === text))
}

/** A name, or a description of one person: "*the president's* visit" is not the minister's. */
const isSomebody = ({ form, type, chain }: Mention): boolean =>
  form === 'name' || (form === 'nominal' && type === 'person' && chain !== null)

/** Whether a definite phrase may take up what was told: it brings no other day, name or named party. */
export function agree(draft: Draft, candidate: Candidate): boolean {
  if (gathering.test(candidate.cs.lower[candidate.from]!) && !sharesName(draft, candidate)) return false
  const [told, day] = [draft.dates[0]?.value, candidate.dates[0]?.value]
  if (told !== undefined && day !== undefined && !told.startsWith(day) && !day.startsWith(told)) return false
  const known = new Set(draft.participants.map(({ mention }) => chainOf(mention)))
  return candidate.participants.every(({ mention, role }) => role === 'attending' || !isSomebody(mention) || known.has(chainOf(mention)))
}

/** A saying goes on about a happening where its subject took part in it, is a group, or is not said. */
export function speaksOf(cs: ChunkedSentence, subject: readonly number[], draft: Draft): boolean {
  if (subject.length === 0 || isToldIn(draft, cs.sentence.n)) return true
  const known = new Set(draft.participants.flatMap(({ mention }) => [chainOf(mention), ...mention.members.map(String)]))
  return subject.some((n) => {
    const mention = referent(cs, n)
    const words = cs.lower.slice(cs.chunks[n]!.from, cs.chunks[n]!.to).join(' ')
    return (
      /^(?:they|both|it|the two|two|the (?:joint )?(?:statement|declaration))\b/u.test(words) ||
      (mention !== undefined && (known.has(chainOf(mention)) || mention.members.some((member) => known.has(String(member)))))
    )
  })
}
