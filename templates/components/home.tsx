/** @jsxRuntime automatic @jsxImportSource dossier */
import type { HomePage } from '../../src/site/pages/home.ts'
import { Document } from './document.tsx'
import { Line, Word } from './phrase.tsx'
import { Picture } from './picture.tsx'
import { Section } from './section.tsx'
import { Dated, Lines } from './statements.tsx'
import { TalliesSection } from './tallies.tsx'

/** The newest day first, then the stories, then who and what the articles are about. */
export const Home = (view: HomePage) => (
  <Document {...view}>
    <header class="head">
      <h1>{view.title}</h1>
      <p class="standfirst">{view.lead}</p>
      <ul class="counts">
        {view.counts.map((row) => (
          <li>
            <a href={row.href}>
              <strong>{row.count}</strong> {row.label}
            </a>
          </li>
        ))}
      </ul>
    </header>
    <div class="columns">
      <div class="content">
        <Newest newest={view.newest} />
        <Section id="stories" title="Stories">
          <ul class="stories">
            {view.stories.map((story) => (
              <li>
                <h3>
                  <Word {...story.words} />
                </h3>
                <p class="source">
                  {story.span} · {story.detail}
                </p>
                <Lines items={story.events} />
              </li>
            ))}
          </ul>
        </Section>
        <Picture picture={view.picture} />
        <Section id="articles" title="Newest articles">
          <Dated items={view.articles} />
        </Section>
      </div>
      <div class="rail">
        <TalliesSection id="topics" title="Topics" rows={view.topics} />
        <TalliesSection id="people" title="People" rows={view.people} />
        <TalliesSection id="organisations" title="Organisations" rows={view.organisations} />
        <TalliesSection id="places" title="Places" rows={view.places} />
      </div>
    </div>
  </Document>
)

const Newest = ({ newest }: Pick<HomePage, 'newest'>) =>
  newest === null ? null : (
    <Section
      id="newest"
      className="newest"
      title={
        <>
          {newest.weekday}, <Word {...newest.day} />
        </>
      }
    >
      {newest.happened.items.length > 0 && (
        <>
          <h3>Happened that day</h3>
          <Lines items={newest.happened.items} />
        </>
      )}
      {newest.ongoing.length > 0 && (
        <>
          <h3>Under way</h3>
          <Lines items={newest.ongoing} />
        </>
      )}
      {newest.maybe.length > 0 && (
        <>
          <h3>On this day or near it</h3>
          <Lines items={newest.maybe} />
        </>
      )}
      {newest.published.items.length > 0 && (
        <>
          <h3>Published that day</h3>
          <ul class="published">
            {newest.published.items.map((item) => (
              <li>
                <p class="name">
                  <Line {...item.article} when={null} />
                </p>
                <Lines items={item.adds} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
