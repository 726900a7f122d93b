import type { Change } from '../../model/index.ts'
import { counted } from '../subjects.ts'
import { escapeHtml as safe } from './escape.ts'
import { type HtmlOptions, link, oldLink, shell } from './shell.ts'

/** The pages that the changes touch, those that only show what changed elsewhere folded. */
export function touchedPage(changes: readonly Change[], options: HtmlOptions): string {
  const pages = changes.flatMap((change) => (change.type === 'page-touched' ? [change] : []))
  const list = (touch: 'primary' | 'derived') => {
    const rows = pages
      .filter((page) => page.touch === touch)
      .map((page) => {
        const where =
          page.presence === 'gone'
            ? `<span>${safe(page.subject.name)}</span>${oldLink({ ...page.subject, gone: true }, options)}`
            : link(page.subject.name, page.url, options)
        return `<li>${where} <span class="change-kind">${page.presence}${page.because === null ? '' : `, ${safe(page.because)}`}</span></li>`
      })
    return rows.length === 0 ? '<p>None.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`
  }
  const count = (touch: string) => counted(pages.filter((page) => page.touch === touch).length, 'page')
  const body = `<h2>By their own statements: ${count('primary')}</h2>\n${list('primary')}\n<details>\n<summary>Only because they show what changed elsewhere: ${count('derived')}</summary>\n${list('derived')}\n</details>\n<p><a href="index.html">Changes</a></p>`
  return shell('Pages touched', body, options)
}
