import type { Page, PageKind } from '../src/site/page.ts'
import { textOf } from './jsx-runtime.ts'

type PageOf<Kind extends PageKind> = Extract<Page, { kind: Kind }>

/** An Eleventy template: one pagination over the ready pages of a kind, outside collections and layouts. */
export function page<Kind extends PageKind>(kind: Kind, Component: (view: PageOf<Kind>) => unknown) {
  return {
    data: {
      pagination: { data: `ready.${kind}`, size: 1, alias: 'view', addAllPagesToCollections: false },
      permalink: ({ view }: { view: PageOf<Kind> }) => view.url,
      eleventyExcludeFromCollections: true,
    },
    render: ({ view }: { view: PageOf<Kind> }) => joined(`<!doctype html>\n${textOf(Component(view))}\n`),
  }
}

/** The same string, its thousands of pieces joined in memory: to search it for anything makes it one. */
function joined(text: string): string {
  text.indexOf('\0')
  return text
}
