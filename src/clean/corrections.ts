import {
  type Article,
  type Correction,
  type CorrectionReport,
  correctedBy,
  type Found,
  lineOf,
  overlaps,
  reportProblem,
  type Settings,
  type Source,
  type Span,
} from '../model/index.ts'
import { searchable } from '../text/quote-match.ts'
import { type Labelled, passageAt } from './passage.ts'

/** Stretches of an article that a person judged: story that rules set aside, and what rules took for the story. */
export interface Stretches {
  readonly keep: readonly Span[]
  readonly drop: readonly Span[]
}

export const NO_STRETCHES: Stretches = { keep: [], drop: [] }

/** The reason shown for text that a correction sets aside. */
const DROPPED = 'set aside by a correction'

type Clean = (source: Source, settings: Settings, stretches: Stretches) => Found<Article>
type Setting = Extract<Correction, { action: 'set' }>

/**
 * Cleans a source as its reviewed corrections say: text kept or dropped; title, day, outlet and topics set.
 *
 * @param corrections Of text or article, those of other files being passed over.
 * @returns The article, with a report of each correction among its problems.
 */
export function cleanCorrected(source: Source, settings: Settings, corrections: readonly Correction[], clean: Clean): Found<Article> {
  const mine = corrections.filter(({ of, targets }) => (of === 'text' || of === 'article') && targets[0].file === source.file)
  if (mine.length === 0) return clean(source, settings, NO_STRETCHES)
  const plain = clean(source, settings, NO_STRETCHES).items[0]
  const stretches = decideStretches(source, mine, plain)
  const fields = decideFields(mine)
  const found = clean({ ...source, fields: withFields(source, fields.settings) }, settings, stretches)
  const items = found.items.map((article) => signed(article, fields.settings))
  const reports = [...stretches.reports, ...fields.reports, ...fields.settings.map((one) => settingReport(one, plain, items[0]))]
  return { items, problems: [...found.problems, ...reports.map((report) => reportProblem(report, settings.allowStale))] }
}

function decideStretches({ text, file }: Source, corrections: readonly Correction[], plain: Article | undefined) {
  const search = searchable(text)
  const reports: CorrectionReport[] = []
  const found = corrections.flatMap((correction) => {
    const { action, targets } = correction
    if (action !== 'keep' && action !== 'drop') return []
    const spans = search.find(targets[0])
    const span = spans[0]
    if (span !== undefined && spans.length === 1) return [{ correction, span }]
    reports.push(span === undefined ? stale(correction, file) : ambiguous(correction, file, spans.length))
    return []
  })
  const free = found.filter(({ correction, span }) => {
    const other = found.find((one) => one.correction.action !== correction.action && overlaps(one.span, span))
    if (other !== undefined) reports.push(conflict(correction, other.correction, 'keeps what the other drops'))
    return other === undefined
  })
  for (const { correction, span } of free) reports.push(stretchReport(correction, span, plain))
  const of = (action: string) => free.filter(({ correction }) => correction.action === action).map(({ span }) => span)
  return { keep: of('keep'), drop: of('drop'), reports }
}

function stretchReport(correction: Correction, span: Span, plain: Article | undefined): CorrectionReport {
  const isAside = plain?.removed.some((removed) => overlaps(removed, span)) ?? false
  const agrees =
    correction.action === 'keep' ? !isAside : (plain?.removed.some(({ start, end }) => start <= span.start && span.end <= end) ?? false)
  if (agrees)
    return {
      correction,
      outcome: 'without-effect',
      message: `The rules agree now: they ${isAside ? 'set this text aside' : 'keep this text'} by themselves.`,
    }
  return { correction, outcome: 'applied', message: correction.action === 'keep' ? 'The text is kept as story.' : 'The text is set aside.' }
}

/** The value that accepts what an article does not tell. */
const NOT_RECORDED = 'not recorded'

const ARTICLE_FIELDS = ['title', 'date', 'outlet'] as const

function decideFields(corrections: readonly Correction[]): { settings: readonly Setting[]; reports: CorrectionReport[] } {
  const settings = corrections.filter((one): one is Setting => one.action === 'set' && one.field !== 'story')
  const reports: CorrectionReport[] = []
  const free = settings.filter((one) => {
    const other = settings.find((two) => two !== one && two.field === one.field && two.value !== one.value && one.field !== 'topic')
    if (other !== undefined) reports.push(conflict(one, other, `sets the ${one.field} to "${one.value}", the other to "${other.value}"`))
    return other === undefined
  })
  return { settings: free, reports }
}

