import type { PageText } from './page-text.ts'
import { type LaidTemplates, renderEach } from './render.ts'
import { type Staged, Staging } from './staging.ts'

/** A page to render, with the hash under which the site holds it, if it does. */
export interface PageToStage extends PageText {
  readonly published: string | undefined
}

/** Pages to render and stage, in this thread or another. */
export interface PagesToStage {
  readonly pages: readonly PageToStage[]
  readonly templates: LaidTemplates
  /** The folder in which files are staged. */
  readonly folder: string
}

/** What came of it. A fault of the machine is told as it is: thrown, it would lose its code and place on its way between threads. */
export type StagedPages = { readonly staged: readonly Staged[] } | { readonly fault: NodeJS.ErrnoException }

/** Renders pages and stages each as soon as it is made; with none, only loads what renders. */
export async function stagePages({ pages, templates, folder }: PagesToStage): Promise<StagedPages> {
  const staging = new Staging(folder)
  const published = new Map(pages.map((page) => [page.url, page.published]))
  const staged: Staged[] = []
  try {
    await renderEach(pages, templates, (url, html) => staged.push(staging.put(url, Buffer.from(html), published.get(url))))
    return { staged }
  } catch (error) {
    const { code, path, message } = causeOf(error)
    if (code === undefined) throw error
    return { fault: { name: 'Error', message, code, ...(path === undefined ? {} : { path }) } }
  }
}

/** Eleventy wraps what a template throws. */
function causeOf(error: unknown): NodeJS.ErrnoException {
  const { originalError } = error as { readonly originalError?: unknown }
  return originalError === undefined ? (error as NodeJS.ErrnoException) : causeOf(originalError)
}
