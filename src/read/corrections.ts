import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import {
  ACTIONS,
  type Action,
  CORRECTED,
  type Corrected,
  type Correction,
  type Found,
  type NonEmpty,
  type Problem,
  problem,
  SETTABLE,
  type SettableField,
  type Target,
} from '../model/index.ts'
import { clip, nearest } from './nearest.ts'

const LARGEST = 1_000_000
const KEYS = [...ACTIONS, 'target', 'of', 'name', 'reason', 'evidence', 'by', 'date'] as const
const TARGET_KEYS = ['file', 'quote', 'before', 'after'] as const
const FIELDS = Object.keys(SETTABLE) as SettableField[]
const LISTS: readonly Action[] = ['merge', 'distinct', 'split']

/**
 * Reads one file of `seeds/corrections/`: a list of entries, each one action with its target, found by quoted words, and who
 * judged so, when and why. Anchors, aliases and tags are not read: they can blow up.
 *
 * @returns The entries that can be read, in their order; an error with its line for each that cannot.
 */
export function readCorrections(file: string, text: string): Found<Correction> {
  const problems: Problem[] = []
  const fail = (line: number, message: string) => void problems.push(problem('error', 'corrections/unreadable', file, message, line))
  if (text.length > LARGEST) fail(1, `The file has ${text.length} characters, and at most ${LARGEST} are read: split it.`)
  const lines = new LineCounter()
  const contents = problems.length > 0 ? null : parse(text, lines, fail)
  const line = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line
  if (contents !== null && !isSeq(contents)) fail(line(contents), 'Expected a list of corrections, each beginning with "- ".')
  const entries = isSeq(contents) ? (contents.items as Node[]) : []
  const items = entries.flatMap((entry) => {
    const reader = new EntryReader(file, line, problems)
    return reader.read(entry) ?? []
  })
  return { items, problems }
}

function parse(text: string, lines: LineCounter, fail: (line: number, message: string) => void): Node | null {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'silent',
    })
    const fault = document.errors[0]
    if (fault === undefined) return isScalar(document.contents) && document.contents.value === '' ? null : document.contents
    fail(lines.linePos(fault.pos[0]).line, `${clip(fault.message.split('\n')[0] ?? '', 200)}. Nothing in this file is applied.`)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    fail(1, 'It is nested too deeply. Nothing in this file is applied.')
  }
  return null
}

type Fields = ReadonlyMap<string, Node | null>

/** Reads one entry; what is wrong with it becomes a problem, and the entry is left out. */
class EntryReader {
  readonly #file: string
  readonly #line: (node: Node | null | undefined) => number
  readonly #problems: Problem[]
  #failed = false

  constructor(file: string, line: (node: Node | null | undefined) => number, problems: Problem[]) {
    this.#file = file
    this.#line = line
    this.#problems = problems
  }

