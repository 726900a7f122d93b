/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Frame } from '../../src/site/view.ts'

/** How the site was made, its data and feeds, and the way to correct this page. */
export const Footer = ({ frame, url }: { readonly frame: Frame; readonly url: string }) => (
  <footer class="colophon">
    <ul>
      <li>
        <a href={`${frame.root}about.html`}>How this was made</a>
      </li>
      <li>
        <a href={`${frame.root}data/index.html`}>Data</a>
      </li>
      {frame.feeds.map((feed) => (
        <li>
          <a href={feed.href} type={feed.type}>
            {feed.title} ({feed.type === 'application/atom+xml' ? 'Atom' : 'JSON'})
          </a>
        </li>
      ))}
      <li>
        <a href={`${frame.root}days/index.html`}>Days</a>
      </li>
      <li>
        <a href={`${frame.root}outlets/index.html`}>Outlets</a>
      </li>
      <li>
        <a href={`${frame.root}map.html`}>Map</a>
      </li>
      <li>
        <a href={`${frame.root}network.html`}>Who met whom</a>
      </li>
      {frame.suggest !== null && (
        <li>
          <a href={frame.suggest}>Suggest a correction to this page</a>
        </li>
      )}
    </ul>
    {frame.cite !== null && <p class="cite">{frame.cite}</p>}
    <p class="address">{frame.canonical ?? url}</p>
  </footer>
)
