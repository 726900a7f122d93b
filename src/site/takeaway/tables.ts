import { publishOf } from '../../model/publish.ts'
import { type Corpus, isShown, onOneLine, sentenceAt } from '../corpus.ts'
import { articlesNaming } from '../facets.ts'
import { address } from './address.ts'

type Cell = string | number | null

/** Rows as CSV (RFC 4180), a line each. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function* csv(rows: Iterable<readonly Cell[]>): Generator<string> {
  for (const row of rows) yield `${row.map(cell).join(',')}\r\n`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (/^\w[\w /.#:-]*$/.test(value)) return value
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Who and what is named: an entity a row. */
export function* entityRows(corpus: Corpus): Generator<Cell[]> {
  yield ['id', 'type', 'name', 'aliases', 'roles', 'articles', 'events', 'page']
  for (const { id, type, name, aliases, roles, url } of corpus.analysis.entities) {
    const others = aliases.map(({ text }) => onOneLine(text)).filter((text) => text !== name)
    const offices = [...new Set(roles.map((role) => onOneLine(role.text)))]
    const counts = [articlesNaming(corpus, id).length, corpus.eventsOf.get(id)?.length ?? 0]
    yield [id, type, name, others.join('; '), offices.join('; '), ...counts, url === null ? null : address(corpus, url)]
  }
}

/** What happened: an event a row, its date as EDTF. */
export function* eventRows(corpus: Corpus): Generator<Cell[]> {
  yield ['id', 'title', 'kind', 'plover', 'date', 'precision', 'place', 'participants', 'modality', 'articles', 'story', 'page']
  const named = (id: string) => corpus.entities.get(id)?.name ?? id
  for (const event of corpus.events.values()) {
    const { id, title, kind, ploverType, date, datePrecision, place, participants, modality, reports, story, url } = event
    const who = [...new Set(participants.map(({ entity }) => named(entity)))].join('; ')
    const when = [date, datePrecision, place === null ? null : named(place)]
    yield [id, title, kind, ploverType, ...when, who, modality, reports.length, story, address(corpus, url)]
  }
}

/** Where each is named; the words only where the site may show the sentence that they stand in. */
export function* mentionRows(corpus: Corpus): Generator<Cell[]> {
  yield ['file', 'start', 'end', 'text', 'form', 'type', 'entity', 'sentence']
  for (const article of corpus.analysis.articles) {
    const { file, url } = article
    const publish = publishOf(article, corpus.settings)
    const sentences = corpus.sentences.get(file)
    for (const { start, end, text, form, type, entity } of corpus.mentions.get(file) ?? []) {
      const sentence = sentenceAt(sentences, start)
      const isFree = publish === 'full' || (publish === 'evidence' && sentence !== undefined && isShown(corpus, file, sentence))
      const place = sentence === undefined ? null : address(corpus, `${url}#s${sentence.n}`)
      yield [file, start, end, isFree ? onOneLine(text) : null, form, type, entity, place]
    }
  }
}
