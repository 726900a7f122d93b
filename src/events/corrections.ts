import {
  type Correction,
  type CorrectionReport,
  groupBy,
  lineOf,
  overlaps,
  type ResolvedArticle,
  type Span,
  type Target,
} from '../model/index.ts'
import { searchable } from '../text/quote-match.ts'
import type { Telling } from './telling.ts'

/** A correction of happenings whose targets were found: the tellings that each target's words are about. */
export interface LocatedTellings {
  readonly correction: Correction
  readonly tellings: readonly (readonly Telling[])[]
  /** Where the first target stands. */
  readonly span: Span & { readonly file: string }
}

export interface DecidedTellings {
  readonly located: readonly LocatedTellings[]
  readonly reports: readonly CorrectionReport[]
}

/** Finds the tellings that corrections of events are about. */
export function locateTellings(
  articles: readonly ResolvedArticle[],
  tellings: readonly Telling[],
  corrections: readonly Correction[],
): DecidedTellings {
  const byFile = groupBy(tellings, (telling) => telling.article.article.file)
  const files = new Map(articles.map((article) => [article.article.file, article]))
  const reports: CorrectionReport[] = []
  const located = corrections.flatMap((correction): LocatedTellings[] => {
    const found = correction.targets.map((target) =>
      findTellings(target, files.get(target.file), byFile.get(target.file) ?? [], correction),
    )
    const fault = found.find((one) => 'outcome' in one)
    if (fault !== undefined) {
      reports.push({ correction, ...fault })
      return []
    }
    const hits = found as readonly Hit[] // no fault among them
    return [{ correction, tellings: hits.map((hit) => hit.tellings), span: hits[0]!.span }]
  })
  return { located, reports }
}

interface Hit {
  readonly tellings: readonly Telling[]
  readonly span: LocatedTellings['span']
}

type Fault = Pick<CorrectionReport, 'outcome' | 'message'>

function findTellings(
  target: Target,
  article: ResolvedArticle | undefined,
  tellings: readonly Telling[],
  { action }: Correction,
): Hit | Fault {
  const quote = target.quote.length > 80 ? `${target.quote.slice(0, 79)}…` : target.quote
  if (article === undefined)
    return { outcome: 'stale', message: `There is no article ${target.file}: it was removed or renamed. Fix the file or delete the entry.` }
  const spans = searchable(article.article.text).find(target)
  if (spans.length === 0)
    return {
      outcome: 'stale',
      message: `Nothing in ${target.file} reads "${quote}" with these neighbours. The article was edited or the quote mistyped: fix the quote or delete the entry.`,
    }
  const hits = spans.map((span) => ({ span, tellings: toldIn(span, article, tellings) })).filter((hit) => hit.tellings.length > 0)
  const [first, second] = hits
  if (first === undefined && action === 'drop')
    return { outcome: 'without-effect', message: `The rules agree now: "${quote}" is not read as an event.` }
  if (first === undefined)
    return {
      outcome: 'stale',
      message: `"${quote}" stands in ${target.file}, but no event is read there. Quote the words that tell it, or delete the entry.`,
    }
  if (second !== undefined)
    return {
      outcome: 'ambiguous',
      message: `"${quote}" stands ${hits.length} times in ${target.file}: add the words before and after it. It is not applied.`,
    }
  const triggers = new Set(first.tellings.map(({ trigger }) => trigger))
  if (triggers.size > 1)
    return {
      outcome: 'ambiguous',
      message: `"${quote}" tells of ${triggers.size} events (${[...triggers].map(({ text }) => `"${text}"`).join(', ')}): quote the word that tells the one you mean. It is not applied.`,
    }
  return { tellings: first.tellings, span: { ...first.span, file: target.file } }
}

/** The tellings whose trigger the words touch, else those of the sentence that the words lie in. */
function toldIn(span: Span, { article }: ResolvedArticle, tellings: readonly Telling[]): Telling[] {
  const touched = tellings.filter(({ trigger }) => overlaps(trigger, span))
  if (touched.length > 0) return touched
  const sentence = article.sentences.find((one) => one.start <= span.start && span.end <= one.end)
  return sentence === undefined ? [] : tellings.filter(({ trigger }) => overlaps(trigger, sentence))
}

