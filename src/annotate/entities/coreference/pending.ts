import { antecedentOf } from './descriptions.ts'
import type { Expression } from './expressions.ts'
import { conclude, mentionOf } from './links.ts'
import type { Antecedent } from './pronouns.ts'
import type { Reader } from './reading.ts'
import { openStage } from './stage.ts'

/** Descriptions at the top that stayed open are tried again once everybody has been named. */
export function settle({ pending, mentions, stage }: Pick<Reader, 'pending' | 'mentions' | 'stage'>) {
  for (const { expression, reader, index, told } of pending) {
    const found = antecedentOf(expression, { ...stage, now: openStage().now, past: [], pair: null, sides: null }, reader.cast)
    const bare = expression.kind === 'title' && expression.country === null && !isHolder(expression, found, reader)
    if (!found || bare || (expression.kind === 'title' && expression.of?.to === expression.to && told.has(found.chains[0]!))) continue
    mentions[index] = mentionOf(expression, found, reader, 'nominal')
    conclude(expression, found, reader)
  }
}

/** Whether a bare title at the top can be of somebody named further down: he alone has it, of the state, and no name follows at once. */
function isHolder({ to }: Expression, found: Antecedent | null, { line, cast }: Reader): boolean {
  const body = cast.figures.get(found?.chains[0] ?? -1)?.bodies
  return found?.by === 'nominal/title' && body?.size === 0 && line.words[to] !== ','
}
