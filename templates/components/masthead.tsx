/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Frame } from '../../src/site/view.ts'

/** The site's name and its sections. */
export const Masthead = ({ siteTitle, root, nav, home }: Frame & { readonly home: boolean }) => (
  <header class="masthead">
    <p class="site-title">
      <a href={`${root}index.html`} aria-current={home ? 'page' : undefined}>
        {siteTitle}
      </a>
    </p>
    <nav aria-label="Sections">
      <ul>
        {nav.map((link) => (
          <li>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)
