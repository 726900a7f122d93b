import { type AnnotateContext, annotate } from './annotate/index.ts'
import { clean, duplicateProblems, findDuplicates } from './clean/index.ts'
import { findEvents } from './events/index.ts'
import { bounds } from './model/edtf.ts'
import {
  type AnnotatedArticle,
  byCodeUnit,
  type Desk,
  type Found,
  type Meta,
  orphaned,
  type Problem,
  reportProblem,
  SCHEMA_VERSION,
  type Source,
  type Unresolved,
} from './model/index.ts'
import { type Assembled, assemble } from './record/index.ts'
import { resolve } from './resolve/index.ts'
import { describeThemes, type Themes } from './themes/index.ts'

/** One article, from its source to all that is read in it: it depends on its own bytes, the desk's topics, the model and the code. */
export function readArticle(source: Source, desk: Desk, context: AnnotateContext): Found<AnnotatedArticle> {
  const cleaned = clean(source, desk.settings, desk.corrections)
  return { items: cleaned.items.map((article) => annotate(article, context)), problems: cleaned.problems }
}

export interface AnalyseOptions {
  /** EDTF day to date the site by; the newest article's day where there is none. */
  readonly date?: string
  readonly generator: string
  readonly frozen?: boolean
}

/** The analysis laid out as the record, and what only the site shows of it. */
export interface Analysed extends Assembled, Pick<Themes, 'subthemes' | 'related'> {}

/** What all the articles say together: who is who, what happened, what they speak of. */
export function analyse(
  articles: readonly AnnotatedArticle[],
  problems: readonly Problem[],
  desk: Desk,
  options: AnalyseOptions,
): Analysed {
  const duplicates = duplicateProblems(findDuplicates(articles.map(({ portrait }) => portrait.fingerprint)))
  const judged = { corrections: desk.corrections, allowStale: desk.settings.allowStale }
  const lost = orphaned(desk.corrections, new Set(articles.map(({ article }) => article.file)))
  const who = resolve(articles, { urls: desk.urls, ...judged })
  const what = findEvents(who.articles, { entities: who.entities, urls: desk.urls, ...judged })
  const themes = describeThemes(who.articles, { topics: desk.topics, entities: who.entities })
  const assembled = assemble({
    meta: metaOf(articles, desk, options),
    articles: who.articles,
    entities: who.entities,
    ...{ events: what.events, stories: what.stories, topics: themes.topics, wording: themes.wording },
    problems: [
      ...[...problems, ...duplicates, ...lost.map((report) => reportProblem(report, judged.allowStale))],
      ...[...who.problems, ...who.unresolved.map(unresolvedNote), ...what.problems, ...themes.problems],
    ],
    ledger: desk.urls,
    successors: who.successors,
    frozen: options.frozen ?? false,
  })
  return { ...assembled, subthemes: themes.subthemes, related: themes.related }
}

function metaOf(articles: readonly AnnotatedArticle[], { settings }: Desk, { date, generator }: AnalyseOptions): Meta {
  const days = articles.flatMap(({ article }) => bounds(article.published ?? '')?.earliest ?? [])
  return { schemaVersion: SCHEMA_VERSION, generator, model: settings.model, date: date ?? days.sort(byCodeUnit).at(-1) ?? null }
}

function unresolvedNote({ file, start, end, text, why, candidates }: Unresolved): Problem {
  const among = candidates.length === 0 ? '' : ` Candidates: ${candidates.join(', ')}.`
  return { level: 'note', code: 'resolve/unresolved', file, start, end, message: `"${text}" was linked to nobody: ${why}.${among}` }
}
