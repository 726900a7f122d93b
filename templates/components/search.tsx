/** @jsxRuntime automatic @jsxImportSource dossier */
import type { SearchPage } from '../../src/site/pages/method.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Word } from './phrase.tsx'

/** Search where script and a server are at hand; the indexes everywhere. Its fields stand from the start: nothing moves. */
export const Search = (view: SearchPage) => (
  <Document {...view} scripts={['search.js']} policy="script-src 'self' 'wasm-unsafe-eval'">
    <Head frame={view.frame} title={view.title} />
    <search id="search" data-root={view.frame.root}>
      <form class="search-form">
        <label for="q">Search the articles and what was read in them</label>
        <input type="search" id="q" name="q" autocomplete="off" spellcheck={false} />
        <div class="filters">
          {view.filters.map((name) => (
            <label>
              {name}{' '}
              <select id={`filter-${name.toLowerCase()}`} name={name} disabled>
                <option value="">Any</option>
              </select>
            </label>
          ))}
        </div>
      </form>
      <p class="status" role="status" />
      <ol class="results" />
      <button class="more" type="button" hidden>
        More results
      </button>
    </search>
    <p class="note">Search needs script and a server; the indexes need neither.</p>
    <ul class="ways">
      {view.ways.map((way) => (
        <li>
          <Word {...way} />
        </li>
      ))}
    </ul>
  </Document>
)
