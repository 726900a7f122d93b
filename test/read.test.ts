import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Settings } from '../src/model/index.ts'
import { firstInvalidByte } from '../src/read/decode.ts'
import { read, readRecords, readSettings, readTopics, readUrls } from '../src/read/index.ts'
import { patternFault } from '../src/read/patterns.ts'

const settings: Settings = readSettings('limits: {articleBytes: 2000}').items[0]!
const bytes = (text: string) => new TextEncoder().encode(text)

/** What a file's reading says: `level code line: message`, or the text that was read. */
function check(file: string, content: string | Uint8Array, expected: RegExp | string) {
  const found = read(`articles/${file}`, typeof content === 'string' ? bytes(content) : content, settings)
  const said = found.problems.map(({ level, code, line, message }) => `${level} ${code}${line ? ` line ${line}` : ''}: ${message}`)
  const all = [...said, ...found.items.map(({ text }) => `text: ${text}`)].join('\n')
  if (typeof expected === 'string') expect(all).toBe(expected)
  else expect(all).toMatch(expected)
  return found
}

describe('a file that is no text is an error that says why', () => {
  test('empty', () => void check('a.txt', '', /^error read\/empty/))
  test('white space only', () => void check('a.txt', ' \r\n\t ', /^error read\/empty/))
  test('binary', () => void check('a.txt', new Uint8Array([65, 0, 66]), /^error read\/binary.*zero byte at byte 1/))
  test('not UTF-8, with the byte', () => void check('a.txt', new Uint8Array([65, 66, 0xe9, 67]), /^error read\/utf-8: Byte 2 \(0xe9\)/))
  test('UTF-16', () => void check('a.txt', new Uint8Array([0xff, 0xfe, 65, 0]), /^error read\/encoding: The file is UTF-16/))
  test('too large', () => void check('a.txt', 'a'.repeat(2001), /^error read\/too-large.*2001 bytes.*2000.*articleBytes/))
  test('another kind of file', () => void check('a.docx', 'x', /^warning read\/unknown-kind.*\.txt, \.md, \.html/))
  test('a page without an article', () =>
    void check('a.html', '<html><head><title>x</title></head><body></body></html>', /^error read\/html/))
  test('front matter alone', () => void check('a.md', '---\ntitle: x\n---\n', /^error read\/empty.*no text/))
})

describe('text is kept as it is', () => {
  test('but for a byte-order mark', () => void check('a.txt', '\ufeffHello', 'text: Hello'))
  test('line ends as they are', () => void check('a.txt', 'One\r\ntwo\rthree\n', 'text: One\r\ntwo\rthree\n'))
  test('a rule at the head is no front matter', () => void check('a.md', '---\n\nText.', 'text: ---\n\nText.'))
})

describe('front matter', () => {
  test('fields, with their places', () => {
    const [source] = check('a.md', '---\ntitle: "A: b"\ndate: 2025-02-05\n---\nBody', /^text/).items
    expect(source!.fields).toEqual({ title: 'A: b', date: '2025-02-05' })
    expect(source!.fieldSpans.map(({ field, start, end }) => [field, source!.text.slice(start, end)])).toEqual([
      ['title', 'A: b'],
      ['date', '2025-02-05'],
    ])
    expect(source!.text.slice(source!.bodyStart)).toBe('Body')
  })
  test('an unknown field, with the nearest', () =>
    void check('a.md', '---\noutlte: x\n---\nBody', /^warning read\/unknown-field line 2.*"outlet"/))
  test('what others call a field', () => void check('a.md', '---\npublished: x\n---\nBody', /^warning.*did you mean "date"/))
  test('a value that is no text', () => void check('a.md', '---\ntitle: [a, b]\n---\nBody', /^error read\/field line 2: "title" is a list/))
  test('a link with another scheme', () => void check('a.md', '---\nsource: javascript:alert(1)\n---\nBody', /^warning read\/link line 2/))
  test('bad YAML, with its line', () =>
    void check('a.md', '---\ndate: 2025\ntitle: "x\n---\nBody', /^error read\/front-matter line 3.*between two lines of "---"/))
  test('a name given twice', () => void check('a.md', '---\ntitle: a\ntitle: b\n---\nBody', /^error read\/front-matter line 3/))
  test('aliases, which can blow up', () =>
    void check('a.md', '---\ntitle: &a [x]\ntopics: [*a, *a]\n---\nBody', /^error read\/front-matter line 3.*Aliases/))
  test('tags', () => void check('a.md', '---\ntitle: !!js/function "x"\n---\nBody', /^error read\/front-matter line 2/))
  test('JavaScript', () =>
    void check('a.md', '---js\n{title: process.exit()}\n---\nBody', /^error read\/front-matter line 1.*"js" is not read/))
  test('never closed', () => void check('a.md', '---\ntitle: x\n\nBody', /^error read\/front-matter line 1.*not closed/))
  test('nested without end', () => void check('a.md', `---\ntitle: ${'['.repeat(1000)}\n---\nBody`, /^error read\/front-matter/))
})

