import { type Change, type Decision, groupBy, type Weight } from '../../model/index.ts'
import { checksOf, toDecide as decisionsOf } from '../markdown/decide.ts'
import { verdict } from '../markdown/verdict.ts'
import { fileLabel } from '../subjects.ts'
import { CHANGES_CSS, CHANGES_JS } from './assets.ts'
import { escapeHtml as safe } from './escape.ts'
import { type HtmlOptions, link, oldLink, shell } from './shell.ts'
import { touchedPage } from './touched.ts'

export interface HtmlFile {
  /** Relative to the folder of the changes. */
  readonly url: string
  readonly text: string
}

/** More changes than this go on another page. */
const PAGE = 1000

/** The changes as pages: `index.html` with the verdict, what to decide and the changes by subject; more pages where there are many. */
export function toHtml(changes: readonly Change[], options: HtmlOptions = {}): HtmlFile[] {
  const stated = changes.filter(({ type }) => type !== 'page-touched')
  const pages: Change[][] = []
  for (let from = 0; from === 0 || from < stated.length; from += PAGE) pages.push(stated.slice(from, from + PAGE))
  const files = pages.map((page, n) => ({
    url: n === 0 ? 'index.html' : `changes-${n + 1}.html`,
    text: changesPage(page, n, pages.length, changes, options),
  }))
  return [
    ...files,
    { url: 'pages.html', text: touchedPage(changes, options) },
    { url: 'changes.css', text: CHANGES_CSS },
    { url: 'changes.js', text: CHANGES_JS },
  ]
}

function changesPage(page: readonly Change[], n: number, count: number, all: readonly Change[], options: HtmlOptions): string {
  const toDecide = decisionsOf(all, options.decisions ?? [], { siteUrl: null, articleUrls: new Map() }).length
  const head = all.length === 0 ? 'Nothing changed in the analysis' : plainVerdict(verdict(all, toDecide))
  const notes = (options.notes ?? []).map((note) => `<p class="change-note">${safe(note.replaceAll('`', ''))}</p>`).join('\n')
  const decisions = n === 0 ? (options.decisions ?? []) : []
  const sections = [
    section('To decide', checksOf(page), options, decisions),
    section('Changed', ofWeight(page, 'notice'), options),
    section('Routine', ofWeight(page, 'routine'), options),
  ].join('\n')
  const links = Array.from(
    { length: count },
    (_, i) => `<a href="${i === 0 ? 'index.html' : `changes-${i + 1}.html`}"${i === n ? ' aria-current="page"' : ''}>${i + 1}</a>`,
  )
  const pager = count > 1 ? `<nav class="pager" aria-label="Pages">${links.join(' ')}</nav>` : ''
  return shell(
    n === 0 ? 'Changes' : `Changes, page ${n + 1}`,
    `<p class="verdict">${safe(head)}</p>\n${notes}\n${sections}\n${pager}\n<p><a href="pages.html">Pages touched</a>${options.root == null ? '' : ' · <a href="review.html">To review</a>'}</p>`,
    options,
  )
}

const plainVerdict = (markdown: string) => markdown.replace(/^### /, '').replaceAll('**', '')

const ofWeight = (changes: readonly Change[], weight: Weight) => changes.filter((change) => change.weight === weight)

function section(title: string, changes: readonly Change[], options: HtmlOptions, decisions: readonly Decision[] = []): string {
  const count = changes.length + decisions.length
  if (count === 0) return ''
  const groups = [...groupBy(changes, ({ subject }) => `${subject.kind} ${subject.id}`).values()]
  const items = groups.map((group) => subjectItem(group, options)).join('\n')
  const asked = decisions.map(decision).join('\n')
  const list = `${items === '' ? '' : `<ul class="changes">\n${items}\n</ul>\n`}${asked === '' ? '' : `<ul class="changes">\n${asked}\n</ul>`}`
  const id = title.toLowerCase().replace(/\W+/g, '-')
  if (title !== 'Routine')
    return `<section aria-labelledby="${id}">\n<h2 id="${id}">${title} <span class="count">${count}</span></h2>\n${list}\n</section>`
  return `<details>\n<summary>${title}: ${count}</summary>\n${list}\n</details>`
}

function subjectItem(group: readonly Change[], options: HtmlOptions): string {
  const { subject } = group[0]!
  const lines = group.map((change) => `<li data-change class="change-${change.weight}">${changeLine(change)}</li>`).join('\n')
  return `<li>\n<h3>${link(subject.name, subject.gone ? null : subject.url, options)}${oldLink(subject, options)}</h3>\n<ul>\n${lines}\n</ul>\n</li>`
}

function changeLine({ type, message, because, cause, evidence }: Change): string {
  const why = because === null ? '' : ` <span class="because">because ${safe(because)}</span>`
  const said = evidence
    .filter(({ text }) => text !== '')
    .map(({ text, file, sentence }) => {
      const place = `${fileLabel(file)}${sentence === null ? '' : `, sentence ${sentence}`}`
      return `<blockquote>${safe(cut(text))} <cite>${safe(place)}</cite></blockquote>`
    })
  return `<p>${safe(message)}${why} <span class="change-kind">${safe(type)} · ${cause}</span></p>\n${said.join('\n')}`
}

const cut = (text: string) => (text.length > 400 ? `${text.slice(0, 399)}…` : text)

function decision({ message, yaml }: Decision): string {
  const entry = yaml === null ? '' : `\n<pre><code>${safe(yaml)}</code></pre>`
  return `<li class="change-check" data-change>\n<p>${safe(message)}</p>${entry}\n</li>`
}
