import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ShareCard } from '../site/share-card.ts'
import type { RenderOptions } from './render.ts'
import { templatesWith } from './render-templates.ts'

const SIZE = { width: 1200, height: 630 }
const require = createRequire(import.meta.url)
const FONTS = [
  { name: 'Serif', file: require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff') },
  { name: 'Sans', file: require.resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff') },
]

/**
 * Draws cards as PNG, 1200 × 630, with fonts of the package alone, so that the same card gives the same bytes everywhere.
 *
 * @returns The picture by its card's url.
 */
export async function shareImages(cards: readonly ShareCard[], options: RenderOptions): Promise<Map<string, Uint8Array>> {
  if (cards.length === 0) return new Map()
  const templates = await templatesWith(options.overrides, options.scratch)
  // What draws takes most of a second to load: only when something is drawn. The card is a template, which is not compiled.
  await import('./load-typescript.js')
  const [{ default: satori }, { Resvg }, { Card }] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
    import(path.join(templates, 'share-card.tsx')) as Promise<{ Card: (card: ShareCard) => object }>,
  ])
  const fonts = await Promise.all(FONTS.map(async ({ name, file }) => ({ name, data: await readFile(file) })))
  const images = new Map<string, Uint8Array>()
  for (const card of cards) {
    const svg = await satori(Card(card), { ...SIZE, fonts })
    images.set(card.url, new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())
  }
  return images
}