function withFields({ fields }: Source, settings: readonly Setting[]): Source['fields'] {
  const topics = settings.filter(({ field }) => field === 'topic').map(({ value }) => value)
  const stated = settings.filter(({ value }) => value !== NOT_RECORDED)
  const set = Object.fromEntries(
    ARTICLE_FIELDS.flatMap((name) => stated.filter(({ field }) => field === name).map(({ value }) => [name, value])),
  )
  return { ...fields, ...set, ...(topics.length > 0 ? { topics: [...new Set([...(fields.topics ?? []), ...topics])] } : {}) }
}

/** Says of a corrected day that a correction gave it. */
function signed(article: Article, settings: readonly Setting[]): Article {
  const dated = settings.find(({ field }) => field === 'date')
  return dated === undefined || article.published === null ? article : { ...article, publishedFrom: `correction ${correctedBy(dated)}` }
}

function settingReport(correction: Setting, plain: Article | undefined, corrected: Article | undefined): CorrectionReport {
  if (correction.value === NOT_RECORDED)
    return { correction, outcome: 'without-effect', message: `Accepted: the ${correction.field} is not recorded.` }
  const was = statedIn(plain, correction)
  const is = statedIn(corrected, correction)
  if (is === undefined)
    return {
      correction,
      outcome: 'conflict',
      message: `The ${correction.field} "${correction.value}" cannot be read; expected ${expected(correction)}.`,
    }
  if (was === is)
    return { correction, outcome: 'without-effect', message: `The rules agree now: the ${correction.field} is "${is}" by itself.` }
  return { correction, outcome: 'applied', message: `The ${correction.field} is "${is}"${was === undefined ? '' : `, was "${was}"`}.` }
}

const expected = ({ field }: Setting) => (field === 'date' ? 'a day such as 2025-02-06' : 'text')

function statedIn(article: Article | undefined, { field, value }: Setting): string | undefined {
  if (field === 'topic') return article?.statedTopics.find((topic) => topic === value)
  if (field === 'date') return article?.published ?? undefined
  return (field === 'outlet' ? article?.outlet : article?.title) ?? undefined
}

function stale(correction: Correction, file: string): CorrectionReport {
  const { quote } = correction.targets[0]
  const message = `Nothing in ${file} reads "${clip(quote)}" with these neighbours. The article was edited or the quote mistyped: fix the quote or delete the entry.`
  return { correction, outcome: 'stale', message }
}

function ambiguous(correction: Correction, file: string, times: number): CorrectionReport {
  const message = `"${clip(correction.targets[0].quote)}" stands ${times} times in ${file}: add the words before and after it. It is not applied.`
  return { correction, outcome: 'ambiguous', message }
}

function conflict(correction: Correction, other: Correction, how: string): CorrectionReport {
  const message = `${lineOf(correction)} contradicts ${lineOf(other)}: it ${how}. Delete one of them; neither is applied.`
  return { correction, outcome: 'conflict', message }
}

const clip = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Passages cut where a judged stretch begins or ends, so that each lies inside or outside. */
export function cutAt(text: string, passages: readonly Labelled[], { keep, drop }: Stretches): Labelled[] {
  const cuts = [...keep, ...drop].flatMap(({ start, end }) => [start, end])
  if (cuts.length === 0) return [...passages]
  return passages.flatMap((passage) => {
    const inside = cuts.filter((cut) => passage.start < cut && cut < passage.end).sort((a, b) => a - b)
    if (inside.length === 0) return [passage]
    const ends = [...new Set([...inside, passage.end])]
    return ends.flatMap(
      (end, i) => passageAt(text, { start: i === 0 ? passage.start : ends[i - 1]!, end }, passage.told, passage.depth) ?? [],
    )
  })
}

/** Labels passages as they were judged, whatever the rules said of them. */
export function enforce(passages: readonly Labelled[], { keep, drop }: Stretches): void {
  for (const passage of passages) {
    if (keep.some((span) => overlaps(span, passage)) && passage.label?.kind === 'removed') delete passage.label
    if (drop.some((span) => overlaps(span, passage))) passage.label = { kind: 'removed', why: DROPPED }
  }
}
