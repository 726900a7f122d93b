import type { Mention } from '../../../model/index.ts'
import { certaintyOf } from '../../../resources/link-judgements.ts'
import { spanOf } from '../roles/phrase.ts'
import { meetCounterpart } from './counterparts.ts'
import type { Expression } from './expressions.ts'
import { hintFrom, hintOfPair } from './hints.ts'
import type { Antecedent } from './pronouns.ts'
import type { Reader } from './reading.ts'

/** What else a description tells once it is linked: a counterpart, a country. */
export function conclude(expression: Expression, { chains }: Antecedent, reader: Reader) {
  if (expression.kind === 'counterpart') meetCounterpart(expression, chains[0]!, reader)
  const hint =
    hintFrom(expression, chains, reader.line, reader.cast) ?? hintOfPair(expression, chains, reader.line, reader.named, reader.cast)
  if (hint) reader.hints.push(hint)
}

/** A description or pronoun as a mention, with what it was found to stand for. */
export function mentionOf(
  range: { readonly from: number; readonly to: number },
  found: Antecedent | null,
  { line, cast }: Reader,
  form: 'nominal' | 'pronoun',
): Mention {
  const span = spanOf(line, range)
  const single = found?.chains.length === 1 ? found.chains[0]! : null
  return {
    ...span,
    ...{ text: line.prose.slice(span.start, span.end), form, ner: null, chain: single },
    type: found ? (cast.figures.get(found.chains[0]!)?.type ?? 'other') : 'other',
    confidence: found ? certaintyOf(found.by) : 0.5,
    by: found?.by ?? `${form}/unresolved`,
    members: found && single === null ? found.chains : [],
  }
}
