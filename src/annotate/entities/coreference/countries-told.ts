import type { Reader } from './reading.ts'
import { join, refer } from './stage.ts'
import { actsAt } from './subjects.ts'

/** "her country", "their countries": the states of whom the pronoun stands for are told of, too. */
export function tellOfCountry(at: number, chains: readonly number[], { line, stage, cast }: Reader) {
  const noun = line.words[at + 1] ?? ''
  if (!/^(?:country|countries|nations?)$/.test(noun)) return
  const own = chains.map((chain) => [...(cast.figures.get(chain)?.countries ?? [])])
  const states = own.flatMap((codes) => (codes.length === 1 ? (cast.countries.get(codes[0]!) ?? []) : []))
  const subject = actsAt(line, { from: at, to: at + 2 }, stage.now)
  if (states.length !== chains.length) return
  if (states.length === 1) refer(stage, { chain: states[0]!, from: at, token: at + 1, subject, person: false, thing: true })
  else join(stage, { members: states, token: at + 1, subject, people: false })
}
