import type { Analysis, MentionRecord, SentenceRecord } from '../model/index.ts'
import { type FilePairs, pairFiles } from './files.ts'
import { matchEvents, matchStories } from './happenings.ts'
import { addWeight, fixedIn, type Matching, match } from './match.ts'
import { type Places, pairPlaces } from './places.ts'
import { pairRows } from './rows.ts'
import { indexSide, type Side } from './side.ts'

/** Two analyses with everything in the one that is also in the other paired: what every rule reads. */
export interface Pairing {
  readonly before: Side
  readonly after: Side
  readonly files: FilePairs
  readonly places: Places
  readonly entities: Matching
  readonly events: Matching
  readonly stories: Matching
  /** Mentions of paired articles that refer to somebody on both sides, counted by whom before and whom after. */
  readonly relinks: ReadonlyMap<string, ReadonlyMap<string, readonly MentionRecord[]>>
  /** Whether an article's text and offsets are those of before. */
  readonly sameText: (fileBefore: string) => boolean
}

/** Pairs articles, then mentions, then whom they refer to, then what happened. */
export function pair(analysisBefore: Analysis, analysisAfter: Analysis): Pairing {
  const [before, after] = [indexSide(analysisBefore), indexSide(analysisAfter)]
  const files = pairFiles(before, after)
  const places = pairPlaces(before, after, files)
  const sameText = (file: string) => {
    const other = files.afterOf.get(file)
    return other !== undefined && !files.edited.has(other) && sameSpans(before.sentences.get(file), after.sentences.get(other))
  }
  const fixed = fixedIn(before.entities, after.entities)
  const { overlap, relinks } = linkOverlap(before, after, files, { sameText, fixed })
  const name = (side: Side, id: string) => side.entities.get(id)?.name
  const entities = match({
    ...{ before: new Set(before.entities.keys()), after: new Set(after.entities.keys()), overlap, fixed },
    affinity: (b, a) => Number(name(before, b) === name(after, a)),
  })
  const events = matchEvents(before, after, places, entities)
  return { before, after, files, places, entities, events, relinks, sameText, stories: matchStories(before, after, files, events) }
}

/** Whether most sentences stand where they stood: the offsets of the two sides are the same. */
function sameSpans(before: readonly SentenceRecord[] = [], after: readonly SentenceRecord[] = []): boolean {
  const starts = new Set(after.map(({ start }) => start))
  return before.filter(({ start }) => starts.has(start)).length * 2 >= Math.max(before.length, after.length)
}

interface Known {
  readonly sameText: (file: string) => boolean
  readonly fixed: ReadonlySet<string>
}

/** How often the same words refer to one thing before and to another after; what is fixed is left out where it stays. */
function linkOverlap(before: Side, after: Side, files: FilePairs, { sameText, fixed }: Known) {
  const overlap = new Map<string, Map<string, number>>()
  const relinks = new Map<string, Map<string, MentionRecord[]>>()
  for (const [file, other] of files.afterOf) {
    const [mine, theirs] = [before.mentions.get(file) ?? [], after.mentions.get(other) ?? []]
    const paired = pairRows(
      mine,
      theirs,
      ({ form, text }) => `${form} ${text}`,
      () => sameText(file),
    )
    for (let b = 0; b < mine.length; b++) {
      const [{ entity }, partner] = [mine[b]!, theirs[paired[b]!]]
      if (entity === null || partner === undefined || partner.entity === null) continue
      if (!before.entities.has(entity) || !after.entities.has(partner.entity)) continue
      if (entity !== partner.entity) addRelink(relinks, entity, partner)
      if (!fixed.has(entity) && !fixed.has(partner.entity)) addWeight(overlap, entity, partner.entity, 1)
    }
  }
  return { overlap, relinks }
}

function addRelink(relinks: Map<string, Map<string, MentionRecord[]>>, from: string, mention: MentionRecord): void {
  const row = relinks.get(from) ?? new Map<string, MentionRecord[]>()
  relinks.set(from, row)
  const list = row.get(mention.entity!) ?? []
  row.set(mention.entity!, list)
  list.push(mention)
}
