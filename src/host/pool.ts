import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'

/** Runs tasks on all cores; each result arrives on its own. */
export interface Pool<Task, Result> {
  run(task: Task): Promise<Result>
  close(): Promise<void>
}

/** In MB: what is new in a thread's heap lives for a task, so a larger nursery holds only garbage; what is old may be a very long article's. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2000 }

/** Opens a pool, of as many threads as there are cores unless it is said, over a module whose default export does a task. */
export function openPool<Task, Result>(module: URL, threads = availableParallelism()): Pool<Task, Result> {
  const pool = new Piscina<Task, Result>({
    ...{ filename: fileURLToPath(module), minThreads: threads, maxThreads: threads, idleTimeout: 1000 },
    resourceLimits: LIMITS,
  })
  return { run: (task) => pool.run(task), close: () => pool.close() }
}
