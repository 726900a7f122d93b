// biome-ignore-all lint/a11y/noRedundantRoles: stacked on a narrow page the table would lose its roles
/** @jsxRuntime automatic @jsxImportSource dossier */
import type { TopicPage } from '../../src/site/pages/topic.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { PassagesSection } from './passages.tsx'
import { Word } from './phrase.tsx'
import { Picture } from './picture.tsx'
import { Section } from './section.tsx'
import { DatedSection } from './statements.tsx'
import { TalliesSection } from './tallies.tsx'

/** What the topic is, how much of each article it takes, and its key sentences. */
export const Topic = (view: TopicPage) => (
  <Document {...view}>
    <Head frame={view.frame} title={view.title}>
      {/* Sanitised where it is made, in site/body/html.ts */}
      {view.introduction !== null && <div class="introduction" dangerouslySetInnerHTML={{ __html: view.introduction }} />}
      {view.introduction === null && <p class="absent">Discovered in the articles; no introduction.</p>}
      <p class="found">
        {view.found}
        {view.iptc !== null && ` · IPTC ${view.iptc}`}
        {view.parent !== null && (
          <>
            {' · part of '}
            <Word {...view.parent} />
          </>
        )}
      </p>
    </Head>
    <div class="columns">
      <div class="content">
        <Picture picture={view.overTime} />
        <Shares shares={view.shares} />
        <PassagesSection id="key" title="Key sentences" part={view.keySentences} />
        <DatedSection id="events" title="Events" part={view.events} />
        <Picture picture={view.picture} />
      </div>
      <div class="rail">
        {view.children.length > 0 && (
          <Section id="children" title="Sub-themes">
            <ul class="names">
              {view.children.map((child) => (
                <li>
                  <Word {...child} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Phrases phrases={view.phrases} />
        <TalliesSection id="people" title="People" rows={view.people} />
        <TalliesSection id="organisations" title="Organisations" rows={view.organisations} />
        <TalliesSection id="projects" title="Projects" rows={view.projects} />
      </div>
    </div>
  </Document>
)

const Shares = ({ shares }: Pick<TopicPage, 'shares'>) =>
  shares.items.length === 0 ? null : (
    <Section id="shares" title="Its share of each article" range={shares.range}>
      <table class="shares" role="table">
        <caption class="unseen">Sentences that speak to it, by article, oldest first</caption>
        <tbody role="rowgroup">
          {shares.items.map((row) => (
            <tr role="row">
              <td class="day" role="cell">
                {row.when}
              </td>
              <th scope="row" role="rowheader">
                <Word {...row.words} />
                <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={row.percent} height="8" />
                </svg>
              </th>
              <td class="count" role="cell">
                {row.note} <span class="hint">{row.count}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )

const Phrases = ({ phrases }: Pick<TopicPage, 'phrases'>) =>
  phrases.length === 0 ? null : (
    <Section id="phrases" title="Sub-themes, by distinctive phrase">
      <ul class="lines">
        {phrases.map((row) => (
          <li>
            <q>{row.phrase}</q> <span class="hint">{row.count}</span>
            {row.variants !== null && <span class="hint">, also {row.variants}</span>}{' '}
            {row.places.map((place) => (
              <a class="to-sentence" href={place.href} title={place.hint}>
                {place.text}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
