import type { Line, Named } from '../lines.ts'
import type { Expression } from './expressions.ts'
import { type Pronoun, pronounKind } from './pronouns.ts'

/** What a sentence refers with, one after another: names, descriptions, pronouns. */
export type Step =
  | { readonly at: number; readonly named: Named; readonly next: Named | undefined }
  | { readonly at: number; readonly expression: Expression }
  | { readonly at: number; readonly pronoun: Pronoun }

/** "His Excellency", "HE President X": a form of address. */
function isStyle(line: Line, at: number): boolean {
  const { tokens } = line.sentence
  if (tokens[at]!.text === 'HE') return /^(?:the$|\p{Lu}\p{Ll})/u.test(tokens[at + 1]?.text ?? '')
  return (
    /^(?:his|her|their)$/.test(line.words[at]!) &&
    /^(?:excellency|eminence|majesty|majesties|highness|highnesses|holiness|honour|honor|lordship|ladyship|royal|imperial|serene|worship)$/.test(
      line.words[at + 1] ?? '',
    )
  )
}

/** The sentence's references in text order; a pronoun inside a description comes after it. */
export function stepsOf(line: Line, named: readonly Named[], expressions: readonly Expression[]): Step[] {
  // "X and Kenyan President Y": the demonym is part of Y's title.
  const bearers = named.filter(({ name }) => name.mention.type !== 'nationality')
  const steps: Step[] = [
    ...bearers.map((item, index): Step => ({ at: item.name.from, named: item, next: bearers[index + 1] })),
    ...expressions.map((expression): Step => ({ at: expression.from, expression })),
  ]
  line.words.forEach((word, at) => {
    const pronoun = (line.covered[at] ?? -1) < 0 && !isStyle(line, at) ? pronounKind(word) : undefined
    if (pronoun) steps.push({ at, pronoun })
  })
  return steps.sort((a, b) => a.at - b.at || ('pronoun' in a ? 0 : 1) - ('pronoun' in b ? 0 : 1))
}
