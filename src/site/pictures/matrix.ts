import type { ArticleRecord, EventRecord } from '../../model/index.ts'
import type { Here } from '../here.ts'
import { capital, sourceLine } from '../say.ts'
import { cut, type Drawing, type Group, type Picture, plainGroup, type Shape, SIZES, tenth } from './picture.ts'

interface FactRow {
  readonly label: string
  readonly files: ReadonlySet<string>
}

const ROWS = 24
const COLUMNS = 40

/** Which article tells which part of an event: a column an article, oldest first, a row a fact. */
export function matrixPicture(here: Here, id: string, event: EventRecord, reporting: readonly ArticleRecord[]): Picture | null {
  const articles = reporting.slice(0, COLUMNS)
  const rows = factRows(here, event).slice(0, ROWS)
  if (articles.length < 2 || rows.length < 2) return null
  const left = reporting.length - articles.length
  return {
    ...{ id, title: 'Which article tells what' },
    description: `A row a fact, a column an article, oldest first; a full square: this article says it.${left > 0 ? ` The ${left} newest articles are not drawn.` : ''}`,
    role: 'group',
    drawings: SIZES.map(([size, width]) => draw(here, `${id}-${size}`, size, width, rows, articles)),
    table: {
      head: ['Article', 'Tells', 'Does not tell'],
      rows: articles.map((article) => {
        const named = (told: boolean) => rows.filter(({ files }) => files.has(article.file) === told).map(({ label }) => label)
        return [here.article(article.file), { text: named(true).join(', ') }, { text: named(false).join(', ') }]
      }),
    },
  }
}

/** Its participants, then its other fields, those that most articles tell first. */
function factRows(here: Here, event: EventRecord): FactRow[] {
  const found = new Map<string, Set<string>>()
  const add = (label: string, file: string) => found.set(label, (found.get(label) ?? new Set<string>()).add(file))
  for (const { entity, evidence } of event.participants) for (const { file } of evidence) add(here.thing(entity, entity).text, file)
  for (const { file, says } of event.reports) for (const { field } of says) if (field !== 'participants') add(capital(field), file)
  for (const { what, evidence } of event.counts) for (const { file } of evidence) add(capital(what), file)
  return [...found].map(([label, files]) => ({ label, files })).sort((a, b) => b.files.size - a.files.size)
}

const ROW = 20
const TOP = 20

function draw(
  here: Here,
  id: string,
  size: Drawing['size'],
  width: number,
  rows: readonly FactRow[],
  articles: readonly ArticleRecord[],
): Drawing {
  const from = size === 'wide' ? 220 : 132
  const step = Math.min(40, (width - from) / articles.length)
  const side = tenth(Math.min(13, step - 2))
  const centre = (n: number) => tenth(from + step * (n + 0.5))
  const labels = rows.flatMap(({ label }, n): Shape[] => [
    { shape: 'text', x: 0, y: TOP + n * ROW + 14, text: cut(label, size === 'wide' ? 32 : 19), anchor: 'start', look: 'label' },
    { shape: 'line', x1: 0, y1: TOP + (n + 1) * ROW, x2: tenth(from + step * articles.length), y2: TOP + (n + 1) * ROW, look: 'row' },
  ])
  const columns = articles.map(({ title, url, file, outlet, published }, column): Group => {
    const x = centre(column)
    const squares = rows.map(({ files }, n): Shape => {
      const at = { x: tenth(x - side / 2), y: tenth(TOP + n * ROW + (ROW - side) / 2), width: side, height: side }
      return { shape: 'rect', ...at, look: files.has(file) ? 'told' : 'untold' }
    })
    const number: Shape = { shape: 'text', x, y: TOP - 6, text: String(column + 1), anchor: 'middle', look: 'tick' }
    return {
      name: `${title}, ${sourceLine({ outlet, published })}`,
      href: here.to(url),
      shapes: step >= 16 || column % 5 === 0 ? [number, ...squares] : squares,
    }
  })
  return { id, size, width, height: TOP + rows.length * ROW + 4, groups: [plainGroup(labels), ...columns] }
}
