import { pattern, type TimeRule } from '../pattern.ts'
import { shiftOf } from './days.ts'

/** Feasts that fall on the same day every year. */
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'new year’s day': [1, 1],
  'new year’s eve': [12, 31],
  halloween: [10, 31],
  'valentine’s day': [2, 14],
}

const TRADE =
  '(?! (?:tree|trees|card|cards|gift|gifts|carol|party|island|islands|bonus|sales|season|song|songs|shopping|dinner|turkey|egg|eggs|eve|day))'

export const feastRules: readonly TimeRule[] = [
  {
    id: 'feast',
    on: ['feast', 'unit'],
    words: ['christmas', 'new', 'halloween', 'valentine'],
    pattern: pattern(
      `(?:(?<s>last|this|next) )?(?<f>christmas(?: day| eve)?|new year{apostrophe}s (?:day|eve)|halloween|(?:st\\.? )?valentine{apostrophe}s day)(?:,? (?<y>{year}))?${TRADE}`,
    ),
    read: ({ f = '', s, y }, at) => {
      const day =
        FIXED[
          f
            .replace(/\s+/g, ' ')
            .replace("'", '’')
            .replace(/^st\.? /, '')
        ]
      if (!day || !/^(?:last |this |next )?\p{Lu}/u.test(at.written)) return undefined
      const when = y !== undefined ? { year: Number(y) } : s !== undefined ? { shift: shiftOf(s) } : {}
      return {
        meaning: { is: 'point', point: { is: 'date', month: day[0], day: day[1], ...when } },
        stated: y === undefined ? ['month', 'day'] : ['year', 'month', 'day'],
      }
    },
  },
  {
    id: 'movable-feast',
    on: ['feast'],
    pattern: pattern(`(?:last |this |next )?(?<f>thanksgiving|easter)(?: day| sunday)?(?:,? (?<y>{year}))?${TRADE}`),
    read: ({ f, y }, at) => {
      if (!/^(?:last |this |next )?\p{Lu}/u.test(at.written) || f === undefined) return undefined
      const point = {
        is: 'feast',
        feast: f === 'easter' ? 'easter' : 'thanksgiving',
        ...(y === undefined ? {} : { year: Number(y) }),
      } as const
      return { meaning: { is: 'point', point }, stated: y === undefined ? [] : ['year'] }
    },
  },
]
