import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { openPool, type Pool } from './pool.ts'
import type { LaidTemplates } from './render.ts'
import type { PagesToStage, PageToStage, StagedPages } from './stage-pages.ts'
import type { Staged } from './staging.ts'

/** So many pages are rendered at a time: fewer, and to begin anew with each costs more than the pages. */
const BATCH = 500
/** Nor more characters of view models: what waits is held in two threads at once. */
const MOST = 4_000_000
/** So many batches may wait, so that memory does not grow with the archive. */
const WAITING = 2
/** Two threads render as fast as one makes the view models. */
const THREADS = Math.max(1, Math.min(2, availableParallelism() - 1))

/** Renders and stages pages in threads of their own, while this one makes the next. */
export class PageRenderer {
  #pool: Pool<PagesToStage, StagedPages> | undefined
  readonly #templates: LaidTemplates
  readonly #folder: string
  readonly #staged: Staged[] = []
  readonly #running = new Set<Promise<void>>()
  #pages: PageToStage[] = []
  #length = 0
  #fault: Error | undefined

  /**
   * Starts the threads, which load what renders at once.
   * @param folder Where files are staged.
   */
  constructor(templates: LaidTemplates, folder: string) {
    this.#templates = templates
    this.#folder = folder
    for (let thread = 0; thread < THREADS; thread++) this.#send([])
  }

  /** Takes a page to render; waits while many are ahead of it. */
  async add(page: PageToStage): Promise<void> {
    this.#pages.push(page)
    this.#length += page.text.length
    if (this.#pages.length < BATCH && this.#length < MOST) return
    this.#sendAll()
    await turn()
    while (this.#running.size >= THREADS + WAITING) await Promise.race(this.#running)
    this.#fail()
  }

  /** All pages that were added, staged. The threads end, with what they hold; a page added later has new ones begun. */
  async finish(): Promise<readonly Staged[]> {
    if (this.#pages.length > 0) this.#sendAll()
    await Promise.all(this.#running)
    this.#fail()
    await this.close()
    return this.#staged
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    const pool = this.#pool
    this.#pool = undefined
    await pool?.close()
  }

  #sendAll(): void {
    this.#send(this.#pages)
    this.#pages = []
    this.#length = 0
  }

  #fail(): void {
    if (this.#fault !== undefined) throw this.#fault
  }

  #send(pages: readonly PageToStage[]): void {
    this.#pool ??= openPool(new URL('./render-worker.js', import.meta.url), THREADS)
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
