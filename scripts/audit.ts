import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { print } from '../src/host/console.ts'
import { BROWSER_ARGUMENTS, browserPath } from '../test/browser/chromium.ts'
import { brokenLinks, type Findings, firstVisit, heavyPages, inaccessible, invalidHtml } from './audit/checks.ts'
import { scores } from './audit/lighthouse.ts'
import { serve } from './audit/serve.ts'
import { oneOfEachKind, sitePages } from './audit/site-pages.ts'

const help = `npm run audit -- [--site DIR] [--all] [--no-lighthouse]

Checks a built site as its readers meet it: HTML, links and weight of every page; accessibility at 320 and 1280 px in both
schemes, and Lighthouse, of the longest page of every kind. Exit code 1 where anything is found.

  --site DIR        the built site (_site)
  --all             accessibility of every page, not of one of each kind
  --no-lighthouse   leave Lighthouse out
`

const PORT = 9333
const FIRST_VISIT = 100 * 1024

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '_site' },
    all: { type: 'boolean' },
    'no-lighthouse': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help === true) print(help)
else process.exitCode = (await audit(resolve(values.site))) > 0 ? 1 : 0

async function audit(folder: string): Promise<number> {
  const pages = sitePages(folder)
  const kinds = oneOfEachKind(pages)
  const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')))
  let count = 0
  const tell = (what: string, found: Findings) => {
    count += found.length
    print(`${found.length === 0 ? 'ok  ' : 'NOT '} ${what}${found.map((line) => `\n       ${line}`).join('')}\n`)
  }
  tell(`${pages.length} pages are valid HTML`, await invalidHtml(pages))
  tell('every link and anchor leads somewhere', brokenLinks(pages, files))
  tell('no page is over 50 KB compressed', heavyPages(pages))
  const server = await serve(folder)
  const args = [...BROWSER_ARGUMENTS, `--remote-debugging-port=${PORT}`]
  const browser = await chromium.launch({ executablePath: await browserPath(), args })
  const { bytes, foreign } = await firstVisit(browser, server.origin, 'index.html')
  tell(`a first visit takes ${Math.round(bytes / 1024)} KB with fonts`, bytes > FIRST_VISIT ? [`more than ${FIRST_VISIT / 1024} KB`] : [])
  tell('nothing is asked of another host', foreign)
  const looked = values.all === true ? pages : kinds
  tell(`${looked.length} pages are accessible, at 320 and 1280 px, light and dark`, await inaccessible(browser, server.origin, looked))
  if (values['no-lighthouse'] !== true)
    tell('Lighthouse gives 100', await scores(PORT, server.origin, kinds, (line) => print(`     ${line}\n`)))
  await browser.close()
  server.close()
  return count
}
