import type { ParseArgsConfig } from 'node:util'

/** A command of the `dossier` program. */
export interface Command {
  /** What `--help` prints, ending in a newline. */
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** @returns The exit code. */
  run(values: Readonly<Record<string, string | boolean | undefined>>, positionals: readonly string[]): Promise<number>
}
