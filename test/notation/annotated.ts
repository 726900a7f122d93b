import type { AnnotatedArticle, EntityType, Mention, MentionForm } from '../../src/model/index.ts'
import { portrait } from './portrait.ts'

/**
 * An annotated article: `[Ana Silva|1]` is a name of chain 1, `[she|1|pronoun]` a pronoun, `[Oslo|2|name|place]` a place.
 * A line is a sentence.
 */
export function annotated(file: string, lines: string, published: string | null = '2025-02-05'): AnnotatedArticle {
  const mentions: Mention[] = []
  let text = ''
  for (let i = 0; i < lines.length; ) {
    const close = lines[i] === '[' ? lines.indexOf(']', i) : -1
    if (close < 0) {
      text += lines[i++]
      continue
    }
    const [words = '', chain = '', form = 'name', type = 'person'] = lines.slice(i + 1, close).split('|')
    mentions.push({
      ...{ start: text.length, end: text.length + words.length, text: words, form: form as MentionForm, type: type as EntityType },
      ...{ ner: null, confidence: 0.9, by: 'test', chain: chain === '' ? null : Number(chain), members: [] },
    })
    text += words
    i = close + 1
  }
  let at = 0
  const sentences = text.split('\n').map((line, i) => {
    const start = at
    at += line.length + 1
    return { n: i + 1, start, end: start + line.length, kind: 'body' as const }
  })
  const article = {
    ...{ file, prose: text, text, sentences, published, language: 'en', slug: file, title: file, titleFrom: 'stated' as const },
    ...{ publishedFrom: null, outlet: null, agency: null, byline: null, sourceUrl: null, archiveUrl: null, retrieved: null, sha256: '' },
    ...{
      dateline: null,
      captions: [],
      metadata: [],
      removed: [],
      statedTopics: [],
      blocks: [],
      tree: { type: 'root' as const, children: [] },
    },
  }
  return { article, mentions, roles: [], dates: [], quotes: [], triggers: [], themes: [], portrait: portrait(article, mentions) }
}
