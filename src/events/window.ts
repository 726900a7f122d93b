import { bounds, dayNumber } from '../model/edtf.ts'
import type { Modality, ResolvedArticle } from '../model/index.ts'

/** Days since 1970-01-01, both ends included; an open end is infinite. */
export interface Window {
  readonly first: number
  readonly last: number
}

export const anyDay: Window = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }

/** The days that an EDTF value may mean; undefined for what is no date. */
export function windowOf(edtf: string | null | undefined): Window | undefined {
  const days = edtf === null || edtf === undefined ? null : bounds(edtf)
  if (days === null) return undefined
  return {
    first: days.earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(days.earliest),
    last: days.latest === null ? Number.POSITIVE_INFINITY : dayNumber(days.latest),
  }
}

export const meet = (a: Window, b: Window): Window => ({ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) })
export const isEmpty = (window: Window): boolean => window.first > window.last
export const isBounded = (window: Window): boolean => Number.isFinite(window.first) && Number.isFinite(window.last)

/** When an article came out, as days; unbounded where that is not known. */
export const publishedIn = ({ article }: { readonly article: ResolvedArticle }): Window => windowOf(article.article.published) ?? anyDay

/** An article known only to be no older than a day is taken to be at most this many days younger, where tellings are compared. */
const latest = 30

/** When an article probably came out: as `publishedIn`, an open end closed. */
export function aboutPublished(telling: { readonly article: ResolvedArticle }): Window {
  const { first, last } = publishedIn(telling)
  return { first, last: Number.isFinite(last) || !Number.isFinite(first) ? last : first + latest }
}

/** How long before it is printed a happening without a date may lie, in days: news tells of what is new. */
const freshness = 21

/** When what an article tells without a date would have been, for news of it to come out then. */
export function newsWindow(article: ResolvedArticle, modality: Modality): Window {
  const { first, last } = aboutPublished({ article })
  return modality === 'happened' ? { first: first - freshness, last } : { first: first - 1, last: last + 400 }
}
