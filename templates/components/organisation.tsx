/** @jsxRuntime automatic @jsxImportSource dossier */
import type { OrganisationPage } from '../../src/site/pages/thing.ts'
import { CompanySection } from './company.tsx'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { PassagesSection } from './passages.tsx'
import { Marks, Word } from './phrase.tsx'
import { Reported } from './reports.tsx'
import { SayingsSection } from './sayings.tsx'
import { Section } from './section.tsx'
import { DatedSection } from './statements.tsx'

/** Who acts for it first, then what it did and said, and what is said of it. */
export const Organisation = (view: OrganisationPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.name} dir={view.dir}>
      <p class="found">
        Found in {view.found}. Written {view.written}.
      </p>
    </Head>
    <People people={view.people} />
    <div class="columns">
      <div class="content">
        <DatedSection id="did" title="What it did" part={view.events} absent="No event is told of it." />
        <SayingsSection id="said" title="What it said" part={view.said} />
        <SayingsSection id="about" title="What was said of it" part={view.about} />
        <PassagesSection id="passages" title="Where it is named" part={view.passages} />
      </div>
      <div class="rail">
        <CompanySection id="with" title="Together with" items={view.with} />
        <Reported {...view} />
      </div>
    </div>
  </Document>
)

const People = ({ people }: Pick<OrganisationPage, 'people'>) =>
  people.length === 0 ? null : (
    <Section id="people" title="Its people" className="officers">
      <ul>
        {people.map((person) => (
          <li>
            <Word {...person.who} />
            <Marks marks={person.marks} />
            <span class="office">{person.role}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
