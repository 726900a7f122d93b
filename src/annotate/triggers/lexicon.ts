import { nounForms, verbForms } from '../../text/inflect.ts'
import { body, bothNamed, dated, namedActor, namedPerson, namedPower } from './conditions.ts'
import type { Condition, NounRule, VerbRule } from './rule.ts'
import { nounRules, verbRules } from './rules/index.ts'

/** What a sentence holds that a rule may not do without, whatever its words. */
export interface Holding {
  readonly dated: boolean
  readonly named: boolean
}

/** A rule with what a sentence must hold for it: a quick look before it is read. */
export interface Entry<R> extends Holding {
  readonly rule: R
  /** The numbers of the sets of words of which each must have one in the sentence. */
  readonly asks: readonly number[]
  readonly particles: readonly (readonly string[])[] | undefined
}

const byName: ReadonlySet<Condition> = new Set([namedActor, namedPower, namedPerson, bothNamed, body])

/** The sets of words that rules ask for, each once, and which of them a word is in: a plural counts as its singular. */
const asked: ReadonlySet<string>[] = []
const askedFor = new Map<string, number[]>()

function numberOf(words: ReadonlySet<string>): number {
  const known = asked.indexOf(words)
  if (known >= 0) return known
  const id = asked.push(words) - 1
  for (const form of new Set([...words].flatMap((word) => [word, `${word}s`]))) {
    const list = askedFor.get(form)
    if (list === undefined) askedFor.set(form, [id])
    else list.push(id)
  }
  return id
}

function entryOf<R extends VerbRule | NounRule>(rule: R): Entry<R> {
  const { beside, objectHeads, modifiers, particles, needs }: Partial<VerbRule & NounRule> & Pick<R, 'needs'> = rule
  return {
    rule,
    asks: [beside, objectHeads, modifiers].flatMap((words) => (words === undefined ? [] : [numberOf(words)])),
    particles: particles?.map((particle) => particle.split(' ')),
    dated: needs.includes(dated),
    named: needs.some((each) => byName.has(each)),
  }
}

function index<R extends VerbRule | NounRule>(rules: readonly R[], forms: (rule: R) => readonly string[]): ReadonlyMap<string, Entry<R>[]> {
  const byForm = new Map<string, Entry<R>[]>()
  for (const rule of rules) {
    const entry = entryOf(rule)
    for (const form of new Set(forms(rule))) {
      const list = byForm.get(form)
      if (list === undefined) byForm.set(form, [entry])
      else list.push(entry)
    }
  }
  return byForm
}

const verbs = index(verbRules, (rule) => rule.verbs.flatMap(verbForms))
const nouns = index(nounRules, (rule) => rule.nouns.flatMap(nounForms))

/** The rules that a word, in lower case, may trigger as a verb. */
export const verbRulesFor = (word: string): readonly Entry<VerbRule>[] | undefined => verbs.get(word)
/** The rules that a word, in lower case, may trigger as a noun. */
export const nounRulesFor = (word: string): readonly Entry<NounRule>[] | undefined => nouns.get(word)

/** A quick look whether a rule's words stand in its sentence, its trigger being token `i`. */
export type Look = (entry: Entry<unknown>, i: number) => boolean

/**
 * A look at a sentence, in lower case: for a head that an object must have, the particle behind a verb, a word before a noun, one
 * that must stand anywhere, a name or date. Most sentences that hold a trigger lack what it needs.
 */
export function lookAt(lower: readonly string[], holding: Holding): Look {
  const found = new Uint8Array(asked.length)
  for (const word of lower) {
    const ids = askedFor.get(word)
    if (ids !== undefined) for (const id of ids) found[id] = 1
  }
  return ({ asks, particles, dated, named }, i) => {
    if ((dated && !holding.dated) || (named && !holding.named)) return false
    for (const id of asks) if (found[id] === 0) return false
    return particles === undefined || particles.some((particle) => stands(particle, lower, i + 1) || stands(particle, lower, i + 2))
  }
}

/** Whether a particle's one or two words stand at a place. */
const stands = ([first, second]: readonly string[], lower: readonly string[], at: number): boolean =>
  lower[at] === first && (second === undefined || lower[at + 1] === second)

const forms = new Map<string, readonly Entry<unknown>[]>(
  [...new Set([...verbs.keys(), ...nouns.keys()])].map((form) => [form, [...(verbs.get(form) ?? []), ...(nouns.get(form) ?? [])]]),
)

/** Whether a word may trigger any rule. */
export const isTrigger = (word: string): boolean => forms.has(word)

/** Whether a look finds all that any rule asks for. */
export const mayTell = (lower: readonly string[], look: Look): boolean =>
  lower.some((word, i) => forms.get(word)?.some((entry) => look(entry, i)) ?? false)