describe('a saved page', () => {
  const page = (head: string, body = '<p>Some words of the article are here, and they go on for a while.</p>') =>
    `<html><head>${head}</head><body><article>${body}</article></body></html>`
  const fieldsOf = (head: string) => read('articles/a.html', bytes(page(head)), settings).items[0]!.fields

  test('JSON-LD', () => {
    const data = '{"@type":["NewsArticle"],"headline":"A","datePublished":"2024-01-02","author":{"name":"B"},"url":"javascript:x"}'
    expect(fieldsOf(`<script type="application/ld+json">${data}</script>`)).toEqual({ title: 'A', date: '2024-01-02', author: 'B' })
  })
  test('JSON-LD that is no JSON is passed over', () => {
    expect(fieldsOf('<script type="application/ld+json">{"@type":</script><title>A longer title | Site</title>')).toEqual({
      title: 'A longer title',
    })
  })
  test('meta tags', () => {
    const head = '<meta property="article:published_time" content="2024-01-02"><meta property="og:site_name" content="Site">'
    expect(fieldsOf(`${head}<meta property="og:title" content="A long title - Site">`)).toEqual({
      title: 'A long title',
      date: '2024-01-02',
      outlet: 'Site',
    })
  })
  test('in another encoding that it names', () => {
    const html = page('<meta charset="windows-1252"><title>Caf\u00e9 reopens</title>')
    const [source] = read(
      'articles/a.html',
      Uint8Array.from(html, (letter) => letter.charCodeAt(0)),
      settings,
    ).items
    expect(source!.fields.title).toBe('Café reopens')
  })
  test('in another encoding that it does not name', () => {
    check(
      'a.html',
      Uint8Array.from('<p>Caf\u00e9', (letter) => letter.charCodeAt(0)),
      /^error read\/utf-8: Byte 6/,
    )
  })
  test('markup in a title is text', () => {
    expect(fieldsOf('<meta property="og:title" content="&lt;b&gt;A&lt;/b&gt;">').title).toBe('<b>A</b>')
  })
  test('scripts are not read, nor run', () => {
    const [source] = read(
      'articles/a.html',
      bytes(page('', '<p>Words that are long enough to be an article.</p><script>x = "never"</script>')),
      settings,
    ).items
    expect(source!.text).not.toContain('never')
  })
  test('nesting without end is no crash', () => {
    const deep = readSettings('').items[0]!
    const found = read('articles/a.html', bytes(`${'<div>'.repeat(20_000)}text`), deep)
    expect(found.items.length + found.problems.length).toBeGreaterThan(0)
  })
})

