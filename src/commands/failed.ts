import { failing } from '../diff/index.ts'
import type { Change, Settings } from '../model/index.ts'

/** The changes that fail the check as lines for people: those of a type or weight that `site.yml` lists under `failOn`. */
export function failedLines(changes: readonly Change[], { failOn }: Pick<Settings, 'failOn'>): string[] {
  return failing(changes, failOn).map(({ weight, type, message }) => `${weight}  ${type}  ${message}`)
}
