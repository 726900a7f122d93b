/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Passage } from '../../src/site/facets.ts'
import type { Part } from '../../src/site/view.ts'
import { Word } from './phrase.tsx'
import { Section } from './section.tsx'

/** Sentences by article; what may not be shown is a link to its place. */
export const Passages = ({ items }: { readonly items: readonly Passage[] }) => (
  <ul class="passages">
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
            <li dir={line.dir === 'rtl' ? 'rtl' : undefined}>
              <a class="nth" href={line.href} aria-label={`Sentence ${line.n} in the article`}>
                {line.n}
              </a>
              {line.text}
            </li>
          ))}
        </ol>
        {item.unshown.length > 0 && (
          <p class="unshown">
            Not shown here:{' '}
            {item.unshown.map((line) => (
              <a class="nth" href={line.href} aria-label={`Sentence ${line.n} in the article`}>
                {line.n}
              </a>
            ))}
          </p>
        )}
      </li>
    ))}
  </ul>
)

export const PassagesSection = ({ id, title, part }: { readonly id: string; readonly title: string; readonly part: Part<Passage> }) =>
  part.items.length === 0 ? null : (
    <Section id={id} title={title} range={part.range}>
      <Passages items={part.items} />
    </Section>
  )
