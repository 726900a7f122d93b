import { expect, test } from '@playwright/test'
import { pageOf } from './sites.ts'

test('from home to a person, an event, an article, and the very sentence', async ({ page }) => {
  await page.goto(pageOf('harbour', 'index.html'))
  await page.locator('.rail').getByRole('link', { name: 'Ilse Maartens' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ilse Maartens')
  await page.locator('#did + .dated').getByRole('link', { name: 'Ilse Maartens and Tomas Ekberg meet' }).click()
  await expect(page.locator('.factbox')).toContainText('11 May 2031')
  await page.locator('.factbox .mark').first().click()
  const note = page.locator('.notes li:target')
  await expect(note).toContainText('asked for a delay')
  await note.getByRole('link').click()
  await expect(page.locator('.s:target')).toContainText('asked for a delay')
  await expect(page).toHaveURL(/articles\/quay-vote\.html#s\d+$/)
})

test('a sentence shows which pages rest on it', async ({ page }) => {
  await page.goto(pageOf('harbour', 'articles/quay-vote.html'))
  await page.locator('#s2 .sn').click()
  await expect(page.locator('#rests ~ ol li:target')).toContainText('Harbour council votes to close the Old Quay')
})

test('a footnote shows beside its mark by pointer and by key, can be entered, and Escape closes it', async ({ page }) => {
  await page.goto(pageOf('harbour', 'events/vote.html'))
  const mark = page.locator('.factbox .mark').first()
  await mark.hover()
  await expect(page.getByRole('tooltip')).toContainText('voted on Monday')
  await page.getByRole('tooltip').hover()
  await page.waitForTimeout(400)
  await expect(page.getByRole('tooltip')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await mark.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toBeVisible()
  await expect(mark).toHaveAttribute('aria-describedby', 'preview')
})

test('a slash leads to search', async ({ page }) => {
  await page.goto(pageOf('harbour', 'people/ilse-maartens.html'))
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/search\.html$/)
})

test('the whole way works without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(pageOf('harbour', 'events/vote.html'))
  await page.locator('.factbox .mark').first().click()
  await page.locator('.notes li:target a').click()
  await expect(page.locator('.s:target')).toContainText('voted on Monday')
  await context.close()
})

test('by keyboard the content is one step away, and every mark can be reached', async ({ page }) => {
  await page.goto(pageOf('harbour', 'events/vote.html'))
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to content')
  await page.keyboard.press('Enter')
  for (let steps = 0; steps < 12; steps++) await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)
})

for (const url of ['events/vote.html', 'map.html', 'wording.html', 'stories/quay.html'])
  test(`by Tab alone one comes from the first to the last link: ${url}`, async ({ page }) => {
    await page.goto(pageOf('harbour', url))
    const isLast = `document.activeElement === [...document.querySelectorAll('.colophon a')].at(-1)`
    const most = Number(await page.evaluate(`document.querySelectorAll('a, summary, [tabindex]').length`))
    let steps = 0
    while (steps <= most && (await page.evaluate(isLast)) !== true) {
      await page.keyboard.press('Tab')
      steps += 1
    }
    expect(steps).toBeLessThanOrEqual(most)
  })

test('nothing glides where less motion is asked for', async ({ page }) => {
  const behaviour = `getComputedStyle(document.documentElement).scrollBehavior`
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(pageOf('harbour', 'events/vote.html'))
  expect(await page.evaluate(behaviour)).toBe('auto')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await page.evaluate(behaviour)).toBe('smooth')
})
