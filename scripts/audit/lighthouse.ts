import lighthouse from 'lighthouse'
import type { Findings } from './checks.ts'
import type { SitePage } from './site-pages.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Lighthouse's four scores of pages, and what keeps one from 100. */
export async function scores(port: number, origin: string, pages: readonly SitePage[], tell: (line: string) => void): Promise<Findings> {
  const found: string[] = []
  for (const { url, kind } of pages) {
    // A page that says it is not to be found is no page for a search engine.
    const onlyCategories = CATEGORIES.filter((category) => kind !== 'not-found' || category !== 'seo')
    const result = await lighthouse(`${origin}/${url}`, { port, onlyCategories, logLevel: 'error', output: 'json' })
    if (result === undefined) continue
    const { categories, audits } = result.lhr
    const marks = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const)
    tell(`${kind.padEnd(14)}${marks.map(([id, mark]) => `${id} ${mark}`).join('  ')}`)
    for (const [id, mark] of marks.filter(([, score]) => score < 100)) {
      const low = categories[id]?.auditRefs
        .filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1)
        .map((ref) => `${ref.id} ${audits[ref.id]?.displayValue ?? ''}`)
      found.push(`${url}: ${id} ${mark}: ${low?.join(', ')}`)
    }
  }
  return found
}
