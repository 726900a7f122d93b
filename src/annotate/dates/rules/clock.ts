import { twoDigits } from '../../../model/index.ts'
import { dayPartOf } from '../lexicon.ts'
import type { RuleReading } from '../meaning.ts'
import { pattern, type Surroundings, type TimeRule } from '../pattern.ts'
import { DAY_PHRASE, readDay } from './days.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** `T22:00` of "10 p.m.", "noon", "13:32"; undefined where the day has no such time or the number may be none. */
export function clockOf(groups: Groups): string | undefined {
  if (groups.noon !== undefined) return /midnight/.test(groups.noon) ? 'T24:00' : 'T12:00'
  if (groups.m !== undefined) return `T${groups.m.slice(0, 2)}:${groups.m.slice(2)}`
  const [hour = '', minute] = (groups.t ?? '').split(/[:.]/)
  const half = groups.h?.[0]
  if (half === undefined && (minute === undefined || !/:/.test(groups.t ?? ''))) {
    if (groups.oclock === undefined) return undefined
  }
  const base = Number(hour)
  if (base > 24 || (half !== undefined && (base > 12 || base === 0))) return undefined
  const hours = half === undefined ? base : (base % 12) + (half === 'p' ? 12 : 0)
  return `T${twoDigits(hours)}:${minute ?? '00'}`
}

const CLOCK =
  '(?:(?<noon>noon|midnight)|(?<m>(?:[01]\\d|2[0-3])[0-5]\\d) (?:gmt|utc|hours|hrs)|(?<t>{clock})(?: ?(?<h>{meridiem})|(?<oclock> o{apostrophe}clock))?(?:(?: hours)?,? {zone})?)'
const ABOUT = '(?:(?:about|around|approximately|nearly|almost) )?'

function withDay(groups: Groups, at: Surroundings): RuleReading | undefined {
  const clock = clockOf(groups)
  const day = readDay(groups.q ?? '', at)
  if (!clock || !day) return undefined
  return { meaning: { is: 'point', point: day.point, clock }, stated: [...day.stated, 'time'] }
}

function partOfDay(groups: Groups, at: Surroundings): RuleReading | undefined {
  const day = readDay(groups.q ?? '', at)
  const part = dayPartOf(groups.p ?? '')
  if (!day || !part) return undefined
  return { meaning: { is: 'point', point: day.point, part }, stated: day.stated }
}

export const clockRules: readonly TimeRule[] = [
  {
    id: 'clock-on-day',
    on: ['clock'],
    pattern: pattern(`${ABOUT}${CLOCK},?(?: (?:on|of|this))? (?<q>${DAY_PHRASE})`),
    read: withDay,
  },
  {
    id: 'day-at-clock',
    on: ['clock'],
    pattern: pattern(`(?<q>${DAY_PHRASE}),?(?: (?:at|by|around|about|shortly (?:before|after)))? ${CLOCK}`),
    read: withDay,
  },
  {
    id: 'part-of-day',
    on: ['part'],
    pattern: pattern(
      `(?:(?:early|late|earlier|later)(?: on)? )?(?<q>${DAY_PHRASE})(?: in the)? (?:early |late |mid-?)?(?<p>morning|afternoon|evening|night)`,
    ),
    read: partOfDay,
  },
  {
    id: 'part-of-day',
    on: ['part'],
    pattern: pattern(
      `(?:(?:the |early |late |in the )?(?:early |late |mid{hyphen})?(?<p>morning|afternoon|evening|night)(?: of| on|,)? )(?<q>${DAY_PHRASE})`,
    ),
    read: partOfDay,
  },
  {
    id: 'clock',
    on: ['clock'],
    pattern: pattern(`(?:(?:about|around|approximately|nearly|almost) )?${CLOCK}(?: (?:in the (?<p>morning|afternoon|evening)|at night))?`),
    read: (groups, at) => {
      const clock = clockOf(
        groups.p === undefined || groups.h !== undefined ? groups : { ...groups, h: groups.p === 'morning' ? 'a' : 'p' },
      )
      if (
        groups.noon !== undefined &&
        /^\s[a-z]/.test(at.after) &&
        !/\b(?:at|by|until|before|after|around|since|from|to|near|past)\s+$/.test(at.before)
      )
        return undefined
      if (!clock || /^(?:-|\s?-\s?\d|:\d|\/\d|\s(?:win|victory|lead|loss|defeat|vote))/.test(at.after) || /[\d:$]\s?-?$/.test(at.before))
        return undefined
      if (
        groups.h === undefined &&
        groups.m === undefined &&
        groups.noon === undefined &&
        groups.oclock === undefined &&
        !/\b(?:at|by|until|from|to|around|about|since|before|after|between|and)\s+$/.test(at.before) &&
        !/(?:gmt|utc|hours|local time)/.test(at.written.toLowerCase() + at.after.slice(0, 12))
      )
        return undefined
      return { meaning: { is: 'clock', clock }, stated: ['time'] }
    },
  },
]
