import { bounds } from '../model/edtf.ts'
import type { AnnotatedArticle, Evidence, Role, RoleMention, Span } from '../model/index.ts'

/** A role as one article gives it. */
interface Told {
  readonly role: RoleMention
  readonly article: AnnotatedArticle
}

/** The date read among words that say since or until when, with its place; of a range its first or last day. */
function dateIn({ article: { dates } }: Told, words: Span | null, end: 0 | 1) {
  const date = words && dates.find((one) => one.kind === 'date' && one.start < words.end && words.start < one.end)
  const value = date?.value.includes('/') ? date.value.split('/')[end]! : date?.value
  return date && value && bounds(value) && !value.startsWith('[') ? { value, date } : undefined
}

/** The one value that all agree on, the most exact; null where two differ. */
function agreed(values: readonly string[]): string | null {
  const [exact] = [...values].sort((a, b) => b.length - a.length)
  return exact !== undefined && values.every((value) => exact.startsWith(value)) ? exact : null
}

/** Since and until when an office is said to have been held, and the words that say so. */
export function tenureOf(all: readonly Told[]): Pick<Role, 'since' | 'until'> & { readonly evidence: readonly Evidence[] } {
  const ends = (['since', 'until'] as const).map((end, at) =>
    all.flatMap((told) => {
      const found = dateIn(told, told.role.tenure?.[end] ?? null, at as 0 | 1)
      return found ? [{ ...found, article: told.article.article }] : []
    }),
  )
  const [since, until] = ends.map((found) => agreed(found.map(({ value }) => value)))
  const evidence = ends
    .flat()
    .map(({ date: { start, end }, article: { file, text } }) => ({ file, start, end, text: text.slice(start, end), by: 'roles/tenure' }))
  return { since: since!, until: until!, evidence }
}
