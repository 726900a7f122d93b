import { createHash } from 'node:crypto'
import { precision } from '../../src/model/edtf.ts'
import type {
  Analysis,
  ArticleRecord,
  DateRecord,
  EntityRecord,
  EntityType,
  EventRecord,
  Evidence,
  EvidenceList,
  MentionForm,
  MentionRecord,
  Problem,
  QuoteRecord,
  SentenceRecord,
} from '../../src/model/index.ts'

/**
 * An analysis in a notation that can be read as a page:
 *
 *     # article a.txt published=2025-02-05 outlet=Gazette topics=trade
 *     [Ana Silva|person/ana-silva] met [Bo Berg|person/bo-berg] on {Wednesday|2025-02-05}.
 *     [She|person/ana-silva|pronoun] called it «a good start|person/ana-silva».
 *     # event event/talks title="Silva and Berg meet" kind=meeting date=2025-02-05 people=person/ana-silva,person/bo-berg told=a.txt:1
 *
 * A line of an article is a sentence. Entities, stories and topics that are not given are made of what the articles hold.
 */
export function analysis(notation: string): Analysis {
  const parts = notation
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n')
      return { words: wordsOf(head), lines: lines.filter((line) => line.trim() !== '') }
    })
  const of = (kind: string) => parts.filter(({ words }) => words.names[0] === kind)
  const read = of('article').map(({ words, lines }) => readArticle(words, lines))
  const mentions = read.flatMap((one) => one.mentions)
  const sentences = read.flatMap((one) => one.sentences)
  const at = (place: string): Evidence[] => {
    const [file = '', numbers = '1'] = place.split(':')
    return numbers.split('+').map((n) => {
      const sentence = sentences.find((one) => one.article === file && one.n === Number(n))
      const article = read.find((one) => one.article.file === file)
      if (sentence === undefined || article === undefined) throw new Error(`no sentence ${place}`)
      return { file, start: sentence.start, end: sentence.end, text: article.text.slice(sentence.start, sentence.end), by: 'test' }
    })
  }
  const events = of('event').map(({ words }) => readEvent(words, at))
  const stories = of('story').map(({ words: { names, fields } }) => ({
    ...{ id: names[1]!, title: fields.title ?? names[1]!, from: null, to: null, articles: split(fields.articles) },
    ...{ events: split(fields.events), follows: split(fields.follows), url: `stories/${slug(names[1]!)}.html` },
  }))
  const told = new Set(stories.flatMap((story) => story.articles))
  const alone = read
    .filter(({ article }) => !told.has(article.file))
    .map(({ article }) => ({
      ...{ id: `story/${article.file}`, title: article.title, from: null, to: null, articles: [article.file] },
      ...{ events: [], follows: [], url: `stories/${article.file}.html` },
    }))
  const topicIds = [...new Set(read.flatMap(({ article }) => article.topics.map(({ id }) => id)))].sort()
  const meta = of('meta')[0]?.words.fields ?? {}
  return {
    meta: { schemaVersion: '1.0.0', generator: meta.generator ?? 'dossier 1', model: meta.model ?? 'full 1', date: null },
    articles: read.map((one) => one.article),
    sentences,
    mentions,
    entities: entitiesOf(
      mentions,
      of('entity').map(({ words }) => words),
      at,
    ),
    dates: read.flatMap((one) => one.dates),
    quotes: read.flatMap((one) => one.quotes),
    events: events.map((event) => ({
      ...event,
      story: stories.find((story) => story.articles.includes(event.evidence[0].file))?.id ?? event.story,
    })),
    stories: [...stories, ...alone],
    topics: topicIds.map((id) => ({
      ...{ id, label: id, iptc: null, url: `topics/${id}.html` },
      articles: read
        .filter(({ article }) => article.topics.some((topic) => topic.id === id))
        .map(({ article: { file } }) => ({ file, score: 1, sentences: [1] })),
    })),
    wording: of('wording').map(({ words: { names, fields } }) => ({
      ...{ id: slug(names[1]!), phrase: names[1]!, variants: [] },
      uses: split(fields.uses)
        .flatMap(at)
        .map(({ file, start, end }) => ({ file, start, end, speaker: null, date: null })),
    })),
    problems: of('problem').map(
      ({ words: { names, fields } }): Problem => ({
        ...{
          level: names[1] as Problem['level'],
          code: names[2]!,
          file: fields.file ?? null,
          start: null,
          end: null,
          message: fields.message ?? '',
        },
      }),
    ),
  }
}

