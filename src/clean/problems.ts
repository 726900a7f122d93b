import { type Article, type Problem, problem, type Source } from '../model/index.ts'
import { languageName, languageNamed } from './language.ts'
import { statedDate } from './published.ts'
import { endsSentence } from './shape.ts'

const SLUG = /^[a-z0-9-]+$/

/** What a person should know of an article that was read: each names the file, what was found and what to do. */
export function problemsOf(article: Article, { fields, file, kind }: Source, plainBecause: string | undefined): Problem[] {
  const problems: Problem[] = []
  const warn = (code: string, message: string) => problems.push(problem('warning', code, file, message))
  if (fields.date !== undefined && statedDate(fields.date) === null) {
    warn('clean/date', `The date "${fields.date.slice(0, 60)}" is not read: write it as 2024-05-04.`)
  }
  if (article.published === null) {
    warn('clean/no-date', `The day of publication is not told: ${remedy('date: 2024-05-04', kind)}, or leave it as not stated.`)
  }
  if (article.published?.startsWith('[')) {
    const clue = article.publishedFrom?.replace(' (not before)', '')
    const message = `The day of publication is not told; by its ${clue} it is ${article.published}: ${remedy('date: 2024-05-04', kind)} where it is known.`
    problems.push(problem('note', 'clean/date-bound', file, message))
  }
  if (article.outlet === null) warn('clean/no-outlet', `The outlet is not told: ${remedy('outlet: …', kind)}, or leave it as not recorded.`)
  if (fields.slug !== undefined && !SLUG.test(fields.slug)) {
    warn('clean/slug', `The slug "${fields.slug.slice(0, 60)}" may hold a-z, 0-9 and hyphens only: "${article.slug}" is used.`)
  }
  if (fields.language !== undefined && languageNamed(fields.language) === undefined) {
    warn(
      'clean/language',
      `The language "${fields.language.slice(0, 40)}" is not known: write it as "en". ${languageName(article.language)} was detected.`,
    )
  }
  if (article.language !== 'en') {
    warn('clean/language', `The article is in ${languageName(article.language)}, which is not read: it is kept and can be searched.`)
  }
  if (!article.blocks.some(({ kind }) => kind === 'body')) {
    warn('clean/no-body', 'No text of a story was found: look at what was set aside, and correct it or delete the file.')
  }
  problems.push(...inDoubt(article))
  if (plainBecause !== undefined) warn('clean/markdown', `The Markdown is read as plain text, for ${plainBecause}.`)
  return problems
}

/** Where an editor states a field of an article of this kind. */
function remedy(field: string, kind: Source['kind']): string {
  if (kind === 'md') return `add "${field}" to its front matter`
  if (kind === 'jsonl' || kind === 'csv') return `add "${field}" to the record`
  return `set it by a correction, or save the article as .md with "${field}" as front matter`
}

/** Short lines without a stop after the story's last sentence: kept, for they may be of it, but worth a look. */
function inDoubt({ blocks, prose, file }: Article): Problem[] {
  const story = blocks.filter(({ kind }) => kind === 'body')
  const last = story.findLastIndex(({ start, end }) => end - start > 100 || endsSentence(prose.slice(start, end)))
  const tail = story.slice(last + 1)
  const [first, end] = [tail[0], tail.at(-1)]
  if (last === -1 || !first || !end) return []
  const text = prose.slice(first.start, first.end).slice(0, 60).replace(/ +/g, ' ')
  const message = `"${text}" after the story's last sentence may be site furniture: it is kept as story; if it is not, drop it by a correction.`
  return [{ level: 'note', code: 'clean/furniture-in-doubt', file, start: first.start, end: end.end, message }]
}
