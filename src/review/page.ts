import type { ReviewItem } from '../model/index.ts'
import { changesPage } from '../text/changes-page.ts'
import { escapeHtml as safe } from '../text/escape-html.ts'

/** More items than this are left to the command line. */
const MOST = 300

/** What to review as a page beside those of the changes, whose look it shares; it needs no script. */
export function reviewPage(items: readonly ReviewItem[], root: string): string {
  const shown = items.slice(0, MOST)
  const more = items.length > MOST ? `<p>And ${items.length - MOST} more: <code>dossier review</code> lists them all.</p>` : ''
  const body =
    shown.length === 0
      ? '<p>Nothing to review.</p>'
      : `<ol class="changes">\n${shown.map((item) => itemHtml(item, root)).join('\n')}\n</ol>\n${more}`
  const lead =
    '<p>Copy the entry that is right into a file under <code>seeds/corrections/</code>, and sign it. What is decided does not come back.</p>'
  return changesPage({ title: 'To review', heading: 'To review', root, body: `${lead}\n${body}` })
}

function itemHtml({ kind, message, pages, evidence, choices }: ReviewItem, root: string): string {
  const links = pages.map(({ name, url }) =>
    url !== null && /^[\w./-]+$/.test(url) ? `<a href="${safe(root + url)}">${safe(name)}</a>` : safe(name),
  )
  const shown = evidence.filter(({ text }) => text !== '')
  const said = shown.map(({ text, file }) => `<blockquote>${safe(text.slice(0, 400))} <cite>${safe(file)}</cite></blockquote>`)
  const ways = choices.map(
    ({ label, yaml }) => `<details>\n<summary>${safe(label)}</summary>\n<pre><code>${safe(yaml)}</code></pre>\n</details>`,
  )
  return `<li data-change>\n<p><span class="change-kind">${kind}</span> ${safe(message)} ${links.join(' · ')}</p>\n${[...said, ...ways].join('\n')}\n</li>`
}
