import { stringify } from 'yaml'
import type { Article, Fingerprint, Source } from '../model/index.ts'
import { bandsOf, fingerprint, likeness } from '../text/fingerprint.ts'
import { slugOf } from './slug.ts'

/** A page or text brought in as an article file. */
export interface Added {
  /** Relative to the seeds folder; not among the files that are there. */
  readonly file: string
  /** Markdown: front matter with what was stated and, in comments to confirm, what was inferred; then the text. */
  readonly text: string
  /** An article that is there already, the same or nearly; undefined where there is none. */
  readonly already: { readonly file: string; readonly likeness: number } | undefined
}

interface Line {
  readonly field: string
  readonly value: string | null
  /** How it was found, where it was not stated: it is then commented out, to be confirmed. */
  readonly inferred?: string
}

/**
 * Makes an article file of a source that was cleaned: what the page states becomes front matter, what was inferred a comment
 * to confirm, and everything kept the text, with captions and headings as Markdown.
 *
 * @param known Fingerprints of the articles that are there.
 * @param taken Files that are there, relative to the seeds folder.
 */
export function addArticle(source: Source, article: Article, known: readonly Fingerprint[], taken: readonly string[]): Added {
  const lines = linesOf(source, article).filter(({ value }) => value !== null)
  const front = lines.map(({ field, value, inferred }) => {
    const entry = stringify({ [field]: value }, { lineWidth: 0 }).trim()
    return inferred === undefined ? entry : `# ${entry}  # inferred (${inferred}): confirm and take the "#" away`
  })
  const missing = ['date', 'outlet', 'source'].filter((field) => !lines.some((line) => line.field === field))
  const asked = missing.map((field) => `# ${field}:  # not found: add it, or leave it out`)
  const text = ['---', ...front, ...asked, '---', '', bodyOf(source, article)].join('\n')
  return { file: freeName(article, taken), text, already: alreadyThere(article, known) }
}

function linesOf({ fields }: Source, article: Article): Line[] {
  const said = (stated: unknown, how: string) => (stated === undefined ? { inferred: how } : {})
  const day = article.published
  const bound = day?.startsWith('[') ?? false
  return [
    { field: 'title', value: article.title, ...(article.titleFrom === 'stated' ? {} : { inferred: 'from the lead' }) },
    { field: 'date', value: bound ? null : day, ...said(fields.date, `${article.publishedFrom}`) },
    { field: 'outlet', value: article.outlet, ...said(fields.outlet, 'from the text or address') },
    { field: 'agency', value: article.agency, ...said(fields.agency, 'from the text') },
    { field: 'author', value: article.byline, ...said(fields.author, 'from the text') },
    {
      field: 'language',
      value: article.language === 'en' && fields.language === undefined ? null : article.language,
      ...said(fields.language, 'detected'),
    },
    { field: 'source', value: article.sourceUrl },
    { field: 'archive', value: article.archiveUrl },
    { field: 'retrieved', value: article.retrieved },
  ]
}

/** The text as Markdown: Markdown as it is; of anything else what was kept, its own marks escaped so that they stay text. */
function bodyOf(source: Source, article: Article): string {
  if (source.kind === 'md') return `${source.text.slice(source.bodyStart).trim()}\n`
  const blocks = article.blocks.filter(({ kind }) => kind !== 'title')
  if (blocks.length === 0) return `${escapeMarks(source.text.slice(source.bodyStart).trim())}\n`
  const paragraphs = blocks.map(({ kind, start, end, depth }) => {
    const text = escapeMarks(article.text.slice(start, end).replace(/\s+/g, ' ').trim())
    return kind === 'heading' ? `${'#'.repeat(depth ?? 2)} ${text}` : text
  })
  return `${paragraphs.join('\n\n')}\n`
}

/** Text that Markdown would read as marks, escaped; marks that stand alone are text there too. */
function escapeMarks(text: string): string {
  return text
    .replace(/[\\`]|[*~](?=\S)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|\](?=[([:])|&(?=[a-z#]\w*;)/giu, '\\$&')
    .replace(/^(?:([#>+-])|(\d{1,9})([.)]))(?=\s|$)/, (_, mark: string | undefined, n: string, stop: string) =>
      mark ? `\\${mark}` : `${n}\\${stop}`,
    )
}

function freeName(article: Article, taken: readonly string[]): string {
  const day = /\d{4}-\d{2}-\d{2}/.exec(article.published ?? '')?.[0]
  const slug = article.slug || slugOf(article.title, article.file, article.sha256)
  const name = `articles/${day === undefined ? '' : `${day}-`}${slug}`
  if (!taken.includes(`${name}.md`)) return `${name}.md`
  let n = 2
  while (taken.includes(`${name}-${n}.md`)) n++
  return `${name}-${n}.md`
}

function alreadyThere(article: Article, known: readonly Fingerprint[]): Added['already'] {
  const own = fingerprint(article)
  const bands = new Set(bandsOf(own))
  const near = known
    .filter((other) => other.length > 0 && bandsOf(other).some((band) => bands.has(band)))
    .map((other) => ({ file: other.file, likeness: likeness(own, other) }))
    .filter(({ likeness: share }) => share >= 0.6)
    .sort((a, b) => b.likeness - a.likeness || (a.file < b.file ? -1 : 1))
  return near[0]
}
