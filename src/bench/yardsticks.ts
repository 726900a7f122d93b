import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Every HTML page of a site, by name. */
export function pagesOf(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, encoding: 'utf8' })
  return entries.filter((file) => file.endsWith('.html')).sort()
}

/** Seconds to write the same bytes into a new folder, with nothing computed. */
export function bareWrite(site: string, to: string): number {
  const pages = pagesOf(site).map((file) => [file, readFileSync(join(site, file))] as const)
  const began = performance.now()
  const folders = new Set(pages.map(([file]) => dirname(join(to, file))))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const [file, bytes] of pages) writeFileSync(join(to, file), bytes)
  return (performance.now() - began) / 1000
}

const LAYOUT =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>\n'

/** Whether Hugo can be run here. */
export const hasHugo = (): boolean => spawnSync('hugo', ['version']).status === 0

/** Seconds that Hugo takes for the same pages: each one's body as content, one layout, flat addresses. */
export async function hugo(site: string, work: string): Promise<number> {
  mkdirSync(join(work, 'layouts/_default'), { recursive: true })
  for (const name of ['single', 'list']) writeFileSync(join(work, `layouts/_default/${name}.html`), LAYOUT)
  writeFileSync(join(work, 'layouts/index.html'), LAYOUT)
  writeFileSync(
    join(work, 'hugo.toml'),
    'baseURL = "/"\nuglyURLs = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]\n',
  )
  for (const file of pagesOf(site)) {
    const html = readFileSync(join(site, file), 'utf8')
    const body = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html
    const path = join(work, 'content', file === 'index.html' ? '_index.html' : file.replace(/\/index\.html$/, '/all.html'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `---\ntitle: ${JSON.stringify(/<title>([^<]*)/.exec(html)?.[1] ?? file)}\n---\n${body.replaceAll('{{', '{ {')}`)
  }
  const began = performance.now()
  await new Promise((done, failed) =>
    spawn('hugo', ['--quiet', '--source', work], { stdio: 'ignore' }).on('error', failed).on('close', done),
  )
  return (performance.now() - began) / 1000
}
