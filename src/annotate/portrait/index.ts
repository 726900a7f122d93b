import type { Article, Mention, Portrait, Reading, RoleMention } from '../../model/index.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { outlineOf } from './outline.ts'
import { phraseWordsOf } from './phrase-words.ts'
import { profileOf } from './profile.ts'

/** What comparing articles needs of one of them, worked out from that article alone. */
export function portray(article: Article, reading: Reading, mentions: readonly Mention[], roles: readonly RoleMention[]): Portrait {
  return {
    fingerprint: fingerprint(article),
    outline: outlineOf(article),
    profile: profileOf(reading.sentences.filter(({ kind }) => kind !== 'metadata').flatMap(({ tokens }) => tokens)),
    phrases: phraseWordsOf(reading, mentions, roles),
  }
}
