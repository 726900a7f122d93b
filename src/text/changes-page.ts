import { escapeHtml as safe } from './escape-html.ts'

/** What a page beside the changes of a preview is made of; `body` is HTML, all else is text. */
export interface ChangesPage {
  /** Of the window; `heading` is that of the page. */
  readonly title: string
  readonly heading: string
  /** The way to the site whose look it shares and whose name stands above it; null without one. */
  readonly root: string | null
  readonly site?: string
  readonly body: string
}

/** A page around its content; it needs no script. */
export function changesPage({ title, heading, root, site, body }: ChangesPage): string {
  const style = root === null ? '' : `<link rel="stylesheet" href="${safe(root)}style.css">\n`
  const home =
    root === null || site === undefined
      ? ''
      : `<header class="masthead"><p class="site-title"><a href="${safe(root)}index.html">${safe(site)}</a></p></header>\n`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>${safe(title)}</title>
${style}<link rel="stylesheet" href="changes.css">
<script defer src="changes.js"></script>
</head>
<body class="kind-changes" id="top">
${home}<main id="main">
<h1>${safe(heading)}</h1>
${body}
</main>
</body>
</html>
`
}
