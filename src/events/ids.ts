import { nameWords } from '../text/name-forms.ts'

const longest = 60

/** `[a-z0-9-]+` of some names: their folded Latin words; what holds none gives the empty string. */
export function slugOf(names: readonly string[]): string {
  const words = names.flatMap(nameWords).flatMap((word) => word.match(/[a-z0-9]+/gu) ?? [])
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length > longest) break
    slug = slug === '' ? word : `${slug}-${word}`
  }
  return slug
}

/** Gives each item its wished id, later ones of equals a number: the order given decides. */
export function giveIds<T>(items: readonly T[], wish: (item: T, index: number) => string): string[] {
  const given = new Set<string>()
  return items.map((item, index) => {
    const base = wish(item, index)
    let id = base
    for (let n = 2; given.has(id); n++) id = `${base}-${n}`
    given.add(id)
    return id
  })
}
