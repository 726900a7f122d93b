import { type Article, type Block, bySpan, type Found, type Sentence, type Settings, type Source, type Span } from '../model/index.ts'
import type { ReadCaption } from './captions.ts'
import { type Dateline, datelineDate, datelineOf } from './dateline.ts'
import { detectLanguage, languageNamed } from './language.ts'
import type { Layout } from './layout.ts'
import { attribution, headerDate, metadataSpans, signatureOf, type Told } from './metadata.ts'
import { problemsOf } from './problems.ts'
import { makeProse, sentencesOf, without } from './prose.ts'
import { dayToldIn, type Published, publishedFrom } from './published.ts'
import { removedOf } from './removed.ts'
import { slugify, slugOf } from './slug.ts'
import { inferTitle, leadSentence } from './title.ts'
import { treeOf } from './tree.ts'

/** All that was judged of an article, before it is put together. */
export interface Judged {
  readonly source: Source
  readonly settings: Settings
  readonly layout: Layout
  readonly told: Omit<Told, 'dateline' | 'signature'>
  readonly captions: readonly ReadCaption[]
}

/** Puts an article together from what its passages were found to be. */
export function assemble(judged: Judged): Found<Article> {
  const { source, settings, layout, captions } = judged
  const { text, fields } = source
  const blocks = blocksOf(judged)
  const dateline = findDateline(layout.readable, blocks)
  const last = blocks.findLast(({ kind }) => kind === 'body')
  const signature = last && signatureOf(layout.readable.slice(Math.max(last.start, last.end - 60), last.end))
  const told: Told = { ...judged.told, dateline, signature }
  const prose = makeProse(layout.readable, without(blocks, unread(judged)), blocks)
  const sentences = sentencesOf(prose, blocks, dateline)
  const published = findPublished(judged, told, prose, sentences)
  const { title, titleFrom } = titleOf(judged, prose, sentences, dateline)
  const language = languageOf(source, prose, blocks)
  const article: Article = {
    file: source.file,
    text,
    prose,
    sentences,
    published: published.date,
    publishedFrom: published.from,
    language,
    slug: slug(source, title),
    title,
    titleFrom,
    ...attribution(source, told, settings),
    sourceUrl: fields.source ?? null,
    archiveUrl: fields.archive ?? null,
    retrieved: fields.retrieved ?? null,
    sha256: source.sha256,
    dateline: dateline ? placed(dateline, published.date, captions) : null,
    captions: captions.map(({ start, end, credit, date }) => ({ start, end, credit, date })),
    metadata: metadataSpans(source, told),
    removed: [...removedOf(text, layout.passages), ...layout.aside].sort(bySpan),
    statedTopics: fields.topics ?? [],
    blocks,
    tree: layout.tree?.(layout.passages) ?? treeOf(text, blocks),
  }
  return { items: [article], problems: problemsOf(article, source, layout.plainBecause) }
}

type Placed = Dateline & Span

function blocksOf({ source, layout: { passages }, told }: Judged): Block[] {
  const prefix: Block[] = told.prefix ? [{ kind: 'metadata', start: told.prefix.start, end: told.prefix.end }] : []
  const labelled = passages.flatMap(({ start, end, label }): Block[] => {
    if (!label || label.kind === 'removed') return []
    return [{ kind: label.kind, start, end, ...(label.depth === undefined ? {} : { depth: label.depth }) }]
  })
  const titled = passages.some(({ label }) => label?.kind === 'title')
  const front = source.fieldSpans.filter(({ field }) => field === 'date' || (field === 'title' && !titled))
  const stated = front.map(({ field, start, end }): Block => ({ kind: field === 'title' ? 'title' : 'metadata', start, end }))
  return [...stated.sort(bySpan), ...prefix, ...labelled]
}

/** Names in blocks that are no persons of the story: photographers and writers. */
function unread({ told, captions }: Judged): Span[] {
  const photographers = captions.flatMap(({ photographer }) => photographer ?? [])
  const writers = told.headers.flatMap(({ start, header }) =>
    header.fields.filter(({ field }) => field === 'author').map((field) => ({ start: start + field.start, end: start + field.end })),
  )
  return [...photographers, ...writers, ...told.bylines].sort((a, b) => a.start - b.start)
}

/** The dateline at the head of one of the first paragraphs. */
function findDateline(text: string, blocks: readonly Block[]): Placed | undefined {
  const heads = blocks
    .filter(({ kind }) => kind === 'body')
    .slice(0, 40)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 200)))
  const talk = heads.filter((head) => /^\p{Lu}[\p{L} .,’'-]{1,40}:\s/u.test(head)).length > 1
  for (const [i, block] of blocks
    .filter(({ kind }) => kind === 'body')
    .slice(0, 4)
    .entries()) {
    const dateline = datelineOf(heads[i]!, talk)
    if (dateline) return { ...dateline, start: block.start, end: block.start + dateline.end }
  }
  return undefined
}

function findPublished(
  { source, told: { prefix, headers }, captions }: Judged,
  told: Told,
  prose: string,
  sentences: readonly Sentence[],
): Published {
  const days = captions.map(({ date }) => date)
  const near = days.findLast((day) => day !== null) ?? null
  const sent = datelineDate(told.dateline?.dateText ?? null, near)
  const body = sentences.find(({ kind, start }) => kind === 'body' && start !== told.dateline?.start)
  return publishedFrom({
    stated: source.fields.date,
    statedBy: source.kind === 'html' ? 'meta' : source.kind === 'md' ? 'front matter' : 'record',
    prefix: prefix?.date,
    header: headerDate(headers),
    wire: told.dateline?.wire ? sent : null,
    dateline: sent,
    captions: days,
    lead: body ? dayToldIn([prose.slice(body.start, Math.min(body.end, body.start + 2000))]) : null,
  })
}

function titleOf({ source, layout: { passages } }: Judged, prose: string, sentences: readonly Sentence[], dateline: Span | undefined) {
  const stated = source.fields.title ?? passages.find(({ label }) => label?.kind === 'title')?.text
  if (stated !== undefined) return { title: stated, titleFrom: 'stated' as const }
  const lead = leadSentence(sentences, dateline ? [dateline.start] : [])
  const text = lead === undefined ? '' : prose.slice(lead.start, Math.min(lead.end, lead.start + 600)).replace(/ +/g, ' ')
  return { title: inferTitle(text) || source.file.replace(/^.*\//, ''), titleFrom: 'inferred' as const }
}

function languageOf({ fields, text }: Source, prose: string, blocks: readonly Block[]): string {
  const stated = fields.language === undefined ? undefined : languageNamed(fields.language)
  if (stated !== undefined) return stated
  const body = blocks.filter(({ kind }) => kind === 'body')
  const first = body[0]?.start ?? blocks[0]?.start ?? 0
  return detectLanguage((prose === '' ? text : prose).slice(first, first + 6000).replace(/ {2,}/g, ' '))
}

function slug({ fields, file, sha256 }: Source, title: string): string {
  const stated = fields.slug === undefined ? '' : slugify(fields.slug)
  return stated === '' ? slugOf(title, file, sha256) : stated
}

function placed({ place, dateText, start, end }: Placed, published: string | null, captions: readonly ReadCaption[]): Article['dateline'] {
  const near = published?.replace(/[[\].]/g, '').slice(0, 10) ?? captions.findLast(({ date }) => date !== null)?.date ?? null
  return { place, date: datelineDate(dateText, near), start, end }
}
