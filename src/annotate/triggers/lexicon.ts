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
