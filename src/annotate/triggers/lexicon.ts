import { nounForms, verbForms } from '../../text/inflect.ts'
import type { NounRule, VerbRule } from './rule.ts'
import { nounRules, verbRules } from './rules/index.ts'

function index<R>(rules: readonly R[], forms: (rule: R) => readonly string[]): ReadonlyMap<string, readonly R[]> {
  const byForm = new Map<string, R[]>()
  for (const rule of rules)
    for (const form of new Set(forms(rule))) {
      const list = byForm.get(form)
      if (list === undefined) byForm.set(form, [rule])
      else list.push(rule)
    }
  return byForm
}

const verbs = index(verbRules, (rule) => rule.verbs.flatMap(verbForms))
const nouns = index(nounRules, (rule) => rule.nouns.flatMap(nounForms))

/** The rules that a word, in lower case, may trigger as a verb. */
export const verbRulesFor = (word: string): readonly VerbRule[] | undefined => verbs.get(word)
/** The rules that a word, in lower case, may trigger as a noun. */
export const nounRulesFor = (word: string): readonly NounRule[] | undefined => nouns.get(word)

/** Whether a rule's own words are in the sentence: a head that its object must have, the particle behind its verb, a word before its noun. */
const mayHold = (rule: VerbRule & NounRule, has: (words: ReadonlySet<string>) => boolean, next: readonly string[]): boolean =>
  (rule.particles === undefined || rule.particles.some((particle) => next.includes(particle.split(' ')[0]!))) &&
  (rule.objectHeads === undefined || has(rule.objectHeads)) &&
  (rule.modifiers === undefined || has(rule.modifiers))

const forms = new Map<string, readonly (VerbRule & NounRule)[]>(
  // What a rule of the other sort lacks is undefined in it.
  [...new Set([...verbs.keys(), ...nouns.keys()])].map((form) => [
    form,
    [...(verbs.get(form) ?? []), ...(nouns.get(form) ?? [])] as unknown as (VerbRule & NounRule)[],
  ]),
)

/** Whether a word may trigger any rule. */
export const isTrigger = (word: string): boolean => forms.has(word)

/** A quick look whether any rule's words are all in a sentence, in lower case: most that hold a trigger lack what it needs. */
export function mayTell(lower: readonly string[]): boolean {
  let words: Set<string> | undefined
  const has = (wanted: ReadonlySet<string>): boolean => {
    words ??= new Set(lower.flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word])))
    for (const word of words) if (wanted.has(word)) return true
    return false
  }
  return lower.some((word, i) => forms.get(word)?.some((rule) => mayHold(rule, has, [lower[i + 1] ?? '', lower[i + 2] ?? ''])) ?? false)
}