  read(entry: Node): Correction | undefined {
    if (!isMap(entry)) return this.#fail(entry, `Expected an entry such as "- merge:", found ${clip(String(entry))}.`)
    const fields = this.#fields(entry, KEYS)
    if (this.#failed) return undefined
    const actions = ACTIONS.filter((name) => fields.has(name))
    const action = actions[0]
    if (action === undefined || actions.length > 1)
      return this.#fail(
        entry,
        `Expected one action of ${ACTIONS.join(', ')}, found ${actions.length === 0 ? 'none' : actions.join(' and ')}.`,
      )
    const common = this.#common(entry, fields)
    const correction = action === 'set' ? this.#setting(entry, fields, common) : this.#judging(action, entry, fields, common)
    if (this.#failed) return undefined
    this.#warnUnsigned(entry, fields)
    return correction
  }

  #judging(action: Exclude<Action, 'set'>, entry: YAMLMap, fields: Fields, common: Common): Correction | undefined {
    const node = fields.get(action) ?? null
    const isText = action === 'keep' || (action === 'drop' && common.of === undefined)
    const targets = this.#targets(node, entry)
    if (targets === undefined) return undefined
    if ((action === 'merge' || action === 'distinct') && targets.length < 2)
      return this.#fail(node ?? entry, `"${action}" needs two targets or more, found ${targets.length}.`)
    if (!LISTS.includes(action) && targets.length > 1)
      return this.#fail(node ?? entry, `"${action}" takes one target, found ${targets.length}.`)
    const unquoted = targets.find(({ quote }) => quote === '')
    if (unquoted !== undefined) return this.#fail(node ?? entry, `"${action}" needs a "quote": the words of the article that it is about.`)
    const of = isText ? 'text' : (common.of ?? 'entity')
    if (action === 'drop' && of !== 'text' && of !== 'event') return this.#fail(entry, '"drop" is of text or of an event ("of: event").')
    if (action !== 'drop' && of === 'article') return this.#fail(entry, `"${action}" cannot be of an article.`)
    const base = { ...common, file: this.#file, of, targets }
    return action === 'split' ? { ...base, action, name: this.#text(fields, 'name') } : { ...base, action }
  }

  #setting(entry: YAMLMap, fields: Fields, common: Common): Correction | undefined {
    const node = fields.get('set')
    if (!isMap(node)) return this.#fail(node ?? entry, 'Expected "set: { field: …, value: … }".')
    const inner = this.#fields(node, ['field', 'value'])
    const field = this.#text(inner, 'field')
    if (!isField(field)) return this.#fail(node, `Unknown field "${clip(field)}": ${hint(field, FIELDS)}`)
    const value = this.#text(inner, 'value')
    if (value === '') return this.#fail(node, `"set" needs a "value" for ${field}.`)
    const targets = this.#targets(fields.get('target') ?? null, entry)
    if (targets === undefined) return undefined
    const allowed: readonly Corrected[] = SETTABLE[field]
    const natural = targets[0].quote === '' && allowed.includes('article') ? 'article' : allowed[0]!
    const of = common.of ?? natural
    if (!allowed.includes(of)) return this.#fail(entry, `"${field}" is not a field of ${of}: expected of ${allowed.join(' or ')}.`)
    if (of !== 'article' && targets.some(({ quote }) => quote === ''))
      return this.#fail(entry, `To set the ${field} of ${of}, the target needs a "quote".`)
    return { ...common, file: this.#file, of, targets, action: 'set', field, value }
  }

  #common(entry: YAMLMap, fields: Fields): Common {
    const of = this.#text(fields, 'of')
    if (of !== '' && !(CORRECTED as readonly string[]).includes(of))
      this.#fail(fields.get('of') ?? entry, `Unknown "of: ${clip(of)}": ${hint(of, CORRECTED)}`)
    const text = (name: string) => this.#text(fields, name)
    return {
      ...{ line: this.#line(entry), reason: text('reason'), evidence: text('evidence'), by: text('by'), date: text('date') },
      of: of === '' ? undefined : (of as Corrected), // checked above
    }
  }

  #warnUnsigned(entry: YAMLMap, fields: Fields): void {
    const unsigned = ['reason', 'by', 'date'].filter((name) => this.#text(fields, name) === '')
    if (unsigned.length > 0) {
      const message = `The correction has no ${unsigned.join(', no ')}: say who judged so, when and why. It is applied all the same.`
      this.#problems.push(problem('warning', 'corrections/unsigned', this.#file, message, this.#line(entry)))
    }
  }

  #targets(node: Node | null, entry: YAMLMap): NonEmpty<Target> | undefined {
    const nodes = isSeq(node) ? (node.items as Node[]) : node === null ? [] : [node]
    const [first, ...rest] = nodes.flatMap((one) => this.#target(one) ?? [])
    if (first === undefined)
      return this.#fail(node ?? entry, 'Expected a target: "file:" and "quote:", the words of the article that it is about.')
    return [first, ...rest]
  }

  #target(node: Node): Target | undefined {
    if (!isMap(node)) return this.#fail(node, 'Expected a target with "file:" and "quote:".')
    const fields = this.#fields(node, TARGET_KEYS)
    const [file, quote, before, after] = TARGET_KEYS.map((name) => this.#text(fields, name)) as [string, string, string, string]
    if (file === '') return this.#fail(node, 'The target needs a "file": the article as it is under the seeds folder.')
    return { file: file.replace(/^seeds\//, ''), quote, before, after, line: this.#line(node) }
  }

  /** The fields of a mapping, each once; unknown ones are errors that name the nearest. */
  #fields(map: YAMLMap, known: readonly string[]): Fields {
    const fields = new Map<string, Node | null>()
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (known.includes(name)) fields.set(name, value as Node | null)
      else this.#fail(key as Node, `Unknown field "${clip(name)}": ${hint(name, known)} The entry is left out.`)
    }
    return fields
  }

  #text(fields: Fields, name: string): string {
    const node = fields.get(name)
    if (node === undefined || node === null) return ''
    if (isScalar(node)) return node.value === null ? '' : String(node.value).trim()
    const found = isAlias(node) ? 'an alias (*name), which is not read: write the text out, or quote it' : 'a list or mapping'
    this.#fail(node, `"${name}" must be text, found ${found}.`)
    return ''
  }

  #fail(node: Node | null, message: string): undefined {
    this.#failed = true
    this.#problems.push(problem('error', 'corrections/unreadable', this.#file, message, this.#line(node)))
    return undefined
  }
}

interface Common {
  readonly line: number
  readonly of: Corrected | undefined
  readonly reason: string
  readonly evidence: string
  readonly by: string
  readonly date: string
}

const isField = (name: string): name is SettableField => Object.hasOwn(SETTABLE, name)

function hint(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === undefined ? `known are ${known.join(', ')}.` : `did you mean "${near}"?`
}
