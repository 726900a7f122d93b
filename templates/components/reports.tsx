/** @jsxRuntime automatic @jsxImportSource dossier */
import type { EntityParts } from '../../src/site/pages/person.ts'
import { Absent, Section } from './section.tsx'
import { Dated, LinesSection } from './statements.tsx'
import { Tallies, TalliesSection } from './tallies.tsx'

/** On which topics something is spoken of, in whose reports, in which articles of the same stories it is not named, and what to be careful with. */
export const Reported = ({ topics, reports, silent, cautions }: Pick<EntityParts, 'topics' | 'reports' | 'silent' | 'cautions'>) => (
  <>
    <TalliesSection id="topics" title="Topics" rows={topics} />
    <Section id="articles" title="In whose reports">
      {reports.total === 0 && <Absent>none</Absent>}
      {reports.outlets.length > 0 && <Tallies rows={reports.outlets} label="Articles by outlet" />}
      {reports.note !== null && <p class="note">{reports.note}</p>}
      <Dated items={reports.articles} />
    </Section>
    <LinesSection id="silent" title="Not named in" items={silent.items} range={silent.range} note="Articles of the same stories." />
    <LinesSection id="caution" title="Caution" items={cautions} />
  </>
)
