/** A half-open range `[start, end)` of UTF-16 code units into an article's source text: what `String.prototype.slice` takes. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An array with at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** Whether `inner` lies wholly inside `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two spans share at least one code unit; an empty span overlaps nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Orders spans by start, then the longer first: an outer span comes before those it contains. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Orders strings by UTF-16 code unit, the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
