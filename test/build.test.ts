import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../src/host/record-folder.ts'
import { byCodeUnit, type Evidence } from '../src/model/index.ts'
import { lineSchemas, TABLES } from '../src/record/index.ts'
import { copyOf, dossier, filesOf, repository, scratch, writeDesk } from './support/desk.ts'

const harbour = copyOf(join(repository, 'test/fixtures/desks/harbour'))
const STORY =
  'The council of Kestrel Bay met on Tuesday and agreed to repair the pier, Mayor Ada Quill said.\n\nThe work will begin in May.\n'

const build = async (seeds: string, ...more: string[]) => {
  const out = join(scratch(), 'site')
  return { out, ...(await dossier(['build', '--seeds', seeds, '--out', out, ...more])) }
}

describe('a small desk', () => {
  let site: string
  beforeAll(async () => {
    const built = await build(harbour)
    expect(built).toMatchObject({ code: 0 })
    site = built.out
  })

  test('every line of the record is as its schema says', async () => {
    const record = await readRecord(site)
    for (const name of TABLES)
      for (const row of record[name])
        expect(lineSchemas[name].safeParse(row).error?.issues ?? [], `${name}: ${JSON.stringify(row).slice(0, 200)}`).toEqual([])
  })

  test('every span, cut from the source text, is the text it claims', async () => {
    const record = await readRecord(site)
    const texts = new Map(
      record.articles.map(({ file, id }) => [file, readFileSync(join(site, 'data/text', `${id.split('/')[1]}.txt`), 'utf8')]),
    )
    const spans: Evidence[] = []
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect)
      else if (typeof value === 'object' && value !== null) {
        if ('file' in value && 'start' in value && 'end' in value && 'text' in value) spans.push(value as unknown as Evidence)
        Object.values(value).forEach(collect)
      }
    }
    collect([record.mentions, record.dates, record.quotes, record.entities, record.events])
    expect(spans.length).toBeGreaterThan(100)
    expect(spans.filter(({ file, start, end, text }) => texts.get(file)?.slice(start, end) !== text)).toEqual([])
  })

  test('every id that is referred to exists', async () => {
    const record = await readRecord(site)
    const ids = new Set([...record.entities, ...record.events, ...record.stories].map(({ id }) => id))
    const used = [
      ...record.mentions.flatMap(({ entity }) => entity ?? []),
      ...record.quotes.flatMap(({ speakers, event }) => [...speakers, ...(event === null ? [] : [event])]),
      ...record.events.flatMap(({ participants, place, story }) => [
        ...participants.map(({ entity }) => entity),
        ...(place === null ? [] : [place]),
        story,
      ]),
      ...record.stories.flatMap(({ events, follows }) => [...events, ...follows]),
      ...record.articles.map(({ story }) => story),
    ]
    expect(used.filter((id) => !ids.has(id))).toEqual([])
  })

  test('every internal link leads to a page, and to a place on it', () => {
    const files = filesOf(site)
    const pages = [...files].filter(([file]) => file.endsWith('.html')).map(([file, bytes]) => [file, bytes.toString()] as const)
    const anchors = new Map(pages.map(([file, html]) => [file, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]))
    const broken = pages.flatMap(([file, html]) =>
      [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].flatMap(([, href]) => {
        const url = new URL(href!.replaceAll('&amp;', '&'), `http://site/${file}`)
        if (url.host !== 'site') return []
        const target = decodeURIComponent(url.pathname.slice(1))
        if (!files.has(target)) return [`${file}: ${href}`]
        const place = decodeURIComponent(url.hash.slice(1))
        return place === '' || !target.endsWith('.html') || anchors.get(target)!.has(place) ? [] : [`${file}: ${href}`]
      }),
    )
    expect(pages.length).toBeGreaterThan(20)
    expect(broken).toEqual([])
  })
})

