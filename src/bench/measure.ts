import { spawn } from 'node:child_process'
import { type Usage, watchTree } from './process-tree.ts'

/** What a run or a stage of it took; time of processors and memory are of all processes together, 0 where they cannot be told. */
export interface Taken {
  readonly wall: number
  readonly cpu: number
  /** The most at any time, in MB. */
  readonly memory: number
}

export interface Measured extends Taken {
  readonly code: number
  readonly stdout: string
  /** The stages that the build told of, in order. */
  readonly stages: ReadonlyMap<string, Taken>
}

const EVERY = 40
const STAGE = /^([a-z ]{10}) +\d+\.\d\d s/

/** Runs a command to its end and says what it took; a line on stderr that tells of a stage ends that stage. */
export function measure(command: string, args: readonly string[]): Promise<Measured> {
  const clock = new Clock()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const usage = child.pid === undefined ? undefined : watchTree(child.pid)
  const sampling = setInterval(() => clock.note(usage?.()), EVERY)
  let stdout = ''
  let line = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    const lines = (line + chunk).split('\n')
    line = lines.pop()!
    clock.note(usage?.())
    for (const [, stage] of lines.flatMap((one) => [STAGE.exec(one) ?? []])) if (stage !== undefined) clock.end(stage.trim())
  })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => {
      clearInterval(sampling)
      done({ ...clock.whole(), code: code ?? -1, stdout, stages: clock.stages })
    })
  })
}

/** Adds up what is sampled, as a whole and by stage. */
class Clock {
  readonly stages = new Map<string, Taken>()
  readonly #began = performance.now()
  #last: Usage = { cpu: 0, memory: 0 }
  #peak = 0
  #stage = { began: this.#began, cpu: 0, peak: 0 }

  note(usage: Usage | undefined): void {
    if (usage === undefined) return
    this.#last = { ...usage, cpu: Math.max(usage.cpu, this.#last.cpu) }
    this.#peak = Math.max(this.#peak, usage.memory)
    this.#stage.peak = Math.max(this.#stage.peak, usage.memory)
  }

  end(stage: string): void {
    const now = performance.now()
    this.stages.set(stage, { wall: (now - this.#stage.began) / 1000, cpu: this.#last.cpu - this.#stage.cpu, memory: this.#stage.peak })
    this.#stage = { began: now, cpu: this.#last.cpu, peak: 0 }
  }

  whole(): Taken {
    return { wall: (performance.now() - this.#began) / 1000, cpu: this.#last.cpu, memory: this.#peak }
  }
}

/** The slope of time over size between two runs on logarithmic axes: 1 is linear growth. */
export function exponent(small: readonly [size: number, seconds: number], large: readonly [size: number, seconds: number]): number {
  return Math.log(large[1] / small[1]) / Math.log(large[0] / small[0])
}