type Groups = readonly (readonly Telling[])[]

/**
 * Groups of tellings as corrections have them: events dropped, merged and kept apart. A distinction outranks nothing that
 * another entry merges: the two are a conflict, and neither is applied.
 */
export function decideGroups(groups: Groups, { located }: DecidedTellings, reports: CorrectionReport[]): Groups {
  const of = (action: string) => located.filter(({ correction }) => correction.action === action)
  const refused = contradictions(of('merge'), of('distinct'), reports)
  const free = (action: string) => of(action).filter(({ correction }) => !refused.has(correction))
  const parted = free('distinct').reduce<Groups>((all, one) => part(all, one, reports), groups)
  const merged = free('merge').reduce<Groups>((all, one) => mergeGroups(all, one, reports), parted)
  return free('drop').reduce<Groups>((all, one) => drop(all, one, reports), merged)
}

function contradictions(
  merges: readonly LocatedTellings[],
  distinct: readonly LocatedTellings[],
  reports: CorrectionReport[],
): Set<Correction> {
  const refused = new Set<Correction>()
  for (const one of distinct) {
    const other = merges.find(
      (merge) => one.tellings.filter((list) => merge.tellings.some((told) => told.some((telling) => list.includes(telling)))).length > 1,
    )
    if (other === undefined) continue
    const [apart, together] = [lineOf(one.correction), lineOf(other.correction)]
    reports.push({
      correction: one.correction,
      outcome: 'conflict',
      message: `${apart} keeps apart what ${together} merges. Delete one of them; neither is applied.`,
    })
    reports.push({
      correction: other.correction,
      outcome: 'conflict',
      message: `${together} merges what ${apart} keeps apart. Delete one of them; neither is applied.`,
    })
    refused.add(one.correction).add(other.correction)
  }
  return refused
}

const groupWith = (groups: Groups, tellings: readonly Telling[]) =>
  groups.filter((group) => group.some((telling) => tellings.includes(telling)))

/** Of two targets told as one, the later one's article tells another: all it says of it goes with it. */
function part(groups: Groups, { correction, tellings }: LocatedTellings, reports: CorrectionReport[]): Groups {
  const [first = [], ...others] = tellings
  let result = groups
  let parted = false
  for (const other of others) {
    const shared = groupWith(result, first).find((group) => group.some((telling) => other.includes(telling)))
    if (shared === undefined) continue
    parted = true
    const file = other[0]!.article.article.file
    const isWhole = !first.some((telling) => telling.article.article.file === file)
    const leaves = (telling: Telling) => other.includes(telling) || (isWhole && telling.article.article.file === file)
    result = result
      .flatMap((group) => (group === shared ? [group.filter((one) => !leaves(one)), group.filter(leaves)] : [group]))
      .filter((group) => group.length > 0)
  }
  reports.push(parted ? { correction, outcome: 'applied', message: 'The events are kept apart.' } : agreed(correction))
  return result
}

function mergeGroups(groups: Groups, { correction, tellings }: LocatedTellings, reports: CorrectionReport[]): Groups {
  const touched = groupWith(groups, tellings.flat())
  reports.push(touched.length > 1 ? { correction, outcome: 'applied', message: `${touched.length} events are one.` } : agreed(correction))
  if (touched.length < 2) return groups
  const one = touched.flat()
  return groups.flatMap((group) => (group === touched[0] ? [one] : touched.includes(group) ? [] : [group]))
}

function drop(groups: Groups, { correction, tellings }: LocatedTellings, reports: CorrectionReport[]): Groups {
  const touched = groupWith(groups, tellings.flat())
  reports.push(touched.length > 0 ? { correction, outcome: 'applied', message: 'The event is dropped.' } : agreed(correction))
  return groups.filter((group) => !touched.includes(group))
}

export function agreed(correction: Correction): CorrectionReport {
  return { correction, outcome: 'without-effect', message: 'The rules agree now, without it.' }
}
