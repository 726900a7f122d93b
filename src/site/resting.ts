import type { EventRecord, Evidence, Overview, QuoteRecord, SentenceRecord } from '../model/index.ts'

/** What rests on a sentence: the ids of events, entities and topics whose pages state something because of it. */
export interface Resting {
  has(file: string, n: number): boolean
  /** In the order in which the record lists them. */
  pages(file: string, n: number): readonly string[]
  /** By sentence, all of an article. */
  of(file: string): readonly (readonly [n: number, pages: readonly string[]])[]
}

/** Reads the record backwards: from each sentence to the statements made from it. */
export function restingOn(
  analysis: Overview,
  quotes: Iterable<QuoteRecord>,
  sentences: ReadonlyMap<string, readonly SentenceRecord[]>,
): Resting {
  const byFile = new Map<string, Map<number, string[]>>()
  const add = (id: string, file: string, start: number, end: number) => {
    for (const sentence of touching(sentences.get(file) ?? [], start, end)) {
      const numbers = byFile.get(file) ?? new Map<number, string[]>()
      byFile.set(file, numbers)
      const ids = numbers.get(sentence.n)
      if (ids === undefined) numbers.set(sentence.n, [id])
      else if (!ids.includes(id)) ids.push(id)
    }
  }
  const addEvidence = (id: string, evidence: readonly Evidence[]) => {
    for (const { file, start, end } of evidence) add(id, file, start, end)
  }
  for (const event of analysis.events) {
    addEvidence(event.id, eventEvidence(event))
    for (const { file, sentences: ranges } of event.reports) for (const [start, end] of ranges) add(event.id, file, start, end)
  }
  for (const entity of analysis.entities) for (const role of entity.roles) addEvidence(entity.id, role.evidence)
  for (const quote of quotes) for (const speaker of quote.speakers) add(speaker, quote.file, quote.start, quote.end)
  return {
    has: (file, n) => byFile.get(file)?.has(n) ?? false,
    pages: (file, n) => byFile.get(file)?.get(n) ?? [],
    of: (file) => [...(byFile.get(file) ?? [])],
  }
}

/** Every sentence an event was read from. */
export function eventEvidence(event: EventRecord): readonly Evidence[] {
  return [
    ...event.evidence,
    ...event.participants.flatMap(({ evidence }) => evidence),
    ...event.counts.flatMap(({ evidence }) => evidence),
    ...event.reports.flatMap(({ says }) => says.flatMap(({ evidence }) => evidence)),
  ]
}

/** Sentences, in text order, that share a code unit with a span; found by halving. */
export function touching(sentences: readonly SentenceRecord[], start: number, end: number): SentenceRecord[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found: SentenceRecord[] = []
  for (let at = low; at < sentences.length && sentences[at]!.start < end; at++) found.push(sentences[at]!)
  return found
}
