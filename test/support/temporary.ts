import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the whole run one temporary folder, inherited by every worker, and takes it away when the run ends. */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-tests-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
