import { byCodeUnit } from './span.ts'

/**
 * Something a person should know about the data: data problems are returned, never thrown.
 * An `error` makes the exit code 1; the rest is published all the same.
 */
export interface Problem {
  readonly level: 'error' | 'warning' | 'note'
  /** The rule that found it, kebab-case with its stage: `read/front-matter`, `corrections/stale`. */
  readonly code: string
  /** Path relative to the seeds folder; null where the problem is of no one file. */
  readonly file: string | null
  /** Offsets into the source text, or null where the problem is of the whole file. */
  readonly start: number | null
  readonly end: number | null
  /** 1-based line in the file, where known. */
  readonly line?: number
  /** What was found, what was expected, what to do. */
  readonly message: string
}

/** What every stage returns: what it made, in a stable order, and what went wrong on the way. */
export interface Found<T> {
  readonly items: readonly T[]
  readonly problems: readonly Problem[]
}

/** The stable order in which problems are shown: file, place, code, message. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    byCodeUnit(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.start ?? -1) - (b.start ?? -1) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  )
}

/** A problem of a whole file, or of none where `file` is null. */
export function problem(level: Problem['level'], code: string, file: string | null, message: string, line?: number): Problem {
  return { level, code, file, start: null, end: null, message, ...(line === undefined ? {} : { line }) }
}
