/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Fact, Statement } from '../../src/site/view.ts'
import { Line, Time } from './phrase.tsx'
import { type PartHeading, PartSection, Section } from './section.tsx'

/** Statements in order of date, the day in its own column. */
export const Dated = ({ items }: { readonly items: readonly Statement[] }) => (
  <ol class="dated">
    {items.map(({ when, phrase, marks, aside }) => (
      <li>
        {when === null ? <span class="when none">undated</span> : <Time {...when} />}
        <p>
          <Line when={null} phrase={phrase} marks={marks} aside={aside} />
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

/** A dated list under its heading, or what is absent. */
export const DatedSection = (props: PartHeading<Statement>) => (
  <PartSection {...props}>
    <Dated items={props.part.items} />
  </PartSection>
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
