/** @jsxRuntime automatic @jsxImportSource dossier */
import type { ArticlePage } from '../../src/site/pages/article.ts'
import { Document } from './document.tsx'
import { Head } from './head.tsx'
import { Phrase, Word } from './phrase.tsx'
import { Scroll, Section } from './section.tsx'
import { Facts, Lines, LinesSection } from './statements.tsx'

/** The article with everything read in it marked in place; beside it the events each paragraph tells. */
export const Article = (view: ArticlePage) => (
  <Document {...view}>
    <article>
      <Head frame={view.frame} title={<Title {...view} />} dir={view.dir} lang={foreign(view.lang)} />
      <Facts facts={view.facts} />
      {view.original !== null && (
        <p class="original">
          <a href={view.original.href} rel="nofollow noopener">
            {view.original.text}
          </a>
        </p>
      )}
      {view.anchors.length > 0 && (
        <div class="anchors">
          {view.anchors.map((id) => (
            <span id={id} />
          ))}
        </div>
      )}
      {view.withheld !== null && <p class="notice">{view.withheld}</p>}
      <div class="body" lang={foreign(view.lang)}>
        {view.body.map((block) => (
          <div class={`block ${block.kind}`} dir={view.dir === 'rtl' ? 'auto' : undefined}>
            {/* Sanitised where it is made, in site/body/html.ts */}
            <div class="text" dangerouslySetInnerHTML={{ __html: block.html }} />
            {block.margin.length > 0 && (
              <div class="margin">
                <span class="unseen">Events told here:</span>
                {block.margin.map((event) => (
                  <p>
                    <Word {...event} />
                  </p>
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
    </article>
    <div class="columns">
      <div class="content">
        <Tells tells={view.tells} />
        <Rests rests={view.rests} />
        <Dates dates={view.dates} />
        <Removed removed={view.removed} />
      </div>
      <div class="rail">
        <Story story={view.story} sameStory={view.sameStory} />
        <LinesSection id="related" title="Speaks of the same" items={view.related} note="By words that are rare elsewhere." />
        {view.names.map((group) => (
          <Section id={group.label.toLowerCase()} title={group.label}>
            <ul class="names">
              {group.things.map((thing) => (
                <li>
                  <Word {...thing} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </div>
  </Document>
)

const Title = ({ title, titleHtml }: ArticlePage) =>
  titleHtml === null ? (
    <span>{title}</span>
  ) : (
    // Sanitised where it is made, in site/body/html.ts
    <span dangerouslySetInnerHTML={{ __html: titleHtml }} />
  )

function foreign(lang: string): string | undefined {
  return lang === 'en' || lang === 'und' ? undefined : lang
}

const Tells = ({ tells }: Pick<ArticlePage, 'tells'>) =>
  tells.length === 0 ? null : (
    <Section id="tells" title="Events it tells">
      <Lines items={tells} />
    </Section>
  )

const Story = ({ story, sameStory }: Pick<ArticlePage, 'story' | 'sameStory'>) =>
  story === null ? null : (
    <Section id="story" title="Story">
      <p>
        <Word {...story} />
      </p>
      <ul class="names">
        {sameStory.map((other) => (
          <li>
            <Word {...other} />
          </li>
        ))}
      </ul>
    </Section>
  )

const Rests = ({ rests }: Pick<ArticlePage, 'rests'>) =>
  rests.length === 0 ? null : (
    <Section id="rests" title="What rests on each sentence" className="rests">
      <ol>
        {rests.map((row) => (
          <li id={row.id} value={row.n}>
            <Phrase words={row.pages} />{' '}
            <a class="to-sentence" href={row.href} aria-label={`Back to sentence ${row.n}`}>
              §&#8239;{row.n}
            </a>
          </li>
        ))}
      </ol>
    </Section>
  )

const Dates = ({ dates }: Pick<ArticlePage, 'dates'>) =>
  dates.length === 0 ? null : (
    <Section id="dates" title="Dates, as read">
      <Scroll label="Table of dates">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Words</th>
              <th scope="col">Read as</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {dates.map((date) => (
              <tr>
                <td>
                  <a href={date.href}>{date.text}</a>
                </td>
                <td>{date.value}</td>
                <td>{date.because}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )

const Removed = ({ removed }: Pick<ArticlePage, 'removed'>) =>
  removed.length === 0 ? null : (
    <Section id="removed" title="Set aside, not read as the story">
      <ul class="removed">
        {removed.map((stretch) => (
          <li>
            <details>
              <summary>
                {stretch.why} <span class="hint">{stretch.length}</span>
              </summary>
              {stretch.text === null ? <p class="withheld">The text is not shown here.</p> : <p>{stretch.text}</p>}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
