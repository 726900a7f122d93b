/** @jsxRuntime automatic @jsxImportSource dossier */

import type { ComponentChildren } from 'preact'
import type { Frame } from '../../src/site/view.ts'

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
