import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assets, render } from '../../src/host/render.ts'
import { searchIndex } from '../../src/host/render-search.ts'
import { makeSite, type SiteInput } from '../../src/site/index.ts'
import { searchRecord } from '../../src/site/search.ts'
import { harbour } from '../fixtures/site/harbour.ts'
import { hostile } from '../fixtures/site/hostile.ts'
import { SITES } from './sites.ts'

const scratch = join(SITES, 'templates')

async function write(name: string, input: SiteInput): Promise<void> {
  const site = makeSite(input)
  const pages = await render(site.pages, { scratch })
  const files = [
    ...pages,
    ...(await searchIndex(site.pages.flatMap((page) => searchRecord(page) ?? []))),
    ['pagefind/shards.json', '[]'] as const,
    ...(await assets({ scratch })),
    ...site.files.map(({ url, text }) => [url, text] as const),
  ]
  await rm(join(SITES, name), { recursive: true, force: true })
  for (const [url, content] of files) {
    await mkdir(dirname(join(SITES, name, url)), { recursive: true })
    await writeFile(join(SITES, name, url), content)
  }
}

await write('harbour', harbour())
await write('hostile', hostile())
