import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { addArticle, clean, duplicateProblems, findDuplicates } from '../src/clean/index.ts'
import type { Article, Problem, Settings } from '../src/model/index.ts'
import { read, readSettings } from '../src/read/index.ts'
import { fingerprint } from '../src/text/fingerprint.ts'

const folder = join(import.meta.dirname, 'fixtures/clean')
const settings: Settings = readSettings('outlets:\n  - name: The Daily Courier\n    domain: courier.example\n').items[0]!

/** Reads and cleans text as if it were a file's. */
function article(text: string, file = 'articles/a.txt'): Article {
  const source = read(file, new TextEncoder().encode(text), settings).items[0]
  return clean(source!, settings).items[0]!
}

/** An article as a person checks it: its facts, then each stretch under what it was found to be, a sentence a line. */
function marked(cleaned: Article, problems: readonly Problem[]): string {
  const facts = [
    ['title', `${cleaned.title} (${cleaned.titleFrom})`],
    ['published', `${cleaned.published ?? 'not stated'} (${cleaned.publishedFrom ?? 'no clue'})`],
    ['outlet', cleaned.outlet],
    ['agency', cleaned.agency],
    ['byline', cleaned.byline],
    ['dateline', cleaned.dateline && `${cleaned.dateline.place ?? 'no place'}, ${cleaned.dateline.date ?? 'no date'}`],
    ['language', cleaned.language],
    ['source', cleaned.sourceUrl],
    ['slug', cleaned.slug],
    ...problems.map((one) => [one.level, `${one.code}: ${one.message}`]),
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  return [`# ${cleaned.file}`, ...facts, '', ...stretches(cleaned), ''].join('\n')
}

function stretches(cleaned: Article): string[] {
  const blocks = cleaned.blocks.map((block) => {
    const caption = cleaned.captions.find(({ start }) => start === block.start && block.kind === 'caption')
    const facts = [caption?.credit ? ` credit=${caption.credit}` : '', caption?.date ? ` date=${caption.date}` : '']
    const fields = cleaned.metadata.filter(({ start, end }) => block.kind === 'metadata' && start >= block.start && end <= block.end)
    const told = fields.map(({ field, start, end }) => ` ${field}="${squeeze(cleaned.text.slice(start, end))}"`)
    const sentences = cleaned.sentences.filter(({ start, end }) => start >= block.start && end <= block.end)
    const lines = sentences.map(({ n, start, end }) => `  ${n} ${squeeze(cleaned.prose.slice(start, end))}`)
    return { start: block.start, lines: [`[${block.kind}${block.depth ?? ''}${facts.join('')}${told.join('')}]`, ...lines] }
  })
  const aside = cleaned.removed.map(({ start, end, why }) => {
    const lines = cleaned.text
      .slice(start, end)
      .split(/[\r\n]+/)
      .map(squeeze)
      .filter((line) => line !== '')
    return { start, lines: [`[removed why=${why}]`, ...lines.map((line) => `  | ${line}`)] }
  })
  return [...blocks, ...aside].sort((a, b) => a.start - b.start).flatMap(({ lines }) => lines)
}

/** Compares with a golden file, which `UPDATE=1` rewrites; a missing one is made, but fails where CI is set. */
function checkGolden(name: string, actual: string): void {
  const golden = join(folder, name)
  if (process.env.UPDATE || (!existsSync(golden) && !process.env.CI)) writeFileSync(golden, actual)
  expect(actual).toBe(readFileSync(golden, 'utf8'))
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('articles of many houses are read as their golden files say', () => {
  for (const name of readdirSync(folder)
    .filter((file) => !file.endsWith('.golden'))
    .sort()) {
    test(name, () => {
      const found = read(`articles/${name}`, readFileSync(join(folder, name)), settings)
      const cleaned = found.items.map((source) => clean(source, settings))
      const unread = found.problems.map((one) => `${one.level} ${one.line ?? ''} ${one.code}: ${one.message}\n`)
      const actual = unread.join('') + cleaned.map(({ items, problems }) => marked(items[0]!, problems)).join('\n')
      checkGolden(`${name}.golden`, actual)
    })
  }
})

describe('the seed articles are read as their golden files say', () => {
  const seeds = join(import.meta.dirname, '../seeds')
  for (const name of readdirSync(join(seeds, 'articles')).sort()) {
    test(name, () => {
      const [source] = read(`articles/${name}`, readFileSync(join(seeds, 'articles', name)), settings).items
      const { items, problems } = clean(source!, settings)
      checkGolden(`${name}.golden`, marked(items[0]!, problems))
    })
  }
})

/** An article's title, as stated or inferred. */
const titleOf = (text: string) => {
  const { title, titleFrom } = article(text)
  return `${titleFrom}: ${title}`
}

describe('titles', () => {
  const lead = (sentence: string) => titleOf(`${sentence}\n\nAnother paragraph of the story follows here.`)
  test('stated above the story', () => expect(titleOf('Dam opens\n\nA dam opened on Monday, the ministry said.')).toBe('stated: Dam opens'))
  test('a first sentence is no title', () => expect(lead('The dam opened on Monday.')).toBe('inferred: The dam opened'))
  test('weekday and attribution are left out', () =>
    expect(lead('On Monday, the dam at Tarnak opened after ten years, officials said.')).toBe(
      'inferred: The dam at Tarnak opened after ten years',
    ))
  test('what stands between subject and verb is left out', () =>
    expect(lead('Nine people, among them two children, were killed when a wall fell.')).toBe(
      'inferred: Nine people were killed when a wall fell',
    ))
  test('a quotation is not cut in two', () =>
    expect(lead('The mayor said that “the wall, which we built, will stand” and left for the day on Monday evening.')).toContain('” '))
  test('no more than 120 characters, ended at a word', () => {
    const title = lead(`The ministry of ${'very '.repeat(60)}long names met.`)
    expect(title.length).toBeLessThanOrEqual('inferred: '.length + 120)
    expect(title).toMatch(/\p{L}…$/u)
  })
})

/** The day of publication, and how it was found. */
const dayOf = (text: string, file?: string) => {
  const { published, publishedFrom } = article(text, file)
  return `${published}: ${publishedFrom}`
}

describe('the day of publication', () => {
  const story = 'The council met on Monday and agreed to plant four hundred trees along the ring road, where residents had asked for them.'
  test('prefix', () => expect(dayOf(` date 2025-02-06 ${story}`)).toBe('2025-02-06: prefix'))
  test('front matter wins', () =>
    expect(dayOf(`---\ndate: 2025-02-07\n---\nFeb 6, 2025\n\n${story}`, 'articles/a.md')).toBe('2025-02-07: front matter'))
  test('an agency before a date, with the time as stated', () =>
    expect(dayOf(`Trees\n\nReuters) 13:32, October 20, 2023\n\n${story}`)).toBe('2023-10-20T13:32: header'))
  test('published before updated', () =>
    expect(dayOf(`Trees\n\nUpdated: Feb 8, 2025 | Published: Feb 6, 2025\n\n${story}`)).toBe('2025-02-06: header'))
  test('a caption gives a bound', () =>
    expect(dayOf(`A tree, May 5, 2024. — AFP\n\n${story}`)).toBe('[2024-05-05..]: caption (not before)'))
  test('a day alone before a dash is one, a stretch of time is none', () => {
    expect(dayOf(`6 May 2024 - ${story}`)).toBe('[2024-05-06..]: dateline (not before)')
    expect(dayOf(`6 May 2024 – June 2, 2024. ${story}`)).not.toContain('dateline')
  })
  test('so does a dateline', () => expect(dayOf(`LEIGH, May 6, 2024 (AP) — ${story}`)).toBe('[2024-05-06..]: dateline (not before)'))
  test('so does what the lead tells as past', () =>
    expect(dayOf('The council met on May 6, 2024 and agreed to plant trees.')).toMatch(/^\[2024-05-06\.\.\]/))
  test('of a stretch of days the first', () =>
    expect(dayOf('The council met from May 6 to 9, 2024 and planted trees.')).toMatch(/^\[2024-05-06\.\.\]/))
  test('past which it is where the stretch has culminated', () =>
    expect(dayOf('From May 6 to 9, 2024 the council met, culminating in a plan for trees that was signed.')).toMatch(/^\[2024-05-07\.\.\]/))
  test('but not what it tells as coming', () => expect(dayOf('The council will meet on May 6, 2024 to plant trees.')).toBe('null: null'))
  test('a date in a heading of history is none', () =>
    expect(dayOf(`The attack of May 6, 1998 changed everything\n\n${story}`)).toBe('null: null'))
})

/** Whether a paragraph in the middle of a story is set aside, and why. */
const setAside = (paragraph: string) => {
  const story = 'The council met on Monday and agreed to plant four hundred trees along the ring road.'
  return article(`Trees for Leigh\n\n${story}\n\n${paragraph}\n\n${story} It was late.\n`)
    .removed.map(({ why }) => why)
    .join()
}

describe('site furniture is set aside', () => {
  const furniture = {
    'Also Read: Ten dead in fire': 'link to another story',
    'READ | Mayor resigns': 'link to another story',
    'Related: Mayor resigns': 'link to another story',
    ADVERTISEMENT: 'advertisement',
    'Share this article': 'share buttons',
    'Facebook Twitter WhatsApp': 'share buttons',
    'Sign up for our daily newsletter': 'newsletter sign-up',
    'Copyright 2024 The Post. All rights reserved.': 'copyright line',
    'Follow us on Facebook': 'social media prompt',
    'Copyright Harbour Monitor, 2025': 'copyright line',
    'QRS/6029311': 'end mark',
    ENDS: 'end mark',
    'Home > World > Asia': 'site navigation',
    'Leave a comment': 'comments prompt',
    'Tags: trees, Leigh': 'tags',
  }
  for (const [paragraph, why] of Object.entries(furniture)) test(paragraph, () => expect(setAside(paragraph)).toBe(why))
})

test('what is below the story tells of its writers', () => {
  const story = 'The council met on Monday and agreed to plant four hundred trees along the ring road.'
  const below = (line: string) => article(`Trees for Leigh\n\n${story}\n\n${story} It was late.\n\n${line}\n`)
  const box = 'Dr. Ann Lee is a senior fellow at the Tree Institute. The views expressed are the author’s own.'
  expect(below(box).removed.map(({ why }) => why)).toEqual(['author box'])
  expect(below('The views of the mayor were not known.').removed).toEqual([])
  for (const line of ['(Web editor: Ann Lee, Bo Chen)', 'Editor: Lee A.']) expect(below(line).blocks.at(-1)!.kind).toBe('metadata')
})

test('a paper’s own report is no heading', () => {
  const story = 'LEIGH: The council met on Monday and agreed to plant four hundred trees along the ring road.'
  const { blocks } = article(`Trees for Leigh\nHarbour Monitor Report\n${story}\n`)
  expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'metadata', 'body'])
})

