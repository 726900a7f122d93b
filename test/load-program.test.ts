import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isCurrent } from '../src/host/load-program.js'

let work: string
const at = (...path: string[]) => join(work, ...path)

/** Saves a file at a second of time, as its folder was then. */
function save(second: number, ...path: string[]): void {
  mkdirSync(at(...path, '..'), { recursive: true })
  writeFileSync(at(...path), '')
  utimesSync(at(...path), second, second)
}

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'dossier-'))
  save(10, 'src', 'deep', 'one.ts')
  save(10, 'src', 'weights.bin')
  for (const folder of ['src/deep', 'src']) utimesSync(at(folder), 10, 10)
  save(20, 'dist', 'one.js')
})
afterEach(() => rmSync(work, { recursive: true }))

const current = () => isCurrent(at('dist', 'one.js'), at('src'))

test('a compiled program is run while no source was touched', () => expect(current()).toBe(true))

test('an installed package is not worked on, whatever its files say', () => {
  save(20, 'node_modules', 'dossier', 'dist', 'one.js')
  save(30, 'node_modules', 'dossier', 'src', 'one.ts')
  expect(isCurrent(at('node_modules/dossier/dist/one.js'), at('node_modules/dossier/src'))).toBe(true)
})

test('it is not run where there is none', () => {
  rmSync(at('dist/one.js'))
  expect(current()).toBe(false)
})

test('nor once a source is saved, in whatever folder', () => {
  utimesSync(at('src/deep/one.ts'), 30, 30)
  expect(current()).toBe(false)
})

test('nor once one is removed or added', () => {
  utimesSync(at('src/deep'), 30, 30)
  expect(current()).toBe(false)
})

test('weights are read from where they are, compiled or not', () => {
  utimesSync(at('src/weights.bin'), 30, 30)
  expect(current()).toBe(true)
})
