import { hashText } from '../hashing.ts'
import { LABELS } from '../labels.ts'
import { type HashList, newLexicon, type Resources } from '../lexicon.ts'
import { READING_TRUST } from '../reader.ts'
import type { NameWeights, Pass } from '../weights.ts'
import { newWordTable } from '../words.ts'
import { learnClusters } from './clusters.ts'
import type { GoldDocument } from './corpus.ts'
import { type Crf, type CrfSettings, meanOf, trainCrf } from './crf.ts'
import { type Examples, labelsOf, newExamples, viewOf } from './examples.ts'
import { newPhrases } from './gazetteers.ts'
import { learnInside } from './inside.ts'
import { type Numbering, numberFeatures, renumber } from './numbering.ts'
import { countPrecedents, precedentLists } from './precedents.ts'
import { quantise } from './quantise.ts'
import { learnRegisters } from './registers.ts'
import { addBase, newSecondExamples } from './stack.ts'
import { trainForest } from './weighing.ts'

/** What a reader is trained from. */
export interface TrainingSet {
  readonly name: string
  readonly documents: readonly GoldDocument[]
  /** How much a corpus counts, and which register it is of (from 0; -1 for none). */
  readonly corpora: Readonly<Record<string, { readonly weight: number; readonly register: number }>>
  /** Texts without labels, for word classes. */
  readonly texts: readonly string[]
  /** The gazetteers' lines by list. */
  readonly lists: Readonly<Record<string, string>>
  /** Word classes of these texts where they are known already. */
  readonly clusters?: HashList
}

const FIRST: CrfSettings = { epochs: 6, averaged: 4, rate: 0.06, dropout: 0.5, blindness: 0.4, seed: 1 }
const SECOND: CrfSettings = { epochs: 4, averaged: 2, rate: 0.025, dropout: 0.6, blindness: 0, seed: 11 }
/** Each pass is the mean of so many models, with seeds one after another. */
const SEEDS = 3
/** How much the first pass's scores count while the second is trained: less than in reading, so that it learns to judge by itself. */
const TRUST = 0.5
/** Features of the first and second pass are kept from so many occurrences on. */
const LEAST = [3, 4] as const
/** Each document's first reading, for training the second, is by a model that did not learn from it. */
const FOLDS = 3

/** Trains both passes. Deterministic: the same set gives the same weights. Calibration is left at identity. */
export function trainNames(set: TrainingSet, report: (line: string) => void): NameWeights {
  const resources = learnResources(set, report)
  const table = newWordTable()
  const lexicon = newLexicon(resources)
  const views = set.documents.map((document) => viewOf(document, table, lexicon))
  const examples = newExamples(views, set.documents, (document) => set.corpora[document.corpus]?.weight ?? 1)
  const numbering = numberFeatures(examples.features, LEAST[0])
  renumber(examples, numbering)
  report(`${examples.labels.length} tokens to decide on, ${numbering.count} features`)
  const all = Int32Array.from({ length: examples.chains.length - 1 }, (_, chain) => chain)
  const { base, transitions } = crossFit(examples, numbering.count, all, FIRST, report)
  const first = trainMean(examples, numbering.count, all, FIRST)
  report('first pass trained')
  const second = newSecondExamples(examples, views, base, (document) => transitions[document % FOLDS]!)
  const secondNumbering = numberFeatures(second.features, LEAST[1])
  renumber(second, secondNumbering)
  const trusted = base.map((score) => score * TRUST)
  const crf = trainMean(second, secondNumbering.count, all, SECOND, trusted)
  report('second pass trained')
  const again = crossFit(second, secondNumbering.count, all, SECOND, report, trusted)
  const labels = views.map(({ doc }, d) => labelsOf(doc, set.documents[d]!))
  const precedents = countPrecedents(views, labels)
  const weights = set.documents.map(({ corpus }) => set.corpora[corpus]?.weight ?? 1)
  const forest = trainForest(
    { views, labels, weights, lexicon, precedents },
    {
      first: base,
      second: again.base.map((score, n) => score + READING_TRUST * base[n]!),
      transitions: (document) => ({ first: transitions[document % FOLDS]!, second: again.transitions[document % FOLDS]! }),
    },
  )
  report('weighing trained')
  return {
    name: set.name,
    resources: { ...resources, ...precedentLists(precedents) },
    first: passOf(first, numbering),
    second: passOf(crf, secondNumbering),
    forest,
    calibration: [
      [0, 0],
      [1, 1],
    ],
  }
}

function learnResources(set: TrainingSet, report: (line: string) => void): Omit<Resources, 'names' | 'habits'> {
  const phrases = newPhrases(set.lists)
  const clusters = set.clusters ?? learnClusters([...set.texts, ...set.documents.map((document) => document.text)], hashText(set.name))
  report(`${clusters.keys.length} words in classes`)
  const registers = learnRegisters(set.documents, (corpus) => set.corpora[corpus]?.register ?? -1)
  return { inside: learnInside(set.documents), clusters, phrases, registers }
}

function trainMean(examples: Examples, count: number, chosen: Int32Array, settings: CrfSettings, base?: Float32Array): Crf {
  const seeds = Array.from({ length: SEEDS }, (_, n) => settings.seed + n)
  return meanOf(seeds.map((seed) => trainCrf(examples, count, chosen, { ...settings, seed }, base)))
}

/** Scores of every document by a model that was trained without it. */
function crossFit(
  examples: Examples,
  count: number,
  all: Int32Array,
  settings: CrfSettings,
  report: (line: string) => void,
  trusted?: Float32Array,
): { base: Float32Array; transitions: Float64Array[] } {
  const base = new Float32Array(examples.labels.length * LABELS)
  const transitions: Float64Array[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = all.filter((chain) => examples.documents[chain]! % FOLDS !== fold)
    const crf = trainCrf(examples, count, others, settings, trusted)
    addBase(examples, crf, base, (document) => document % FOLDS === fold)
    transitions.push(crf.transitions)
    report(`fold ${fold + 1} of ${FOLDS} trained`)
  }
  return { base, transitions }
}

function passOf(crf: Crf, numbering: Numbering): Pass {
  return { features: quantise(crf, numbering), transitions: crf.transitions }
}
