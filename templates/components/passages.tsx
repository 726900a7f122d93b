/** @jsxRuntime automatic @jsxImportSource preact */
import type { Passage } from '../../src/site/facets.ts'
import type { Part } from '../../src/site/view.ts'
import { Word } from './phrase.tsx'
import { Section } from './section.tsx'

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
