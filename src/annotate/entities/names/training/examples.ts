import { newDocumentContext } from '../context.ts'
import { newNameDocument } from '../document.ts'
import { matchPhrases } from '../gazetteer.ts'
import { BEGIN, INSIDE, LAST, labelOf, UNIT } from '../labels.ts'
import type { Lexicon } from '../lexicon.ts'
import { registerOf } from '../register.ts'
import { emit, MOST_FEATURES, type View } from '../templates.ts'
import type { WordTable } from '../words.ts'
import { type GoldDocument, readProse } from './corpus.ts'

/** Chains of tokens with their features by number, ready for training. */
export interface Examples {
  /** Hashes, or feature numbers once `number` has run, token by token. */
  features: Uint32Array
  /** Where each token's features begin; one more than there are tokens. */
  readonly offsets: Int32Array
  /** Where the features that know a token's very words end: they come first. */
  readonly identities: Int32Array
  readonly labels: Uint8Array
  /** First token of each chain; one more than there are chains. */
  readonly chains: Int32Array
  /** How much each chain counts. */
  readonly weights: Float32Array
  /** Document number of each chain. */
  readonly documents: Int32Array
}

/** The gold label of each token of a document; a token that a name covers in part belongs to it. */
export function labelsOf(view: View['doc'], gold: GoldDocument): Uint8Array {
  const labels = new Uint8Array(view.count)
  let at = 0
  for (const name of gold.names) {
    while (at < view.count && view.ends[at]! <= name.start) at++
    const first = at
    // Padding, where a line ends, begins nowhere.
    while (at < view.count && view.starts[at]! >= 0 && view.starts[at]! < name.end) at++
    for (let i = first; i < at; i++) {
      const position = at - first === 1 ? UNIT : i === first ? BEGIN : i === at - 1 ? LAST : INSIDE
      labels[i] = labelOf(name.class, position)
    }
  }
  return labels
}

export function viewOf(gold: GoldDocument, table: WordTable, lexicon: Lexicon): View {
  const doc = newNameDocument(readProse(gold.text), table, lexicon)
  return {
    doc,
    table,
    context: newDocumentContext(doc, table),
    lists: matchPhrases(doc, table, lexicon),
    register: registerOf(doc, table, lexicon),
  }
}

export function newExamples(views: readonly View[], golds: readonly GoldDocument[], weigh: (gold: GoldDocument) => number): Examples {
  let tokens = 0
  let chainCount = 0
  for (const { doc } of views)
    for (const [from, to] of doc.segments) {
      tokens += to - from
      chainCount++
    }
  let features = new Uint32Array(tokens * 100)
  const offsets = new Int32Array(tokens + 1)
  const identities = new Int32Array(tokens)
  const known = { count: 0 }
  const labels = new Uint8Array(tokens)
  const chains = new Int32Array(chainCount + 1)
  const weights = new Float32Array(chainCount)
  const documents = new Int32Array(chainCount)
  const out = new Uint32Array(MOST_FEATURES)
  let token = 0
  let chain = 0
  let used = 0
  for (const [d, view] of views.entries()) {
    const gold = labelsOf(view.doc, golds[d]!)
    for (const [from, to] of view.doc.segments) {
      chains[chain] = token
      weights[chain] = weigh(golds[d]!)
      documents[chain++] = d
      for (let i = from; i < to; i++) {
        const n = emit(view, i, out, known)
        if (used + n > features.length) {
          const grown = new Uint32Array(Math.ceil(features.length * 1.2) + n)
          grown.set(features)
          features = grown
        }
        features.set(out.subarray(0, n), used)
        identities[token] = used + known.count
        used += n
        labels[token++] = gold[i]!
        offsets[token] = used
      }
    }
  }
  chains[chain] = token
  repair(labels, chains)
  return { features: features.subarray(0, used), offsets, identities, labels, chains, weights, documents }
}

/** Names that only stand in part in a chain are cut to legal labels. */
function repair(labels: Uint8Array, chains: Int32Array): void {
  for (let c = 0; c + 1 < chains.length; c++) {
    const from = chains[c]!
    const to = chains[c + 1]!
    for (let i = from; i < to; i++) {
      const label = labels[i]!
      if (label === 0) continue
      const kind = (label - 1) >> 2
      let end = i + 1
      while (end < to && labels[end]! !== 0 && (labels[end]! - 1) >> 2 === kind && isInner(labels[end]!)) end++
      for (let k = i; k < end; k++) labels[k] = labelOf(kind, end - i === 1 ? UNIT : k === i ? BEGIN : k === end - 1 ? LAST : INSIDE)
      i = end - 1
    }
  }
}

function isInner(label: number): boolean {
  const position = ((label - 1) & 3) + 1
  return position === INSIDE || position === LAST
}
