import type { Reading, Span } from '../../../../model/index.ts'
import { splitSentences } from '../../../../text/sentences.ts'
import { tokenise } from '../../../../text/tokens.ts'
import { CLASSES } from '../labels.ts'

export interface GoldName extends Span {
  /** Index into `CLASSES`. */
  readonly class: number
}

/** A document as `annotate --plain` would be given it, with its names marked by hand. */
export interface GoldDocument {
  readonly corpus: string
  readonly text: string
  readonly names: readonly GoldName[]
}

/** The text read as prose: a line break ends a sentence. */
export function readProse(text: string): Reading {
  const sentences: Reading['sentences'][number][] = []
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    for (const span of splitSentences(text, { start: from, end: to }))
      sentences.push({ ...span, n: sentences.length + 1, kind: 'body', tokens: tokenise(text, span) })
    from = to + 1
  }
  return { file: '', prose: text, sentences, published: null, language: 'en' }
}

/** Documents of a column file: a token, a tab, an IOB2 label; blank lines between sentences, `-DOCSTART-` between documents. */
export function readColumns(corpus: string, file: string, longest: number): GoldDocument[] {
  const documents: GoldDocument[] = []
  for (const part of file.split(/^-DOCSTART-.*$/m)) {
    const sentences = part.split(/\r?\n\s*\r?\n/).map((s) => s.split(/\r?\n/).filter((line) => line.trim() !== ''))
    const filled = sentences.filter((lines) => lines.length > 0)
    for (let i = 0; i < filled.length; i += longest) documents.push(joinSentences(corpus, filled.slice(i, i + longest)))
  }
  return documents
}

function joinSentences(corpus: string, sentences: readonly (readonly string[])[]): GoldDocument {
  const names: { start: number; end: number; class: number }[] = []
  let text = ''
  for (const lines of sentences) {
    let open: { start: number; end: number; class: number } | undefined
    for (const [n, line] of lines.entries()) {
      const [token = '', label = 'O'] = line.split('\t')
      if (n > 0) text += ' '
      const start = text.length
      text += token
      const kind = CLASSES.indexOf(label.slice(2).trim() as (typeof CLASSES)[number])
      if (label.startsWith('I-') && open !== undefined && open.class === kind) open.end = text.length
      else {
        open = kind < 0 ? undefined : { start, end: text.length, class: kind }
        if (open) names.push(open)
      }
    }
    text += '\n'
  }
  return { corpus, text, names }
}
