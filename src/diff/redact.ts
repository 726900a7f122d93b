import type { Change } from '../model/index.ts'

const WITHHELD = '…'

/**
 * The changes without the words of articles whose outlet does not let them be shown: what changed, where and why stays.
 *
 * @param isHidden Whether nothing of an article's text may be shown, by its file.
 */
export function redact(changes: readonly Change[], isHidden: (file: string) => boolean): Change[] {
  return changes.map((change) => {
    if (!change.evidence.some(({ file }) => isHidden(file))) return change
    const evidence = change.evidence.map((one) => (isHidden(one.file) ? { ...one, text: '' } : one))
    if (!('text' in change)) return { ...change, evidence }
    const message = change.message.replaceAll(change.text, WITHHELD)
    const moved =
      'before' in change && change.type === 'quote-changed' && change.field === 'extent' ? { before: WITHHELD, after: WITHHELD } : {}
    return { ...change, ...moved, evidence, text: WITHHELD, message } as Change // the same member of the union, its words withheld
  })
}
