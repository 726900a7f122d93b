/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Saying } from '../../src/site/sayings.ts'
import { Marks, Phrase, Time, Word } from './phrase.tsx'
import { type PartHeading, PartSection } from './section.tsx'

/** What was said: direct speech in marks, indirect speech without. */
export const Sayings = ({ items }: { readonly items: readonly Saying[] }) => (
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
          {item.who.length > 0 && (
            <>
              <Phrase words={item.who} />
              {' · '}
            </>
          )}
          <span class="mode">{item.how}</span>
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

export const SayingsSection = (props: PartHeading<Saying>) => (
  <PartSection {...props}>
    <Sayings items={props.part.items} />
  </PartSection>
)
