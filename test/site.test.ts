import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { assets, render } from '../src/host/render.ts'
import { readCorrections } from '../src/read/corrections.ts'
import { makeSite, type SiteInput } from '../src/site/index.ts'
import { outsideHref, relative, slugOf } from '../src/site/link.ts'
import { PAGE_KINDS } from '../src/site/page.ts'
import { harbour } from './fixtures/site/harbour.ts'
import { hostile } from './fixtures/site/hostile.ts'

const scratch = join(tmpdir(), 'dossier-test-templates')

async function rendered(input: SiteInput): Promise<Map<string, string>> {
  return render(makeSite(input).pages, { scratch })
}

/** Every address a page of the site leads to, with the page it stands on. */
function linksOf(pages: ReadonlyMap<string, string>): { from: string; href: string }[] {
  return [...pages].flatMap(([from, html]) => {
    const { document } = parseHTML(html)
    const elements = [...document.querySelectorAll('[href], [src]')]
    return elements.map((element) => ({ from, href: (element.getAttribute('href') ?? element.getAttribute('src'))! }))
  })
}

/** Links that lead to no page, file or anchor. */
function broken(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): string[] {
  const ids = new Map([...pages].map(([url, html]) => [url, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!))]))
  return linksOf(pages).flatMap(({ from, href }) => {
    if (/^https?:/.test(href)) return []
    const target = new URL(href, `https://x/${from}`)
    const path = decodeURIComponent(target.pathname.slice(1))
    const anchor = decodeURIComponent(target.hash.slice(1))
    const whole = pages.has(path) ? anchor === '' || ids.get(path)!.has(anchor) : files.has(path)
    return whole ? [] : [`${from} → ${href}`]
  })
}

describe('addresses', () => {
  test('are relative, folders being one deep', () => {
    const check = (from: string, to: string, expected: string) => expect(relative(from, to)).toBe(expected)
    check('index.html', 'people/x.html', 'people/x.html')
    check('people/y.html', 'people/x.html', 'x.html')
    check('events/y.html', 'people/x.html#s1', '../people/x.html#s1')
    check('events/y.html', 'index.html', '../index.html')
    check('events/y.html', '#n1', '#n1')
  })

  test('from outside are http or https, or no link', () => {
    const check = (address: string | null, expected: string | null) => expect(outsideHref(address)).toBe(expected)
    check('https://example.org/a?b=c', 'https://example.org/a?b=c')
    check(' HTTP://example.org ', 'http://example.org/')
    check('javascript:alert(1)', null)
    check(' java\tscript:alert(1)', null)
    check('data:text/html,x', null)
    check('//example.org', null)
    check('https://user:word@example.org', null)
    check('https://', null)
    check(null, null)
  })

  test('made from names hold letters, digits and hyphens', () => {
    expect(slugOf('Süddeutsche Zeitung')).toBe('suddeutsche-zeitung')
    expect(slugOf('../../etc/passwd')).toBe('etc-passwd')
    expect(slugOf('人民日报')).toBe('')
    expect(slugOf('x'.repeat(300)).length).toBe(60)
  })
})

