import { join } from 'node:path'
import { textOf } from '../host/disk.ts'
import type { Analysis, Correction, Decision, ReviewItem } from '../model/index.ts'
import { review } from '../review/index.ts'
import type { Sides } from './sides.ts'

/** What the review asks of the analysis after and did not ask before. */
export async function newDecisions({ before, after, beforeSite, afterSite }: Sides): Promise<Decision[]> {
  const asked = new Set((await reviewOf(before, beforeSite, [])).map(({ message }) => message))
  const items = await reviewOf(after, afterSite, [])
  return items
    .filter(({ kind, message }) => kind !== 'single source' && !asked.has(message))
    .map(({ message, choices }) => ({ message, yaml: choices[0]?.yaml ?? null }))
}

/** The review of a published site, quoting what the site itself may show. */
export async function reviewOf(analysis: Analysis, site: string, corrections: readonly Correction[]): Promise<ReviewItem[]> {
  const texts = new Map<string, string>()
  for (const { file, id } of analysis.articles) {
    const text = await textOf(join(site, 'data/text', `${id.slice(id.indexOf('/') + 1)}.txt`))
    if (text !== undefined) texts.set(file, text)
  }
  return review(analysis, { corrections, texts: (file) => texts.get(file) })
}

/** Old address → new address, as the site redirects them. */
export async function redirectsOf(site: string): Promise<Map<string, string>> {
  const text = (await textOf(join(site, 'data/redirects.jsonl'))) ?? (await textOf(join(site, 'redirects.jsonl'))) ?? ''
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => JSON.parse(line) as { from: string; to: string }).map(({ from, to }) => [from, to]))
}
