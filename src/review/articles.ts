import type { ArticleRecord, ReviewItem } from '../model/index.ts'
import { choice, type ReviewDesk } from './desk.ts'

/** Articles without an outlet: their statements cannot say whose they are. */
export function outletsMissing(desk: ReviewDesk): ReviewItem[] {
  const open = desk.analysis.articles.filter(
    (article) => article.outlet === null && !desk.isFieldDecided('outlet', { file: article.file, start: 0, end: 0 }),
  )
  return open.map((article) => {
    const targets = [{ file: article.file, quote: '', before: '', after: '' }]
    const host = hostOf(article)
    const known =
      host === undefined
        ? []
        : [choice(`It is ${host}`, { action: 'set', field: 'outlet', value: host, targets, reason: 'By its address' })]
    const unknown = choice('It is not known', {
      action: 'set',
      field: 'outlet',
      value: 'not recorded',
      targets,
      reason: 'The article does not tell',
    })
    return {
      ...{
        kind: 'outlet not recorded' as const,
        message: `The outlet of “${article.title}” is not recorded.`,
        score: host === undefined ? 0.05 : 0.1,
      },
      pages: [{ name: article.title, url: article.url }],
      ...{ evidence: [], choices: [...known, unknown] },
    }
  })
}

function hostOf({ sourceUrl }: ArticleRecord): string | undefined {
  return sourceUrl !== null && URL.canParse(sourceUrl) ? new URL(sourceUrl).hostname.replace(/^www\./, '') : undefined
}

const LONG = 240

/** Text set aside that reads like the story: long, in sentences. */
export function setAsideInDoubt(desk: ReviewDesk): ReviewItem[] {
  return desk.analysis.articles.flatMap((article) =>
    article.removed.flatMap((removed): ReviewItem[] => {
      const place = { file: article.file, ...removed }
      const text = desk.text(article.file)?.slice(removed.start, removed.end)
      if (text === undefined || !readsLikeStory(text) || desk.isDecidedAt(place)) return []
      const sentence = firstSentence(text)
      const start = removed.start + text.indexOf(sentence)
      const target = desk.target({ file: article.file, start, end: start + sentence.length })
      if (target === undefined) return []
      return [
        {
          ...{
            kind: 'set aside',
            message: `${text.length} characters of “${article.title}” are set aside (${removed.why}) and read like the story.`,
          },
          ...{ score: Math.min(1, text.length / 2000), pages: [{ name: article.title, url: article.url }] },
          evidence: [{ file: article.file, start: removed.start, end: removed.end, text: sentence, by: `clean: ${removed.why}` }],
          choices: [
            choice('It is the story', { action: 'keep', targets: [target], reason: 'This is the story' }),
            choice('It is not', { action: 'drop', targets: [target], reason: `Rightly set aside: ${removed.why}` }),
          ],
        },
      ]
    }),
  )
}

function readsLikeStory(text: string): boolean {
  const stops = text.match(/[a-z]{2}[.!?](?=\s|$)/g)?.length ?? 0
  return text.length >= LONG && stops >= 2
}

function firstSentence(text: string): string {
  const line =
    text
      .split('\n')
      .map((one) => one.trim())
      .find((one) => /[a-z]{2}[.!?]$/.test(one)) ?? text.trim()
  return line
    .slice(0, 200)
    .replace(/(?<!\S)\S*$/, (cut) => (line.length > 200 ? '' : cut))
    .trim()
}

/** Corrections that need an editor: stale, ambiguous, in conflict, unreadable. */
export function correctionsToMend(desk: ReviewDesk): ReviewItem[] {
  const codes = ['corrections/conflict', 'corrections/unreadable', 'corrections/stale', 'corrections/ambiguous']
  return desk.analysis.problems.flatMap((problem) => {
    const rank = codes.indexOf(problem.code)
    if (rank < 0) return []
    const place = `seeds/${problem.file}:${problem.line ?? 1}`
    return [
      {
        ...{
          kind: 'correction' as const,
          message: `${place} is ${problem.code.replace('corrections/', '')}: ${problem.message}`,
          score: 1 - rank / 10,
        },
        ...{ pages: [], evidence: [], choices: [] },
      },
    ]
  })
}
