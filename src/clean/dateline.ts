import type { Span } from '../model/index.ts'
import { findCalendarDates } from '../text/calendar.ts'
import { agencyOf } from './agencies.ts'

/** "NAIROBI, May 4 (AFP) --" at the head of the story; offsets are into the passage's text. */
export interface Dateline extends Span {
  readonly place: string | null
  /** As written, with the offset where it stands. */
  readonly dateText: string | null
  readonly agency: string | null
  /** A press release's wire: its dateline is dated on the day it is sent out. */
  readonly wire: boolean
}

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const day = `${weekday}(?:${month} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${month})`
const date = `(?<date>${day}(?:,? \\d{4})?)`
const fullDate = `(?<date>${day},? \\d{4})`
const region = "(?:, ?(?:\\p{Lu}\\p{Ll}[\\p{L}.’'-]*\\.?(?: \\p{Lu}\\p{Ll}[\\p{L}.’'-]*){0,2}|(?:\\p{Lu}\\.){2,3}))"
const capitals = "\\p{Lu}[\\p{Lu}.’'-]+(?:(?:[ /]| and | de | al-)\\p{Lu}[\\p{Lu}.’'-]*){0,5}"
const proper = "\\p{Lu}\\p{Ll}[\\p{L}.’'-]*(?:[ /]\\p{Lu}\\p{Ll}[\\p{L}.’'-]*){0,3}"
const agency = '(?:\\((?<agency>[\\p{L} ./&-]{2,40})\\)|\\/(?<wire>[\\p{L} -]{4,30})\\/)'
const mark = '(?:--+|—|–|-|:)'

const forms = [
  `(?<place>${capitals}${region}?)(?:,? ${date})?(?:,? ?${agency})?\\s?${mark}\\s`,
  `(?<place>${capitals}${region}?)\\s?${agency}\\s`,
  `(?<place>${proper}${region}?),? ${date}(?:,? ?${agency})?\\s?${mark}\\s`,
  `(?<place>${proper}${region}?),? ?${agency}\\s?${mark}\\s`,
  `(?<town>${proper}):\\s`,
  `${agency}\\s?${mark}\\s`,
  `${fullDate} (?:--+|—|–|-) `,
].map((form) => new RegExp(`^${form}`, 'u')) // bounded: the head of a passage

/** Words in capitals before a colon that are no place: labels of kinds of text, and speakers of an interview. */
const labels =
  /^(?:ANALYSIS|ALERT|BREAKING|COMMENT|CORRECTED|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|EXPLAINED|FACTBOX|FEATURE|FILE|INTERVIEW|LIVE|MORE|NEWS|NOTE|OPINION|PHOTOS?|PREVIEW|PROFILE|QUESTION|ANSWER|READ|RELATED|REVIEW|TIMELINE|UPDATED?|URGENT|VIDEO|VIEW|WATCH|WHAT|WHEN|WHERE|WHO|WHY|HOW|SUMMARY|BACKGROUND|CONTEXT|ABSTRACT|FULL TEXT|HOST|Q|A)\b/

/** Words before a colon that begin other things than datelines. */
const ordinary =
  /^(?:Also|About|Answer|Author|But|Caption|Contact|Correction|Example|Fact|First|Finally|For|Here|However|In|It|Key|Last|Meanwhile|Mr|Mrs|Ms|Dr|Next|No|Now|One|Our|President|Prime|Reason|Remember|Result|Second|Source|Step|That|The|There|Third|This|Tip|To|Yes|You|Your)\b/

/**
 * The dateline a passage begins with, or undefined.
 *
 * @param talk Whether the text is an interview, where a name and a colon begin each turn.
 */
export function datelineOf(passage: string, talk = false): Dateline | undefined {
  const head = passage.slice(0, 160).replace(/\s/g, ' ')
  if (labels.test(head)) return undefined
  const alone = /^(\p{Lu}[\p{Lu} .’'/-]{2,30}):$/u.exec(passage.trim())
  if (alone && !talk)
    return { start: 0, end: passage.trimEnd().length, place: properCase(alone[1]!), dateText: null, agency: null, wire: false }
  for (const form of forms) {
    const match = form.exec(head)
    if (match && isSound(match, head) && !(talk && match[0].trimEnd().endsWith(':'))) return fromMatch(match)
  }
  return undefined
}

/** A bare hyphen or colon after capitals is a dateline only before the beginning of a sentence. */
function isSound(match: RegExpExecArray, head: string): boolean {
  const rest = head.slice(match[0].length)
  if (!/^["'“‘([]*[\p{Lu}\d]/u.test(rest)) return false
  const { place, date: day, agency: sign, wire, town } = match.groups ?? {}
  if (town !== undefined) return isTown(town, rest)
  if (sign !== undefined && agencyOf(sign) === undefined && place === undefined) return false
  // "5 May 2024 – 7 June 2024" is a stretch of time.
  if (place === undefined && sign === undefined && day !== undefined) return new RegExp(`^["'“‘]?(?!${month})\\p{Lu}`, 'u').test(rest)
  if (day !== undefined || sign !== undefined || wire !== undefined) return true
  return (place ?? '').replace(/[^\p{L}]/gu, '').length >= 3
}

/** "New Delhi: The Supreme Court …": a place in small letters needs a whole sentence of news after it. */
function isTown(town: string, rest: string): boolean {
  if (town.length > 30 || town.split(' ').length > 2 || labels.test(town.toUpperCase()) || ordinary.test(town)) return false
  return (
    /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|said)\b/.test(rest) &&
    /^(?:The|A|An|At|In|On|Over|More|\p{Lu}\p{Ll}+ \p{L}|\d)/u.test(rest)
  )
}

function fromMatch(match: RegExpExecArray): Dateline {
  const { town, place = town, date: day, agency: sign, wire } = match.groups ?? {}
  return {
    start: 0,
    end: match[0].trimEnd().length,
    place: place === undefined ? null : properCase(place),
    dateText: day ?? null,
    agency: sign === undefined ? null : (agencyOf(sign) ?? sign.trim()),
    wire: wire !== undefined || /newswire|business wire/i.test(sign ?? ''),
  }
}

/** "BEIJING" as "Beijing"; what is not all capitals stays. */
function properCase(place: string): string {
  return place.replace(/\p{Lu}[\p{Lu}’'-]+/gu, (word) =>
    word.replace(
      /(^|-)(\p{L}[’'])?(\p{L})([\p{L}’']*)/gu,
      (_, before: string, elided = '', first: string, rest: string) => before + elided + first + rest.toLowerCase(),
    ),
  )
}

/** A dateline's date as EDTF, its year completed from a known date near by; null where the year stays unknown. */
export function datelineDate(dateText: string | null, near: string | null): string | null {
  const found = dateText === null ? undefined : findCalendarDates(dateText, near)[0]
  return found === undefined || found.value.startsWith('X') ? null : found.value.slice(0, 10)
}
