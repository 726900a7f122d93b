import { readdirSync, readFileSync } from 'node:fs'

/** What a process and those it started have taken so far. */
export interface Usage {
  /** User and system time of all of them, those that have ended included, in seconds. */
  readonly cpu: number
  /** Resident memory of those alive, together, in MB. */
  readonly memory: number
}

const TICKS = 100
const PAGE = 4096

/** Watches a process and all it starts through `/proc`; undefined where there is none (only Linux has it). */
export function watchTree(pid: number): (() => Usage) | undefined {
  if (statOf(pid) === undefined) return undefined
  const seconds = new Map<number, number>()
  return () => {
    let memory = 0
    for (const one of treeOf(pid)) {
      const stat = statOf(one)
      if (stat === undefined) continue
      seconds.set(one, stat.seconds)
      memory += stat.memory
    }
    return { cpu: [...seconds.values()].reduce((sum, value) => sum + value, 0), memory }
  }
}

function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)]
}

/** Children belong to the thread that started them. */
function childrenOf(pid: number): number[] {
  try {
    const lists = readdirSync(`/proc/${pid}/task`).map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'))
    return lists.flatMap((list) => list.split(' ').filter(Boolean)).map(Number)
  } catch {
    return [] // it has ended
  }
}

/** Fields are counted from the end of the name, which may hold spaces (proc(5), `/proc/pid/stat`). */
function statOf(pid: number): { seconds: number; memory: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { seconds: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: (Number(fields[21]) * PAGE) / 1e6 }
  } catch {
    return undefined
  }
}
