import type { Problem } from './problem.ts'
import type { NonEmpty } from './span.ts'

/** Where corrections live; the `by` of evidence that one of them gave is this, its file and its line. */
export const CORRECTIONS = 'seeds/corrections/'

/** Words of an article, with the words before and after them where they stand more than once: never an offset. */
export interface Target {
  /** The article's file, relative to the seeds folder. */
  readonly file: string
  /** Empty where the target is the article itself. */
  readonly quote: string
  readonly before: string
  readonly after: string
  /** 1-based line of the target in the corrections file. */
  readonly line: number
}

/** What a correction is of: somebody or something named, a happening, an article, or a stretch of its text. */
export const CORRECTED = ['entity', 'event', 'article', 'text'] as const
export type Corrected = (typeof CORRECTED)[number]

/** The fields that `set` may give a value, with what they can be of. The first is meant where the entry does not say. */
export const SETTABLE = {
  name: ['entity'],
  type: ['entity'],
  alias: ['entity'],
  role: ['entity'],
  date: ['event', 'article'],
  place: ['event'],
  kind: ['event'],
  title: ['event', 'article'],
  topic: ['article'],
  outlet: ['article'],
  story: ['article'],
} as const satisfies Readonly<Record<string, NonEmpty<Corrected>>>
export type SettableField = keyof typeof SETTABLE

interface Judged {
  /** Relative to the seeds folder: `corrections/people.yml`. */
  readonly file: string
  /** 1-based line of the entry. */
  readonly line: number
  readonly of: Corrected
  readonly targets: NonEmpty<Target>
  readonly reason: string
  readonly evidence: string
  readonly by: string
  readonly date: string
}

/** A reviewed judgement of a person, which outranks every rule; negative ones count too. */
export type Correction =
  | (Judged & { readonly action: 'merge' | 'distinct' | 'ignore' | 'keep' | 'drop' })
  /** The mentions named are of another, of this name where one is given. */
  | (Judged & { readonly action: 'split'; readonly name: string })
  | (Judged & { readonly action: 'set'; readonly field: SettableField; readonly value: string })

export const ACTIONS = ['merge', 'distinct', 'split', 'ignore', 'keep', 'drop', 'set'] as const
export type Action = (typeof ACTIONS)[number]

/** What became of a correction. */
export type Outcome = 'applied' | 'without-effect' | 'stale' | 'ambiguous' | 'conflict'

export interface CorrectionReport {
  readonly correction: Correction
  readonly outcome: Outcome
  /** What was found and what to do, without place. */
  readonly message: string
}

/** What evidence that rests on a correction says in `by`: `seeds/corrections/people.yml:7`. */
export function correctedBy({ file, line }: Pick<Correction, 'file' | 'line'>): string {
  return `seeds/${file}:${line}`
}

/** A report as a problem: stale and conflicting ones are errors unless the settings allow what is stale. */
export function reportProblem({ correction, outcome, message }: CorrectionReport, allowStale: boolean): Problem {
  const { file, line } = correction
  const isError = outcome === 'conflict' || (outcome === 'stale' && !allowStale)
  const level = isError ? 'error' : outcome === 'stale' || outcome === 'ambiguous' ? 'warning' : 'note'
  return { level, code: `corrections/${outcome}`, file, start: null, end: null, line, message }
}

/** Corrections of an article or its text whose article is not there: no stage that reads articles would ever see them. */
export function orphaned(corrections: readonly Correction[], files: ReadonlySet<string>): CorrectionReport[] {
  const lost = corrections.filter(({ of, targets }) => (of === 'text' || of === 'article') && !files.has(targets[0].file))
  return lost.map((correction) => ({
    correction,
    outcome: 'stale',
    message: `There is no article ${correction.targets[0].file}: it was removed or renamed. Fix the file or delete the entry.`,
  }))
}

/** "2 conflicting lines named": how a message names another entry. */
export function lineOf({ file, line }: Pick<Correction, 'file' | 'line'>): string {
  return `${file}:${line}`
}

/** A correction to propose, before anybody judged it. */
export interface Proposal {
  readonly action: Action
  readonly of?: Corrected
  readonly targets: readonly Omit<Target, 'line'>[]
  readonly field?: SettableField
  readonly value?: string
  readonly name?: string
  readonly reason: string
}

/**
 * A proposal as YAML to paste into a file under `seeds/corrections/`: the reader of that folder takes it as it is.
 * Every text is in double quotes as JSON writes it, which YAML reads alike, so that no word of an article is YAML.
 */
export function proposalYaml({ action, of, targets, field, value, name, reason }: Proposal): string {
  const target = ({ file, quote, before, after }: Omit<Target, 'line'>, indent: string) =>
    [
      `file: ${quoted(file)}`,
      ...(quote === '' ? [] : [`quote: ${quoted(quote)}`]),
      ...(before === '' ? [] : [`before: ${quoted(before)}`]),
      ...(after === '' ? [] : [`after: ${quoted(after)}`]),
    ].join(`\n${indent}`)
  const listed = targets.map((one) => `\n    - ${target(one, '      ')}`).join('')
  const single = targets[0] === undefined ? '' : `\n    ${target(targets[0], '    ')}`
  const isList = action === 'merge' || action === 'distinct' || action === 'split'
  return [
    action === 'set'
      ? `- set: { field: ${field}, value: ${quoted(value ?? '')} }\n  target:${single}`
      : `- ${action}:${isList ? listed : single}`,
    ...(of === undefined ? [] : [`  of: ${of}`]),
    ...(name === undefined ? [] : [`  name: ${quoted(name)}`]),
    `  reason: ${quoted(reason)}`,
    '  by: ""',
    '  date: ""',
    '',
  ].join('\n')
}

/** JSON's string, with what YAML would not read in one line written as escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
