/** @jsxRuntime automatic @jsxImportSource dossier */
import type { PlacePage } from '../../src/site/pages/thing.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { PassagesSection } from './passages.tsx'
import { Reported } from './reports.tsx'
import { SayingsSection } from './sayings.tsx'
import { DatedSection } from './statements.tsx'
import { TalliesSection } from './tallies.tsx'

/** What happened there, who was there, and what is said of it. */
export const Place = (view: PlacePage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.name} dir={view.dir}>
      <p class="found">
        Found in {view.found}. Written {view.written}.
      </p>
    </Head>
    <div class="columns">
      <div class="content">
        <DatedSection id="there" title="What happened there" part={view.there} absent="No event is placed there." />
        <DatedSection id="did" title="As a party to events" part={view.events} />
        <SayingsSection id="said" title="Said in its name" part={view.said} />
        <SayingsSection id="about" title="What was said of it" part={view.about} />
        <PassagesSection id="passages" title="Where it is named" part={view.passages} />
      </div>
      <div class="rail">
        <TalliesSection id="people" title="Who was there" rows={view.people} />
        <Reported {...view} />
      </div>
    </div>
  </Document>
)
