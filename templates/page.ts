import type { Page, PageKind } from '../src/site/page.ts'
import { textOf } from './jsx-runtime.ts'

type PageOf<Kind extends PageKind> = Extract<Page, { kind: Kind }>

/** What a template is given: a page, and who takes its HTML. */
interface Given<View> {
  readonly view: View
  readonly take: (url: string, html: string) => void
}

/**
 * An Eleventy template: one pagination over the ready pages of a kind, outside collections and layouts. What it renders is handed on
 * at once, for Eleventy keeps what it is given back until the last page is done.
 */
export function page<Kind extends PageKind>(kind: Kind, Component: (view: PageOf<Kind>) => unknown) {
  return {
    data: {
      pagination: { data: `ready.${kind}`, size: 1, alias: 'view', addAllPagesToCollections: false },
      permalink: ({ view }: { view: PageOf<Kind> }) => view.url,
      eleventyExcludeFromCollections: true,
    },
    render: ({ view, take }: Given<PageOf<Kind>>) => {
      take(view.url, joined(`<!doctype html>\n${textOf(Component(view))}\n`))
      return ''
    },
  }
}

/** The same string, its thousands of pieces joined in memory: to search it for anything makes it one. */
function joined(text: string): string {
  text.indexOf('\0')
  return text
}