describe('an editor’s own templates', () => {
  test('replace the package’s by name, on the first build and on the next', async () => {
    const seeds = copyOf(harbour)
    const first = await build(seeds)
    mkdirSync(join(seeds, '../templates/styles'), { recursive: true })
    writeFileSync(join(seeds, '../templates/styles/99-own.css'), 'h1 { color: rebeccapurple }\n')
    const own = await dossier(['build', '--seeds', seeds, '--out', first.out])
    expect(own).toMatchObject({ code: 0 })
    expect(readFileSync(join(first.out, 'style.css'), 'utf8')).toMatch(/rebeccapurple/)
    expect((await dossier(['build', '--seeds', seeds, '--out', first.out, '--no-cache'])).stdout).toMatch(/ 0 written/)
  })
})

describe('what an outlet does not let be shown', () => {
  test('is in no file of the site: neither pages, data, feeds nor search', async () => {
    const seeds = copyOf(harbour)
    writeFileSync(
      join(seeds, 'site.yml'),
      'title: Harbour desk\npublish: full\noutlets:\n  - name: The Harbour Gazette\n    publish: metadata\n  - name: Vesk Wire\n    publish: evidence\n',
    )
    const { out, code } = await build(seeds)
    expect(code).toBe(0)
    const files = [...filesOf(out)].filter(([file]) => !/\.(?:woff2|pf_\w+|pagefind)$/.test(file))
    const holding = (words: string) =>
      files
        .filter(([, bytes]) =>
          bytes
            .toString()
            .replace(/<[^>]+>/g, '')
            .includes(words),
        )
        .map(([file]) => file)
    expect(holding('We have waited nine years')).toEqual([])
    expect(holding('pay for the repair of two piers')).toEqual([])
    expect(holding('The KBHA said two berths were ready').length).toBeGreaterThan(0)
    expect(files.some(([file]) => /data\/text\/ministers-/.test(file))).toBe(false)
  })
})

/** A clock that is ten years fast, in every process and worker. */
const tenYearsOn = `--import=data:text/javascript,${encodeURIComponent(
  'const Day = Date; globalThis.Date = class extends Day { constructor(...of) { of.length ? super(...of) : super(Day.now() + 3.2e11) } static now() { return Day.now() + 3.2e11 } }',
)}`

describe('the same bytes', () => {
  test('in another year, time zone, locale, folder and order of files; cold, warm and without a cache', async () => {
    const first = await build(harbour)
    const seeds = join(scratch(), 'elsewhere')
    mkdirSync(join(seeds, 'articles'), { recursive: true })
    for (const file of readdirSync(join(harbour, 'articles')).sort((a, b) => byCodeUnit(b, a)))
      cpSync(join(harbour, 'articles', file), join(seeds, 'articles', file))
    for (const other of ['topics', 'site.yml']) cpSync(join(harbour, other), join(seeds, other), { recursive: true })
    const out = join(scratch(), 'site')
    const env = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: tenYearsOn }
    await dossier(['build', '--seeds', seeds, '--out', out], { env })
    expect(filesOf(out)).toEqual(filesOf(first.out))
    const warm = await dossier(['build', '--seeds', seeds, '--out', out])
    expect(warm.stdout).toMatch(/files +0 written, \d+ unchanged, 0 removed/)
    expect(filesOf((await build(seeds)).out)).toEqual(filesOf(first.out))
    expect(filesOf((await build(seeds, '--no-cache')).out)).toEqual(filesOf(first.out))
  })

  test('SOURCE_DATE_EPOCH dates the site', async () => {
    const out = join(scratch(), 'site')
    await dossier(['build', '--seeds', harbour, '--out', out], { env: { SOURCE_DATE_EPOCH: '1700000000' } })
    expect(JSON.parse(readFileSync(join(out, 'data/meta.json'), 'utf8')).date).toBe('2023-11-14')
  })
})

