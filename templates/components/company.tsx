/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Company } from '../../src/site/company.ts'
import { Phrase } from './phrase.tsx'
import { Absent, Section } from './section.tsx'
import { Lines } from './statements.tsx'

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
                <Phrase words={item.who} />
                {item.count !== null && <span class="hint"> {item.count}</span>}
              </p>
              <Lines items={item.occasions} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
