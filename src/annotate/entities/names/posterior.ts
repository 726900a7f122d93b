import { type Candidates, EDGES } from './candidates.ts'
import { type Case, EVIDENCE, type Evidence } from './case.ts'
import { gatherEvidence, isDoubtful, oddsOf, putClass } from './evidence.ts'
import { askForest, type Forest } from './forest.ts'
import { CLASSES } from './labels.ts'
import type { FoundName } from './reader.ts'

const KINDS = CLASSES.length

/**
 * What becomes of a name whose extent or class is doubtful where some name surely begins: an article's reader would miss it
 * and is told how sure it is; a list of names without confidence is better off without it. There all the evidence is weighed,
 * and names end where the annotators of the training texts would end them; a page has conventions of its own.
 */
export type Doubtful = 'said' | 'left out'

/** How probable a name must be to be worth saying: about half the F1 reached, for a name of less lowers the expected F1. */
const WORTH = 0.4
/** The same by the weighed probabilities. */
const WORTH_WEIGHED = 0.38
/** The same for doubtful names that are said. */
const WORTH_IN_DOUBT = 0.2

/** Puts in place of the second pass's probabilities those that all the evidence for and against each candidate gives. */
export function weighCandidates(of: Case, evidence: Evidence, forest: Forest): void {
  const { count, seconds } = of.candidates
  gatherEvidence(of, evidence)
  const weighed = new Float64Array(count * KINDS)
  for (let i = 0; i < count; i++) {
    for (let kind = 0; kind < KINDS; kind++) {
      const probability = seconds[i * KINDS + kind]!
      if (!isDoubtful(probability)) weighed[i * KINDS + kind] = probability
      else {
        putClass(of, i, kind, evidence)
        weighed[i * KINDS + kind] = 1 / (1 + Math.exp(-oddsOf(probability) - askForest(forest, evidence.rows, i * EVIDENCE)))
      }
    }
  }
  seconds.set(weighed)
}

/** Room for choosing names, used again for each stretch. */
interface Choice {
  /** How probable a name must be; and where some name surely begins. */
  readonly price: number
  readonly sure: number
  /** Most that the names up to a token are worth together. */
  worth: Float64Array
  /** The last name there, by candidate and class; −1 where the token before ends the choice. */
  chosen: Int32Array
}

export function newChoice(doubtful: Doubtful): Choice {
  const [price, sure] = doubtful === 'said' ? [WORTH, WORTH_IN_DOUBT] : [WORTH_WEIGHED, WORTH_WEIGHED]
  return { price, sure, worth: new Float64Array(0), chosen: new Int32Array(0) }
}

/**
 * The names of a segment that are worth most together, apart from one another: by the probability of each exact name with its
 * class, which the most probable labelling as a whole does not maximise (decoding by least expected loss).
 *
 * @param segment Its number among the segments of the candidates; `from` and `length` are its first token and how many it has.
 */
export function chooseNames(candidates: Candidates, segment: number, from: number, length: number, choice: Choice): FoundName[] {
  if (length >= choice.worth.length) {
    choice.worth = new Float64Array(length * 2 + 2)
    choice.chosen = new Int32Array(length * 2 + 2)
  }
  const { worth, chosen } = choice
  worth.fill(0, 0, length + 1)
  chosen.fill(-1, 0, length + 1)
  let i = candidates.segments[segment]!
  for (let a = 0; a < length; a++) {
    if (worth[a]! >= worth[a + 1]!) {
      worth[a + 1] = worth[a]!
      chosen[a + 1] = -1
    }
    for (; i < candidates.segments[segment + 1]! && candidates.first[i] === from + a; i++) offer(candidates, i, from, choice)
  }
  return namesOf(candidates, from, length, chosen)
}

function offer({ first, last, seconds, edges }: Candidates, i: number, from: number, { price: usual, sure, worth, chosen }: Choice): void {
  const price = edges[i * EDGES + 3]! < 0.5 ? sure : usual
  const end = last[i]! + 1 - from
  for (let kind = 0; kind < KINDS; kind++) {
    const sum = worth[first[i]! - from]! + seconds[i * KINDS + kind]! - price
    if (sum <= worth[end]!) continue
    worth[end] = sum
    chosen[end] = i * KINDS + kind
  }
}

function namesOf({ first, last, seconds }: Candidates, from: number, length: number, chosen: Int32Array): FoundName[] {
  const names: FoundName[] = []
  for (let end = length; end > 0; ) {
    const pick = chosen[end]!
    const i = Math.floor(pick / KINDS)
    if (pick >= 0) names.push({ first: first[i]!, last: last[i]!, class: pick % KINDS, probability: seconds[pick]! })
    end = pick < 0 ? end - 1 : first[i]! - from
  }
  return names.reverse()
}
