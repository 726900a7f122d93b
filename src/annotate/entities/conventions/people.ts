import type { Mention } from '../../../model/index.ts'
import { headOf } from '../roles/titles.ts'
import { changed, type NamedSentence, type SpanRule, tokensBefore } from './names.ts'

/** "President Anna Berg of Norland" names a person and a country. */
export const splitPeopleOf: SpanRule = (named) =>
  named.names.flatMap((name) => {
    const [, person, place] = (name.type === 'person' ? /^(\S+(?: \S+)+) of (\p{Lu}.*)$/u.exec(name.text) : null) ?? []
    if (person === undefined || place === undefined) return [name]
    return [
      changed(name, { end: name.start + person.length }, 'conventions/person-of', named.prose),
      changed(name, { start: name.end - place.length, type: 'place' }, 'conventions/person-of', named.prose),
    ]
  })

/** What follows a place at the head of a report: the day, the agency, a dash. */
const DATELINE = /^(?:, \p{Lu}[\p{L}. ]{2,24})?(?:, \p{L}{3,9}\.? \d{1,2})?(?: \([^()]{2,30}\))? ?(?:[—–:]|--? )/u

/** "HANOI — …": what stands alone in capitals before the dash that opens a report is where it was written. */
export const typeDatelines: SpanRule = (named) =>
  named.names.map((name) => {
    const opens = name.start === named.sentence.start && name.type !== 'place' && /^[\p{Lu} .'’-]{3,}$/u.test(name.text)
    return opens && DATELINE.test(named.prose.slice(name.end, name.end + 80))
      ? changed(name, { type: 'place' }, 'conventions/dateline', named.prose)
      : name
  })

/** "*Queen* Anna" names Anna: a title at the head of a person's name is none of it; "(R)" after one says where he stands. */
export const trimPeople: SpanRule = (named) =>
  named.names.flatMap((name) => {
    if (name.type === 'person' && name.text.length === 1) return []
    const title = name.type === 'person' && !isGiven(named, name) ? TITLES.exec(name.text) : null
    return title === null ? [name] : [changed(name, { start: name.start + title[0].length }, 'conventions/title', named.prose)]
  })

/** "chief executive *Sultan* Ahmed", "Sheikh *Sultan* bin Zayed": after another title it is a given name. */
function isGiven(named: NamedSentence, { start, text }: Mention): boolean {
  const [before] = /^(?:Sultan|King|Prince) /.test(text) ? tokensBefore(named, start, 1) : []
  return before !== undefined && (/^Shai?kh$/.test(before.text) || headOf(before.text) !== undefined)
}

/** Titles that are hardly ever given names. */
const TITLES =
  /^(?:(?:Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|PM|King|Queen|Sheikh|Shaikh|President|Premier|Minister|Senator|General|Colonel|Emir|Sultan|Pope|Princess|Crown Prince|Ambassador|Governor|Secretary) )+(?=\p{Lu}\p{L})/u
