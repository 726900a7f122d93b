import type { Span } from '../model/index.ts'

/** A measure of one run: a share from 0 to 1, with the commonest errors behind it. */
export interface Figure {
  readonly measure: string
  readonly value: number
  readonly errors: readonly string[]
  /** What the value sums up, where it is more than a count. */
  readonly table?: string
}

export const figure = (measure: string, value: number, errors: readonly string[] = []): Figure => ({ measure, value, errors })

const SHOWN = 12

/** The commonest errors, most frequent first, with how often each occurs. */
export function errorsOf(errors: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1)
  const common = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, SHOWN)
  return common.map(([error, count]) => `${String(count).padStart(4)} × ${error}`)
}

export const percent = (value: number) => (100 * value).toFixed(2).padStart(8)

/** The figures as a table people read, then the commonest errors of each. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ measure, value }) => `${measure.padEnd(40)}${percent(value)}`)
  const detail = figures
    .filter(({ errors }) => errors.length > 0)
    .map(({ measure, errors }) => `\n${measure}, commonest errors\n${errors.join('\n')}`)
  const tables = figures.flatMap(({ measure, table }) => (table === undefined ? [] : [`\n${measure}\n${table.trimEnd()}`]))
  return `${[...rows, ...detail, ...tables].join('\n')}\n`
}

/** A document with its names marked by hand. */
export interface MarkedDocument {
  readonly text: string
  readonly names: readonly (Span & { readonly label: string })[]
}

/**
 * Documents of a column file: a token, a tab, an IOB2 label; a blank line between sentences, `-DOCSTART-` between documents. Tokens are
 * joined by a space and sentences by a line break, which is how `annotate --plain` is given such texts.
 */
export function documentsOf(columns: string): MarkedDocument[] {
  return columns.split(/^-DOCSTART-.*$/m).flatMap((part) => {
    const document = documentOf(part)
    return document.text === '' ? [] : [document]
  })
}

function documentOf(part: string): MarkedDocument {
  const names: { start: number; end: number; label: string }[] = []
  let text = ''
  for (const line of part.split(/\r?\n/)) {
    const [token = '', label = 'O'] = line.split('\t')
    if (token.trim() === '') {
      if (text !== '' && !text.endsWith('\n')) text += '\n'
      continue
    }
    if (text !== '' && !text.endsWith('\n')) text += ' '
    const start = text.length
    text += token
    const last = names.at(-1)
    const goesOn = label.startsWith('I-') && last?.label === label.slice(2) && last.end === start - 1
    if (goesOn) last.end = text.length
    else if (label !== 'O') names.push({ start, end: text.length, label: label.slice(2).trim() })
  }
  return { text, names }
}
