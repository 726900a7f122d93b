import { type Found, type Problem, problem, type Settings, type Source } from '../model/index.ts'
import { decode } from './decode.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtml } from './html.ts'
import { readAllRecords } from './records.ts'

export { readCorrections } from './corrections.ts'
export { readRecords } from './records.ts'
export { readSettings } from './settings.ts'
export { readTopics } from './topics.ts'
export { readUrls } from './urls.ts'

type Reader = (file: string, text: string, sha256: string, settings: Settings) => Found<Source>

const recordKinds = ['jsonl', 'csv']

const readers: Readonly<Record<string, Reader>> = {
  txt: (file, text, sha256) => one(plainSource(file, text, sha256)),
  md: readMarkdown,
  html: readHtml,
  htm: readHtml,
}

const kinds = [...Object.keys(readers), ...recordKinds]

/** The kind of a file by its name's extension, or undefined where Dossier does not read such files. */
export function extensionOf(file: string): string | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase()
  return kinds.includes(extension ?? '') ? extension : undefined
}

/**
 * Reads one file of articles.
 *
 * @param file Relative to the seeds folder, `/`-separated.
 * @returns A source for `.txt`, `.md` and `.html`, one for each record of `.jsonl` and `.csv`; none where the file cannot be
 * read, with the error that says why.
 */
export function read(file: string, bytes: Uint8Array, settings: Settings): Found<Source> {
  const extension = extensionOf(file)
  if (extension === undefined) {
    const message = `This kind of file is not read: expected one of .${kinds.join(', .')}. Rename it, or move it away.`
    return { items: [], problems: [problem('warning', 'read/unknown-kind', file, message)] }
  }
  if (recordKinds.includes(extension)) return readAllRecords(file, bytes, settings)
  const decoded = decode(file, bytes, settings)
  const found = decoded.items[0]
  if (!found) return { items: [], problems: decoded.problems }
  const sources = readers[extension]!(file, found.text, found.sha256, settings)
  return { items: sources.items, problems: [...decoded.problems, ...sources.problems] }
}

function one(source: Source, problems: readonly Problem[] = []): Found<Source> {
  return { items: [source], problems }
}

function plainSource(file: string, text: string, sha256: string): Source {
  return { file, kind: 'txt', text, bodyStart: 0, fields: {}, fieldSpans: [], blocks: [], sha256 }
}

function readMarkdown(file: string, text: string, sha256: string): Found<Source> {
  const front = readFrontMatter(file, text)
  const { fields, bodyStart, fieldSpans } = front.items[0] ?? { fields: {}, bodyStart: 0, fieldSpans: [] }
  const source: Source = { file, kind: 'md', text, bodyStart, fields, fieldSpans, blocks: [], sha256 }
  if (text.slice(bodyStart).trim() !== '') return one(source, front.problems)
  const message = 'The file has front matter and no text: put the article below it, or delete the file.'
  return { items: [], problems: [...front.problems, problem('error', 'read/empty', file, message)] }
}
