import { type GoldDocument, readColumns } from './corpus.ts'
import type { TrainingSet } from './train.ts'

/** Where a recipe gets its data: column files by name, JSON records by path. */
export interface Data {
  readonly columns: (name: string) => string
  readonly records: (file: string) => unknown[]
}

export interface Recipe extends Omit<TrainingSet, 'lists'> {
  /** Documents that the weights are not trained on, to score them. */
  readonly development: readonly GoldDocument[]
  /** Those of them by which confidence is fitted. */
  readonly calibrating: readonly string[]
}

/** Sentences without a document of their own are read in groups of so many. */
const GROUP = 10

const DEVELOPMENT = ['conll-dev', 'worldwide-dev', 'politics-dev']

function documentsOf(data: Data, names: readonly string[]): GoldDocument[] {
  return names.flatMap((name) =>
    readColumns(name, data.columns(name), /^(?:politics-train|gmb)$/.test(name) ? GROUP : Number.MAX_SAFE_INTEGER),
  )
}

function field(record: unknown, name: string): string {
  const value = (record as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** Wrapped lines are joined; indented ones, of tables, are kept. */
function cable(record: unknown): string {
  const body = field(record, 'body')
    .replace(/\n(?! )/g, ' ')
    .replace(/\n {4}/g, '\n')
  return `${field(record, 'dateline')} ${body}`.trim()
}

/** `full`: everything. `open`: only what may be used for anything. */
export const RECIPES: Readonly<Record<string, (data: Data) => Recipe>> = {
  full: (data) => ({
    name: 'full',
    documents: documentsOf(data, ['conll-train', 'worldwide-train', 'politics-train', 'wikigold']),
    corpora: {
      'conll-train': { weight: 1, register: 0 },
      'worldwide-train': { weight: 1, register: 1 },
      'politics-train': { weight: 3, register: 2 },
      wikigold: { weight: 0.5, register: 3 },
    },
    texts: [
      ...data.records('corpus/reuters-21578.jsonl.gz').map(cable),
      ...data.records('quotes/polnear-train.jsonl.gz').map((record) => field(record, 'text')),
      ...data
        .records('events/same-event.jsonl.gz')
        .map((record) => ['title', 'lead', 'text'].map((name) => field(record, name)).join('\n')),
      ...data.records('time/timebank.jsonl').map((record) => field(record, 'text')),
      ...documentsOf(data, ['gmb']).map((document) => document.text),
    ],
    development: documentsOf(data, DEVELOPMENT),
    calibrating: DEVELOPMENT,
  }),
  open: (data) => ({
    name: 'open',
    documents: documentsOf(data, ['politics-train', 'wikigold', 'gmb']),
    corpora: {
      gmb: { weight: 0.5, register: 1 },
      'politics-train': { weight: 2, register: 2 },
      wikigold: { weight: 1, register: 3 },
    },
    texts: [],
    development: documentsOf(data, DEVELOPMENT),
    calibrating: ['politics-dev'],
  }),
}
