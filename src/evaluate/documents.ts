import { type Analysis, overlaps } from '../model/index.ts'
import { documentOf, type GoldArticle, type HandReading } from './reading.ts'
import { checkAll, compareKeys, type Score } from './score.ts'

type Articles = Readonly<Record<string, GoldArticle>>

/** Each article's facts about itself: title, day, outlet, captions, headings. */
export function scoreMetadata(gold: Articles, said: Analysis, texts: ReadonlyMap<string, string>): Score {
  const expected = Object.entries(gold).flatMap(([doc, article]) => [
    ...(article.title === null ? [] : [`${doc} title ${article.title}`]),
    `${doc} published ${article.published ?? (article.not_before === undefined ? null : `[${article.not_before}..]`)}`,
    `${doc} outlet ${article.outlet}`,
    ...article.captions.map(({ credit, date }) => `${doc} caption ${credit} ${date}`),
    ...article.headings.map((heading) => `${doc} heading ${heading}`),
  ])
  const found = said.articles.flatMap((article) => {
    const doc = documentOf(article.file)
    const title = gold[doc]?.title === null ? [] : [`${doc} title ${article.titleFrom === 'stated' ? article.title : null}`]
    const headings = said.sentences.filter(({ article: file, kind }) => file === article.file && kind === 'heading')
    const words = headings
      .map(({ start, end }) => texts.get(article.file)?.slice(start, end) ?? '')
      .filter((text) => text !== article.title)
    return [
      ...title,
      `${doc} published ${article.published}`,
      `${doc} outlet ${article.outlet}`,
      ...article.captions.map(({ credit, date }) => `${doc} caption ${credit} ${date}`),
      ...words.map((text) => `${doc} heading ${text}`),
    ]
  })
  return compareKeys('metadata', expected, found)
}

/** The themes of each article. */
export function scoreTopics(gold: Articles, said: Analysis): Score {
  return compareKeys(
    'topics',
    Object.entries(gold).flatMap(([doc, { themes }]) => themes.map((theme) => `${doc} ${theme}`)),
    said.articles.flatMap(({ file, topics }) => topics.map(({ id }) => `${documentOf(file)} ${id}`)),
  )
}

/** Furniture is set aside whole, and nothing else rests on it. */
export function scoreFurniture(gold: Articles, said: Analysis, texts: ReadonlyMap<string, string>): Score {
  const ranges = Object.entries(gold).flatMap(([doc, { furniture_ranges }]) =>
    furniture_ranges.map(([start, end]) => ({ doc, start, end })),
  )
  const statements = [
    ...said.mentions,
    ...said.dates,
    ...said.quotes,
    ...said.sentences.map(({ article, start, end }) => ({ file: article, start, end })),
    ...said.events.flatMap(({ evidence }) => evidence),
    ...said.entities.flatMap(({ evidence }) => evidence),
  ]
  return checkAll('furniture', ranges, (range) => {
    const within = statements.filter((item) => documentOf(item.file) === range.doc && overlaps(item, range))
    const article = said.articles.find(({ file }) => documentOf(file) === range.doc)
    const text = texts.get(article?.file ?? '') ?? ''
    const end = Math.min(range.end, text.length)
    const kept = [...text.slice(range.start, end)].filter(
      (character, at) => /\S/.test(character) && !article?.removed.some((r) => r.start <= range.start + at && range.start + at < r.end),
    )
    if (within.length === 0 && kept.length === 0) return undefined
    return `${range.doc} ${range.start}–${end}: ${within.length} statements rest on it, ${kept.length} characters are not set aside`
  })
}

/** Articles of one story, pair by pair. */
export function scoreStories(gold: NonNullable<HandReading['stories']>, said: Analysis): Score {
  const storyOf = new Map(said.articles.map(({ file, story }) => [documentOf(file), story]))
  const together = gold.same.flatMap((docs) => docs.slice(1).map((doc) => [docs[0]!, doc, true] as const))
  const apart = gold.alone.flatMap((docs) =>
    [...storyOf.keys()].filter((doc) => !docs.includes(doc)).map((doc) => [docs[0]!, doc, false] as const),
  )
  return checkAll('stories', [...together, ...apart], ([a, b, same]) => {
    const right = (storyOf.get(a) === storyOf.get(b)) === same
    return right ? undefined : `${a} and ${b} should ${same ? '' : 'not '}share a story`
  })
}