describe('bad input', () => {
  const check = async (files: Record<string, string | Uint8Array>, code: number, ...says: RegExp[]) => {
    const seeds = writeDesk({ 'articles/good.txt': STORY, ...files })
    const built = await build(seeds)
    for (const line of says) expect(built.stderr).toMatch(line)
    expect(built.code, built.stderr).toBe(code)
    const published = readdirSync(join(built.out, 'articles'))
    expect(published.length).toBeGreaterThan(1)
    return built
  }

  test.each([
    ['an empty file', { 'articles/x.txt': '' }, 1, /articles\/x\.txt.*error/],
    ['a binary file', { 'articles/x.txt': new Uint8Array([0, 1, 2, 0, 255, 0, 7, 0]) }, 1, /articles\/x\.txt.*error/],
    ['invalid UTF-8', { 'articles/x.txt': new Uint8Array([72, 105, 0xc3, 0x28, 10]) }, 1, /articles\/x\.txt.*error.*UTF-8/],
    ['bad front matter', { 'articles/x.md': '---\ntitle: [unclosed\n---\n\nText of the story.\n' }, 1, /articles\/x\.md:\d+ +error/],
    ['a 5 MB article', { 'articles/x.txt': STORY.repeat(50_000) }, 1, /articles\/x\.txt +error +read\/too-large .*limits\.articleBytes/],
    ['a bad line', { 'articles/x.jsonl': '{"text":"A story about a town."}\n{"text":\n' }, 1, /articles\/x\.jsonl(?:#2)?:2 +error/],
    ['no date and no outlet', { 'articles/x.txt': STORY.replace('Tuesday', 'the pier') }, 0, /articles\/x\.txt.*warning/],
    ['two that are the same', { 'articles/x.txt': STORY }, 0, /warning.*articles\/good\.txt|articles\/x\.txt.*warning/],
    [
      'another language',
      {
        'articles/x.txt':
          'Der Rat der Stadt traf sich am Dienstag und beschloss, den Pier zu reparieren, sagte die Bürgermeisterin. Die Arbeiten beginnen im Mai.\n',
      },
      0,
      /warning.*language/,
    ],
    ['a byte-order mark and CRLF', { 'articles/x.txt': `\uFEFF${STORY.replaceAll('\n', '\r\n').replace('pier', 'quay')}` }, 0],
    ['a title in Chinese', { 'articles/x.md': `---\ntitle: 港口重新开放\ndate: 2024-01-01\n---\n\n${STORY.replace('pier', 'lock')}` }, 0],
  ])('%s', async (_name, files, code, ...says) => {
    await check(files as never, code as number, ...(says as RegExp[]))
  })

  test('two articles whose addresses would be the same get two, and a warning says which', async () => {
    const article = (day: string) => `---\ntitle: The pier\ndate: ${day}\n---\n\n${STORY}${day}\n`
    const { out } = await check({ 'articles/a.md': article('2024-01-01'), 'articles/b.md': article('2024-01-02') }, 0, /warning.*the-pier/)
    expect(readdirSync(join(out, 'articles'))).toEqual(expect.arrayContaining(['the-pier.html', 'the-pier-2.html']))
  })

  test('a link out of the seeds folder is an error and is not read', async () => {
    const secret = join(scratch(), 'secret.txt')
    writeFileSync(secret, 'A secret story of the town of Elsewhere.\n')
    const seeds = writeDesk({ 'articles/good.txt': STORY })
    symlinkSync(secret, join(seeds, 'articles', 'link.txt'))
    const { code, stderr, out } = await build(seeds)
    expect(code).toBe(1)
    expect(stderr).toMatch(/articles\/link\.txt +error .*symbolic link/)
    expect([...filesOf(out).values()].join('')).not.toContain('Elsewhere')
  })

  test('an empty folder publishes nothing, and the last good site stands', async () => {
    const seeds = writeDesk({ 'articles/good.txt': STORY })
    const { out } = await build(seeds)
    const before = filesOf(out)
    const { code, stderr } = await dossier(['build', '--seeds', writeDesk({ 'articles/.keep': '' }), '--out', out])
    expect(code).toBe(2)
    expect(stderr).toMatch(/no article/)
    expect(filesOf(out)).toEqual(before)
  })

  test('a folder that no build made is not written over', async () => {
    const out = scratch()
    writeFileSync(join(out, 'thesis.txt'), 'years of work')
    const { code, stderr } = await dossier(['build', '--seeds', harbour, '--out', out])
    expect(code).toBe(2)
    expect(stderr).toMatch(/is not empty/)
    expect([...filesOf(out).keys()]).toEqual(['thesis.txt'])
  })
})
