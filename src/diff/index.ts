export { type CompareContext, compare, failing } from './compare.ts'
export { type HtmlFile, type HtmlOptions, toHtml } from './html/index.ts'
export { toJson } from './json.ts'
export { type MarkdownOptions, toMarkdown } from './markdown/index.ts'
