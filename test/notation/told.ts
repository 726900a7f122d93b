import { expect } from 'vitest'
import { findTriggers } from '../../src/annotate/triggers/index.ts'
import type { Trigger } from '../../src/model/index.ts'
import { parseHappenings } from './happenings.ts'

/** "kind (modality): words · role who, … · day · at place · what number · field words". */
function line(trigger: Trigger, prose: string): string {
  const text = ({ start, end }: { start: number; end: number }) => prose.slice(start, end)
  const parts = [
    `${trigger.kind}${trigger.modality === 'happened' ? '' : ` (${trigger.modality})`}: ${trigger.text}`,
    trigger.participants.map((party) => `${party.role} ${text(party)}`).join(', '),
    trigger.dates.slice(0, 1).map(text).join(),
    trigger.places
      .slice(0, 1)
      .map((place) => `at ${text(place)}`)
      .join(),
    trigger.counts.map((count) => `${count.what} ${count.bound === 'exactly' ? '' : `${count.bound} `}${count.value}`).join(', '),
    trigger.says.map((saying) => `${saying.field} "${text(saying)}"`).join(', '),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Reads the marked text and compares what it tells, a happening a line, with what is expected. */
export function check(marked: string, ...expected: readonly string[]): void {
  const { reading, mentions, dates } = parseHappenings(marked)
  const found = findTriggers(reading, { mentions, roles: [], dates, quotes: [] })
  expect(found.map((trigger) => line(trigger, reading.prose))).toEqual(expected)
}
