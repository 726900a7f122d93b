/** @jsxRuntime automatic @jsxImportSource dossier */
import type { MovedPage } from '../../src/site/pages/method.ts'

/** A retired address: it leads on by itself, and by a link. */
export const Moved = (view: MovedPage) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${view.title} · ${view.frame.siteTitle}`}</title>
      <meta name="robots" content="noindex" />
      <meta http-equiv="refresh" content={`0; url=${view.target}`} />
      <link rel="stylesheet" href={`${view.frame.root}style.css`} />
    </head>
    <body class="kind-moved">
      <main>
        <h1>{view.title}</h1>
        <p>
          This page is now at <a href={view.target}>{view.target}</a>.
        </p>
      </main>
    </body>
  </html>
)
