import { byCodeUnit, type EventRecord } from '../model/index.ts'
import type { Corpus } from './corpus.ts'
import { groupBy } from './group.ts'

/** Two people of whom articles say that they met or spoke with each other, and when, oldest first. */
export interface Acquaintance {
  readonly one: string
  readonly two: string
  readonly events: readonly EventRecord[]
}

const MEETING = new Set(['meeting', 'call'])

/** Who met whom, most often first; what is only planned, called for or denied does not count, nor does only attending. */
export function acquaintances(corpus: Corpus): Acquaintance[] {
  const meetings = [...corpus.events.values()].filter(({ kind, modality }) => MEETING.has(kind) && modality === 'happened')
  const pairs = groupBy(meetings, (event) => pairsOf(corpus, event))
  const sorted = [...pairs].sort((a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0]))
  return sorted.map(([pair, events]) => {
    const [one = '', two = ''] = pair.split('\n')
    return { one, two, events }
  })
}

function pairsOf(corpus: Corpus, { participants }: EventRecord): string[] {
  const people = [...new Set(participants.filter(({ role }) => role !== 'attending').map(({ entity }) => entity))]
    .filter((id) => corpus.entities.get(id)?.type === 'person')
    .sort(byCodeUnit)
  return people.flatMap((one, n) => people.slice(n + 1).map((two) => `${one}\n${two}`))
}
