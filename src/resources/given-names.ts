import gendered from './gendered-names.json' with { type: 'json' }

const he = new Set(gendered.he.split(' '))
const she = new Set(gendered.she.split(' '))

/** Whom a given name is nearly always borne by; undefined for names of both and names not listed. */
export function genderOfGivenName(name: string): 'he' | 'she' | undefined {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return he.has(folded) ? 'he' : she.has(folded) ? 'she' : undefined
}
