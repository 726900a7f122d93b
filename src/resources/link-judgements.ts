import judged from './link-judgements.json' with { type: 'json' }

/** For each rule how many of its links were read by hand, and how many of these held. */
const judgements: Readonly<Record<string, readonly number[]>> = judged

/** How many links the share of all rules counts as, so that a rule seldom seen is not said to be sure. */
const PRIOR = 4

const all = Object.values(judgements).reduce<[number, number]>(([right, read], [r = 0, n = 0]) => [right + r, read + n], [0, 0])
const share = all[0] / all[1]

/** How likely a link by a rule holds: the share of those read by hand that did, drawn towards that of all rules where few were read. */
export function certaintyOf(rule: string): number {
  const [right = 0, read = 0] = judgements[rule] ?? []
  return Math.round((1000 * (right + PRIOR * share)) / (read + PRIOR)) / 1000
}
