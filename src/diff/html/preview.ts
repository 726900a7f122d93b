import { type Change, type ChangeOf, groupBy } from '../../model/index.ts'
import { escapeHtml as safe } from './escape.ts'
import { markPage } from './mark-page.ts'

/** A page that the change touches, to be marked in the preview. */
export interface TouchedPage {
  /** Relative to the site's root, the same before and after. */
  readonly url: string
  readonly presence: 'new' | 'changed' | 'gone'
  /** The page with banner and marks, of the pages as they are rendered; `before` is null where it is new. */
  readonly mark: (after: string, before: string | null) => string
  /** The page as it was, with a banner that says so and leads to the page as it is. */
  readonly markOld: (before: string) => string
}

/** Most statements that a banner lists; the page of changes has all. */
const LISTED = 8

/**
 * The pages that the changes touch, sorted by address, each with how to mark it: a banner that says what changed and leads to the
 * page as it was, and the changed words in place.
 *
 * @param beforeFolder Where the pages as they were are kept, from the root (`before/`).
 */
export function touchedPagesToMark(changes: readonly Change[], beforeFolder: string): TouchedPage[] {
  const bySubject = groupBy(
    changes.filter(({ type, subject }) => type !== 'page-touched' && subject.url !== null),
    ({ subject }) => subject.url!,
  )
  const pages = changes.filter((change): change is ChangeOf<'page-touched'> => change.type === 'page-touched')
  return pages.map((page) => {
    const { url, presence } = page
    const root = '../'.repeat(url.split('/').length - 1)
    const text = banner(page, bySubject.get(url) ?? [], root, beforeFolder)
    const below = `../${root}`
    return {
      ...{ url, presence },
      mark: (after, before) => markPage(after, presence === 'new' ? null : before, text, root),
      markOld: (before) => markPage(before, null, oldBanner(page, below), below),
    }
  })
}

function banner(page: ChangeOf<'page-touched'>, changes: readonly Change[], root: string, beforeFolder: string): string {
  const head =
    page.presence === 'new' ? 'New page' : page.touch === 'primary' ? 'Changed page' : 'Changed only where it shows what changed elsewhere'
  const items = changes
    .slice(0, LISTED)
    .map(({ message, because }) => `<li data-change>${safe(message)}${because === null ? '' : ` ${safe(`Because ${because}.`)}`}</li>`)
  const more = changes.length > LISTED ? `<li>and ${changes.length - LISTED} more</li>` : ''
  const why = items.length === 0 && page.because !== null ? `<p>${safe(page.because)}</p>` : ''
  const old = page.presence === 'new' ? '' : `<a href="${safe(`${root}${beforeFolder}${page.url}`)}">The page as it was</a> `
  const list = items.length === 0 ? why : `<ul>${items.join('')}${more}</ul>`
  const links = `${old}${allChanges(root)} <a href="${safe(root)}changes/review.html">Suggest a correction</a> <span>Keys: n next change, p previous</span>`
  return framed(head, 'What changed on this page', `${list}<p>${links}</p>`)
}

function oldBanner({ presence, url }: ChangeOf<'page-touched'>, root: string): string {
  const now = presence === 'gone' ? '' : `<a href="${safe(`${root}${url}`)}">The page as it is now</a> `
  const head = presence === 'gone' ? 'The page as it was; it is gone now' : 'The page as it was'
  return framed(head, 'This page is of the past', `<p>${now}${allChanges(root)}</p>`)
}

const allChanges = (root: string) => `<a href="${safe(root)}changes/index.html">All changes</a>`

const framed = (head: string, label: string, content: string) =>
  `<aside class="change-banner" aria-label="${label}"><p><strong>${head}</strong></p>${content}</aside>`
