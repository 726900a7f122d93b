import { nounForms, verbForms } from '../../text/inflect.ts'
import { body, bothNamed, dated, namedActor, namedPerson, namedPower } from './conditions.ts'
import type { Condition, NounRule, VerbRule } from './rule.ts'
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

/** What either sort of rule may ask of a sentence's words; what a rule of the other sort lacks is undefined in it. */
type Asking = Pick<VerbRule & NounRule, 'beside' | 'particles' | 'objectHeads' | 'modifiers' | 'needs'>

/** A quick look whether the words that a rule asks for stand in its sentence, its trigger being token `i`. */
export type Look = (rule: Asking, i: number) => boolean

/** What a sentence holds that a rule may not do without, whatever its words. */
export interface Holding {
  readonly dated: boolean
  readonly named: boolean
}

const byName: ReadonlySet<Condition> = new Set([namedActor, namedPower, namedPerson, bothNamed, body])
/** Rules that no sentence without a date, or without a name, can fulfil. */
const needy = new Map<readonly Condition[], Holding>(
  [...verbRules, ...nounRules].map(({ needs }) => [needs, { dated: needs.includes(dated), named: needs.some((each) => byName.has(each)) }]),
)

/** The sets of words that rules ask for, by each of their words. */
const askedFor = new Map<string, ReadonlySet<string>[]>()
const asked = [...verbRules, ...nounRules].flatMap(({ beside, ...rule }) => [
  beside,
  'objectHeads' in rule ? rule.objectHeads : undefined,
  'modifiers' in rule ? rule.modifiers : undefined,
])
for (const words of new Set(asked))
  for (const word of words ?? []) {
    const list = askedFor.get(word)
    if (list === undefined) askedFor.set(word, [words!])
    else list.push(words!)
  }

/** Which of the sets of words that rules ask for have one in a sentence, its plurals with their singulars. */
function present(lower: readonly string[]): ReadonlySet<ReadonlySet<string>> {
  const found = new Set<ReadonlySet<string>>()
  for (const word of lower) {
    for (const words of askedFor.get(word) ?? none) found.add(words)
    if (word.endsWith('s')) for (const words of askedFor.get(word.slice(0, -1)) ?? none) found.add(words)
  }
  return found
}
const none: readonly ReadonlySet<string>[] = []

/**
 * A look at a sentence, in lower case: for a head that an object must have, the particle behind a verb, a word before a noun, one
 * that must stand anywhere. Most sentences that hold a trigger lack what it needs.
 */
export function lookAt(lower: readonly string[], holding: Holding): Look {
  const found = present(lower)
  const has = (words: ReadonlySet<string> | undefined): boolean => words === undefined || found.has(words)
  return ({ particles, objectHeads, modifiers, beside, needs }, i) =>
    (holding.dated || !needy.get(needs)!.dated) &&
    (holding.named || !needy.get(needs)!.named) &&
    (particles === undefined || particles.some((particle) => isNext(particle, lower, i))) &&
    has(objectHeads) &&
    has(modifiers) &&
    has(beside)
}

/** A particle's one or two words right behind, or one word on. */
function isNext(particle: string, lower: readonly string[], i: number): boolean {
  const space = particle.indexOf(' ')
  const [first, second] = space < 0 ? [particle, undefined] : [particle.slice(0, space), particle.slice(space + 1)]
  const stands = (at: number): boolean => lower[at] === first && (second === undefined || lower[at + 1] === second)
  return stands(i + 1) || stands(i + 2)
}

const forms = new Map<string, readonly Asking[]>(
  [...new Set([...verbs.keys(), ...nouns.keys()])].map((form) => [form, [...(verbs.get(form) ?? []), ...(nouns.get(form) ?? [])]]),
)

/** Whether a word may trigger any rule. */
export const isTrigger = (word: string): boolean => forms.has(word)

/** Whether a look finds all that any rule asks for. */
export const mayTell = (lower: readonly string[], look: Look): boolean =>
  lower.some((word, i) => forms.get(word)?.some((rule) => look(rule, i)) ?? false)
