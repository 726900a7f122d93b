import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { byCodeUnit } from '../model/index.ts'
import { PAGE_KINDS, type Page } from '../site/page.ts'
import { type PageText, readyPage, textOfPage } from './page-text.ts'
import { PACKAGE, TEMPLATES, templatesWith } from './render-templates.ts'

export interface RenderOptions {
  /** An editor's folder of templates; a file of the same name there replaces the package's. */
  readonly overrides?: string
  /** Where the templates are laid together when there are overrides; made when missing, safe to delete. */
  readonly scratch: string
}

/** Where all templates are together. */
export interface LaidTemplates {
  readonly templates: string
  readonly scratch: string
}

export async function laidTemplates({ overrides, scratch }: RenderOptions): Promise<LaidTemplates> {
  return { templates: await templatesWith(overrides, scratch), scratch }
}

/** What Eleventy gives back of a page; `outputPath` and more are left out. */
interface Rendered {
  readonly url: string | false
  readonly content: string
}

/**
 * Renders pages through Eleventy, each handed on as soon as it is made: what Eleventy keeps of a page until the last is done costs
 * more than to make it. So a page is given as text, and its HTML is none of what Eleventy holds.
 *
 * @param take Is given every page once, in no order.
 */
export async function renderEach(
  pages: readonly PageText[],
  { templates, scratch }: LaidTemplates,
  take: (url: string, html: string) => void,
): Promise<void> {
  const ready = Object.fromEntries(PAGE_KINDS.map((kind) => [kind, pages.filter((page) => page.kind === kind).map(readyPage)]))
  // Loading Eleventy takes half a second: only when something is rendered.
  const { default: Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy(relative(path.join(templates, 'pages')), relative(scratch), {
    configPath: relative(path.join(PACKAGE, '.eleventy.js')),
    quietMode: true,
    source: 'script',
    config: (config: { addGlobalData(name: string, data: unknown): void }) => {
      config.addGlobalData('ready', () => ready)
      config.addGlobalData('take', () => take)
    },
  })
  eleventy.disableLogger()
  const rest: readonly Rendered[] = await eleventy.toJSON()
  // A template that an editor wrote for Eleventy alone hands nothing on.
  for (const { url, content } of rest) if (content !== '') take(addressOf(url), content)
}

/**
 * Renders pages all at once.
 * @returns HTML by the page's url, sorted.
 */
export async function render(pages: readonly Page[], options: RenderOptions): Promise<Map<string, string>> {
  const rendered: [string, string][] = []
  await renderEach(pages.map(textOfPage), await laidTemplates(options), (url, html) => rendered.push([url, html]))
  return new Map(rendered.sort(([a], [b]) => byCodeUnit(a, b)))
}

/** Eleventy takes paths from the working directory. */
function relative(to: string): string {
  return path.relative(process.cwd(), to) || '.'
}

/** Eleventy says `/people/` for `people/index.html`. */
function addressOf(url: string | false): string {
  const address = (url || '/').slice(1)
  return address === '' || address.endsWith('/') ? `${address}index.html` : address
}

const require = createRequire(import.meta.url)

const FONTS: readonly (readonly [string, string])[] = [
  ['fonts/serif.woff2', require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2')],
  ['fonts/sans.woff2', require.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2')],
]

/** The files every page uses (stylesheet, script, fonts), by url: they do not depend on the analysis. */
export async function assets(options: RenderOptions): Promise<Map<string, Uint8Array>> {
  const templates = await templatesWith(options.overrides, options.scratch)
  const files = new Map<string, Uint8Array>([['style.css', Buffer.from(await stylesheet(templates))]])
  for (const name of (await readdir(path.join(templates, 'static'))).sort(byCodeUnit)) {
    files.set(name, await readFile(path.join(templates, 'static', name)))
  }
  for (const [url, file] of FONTS) files.set(url, await readFile(file))
  return files
}

/** One stylesheet: the files of `styles/`, in the order of their names. */
async function stylesheet(templates: string): Promise<string> {
  const names = (await readdir(path.join(templates, 'styles'))).filter((name) => name.endsWith('.css')).sort(byCodeUnit)
  const texts = await Promise.all(names.map((name) => readFile(path.join(templates, 'styles', name), 'utf8')))
  return texts.join('\n')
}

/** Templates, styles and scripts below a folder, by name; the modules that laid templates import are none. */
async function templateFiles(folder: string, within = ''): Promise<string[]> {
  const entries = await readdir(path.join(folder, within), { withFileTypes: true })
  const nested = await Promise.all(
    entries.map((entry) => {
      const name = path.posix.join(within, entry.name)
      if (entry.isDirectory()) return templateFiles(folder, name)
      return entry.isFile() && /\.(?:tsx?|css|js|svg)$/.test(name) ? [name] : []
    }),
  )
  return nested.flat().sort(byCodeUnit)
}

/** Hex digest of all templates, overrides included: when it changes every page is stale. */
export async function templateDigest(options: RenderOptions): Promise<string> {
  const templates = await templatesWith(options.overrides, options.scratch)
  const hash = createHash('sha256')
  for (const name of await templateFiles(templates)) hash.update(`${name}\n`).update(await readFile(path.join(templates, name)))
  return hash.digest('hex')
}

export { TEMPLATES }
