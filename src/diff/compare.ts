import { type Analysis, byCodeUnit, type Cause, type Change, type ChangeEvidence, type Finding } from '../model/index.ts'
import { compareAddresses, pagesOf } from './addresses.ts'
import { compareArticles } from './articles.ts'
import { causes } from './cause.ts'
import { compareDates } from './dates.ts'
import { compareEntities } from './entities.ts'
import { compareEvents } from './events.ts'
import { touchedPages } from './pages.ts'
import { type Pairing, pair } from './pairing.ts'
import { compareProblems } from './problems.ts'
import { compareQuotes } from './quotes.ts'
import { compareRoles } from './roles.ts'
import { sentenceAt } from './side.ts'
import { compareStories } from './stories.ts'
import { compareTopics } from './topics.ts'
import { weigh } from './weigh.ts'
import { compareWording } from './wording.ts'

/** What comparing may know beside the two records. */
export interface CompareContext {
  /** Old address → new address, as the site after redirects them. */
  readonly redirects?: ReadonlyMap<string, string>
  /** Which inputs differ, where that is known (from git); read off the records where it is not given. */
  readonly causes?: readonly Cause[]
}

const RULES: readonly ((pairing: Pairing) => Finding[])[] = [
  compareArticles,
  compareEvents,
  compareEntities,
  compareRoles,
  compareQuotes,
  compareDates,
  compareStories,
  compareTopics,
  compareWording,
  compareProblems,
]

/**
 * What differs between two analyses, in words of the analysis. Things are the same by the words that refer to them, not by
 * id, offset or order: the same analysis in another order, or with shifted offsets, gives the empty list.
 *
 * @returns Sorted by weight (check first), type, subject and message. Near-linear in the size of the analyses.
 */
export function compare(before: Analysis, after: Analysis, context: CompareContext = {}): Change[] {
  const pairing = pair(before, after)
  const found = RULES.flatMap((rule) => rule(pairing))
  const pages = { old: pagesOf(before, true), current: pagesOf(after) }
  const findings = [...found, ...compareAddresses(pairing, pages, context.redirects ?? new Map())]
  const causeOf = causes(pairing, context.causes)
  const changes = [...findings, ...touchedPages(pairing, pages, findings)].map((finding) => {
    const cause = causeOf(finding)
    const evidence = numbered(pairing, finding)
    return { ...finding, evidence, weight: weigh(finding, cause), cause } as Change // the spread loses which member of the union it is
  })
  return inOrder(changes)
}

/** Changes by weight (check first), type, subject and message. */
export const inOrder = (changes: readonly Change[]): Change[] => changes.toSorted(byWeight)

function numbered({ before, after }: Pairing, { type, subject, evidence }: Finding): ChangeEvidence[] {
  const side = subject.gone || type.endsWith('-removed') ? before : after
  return evidence.map(({ file, start, end, text, by }) => {
    const sentences = (side.sentences.has(file) ? side : before).sentences.get(file) ?? []
    const index = sentenceAt(sentences, start)
    return { file, start, end, text, by, sentence: index === undefined ? null : sentences[index]!.n }
  })
}

const ORDER = { check: 0, notice: 1, routine: 2 } as const

function byWeight(a: Change, b: Change): number {
  return (
    ORDER[a.weight] - ORDER[b.weight] ||
    byCodeUnit(a.type, b.type) ||
    byCodeUnit(a.subject.id, b.subject.id) ||
    byCodeUnit(a.message, b.message)
  )
}

/** The changes that fail a pull request's check: those whose type or weight `site.yml` lists under `failOn`. */
export function failing(changes: readonly Change[], failOn: readonly string[]): Change[] {
  return changes.filter(({ type, weight }) => failOn.includes(type) || failOn.includes(weight))
}
