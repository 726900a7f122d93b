export { type CompareContext, compare, failing } from './compare.ts'
export { toJson } from './json.ts'
export { type MarkdownOptions, toMarkdown } from './markdown/index.ts'
