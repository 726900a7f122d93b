import { parseArgs } from 'node:util'
import { commands } from './commands/index.ts'
import { print, tell, UsageError } from './host/console.ts'
import { systemFault } from './host/system-fault.ts'
import { RecordError } from './record/lines.ts'

/**
 * Runs one command of the `dossier` program.
 * @returns The exit code: 0; 1 where the data hold errors; 2 where the call itself is wrong or the machine fails.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  const entry = commands.find((other) => other.name === name)
  if (entry === undefined)
    return name === undefined || name === '--help' || name === '-h'
      ? say(overview(), 0)
      : wrong(`There is no command "${name}".`, overview())
  const command = await entry.load()
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if (values.help === true) return say(command.help, 0)
    return await command.run(values as never, positionals)
  } catch (error) {
    if (isWrongCall(error)) return wrong(error.message, `See \`dossier ${entry.name} --help\`.\n`)
    const fault = systemFault(error)
    if (fault === undefined) throw error
    tell(fault)
    return 2
  }
}

function isWrongCall(error: unknown): error is Error {
  const { code } = error as { code?: unknown }
  return error instanceof UsageError || error instanceof RecordError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
}

function say(text: string, code: number): number {
  print(text)
  return code
}

function wrong(message: string, hint: string): number {
  tell(`${message}\n${hint.trimEnd()}`)
  return 2
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `dossier COMMAND [OPTIONS]\n\nTurns a folder of news articles into a cross-linked site of what they say.\n\n${rows.join('\n')}\n\n\`dossier COMMAND --help\` explains each. Exit codes: 0; 1 the data hold errors; 2 wrong usage.\n`
}
