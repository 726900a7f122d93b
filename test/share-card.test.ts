import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { render } from '../src/host/render.ts'
import { shareImages } from '../src/host/share-images.ts'
import { layOut, makeSite } from '../src/site/index.ts'
import { shareCards } from '../src/site/share-card.ts'
import { harbour } from './fixtures/site/harbour.ts'

const BASE = 'https://example.org/dossier'
const scratch = join(tmpdir(), 'dossier-test-share-cards')
const placed = harbour({ settings: { baseUrl: BASE } })

const drawn = async (title: string) => {
  const [card] = shareCards({ baseUrl: BASE, title })
  const images = await shareImages([card!], { scratch })
  return Buffer.from(images.get(card!.url)!)
}

test('the same card gives the same bytes, a PNG of 1200 × 630', async () => {
  const png = await drawn('Harbour dossier')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  expect((await drawn('Harbour dossier')).equals(png)).toBe(true)
  expect((await drawn('Another dossier')).equals(png)).toBe(false)
})

test('a title that the fonts cannot write is left out, and any title is drawn', async () => {
  const unnamed = await drawn('')
  for (const title of ['بندرگاہ', '港口', '⚓ Harbour']) expect((await drawn(title)).equals(unnamed)).toBe(true)
  for (const title of ['<script>', 'x'.repeat(300), 'Hafen — „alt“']) expect((await drawn(title)).equals(unnamed)).toBe(false)
})

test('a page names the picture of its kind by its whole address', async () => {
  const cards = new Set(layOut(placed).cards.map(({ url }) => `${BASE}/${url}`))
  const pages = makeSite(placed).pages.filter(({ kind }) => kind === 'person' || kind === 'event')
  for (const html of (await render(pages, { scratch })).values()) {
    const image = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1]
    expect(cards).toContain(image)
  }
})

test('a site that does not know its address has no pictures of links', async () => {
  expect(layOut(harbour()).cards).toEqual([])
  const home = makeSite(harbour()).pages.filter(({ kind }) => kind === 'home')
  for (const html of (await render(home, { scratch })).values()) expect(html).not.toContain('og:image')
})
