/** @jsxRuntime automatic @jsxImportSource dossier */
import type { AboutPage } from '../../src/site/pages/about.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Phrase, Word } from './phrase.tsx'
import { Absent, Section } from './section.tsx'

/** How the articles were read, with everything that was set aside or stayed open. */
export const About = (view: AboutPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title} />
    <div class="columns">
      <div class="content">
        <Section id="how" title="How the articles were read">
          <div class="prose">
            <p>
              A program read each article: it told the story from what surrounds it, found the people, organisations, places, dates and
              quotations, and worked out which words mean the same one. Articles that tell the same event share one page. No language model
              wrote any of it, and no person has checked every statement.
            </p>
            <p>
              Every statement carries numbers that lead to the sentences it rests on, and each sentence of an article shows which pages rest
              on it. What the articles do not say is printed as “not stated” or “not recorded”. A date is as exact as the articles are: “on
              or after” and “one day in” mean just that. Two articles that share their wording or name the same origin may be one source;
              where that is so the page says it.
            </p>
          </div>
        </Section>
        <SetAside setAside={view.setAside} />
        <Unresolved unresolved={view.unresolved} />
        <Problems problems={view.problems} />
      </div>
      <div class="rail">
        <Section id="counts" title="In numbers">
          <Pairs rows={view.counts} />
        </Section>
        <Section id="made" title="Made with">
          <Pairs rows={view.made} />
        </Section>
      </div>
    </div>
  </Document>
)

const Pairs = ({ rows }: { readonly rows: AboutPage['counts'] }) => (
  <dl class="pairs-list">
    {rows.map((row) => (
      <div>
        <dt>{row.label}</dt>
        <dd>{row.value}</dd>
      </div>
    ))}
  </dl>
)

const SetAside = ({ setAside }: Pick<AboutPage, 'setAside'>) => (
  <Section id="set-aside" title="Set aside" range={setAside.range}>
    {setAside.total === 0 && <Absent>Nothing was set aside.</Absent>}
    <ul class="removed">
      {setAside.items.map((stretch) => (
        <li>
          <details>
            <summary>
              {stretch.why} <span class="hint">{stretch.length}</span>
            </summary>
            <p>
              In <Word {...stretch.article} />
            </p>
            {stretch.text !== null && <p>{stretch.text}</p>}
          </details>
        </li>
      ))}
    </ul>
  </Section>
)

const Unresolved = ({ unresolved }: Pick<AboutPage, 'unresolved'>) => (
  <Section id="unresolved" title="Names that stayed unresolved" range={unresolved.range}>
    {unresolved.total === 0 && <Absent>None.</Absent>}
    <ul class="lines">
      {unresolved.items.map((name) => (
        <li>
          <span class="unresolved">{name.text}</span> <span class="hint">{name.count}</span>
          {name.places.map((place) => (
            <>
              {' · '}
              <Phrase words={place} />
            </>
          ))}
        </li>
      ))}
    </ul>
  </Section>
)

const Problems = ({ problems }: Pick<AboutPage, 'problems'>) => (
  <Section id="problems" title="Problems" range={problems.range}>
    {problems.total === 0 && <Absent>None.</Absent>}
    <ul class="problems">
      {problems.items.map((problem) => (
        <li class={problem.level}>
          <p>{problem.message}</p>
          <p class="source">
            {problem.level} · <code>{problem.code}</code>
            {problem.where !== '' && (
              <>
                {' · '}
                <code>{problem.where}</code>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  </Section>
)
