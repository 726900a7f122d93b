import { byCodeUnit, contains, overlaps, type ResolvedArticle, type WordingRecord } from '../model/index.ts'
import type { Formula, Use } from './formulae.ts'

/** No more than this many formulae are told: those after are too many to read and too weak to matter. */
const MOST = 120

/** Recurring formulae with who used each, when, and in which variants, the most distinctive first. */
export function describeWording(formulae: Iterable<Formula>, articles: readonly ResolvedArticle[]): WordingRecord[] {
  const ids = new Set<string>()
  const told = firstOf(formulae, MOST)
  const speakers = speakersOf(
    told.flatMap(({ uses }) => uses),
    articles,
  )
  return told.map((formula) => {
    const variants = variantsOf(formula.uses, articles)
    const phrase = variants[0] ?? formula.key
    const uses = formula.uses.map((use) => {
      const { file, published } = articles[use.article]!.article
      return { file, start: use.start, end: use.end, speaker: speakers.get(use)!, date: published }
    })
    return { id: uniqueId(`wording/${slugOf(phrase)}`, ids), phrase, variants, uses }
  })
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = []
  for (const item of items) if (first.push(item) === most) break
  return first
}

/** Who says each: article by article, so that each is opened once. */
function speakersOf(uses: readonly Use[], articles: readonly ResolvedArticle[]): ReadonlyMap<Use, string | null> {
  const ordered = uses.toSorted((a, b) => a.article - b.article)
  return new Map(ordered.map((use) => [use, speakerOf(articles[use.article]!, use.start, use.end)]))
}

/** The forms a phrase is written in, most frequent first, then by code unit; quotation marks are left out. */
export function variantsOf(uses: readonly Use[], articles: readonly ResolvedArticle[]): string[] {
  const counts = new Map<string, number>()
  for (const { article, start, end, initial } of uses) {
    const written = (articles[article]?.article.text.slice(start, end) ?? '')
      .replace(/["“”«»]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const form = initial && /^\p{Lu}\p{Ll}/u.test(written) ? written[0]!.toLowerCase() + written.slice(1) : written
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const folded = new Map<string, { form: string; count: number; best: number }>()
  for (const [form, count] of [...counts].sort((a, b) => byCodeUnit(b[0], a[0]))) {
    const key = form.toLowerCase()
    const known = folded.get(key)
    const better = !known || count > known.best || (count === known.best && /\p{Ll}/u.test(form[0] ?? ''))
    folded.set(key, { form: better ? form : known.form, count: (known?.count ?? 0) + count, best: Math.max(count, known?.best ?? 0) })
  }
  return [...folded.values()].sort((a, b) => b.count - a.count || byCodeUnit(a.form, b.form)).map(({ form }) => form)
}

/** The one entity whose quoted or reported words hold the span; null where the writer says it, or several or nobody known do. */
function speakerOf({ quotes, mentions }: ResolvedArticle, start: number, end: number): string | null {
  const span = { start, end }
  const quote = quotes.filter((one) => contains(one, span)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  const speaker = quote?.speaker
  if (!speaker) return null
  const named = mentions.filter((one) => overlaps(one, speaker)).flatMap((one) => (one.entity === null ? one.entities : [one.entity]))
  const speakers = new Set(named)
  return speakers.size === 1 ? named[0]! : null
}

function uniqueId(wish: string, given: Set<string>): string {
  let id = wish
  for (let n = 2; given.has(id); n++) id = `${wish}-${n}`
  given.add(id)
  return id
}

/** `a-z0-9-` only, at most sixty long, cut at a word; never empty. */
export function slugOf(phrase: string): string {
  const plain = phrase
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
  return (plain.length <= 60 ? plain : plain.slice(0, 60).replace(/-[^-]*$/, '')) || 'phrase'
}