describe('story that looks like furniture is kept', () => {
  const kept = [
    'Advertising revenue fell by a tenth, the publisher said.',
    'Register of voters to be opened today, the commission said.',
    'Join the protest, the union told its members on Tuesday.',
    'Like others on Twitter, he called the vote a fraud.',
    'This material was found at the site of the blast, police said.',
    'Privacy policy at the firm has been under review since May.',
    'We have eaten all the cookies, the children told reporters.',
    'Share prices fell by four per cent on the news.',
    'Comments by the minister had angered the union.',
    'Related to the case, two more men were arrested.',
    'Read the letter aloud, the judge told him.',
    'Subscribers of the bank will get their money back.',
    'More: that was what the crowd wanted.',
    'Home prices rose again in March.',
    'Next year the road will be closed.',
    'Already registered voters need not apply again.',
    'About the author of the letter, nothing is known.',
    'To read the verdict, the judge needed two hours and a glass of water.',
  ]
  for (const paragraph of kept) test(paragraph, () => expect(setAside(paragraph)).toBe(''))
})

describe('duplicates', () => {
  const story = readFileSync(join(import.meta.dirname, '../seeds/articles/000_2510f0f90e7a7eb3.txt'), 'utf8')
  const prints = (texts: Record<string, string>) => Object.entries(texts).map(([file, text]) => fingerprint(article(text, file)))
  test('the same words, whatever stands around them', () => {
    const found = findDuplicates(
      prints({
        'b.txt': story,
        'a.txt': `A title\n\n${story.replace(/\n\n/g, '\r\n\r\n')}`,
        'c.txt': 'Another story is told here, of a dam.',
      }),
    )
    expect(found).toEqual([{ files: ['a.txt', 'b.txt'], likeness: 1 }])
    expect(duplicateProblems(found)[0]).toMatchObject({
      level: 'warning',
      code: 'clean/duplicate',
      file: 'b.txt',
      message: expect.stringContaining('a.txt'),
    })
  })
  test('nearly the same words', () => {
    const [found] = findDuplicates(
      prints({ 'a.txt': story, 'b.txt': story.replace('Separately, ', 'Meanwhile, ').replace('two leaders', 'both presidents') }),
    )
    expect(found?.likeness).toBeGreaterThan(0.7)
    expect(found?.likeness).toBeLessThan(1)
  })
  test('articles that share a paragraph are two', () => {
    const [first = '', ...rest] = story.split('\n\n')
    expect(
      findDuplicates(
        prints({ 'a.txt': story, 'b.txt': `${first}\n\n${rest[0]}\n\n${'Other words are told here of other things. '.repeat(20)}` }),
      ),
    ).toEqual([])
  })
})

