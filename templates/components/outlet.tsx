/** @jsxRuntime automatic @jsxImportSource dossier */
import type { OutletPage } from '../../src/site/pages/outlet.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { DatedSection } from './statements.tsx'
import { TalliesSection } from './tallies.tsx'

/** What it covered, and what others told that it left out. */
export const Outlet = (view: OutletPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.found}</p>
      {!view.recorded && <p class="notice">The files of these articles do not say where they appeared: they may be of several outlets.</p>}
    </Head>
    <div class="columns">
      <div class="content">
        <DatedSection id="covered" title="What it covered" part={view.covered} absent="No event." />
        {view.recorded && (
          <DatedSection
            id="left-out"
            title="What it left out"
            part={view.leftOut}
            absent="Nothing that the other articles of its stories tell."
          />
        )}
        <DatedSection id="articles" title="Articles" part={view.articles} absent="none" />
      </div>
      <div class="rail">
        <TalliesSection id="topics" title="Topics" rows={view.topics} />
        <TalliesSection id="people" title="People" rows={view.people} />
      </div>
    </div>
  </Document>
)
