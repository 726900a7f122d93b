import type { TopicRecord } from '../../model/index.ts'
import { sayDateShort } from '../../text/say-date.ts'
import type { Corpus } from '../corpus.ts'
import { groupBy } from '../group.ts'
import { counted } from '../say.ts'
import { firstDay } from '../when.ts'
import { type Drawing, type Group, type Picture, plainGroup, type Shape, SIZES, tenth } from './picture.ts'

interface Period {
  /** EDTF month or year. */
  readonly name: string
  readonly articles: number
  readonly on: number
  readonly sentences: number
}

/** More months than this are told by years. */
const MONTHS = 18
const PERIODS = 40

/**
 * How a topic's share moved: of all sentences published in a month (or year), how many speak to it. Articles that do not touch it
 * count, undated ones do not; months in which nothing was published are left out.
 */
export function sharesPicture(corpus: Corpus, id: string, topic: TopicRecord): Picture | null {
  const months = periods(corpus, topic, 7)
  const shown = (months.length > MONTHS ? periods(corpus, topic, 4) : months).slice(-PERIODS)
  if (shown.length < 2) return null
  const by = shown[0]!.name.length === 4 ? 'year' : 'month'
  return {
    ...{ id, title: 'Its share over time' },
    description: `Of all sentences published in a ${by}, the share that speaks to ${topic.label}. Only ${by}s of which there are articles are drawn.`,
    role: 'img',
    drawings: SIZES.map(([size, width]) => draw(`${id}-${size}`, size, width, shown)),
    table: {
      head: ['When', 'Share', 'Sentences', 'Articles'],
      rows: shown.map((period) => [
        { text: sayDateShort(period.name) },
        { text: `${percent(period)} %` },
        { text: `${period.on} of ${period.sentences}` },
        { text: String(period.articles) },
      ]),
    },
  }
}

const percent = ({ on, sentences }: Period) => (sentences === 0 ? 0 : Math.round((on / sentences) * 100))

function periods({ analysis, sentences, topicsIn }: Corpus, topic: TopicRecord, letters: number): Period[] {
  const dated = analysis.articles.filter(({ published }) => !firstDay(published).startsWith('9999'))
  const groups = groupBy(dated, ({ published }) => [firstDay(published).slice(0, letters)])
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, articles]) => ({
      ...{ name, articles: articles.length },
      on: articles.reduce((sum, { file }) => sum + (topicsIn.get(file)?.get(topic.id)?.length ?? 0), 0),
      sentences: articles.reduce((sum, { file }) => sum + (sentences.get(file)?.length ?? 0), 0),
    }))
}

const HEIGHT = 150
const TOP = 18
const BOTTOM = 24

function draw(id: string, size: Drawing['size'], width: number, shown: readonly Period[]): Drawing {
  const most = Math.max(5, ...shown.map(percent))
  const step = width / shown.length
  const bar = Math.min(48, step * 0.7)
  const every = Math.ceil((size === 'wide' ? 62 : 56) / step)
  const base = HEIGHT - BOTTOM
  const groups = shown.map((period, n): Group => {
    const x = tenth(step * (n + 0.5))
    const height = tenth((percent(period) / most) * (base - TOP))
    const y = tenth(base - height)
    const shapes: Shape[] = [
      { shape: 'rect', x: tenth(x - bar / 2), y, width: tenth(bar), height, look: 'share' },
      ...(step >= 30 ? [{ shape: 'text', x, y: y - 4, text: `${percent(period)} %`, anchor: 'middle', look: 'tick' } as const] : []),
      ...(n % every === 0
        ? [{ shape: 'text', x, y: HEIGHT - 8, text: sayDateShort(period.name), anchor: 'middle', look: 'tick' } as const]
        : []),
    ]
    const name = `${sayDateShort(period.name)}: ${percent(period)} %, ${period.on} of ${counted(period.sentences, 'sentence')}`
    return { name, href: null, shapes }
  })
  const line: Shape = { shape: 'line', x1: 0, y1: base, x2: width, y2: base, look: 'base' }
  return { id, size, width, height: HEIGHT, groups: [plainGroup([line]), ...groups] }
}
