import type { Timex } from '../../model/index.ts'
import { isoDayOf } from '../../model/index.ts'
import { locate } from './locate/index.ts'
import type { Resolved } from './resolved.ts'

/** A resolved time expression as TIMEX3, as TimeBank and TempEval-3 write them. */
export function toTimex(resolved: Resolved): Timex {
  const { start, end, meaning, located } = resolved
  switch (meaning.is) {
    case 'duration': {
      const { anchor } = resolved
      const point =
        meaning.inTimeBank &&
        anchor &&
        locate(meaning.inTimeBank, { anchor, direction: { way: 'unknown', strong: false }, memory: {}, sentence: 0 })
      if (point) return { start, end, type: 'DATE', value: point.timex }
      return { start, end, type: 'DURATION', value: meaning.value }
    }
    case 'set':
      return { start, end, type: 'SET', value: meaning.timex }
    case 'reference':
      return { start, end, type: meaning.type ?? 'DATE', value: meaning.value }
    case 'clock': {
      const day = resolved.dayBefore?.timex ?? (resolved.anchor ? isoDayOf(resolved.anchor.day) : 'XXXX-XX-XX')
      return { start, end, type: 'TIME', value: day + meaning.clock }
    }
    case 'point': {
      const time = meaning.clock ?? (meaning.part === undefined ? '' : `T${meaning.part}`)
      return { start, end, type: time === '' ? 'DATE' : 'TIME', value: (located?.timex ?? 'XXXX') + time }
    }
  }
}
