import type { Problem } from '../model/index.ts'

/** A call that cannot be carried out as it was given; the message says what to do instead. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Writes a line to stderr: progress and problems go there, results to stdout. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Writes a result to stdout. */
export function print(text: string): void {
  process.stdout.write(text)
}

/** A problem as one line: where, how bad, which rule, and what to do. */
export function problemLine({ file, line, level, code, message }: Problem, folder: string): string {
  const place = file === null ? folder : `${folder}/${file}${line === undefined ? '' : `:${line}`}`
  return `${place}  ${level}  ${code}  ${message}`
}

const SHOWN = 50

/** Errors and warnings as lines, errors first; of very many only the first, and how many there are. */
export function problemLines(problems: readonly Problem[], folder: string): string[] {
  const worst = (['error', 'warning'] as const).flatMap((level) => problems.filter((problem) => problem.level === level))
  const more = worst.length > SHOWN ? [`… and ${worst.length - SHOWN} more, all of them in data/problems.jsonl`] : []
  return [...worst.slice(0, SHOWN).map((problem) => problemLine(problem, folder)), ...more]
}
