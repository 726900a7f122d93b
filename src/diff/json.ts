import type { Change } from '../model/index.ts'

/** The changes as one JSON array, a change a line; `[]` where nothing changed. Its schema is `schema.ts`. */
export function toJson(changes: readonly Change[]): string {
  return changes.length === 0 ? '[]\n' : `[\n${changes.map((change) => JSON.stringify(change)).join(',\n')}\n]\n`
}
