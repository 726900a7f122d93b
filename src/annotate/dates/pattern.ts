import type { RuleReading } from './meaning.ts'
import type { TriggerKind } from './triggers.ts'

/** One way of writing a time: where it applies, how it looks, what it means. */
export interface TimeRule {
  readonly id: string
  /** The rule is tried only near a word of one of these kinds. */
  readonly on: readonly TriggerKind[]
  /** One of these, in lower case, stands in whatever it matches: without any the pattern is not tried. */
  readonly words?: readonly string[]
  readonly pattern: RegExp
  /** None where the words turn out not to mean a time. `at` gives the words as written, capitals kept. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    at: Surroundings,
  ) => readonly RuleReading[] | RuleReading | undefined
}

/** What a rule may look at besides its groups. */
export interface Surroundings {
  /** The match as written. */
  readonly written: string
  /** Up to forty code units of lower-cased prose on each side. */
  readonly before: string
  readonly after: string
  /** The last few code units before the match as written. */
  readonly last: string
  /** The next few code units as written. */
  readonly next: string
}

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?)'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|thur|fri|sat|sun)\\.)'
const ones = '(?:one|two|three|four|five|six|seven|eight|nine)'
const teens = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'
const small = `(?:${tens}(?:[ -]${ones})?|${teens}|${ones})`
const digits = '\\d{1,3}(?:,\\d{3}|\\d|\\.\\d{1,2})?(?: \\d/\\d)?'
const number = `(?:${digits}|(?:${small}|a|an|half an?|single)(?: (?:hundred|thousand|million|dozen))?(?:[ -]and[ -]a[ -]half)?)`

/** Named pieces of patterns; `{month:m}` puts the piece into a group `m`. */
const PIECES: Readonly<Record<string, string>> = {
  month,
  weekday,
  number,
  definite: `(?:${digits}|${small}(?: (?:hundred|thousand|million))?(?:[ -]and[ -]a[ -]half)?)`,
  vague:
    '(?:a few|(?:a )?couple(?: of)?|several|many|some|a number of|dozens of|hundreds of|thousands of|a handful of|a dozen|numerous|few)',
  unit: '(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|nights?)',
  longUnit: '(?:days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))',
  units: '(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)',
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?',
  ordinal:
    '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty[ -]first|\\d{1,2}(?:st|nd|rd|th))',
  year: '(?:1[5-9]\\d\\d|20\\d\\d)',
  yearWords: `(?:nineteen (?:hundred|${tens}(?:[ -]${ones})?|${teens}|oh[ -]${ones})|two thousand(?: (?:and )?(?:${ones}|${teens}))?|twenty (?:${teens}|${tens}(?:[ -]${ones})?))`,
  season: '(?:spring|summer|fall|autumn|winter)',
  dayPart: '(?:early morning|late night|late afternoon|morning|afternoon|evening|night|midday|dawn)',
  clock: '(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d(?::[0-5]\\d)?)?',
  meridiem: '(?:[ap]\\.m\\.|[ap]\\.m\\b|[ap]m\\b)',
  zone: '(?:\\(?(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|bst|cet|ist|pkt|local time|(?:eastern|central|mountain|pacific|greenwich|beijing|moscow)(?: standard| daylight| mean)? time)\\)?)',
  shift: '(?:last|this past|this coming|this|next|the coming|coming|the next|the past|the previous|the following)',
  early: '(?:early|late|mid|earlier|later)',
  about:
    '(?:about|around|approximately|nearly|almost|more than|less than|fewer than|at least|at most|up to|no more than|as (?:long|many|much|little) as|roughly|well over|just over|just under|close to|as early as|not more than|another|an additional|some)',
  hyphen: '[-\\u2010\\u2011 ]',
  dash: '[-\\u2010-\\u2015]',
  apostrophe: "['\\u2019]",
}

/**
 * A pattern over lower-cased prose: `{month}` stands for a piece, `{month:m}` for one in a group, a blank for one to three
 * white spaces (` ?` for none to three); letters and digits on either side are refused.
 */
export function pattern(source: string): RegExp {
  const expanded = source.replace(/\{([a-zA-Z]+)(?::([a-zA-Z]+))?\}/g, (_, piece: string, group?: string) => {
    const found = PIECES[piece]
    if (found === undefined) throw new Error(`No piece of pattern is called ${piece}.`)
    return group === undefined ? found : `(?<${group}>${found})`
  })
  // bounded: a rule's own words
  const spaced = expanded.replace(/\[[^\]]*\]| \?| /g, (whole) => (whole === ' ' ? '\\s{1,3}' : whole === ' ?' ? '\\s{0,3}' : whole))
  return new RegExp(`(?<![\\w\\u00c0-\\u024f])(?:${spaced})(?![\\w\\u00c0-\\u024f])`, 'g')
}
