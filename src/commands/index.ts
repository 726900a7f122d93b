import type { Command } from './command.ts'

/** A command before it is loaded: each imports much, and only one is run. */
export interface CommandEntry {
  readonly name: string
  /** One line for the overview. */
  readonly summary: string
  load(): Promise<Command>
}

/** Every command, in the order in which the overview lists them. */
export const commands: readonly CommandEntry[] = [
  { name: 'build', summary: 'read the articles and write the site', load: async () => (await import('./build.ts')).buildCommand },
  {
    name: 'serve',
    summary: 'build, serve on this machine, and build again on every change',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  {
    name: 'annotate',
    summary: 'read documents from stdin, a line each, for other programs',
    load: async () => (await import('./annotate.ts')).annotateCommand,
  },
  {
    name: 'diff',
    summary: 'say what a change does to the analysis',
    load: async () => (await import('./diff.ts')).diffCommand,
  },
  {
    name: 'preview',
    summary: 'build the site with what changed since a ref, marked in place, and serve it',
    load: async () => (await import('./preview.ts')).previewCommand,
  },
  {
    name: 'review',
    summary: 'list what a person should look at, with the entries that decide it',
    load: async () => (await import('./review.ts')).reviewCommand,
  },
  { name: 'add', summary: 'bring a saved page or text into the articles', load: async () => (await import('./add.ts')).addCommand },
]
