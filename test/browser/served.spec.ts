import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serve } from '../../scripts/audit/serve.ts'
import { KINDS, SITES } from './sites.ts'

/** As a host serves it: under a path of its own, with fonts and script that arrive late. */

test('under a sub-path every way stays under it', async ({ page }) => {
  const root = join(SITES, 'hosted')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  symlinkSync(join(SITES, 'harbour'), join(root, 'repo'))
  const server = await serve(root)
  const strays: string[] = []
  page.on('response', (response) => {
    if (!response.url().startsWith(`${server.origin}/repo/`) || response.status() !== 200) strays.push(response.url())
  })
  await page.goto(`${server.origin}/repo/`)
  await page.locator('.rail').getByRole('link', { name: 'Ilse Maartens' }).click()
  await page.locator('#did + .dated').getByRole('link').first().click()
  await page.locator('.factbox .mark').first().click()
  await page.locator('.notes li:target a').click()
  await expect(page.locator('.s:target')).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('repair')
  await page.locator('.results').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/repo\/.+\.html$/)
  expect(strays).toEqual([])
  server.close()
})

for (const width of [320, 1280]) {
  test(`nothing moves while a page of ${width} px arrives`, async ({ browser }) => {
    test.setTimeout(120_000)
    const server = await serve(join(SITES, 'harbour'))
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200))
      await route.continue()
    })
    await page.addInitScript(`
      window.moved = 0
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.moved += value })
        .observe({ type: 'layout-shift', buffered: true })
    `)
    const moved: string[] = []
    for (const url of KINDS) {
      await page.goto(`${server.origin}/${url}`, { waitUntil: 'networkidle' })
      const score = Number(await page.evaluate('window.moved'))
      if (score > 0.02) moved.push(`${url}: ${score.toFixed(3)}`)
    }
    expect(moved).toEqual([])
    await page.close()
    server.close()
  })
}
