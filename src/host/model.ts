import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadNameModel, type NameModel } from '../annotate/entities/names/index.ts'

/** Loads a name model of the package: `full` or `open`. */
export async function loadModel(name: 'full' | 'open'): Promise<NameModel> {
  return loadNameModel(await readFile(fileURLToPath(new URL(`../resources/names/${name}.bin`, import.meta.url))))
}
