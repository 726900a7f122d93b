/** @jsxRuntime automatic @jsxImportSource dossier */
import type { ComponentChildren } from 'preact'
import type { Frame, Note } from '../../src/site/view.ts'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { Notes } from './notes.tsx'

interface Props {
  readonly kind: string
  readonly url: string
  readonly frame: Frame
  readonly notes: readonly Note[]
  readonly children: ComponentChildren
  /** What the search page's engine needs beyond the policy of all pages. */
  readonly scripts?: readonly string[]
  readonly policy?: string
}

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

/** The shell of every page: head, masthead, content, evidence, footer. */
export const Document = ({ kind, url, frame, notes, children, scripts = [], policy = "script-src 'self'" }: Props) => (
  <html lang={frame.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={`${POLICY}; ${policy}`} />
      <meta name="referrer" content="strict-origin-when-cross-origin" />
      <title>{kind === 'home' ? frame.siteTitle : `${frame.title} · ${frame.siteTitle}`}</title>
      <meta name="description" content={frame.description} />
      <meta name="color-scheme" content="light dark" />
      <meta property="og:title" content={frame.title} />
      <meta property="og:description" content={frame.description} />
      <meta property="og:type" content={kind === 'article' ? 'article' : 'website'} />
      <SharedImage image={frame.pictures === null ? null : `${frame.pictures}/${kind}.png`} />
      {frame.canonical !== null && <link rel="canonical" href={frame.canonical} />}
      {frame.feeds.map((feed) => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={`${frame.root}fonts/serif.woff2`} />
      <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={`${frame.root}fonts/sans.woff2`} />
      <link rel="icon" type="image/svg+xml" href={`${frame.root}icon.svg`} />
      <link rel="stylesheet" href={`${frame.root}style.css`} />
      <script defer src={`${frame.root}site.js`} />
      {scripts.map((script) => (
        <script defer src={`${frame.root}${script}`} />
      ))}
      {frame.linkedData !== null && (
        // JSON escaped for script elements where it is made
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: frame.linkedData }} />
      )}
    </head>
    <body class={`kind-${kind}`} id="top">
      <a class="skip" href="#main">
        Skip to content
      </a>
      <Masthead {...frame} home={kind === 'home'} />
      <main id="main">
        {children}
        <Notes notes={notes} />
        <Pager pager={frame.pager} />
      </main>
      <Footer frame={frame} url={url} />
    </body>
  </html>
)

/** The picture by which a link to this page is shown where it is shared. */
const SharedImage = ({ image }: { readonly image: string | null }) =>
  image === null ? null : (
    <>
      <meta property="og:image" content={image} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )

/** Ways to the other pages of a list too long for one. */
const Pager = ({ pager }: Pick<Frame, 'pager'>) =>
  pager.length === 0 ? null : (
    <nav class="pager" aria-label="Pages">
      <ol>
        {pager.map((page) => (
          <li>
            <a href={page.href} aria-current={page.current ? 'page' : undefined}>
              {page.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
