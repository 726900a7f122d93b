import type { DateMention, EntityType, Mention, Reading } from '../../src/model/index.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenise } from '../../src/text/tokens.ts'

const types: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organisation', l: 'place', n: 'nationality' }

/**
 * An article in a notation to be read: `[Anna Berg|p]` a person, `[…|o]` an organisation, `[…|l]` a place, `[…|n]` a nationality, `[they|p:Anna Berg+Bo Chen]` a
 * group of people named before, `{Wednesday|2025-02-05}` a date. Each line is a paragraph; `## ` opens a heading, `!` a caption.
 */
export function parseHappenings(
  marked: string,
  file = 'a.txt',
  published: string | null = '2025-02-06',
): { reading: Reading; mentions: Mention[]; dates: DateMention[] } {
  const mentions: Mention[] = []
  const dates: DateMention[] = []
  const chains = new Map<string, number>()
  const chainOf = (name: string): number => {
    const known = chains.get(name) ?? chains.size
    chains.set(name, known)
    return known
  }
  let prose = ''
  for (const piece of marked.split(/(\[[^\]]+\]|\{[^}]+\})/u)) {
    const [text = '', note = ''] = piece.slice(1, -1).split('|')
    const span = { start: prose.length, end: prose.length + text.length, text }
    if (piece.startsWith('[')) {
      const [type = '', members] = note.split(':')
      const group = members?.split('+').map(chainOf) ?? []
      const form = group.length > 0 ? 'nominal' : 'name'
      mentions.push({
        ...span,
        form,
        type: types[type]!,
        ner: null,
        confidence: 1,
        by: 'test',
        chain: group.length > 0 ? null : chainOf(text),
        members: group,
      })
    } else if (piece.startsWith('{')) dates.push({ ...span, kind: 'date', value: note, because: [], stated: [], confidence: 1 })
    prose += piece.startsWith('[') || piece.startsWith('{') ? text : piece
  }
  const sentences = [...prose.matchAll(/[^\n]+/gu)].flatMap((line) => {
    const kind = line[0].startsWith('## ') ? 'heading' : line[0].startsWith('!') ? 'caption' : 'body'
    const start = line.index + (kind === 'heading' ? 3 : kind === 'caption' ? 1 : 0)
    return splitSentences(prose, { start, end: line.index + line[0].length }).map((span) => ({ ...span, kind }) as const)
  })
  const reading = {
    ...{ file, prose, published, language: 'en' },
    sentences: sentences.map((sentence, i) => ({ ...sentence, n: i + 1, tokens: tokenise(prose, sentence) })),
  }
  return { reading, mentions, dates }
}
