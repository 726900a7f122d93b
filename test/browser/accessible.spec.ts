import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { KINDS, pageOf } from './sites.ts'

const TARGETS = [
  ...KINDS.map((url) => ['harbour', url] as const),
  ['hostile', 'people/long.html'] as const,
  ['hostile', 'articles/hostile.html'] as const,
]

for (const width of [320, 1280]) {
  test(`no page breaks an accessibility rule or its frame at ${width} px, light or dark`, async ({ browser }) => {
    test.setTimeout(480_000)
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const found: string[] = []
    for (const [site, url] of TARGETS) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(pageOf(site, url))
      found.push(...(await violations(new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }), url)))
      // Only the colours differ by scheme.
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await violations(new AxeBuilder({ page }).withRules(['color-contrast']), `${url} (dark)`)))
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      if (overflow !== 0) found.push(`${url}: wider than the window by ${overflow} px`)
    }
    expect(found).toEqual([])
    await context.close()
  })
}

async function violations(axe: AxeBuilder, where: string): Promise<string[]> {
  const results = await axe.analyze()
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`))
}

test('nothing is asked of any other host, and nothing is refused by the page’s own policy', async ({ page }) => {
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  // Only of pages opened from disk: fonts are not shared with their preload there.
  page.on('console', (message) => message.text().startsWith('A preload for') || said.push(message.text()))
  for (const url of KINDS) await page.goto(pageOf('harbour', url))
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  expect(said).toEqual([])
})

test('forced colours and print keep what is said', async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: 'active' })
  const page = await context.newPage()
  await page.goto(pageOf('harbour', 'events/vote.html'))
  await expect(page.locator('.factbox')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.notes')).toBeVisible()
  await expect(page.locator('.masthead nav')).toBeHidden()
  await context.close()
})
