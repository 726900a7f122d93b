import type { EntityType, Mention, NerLabel, Reading } from '../../../model/index.ts'
import { newCandidates } from './candidates.ts'
import { newEvidence } from './case.ts'
import { newLattice } from './chain.ts'
import { agreeTypes, type TypedName } from './consistency.ts'
import type { NameDocument } from './document.ts'
import { newLexicon } from './lexicon.ts'
import type { Doubtful } from './posterior.ts'
import { newPrecedents } from './precedents.ts'
import { type NameReader, newView, readTwice } from './reader.ts'
import { newScorer } from './scorer.ts'
import { mendSpans } from './spans.ts'
import { typeOf } from './types.ts'
import { type NameWeights, readWeights } from './weights.ts'
import { makeRoom, newWordTable, type WordTable } from './words.ts'

/** A trained reader of names, ready to use; holds a cache of words, so not to be shared between threads. */
export interface NameModel extends NameReader {
  /** `full` or `open`. */
  readonly name: string
  readonly table: WordTable
  readonly calibration: readonly (readonly [number, number])[]
}

/** Unpacks weights as `npm run train` writes them. Throws where the bytes are not such weights. */
export function loadNameModel(bytes: Uint8Array): NameModel {
  return newNameModel(readWeights(bytes))
}

export function newNameModel({ name, resources, first, second, forest, calibration }: NameWeights): NameModel {
  return {
    ...{ name, calibration, forest, lexicon: newLexicon(resources), first: newScorer(first), second: newScorer(second) },
    ...{ table: newWordTable(), lattice: newLattice(), candidates: newCandidates(), evidence: newEvidence() },
    precedents: newPrecedents(resources.names, resources.habits),
  }
}

/**
 * The names of a text with their types, in text order; they do not overlap. Spans follow the newswire corpora of the text's
 * register, some of which keep a place apart from the body it names. `chain` is null: who is who comes later.
 */
export function findNames(reading: Reading, model: NameModel, doubtful: Doubtful = 'said'): Mention[] {
  makeRoom(model.table)
  const view = newView(reading, model.table, model.lexicon)
  const names = mendSpans(view.doc, readTwice(view, model, doubtful))
  const isNationality = (word: string) => model.lexicon.isNationality(word)
  const typed = names.map((name) => ({ ...name, type: typeOf(name.class, view.doc.texts.slice(name.first, name.last + 1), isNationality) }))
  return agreeTypes(view.doc, view.context, typed).map((name) => mentionOf(name, view.doc, reading.prose, model, doubtful))
}

const LABEL_OF: Readonly<Record<EntityType, NerLabel>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  project: 'MISC',
  nationality: 'MISC',
  event: 'MISC',
  other: 'MISC',
}

function mentionOf(name: TypedName, doc: NameDocument, prose: string, model: NameModel, doubtful: Doubtful): Mention {
  const start = doc.starts[name.first]! + (name.part?.[0] ?? 0)
  const end = name.part === undefined ? doc.ends[name.last]! : doc.starts[name.first]! + name.part[1]
  return {
    start,
    end,
    text: prose.slice(start, end),
    form: 'name',
    type: name.type,
    ner: LABEL_OF[name.type],
    // What was weighed was fitted to what is true.
    confidence: name.confidence ?? (doubtful === 'said' ? calibrated(name.probability, model.calibration) : name.probability),
    by: `names/${model.name}`,
    chain: null,
    members: [],
  }
}

/** Reads a probability off the calibration curve, rounded to three places. */
function calibrated(raw: number, curve: NameModel['calibration']): number {
  let value = raw
  for (let n = 1; n < curve.length; n++) {
    const [x0, y0] = curve[n - 1]!
    const [x1, y1] = curve[n]!
    if (raw < x0 || raw > x1 || x1 === x0) continue
    value = y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0)
    break
  }
  return Math.round(value * 1000) / 1000
}