interface Words {
  readonly names: readonly string[]
  readonly fields: Readonly<Record<string, string>>
}

function wordsOf(head: string): Words {
  const words = [...head.matchAll(/(?:(\w+)=)?(?:"([^"]*)"|(\S+))/g)].map(([, key, quoted, bare]) => ({ key, value: quoted ?? bare ?? '' }))
  return {
    names: words.filter(({ key }) => key === undefined).map(({ value }) => value),
    fields: Object.fromEntries(words.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value]]))),
  }
}

const split = (list: string | undefined) => (list === undefined || list === '' ? [] : list.split(','))
const slug = (id: string) => id.slice(id.indexOf('/') + 1).replace(/[^a-z0-9]+/g, '-')

function readArticle({ names, fields }: Words, lines: readonly string[]) {
  const file = names[1]!
  const mentions: MentionRecord[] = []
  const dates: DateRecord[] = []
  const quotes: QuoteRecord[] = []
  const sentences: SentenceRecord[] = []
  let text = fields.prefix ?? ''
  for (const line of lines) {
    const start = text.length
    text += plain(line, (span, mark) => {
      const [words = '', id = '', form = 'name', more = ''] = mark.split('|')
      const place = { file, start: text.length + span, end: text.length + span + words.length, text: words }
      if (line[markAt] === '{') dates.push({ ...place, kind: 'date', value: id, because: form === 'name' ? [] : [form] })
      else if (line[markAt] === '«')
        quotes.push({
          ...{ ...place, mode: form === 'indirect' ? 'indirect' : 'direct', speakers: id === '' ? [] : id.split('+'), speakerText: null },
          ...{ relayedBy: null, cue: null, act: 'said', event: null, confidence: more === '' ? 0.9 : Number(more) },
        })
      else
        mentions.push({
          ...{
            ...place,
            form: form as MentionForm,
            type: typeOf(id),
            entity: id === '' ? null : id,
            by: more === '' ? 'test' : more,
            confidence: 0.9,
          },
        })
    })
    sentences.push({ article: file, n: sentences.length + 1, start, end: text.length, kind: 'body' })
    text += '\n'
  }
  const article: ArticleRecord = {
    ...{
      id: `article/${file.replace(/\.\w+$/, '')}`,
      file,
      title: fields.title ?? file,
      titleFrom: 'stated',
      published: fields.published ?? null,
    },
    ...{ publishedFrom: fields.from ?? null, outlet: fields.outlet ?? null, agency: null, byline: null, language: 'en' },
    ...{
      sourceUrl: null,
      archiveUrl: null,
      retrieved: null,
      sha256: createHash('sha256')
        .update(text + JSON.stringify({ ...fields, aside: '' }))
        .digest('hex'),
      dateline: null,
    },
    ...{ captions: [], metadata: [], removed: split(fields.aside).map((why) => ({ start: 0, end: 0, why })) },
    ...{
      topics: split(fields.topics).map((id) => ({ id, score: 1 })),
      story: `story/${file}`,
      url: `articles/${file.replace(/\.\w+$/, '')}.html`,
    },
  }
  return { article, text, mentions, dates, quotes, sentences }
}

let markAt = 0

