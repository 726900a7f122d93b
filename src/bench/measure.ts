import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Measured {
  readonly wall: number
  /** User and system time of the whole process, all threads, in seconds. */
  readonly cpu: number
  /** Peak resident memory in MB. */
  readonly memory: number
  readonly code: number
  readonly stdout: string
  /** Seconds of each stage that the build told of. */
  readonly stages: ReadonlyMap<string, number>
}

/** Written at exit by the process measured: the operating system's own accounting of it. */
const ACCOUNT = `import{writeFileSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();writeFileSync(process.env.BENCH_USAGE,JSON.stringify([u.userCPUTime,u.systemCPUTime,u.maxRSS]))})`

let runs = 0

/** Runs a Node script to its end and says what it took; `nodeFlags` come before it. */
export function measure(script: string, args: readonly string[], nodeFlags: readonly string[] = []): Promise<Measured> {
  runs += 1
  const usage = join(tmpdir(), `dossier-bench-${process.pid}-${runs}.json`)
  const preload = `data:text/javascript,${encodeURIComponent(ACCOUNT)}`
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', preload, ...nodeFlags, script, ...args], {
    env: { ...process.env, BENCH_USAGE: usage },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => {
      const wall = (performance.now() - began) / 1000
      const [user, system, memory] = JSON.parse(readFileSync(usage, 'utf8')) as [number, number, number]
      rmSync(usage)
      done({ wall, cpu: (user + system) / 1e6, memory: memory / 1024, code: code ?? -1, stdout, stages: stagesOf(stderr) })
    })
  })
}

function stagesOf(stderr: string): Map<string, number> {
  const lines = [...stderr.matchAll(/^([a-z ]{10}) +(\d+\.\d\d) s/gm)]
  return new Map(lines.map(([, name, seconds]) => [name!.trim(), Number(seconds)]))
}

/** The slope of time over size between two runs on logarithmic axes: 1 is linear growth. */
export function exponent(small: readonly [size: number, seconds: number], large: readonly [size: number, seconds: number]): number {
  return Math.log(large[1] / small[1]) / Math.log(large[0] / small[0])
}
