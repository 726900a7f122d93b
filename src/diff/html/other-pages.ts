import { parseHTML } from 'linkedom'
import type { Cause, Change, ChangeOf } from '../../model/index.ts'

/** A page as it was rendered before and after; null on the side that has none. */
export interface RenderedPair {
  readonly url: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * That a page shows other words than before although no change names it: a list, a day, an outlet, a map.
 *
 * @returns One change, or none where both show the same words or one of them only leads on.
 */
export function otherPagesTouched({ url, before, after }: RenderedPair, cause: Cause): ChangeOf<'page-touched'>[] {
  const [was, is] = [before === null ? null : wordsOf(before), after === null ? null : wordsOf(after)]
  if (was?.text === is?.text || was?.text === '' || is?.text === '') return []
  const presence = was === null ? 'new' : is === null ? 'gone' : 'changed'
  const subject = { kind: 'site' as const, id: url, name: (is ?? was)?.title || url, url, gone: is === null }
  const message = `${url} is ${presence} (derived).`
  return [
    { type: 'page-touched', weight: 'routine', cause, subject, url, touch: 'derived', presence, because: null, message, evidence: [] },
  ]
}

/** What most of the changes come from. */
export function mainCause(changes: readonly Change[]): Cause {
  const counts = new Map<Cause, number>()
  for (const { cause } of changes) counts.set(cause, (counts.get(cause) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'code'
}

function wordsOf(html: string): { readonly title: string; readonly text: string } {
  const main = parseHTML(html).document.querySelector('main')
  const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  return { title: spaced(main?.querySelector('h1')?.textContent), text: spaced(main?.textContent) }
}
