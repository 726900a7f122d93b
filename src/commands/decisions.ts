import { join } from 'node:path'
import { textOf } from '../host/disk.ts'
import { publishedTexts } from '../host/published-texts.ts'
import type { Analysis, Change, Decision, ReviewKind } from '../model/index.ts'
import { fromLine, RecordError } from '../record/index.ts'
import { type ReviewContext, review } from '../review/index.ts'
import type { Sides } from './sides.ts'

/** How each side is reviewed. */
export interface ReviewContexts {
  readonly before: ReviewContext
  readonly after: ReviewContext
}

/** The review of both sides with their editors' decisions, quoting no more than the sites themselves may show. */
export async function contextsOf({ before, after, beforeSite, afterSite, seeds }: Sides): Promise<ReviewContexts> {
  return {
    before: await contextOf(before, beforeSite, seeds?.before),
    after: await contextOf(after, afterSite, seeds?.after),
  }
}

async function contextOf(analysis: Analysis, site: string, seeds: string | undefined): Promise<ReviewContext> {
  if (seeds === undefined) return { corrections: [], texts: publishedTexts(analysis, site) }
  const { contextOfSeeds } = await import('./seeds-review.ts') // reading seeds takes 50 MB, which two folders do without
  return contextOfSeeds(analysis, seeds)
}

/** What the review asks of the analysis after and did not ask before. */
export function newDecisions({ before, after }: Sides, contexts: ReviewContexts, changes: readonly Change[]): Decision[] {
  const touched = changes.flatMap((change) => (change.type === 'page-touched' && change.touch === 'primary' ? [change.url] : []))
  const only = new Set(touched)
  const asked = new Set(review(before, { ...contexts.before, only }).map(({ message }) => message))
  return review(after, { ...contexts.after, only })
    .filter(
      ({ kind, score, message }) => kind !== 'single source' && kind !== 'correction' && !asked.has(message) && isWorthAsking(kind, score),
    )
    .map(({ message, choices }) => ({ message, yaml: choices[0]?.yaml ?? null }))
}

/** Names that are hardly alike wait for the review itself. */
const isWorthAsking = (kind: ReviewKind, score: number) => kind !== 'duplicate' || score >= 0.3

/** Old address → new address, as the site redirects them. */
export async function redirectsOf(site: string): Promise<Map<string, string>> {
  const text = (await textOf(join(site, 'data/redirects.jsonl'))) ?? (await textOf(join(site, 'redirects.jsonl'))) ?? ''
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(lines.map((line, n) => redirectIn(line, n + 1)))
}

function redirectIn(line: string, number: number): [from: string, to: string] {
  const { from, to } = fromLine('redirects', line, number) as { readonly from?: unknown; readonly to?: unknown }
  if (typeof from === 'string' && typeof to === 'string') return [from, to]
  throw new RecordError(`redirects.jsonl:${number}  has no "from" and "to". Build the record again.`)
}
