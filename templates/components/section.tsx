/** @jsxRuntime automatic @jsxImportSource dossier */

import type { ComponentChildren } from 'preact'
import type { Link, Part } from '../../src/site/view.ts'

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

/** The heading of a list that may go on over several pages; `absent` is said where there is none of it at all. */
export interface PartHeading<T> {
  readonly id: string
  readonly title: string
  readonly part: Part<T>
  readonly absent?: string
}

/** A list under its heading, or what is absent; nothing on a continuation that it does not reach. */
export const PartSection = <T,>({ id, title, part, absent, children }: PartHeading<T> & { readonly children: ComponentChildren }) =>
  part.items.length === 0 && (part.total > 0 || absent === undefined) ? null : (
    <Section id={id} title={title} range={part.range}>
      {part.total === 0 ? <Absent>{absent}</Absent> : children}
    </Section>
  )

export const Absent = ({ children = 'not stated' }: { readonly children?: ComponentChildren }) => <p class="absent">{children}</p>

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
