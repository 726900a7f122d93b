/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Tally } from '../../src/site/view.ts'
import { Word } from './phrase.tsx'
import { Section } from './section.tsx'

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
