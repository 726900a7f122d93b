import lighthouse, { type Result } from 'lighthouse'
import type { Findings } from './checks.ts'
import type { SitePage } from './site-pages.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** A busy machine can only lower a score: what falls short is measured again, and the best run counts. */
const RUNS = 4

/** Lighthouse's four scores of pages, and what keeps one from 100. */
export async function scores(port: number, origin: string, pages: readonly SitePage[], tell: (line: string) => void): Promise<Findings> {
  const found: string[] = []
  for (const { url, kind } of pages) {
    // A page that says it is not to be found is no page for a search engine.
    const onlyCategories = CATEGORIES.filter((category) => kind !== 'not-found' || category !== 'seo')
    let best: Result | undefined
    let runs = 0
    while (runs < RUNS && (best === undefined || sum(best) < onlyCategories.length * 100)) {
      const result = await lighthouse(`${origin}/${url}`, { port, onlyCategories, logLevel: 'error', output: 'json' })
      runs += 1
      if (result !== undefined && (best === undefined || sum(result.lhr) > sum(best))) best = result.lhr
    }
    if (best === undefined) found.push(`${url}: Lighthouse gave no result`)
    else {
      tell(`${kind.padEnd(14)}${marksOf(best).join('  ')}${runs > 1 ? `  (${runs} runs)` : ''}`)
      found.push(...shortcomings(url, best))
    }
  }
  return found
}

const score = (mark: number | null) => Math.round((mark ?? 0) * 100)

const sum = ({ categories }: Result) => Object.values(categories).reduce((total, category) => total + score(category.score), 0)

const marksOf = ({ categories }: Result) => Object.values(categories).map((category) => `${category.id} ${score(category.score)}`)

function shortcomings(url: string, { categories, audits }: Result): string[] {
  const low = Object.values(categories).filter((category) => score(category.score) < 100)
  return low.map(({ id, score: mark, auditRefs }) => {
    const refs = auditRefs.filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1)
    return `${url}: ${id} ${score(mark)}: ${refs.map((ref) => `${ref.id} ${audits[ref.id]?.displayValue ?? ''}`).join(', ')}`
  })
}
