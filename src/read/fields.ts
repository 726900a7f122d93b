import { type Found, type FrontMatter, type Problem, problem } from '../model/index.ts'
import { clip, unknownName } from './nearest.ts'

/** The fields of an article's front matter, of a JSON-lines record and of a CSV's columns. */
export const FIELDS = [
  'title',
  'date',
  'outlet',
  'agency',
  'author',
  'language',
  'source',
  'archive',
  'retrieved',
  'topics',
  'slug',
] as const satisfies readonly (keyof FrontMatter)[]

/** Where a record's fields were found, for messages. */
export interface Place {
  readonly file: string
  readonly line?: number
  /** 1-based line of one field, where it has one of its own. */
  readonly lineOf?: (field: string) => number | undefined
}

const LONGEST = 4000

/**
 * Fields as an editor wrote them: known names and values that are text, trimmed; empty ones are as good as absent.
 *
 * @returns One item; a warning for each unknown field and an error for each value that is not text.
 */
export function readFields(record: Readonly<Record<string, unknown>>, place: Place): Found<FrontMatter> {
  const problems: Problem[] = []
  const fields: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(record)) {
    const line = place.lineOf?.(name) ?? place.line
    if (!isField(name)) {
      problems.push(problem('warning', 'read/unknown-field', place.file, unknownName('field', name, FIELDS), line))
      continue
    }
    const read = name === 'topics' ? asList(value) : asText(value)
    if (read === undefined) problems.push(problem('error', 'read/field', place.file, wrongValue(name, value), line))
    else if (read.length > 0) fields[name] = read
  }
  const unsafe = ['source', 'archive'].filter((name) => typeof fields[name] === 'string' && !isWebAddress(fields[name]))
  for (const name of unsafe) {
    const found = clip(String(fields[name]))
    const message = `"${name}" is "${found}", and a link must begin with http:// or https://. It is left out.`
    problems.push(problem('warning', 'read/link', place.file, message, place.lineOf?.(name) ?? place.line))
    delete fields[name]
  }
  return { items: [fields as FrontMatter], problems }
}

function isField(name: string): name is keyof FrontMatter {
  return (FIELDS as readonly string[]).includes(name)
}

function asText(value: unknown): string | undefined {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' || value.length > LONGEST) return undefined
  return value.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

function asList(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value))
    return asText(value)
      ?.split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
  const items = value.map(asText)
  return items.every((item) => item !== undefined) ? items.filter((item) => item !== '') : undefined
}

function wrongValue(name: string, value: unknown): string {
  if (typeof value === 'string') return `"${name}" is ${value.length} characters long, more than ${LONGEST}: shorten it. It is left out.`
  const expected = name === 'topics' ? 'a list of topic ids' : 'one line of text'
  return `"${name}" is ${Array.isArray(value) ? 'a list' : 'not text'}: expected ${expected}. It is left out.`
}

/** Whether a link may be shown: an absolute http(s) address. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address)
}
