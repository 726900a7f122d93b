import type { EntityType, Mention, Reading } from '../../src/model/index.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenise } from '../../src/text/tokens.ts'

const types: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organisation',
  l: 'place',
  j: 'project',
  n: 'nationality',
  e: 'event',
  x: 'other',
}

/** A name as marked, with its label. */
export type Marked = Mention & { readonly label: string }

/** Takes the marks out of a text: `[Li Wei|p1]` is a name of type person, `{he|p1}` a description or pronoun. */
export function unmark(marked: string): { readonly text: string; readonly names: Marked[] } {
  const names: Marked[] = []
  let text = ''
  for (const [, open, words, label, plain] of marked.matchAll(/([[{])([^|\]}]+)\|([^\]}]+)[\]}]|([^[{]+)/g)) {
    if (plain !== undefined) text += plain
    else {
      const span = { start: text.length, end: text.length + words!.length }
      text += words
      if (open !== '[') continue
      const type = types[label![0]!]!
      names.push({
        ...span,
        text: words!,
        label: label!,
        type,
        form: 'name',
        ner: null,
        confidence: 0.9,
        by: 'test',
        chain: null,
        members: [],
      })
    }
  }
  return { text, names }
}

/** A text as annotators read it: a line is a paragraph. */
export function readingOf(text: string, file = 'articles/test.txt', published: string | null = null): Reading {
  let n = 0
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const sentences = blocks.flatMap((block) =>
    splitSentences(text, block).map((span) => ({ ...span, n: ++n, kind: 'body' as const, tokens: tokenise(text, span) })),
  )
  return { file, prose: text, sentences, published, language: 'en' }
}

/** Marks a text with what was linked: each chain by the label of its first name; what stays open is not marked, a name in doubt with `?`. */
export function mark(
  text: string,
  mentions: readonly Mention[],
  names: readonly { readonly start: number; readonly label: string }[],
): string {
  const labels = new Map<number, string>()
  const labelAt = new Map(names.map(({ start, label }) => [start, label]))
  for (const { form, chain, start } of mentions)
    if (form === 'name' && chain !== null && !labels.has(chain)) labels.set(chain, labelAt.get(start)!)
  let out = ''
  let at = 0
  for (const { start, end, form, chain, members } of mentions) {
    const label = chain === null ? members.map((member) => labels.get(member)).join('+') : labels.get(chain)
    if (start < at || (form !== 'name' && label === '')) continue
    const [open, close] = form === 'name' ? '[]' : '{}'
    out += `${text.slice(at, start)}${open}${text.slice(start, end)}|${label || '?'}${close}`
    at = end
  }
  return out + text.slice(at)
}
