import { type Found, type Problem, problem, type UrlEntry } from '../model/index.ts'
import { clip } from './nearest.ts'

const FILE = 'urls.jsonl'
/** Flat and relative, no way up, no scheme. */
const ADDRESS = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.html$/

/** Reads `seeds/urls.jsonl`: which id has which address. A bad line is an error with its number; the others are read. */
export function readUrls(text: string): Found<UrlEntry> {
  const items: UrlEntry[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const entry = parseEntry(line)
    if (typeof entry === 'string') problems.push(problem('error', 'read/urls', FILE, entry, index + 1))
    else items.push(entry)
  }
  return { items, problems }
}

function parseEntry(line: string): UrlEntry | string {
  const record = parseObject(line)
  if (!record) return `"${clip(line)}" is not a JSON object: expected {"id": …, "url": …}. The line is left out.`
  const { id, url, to, first } = record
  if (typeof id !== 'string' || id === '') return 'The line has no "id": expected {"id": …, "url": …}. It is left out.'
  if (!isAddress(url)) return `The "url" of "${clip(id)}" is no page of the site: expected such as people/name.html. The line is left out.`
  if (to !== undefined && (typeof to !== 'string' || to === ''))
    return `The "to" of "${clip(id)}" is not an id: expected the id that took its place, such as person/name. The line is left out.`
  if (first !== undefined && !isPlace(first))
    return `The "first" of "${clip(id)}" is not a place: expected {"file": …, "text": …}. The line is left out.`
  return { id, url, ...(to === undefined ? {} : { to }), ...(first === undefined ? {} : { first }) }
}

function isPlace(value: unknown): value is NonNullable<UrlEntry['first']> {
  if (typeof value !== 'object' || value === null) return false
  const { file, text } = value as { file?: unknown; text?: unknown }
  return typeof file === 'string' && (text === undefined || typeof text === 'string')
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length < 300 && ADDRESS.test(value)
}
