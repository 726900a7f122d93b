import { genderOfGivenName } from '../resources/given-names.ts'

/** What a name of a text is of: whom the archive casts for it. */
type Part = 'person' | 'body' | 'other'

/** A stretch of a text: its words, or a name in full or short ("Ada Quill", "Quill") that others may take the place of. */
export type Line = string | { readonly part: Part; readonly name: string; readonly short: boolean }

/** A text with its names marked, so that it can be told again of others. */
export type Script = readonly Line[]

const NAME = /[A-Z][A-Za-z&.'-]*(?:(?: (?:of|and|for)| [A-Z]\.)? [A-Z][A-Za-z&'-]*)*/g
const BODY = new Set('Corp Inc Ltd Co Plc Bank Group Association Ministry Commission Company Union Authority Institute'.split(' '))
const CALENDAR =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb aug sept oct nov dec'.split(
    ' ',
  )
/** What a name met less often than this is called is left to chance: a real archive's tail is thin. */
const FREQUENT = 8

export interface Scripts {
  readonly scripts: readonly Script[]
  /** The names that stay as they are, with how often the texts hold them. */
  readonly common: readonly (readonly [name: string, count: number])[]
}

/** Marks the names of many texts; whether a capital begins a name or a sentence, all of them together show. */
export function scriptsOf(texts: readonly string[]): Scripts {
  const ordinary = new Set([...texts.flatMap((text) => text.match(/\b[a-z]{2,}\b/g) ?? []), ...CALENDAR])
  const counts = new Map<string, number>()
  const found = texts.map((text) => [...text.matchAll(NAME)].flatMap((match) => trimmed(match[0], match.index, ordinary)))
  for (const { name } of found.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const common = [...counts].filter(([name]) => partOf(name, counts) === undefined && /^[A-Z][a-z]/.test(name))
  return { scripts: texts.map((text, n) => marked(text, found[n]!, counts)), common }
}

interface Found {
  readonly name: string
  readonly start: number
}

/** A capitalised stretch without the ordinary words that only begin its sentence ("The", "Earlier"). */
function trimmed(name: string, start: number, ordinary: ReadonlySet<string>): Found[] {
  const space = name.indexOf(' ')
  const first = space < 0 ? name : name.slice(0, space)
  if (!ordinary.has(first.toLowerCase()) || genderOfGivenName(first) !== undefined) return [{ name, start }]
  return space < 0 ? [] : trimmed(name.slice(space + 1), start + space + 1, ordinary)
}

function marked(text: string, found: readonly Found[], counts: ReadonlyMap<string, number>): Script {
  const parts = new Map(found.map(({ name }) => [name, partOf(name, counts)]))
  const shorts = new Map([...parts].flatMap(([name, part]) => (part === 'person' || part === 'body' ? [[shortOf(name, part), name]] : [])))
  const lines: Line[] = []
  let end = 0
  for (const { name, start } of found) {
    const full = parts.get(name) === undefined || parts.get(name) === 'other' ? (shorts.get(name) ?? name) : name
    const part = parts.get(full)
    if (part === undefined) continue
    lines.push(text.slice(end, start), { part, name: full, short: full !== name })
    end = start + name.length
  }
  return [...lines, text.slice(end)]
}

/** Undefined for names that stay as they are: those of the great places and bodies, which every archive repeats. */
function partOf(name: string, counts: ReadonlyMap<string, number>): Part | undefined {
  const words = name.split(' ')
  if (words.length > 1 && BODY.has(words.at(-1)!)) return 'body'
  if (words.length > 1 && words.length < 5 && genderOfGivenName(words[0]!) !== undefined) return 'person'
  return (counts.get(name) ?? 0) < FREQUENT ? 'other' : undefined
}

/** How a text names again what it has named in full: a person by the last word, a body by the first. */
export function shortOf(name: string, part: Part): string {
  const words = name.split(' ')
  return (part === 'person' ? words.at(-1) : words[0])!
}

/** All the names of some part, in the order in which they are met. */
export function namesIn(scripts: readonly Script[], part: Part): string[] {
  return [
    ...new Set(scripts.flatMap((script) => script.flatMap((line) => (typeof line !== 'string' && line.part === part ? [line.name] : [])))),
  ]
}
