import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { openPool, type Pool } from './pool.ts'
import type { LaidTemplates } from './render.ts'
import type { PagesToStage, PageToStage, StagedPages } from './stage-pages.ts'
import type { Staged } from './staging.ts'

/** So many pages are rendered at a time: fewer, and to begin anew with each costs more than the pages. */
const BATCH = 500
/** So many batches may wait, so that memory does not grow with the archive. */
const WAITING = 2
/** Two threads render as fast as one makes the view models. */
const THREADS = Math.max(1, Math.min(2, availableParallelism() - 1))

/** Renders and stages pages in threads of their own, while this one makes the next. */
export class PageRenderer {
  readonly #pool: Pool<PagesToStage, StagedPages>
  readonly #templates: LaidTemplates
  readonly #folder: string
  readonly #staged: Staged[] = []
  readonly #running = new Set<Promise<void>>()
  #pages: PageToStage[] = []
  #fault: Error | undefined

  /**
   * Starts the threads, which load what renders at once.
   * @param folder Where files are staged.
   */
  constructor(templates: LaidTemplates, folder: string) {
    this.#templates = templates
    this.#folder = folder
    this.#pool = openPool(new URL('./render-worker.js', import.meta.url), THREADS)
    for (let thread = 0; thread < THREADS; thread++) this.#send([])
  }

  /** Takes a page to render; waits while many are ahead of it. */
  async add(page: PageToStage): Promise<void> {
    this.#pages.push(page)
    if (this.#pages.length < BATCH) return
    this.#sendAll()
    await turn()
    while (this.#running.size >= THREADS + WAITING) await Promise.race(this.#running)
    this.#fail()
  }

  /** All pages that were added, staged. */
  async finish(): Promise<readonly Staged[]> {
    if (this.#pages.length > 0) this.#sendAll()
    await Promise.all(this.#running)
    this.#fail()
    return this.#staged
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.#pool.close()
  }

  #sendAll(): void {
    this.#send(this.#pages)
    this.#pages = []
  }

  #fail(): void {
    if (this.#fault !== undefined) throw this.#fault
  }

  #send(pages: readonly PageToStage[]): void {
    const work = this.#pool
      .run({ pages, templates: this.#templates, folder: this.#folder })
      .then((result) => {
        if ('fault' in result) throw Object.assign(new Error(result.fault.message), result.fault)
        for (const file of result.staged) this.#staged.push(file)
      })
      .catch((error: Error) => {
        this.#fault ??= error
      })
      .finally(() => this.#running.delete(work))
    this.#running.add(work)
  }
}
