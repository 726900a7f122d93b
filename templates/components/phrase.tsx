/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Mark, Statement, When, Words, Phrase as Words_ } from '../../src/site/view.ts'

/** Words, linked where they name something that has a page. */
export const Word = ({ text, href, kind, lang, dir, hint }: Words) => (
  <>
    {href === undefined ? (
      dir === undefined && lang === undefined ? (
        text
      ) : (
        <span lang={lang} dir={dir}>
          {text}
        </span>
      )
    ) : (
      <a href={href} class={kind} lang={lang} dir={dir}>
        {text}
      </a>
    )}
    {hint !== undefined && <span class="hint"> {hint}</span>}
  </>
)

export const Phrase = ({ words }: { readonly words: Words_ }) => (
  <>
    {words.map((word) => (
      <Word {...word} />
    ))}
  </>
)

/** Footnote marks of a statement. */
export const Marks = ({ marks }: { readonly marks: readonly Mark[] }) =>
  marks.length === 0 ? null : (
    <sup class="marks">
      {'\u2060'}
      {marks.map((mark) => (
        <a class="mark" href={mark.href} aria-label={`Evidence ${mark.n}: ${mark.label}`}>
          {mark.n}
        </a>
      ))}
    </sup>
  )

export const Time = ({ text, datetime, standing }: When) =>
  datetime === null ? (
    <span class={`when ${standing}`}>{text}</span>
  ) : (
    <time class={`when ${standing}`} datetime={datetime}>
      {text}
    </time>
  )

/** A statement on one line: day, words, marks, aside. */
export const Line = ({ when, phrase, marks, aside }: Statement) => (
  <>
    {when !== null && <Time {...when} />}
    {when !== null && phrase.length > 0 && ' '}
    <Phrase words={phrase} />
    <Marks marks={marks} />
    {aside !== null && (
      <>
        {' '}
        <span class="aside">{aside}</span>
      </>
    )}
  </>
)
