export const EVENT_KINDS = [
  'meeting',
  'call',
  'visit',
  'agreement',
  'statement',
  'ceremony',
  'conference',
  'appointment',
  'election',
  'decision',
  'legislation',
  'trial',
  'arrest',
  'protest',
  'attack',
  'accident',
  'disaster',
  'military',
  'aid',
  'trade',
  'investment',
  'inauguration',
  'death',
  'other',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const MODALITIES = ['happened', 'planned', 'called-for', 'denied'] as const
export type Modality = (typeof MODALITIES)[number]

export const PARTICIPANT_ROLES = [
  'host',
  'guest',
  'participant',
  'attending',
  'signatory',
  'speaker',
  'actor',
  'recipient',
  'victim',
  'target',
] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]

/** The sixteen event types of the PLOVER coding manual (2021). */
export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type PloverType = (typeof PLOVER_TYPES)[number]
