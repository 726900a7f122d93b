import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import ICAL from 'ical.js'
import { pageOf } from './sites.ts'

/** What readers of the five articles come to find out. */

async function ministersMeeting(page: Page): Promise<void> {
  await page.goto(pageOf('seeds', 'index.html'))
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Qi Yanjun' }).click()
  await page
    .locator('#did + .dated')
    .getByRole('link', { name: /Naqvi.*Qi Yanjun/ })
    .click()
}

test('when did the interior ministers meet, and what did they agree', async ({ page }) => {
  await ministersMeeting(page)
  await expect(page.locator('.factbox')).toContainText('Wednesday, 5 February 2025')
  await expect(page.getByRole('row', { name: /^Agreed/ })).toContainText('intelligence sharing')
})

test('which articles report it, and which of the same story do not', async ({ page }) => {
  await ministersMeeting(page)
  await expect(page.locator('.sidebyside thead th')).toHaveCount(2)
  await expect(page.locator('.rail').getByRole('heading', { name: 'Not mentioned in' })).toBeVisible()
  await page.locator('.sidebyside thead th').getByRole('link').first().click()
  await expect(page.locator('body')).toHaveClass(/kind-article/)
})

test('show me the sentence', async ({ page }) => {
  await page.goto(pageOf('seeds', 'people/mohsin-naqvi.html'))
  await page.locator('.sayings .mark').first().click()
  await page.locator('.notes li:target .to-sentence').click()
  await expect(page.locator('.s:target')).toBeVisible()
})

test('what did Xi say in 2023 that he did not say in 2025', async ({ page }) => {
  await page.goto(pageOf('seeds', 'index.html'))
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Wording' }).click()
  const speaker = page.locator('.speaker', { has: page.getByRole('heading', { name: 'Xi Jinping' }) })
  const only = (year: string) => speaker.locator('dl > div', { hasText: `Only in ${year}` })
  await expect(only('2025').getByRole('link', { name: 'upgraded version' })).toHaveCount(0)
  await only('2023').getByRole('link', { name: 'upgraded version of the CPEC' }).click()
  await expect(page.locator('.s:target')).toContainText('upgraded version of the CPEC')
})

test('give me the events as a calendar', async ({ page }) => {
  await page.goto(pageOf('seeds', 'index.html'))
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data' }).click()
  const href = await page.getByRole('link', { name: 'events.ics' }).getAttribute('href')
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(new URL(href ?? '', page.url()), 'utf8')))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.find(({ summary }) => /Naqvi.*Qi Yanjun/.test(summary))?.startDate.toString()).toBe('2025-02-05')
})
