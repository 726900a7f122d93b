/** @jsxRuntime automatic @jsxImportSource dossier */
import type { ProjectPage } from '../../src/site/pages/thing.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { PassagesSection } from './passages.tsx'
import { Reported } from './reports.tsx'
import { SayingsSection } from './sayings.tsx'
import { DatedSection } from './statements.tsx'
import { TalliesSection } from './tallies.tsx'

/** What is said of it, by whom, under which names; then the events that concern it. */
export const Project = (view: ProjectPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.name} dir={view.dir}>
      <p class="found">Found in {view.found}.</p>
    </Head>
    <div class="columns">
      <div class="content">
        <SayingsSection id="about" title="What was said of it" part={view.about} absent="No statement about it is recorded." />
        <DatedSection id="concerned" title="Events that concern it" part={view.concerned} />
        <PassagesSection id="passages" title="Where it is named" part={view.passages} />
      </div>
      <div class="rail">
        <TalliesSection id="names" title="Written as" rows={view.names} />
        <TalliesSection id="people" title="People in those events" rows={view.people} />
        <Reported {...view} />
      </div>
    </div>
  </Document>
)