/** The line without its marks; each mark is told with its place in the plain line. */
function plain(line: string, mark: (start: number, inner: string) => void): string {
  let out = ''
  for (let i = 0; i < line.length; ) {
    const close = { '[': ']', '{': '}', '«': '»' }[line[i]!]
    const end = close === undefined ? -1 : line.indexOf(close, i)
    if (end < 0) {
      out += line[i++]
      continue
    }
    const inner = line.slice(i + 1, end)
    markAt = i
    mark(out.length, inner)
    out += inner.split('|')[0]
    i = end + 1
  }
  return out
}

const FOLDERS: Readonly<Record<string, string>> = { person: 'people', organisation: 'organisations', place: 'places', project: 'projects' }
const typeOf = (id: string) => (id.split('/')[0] || 'other') as EntityType

function entitiesOf(mentions: readonly MentionRecord[], given: readonly Words[], at: (place: string) => Evidence[]): EntityRecord[] {
  const ids = [...new Set(mentions.flatMap(({ entity }) => entity ?? []))].sort()
  return ids.map((id) => {
    const fields = given.find(({ names }) => names[1] === id)?.fields ?? {}
    const mine = mentions.filter(({ entity }) => entity === id)
    const forms = [...new Set(mine.filter(({ form }) => form === 'name').map(({ text }) => text))].sort()
    const type = (fields.type ?? typeOf(id)) as EntityType
    const evidence = mine.map(({ file, start, end, text, by }) => ({ file, start, end, text, by })) as unknown as EvidenceList
    return {
      ...{ id, type, name: fields.name ?? forms.toSorted((a, b) => b.length - a.length)[0] ?? id, evidence, confidence: 0.9 },
      aliases: forms.map((text) => ({ text, count: mine.filter((one) => one.text === text).length })),
      roles: (fields.roles === undefined ? [] : fields.roles.split(';')).map((role) => {
        const [text = '', place = ''] = role.split('@')
        return { text, of: null, from: null, to: null, since: null, until: null, evidence: at(place) as unknown as EvidenceList }
      }),
      url: FOLDERS[type] === undefined ? null : (fields.url ?? `${FOLDERS[type]}/${slug(id)}.html`),
    }
  })
}

function readEvent({ names, fields }: Words, at: (place: string) => Evidence[]): EventRecord {
  const id = names[1]!
  const evidence = split(fields.told).flatMap(at) as unknown as EvidenceList
  const files = [...new Set(evidence.map(({ file }) => file))]
  const date = fields.date ?? null
  return {
    ...{ id, title: fields.title ?? id, kind: (fields.kind ?? 'meeting') as EventRecord['kind'], ploverType: null, date },
    ...{ datePrecision: date === null ? null : (precision(date) as EventRecord['datePrecision']), place: fields.place ?? null },
    participants: split(fields.people).map((one) => {
      const [entity = '', role = 'participant'] = one.split(':')
      return { entity, role: role as 'participant', evidence }
    }),
    modality: (fields.modality ?? 'happened') as 'happened',
    counts: split(fields.counts).map((one) => {
      const [value = '0', what = ''] = one.split(':')
      return { what, value: Number(value), text: value, evidence }
    }),
    reports: files.map((file) => ({
      ...{ file, sentences: evidence.filter((one) => one.file === file).map(({ start, end }): [number, number] => [start, end]) },
      says: split(fields.says)
        .filter((one) => one.startsWith(`${file}:`))
        .map((one) => ({ field: one.split(':')[1] ?? '', value: one.split(':')[2] ?? '', evidence })),
    })),
    sources: split(fields.sources).map((one) => ({ files: one.split('+'), why: 'shared wording' })),
    disagreements: split(fields.disagree).map((one) => {
      const [field = '', ...values] = one.split(':')
      return { field, values: values.map((value, i) => ({ value, files: [files[i] ?? files[0]!] })) }
    }),
    ...{ story: fields.story ?? `story/${files[0]}`, confidence: 0.9, evidence, url: `events/${slug(id)}.html` },
  }
}
