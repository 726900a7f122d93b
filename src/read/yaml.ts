import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Span } from '../model/index.ts'
import { clip } from './nearest.ts'

/** A YAML mapping as plain data, every scalar being text as written (an absent value is empty text). */
export interface YamlMapping {
  readonly data: Readonly<Record<string, unknown>>
  /** 1-based line of each top-level name. */
  readonly lines: ReadonlyMap<string, number>
  /** Where the value of a top-level name stands, quotes left out, where it is one plain line. */
  readonly spans: ReadonlyMap<string, Span>
}

export interface YamlFault {
  readonly message: string
  /** 1-based line of the YAML text. */
  readonly line: number
}

const DEEPEST = 12

/**
 * Reads YAML that strangers wrote: one mapping, text only, no aliases or anchors (they can blow up), no tags, bounded depth.
 *
 * @returns The mapping, an empty one for blank text, or what is wrong with it and where.
 */
export function readYaml(text: string): YamlMapping | YamlFault {
  const counter = new LineCounter()
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: counter,
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'silent',
    })
    const fault = document.errors[0]
    if (fault) return { message: firstLine(fault.message), line: counter.linePos(fault.pos[0]).line }
    return fromContents(document.contents, text, counter)
  } catch (error) {
    if (error instanceof YamlProblem) return { message: error.message, line: counter.linePos(error.offset).line }
    if (error instanceof RangeError) return { message: 'It is nested too deeply', line: 1 }
    throw error
  }
}

/** Whether reading YAML failed. */
export function isYamlFault(result: YamlMapping | YamlFault): result is YamlFault {
  return 'message' in result && 'line' in result
}

class YamlProblem extends Error {
  readonly offset: number
  constructor(message: string, node: Node) {
    super(message)
    this.offset = node.range?.[0] ?? 0
  }
}

function fromContents(contents: Node | null, text: string, counter: LineCounter): YamlMapping | YamlFault {
  const lines = new Map<string, number>()
  const spans = new Map<string, Span>()
  if (contents === null || (isScalar(contents) && contents.value === '')) return { data: {}, lines, spans }
  if (!isMap(contents)) return { message: 'Expected lines of "name: value"', line: counter.linePos(contents.range?.[0] ?? 0).line }
  const data: Record<string, unknown> = Object.create(null)
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const node = value as Node | null
    lines.set(name, counter.linePos((key as Node).range?.[0] ?? 0).line)
    data[name] = plain(node, 1)
    const span = node && plainSpan(node, text)
    if (span) spans.set(name, span)
  }
  return { data, lines, spans }
}

function plain(node: Node | null, depth: number): unknown {
  if (node === null) return ''
  if (depth > DEEPEST) throw new YamlProblem('It is nested too deeply', node)
  if (isAlias(node)) throw new YamlProblem('Aliases (*name) are not read: write the value out, or quote it', node)
  if (node.tag) throw new YamlProblem(`Tags (${clip(node.tag)}) are not read`, node)
  if (isScalar(node)) return node.value === null ? '' : String(node.value)
  if (isSeq(node)) return node.items.map((item) => plain(item as Node, depth + 1))
  if (!isMap(node)) return ''
  const data: Record<string, unknown> = Object.create(null)
  for (const pair of node.items) data[isScalar(pair.key) ? String(pair.key.value) : ''] = plain(pair.value as Node, depth + 1)
  return data
}

/** The span of a scalar whose text stands in the file as it is, so that offsets into it hold. */
function plainSpan(node: Node, text: string): Span | undefined {
  if (!isScalar(node) || !node.range) return undefined
  const [from, to] = node.range
  const quoted = /^["']/.test(text.slice(from, from + 1)) ? 1 : 0
  const span = { start: from + quoted, end: to - quoted }
  return text.slice(span.start, span.end) === node.value && span.end > span.start ? span : undefined
}

function firstLine(message: string): string {
  return clip(message.split('\n')[0] ?? message, 200)
}
