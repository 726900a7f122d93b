import type { Correction, CorrectionReport, EventRecord, ResolvedArticle, StoryRecord } from '../model/index.ts'
import { agreed } from './corrections.ts'

type Story = Omit<StoryRecord, 'url'>
type Event = Omit<EventRecord, 'url'>

interface Told {
  readonly events: readonly Event[]
  readonly stories: readonly Story[]
}

/**
 * Stories with articles moved as corrections say: the value is another article's file, whose story this one is of, or
 * `alone`. A story left without articles goes; an event goes with the first article that tells it.
 */
export function setStories(
  { events, stories }: Told,
  corrections: readonly Correction[],
  articles: readonly ResolvedArticle[],
  reports: CorrectionReport[],
): Told {
  const settings = corrections.filter((one) => one.action === 'set' && one.field === 'story')
  if (settings.length === 0) return { events, stories }
  const moved = settings.reduce<readonly Story[]>((all, one) => move(all, one, articles, reports), stories)
  const storyOf = new Map(moved.flatMap(({ id, articles: files }) => files.map((file): [string, string] => [file, id])))
  const placed = events.map((event) => ({ ...event, story: storyOf.get(event.reports[0]?.file ?? '') ?? event.story }))
  const known = new Set(moved.map(({ id }) => id))
  const kept = moved.map((story) => ({
    ...story,
    events: placed.filter((event) => event.story === story.id).map(({ id }) => id),
    follows: story.follows.filter((id) => known.has(id)),
  }))
  return { events: placed, stories: kept }
}

function move(
  stories: readonly Story[],
  correction: Correction,
  articles: readonly ResolvedArticle[],
  reports: CorrectionReport[],
): readonly Story[] {
  const value = correction.action === 'set' ? correction.value.replace(/^seeds\//, '') : ''
  const { file } = correction.targets[0]
  const holding = (one: string) => stories.find((story) => story.articles.includes(one))
  const [from, into] = [holding(file), holding(value)]
  const report = (outcome: 'stale' | 'applied', message: string) => void reports.push({ correction, outcome, message })
  if (from === undefined) report('stale', `There is no article ${file}: fix the file or delete the entry.`)
  else if (into === undefined && value !== 'alone')
    report('stale', `There is no article ${value}: expected another article's file, or "alone".`)
  else if (into === from || (value === 'alone' && from.articles.length === 1)) reports.push(agreed(correction))
  else {
    const target = into ?? alone(file, articles, stories)
    report('applied', `The article is of the story "${target.title}".`)
    const left = { ...from, articles: from.articles.filter((one) => one !== file) }
    const grown = { ...target, articles: [...target.articles.filter((one) => one !== file), file].sort() }
    return [...stories.filter((one) => one !== from && one !== into), ...(left.articles.length > 0 ? [left] : []), grown]
  }
  return stories
}

/** A story of one article. */
function alone(file: string, articles: readonly ResolvedArticle[], stories: readonly Story[]): Story {
  const { article } = articles.find((one) => one.article.file === file)!
  const taken = new Set(stories.map(({ id }) => id))
  let id = `story/${article.slug}`
  for (let n = 2; taken.has(id); n++) id = `story/${article.slug}-${n}`
  return { id, title: article.title, from: article.published, to: article.published, articles: [file], events: [], follows: [] }
}
