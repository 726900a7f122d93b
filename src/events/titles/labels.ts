import type { EventKind } from '../../model/index.ts'

/** What a kind is called where an article has no better word. */
export const labels: Readonly<Record<EventKind, string>> = {
  meeting: 'Meeting',
  call: 'Call',
  visit: 'Visit',
  agreement: 'Agreement',
  statement: 'Statement',
  ceremony: 'Ceremony',
  conference: 'Conference',
  appointment: 'Appointment',
  election: 'Election',
  decision: 'Decision',
  legislation: 'Legislation',
  trial: 'Trial',
  arrest: 'Arrest',
  protest: 'Protest',
  attack: 'Attack',
  accident: 'Accident',
  disaster: 'Disaster',
  military: 'Military action',
  aid: 'Aid',
  trade: 'Trade',
  investment: 'Investment',
  inauguration: 'Inauguration',
  death: 'Death',
  other: 'Event',
}
