import { join } from 'node:path'
import { textOf } from '../host/disk.ts'
import { publishedTexts } from '../host/published-texts.ts'
import type { Analysis, Change, Correction, Decision, ReviewItem } from '../model/index.ts'
import { review } from '../review/index.ts'
import type { Sides } from './sides.ts'

/** What the review asks of the analysis after and did not ask before. */
export async function newDecisions({ before, after, beforeSite, afterSite }: Sides, changes: readonly Change[]): Promise<Decision[]> {
  const touched = changes.flatMap((change) => (change.type === 'page-touched' && change.touch === 'primary' ? [change.url] : []))
  const only = new Set(touched)
  const asked = new Set((await reviewOf(before, beforeSite, [], only)).map(({ message }) => message))
  const items = await reviewOf(after, afterSite, [], only)
  return items
    .filter(({ kind, message }) => kind !== 'single source' && kind !== 'correction' && !asked.has(message))
    .map(({ message, choices }) => ({ message, yaml: choices[0]?.yaml ?? null }))
}

/** The review of a published site, quoting what the site itself may show. */
export async function reviewOf(
  analysis: Analysis,
  site: string,
  corrections: readonly Correction[],
  only?: ReadonlySet<string>,
): Promise<ReviewItem[]> {
  return review(analysis, { corrections, texts: publishedTexts(analysis, site), ...(only === undefined ? {} : { only }) })
}

/** Old address → new address, as the site redirects them. */
export async function redirectsOf(site: string): Promise<Map<string, string>> {
  const text = (await textOf(join(site, 'data/redirects.jsonl'))) ?? (await textOf(join(site, 'redirects.jsonl'))) ?? ''
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => JSON.parse(line) as { from: string; to: string }).map(({ from, to }) => [from, to]))
}
