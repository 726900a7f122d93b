/** @jsxRuntime automatic @jsxImportSource preact */
import type { SearchPage } from '../../src/site/pages/method.ts'
import { Document } from './document.tsx'
import { Head } from './parts.tsx'
import { Word } from './phrase.tsx'

/** Search where script and a server are at hand; the indexes everywhere. */
export const Search = (view: SearchPage) => (
  <Document {...view} scripts={['search.js']} policy="script-src 'self' 'wasm-unsafe-eval'">
    <Head frame={view.frame} title={view.title} />
    <div id="search" data-root={view.frame.root} />
    <p class="notice" id="search-fallback">
      Search needs script and a server. The indexes work without:
    </p>
    <ul class="ways">
      {view.ways.map((way) => (
        <li>
          <Word {...way} />
        </li>
      ))}
    </ul>
  </Document>
)
