import type { Finding, StoryRecord } from '../model/index.ts'
import { areSame } from './match.ts'
import type { Pairing } from './pairing.ts'
import { counted, fileLabel, listed, ofStory, said } from './subjects.ts'

/** Stories that came or went, and articles that joined or left one. */
export function compareStories(pairing: Pairing): Finding[] {
  const { before, after, stories } = pairing
  const gone = [...stories.removed, ...stories.merged.keys()]
  const fresh = [...stories.added, ...stories.split.keys()]
  return [
    ...fresh.map((id) => arrival('story-added', after.stories.get(id)!)),
    ...gone.map((id) => arrival('story-removed', before.stories.get(id)!)),
    ...[...stories.pairs].flatMap(([b, a]) => fields(pairing, before.stories.get(b)!, after.stories.get(a)!)),
  ]
}

function arrival(type: 'story-added' | 'story-removed', story: StoryRecord): Finding {
  const message = `Story ${said(story.title)} ${type === 'story-added' ? 'is new' : 'is gone'}: ${counted(story.articles.length, 'article')}.`
  return { type, subject: ofStory(story, type === 'story-removed'), files: story.articles, message, because: null, evidence: [] }
}

function fields(pairing: Pairing, was: StoryRecord, is: StoryRecord): Finding[] {
  const { before, after, files, stories } = pairing
  const change = (field: 'title' | 'articles' | 'follows', added: readonly string[], removed: readonly string[]): Finding[] => {
    if (added.length + removed.length === 0) return []
    const parts = [...added.map((one) => `+ ${one}`), ...removed.map((one) => `− ${one}`)]
    const message =
      field === 'title'
        ? `Story ${said(is.title)} was called ${said(was.title)}.`
        : `Story ${said(is.title)}: ${field} ${listed(parts, 6)}.`
    return [{ type: 'story-changed', subject: ofStory(is), field, added, removed, message, because: null, evidence: [] }]
  }
  const old = new Set(was.articles.map((file) => files.afterOf.get(file) ?? file))
  const current = new Set(is.articles)
  const title = (side: Pairing['before']) => (id: string) => side.stories.get(id)?.title ?? id
  return [
    ...(was.title === is.title ? [] : change('title', [is.title], [was.title])),
    ...change(
      'articles',
      [...current].filter((file) => !old.has(file)).map(fileLabel),
      [...old].filter((file) => !current.has(file)).map(fileLabel),
    ),
    ...change(
      'follows',
      is.follows.filter((id) => !was.follows.some((other) => areSame(stories, other, id))).map(title(after)),
      was.follows.filter((id) => !is.follows.some((other) => areSame(stories, id, other))).map(title(before)),
    ),
  ]
}
