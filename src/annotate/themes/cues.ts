import type { Topic } from '../../model/index.ts'
import { tokenise } from '../../text/tokens.ts'
import { partsOf } from './words.ts'

/** A cue ready to be looked for: its stems in order, or a pattern. */
export interface Cue {
  readonly topic: string
  /** The cue as its editor wrote it: its uses count once a sentence. */
  readonly name: string
  readonly stems: readonly string[]
  /** Written with capitals inside ("ASEAN", "MoU"): matches only words written the same way. */
  readonly exact?: readonly string[]
  /** How much one use says: longer phrases and acronyms say more than a common word. */
  readonly weight: number
}

export interface PatternCue {
  readonly topic: string
  readonly name: string
  readonly pattern: RegExp
}

/** All topics' cues, the phrases by their first stem. */
export interface CueTable {
  readonly phrases: ReadonlyMap<string, readonly Cue[]>
  readonly patterns: readonly PatternCue[]
}

const isPattern = (cue: string) => cue.length > 2 && cue.startsWith('/') && cue.endsWith('/')
const isExact = (word: string) => /^\P{L}*\p{L}.*\p{Lu}|^\p{Lu}+\d|\p{Lu}-\d/u.test(word)

const tables = new WeakMap<readonly Topic[], CueTable>()

/** Reads the topics' cues once; the topics reader has refused patterns that could take more than linear time. */
export function cueTable(topics: readonly Topic[]): CueTable {
  const known = tables.get(topics)
  if (known) return known
  const table = makeTable(topics)
  tables.set(topics, table)
  return table
}

function makeTable(topics: readonly Topic[]): CueTable {
  const phrases = new Map<string, Cue[]>()
  const patterns: PatternCue[] = []
  for (const topic of topics) {
    for (const name of topic.cues) {
      if (isPattern(name)) patterns.push({ topic: topic.id, name, pattern: new RegExp(name.slice(1, -1), 'giu') })
      else for (const cue of readCue(topic.id, name)) phrases.set(cue.stems[0]!, [...(phrases.get(cue.stems[0]!) ?? []), cue])
    }
  }
  return { phrases, patterns }
}

function readCue(topic: string, name: string): Cue[] {
  const parts = partsOf(tokenise(name, { start: 0, end: name.length }))
  if (parts.length === 0) return []
  const words = parts.map(({ text }) => text)
  const exact = parts.length <= 2 && isExact(name.replace(/\s/g, ' ')) && !/\s\p{Lu}\p{Ll}/u.test(name) ? { exact: words } : {}
  const weight = exact.exact ? 1 : parts.length === 1 ? 0.7 : 1 + 0.2 * (parts.length - 2)
  const cue: Cue = { topic, name, stems: parts.map(({ stem }) => stem), ...exact, weight }
  const solid = parts[0]?.whole
  return solid && solid.parts === parts.length && !cue.exact ? [cue, { ...cue, stems: [solid.stem] }] : [cue]
}