describe('records', () => {
  const lines = '{"text":"One."}\nbad\n\n{"text":"Two.","outlte":"x"}\n{"title":"None"}\n'

  test('a bad line is named, and the others are read', () => {
    check('x.jsonl', lines, /read\/json line 2[\s\S]*unknown-field line 4[\s\S]*read\/empty line 5[\s\S]*text: One\.\ntext: Two\./)
  })
  test('are numbered by their place', () => {
    expect(read('articles/x.jsonl', bytes(lines), settings).items.map(({ file }) => file)).toEqual([
      'articles/x.jsonl#1',
      'articles/x.jsonl#3',
    ])
  })
  test('none at all', () => void check('x.jsonl', '\n\n', /^warning read\/no-records/))
  test('a line that is not UTF-8', () => {
    const wrong = new Uint8Array([...bytes('{"text":"One."}\n{"text":"'), 0xff, ...bytes('"}\n{"text":"Three."}')])
    check('x.jsonl', wrong, /^error read\/utf-8 line 2: [\s\S]*One\.\ntext: Three\.$/)
  })
  test('a record that is too long', () => void check('x.jsonl', `{"text":"${'a'.repeat(2001)}"}`, /^error read\/too-large line 1/))
  test('CSV, with rows over several lines', () => {
    check('x.csv', 'title;text\nA;"One ""1"".\nMore."\nB;Two.', 'text: One "1".\nMore.\ntext: Two.')
  })
  test('CSV without a text column', () => void check('x.csv', 'a,b\n1,2\n', /^error read\/csv line 1: The first row must name/))
  test('CSV with a quote that never closes', () =>
    void check('x.csv', 'text\n"One\nTwo\n', /^error read\/csv line 2.*never closed[\s\S]*text: Two/))

  test('are the same however the file is cut', async () => {
    const content = bytes(`${lines}{"text":"Grüße, 你好."}`)
    const whole = read('articles/x.jsonl', content, settings)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (size) => {
        async function* chunks() {
          for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
        }
        const items = []
        const problems = []
        for await (const found of readRecords('articles/x.jsonl', chunks(), settings)) {
          items.push(...found.items)
          problems.push(...found.problems)
        }
        expect({ items, problems }).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })
})

describe('what an editor writes beside the articles', () => {
  const said = (found: { problems: readonly { level: string; line?: number; message: string }[] }) =>
    found.problems.map(({ level, line, message }) => `${level} ${line ?? ''}: ${message}`).join('\n')

  test('settings have safe defaults', () =>
    expect(readSettings('').items[0]).toMatchObject({ publish: 'evidence', baseUrl: null, allowStale: false }))
  test('an unknown setting', () =>
    expect(said(readSettings('titel: x'))).toMatch(/^warning 1: Unknown field "titel": did you mean "title"/))
  test('a bad setting keeps the default', () => {
    const found = readSettings('title: x\npublish: all')
    expect(said(found)).toMatch(/^error 2: "publish" is "all": expected full, evidence, metadata/)
    expect(found.items[0]!.publish).toBe('evidence')
  })
  test('a base address that is none', () => expect(said(readSettings('baseUrl: javascript:x'))).toMatch(/^error 1: "baseUrl"/))
  test('a topic', () => {
    const found = readTopics([
      { file: 'topics/water.md', text: '---\nlabel: Water\ncues: [river, /dams?/]\niptc: medtop:20000500\n---\n\nOn water.\n' },
    ])
    expect(found).toEqual({
      items: [
        { id: 'water', label: 'Water', cues: ['river', '/dams?/'], iptc: 'medtop:20000500', parent: null, introduction: 'On water.' },
      ],
      problems: [],
    })
  })
  test('a topic with a bad code, a stray parent and no cues', () => {
    const found = readTopics([{ file: 'topics/a.md', text: '---\niptc: water\nparent: b\n---\n' }])
    expect(said(found)).toMatch(/^error 2: "water" is no IPTC[\s\S]*no cues[\s\S]*Unknown parent "b"/)
  })
  test('urls', () => {
    const found = readUrls('{"id":"person/a","url":"people/a.html"}\n{"id":"x","url":"../etc/passwd"}\nno\n')
    expect(found.items).toEqual([{ id: 'person/a', url: 'people/a.html' }])
    expect(said(found)).toMatch(/^error 2: The "url" of "x"[\s\S]*error 3: "no" is not a JSON object/)
  })
})

describe('patterns of cues', () => {
  const refused = [
    ...['/(a+)+/', '/(a|b)*/', '/(?=a)b/', '/(a)\\1/', '/(?:a{2,}){3,}/', '/(/', '/.*.*.*.*x/', '/(?<n>a)/'],
    ...['/a*a*b/', '/\\w+\\w+x/', '/.* and .*/', `/${'a?'.repeat(40)}b/`, `/${'(?:a|a)'.repeat(20)}b/`, '/a{0,99}b/'],
  ]
  const allowed = [
    ...['words', 'and/or', '/dams?/', '/(?:first|second) phase/', '/[a-z]+ corridor/', '/\\(SALT\\)/'],
    ...['/\\bport\\w* of \\w+/', '/salt (?:works?|pans?)/', '/\\p{L}+-led (?:plan|pact)/', '/harbour|quays?|docks?/', '/\\d{4} treaty/'],
  ]
  for (const cue of refused) test(`${cue} is refused`, () => expect(patternFault(cue)).toBeTypeOf('string'))
  for (const cue of allowed) test(`${cue} is allowed`, () => expect(patternFault(cue)).toBeUndefined())
})

test('reading never throws, whatever the bytes', () => {
  const kinds = fc.constantFrom('txt', 'md', 'html', 'jsonl', 'csv')
  fc.assert(
    fc.property(
      kinds,
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }).map(bytes)),
      (kind, content) => {
        const found = read(`articles/a.${kind}`, content, settings)
        expect(found.items.length + found.problems.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 300 },
  )
})

test('the first invalid byte is where a strict decoder stops', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (content) => {
      const at = firstInvalidByte(content)
      const valid = (part: Uint8Array) => {
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(part)
          return true
        } catch {
          return false
        }
      }
      expect(at === undefined).toBe(valid(content))
      if (at !== undefined) expect(valid(content.subarray(0, at))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
