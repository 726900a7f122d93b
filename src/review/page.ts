import type { ReviewItem } from '../model/index.ts'
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
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>To review</title>
<link rel="stylesheet" href="${safe(root)}style.css">
<link rel="stylesheet" href="changes.css">
<script defer src="changes.js"></script>
</head>
<body class="kind-changes" id="top">
<main id="main">
<h1>To review</h1>
<p>Copy the entry that is right into a file under <code>seeds/corrections/</code>, and sign it. What is decided does not come back.</p>
${body}
</main>
</body>
</html>
`
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
