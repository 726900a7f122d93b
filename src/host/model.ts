import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadNameModel, type NameModel } from '../annotate/entities/names/index.ts'

const loaded = new Map<string, Promise<NameModel>>()

/** Loads a name model of the package, `full` or `open`, once in a process. */
export async function loadModel(name: 'full' | 'open'): Promise<NameModel> {
  const known = loaded.get(name) ?? readFile(fileURLToPath(new URL(`../resources/names/${name}.bin`, import.meta.url))).then(loadNameModel)
  loaded.set(name, known)
  return known
}
