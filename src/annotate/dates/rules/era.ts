import { ordinalOf } from '../lexicon.ts'
import type { Meaning, Point, RuleReading } from '../meaning.ts'
import { pattern, type TimeRule } from '../pattern.ts'

type Groups = Readonly<Record<string, string | undefined>>

const at = (point: Point): Meaning => ({ is: 'point', point })

const DECADES = 'tens twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

function readDecade(groups: Groups): RuleReading | undefined {
  const word = DECADES.indexOf(groups.w ?? '')
  const decade = word !== -1 ? 190 + word + 1 : groups.y !== undefined ? Number(groups.y) / 10 : 190 + Number(groups.c)
  return { meaning: at({ is: 'decade', decade }), stated: ['year'] }
}

/** Decades and centuries. */
export const eraRules: readonly TimeRule[] = [
  {
    id: 'decade',
    on: ['unit', 'year', 'digits'],
    words: ['0s', "0's", '0’s'],
    pattern: pattern(
      `(?:the )?(?:(?:early|late|mid)(?:{hyphen}|[- ]to[- ]late[- ]))?(?:the )?(?:(?<y>1[5-9]\\d0|20\\d0){apostrophe}?s|{apostrophe}(?<c>[1-9])0s)`,
    ),
    read: (groups) => readDecade(groups.c === undefined ? groups : { c: groups.c }),
  },
  {
    id: 'decade-in-words',
    on: ['unit', 'vague', 'deictic', 'year'],
    words: ['ties'],
    pattern: pattern(
      'the (?:(?:early|late|mid){hyphen})?(?:nineteen )?(?<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)',
    ),
    read: readDecade,
  },
  {
    id: 'century',
    on: ['unit'],
    words: ['century'],
    pattern: pattern('(?:the )?(?:(?:early|late|mid)(?:{hyphen}))?(?:the )?(?<o>{ordinal}){hyphen}century'),
    read: (groups) => ({ meaning: at({ is: 'century', century: ordinalOf(groups.o ?? '') - 1 }), stated: ['year'] }),
  },
]
