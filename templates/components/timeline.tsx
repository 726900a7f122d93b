/** @jsxRuntime automatic @jsxImportSource dossier */
import type { TimelinePage } from '../../src/site/pages/overview.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { BarePicture } from './picture.tsx'
import { Absent, Jumps, Section } from './section.tsx'
import { Dated } from './statements.tsx'

/** Every event in the order in which it happened, by year. */
export const Timeline = (view: TimelinePage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.lead}</p>
    </Head>
    <BarePicture picture={view.picture} />
    <Jumps links={view.jumps} label="Years" />
    {view.years.length === 0 && <Absent>No event is told.</Absent>}
    <div class="years">
      {view.years.map((year) => (
        <Section id={year.id} title={year.year}>
          <Dated items={year.items} />
        </Section>
      ))}
    </div>
  </Document>
)
