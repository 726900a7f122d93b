import type { Family, Local } from './local.ts'

/** How many times the weight of the others one reading must have to overrule them. */
const OVERRULES = 2
/** A name that some article gives a title, or tells of so often, was read with reason. */
const OFTEN = 3

/**
 * Lets the folder's articles agree on whether a writing is a person's or a thing's name: a name read as a person in one line and as
 * a place in all others is that place. Only the very same full writing counts, and only a reading that little speaks for gives way.
 */
export function agreeOnFamilies(locals: readonly Local[]): Local[] {
  const weights = new Map<string, Map<Family, number>>()
  for (const { fullest, family, names } of locals) {
    const weight = weights.get(fullest.key) ?? new Map<Family, number>()
    weight.set(family, (weight.get(family) ?? 0) + names.weights.reduce((sum, one) => sum + one, 0))
    weights.set(fullest.key, weight)
  }
  return locals.map((local) => {
    const weight = weights.get(local.fullest.key)!
    if (weight.size === 1) return local
    const [[family, most]] = [...weight].sort((a, b) => b[1] - a[1]) as [[Family, number]]
    const gives = family !== local.family && most >= OVERRULES * weight.get(local.family)! && !isSure(local)
    return gives && local.family !== 'nationality' && family !== 'nationality' ? { ...local, family } : local
  })
}

const isSure = ({ titles, names, country }: Local) => titles.size > 0 || names.count >= OFTEN || country !== null
