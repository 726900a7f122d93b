import { type Draw, shuffled } from './random.ts'

/** An article of the folder that a bench corpus is made from. */
export interface Piece {
  readonly title: string
  readonly body: string
}

export interface BenchArticle {
  readonly file: string
  readonly text: string
}

const TARGET = 4_500
const FIRST_DAY = Date.UTC(2020, 0, 1)
const DAY = 86_400_000
const OUTLETS = ['Morning Ledger', 'Harbour Gazette', 'North Wire', 'Evening Star', 'Valley Courier']

/**
 * Articles of about 4.5 KB each, made by joining pieces of real newswire. Where the pieces have all been used once, names are
 * replaced by other names of the same round and the days move on, so that a larger corpus tells of other people.
 *
 * @returns `count` Markdown files with front matter, the same for the same pieces and count.
 */
export function* makeCorpus(pieces: readonly Piece[], count: number, draw: Draw): Generator<BenchArticle> {
  const names = surnamesOf(pieces)
  let order = shuffled(pieces, draw)
  let renamed = new Map<string, string>()
  let next = 0
  for (let n = 0; n < count; n++) {
    const parts: string[] = []
    let title = ''
    for (let size = 0; size < TARGET; size += parts.at(-1)!.length) {
      if (next === order.length) {
        next = 0
        order = shuffled(pieces, draw)
        renamed = renaming(names, draw)
      }
      const piece = order[next++]!
      title ||= withNames(piece.title, renamed)
      parts.push(withNames(piece.body, renamed))
    }
    yield { file: `articles/${String(n).padStart(6, '0')}.md`, text: document(title, parts, n, count) }
  }
}

function document(title: string, parts: readonly string[], n: number, count: number): string {
  const day = new Date(FIRST_DAY + Math.floor((n / count) * 1_500) * DAY).toISOString().slice(0, 10)
  const front = ['---', `title: ${JSON.stringify(title)}`, `date: ${day}`, `outlet: ${OUTLETS[n % OUTLETS.length]}`, '---', '']
  return `${[...front, ...parts].join('\n')}\n`
}

/** Capitalised words that often follow a title or an initial: likely surnames. */
function surnamesOf(pieces: readonly Piece[]): string[] {
  const counts = new Map<string, number>()
  for (const { body } of pieces)
    for (const [, name] of body.matchAll(/(?:Mr|Minister|President|Secretary|Chairman|spokesman|[A-Z][a-z]+ [A-Z]\.) ([A-Z][a-z]{3,})\b/g))
      counts.set(name!, (counts.get(name!) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n > 2)
    .map(([name]) => name)
    .sort()
}

function renaming(names: readonly string[], draw: Draw): Map<string, string> {
  const others = shuffled(names, draw)
  return new Map(names.map((name, n) => [name, blend(name, others[n]!)]))
}

/** A new surname from two: the first one's beginning and the second one's end. */
const blend = (a: string, b: string) => a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2))

function withNames(text: string, renamed: ReadonlyMap<string, string>): string {
  return renamed.size === 0 ? text : text.replace(/\b[A-Z][a-z]{3,}\b/g, (word) => renamed.get(word) ?? word)
}
