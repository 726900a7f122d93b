import { precision } from '../../model/edtf.ts'
import type { EventRecord } from '../../model/index.ts'
import type { Here } from '../here.ts'
import { counted, modalityAside } from '../say.ts'
import { boundsOf, byDate, when } from '../when.ts'
import { type Axis, axisGroup, axisOf } from './axis.ts'
import { cut, type Drawing, type Group, type Picture, plainGroup, type Shape, SIZES } from './picture.ts'

/** Fewer dated events than this need no picture; more than that cannot be read in one. */
const LEAST = 3
const MOST = 40

/** When the events of a list happened: a dot for a day, a bar for what lasted, a bracket for a day that is not exactly known. */
export function timelinePicture(here: Here, id: string, title: string, events: readonly EventRecord[]): Picture | null {
  const dated = events.filter(({ date }) => boundsOf(date) !== null)
  if (dated.length < LEAST) return null
  const shown = mostTold(dated)
  const left = events.length - dated.length
  const description = [
    'A dot is a day; a bar lasts from end to end; a bracket holds the days one of which is meant, open where an end is not known; hollow: planned, called for or denied. Where nothing is told, time is drawn shorter.',
    ...(shown.length < dated.length ? [`Drawn are the ${shown.length} most reported of ${dated.length} dated events.`] : []),
    ...(left > 0 ? [`${counted(left, 'event')} without a date ${left === 1 ? 'is' : 'are'} not drawn.`] : []),
  ].join(' ')
  return {
    ...{ id, title, description },
    role: 'group',
    drawings: SIZES.map(([size, width]) => draw(here, `${id}-${size}`, size, width, shown)),
    table: {
      head: ['When', 'Event', ''],
      rows: shown.map((event) => [
        { text: when(event.date, 'stated', 'short')!.text },
        here.event(event),
        { text: modalityAside(event) ?? counted(event.reports.length, 'article') },
      ]),
    },
  }
}

/** The most reported events, in order of date. */
function mostTold(events: readonly EventRecord[]): EventRecord[] {
  const ranked = events.toSorted((a, b) => b.reports.length - a.reports.length || byDate(a, b))
  return ranked.slice(0, MOST).sort(byDate)
}

const TOP = 22

function draw(here: Here, id: string, size: Drawing['size'], width: number, events: readonly EventRecord[]): Drawing {
  const wide = size === 'wide'
  const row = wide ? 22 : 32
  const [from, to] = [wide ? 330 : 8, width - 8]
  const days = events.flatMap(({ date }) => {
    const { earliest, latest } = boundsOf(date)!
    return [earliest, latest].flatMap((day) => day ?? [])
  })
  const axis = axisOf(days, from + 6, to - 6)
  const height = TOP + events.length * row + 6
  const rows = events.map((event, n): Group => {
    const y = TOP + n * row + (wide ? row / 2 : row - 8)
    const label: Shape = {
      ...({ shape: 'text', look: 'label', anchor: 'start', x: wide ? 0 : 8, y: wide ? y + 4 : y - 9 } as const),
      text: cut(event.title, wide ? 46 : 48),
    }
    return {
      name: `${event.title}: ${when(event.date)!.text}`,
      href: here.to(event.url),
      shapes: [label, ...mark(axis, event, y, from, to)],
    }
  })
  const lines = events.map((_, n): Shape => {
    const y = TOP + (n + 1) * row
    return { shape: 'line', x1: 0, y1: y, x2: width, y2: y, look: 'row' }
  })
  return { id, size, width, height, groups: [plainGroup(lines), axisGroup(axis, TOP, height - 4), ...rows] }
}

/** An event's own mark on its row. */
function mark(axis: Axis, { date, modality }: EventRecord, y: number, from: number, to: number): Shape[] {
  const { earliest, latest } = boundsOf(date)!
  const hollow = modality === 'happened' ? '' : ' hollow'
  const [start, end] = [earliest === null ? from : axis.at(earliest), latest === null ? to : axis.at(latest)]
  const kind = precision(date!)
  if (earliest !== null && earliest === latest) return [{ shape: 'circle', cx: start, cy: y, r: 4.5, look: `point${hollow}` }]
  if (kind === 'lasts' && earliest !== null && latest !== null) {
    return [{ shape: 'rect', x: start - 3, y: y - 3.5, width: Math.max(6, end - start + 6), height: 7, look: `stretch${hollow}` }]
  }
  const [left, right] = [start - 4, Math.max(end, start) + 4]
  return [
    { shape: 'line', x1: earliest === null ? from : left, y1: y, x2: latest === null ? to : right, y2: y, look: 'between' },
    ...(earliest === null ? [] : [bracket(left, y, 4)]),
    ...(latest === null ? [] : [bracket(right, y, -4)]),
  ]
}

const bracket = (x: number, y: number, inward: number): Shape => ({
  shape: 'path',
  d: `M${Math.round((x + inward) * 10) / 10} ${y - 6}H${Math.round(x * 10) / 10}V${y + 6}H${Math.round((x + inward) * 10) / 10}`,
  look: 'bracket',
})
