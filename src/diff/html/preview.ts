import type { Change, ChangeOf } from '../../model/index.ts'
import { groupBy } from '../grouped.ts'
import { escapeHtml as safe } from './escape.ts'
import { markPage } from './mark-page.ts'

/** A page of the preview that the change touches, to be marked. */
export interface TouchedPage {
  /** Relative to the site's root, the same before and after. */
  readonly url: string
  readonly presence: 'new' | 'changed'
  /** The page with banner and marks, of the pages as they are rendered; `before` is null where it is new. */
  readonly mark: (after: string, before: string | null) => string
}

/** Most statements that a banner lists; the page of changes has all. */
const LISTED = 8

/**
 * The pages of the site after that the changes touch, sorted by address, each with how to mark it: a banner that says what
 * changed and leads to the page as it was, and the changed words in place.
 *
 * @param beforeFolder Where the pages as they were are kept, from the root (`before/`); null where they are not.
 */
export function touchedPagesToMark(changes: readonly Change[], beforeFolder: string | null): TouchedPage[] {
  const bySubject = groupBy(
    changes.filter(({ type, subject }) => type !== 'page-touched' && subject.url !== null),
    ({ subject }) => subject.url!,
  )
  const pages = changes.filter((change): change is ChangeOf<'page-touched'> => change.type === 'page-touched')
  return pages.flatMap((page) => {
    const { presence } = page
    if (presence === 'gone') return []
    const root = '../'.repeat(page.url.split('/').length - 1)
    const text = banner(page, bySubject.get(page.url) ?? [], root, presence === 'new' ? null : beforeFolder)
    return [
      {
        url: page.url,
        presence,
        mark: (after: string, before: string | null) => markPage(after, presence === 'new' ? null : before, text, root),
      },
    ]
  })
}

function banner(page: ChangeOf<'page-touched'>, changes: readonly Change[], root: string, beforeFolder: string | null): string {
  const head =
    page.presence === 'new' ? 'New page' : page.touch === 'primary' ? 'Changed page' : 'Changed only where it shows what changed elsewhere'
  const items = changes
    .slice(0, LISTED)
    .map(({ message, because }) => `<li data-change>${safe(message)}${because === null ? '' : ` ${safe(`Because ${because}.`)}`}</li>`)
  const more = changes.length > LISTED ? `<li>and ${changes.length - LISTED} more</li>` : ''
  const why = items.length === 0 && page.because !== null ? `<p>${safe(page.because)}</p>` : ''
  const old = beforeFolder === null ? '' : `<a href="${safe(`${root}${beforeFolder}${page.url}`)}">The page as it was</a> `
  const list = items.length === 0 ? why : `<ul>${items.join('')}${more}</ul>`
  return `<aside class="change-banner" aria-label="What changed on this page"><p><strong>${head}</strong></p>${list}<p>${old}<a href="${safe(root)}changes/index.html">All changes</a> <span>Keys: n next change, p previous</span></p></aside>`
}
