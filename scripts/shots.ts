import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { print } from '../src/host/console.ts'
import { BROWSER_ARGUMENTS, browserPath } from '../test/browser/chromium.ts'
import { oneOfEachKind, sitePages } from './audit/site-pages.ts'

const help = `npm run shots -- [--site DIR] [--out DIR] [PAGE…]

Pictures of the longest page of every kind (or of the pages named), at 320 and 1280 px, light and dark, to be looked at.

  --site DIR   the built site (_site)
  --out DIR    where the pictures go (shots)
`

/** Taller pictures are of no use to the eye. */
const TALLEST = 6000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string', default: '_site' }, out: { type: 'string', default: 'shots' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help === true) print(help)
else await shoot(resolve(values.site), resolve(values.out), positionals)

async function shoot(site: string, out: string, named: readonly string[]): Promise<void> {
  const urls = named.length > 0 ? named : oneOfEachKind(sitePages(site)).map(({ url }) => url)
  mkdirSync(out, { recursive: true })
  let browser = await launch()
  const looks = [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })))
  for (const look of looks) {
    for (const url of urls) {
      const name = `${url.replace(/\.html$/, '').replaceAll('/', '-')}-${look.width}-${look.colorScheme}.png`
      const take = () => shot(browser, pathToFileURL(join(site, url)).href, join(out, name), look)
      await take().catch(async () => {
        // On a machine that is short of memory the browser now and then gives up a tall picture.
        await browser.close()
        browser = await launch()
        await take()
      })
    }
  }
  await browser.close()
  print(`${urls.length * 4} pictures in ${out}\n`)
}

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: [...BROWSER_ARGUMENTS] })
}

interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

async function shot(browser: Browser, url: string, path: string, { width, colorScheme }: Look): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
  // A page keeps the fonts that it began with; a picture waits for its own.
  await page.route('**/style.css', async (route) => {
    const css = readFileSync(fileURLToPath(route.request().url()), 'utf8')
    await route.fulfill({ contentType: 'text/css', body: css.replaceAll('font-display: optional', 'font-display: block') })
  })
  await page.goto(url)
  await page.evaluate('document.fonts.ready')
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) })
  await page.screenshot({ path })
  await page.close()
}
