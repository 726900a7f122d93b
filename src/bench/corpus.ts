import { castFor, played } from './cast.ts'
import { type Draw, shuffled } from './random.ts'
import { scriptsOf } from './script.ts'

/** An article of the folder that a bench corpus is made from. */
export interface Piece {
  readonly body: string
}

export interface BenchArticle {
  readonly file: string
  readonly text: string
}

const TARGET = 4_500
const FIRST_DAY = Date.UTC(2020, 0, 1)
const DAYS = 1_500
const DAY = 86_400_000
const OUTLETS = ['Morning Ledger', 'Harbour Gazette', 'North Wire', 'Evening Star', 'Valley Courier']

/**
 * Articles of about 4.5 KB each, made by joining pieces of real newswire. Their people and bodies are cast anew from a pool that
 * grows with the number of articles, the n-th of it 1/n as often as the first, and their dates follow the article's own: a larger
 * archive tells of more people, and of the popular ones again and again.
 *
 * @returns `count` Markdown files with front matter, the same for the same pieces, count and series.
 */
export function* makeCorpus(pieces: readonly Piece[], count: number, draw: Draw): Generator<BenchArticle> {
  const marked = scriptsOf(pieces.map(({ body }) => prose(body)).filter(isProse))
  const { scripts } = marked
  const cast = castFor(marked, count, draw)
  let order = shuffled(scripts, draw)
  let next = 0
  for (let n = 0; n < count; n++) {
    const parts = []
    for (let size = 0; size < TARGET; size += lengthOf(parts.at(-1)!)) {
      if (next === order.length) {
        next = 0
        order = shuffled(scripts, draw)
      }
      parts.push(order[next++]!)
    }
    yield { file: `articles/${String(n).padStart(6, '0')}.md`, text: document(played(parts, cast, draw), n, count) }
  }
}

/** One line a paragraph. */
const prose = (body: string) =>
  body
    .split(/\n {2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n')

/** Tables of figures are no articles. */
const isProse = (text: string) => text.length > 400 && (text.match(/\d/g)?.length ?? 0) < text.length / 25

const lengthOf = (script: readonly (string | { readonly name: string })[]) =>
  script.reduce((sum, line) => sum + (typeof line === 'string' ? line : line.name).length, 0)

function document(parts: readonly string[], n: number, count: number): string {
  const day = new Date(FIRST_DAY + Math.floor((n / count) * DAYS) * DAY)
  const title = parts[0]!
    .split(/\s+/)
    .slice(0, 10)
    .join(' ')
    .replace(/[.,;]$/, '')
  const front = [
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${day.toISOString().slice(0, 10)}`,
    `outlet: ${OUTLETS[n % OUTLETS.length]}`,
  ]
  return `${[...front, '---', '', ...parts.map((part) => `${dated(part, day)}\n`)].join('\n')}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** The days and years of newswire of 1987, moved to about the article's own. */
function dated(text: string, day: Date): string {
  const month = MONTHS[day.getUTCMonth()]!
  return text
    .replace(/\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]* (\d\d?)\b/g, `${month} $1`)
    .replace(/\b19(8\d)\b/g, (_, year: string) => String(day.getUTCFullYear() + Number(year) - 87))
}
