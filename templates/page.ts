import type { ComponentType, FunctionComponent } from 'preact'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Page, PageKind } from '../src/site/page.ts'

type PageOf<Kind extends PageKind> = Extract<Page, { kind: Kind }>

/** After these a line ends, so that a text diff of two builds shows sentences. */
const BLOCK_END =
  /<\/(?:li|p|h[1-6]|section|header|footer|nav|main|aside|div|dl|dt|dd|ol|ul|tr|td|th|thead|tbody|table|caption|figure|blockquote|title|script|head|g|text|details|summary)>|<(?:meta|link)[^>]*>/g

/** An Eleventy template: one pagination over the ready pages of a kind, outside collections and layouts. */
export function page<Kind extends PageKind>(kind: Kind, Component: ComponentType<PageOf<Kind>>) {
  return {
    data: {
      pagination: { data: `ready.${kind}`, size: 1, alias: 'view', addAllPagesToCollections: false },
      permalink: ({ view }: { view: PageOf<Kind> }) => view.url,
      eleventyExcludeFromCollections: true,
    },
    render: ({ view }: { view: PageOf<Kind> }) =>
      `<!doctype html>\n${renderToString(h(Component as FunctionComponent<object>, view)).replace(BLOCK_END, '$&\n')}\n`,
  }
}
