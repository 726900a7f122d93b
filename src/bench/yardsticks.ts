import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Measured, measure } from './measure.ts'

/** Every HTML page of a site, by name. */
export function pagesOf(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, encoding: 'utf8' })
  return entries.filter((file) => file.endsWith('.html')).sort()
}

/** Seconds to write the bytes of all pages into a new folder, with nothing computed. */
export function bareWrite(site: string, to: string): number {
  const pages = pagesOf(site).map((file) => [file, readFileSync(join(site, file))] as const)
  const began = performance.now()
  const folders = new Set(pages.map(([file]) => dirname(join(to, file))))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const [file, bytes] of pages) writeFileSync(join(to, file), bytes)
  return (performance.now() - began) / 1000
}

const LAYOUT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"/><title>{{ .Title }} · {{ .Site.Title }}</title><meta name="description" content="{{ .Description }}"/>
<meta property="og:title" content="{{ .Title }}"/><meta property="og:description" content="{{ .Description }}"/>
<link rel="stylesheet" href="/style.css"/><script defer src="/site.js"></script>
{{ with .Params.linked }}<script type="application/ld+json">{{ . | safeJS }}</script>{{ end }}</head>
<body id="top"><a class="skip" href="#main">Skip to content</a>
<header class="masthead"><p class="site-title"><a href="/index.html">{{ .Site.Title }}</a></p><nav aria-label="Sections"><ul>
{{ $page := . }}{{ range .Site.Params.sections }}<li><a href="/{{ .url }}"{{ if hasPrefix $page.RelPermalink (printf "/%s" .folder) }} aria-current="true"{{ end }}>{{ .text }}</a></li>
{{ end }}</ul></nav></header>
<main id="main">{{ .Content }}</main>
<footer class="colophon"><ul>{{ range .Site.Params.more }}<li><a href="/{{ .url }}">{{ .text }}</a></li>
{{ end }}</ul><p class="address">{{ .RelPermalink }}</p></footer></body></html>
`

const FOLDERS = ['stories', 'events', 'people', 'organisations', 'places', 'projects', 'topics', 'articles']
const link = (folder: string) => ({ text: folder, url: `${folder}/index.html`, folder })
const CONFIG = {
  ...{ baseURL: '/', title: 'Bench', uglyURLs: true, disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'section'] },
  params: { sections: FOLDERS.map(link), more: ['data', 'days', 'outlets'].map(link) },
}

/** Whether Hugo can be run here. */
export const hasHugo = (): boolean => spawnSync('hugo', ['version']).status === 0

/**
 * What Hugo takes to render as many pages of as many bytes. Each page's main part is handed to it as ready HTML, its title,
 * description and linked data as front matter; its templates put head, sections and footer around them.
 */
export async function hugo(site: string, work: string): Promise<Measured> {
  mkdirSync(join(work, 'layouts/_default'), { recursive: true })
  for (const name of ['_default/single', '_default/list', 'index']) writeFileSync(join(work, `layouts/${name}.html`), LAYOUT)
  writeFileSync(join(work, 'hugo.json'), JSON.stringify(CONFIG))
  for (const file of pagesOf(site)) {
    const path = join(work, 'content', addressOf(file))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contentOf(readFileSync(join(site, file), 'utf8'), file))
  }
  return measure('hugo', ['--quiet', '--source', work])
}

/** To Hugo a file called index makes the rest of its folder parts of one page. */
const addressOf = (file: string) => (file === 'index.html' ? '_index.html' : file.replace(/\/index(\.\d+)?\.html$/, '/all$1.html'))

function contentOf(html: string, file: string): string {
  const part = (pattern: RegExp) => pattern.exec(html)?.[1]
  const front = {
    title: part(/<title>([^<]*)/) ?? file,
    description: part(/<meta name="description" content="([^"]*)"/) ?? '',
    linked: part(/<script type="application\/ld\+json">([^<]*)/) ?? null,
  }
  const main = part(/<main[^>]*>([\s\S]*)<\/main>/) ?? html
  return `${JSON.stringify(front)}\n\n${main.replaceAll('{{', '{ {')}`
}
