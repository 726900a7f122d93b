import type { ChunkKind } from './chunks.ts'

const openers = new Set([
  'that',
  'while',
  'when',
  'where',
  'whereas',
  'because',
  'although',
  'though',
  'if',
  'unless',
  'until',
  'as',
  'after',
  'before',
  'since',
  'whether',
  'once',
])
const relatives = new Set(['who', 'which', 'whom', 'whose'])
const innerTags = new Set(['DT', 'PDT', 'PRP$', 'CD', 'JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'NNPS', 'POS', '$', '#', 'FW', 'UH'])

const isAmount = (i: number, tags: readonly string[], lower: readonly string[]): boolean =>
  tags[i] === 'CD' || lower[i] === 'dozen' || (lower[i] === 'a' && /^(?:dozen|hundred|thousand|million)$/u.test(lower[i + 1] ?? ''))

/** Words that bound a number and belong to its phrase: "more *than* a dozen", "*at* least 12", "*over* 20". */
function boundsAmount(i: number, tags: readonly string[], lower: readonly string[]): boolean {
  const word = lower[i]!
  if (word === 'than') return /^(?:more|less|fewer)$/u.test(lower[i - 1] ?? '') && isAmount(i + 1, tags, lower)
  if (word === 'at') return /^(?:least|most)$/u.test(lower[i + 1] ?? '') && isAmount(i + 2, tags, lower)
  return /^(?:over|about|around|nearly|almost|some|least|most)$/u.test(word) && isAmount(i + 1, tags, lower)
}

/** Words that say more of what a stretch is than their tag does. */
const telling = new Set([
  ...openers,
  ...relatives,
  ...'than at over about around nearly almost some least most further last first early late to'.split(' '),
])

const byTag = new Map<string, ChunkKind>()

/** What a word's tag alone makes of it. */
function kindOfTag(tagged: string): ChunkKind {
  const known = byTag.get(tagged)
  if (known !== undefined) return known
  const kind = readTag(tagged)
  byTag.set(tagged, kind)
  return kind
}

function readTag(tagged: string): ChunkKind {
  if (/^[.:()"]$|^``$|^''$/u.test(tagged)) return 'mark'
  if (tagged === 'CC') return 'and'
  if (/^VB|^MD$/u.test(tagged)) return 'verb'
  if (tagged === 'IN' || tagged === 'TO') return 'prep'
  if (/^WRB$|^WP/u.test(tagged)) return 'opener'
  if (tagged === 'PRP' || tagged === 'EX' || innerTags.has(tagged)) return 'np'
  return /^RB|^RP$/u.test(tagged) ? 'adverb' : 'other'
}

const opensWithLetter = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code >= 97 && code <= 122
}

/** What a token is the stretch of, by its word and tag and those after it. */
export function kindOf(i: number, tags: readonly string[], lower: readonly string[]): ChunkKind {
  const [tagged, word] = [tags[i]!, lower[i]!]
  if (opensWithLetter(word) && !telling.has(word)) return kindOfTag(tagged)
  if (boundsAmount(i, tags, lower)) return 'np'
  if (word === ',') return 'comma'
  if (/^[.:()"]$|^``$|^''$/u.test(tagged) || /^[—–;:-]+$/u.test(word)) return 'mark'
  if (word === 'further' && /^VB/u.test(tags[i + 1] ?? '')) return 'adverb'
  // "The two *last* met in May", "struck off Lund *early* on Monday".
  if (/^(?:last|first)$/u.test(word) && /^VB[DZ]$/u.test(tags[i + 1] ?? '')) return 'adverb'
  if (/^(?:early|late)$/u.test(word) && /^(?:on|in)$/u.test(lower[i + 1] ?? '')) return 'adverb'
  if (relatives.has(word)) return 'who'
  if (word === 'to')
    return /^VB/u.test(tags[i + 1] ?? '') || (/^RB/u.test(tags[i + 1] ?? '') && /^VB/u.test(tags[i + 2] ?? '')) ? 'to' : 'prep'
  if (openers.has(word)) return 'opener'
  return kindOfTag(tagged)
}