describe('an added page', () => {
  const add = (text: string, known: string[] = [], file = 'page.txt') => {
    const source = read(file, new TextEncoder().encode(text), settings).items[0]!
    const prints = known.map((one, i) => fingerprint(article(one, `articles/${i}.txt`)))
    return addArticle(source, clean(source, settings).items[0]!, prints, ['articles/2024-05-06-dam-opens.md'])
  }
  const page =
    'Dam opens\n\nMay 6, 2024\n\nTARNAK: The *dam* at Tarnak opened on Monday, [officials](x) said, and the crowd cheered for a while.\n'
  test('has front matter to confirm and a free name', () => {
    const { file, text, already } = add(page)
    expect(file).toBe('articles/2024-05-06-dam-opens-2.md')
    expect(text).toMatch(/^---\ntitle: Dam opens\n# date: .*2024-05-06.*inferred \(header\)[\s\S]*# outlet: {2}# not found/)
    expect(already).toBeUndefined()
  })
  test('reads back as the same story', () => {
    const { text } = add(page)
    const again = article(text, 'articles/a.md')
    expect(again.title).toBe('Dam opens')
    expect(fingerprint(again).words).toBe(fingerprint(article(page)).words)
  })
  test('that is already there is told at once', () => {
    expect(add(page, ['Other\n\nWords of another story.', page]).already).toEqual({ file: 'articles/1.txt', likeness: 1 })
  })
})

describe('slugs', () => {
  const slugFor = (title: string) => article(`---\ntitle: "${title}"\n---\nBody of the story.`, 'articles/some-file.md').slug
  test('of accented letters', () => expect(slugFor('Crème brûlée à la Łódź')).toBe('creme-brulee-a-la-lodz'))
  test('cut at a word', () => expect(slugFor('word '.repeat(30))).toMatch(/^(?:word-){11}word$/))
  test('of a Chinese title: the file', () => expect(slugFor('中国和巴西签署贸易协议')).toBe('some-file'))
  test('of nothing but marks: the file', () => expect(slugFor('!!! ???')).toBe('some-file'))
})

/** Text as strangers write it: words, marks, furniture, white space and line ends of all kinds. */
const wild = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Title here',
        'A man said so on Monday. ',
        '\n',
        '\n\n',
        '\r\n',
        ' date 2025-02-06 ',
        'Read More »',
        'Recent',
        '— AFP',
        '(Reuters) - ',
        'BEIJING, Oct. 19 (Xinhua) -- ',
      ),
      fc.constantFrom(
        '*',
        '#',
        '[a](b)',
        '![an alt text here](x)',
        '> ',
        '- ',
        '`',
        '&amp;',
        '<b>',
        '|',
        '---\n',
        '\u00a0',
        '\u200b',
        '"',
        '“',
        '”',
        '(',
        ')',
        'By Jane Doe',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('whatever the text: offsets hold, nothing overlaps, nothing is lost', () => {
  fc.assert(
    fc.property(wild, fc.constantFrom('txt', 'md', 'html'), (text, kind) => {
      for (const source of read(`articles/a.${kind}`, new TextEncoder().encode(text), settings).items) {
        const cleaned = clean(source, settings).items[0]!
        checkWhole(cleaned, kind === 'md')
      }
    }),
    { numRuns: 300 },
  )
})

/** Prose as long as the text; blocks in order and apart; sentences inside blocks, numbered; each letter somewhere. */
function checkWhole(cleaned: Article, hasMarkup: boolean): void {
  expect(cleaned.prose).toHaveLength(cleaned.text.length)
  const stretches = [...cleaned.blocks, ...cleaned.removed].sort((a, b) => a.start - b.start)
  for (const [i, { start, end }] of stretches.entries()) {
    expect(start).toBeLessThan(end)
    expect(start).toBeGreaterThanOrEqual(stretches[i - 1]?.end ?? 0)
  }
  let at = 0
  for (const [i, { n, start, end }] of cleaned.sentences.entries()) {
    expect(n).toBe(i + 1)
    expect(start).toBeGreaterThanOrEqual(at)
    expect(cleaned.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
    at = end
  }
  expect(cleaned.slug).toMatch(/^[a-z0-9-]+$/)
  expect(cleaned.title).not.toBe('')
  for (const { start, end } of cleaned.sentences) expect(cleaned.prose.slice(start, end).trim()).not.toBe('')
  for (const { start, end } of [...cleaned.metadata, ...cleaned.captions]) expect(cleaned.text.slice(start, end)).not.toBe('')
  if (hasMarkup) return
  const covered = stretches.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), cleaned.text)
  expect(covered.replace(/[^\p{L}\p{N}]/gu, '')).toBe('')
}

test('every text node of a tree stands where it says', () => {
  fc.assert(
    fc.property(wild, fc.constantFrom('txt', 'md'), (text, kind) => {
      for (const source of read(`articles/a.${kind}`, new TextEncoder().encode(text), settings).items) {
        const { tree, text: whole } = clean(source, settings).items[0]!
        visit(tree, 'text', ({ value, position }) => {
          const raw = whole.slice(position!.start.offset, position!.end.offset)
          if (!/^&[^;]+;$/.test(raw)) expect(value).toBe(raw)
        })
      }
    }),
    { numRuns: 300 },
  )
})

test('time grows with the length, not its square', () => {
  const time = (text: string) => {
    const before = process.cpuUsage().user
    article(text)
    return process.cpuUsage().user - before
  }
  const pieces = [
    'Abc def\n',
    'A man stands by. — AFP\n',
    'Recent\n',
    'Title\nTitle\nRead More »\n',
    'word and Another ',
    '"',
    'AB — ',
    '( ',
  ]
  for (const piece of pieces) {
    time(piece.repeat(500))
    const once = time(piece.repeat(2_000))
    expect(time(piece.repeat(16_000)), JSON.stringify(piece)).toBeLessThan(Math.max(once, 10_000) * 8 * 4)
  }
})
