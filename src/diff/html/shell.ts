import type { Change, Decision } from '../../model/index.ts'
import { changesPage } from '../../text/changes-page.ts'
import { relativeHref, escapeHtml as safe } from './escape.ts'

export interface HtmlOptions {
  /** From the pages to the site's root (`../`), for links and its stylesheet; null where they stand alone. */
  readonly root?: string | null
  /** Where the pages of the site before are, from the root; null where they are not kept. */
  readonly before?: string | null
  readonly decisions?: readonly Decision[]
  readonly notes?: readonly string[]
  readonly title?: string
}

/** A page around its content; it needs no script. */
export function shell(title: string, body: string, { root = null, title: site = 'Changes' }: HtmlOptions): string {
  return changesPage({ title: `${title} · ${site}`, heading: title, root, site, body })
}

/** A name that leads to its page, where the pages of changes lie in a site. */
export function link(text: string, url: string | null, { root = null }: HtmlOptions): string {
  const href = root === null ? undefined : relativeHref(root, url)
  return href === undefined ? `<span>${safe(text)}</span>` : `<a href="${href}">${safe(text)}</a>`
}

/** The way to a page that is gone, as it was. */
export function oldLink({ gone, url }: Change['subject'], { root = null, before = null }: HtmlOptions): string {
  const href = root === null || before === null || !gone ? undefined : relativeHref(`${root}${before}`, url)
  return href === undefined ? '' : ` <a class="change-old" href="${href}">as it was</a>`
}
