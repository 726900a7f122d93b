/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Company, Passage, Saying } from '../../src/site/facets.ts'
import type { Fact, Frame, Link, Part, Statement, Tally } from '../../src/site/view.ts'
import { Line, Marks, Phrase, Time, Word } from './phrase.tsx'

/** A page's head: what kind of thing, its name, and a line or two under it. */
export const Head = ({
  frame,
  title,
  dir,
  lang,
  badge,
  children,
}: {
  readonly frame: Frame
  readonly title: ComponentChildren
  readonly dir?: 'ltr' | 'rtl'
  readonly lang?: string
  readonly badge?: string | null
  readonly children?: ComponentChildren
}) => (
  <header class="head">
    <p class="kicker">
      {frame.trail.map((step) => (
        <>
          <a href={step.href}>{step.text}</a>
          <span aria-hidden="true"> / </span>
        </>
      ))}
      {frame.kicker}
      {badge !== undefined && badge !== null && <span class="badge">{badge}</span>}
    </p>
    <h1 dir={dir === 'rtl' ? 'rtl' : undefined} lang={lang}>
      {title}
    </h1>
    {children}
  </header>
)

/** A titled part of a page; `id` is its permanent anchor. */
export const Section = ({
  id,
  title,
  range,
  children,
  className,
}: {
  readonly id: string
  readonly title: ComponentChildren
  readonly range?: string | null
  readonly children: ComponentChildren
  readonly className?: string
}) => (
  <section class={className} aria-labelledby={id}>
    <h2 id={id}>
      {title}
      {range !== undefined && range !== null && <span class="range"> {range}</span>}
    </h2>
    {children}
  </section>
)

export const Absent = ({ children = 'not stated' }: { readonly children?: ComponentChildren }) => <p class="absent">{children}</p>

/** Statements in order of date, the day in its own column. */
export const Dated = ({ items }: { readonly items: readonly Statement[] }) => (
  <ol class="dated">
    {items.map(({ when, phrase, marks, aside }) => (
      <li>
        {when === null ? <span class="when none">undated</span> : <Time {...when} />}
        <p>
          <Phrase words={phrase} />
          <Marks marks={marks} />
          {aside !== null && <span class="aside"> {aside}</span>}
        </p>
      </li>
    ))}
  </ol>
)

/** Statements without a column for days. */
export const Lines = ({ items }: { readonly items: readonly Statement[] }) => (
  <ul class="lines">
    {items.map((item) => (
      <li>
        <Line {...item} />
      </li>
    ))}
  </ul>
)

/** A dated list under its heading, or what is absent; nothing on a continuation that it does not reach. */
export const DatedSection = ({
  id,
  title,
  part,
  absent,
}: {
  readonly id: string
  readonly title: string
  readonly part: Part<Statement>
  readonly absent?: string
}) =>
  part.items.length === 0 && (part.total > 0 || absent === undefined) ? null : (
    <Section id={id} title={title} range={part.range}>
      {part.total === 0 ? <Absent>{absent}</Absent> : <Dated items={part.items} />}
    </Section>
  )

export const LinesSection = ({
  id,
  title,
  items,
  range,
  note,
}: {
  readonly id: string
  readonly title: string
  readonly items: readonly Statement[]
  readonly range?: string | null
  readonly note?: string
}) =>
  items.length === 0 ? null : (
    <Section id={id} title={title} range={range}>
      {note !== undefined && <p class="note">{note}</p>}
      <Lines items={items} />
    </Section>
  )

