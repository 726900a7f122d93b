import { expect, test } from '@playwright/test'
import { pageOf } from './sites.ts'

/** What readers of the five articles come to find out. */

test('when did the interior ministers meet, what did they agree, and which articles report it', async ({ page }) => {
  await page.goto(pageOf('seeds', 'index.html'))
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Qi Yanjun' }).click()
  await page
    .locator('#did + .dated')
    .getByRole('link', { name: /Naqvi.*Qi Yanjun/ })
    .click()
  await expect(page.locator('.factbox')).toContainText('Wednesday, 5 February 2025')
  await expect(page.locator('.sidebyside')).toContainText('intelligence sharing')
  await expect(page.locator('.sidebyside thead th')).toHaveCount(2)
})

test('show me the sentence', async ({ page }) => {
  await page.goto(pageOf('seeds', 'people/mohsin-naqvi.html'))
  await page.locator('.sayings .mark').first().click()
  await page.locator('.notes li:target .to-sentence').click()
  await expect(page.locator('.s:target')).toBeVisible()
})

test('what did Xi say in 2023, and what in 2025', async ({ page }) => {
  await page.goto(pageOf('seeds', 'people/xi-jinping.html'))
  const said = (year: string) => page.locator('.sayings > li').filter({ has: page.locator('.when', { hasText: year }) })
  await expect(said('2023').filter({ hasText: 'upgraded version of the CPEC' })).not.toHaveCount(0)
  await expect(said('2025').filter({ hasText: 'upgraded version' })).toHaveCount(0)
})

test('give me the events as a calendar', async ({ page }) => {
  await page.goto(pageOf('seeds', 'index.html'))
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data' }).click()
  await expect(page.getByRole('link', { name: 'events.ics' })).toHaveAttribute('href', 'events.ics')
})
