import { CAPITALS_LINE } from './document.ts'
import { type FirstReading, KINDS } from './first-reading.ts'
import { feature, pair } from './hashing.ts'
import type { View } from './templates.ts'
import { ALL_CAPS, CLUSTER, COLLAPSED, COLUMNS, CORE, FLAGS, LOWER } from './words.ts'

/** Writes the second pass's feature hashes of token `i`; numbers from 200 on. */
export function emitSecond(view: View, first: FirstReading, i: number, out: Uint32Array): number {
  const { doc, table, register } = view
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const { labels, certainty, matched } = first
  const own = pair(labels[i]!, certainty[i]!)
  let n = 0
  out[n++] = feature(200, own)
  out[n++] = feature(201, pair(labels[i]!, labels[i - 1]!))
  out[n++] = feature(202, pair(labels[i]!, labels[i + 1]!))
  out[n++] = feature(203, pair(labels[i - 2]!, labels[i - 1]!))
  out[n++] = feature(204, pair(labels[i + 1]!, labels[i + 2]!))
  out[n++] = feature(205, pair(labels[i]!, first.before[i]! * 5 + first.after[i]!))
  out[n++] = feature(206, pair(first.before[i]!, c[doc.ids[i - 1]! * COLUMNS + LOWER]!))
  out[n++] = feature(207, pair(first.after[i]!, c[doc.ids[i + 1]! * COLUMNS + LOWER]!))
  out[n++] = feature(
    208,
    pair(first.before[i]! * 5 + first.after[i]!, pair(c[doc.ids[i - 1]! * COLUMNS + LOWER]!, c[doc.ids[i + 1]! * COLUMNS + LOWER]!)),
  )
  out[n++] = feature(209, pair(labels[i]!, c[row + LOWER]!))
  out[n++] = feature(210, pair(labels[i]!, c[row + CLUSTER + 1]!))
  out[n++] = feature(211, matched[i]!)
  out[n++] = feature(212, pair(matched[i]!, labels[i]!))
  out[n++] = feature(213, pair(matched[i - 1]!, matched[i + 1]!))
  out[n++] = feature(214, pair(register, pair(labels[i]!, matched[i]!)))
  out[n++] = feature(230, pair(register, own))
  out[n++] = feature(231, pair(register, pair(labels[i]!, labels[i - 1]!)))
  out[n++] = feature(232, pair(register, pair(labels[i]!, labels[i + 1]!)))
  out[n++] = feature(233, pair(register, pair(labels[i]!, first.before[i]! * 5 + first.after[i]!)))
  out[n++] = feature(234, pair(register, matched[i]!))
  out[n++] = feature(235, pair(register, pair(labels[i]!, c[row + COLLAPSED]!)))
  return (c[row + FLAGS]! & CORE) === 0 ? n : emitVotes(view, first, i, out, n)
}

/** What the other places of a capitalised word, and the longer names with it, were read as. */
function emitVotes(view: View, first: FirstReading, i: number, out: Uint32Array, from: number): number {
  const { doc, table, context, register } = view
  const { labels } = first
  const c = table.columns
  const row = doc.ids[i]! * COLUMNS
  const isAllCaps = doc.state[i]! & CAPITALS_LINE ? 1 : 0
  const vote = othersOf(first, i)
  let n = from
  out[n++] = feature(220, vote)
  out[n++] = feature(221, pair(vote, labels[i]!))
  out[n++] = feature(222, pair(vote, pair(isAllCaps, c[row + COLLAPSED]!)))
  out[n++] = feature(223, pair(vote, pair(labels[i - 1]!, labels[i + 1]!)))
  out[n++] = feature(236, pair(register, vote))
  out[n++] = feature(237, pair(register, pair(vote, labels[i]!)))
  out[n++] = feature(238, pair(register, pair(vote, pair(isAllCaps, c[row + COLLAPSED]!))))
  const longer = first.inLonger[first.local[i]!]!
  out[n++] = feature(224, longer)
  out[n++] = feature(225, pair(longer, labels[i]!))
  out[n++] = feature(239, pair(register, longer))
  out[n++] = feature(240, pair(register, pair(longer, labels[i]!)))
  out[n++] = feature(226, pair(longer, vote))
  if (c[row + FLAGS]! & ALL_CAPS && context.expansion[i]! >= 0) {
    const label = labels[context.expansion[i]!]!
    out[n++] = feature(227, label)
    out[n++] = feature(228, pair(label, labels[i]!))
  }
  return n
}

/** What the word's other places in the document were read as: the leading kind, its share and their number; 0 where there are none. */
function othersOf({ kinds, sums, local }: FirstReading, i: number): number {
  const row = local[i]! * KINDS
  let total = 0
  let best = 0
  let most = -1
  for (let k = 0; k < KINDS; k++) {
    const votes = sums[row + k]! - kinds[i * KINDS + k]!
    total += votes
    if (votes > most) {
      most = votes
      best = k
    }
  }
  if (total < 0.5) return 0
  const share = most / total
  const size = total < 1.5 ? 0 : total < 4.5 ? 1 : 2
  return 1 + best + KINDS * ((share > 0.95 ? 3 : share > 0.8 ? 2 : share > 0.55 ? 1 : 0) + 4 * size)
}