/** Label and value pairs: when, where, how many. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map((fact) => (
      <div>
        <dt>{fact.label}</dt>
        {fact.value.map((item) => (
          <dd>
            <Line {...item} />
          </dd>
        ))}
        {fact.absent !== null && <dd class="absent">{fact.absent}</dd>}
      </div>
    ))}
  </dl>
)

/** Counts as a table with a bar behind each. */
export const Tallies = ({ rows, label }: { readonly rows: readonly Tally[]; readonly label: string }) => (
  <table class="tallies">
    <caption class="unseen">{label}</caption>
    <tbody>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <Word {...row.words} />
          </th>
          <td>
            <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={row.percent} height="8" />
            </svg>
          </td>
          <td class="count">{row.count}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const TalliesSection = ({ id, title, rows }: { readonly id: string; readonly title: string; readonly rows: readonly Tally[] }) =>
  rows.length === 0 ? null : (
    <Section id={id} title={title}>
      <Tallies rows={rows} label={title} />
    </Section>
  )

const MODES = { direct: 'direct', mixed: 'quoted words', indirect: 'reported speech' } as const

/** What was said: direct speech in marks, indirect speech without. */
export const Sayings = ({ items, who = true }: { readonly items: readonly Saying[]; readonly who?: boolean }) => (
  <ul class="sayings">
    {items.map((item) => (
      <li class={item.mode}>
        <blockquote dir={item.dir === 'rtl' ? 'rtl' : undefined}>
          {item.text === null ? (
            <p class="withheld">The words are not shown here.</p>
          ) : (
            <p>{item.mode === 'indirect' ? item.text : <q>{item.text}</q>}</p>
          )}
        </blockquote>
        <p class="attribution">
          {who && (
            <>
              <Phrase words={item.who} />{' '}
            </>
          )}
          <span class="mode">
            {MODES[item.mode]}, {item.act}
          </span>
          {item.when !== null && (
            <>
              {' · '}
              <Time {...item.when} />
            </>
          )}
          {item.event !== null && (
            <>
              {' · '}
              <Word {...item.event} />
            </>
          )}
          <Marks marks={item.marks} />
        </p>
      </li>
    ))}
  </ul>
)

export const SayingsSection = ({
  id,
  title,
  part,
  who,
  absent,
}: {
  readonly id: string
  readonly title: string
  readonly part: Part<Saying>
  readonly who?: boolean
  readonly absent?: string
}) =>
  part.items.length === 0 && (part.total > 0 || absent === undefined) ? null : (
    <Section id={id} title={title} range={part.range}>
      {part.total === 0 ? <Absent>{absent}</Absent> : <Sayings items={part.items} who={who} />}
    </Section>
  )

/** With whom, and on which occasions. */
export const CompanySection = ({
  id,
  title,
  items,
  absent,
}: {
  readonly id: string
  readonly title: string
  readonly items: readonly Company[]
  readonly absent?: string
}) =>
  items.length === 0 && absent === undefined ? null : (
    <Section id={id} title={title}>
      {items.length === 0 && <Absent>{absent}</Absent>}
      {items.length > 0 && (
        <ul class="company">
          {items.map((item) => (
            <li>
              <p class="name">
                <Word {...item.who} /> <span class="hint">{item.count}</span>
              </p>
              <Lines items={item.occasions} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )

/** Sentences by article; what may not be shown is a link to its place. */
export const Passages = ({ items }: { readonly items: readonly Passage[] }) => (
  <ul class="passages" data-pagefind-ignore="">
    {items.map((item) => (
      <li>
        <h3>
          <Word {...item.article} />
        </h3>
        <p class="source">
          {item.source} · {item.count}
        </p>
        <ol>
          {item.lines.map((line) => (
            <li value={Number(line.n)} dir={line.dir === 'rtl' ? 'rtl' : undefined}>
              {line.text === null ? <a href={line.href}>sentence {line.n}</a> : <Sentence text={line.text} href={line.href} n={line.n} />}
            </li>
          ))}
        </ol>
      </li>
    ))}
  </ul>
)

const Sentence = ({ text, href, n }: { readonly text: string; readonly href: string; readonly n: string }) => (
  <>
    {text}{' '}
    <a class="to-sentence" href={href} aria-label={`Sentence ${n} in the article`}>
      §&#8239;{n}
    </a>
  </>
)

export const PassagesSection = ({ id, title, part }: { readonly id: string; readonly title: string; readonly part: Part<Passage> }) =>
  part.items.length === 0 ? null : (
    <Section id={id} title={title} range={part.range}>
      <Passages items={part.items} />
    </Section>
  )

export const Jumps = ({ links, label }: { readonly links: readonly Link[]; readonly label: string }) =>
  links.length < 2 ? null : (
    <nav class="jumps" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )

/** A table wider than the page scrolls by itself; it takes the focus so that keys can scroll it. */
export const Scroll = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
  <section class="scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
)