describe('a whole site', () => {
  let pages = new Map<string, string>()
  let files = new Set<string>()
  beforeAll(async () => {
    pages = await rendered(harbour())
    files = new Set([...(await assets({ scratch })).keys(), ...makeSite(harbour()).files.map(({ url }) => url), ...DATA])
  })

  test('has a page of every kind but those that have nothing to show', () => {
    const kinds = new Set(
      makeSite(harbour({ redirects: [{ from: 'people/old.html', to: 'people/ilse-maartens.html' }] })).pages.map(({ kind }) => kind),
    )
    expect([...PAGE_KINDS].filter((kind) => !kinds.has(kind))).toEqual([])
  })

  test('has no link that leads nowhere', () => {
    expect(broken(pages, files)).toEqual([])
  })

  test('is valid HTML, without scripts or styles in the page', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: VALIDATION })
    const reports = await Promise.all([...pages].map(async ([url, html]) => ({ url, report: await validator.validateString(html, url) })))
    const found = reports.flatMap(({ url, report }) =>
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${url}:${line} ${ruleId} ${message}`)),
    )
    expect(found).toEqual([])
  })

  test('says the same in the same bytes', async () => {
    expect(await rendered(harbour())).toEqual(pages)
  })

  test('leads from a statement through its footnote to the sentence', () => {
    const { document } = parseHTML(pages.get('people/ilse-maartens.html')!)
    const mark = document.querySelector('.sayings .mark')!
    const note = document.querySelector(mark.getAttribute('href')!)!
    expect(note.textContent).toContain('We cannot repair what the sea has already taken.')
    const [article, anchor] = note.querySelector('a')!.getAttribute('href')!.split('#')
    const { document: read } = parseHTML(pages.get(article!.replace('../', ''))!)
    expect(read.getElementById(anchor!)!.textContent).toContain('We cannot repair')
  })

  test('shows on each sentence the pages that rest on it', () => {
    const { document } = parseHTML(pages.get('articles/quay-vote.html')!)
    const sentence = document.getElementById('s2')!
    const rests = document.querySelector(sentence.querySelector('.sn')!.getAttribute('href')!)!
    expect(rests.textContent).toContain('Harbour council votes to close the Old Quay')
  })

  test('says what is not known', () => {
    expect(pages.get('articles/week.html')).toMatch(/Published<\/dt>\s*<dd class="absent">not stated/)
    expect(pages.get('events/strike.html')).toContain('called for')
  })

  test('puts a sentence on a line', () => {
    const lines = pages.get('articles/quay-vote.html')!.split('\n')
    expect(lines.filter((line) => /id="s[23]"/.test(line)).length).toBe(2)
  })
})

describe('what a site may show', () => {
  const everything = async (publish: 'full' | 'evidence' | 'metadata') => {
    const pages = await rendered(harbour({ settings: { publish } }))
    return [...pages.values()].map((html) => parseHTML(html).document.documentElement.textContent).join('\n')
  }
  const resting = 'to close the Old Quay to ferries.'
  const idle = 'foresees a new pier by'

  test('full: every sentence', async () => {
    const text = await everything('full')
    expect(text).toContain(resting)
    expect(text).toContain(idle)
  })

  test('evidence: only sentences that statements rest on', async () => {
    const text = await everything('evidence')
    expect(text).toContain(resting)
    expect(text).not.toContain(idle)
    expect(text).toContain('[…]')
  })

  test('whatever is shown, no link leads nowhere', async () => {
    for (const publish of ['evidence', 'metadata'] as const) {
      const input = harbour({ settings: { publish } })
      const others = new Set([...(await assets({ scratch })).keys(), ...makeSite(input).files.map(({ url }) => url), ...DATA])
      expect(broken(await rendered(input), others), publish).toEqual([])
    }
  })

  test('metadata: no sentence', async () => {
    const text = await everything('metadata')
    expect(text).not.toContain(resting)
    expect(text).not.toContain('repair what the sea')
    expect(text).toContain('Ilse Maartens')
  })
})

describe('odd corpora', () => {
  const empty = (): SiteInput => {
    const input = harbour()
    const none = Object.fromEntries(Object.entries(input.analysis).map(([key, value]) => [key, Array.isArray(value) ? [] : value]))
    return {
      ...input,
      analysis: { ...none, meta: input.analysis.meta } as SiteInput['analysis'],
      rows: harbour({ analysis: none }).rows,
      documents: new Map(),
      topics: [],
    }
  }

  test('none at all: every index still stands', async () => {
    const pages = await rendered(empty())
    expect(pages.get('people/index.html')).toContain('None found.')
    expect(pages.has('index.html')).toBe(true)
  })

  test('lists longer than a page are cut, and every part can be reached', async () => {
    const pages = await rendered(harbour({ settings: { limits: { articleBytes: 1e6, pageItems: 2 } } }))
    const parts = [...pages.keys()].filter((url) => url.startsWith('events/index.'))
    expect(parts).toEqual(['events/index.2.html', 'events/index.html'])
    for (const title of ['Storm damages', 'votes to close', 'Ekberg meet', 'strike']) {
      expect(parts.filter((url) => new RegExp(`class="event">[^<]*${title}`).test(pages.get(url)!)).length).toBe(1)
    }
    expect(
      broken(pages, new Set([...(await assets({ scratch })).keys(), ...makeSite(harbour()).files.map(({ url }) => url), ...DATA])),
    ).toEqual([])
  })

  test('a page cites what it shows and nothing else', async () => {
    const pages = await rendered(harbour({ settings: { limits: { articleBytes: 1e6, pageItems: 1 } } }))
    for (const [url, html] of pages) {
      const cited = new Set([...html.matchAll(/class="mark" href="#(n\d+)"/g)].map(([, id]) => id))
      expect(
        [...html.matchAll(/<li id="(n\d+)"/g)].map(([, id]) => id).filter((id) => !cited.has(id)),
        url,
      ).toEqual([])
    }
  })

  test('hostile: markup stays text, and no address leaves http', async () => {
    const pages = await rendered(hostile())
    for (const [url, html] of pages) {
      const { document } = parseHTML(html)
      expect(document.querySelectorAll('img, iframe, script:not([src], [type="application/ld+json"])').length, url).toBe(0)
      const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name }) => name))
      expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
      for (const { href } of linksOf(new Map([[url, html]]))) expect(href).not.toMatch(/^\s*(?:javascript|data|vbscript):/i)
    }
    expect(pages.get('articles/hostile.html')).toContain('dir="rtl"')
  })
})

test('templates lay out and decide nothing', () => {
  for (const folder of ['components', 'pages']) {
    const path = new URL(`../templates/${folder}/`, import.meta.url)
    for (const name of readdirSync(path)) {
      expect(readFileSync(new URL(name, path), 'utf8'), name).not.toMatch(
        /\.(?:sort|toSorted|filter|find|reduce|get|toLocale\w*|toFixed|padStart|join)\(|new Date|Intl\./,
      )
    }
  }
})

const DATA = [
  'data/articles.jsonl',
  'data/sentences.jsonl',
  'data/mentions.jsonl',
  'data/entities.jsonl',
  'data/dates.jsonl',
  'data/quotes.jsonl',
  'data/events.jsonl',
].concat([
  'data/stories.jsonl',
  'data/topics.jsonl',
  'data/wording.jsonl',
  'data/subthemes.jsonl',
  'data/related.jsonl',
  'data/problems.jsonl',
  'data/meta.json',
  'data/schema.json',
])

/** Style, not validity; and roles that a stacked table needs. */
const VALIDATION = {
  'no-redundant-role': 'off',
  'prefer-native-element': 'off',
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  'no-inline-style': 'error',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'void-style': 'off',
  'doctype-style': 'off',
  'require-sri': 'off',
  'tel-non-breaking': 'off',
} as const

test('an editor’s template of the same name replaces the package’s, and its changes are seen', async () => {
  const own = mkdtempSync(join(tmpdir(), 'dossier-overrides-'))
  mkdirSync(join(own, 'components'))
  const pages = makeSite(harbour()).pages.filter(({ url }) => url === 'people/ilse-maartens.html')
  for (const words of ['Ours', 'Ours again']) {
    writeFileSync(
      join(own, 'components', 'footer.tsx'),
      `/** @jsxRuntime automatic @jsxImportSource preact */\nexport const Footer = () => <footer>${words}</footer>\n`,
    )
    const html = await render(pages, { scratch: mkdtempSync(join(tmpdir(), 'dossier-scratch-')), overrides: own })
    expect(html.get('people/ilse-maartens.html')).toContain(`<footer>${words}</footer>`)
    expect(html.get('people/ilse-maartens.html')).toContain('<h1>Ilse Maartens</h1>')
  }
})

describe('what an article changes', () => {
  test('no page of people, bodies, places or projects that it does not name', () => {
    const { analysis } = harbour()
    const other = {
      ...analysis.articles[0]!,
      id: 'article/other',
      file: 'articles/other.txt',
      url: 'articles/other.html',
      title: 'Elsewhere',
    }
    const apart = { ...other, story: 'story/other', topics: [], published: '2031-06-01' }
    const stories = [
      ...analysis.stories,
      { ...analysis.stories[0]!, id: apart.story, url: 'stories/other.html', articles: [apart.file], events: [] },
    ]
    const thingsOf = (input: SiteInput) =>
      makeSite(input).pages.filter(({ kind }) => ['person', 'organisation', 'place', 'project'].includes(kind))
    const before = thingsOf(harbour())
    expect(before.length).toBeGreaterThan(5)
    expect(thingsOf(harbour({ analysis: { articles: [...analysis.articles, apart], stories } }))).toEqual(before)
  })
})

describe('where a correction may be suggested', () => {
  const suggestUrl = 'https://example.org/new?page={page}&body={yaml}'
  const suggested = (publish: 'full' | 'metadata', wanted: string) => {
    const page = makeSite(harbour({ settings: { suggestUrl, publish } })).pages.find(({ url }) => url === wanted)
    return new URL(page!.frame.suggest!).searchParams
  }

  test('the page and an entry to fill in are at hand', () => {
    const entries = ['people/ilse-maartens.html', 'events/vote.html'].flatMap((url) => {
      expect(suggested('full', url).get('page')).toBe(url)
      return readCorrections('x.yml', suggested('full', url).get('body')!).items
    })
    expect(entries.map(({ of, action, targets }) => [of, action, targets[0].file])).toEqual([
      ['entity', 'set', 'articles/quay-vote.txt'],
      ['event', 'set', 'articles/quay-vote.txt'],
    ])
  })

  test('words that may not be shown are not in the address', () =>
    expect(suggested('metadata', 'events/vote.html').get('body')).toBe('# about events/vote.html\n'))
})
