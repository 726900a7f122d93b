import { addCommand } from './add.ts'
import { annotateCommand } from './annotate.ts'
import { buildCommand } from './build.ts'
import type { Command } from './command.ts'
import { serveCommand } from './serve.ts'

/** Every command, in the order in which the overview lists them. */
export const commands: readonly Command[] = [buildCommand, serveCommand, annotateCommand, addCommand]
