import type { SpanRule } from './names.ts'
import { changed } from './names.ts'

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

/** "*Queen* Anna" names Anna: a title at the head of a person's name is none of it; "(R)" after one says where he stands. */
export const trimPeople: SpanRule = (named) =>
  named.names.flatMap((name) => {
    if (name.type === 'person' && name.text.length === 1) return []
    const title = name.type === 'person' ? TITLES.exec(name.text) : null
    return title === null ? [name] : [changed(name, { start: name.start + title[0].length }, 'conventions/title', named.prose)]
  })

/** Titles that are hardly ever given names. */
const TITLES =
  /^(?:(?:King|Queen|Sheikh|Shaikh|President|Premier|Minister|Senator|General|Colonel|Emir|Sultan|Pope|Princess|Crown Prince|Ambassador|Governor|Secretary) )+(?=\p{Lu}\p{L})/u
