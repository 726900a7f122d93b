/** @jsxRuntime automatic @jsxImportSource dossier */
import type { ChroniclePage } from '../../src/site/pages/chronicle.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Absent, Jumps, Section } from './section.tsx'
import { Dated } from './statements.tsx'

/** By month, newest first. */
export const Chronicle = (view: ChroniclePage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.lead}</p>
    </Head>
    <Jumps links={view.jumps} label="Months" />
    {view.total === 0 && <Absent>None found.</Absent>}
    <div class="months">
      {view.groups.map((group) => (
        <Section id={group.id} title={group.heading}>
          <Dated items={group.items} />
        </Section>
      ))}
    </div>
  </Document>
)
