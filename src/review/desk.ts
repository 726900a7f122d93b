import {
  type Analysis,
  type Choice,
  CORRECTIONS,
  type Correction,
  type EntityRecord,
  type Evidence,
  type MentionRecord,
  type Proposal,
  proposalYaml,
  type SentenceRecord,
  type Span,
  type Target,
} from '../model/index.ts'
import { type Searchable, searchable } from '../text/quote-match.ts'
import { type Place, targetOf } from './target.ts'

/** What reviewing may look at: an analysis, its articles' texts, and what was decided already. */
export interface ReviewDesk {
  readonly analysis: Analysis
  readonly entities: ReadonlyMap<string, EntityRecord>
  /** Named mentions of each entity, in the order of their files. */
  readonly names: ReadonlyMap<string, readonly MentionRecord[]>
  /** Whether a correction with one of these actions is about all of these things. */
  readonly isDecided: (actions: readonly Correction['action'][], ids: readonly string[]) => boolean
  readonly isDecidedAt: (place: Place) => boolean
  readonly isFieldDecided: (field: string, place: Place) => boolean
  /** The target of a place: its words, with as many neighbours as it takes to find it again; undefined without the text. */
  readonly target: (place: Place) => Omit<Target, 'line'> | undefined
  /** The sentence of a place as evidence. */
  readonly sentence: (place: Span & { readonly file: string; readonly text: string; readonly by?: string }) => Evidence
  readonly text: (file: string) => string | undefined
}

/** The desk with everything looked up that the rules ask for. */
export function openReview(
  analysis: Analysis,
  corrections: readonly Correction[],
  texts: (file: string) => string | undefined,
  mayQuote: (place: Place) => boolean = () => true,
): ReviewDesk {
  const names = new Map<string, MentionRecord[]>()
  const byFile = new Map<string, MentionRecord[]>()
  const judged = new Set(corrections.flatMap(({ targets }) => targets.map(({ file }) => file)))
  for (const mention of analysis.mentions) {
    if (judged.has(mention.file)) push(byFile, mention.file, mention)
    if (mention.form === 'name' && mention.entity !== null) push(names, mention.entity, mention)
  }
  const sentences = new Map<string, SentenceRecord[]>()
  for (const row of analysis.sentences) push(sentences, row.article, row)
  const prepared = new Map<string, Searchable>()
  const search = (file: string) => {
    const text = texts(file)
    if (text === undefined) return undefined
    const known = prepared.get(file) ?? searchable(text)
    prepared.set(file, known)
    return known
  }
  const decided = corrections.map((correction) => ({
    correction,
    places: correction.targets.flatMap((target) => placesOf(target, search)),
  }))
  const about = decided.map(({ correction, places }) => ({
    correction,
    ids: new Set(places.flatMap((place) => entitiesNear(byFile.get(place.file) ?? [], place))),
  }))
  return {
    ...{ analysis, names, text: texts, entities: new Map(analysis.entities.map((entity) => [entity.id, entity])) },
    isDecided: (actions, ids) => about.some((one) => actions.includes(one.correction.action) && ids.every((id) => one.ids.has(id))),
    isDecidedAt: (place) => decided.some(({ places }) => places.some((other) => touches(other, place))),
    isFieldDecided: (field, place) =>
      decided.some(
        ({ correction, places }) =>
          ((correction.action === 'set' && correction.field === field) || correction.action === 'drop') &&
          (places.some((other) => touches(other, place)) || (correction.of === 'article' && correction.targets[0].file === place.file)),
      ),
    target: (place) => targetOf(place, texts(place.file), search(place.file), mayQuote),
    sentence: (place) => sentenceOf(place, sentences.get(place.file) ?? [], texts(place.file), mayQuote),
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function placesOf(target: Target, search: (file: string) => Searchable | undefined): (Span & { file: string })[] {
  if (target.quote === '') return []
  return (search(target.file)?.find(target) ?? []).map((span) => ({ ...span, file: target.file }))
}

const touches = (a: Span & { file: string }, b: Span & { file: string }) => a.file === b.file && a.start < b.end && b.start < a.end

const entitiesNear = (mentions: readonly MentionRecord[], place: Span & { file: string }) =>
  mentions.filter((mention) => touches(mention, place)).flatMap(({ entity }) => entity ?? [])

function sentenceOf(
  place: Span & { readonly file: string; readonly text: string; readonly by?: string },
  sentences: readonly SentenceRecord[],
  text: string | undefined,
  mayQuote: (place: Place) => boolean,
): Evidence {
  const { file, start, end, by = 'review' } = place
  const whole = sentences.find((one) => one.start <= start && end <= one.end)
  if (whole === undefined || text === undefined || !mayQuote({ file, start: whole.start, end: whole.end }))
    return { file, start, end, text: place.text, by }
  return { file, start: whole.start, end: whole.end, text: text.slice(whole.start, whole.end), by }
}

/** Whether something rests on a correction already: a person judged it. */
export function isJudged({ evidence }: { readonly evidence: readonly Evidence[] }): boolean {
  return evidence.some(({ by }) => by.startsWith(CORRECTIONS))
}

/** A choice with its YAML. */
export function choice(label: string, proposal: Proposal): Choice {
  return { label, proposal, yaml: proposalYaml(proposal) }
}
