import type { Lattice } from './chain.ts'
import { BEGIN, INSIDE, LABELS, LAST, labelOf, UNIT } from './labels.ts'
import type { FoundName } from './reader.ts'

/**
 * What becomes of a name whose extent or class is doubtful where some name surely begins: an article's reader would miss it
 * and is told how sure it is; a list of names without confidence is better off without it.
 */
export type Doubtful = 'said' | 'left out'

/** How probable a name must be to be worth saying: about half the F1 reached, for a name of less lowers the expected F1. */
const WORTH = 0.4
/** The same for doubtful names that are said. */
const WORTH_IN_DOUBT = 0.2
/** What is less probable ends no name. */
const FAINT = 0.05

/** Room for choosing names, used again for each stretch. */
interface Choice {
  /** How probable a name must be where some name surely begins. */
  readonly sure: number
  /** Most that the names up to a token are worth together. */
  worth: Float64Array
  /** The best last name there: its first token, class and probability; class -1 where the token before ends the choice. */
  first: Int32Array
  classes: Int8Array
  probability: Float64Array
}

export function newChoice(doubtful: Doubtful): Choice {
  const room = { worth: new Float64Array(0), first: new Int32Array(0), classes: new Int8Array(0), probability: new Float64Array(0) }
  return { sure: doubtful === 'said' ? WORTH_IN_DOUBT : WORTH, ...room }
}

function makeRoom(choice: Choice, tokens: number): void {
  if (tokens < choice.worth.length) return
  const size = tokens * 2 + 2
  choice.worth = new Float64Array(size)
  choice.first = new Int32Array(size)
  choice.classes = new Int8Array(size)
  choice.probability = new Float64Array(size)
}

/**
 * The names of a stretch that are worth most together, apart from one another: by the probability of each exact name with its
 * class, which the most probable labelling as a whole does not maximise (decoding by least expected loss).
 *
 * @param lattice After `sumChain`. `potentials` as given to it.
 */
export function chooseNames(lattice: Lattice, length: number, potentials: Float64Array, choice: Choice, from: number): FoundName[] {
  makeRoom(choice, length)
  const { worth, first, classes, probability } = choice
  worth.fill(0, 0, length + 1)
  classes.fill(-1, 0, length + 1)
  for (let a = 0; a < length; a++) {
    if (worth[a]! >= worth[a + 1]!) {
      worth[a + 1] = worth[a]!
      classes[a + 1] = -1
    }
    for (let kind = 0; kind < (LABELS - 1) / 4; kind++) weighFrom(lattice, length, potentials, choice, a, kind)
  }
  const names: FoundName[] = []
  for (let end = length; end > 0; end = classes[end]! < 0 ? end - 1 : first[end]!)
    if (classes[end]! >= 0)
      names.push({ first: from + first[end]!, last: from + end - 1, class: classes[end]!, probability: probability[end]! })
  return names.reverse()
}

/** Weighs every name of one class that begins at token `a`. */
function weighFrom(lattice: Lattice, length: number, potentials: Float64Array, choice: Choice, a: number, kind: number): void {
  const { scores, backward, marginals } = lattice
  const price = marginals[a * LABELS]! < 0.5 ? choice.sure : WORTH
  offer(choice, a, a + 1, kind, marginals[a * LABELS + labelOf(kind, UNIT)]!, price)
  const inside = labelOf(kind, INSIDE)
  const last = labelOf(kind, LAST)
  let label = labelOf(kind, BEGIN)
  let open = marginals[a * LABELS + label]!
  for (let b = a + 1; b < length && open > FAINT; b++) {
    const row = b * LABELS
    // What goes on and what ends, in shares of what is open: their sum is the backward weight of the label before.
    const on = potentials[label * LABELS + inside]! * scores[row + inside]! * backward[row + inside]!
    const ends = potentials[label * LABELS + last]! * scores[row + last]! * backward[row + last]!
    if (on + ends <= 0) return
    offer(choice, a, b + 1, kind, (open * ends) / (on + ends), price)
    open *= on / (on + ends)
    label = inside
  }
}

function offer({ worth, first, classes, probability }: Choice, a: number, end: number, kind: number, p: number, price: number): void {
  if (worth[a]! + p - price <= worth[end]!) return
  worth[end] = worth[a]! + p - price
  first[end] = a
  classes[end] = kind
  probability[end] = p
}
