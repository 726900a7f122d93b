/** @jsxRuntime automatic @jsxImportSource dossier */
import type { DayPage } from '../../src/site/pages/day.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Line, Word } from './phrase.tsx'
import { Absent, Section } from './section.tsx'
import { Lines, LinesSection } from './statements.tsx'

/** What happened, what was published and what that added; the days before and after. */
export const Day = (view: DayPage) => (
  <Document {...view}>
    <nav class="days" aria-label="Days">
      {view.previous !== null && (
        <p class="previous">
          <span aria-hidden="true">← </span>
          <Word {...view.previous} />
        </p>
      )}
      {view.next !== null && (
        <p class="next">
          <Word {...view.next} />
          <span aria-hidden="true"> →</span>
        </p>
      )}
    </nav>
    <Head frame={view.frame} title={view.title}>
      <p class="standfirst">{view.weekday}</p>
    </Head>
    <div class="halves">
      <div>
        <Section id="happened" title="Happened" range={view.happened.range}>
          {view.happened.total === 0 ? <Absent>No event is dated to this day.</Absent> : <Lines items={view.happened.items} />}
        </Section>
        <LinesSection id="ongoing" title="Under way" items={view.ongoing} />
        <LinesSection id="maybe" title="On this day or near it" items={view.maybe} note="The articles leave open which day it was." />
      </div>
      <div>
        <Section id="published" title="Published" range={view.published.range}>
          {view.published.total === 0 && <Absent>No article is dated to this day.</Absent>}
          <ul class="published">
            {view.published.items.map((item) => (
              <li>
                <p class="name">
                  <Line {...item.article} when={null} />
                </p>
                <Lines items={item.adds} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </div>
  </Document>
)
