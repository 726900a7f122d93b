import type { Line } from '../lines.ts'
import { isVerb } from './verbs.ts'

/** Words after which a noun phrase has ended: what can follow "the port" when it is not "the port city". */
const follower =
  /^(?:[^\p{L}\p{N}]+|['’]s|and|or|but|is|was|are|were|be|been|will|would|can|could|may|might|must|should|shall|has|had|have|does|did|do|also|in|on|at|by|to|for|from|with|as|that|which|who|whom|where|when|while|after|before|during|since|until|into|over|under|about|through|said|says|told|added|then|has|not|than|if|because|so|itself|themselves|himself|herself|respectively|alone|here|there|already|still|now|never|always|soon|today|yesterday|tomorrow|once|again|further)$/u

/** Whether a noun phrase ends before a token. */
export function ends(line: Line, to: number): boolean {
  const next = line.words[to]
  return next === undefined || follower.test(next) || /(?:ed|ly)$/.test(next) || isVerb(line, to)
}
