import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serve } from '../../scripts/audit/serve.ts'
import { pageOf, SITES } from './sites.ts'

test('finds what was read, by words and by filter, tells how many, and leads there', async ({ page }) => {
  const server = await serve(join(SITES, 'harbour'))
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`))
  await page.goto(`${server.origin}/search.html`)
  await page.getByRole('searchbox').fill('repair')
  await expect(page.getByRole('status')).toHaveText(/^\d+ results?/)
  await page.getByLabel('Type').selectOption({ label: 'Person (2)' })
  await expect(page.locator('.results li')).toHaveCount(1)
  await page.getByRole('searchbox').fill('zeppelin')
  await expect(page.getByRole('status')).toHaveText('Nothing found for “zeppelin”.')
  await page.getByRole('searchbox').fill('repair')
  await page.locator('.results').getByRole('link', { name: 'Ilse Maartens' }).click()
  await expect(page).toHaveURL(`${server.origin}/people/ilse-maartens.html`)
  expect(said).toEqual([])
  server.close()
})

test('opened from disk, search gives way to the indexes', async ({ page }) => {
  await page.goto(pageOf('harbour', 'search.html'))
  await expect(page.getByRole('status')).toContainText('Opened from disk')
  await page.getByRole('link', { name: 'People from A to Z' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
})
