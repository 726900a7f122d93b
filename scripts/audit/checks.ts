import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import type { SitePage } from './site-pages.ts'

/** What a check found wrong, one line each. */
export type Findings = readonly string[]

/** Style is the formatter's business, roles are doubled where a stacked table would lose them. */
const RULES = {
  'no-redundant-role': 'off',
  'prefer-native-element': 'off',
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'void-style': 'off',
  'doctype-style': 'off',
  'require-sri': 'off',
  'tel-non-breaking': 'off',
} as const

export async function invalidHtml(pages: readonly SitePage[]): Promise<Findings> {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: RULES })
  const found: string[] = []
  for (const { url, html } of pages) {
    const { results } = await validator.validateString(html, url)
    found.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${url}:${line} ${ruleId} ${message}`)))
  }
  return found
}

/** Links and anchors that lead nowhere; `files` are the site's other files. */
export function brokenLinks(pages: readonly SitePage[], files: ReadonlySet<string>): Findings {
  const ids = new Map(pages.map(({ url, html }) => [url, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? ''))]))
  return pages.flatMap(({ url, html }) =>
    [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, raw = '']) => {
      const href = raw.replaceAll('&amp;', '&')
      if (/^https?:/.test(href)) return []
      const target = new URL(href, `https://x/${url}`)
      const path = decodeURIComponent(target.pathname.slice(1))
      const anchor = decodeURIComponent(target.hash.slice(1))
      const whole = ids.has(path) ? anchor === '' || ids.get(path)?.has(anchor) === true : files.has(path)
      return whole ? [] : [`${url} → ${href}`]
    }),
  )
}

/** Pages over 50 KB of compressed HTML; a list that long ought to run over several. */
export function heavyPages(pages: readonly SitePage[]): Findings {
  const most = 50 * 1024
  return pages.flatMap(({ url, html }) => {
    const size = gzipSync(html).length
    return size > most ? [`${url}: ${Math.round(size / 1024)} KB compressed`] : []
  })
}

/** Accessibility rules broken, and pages wider than their window, at both widths and in both schemes. */
export async function inaccessible(browser: Browser, origin: string, pages: readonly SitePage[]): Promise<Findings> {
  const found: string[] = []
  for (const width of [320, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const { url } of pages) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.goto(`${origin}/${url}`)
        const { violations } = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze()
        const where = `${url} (${width} px, ${colorScheme})`
        found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 140)}`)))
        const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
        if (overflow > 0) found.push(`${where}: ${overflow} px wider than the window`)
      }
    }
    await context.close()
  }
  return found
}

/** Bytes over the wire of a first visit, and requests to any other host. */
export async function firstVisit(
  browser: Browser,
  origin: string,
  url: string,
): Promise<{ readonly bytes: number; readonly foreign: Findings }> {
  const page = await browser.newPage()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url())
  })
  await page.goto(`${origin}/${url}`, { waitUntil: 'networkidle' })
  await page.close()
  return { bytes, foreign }
}
