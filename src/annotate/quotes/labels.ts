import type { Parsed } from './parse.ts'
import { speaks } from './performatives.ts'
import type { Phrase } from './phrases.ts'

/** Short for offices and bodies, as headings write them. */
const shortened = /^(?:PM|FM|CM|DPM|MP|MPs|CEO|DG|UN|EU|AU|US|UK)$/
const closing = /^\P{L}+$/u

/**
 * Who is named beside words in marks by a colon alone, as headings and transcripts do: “Roe: ‘We will build it’”, “‘We will build it’:
 * minister”, “Polls were right - Jane Roe: ‘…’”. None where the label is no speaker ("Review: ‘The Dam’").
 */
export function labelOf({ items, clause }: Parsed, at: number): Phrase | null {
  const before = items[at - 1]?.text === ':' ? clause.endingAt.get(at - 2) : undefined
  if (before !== undefined && labels(items, before)) {
    const begins = before.from === 0 || items[before.from - 1]!.tag === ':'
    return begins && items.slice(at + 1).every((item) => item.stretch !== null || closing.test(item.text)) ? before : null
  }
  const after = at === 0 && items[1]?.text === ':' ? clause.startingAt.get(2) : undefined
  return after !== undefined && labels(items, after) ? after : null
}

function labels(items: Parsed['items'], phrase: Phrase): boolean {
  const head = items[phrase.head]!
  if (phrase.pronoun || head.name === 'other' || head.name === 'event' || head.name === 'project') return false
  return (
    shortened.test(head.text) || (speaks({ items }, phrase) && (head.name !== null || !/^NNP/.test(head.tag) || isOffice(items, phrase)))
  )
}

/** "Foreign Minister" in a heading, where every word is capitalised. */
const isOffice = (items: Parsed['items'], { head }: Phrase): boolean =>
  speaks({ items: [{ ...items[head]!, tag: 'NN' }] }, { from: 0, head: 0, pronoun: false })
