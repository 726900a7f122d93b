import type { Finding, QuoteRecord, Subject } from '../model/index.ts'
import { areSame, stays } from './match.ts'
import type { Pairing } from './pairing.ts'
import { pairRows } from './rows.ts'
import type { Side } from './side.ts'
import { fileLabel, listed, ofArticle, ofEntity, ofSite } from './subjects.ts'

/** Quotations and indirect speech that came, went, changed speaker or extent. */
export function compareQuotes(pairing: Pairing): Finding[] {
  const { before, after, files } = pairing
  const all = (side: Side, file: string) => side.quotes.get(file) ?? []
  return [
    ...files.added.flatMap((file) => all(after, file).map((quote) => arrival(pairing, after, quote, 'quote-added'))),
    ...files.removed.flatMap((file) => all(before, file).map((quote) => arrival(pairing, before, quote, 'quote-removed'))),
    ...[...files.afterOf].flatMap(([was, is]) => inArticle(pairing, was, all(before, was), all(after, is))),
  ]
}

function inArticle(pairing: Pairing, file: string, mine: readonly QuoteRecord[], theirs: readonly QuoteRecord[]): Finding[] {
  const paired = pairRows(
    mine,
    theirs,
    ({ text }) => text,
    () => pairing.sameText(file),
  )
  const kept = new Set(paired)
  return [
    ...theirs.filter((_, i) => !kept.has(i)).map((quote) => arrival(pairing, pairing.after, quote, 'quote-added')),
    ...mine.flatMap((quote, i) =>
      paired[i]! < 0 ? [arrival(pairing, pairing.before, quote, 'quote-removed')] : fields(pairing, quote, theirs[paired[i]!]!),
    ),
  ]
}

function arrival(pairing: Pairing, side: Side, quote: QuoteRecord, type: 'quote-added' | 'quote-removed'): Finding {
  const speakers = speakerNames(side, quote)
  const message = `${who(speakers, quote)} ${quote.act}: “${quote.text}” (${quote.mode}, ${fileLabel(quote.file)}) ${type === 'quote-added' ? 'is new' : 'is gone'}.`
  const subject = subjectOf(pairing, side, quote)
  return {
    type,
    subject,
    text: quote.text,
    mode: quote.mode,
    speakers,
    confidence: quote.confidence,
    message,
    because: null,
    evidence: [evidenceOf(quote)],
  }
}

const speakerNames = (side: Side, { speakers }: QuoteRecord) => speakers.map((id) => side.entities.get(id)?.name ?? id)
const who = (names: readonly string[], quote: QuoteRecord) =>
  names.length > 0 ? listed(names) : (quote.speakerText ?? 'Somebody not named')

/** Whoever said it, as they are now where they still are; else the article. */
function subjectOf({ before, after, entities }: Pairing, side: Side, quote: QuoteRecord): Subject {
  const id = quote.speakers[0] ?? ''
  const speaker = side.entities.get(id)
  const current = side === after ? speaker : after.entities.get(entities.pairs.get(id) ?? entities.merged.get(id) ?? '')
  if (speaker !== undefined) return current === undefined ? ofEntity(speaker, true) : ofEntity(current)
  const article = side.articles.get(quote.file)
  return article === undefined ? ofSite : ofArticle(article, side === before && !after.articles.has(quote.file))
}

const evidenceOf = ({ file, start, end, text, mode }: QuoteRecord) => ({ file, start, end, text, by: `quotes/${mode}` })

function fields(pairing: Pairing, was: QuoteRecord, is: QuoteRecord): Finding[] {
  const { before, after, entities } = pairing
  if (was === is && is.speakers.every((id) => stays(entities, id))) return []
  const sameSpeakers =
    was.speakers.length === is.speakers.length && is.speakers.every((id) => was.speakers.some((other) => areSame(entities, other, id)))
  const changed = (field: 'speaker' | 'mode' | 'act' | 'extent' | 'relayed by', from: string | null, to: string | null): Finding => ({
    ...{ type: 'quote-changed', subject: subjectOf(pairing, after, is), text: is.text, field, before: from, after: to, because: null },
    message: `“${is.text}” (${fileLabel(is.file)}): ${field} was ${from ?? 'not stated'}, is ${to ?? 'not stated'}.`,
    evidence: [evidenceOf(is)],
  })
  return [
    ...(sameSpeakers ? [] : [changed('speaker', who(speakerNames(before, was), was), who(speakerNames(after, is), is))]),
    ...(was.mode === is.mode ? [] : [changed('mode', was.mode, is.mode)]),
    ...(was.act === is.act ? [] : [changed('act', was.act, is.act)]),
    ...(was.text === is.text ? [] : [changed('extent', `“${was.text}”`, `“${is.text}”`)]),
    ...(was.relayedBy === is.relayedBy ? [] : [changed('relayed by', was.relayedBy, is.relayedBy)]),
  ]
}
