import matter from 'gray-matter'
import { type Found, type FrontMatter, problem, type Span } from '../model/index.ts'
import { readFields } from './fields.ts'
import { clip } from './nearest.ts'
import { isYamlFault, readYaml, type YamlFault, type YamlMapping } from './yaml.ts'

/** An article's front matter and where the article proper begins. */
export interface Front {
  readonly fields: FrontMatter
  readonly bodyStart: number
  readonly fieldSpans: readonly (Span & { readonly field: keyof FrontMatter })[]
}

/** A block of front matter as plain data; spans are offsets into the whole text. */
export interface FrontMatterBlock extends YamlMapping {
  readonly bodyStart: number
}

const LARGEST = 65_536
const REMEDY = 'Front matter is YAML ("field: value") between two lines of "---".'

/**
 * Reads the front matter of an article. A file without it is an article all the same.
 *
 * @returns One item, without fields where they cannot be read, which is an error with its line.
 */
export function readFrontMatter(file: string, text: string): Found<Front> {
  const block = readBlock(text)
  if (block === undefined) return { items: [{ fields: {}, bodyStart: 0, fieldSpans: [] }], problems: [] }
  if ('message' in block) {
    const message = `${block.message} The article is read without it.`
    const front = { fields: {}, bodyStart: block.bodyStart, fieldSpans: [] }
    return { items: [front], problems: [problem('error', 'read/front-matter', file, message, block.line)] }
  }
  const found = readFields(block.data, { file, lineOf: (name) => block.lines.get(name) })
  const fields = found.items[0] ?? {}
  const fieldSpans = [...block.spans].flatMap(([name, span]) => (name in fields ? [{ field: name as keyof FrontMatter, ...span }] : []))
  return { items: [{ fields, bodyStart: block.bodyStart, fieldSpans }], problems: found.problems }
}

/**
 * The front matter at the head of a text: YAML only, every value text as written, no aliases, no tags, no other engine.
 *
 * @returns Undefined where there is none; a fault, with the place where the rest begins, where it cannot be read.
 */
export function readBlock(text: string): FrontMatterBlock | (YamlFault & { readonly bodyStart: number }) | undefined {
  const opening = /^---[ \t]*([^\s-][^\r\n]*)?(?=\r?\n|$)/.exec(text)
  if (!opening) return undefined
  const language = (opening[1] ?? 'yaml').trim()
  const block = closing(text, opening[0].length)
  if (!block)
    return opening[1] === undefined && !looksLikeFields(text)
      ? undefined
      : { ...fault('The front matter is not closed by a line of "---".'), bodyStart: 0 }
  if (language !== 'yaml' && language !== 'yml')
    return { ...fault(`Front matter in "${clip(language)}" is not read.`), bodyStart: block.end }
  if (block.end > LARGEST) return { ...fault(`The front matter has more than ${LARGEST} characters.`), bodyStart: block.end }
  const yaml = readYaml(text.slice(opening[0].length, block.start))
  if (isYamlFault(yaml)) return { ...fault(`Bad front matter: ${yaml.message}.`, yaml.line), bodyStart: block.end }
  return { ...cut(text.slice(0, block.end), yaml, opening[0].length), bodyStart: block.end }
}

/** gray-matter cuts the block out and hands it to the engine given here, and to no other. */
function cut(head: string, yaml: YamlMapping, shift: number): YamlMapping {
  const { data } = matter(head, { engines: { yaml: () => ({ ...yaml.data }) }, language: 'yaml' })
  const spans = new Map([...yaml.spans].map(([name, { start, end }]) => [name, { start: start + shift, end: end + shift }]))
  return { data, lines: yaml.lines, spans }
}

function fault(message: string, line = 1): YamlFault {
  return { message: `${message} ${REMEDY}`, line }
}

/** The first line of three dashes after the opening one, line ends included; undefined where there is none. */
function closing(text: string, from: number): Span | undefined {
  const fence = /\r?\n---[ \t]*(?:\r?\n|$)/g
  fence.lastIndex = from
  const match = fence.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** A rule of three dashes at the head of a text without a second one is no front matter, unless fields follow it. */
function looksLikeFields(text: string): boolean {
  return /^---[ \t]*\r?\n[a-z]+:/.test(text.slice(0, 200))
}
