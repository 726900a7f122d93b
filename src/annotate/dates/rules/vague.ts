import { pattern, type TimeRule } from '../pattern.ts'

const now = { meaning: { is: 'reference', value: 'PRESENT_REF' } } as const
const past = { meaning: { is: 'reference', value: 'PAST_REF' } } as const
const future = { meaning: { is: 'reference', value: 'FUTURE_REF' } } as const

/** References without a value: part of TIMEX3, never of the dates that a page states. */
export const vagueRules: readonly TimeRule[] = [
  {
    id: 'now',
    on: ['vague', 'unit'],
    words: ['now', 'this', 'these', 'presently', 'currently'],
    pattern: pattern(
      '(?:right now|now|this (?:very )?moment|these days|nowadays|presently|currently|this (?:crucial|critical) (?:moment|time))',
    ),
    read: () => now,
  },
  {
    id: 'then',
    on: ['vague'],
    words: ['then'],
    pattern: pattern('(?<=\\b(?:until|before) )then'),
    read: () => ({ meaning: { is: 'point', point: { is: 'same', unit: 'day' } } }),
  },
  {
    id: 'current',
    on: ['vague'],
    words: ['current'],
    pattern: pattern('current(?! (?:account|accounts|affairs|transfer))'),
    read: () => now,
  },
  {
    id: 'recently',
    on: ['vague'],
    words: ['recently', 'lately'],
    pattern: pattern('(?:(?:more|most|until|only|as recently as) )?(?<q>recently|lately)'),
    read: (_groups, at) => ({ ...past, ...(at.written.toLowerCase().startsWith('until') ? { group: 'q' } : {}) }),
  },
  { id: 'recent', on: ['vague'], words: ['recent'], pattern: pattern('recent'), read: () => past },
  {
    id: 'past',
    on: ['vague'],
    words: ['past'],
    pattern: pattern('the (?:recent |distant )?past(?! [a-z]+s\\b| [a-z]+ (?:days|weeks|months|years))'),
    read: (_, at) =>
      /^[\s]*(?:[.,;!?]|and |has|have|had|but|in |of |when|to |it |he |she |they |we |the |that |is |was |were |with |by |as |there |than |at |on |for |only )/.test(
        at.after,
      ) || at.after === ''
        ? past
        : undefined,
  },
  {
    id: 'future',
    on: ['vague'],
    words: ['future'],
    pattern: pattern('the (?:near |immediate |distant |not[- ]too[- ]distant )?future'),
    read: () => future,
  },
  {
    id: 'soon',
    on: ['vague'],
    words: ['soon'],
    pattern: pattern('(?:very )?soon(?! (?:as|after)\\b)'),
    read: (_, at) => (/\b(?:as|how|too)\s+$/.test(at.before) ? undefined : future),
  },
  {
    id: 'one-day',
    on: ['unit'],
    words: ['one', 'some'],
    pattern: pattern('(?:one day|some day|someday)(?= (?:be|have|become|lead|find|return|come|take)\\b)'),
    read: () => future,
  },
  {
    id: 'some-time',
    on: ['unit'],
    words: ['time', 'while', 'period'],
    pattern: pattern(
      '(?=some|a )(?<=for )(?<q>some time|a (?:long |short )?time|a (?:little |long )?while|a (?:fairly )?(?:lengthy|long|short) (?:period|time))',
    ),
    read: () => ({ meaning: { is: 'duration', value: 'PXX', vague: true } }),
  },
]
