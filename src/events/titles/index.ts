import type { Happening } from '../happening.ts'
import { actTitle, namelessTitle } from './acts.ts'
import { agreementTitle } from './agreements.ts'
import { gatheringTitle } from './gatherings.ts'
import { harmTitle } from './harm.ts'
import { list, type Names, partiesIn } from './parties.ts'
import { placePhrase, siteName } from './places.ts'
import { framed, headlineVerb } from './wording.ts'

export { type Names, partiesIn } from './parties.ts'
export { siteOf } from './places.ts'

/** A headline made of facts only: who did what, with whom, where; what has not taken place says so. */
export function titleOf(happening: Happening, names: Names, date: string | null): string {
  return framed(happening.modality, plainTitle(happening, names, date))
}

function plainTitle(happening: Happening, names: Names, date: string | null): string {
  switch (happening.kind) {
    case 'meeting':
      return meetingTitle(happening, names, date)
    case 'visit':
      if (siteName(happening, names) === '') break
      return visitTitle(happening, names)
    case 'call':
      return callTitle(happening, names)
    case 'agreement':
      return agreementTitle(happening, names)
    case 'attack':
    case 'accident':
    case 'disaster':
      return harmTitle(happening, names, date)
    case 'statement':
    case 'ceremony':
    case 'conference':
    case 'inauguration':
      if (happening.tellings.every(({ trigger }) => trigger.verb === null)) return gatheringTitle(happening, names, date)
  }
  return actTitle(happening, names, date)
}

function meetingTitle(happening: Happening, names: Names, date: string | null): string {
  const who = partiesIn(happening, names, ['participant', 'host', 'guest', 'actor'])
  if (who.length === 0) return namelessTitle(happening, names, date)
  if (who.length === 1) return `${who[0]} meeting`
  const place = placePhrase(happening, names)
  if (!happening.tellings.some(({ parties }) => parties.some(({ type }) => type === 'person')))
    return `${list(who)} ${headlineVerb('hold', true, happening.modality)} talks${place}`
  const verb = headlineVerb('meet', who.length > 2, happening.modality)
  return who.length === 2 ? `${who[0]} ${verb} ${who[1]}${place}` : `${list(who)} ${verb}${place}`
}

/** Its visitor, both of two; the first of a delegation. */
function visitTitle(happening: Happening, names: Names): string {
  const guests = partiesIn(happening, names, ['guest'])
  const place = siteName(happening, names)
  const shown = guests.length === 2 ? guests : guests.slice(0, 1)
  if (place === '') return `Visit${guests.length === 0 ? '' : ` by ${list(shown)}`}`
  return guests.length === 0
    ? `Visit to ${place}`
    : `${list(shown)} ${headlineVerb('visit', shown.length > 1, happening.modality)} ${place}`
}

function callTitle(happening: Happening, names: Names): string {
  const who = list(partiesIn(happening, names, ['participant', 'host', 'guest', 'actor']))
  return `${who} ${headlineVerb('speak', true, happening.modality)} by phone`
}
