/** @jsxRuntime automatic @jsxImportSource dossier */
import type { PersonPage } from '../../src/site/pages/person.ts'
import { CompanySection } from './company.tsx'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { PassagesSection } from './passages.tsx'
import { Line } from './phrase.tsx'
import { Picture } from './picture.tsx'
import { Reported } from './reports.tsx'
import { SayingsSection } from './sayings.tsx'
import { Absent } from './section.tsx'
import { DatedSection } from './statements.tsx'

/** Who, in which roles; what they did, whom they met, what they said; who reports them and who does not. */
export const Person = (view: PersonPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.name} dir={view.dir}>
      <ul class="roles">
        {view.roles.map((role) => (
          <li>
            <Line {...role} />
          </li>
        ))}
      </ul>
      {view.roles.length === 0 && <Absent>Role not stated</Absent>}
      <p class="found">
        Found in {view.found}. Written {view.written}.{view.untold && ' Start and end of office: not stated.'}
      </p>
    </Head>
    <div class="columns">
      <div class="content">
        <DatedSection id="did" title="What they did" part={view.events} absent="No event is told of them." />
        <Picture picture={view.picture} />
        <SayingsSection id="said" title="What they said" part={view.said} absent="No statement of theirs is recorded." />
        <PassagesSection id="passages" title="Where they are named" part={view.passages} />
      </div>
      <div class="rail">
        <CompanySection id="met" title="Met" items={view.met} absent="No meeting is told." />
        <CompanySection id="beside" title="Named in the same events" items={view.beside} />
        <Reported {...view} />
      </div>
    </div>
  </Document>
)
