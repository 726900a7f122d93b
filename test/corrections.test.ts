import { describe, expect, test } from 'vitest'
import { clean } from '../src/clean/index.ts'
import { findEvents } from '../src/events/index.ts'
import { type AnnotatedArticle, type Correction, type Proposal, proposalYaml, type Source, type Trigger } from '../src/model/index.ts'
import { readCorrections } from '../src/read/corrections.ts'
import { readSettings } from '../src/read/index.ts'
import { resolve } from '../src/resolve/index.ts'
import { annotated } from './notation/annotated.ts'

const SIGNED = '  reason: test\n  by: test\n  date: 2025-02-05\n'
const settings = readSettings('').items[0]!

/** Corrections without their signatures, which every test would repeat. */
function corrections(yaml: string): readonly Correction[] {
  const signed = yaml.replace(/(?=^- |$(?![\s\S]))/gm, SIGNED).replace(SIGNED, '')
  const { items, problems } = readCorrections('corrections/test.yml', signed)
  expect(problems).toEqual([])
  return items
}

/** Who is who after corrections: `Name = file words, file words`, one entity a line; then what became of each correction. */
function check(articles: Readonly<Record<string, string>>, yaml: string, expected: string) {
  const given = Object.entries(articles).map(([file, lines]) => annotated(file, lines))
  const { entities, articles: resolved, problems } = resolve(given, { urls: [], corrections: corrections(yaml) })
  const who = entities.map(({ id, type, name, roles }) => {
    const mentions = resolved.flatMap(({ article, mentions: list }) =>
      list.filter(({ entity }) => entity === id).map(({ text }) => `${article.file} ${text}`),
    )
    return `${name}${type === 'person' ? '' : ` (${type})`}${roles.map(({ text }) => `, ${text}`).join('')} = ${mentions.join(', ')}`
  })
  const outcomes = problems.map(({ level, code, line }) => `${level} ${code.replace('corrections/', '')} :${line}`)
  expect([...who, ...outcomes].join('\n')).toBe(expected.trim().replace(/^ +/gm, ''))
}

const spelt = { a: '[Ana Silva|0] met [Bo Berg|1].', b: '[Anna Sylwa|0] left. [Silva|1] stayed.' }

describe('who is who', () => {
  test('merge makes one of two, by the name of the first', () =>
    check(
      spelt,
      `- merge: [{ file: a, quote: Ana Silva }, { file: b, quote: Anna Sylwa }]\n`,
      `Ana Silva = a Ana Silva, b Anna Sylwa
       Bo Berg = a Bo Berg
       note applied :1`,
    ))

  test('merge without effect is said to be so', () =>
    check(
      { a: '[Ana Silva|0] met.', b: '[Ana Silva|0] left.' },
      `- merge: [{ file: a, quote: Ana Silva }, { file: b, quote: Ana Silva }]\n`,
      `Ana Silva = a Ana Silva, b Ana Silva
       note without-effect :1`,
    ))

  test('distinct keeps two of one name apart', () =>
    check(
      { a: '[Ana Silva|0] met.', b: '[Ana Silva|0] left.' },
      `- distinct: [{ file: a, quote: Ana Silva }, { file: b, quote: Ana Silva }]\n`,
      `Ana Silva = a Ana Silva
       Ana Silva = b Ana Silva
       note applied :1`,
    ))

  test('distinct parts a chain of one article', () =>
    check(
      { a: '[Ana Silva|0] met. [Silva|0] left. The sister, [Eva Silva|0], stayed.' },
      `- distinct: [{ file: a, quote: Ana Silva }, { file: a, quote: Eva Silva }]\n`,
      `Ana Silva = a Ana Silva, a Silva
       Eva Silva = a Eva Silva
       note applied :1`,
    ))

  test('split takes single mentions out', () =>
    check(
      { a: '[Ana Silva|0] met. [Silva|0] left. Later [Silva|0] stayed.' },
      `- split: [{ file: a, quote: Silva, before: Later }]\n`,
      `Ana Silva = a Ana Silva, a Silva
       Silva = a Silva
       note applied :1`,
    ))

  test('ignore takes a mention that is no name away', () =>
    check(
      { a: '[Read More|0] about [Ana Silva|1].' },
      `- ignore: { file: a, quote: Read More }\n`,
      `Ana Silva = a Ana Silva
       note applied :1`,
    ))

  test('ignore of what is no name any more has no effect', () =>
    check(
      { a: 'Read More about [Ana Silva|1].' },
      `- ignore: { file: a, quote: Read More }\n`,
      `Ana Silva = a Ana Silva
       note without-effect :1`,
    ))

  test('name, type and role are set', () =>
    check(
      { a: '[Ana Silva|0] met [Bo Berg|1].' },
      `- set: { field: name, value: Ana Maria Silva }
  target: { file: a, quote: Ana Silva }
- set: { field: type, value: place }
  target: { file: a, quote: Bo Berg }
- set: { field: role, value: Mayor of Oslo }
  target: { file: a, quote: Ana Silva }\n`,
      `Ana Maria Silva, Mayor of Oslo = a Ana Silva
       Bo Berg (place) = a Bo Berg
       note applied :1
       note applied :6
       note applied :11`,
    ))

  test('an alias joins what is written so', () =>
    check(
      { a: '[Ana Silva|0] met.', b: '[Nana|0] left.' },
      `- set: { field: alias, value: Nana }\n  target: { file: a, quote: Ana Silva }\n`,
      `Ana Silva = a Ana Silva, b Nana
       note applied :1`,
    ))

  test('a pronoun is linked by merging it with a name', () => {
    const given = [annotated('a', '[Ana Silva|0] met [Bo Berg|1]. [He|0|pronoun] left.')]
    const { articles } = resolve(given, {
      urls: [],
      corrections: corrections('- merge: [{ file: a, quote: Bo Berg }, { file: a, quote: He }]\n'),
    })
    expect(articles[0]!.mentions.map(({ text, entity }) => `${text} ${entity}`)).toEqual([
      'Ana Silva person/ana-silva',
      'Bo Berg person/bo-berg',
      'He person/bo-berg',
    ])
  })

  test('stale: the words are gone, the article is gone, no name stands there', () =>
    check(
      { a: '[Ana Silva|0] met.' },
      `- ignore: { file: a, quote: Cy Dent }
- ignore: { file: z, quote: Ana Silva }
- merge: [{ file: a, quote: Ana Silva }, { file: a, quote: met }]\n`,
      `Ana Silva = a Ana Silva
       error stale :1
       error stale :5
       error stale :9`,
    ))

  test('ambiguous: the words stand twice for two', () =>
    check(
      { a: '[Silva|0] met [Silva|1].' },
      `- set: { field: name, value: Ana }\n  target: { file: a, quote: Silva }\n`,
      `Silva = a Silva
       Silva = a Silva
       warning ambiguous :1`,
    ))

  test('conflicts name both lines and are not applied', () => {
    const articles = { a: '[Ana Silva|0] met [Bo Berg|1] in [Oslo|2|name|place].' }
    const [ana, bo, oslo] = ['Ana Silva', 'Bo Berg', 'Oslo'].map((quote) => `{ file: a, quote: ${quote} }`)
    const apart = `Ana Silva = a Ana Silva
       Bo Berg = a Bo Berg
       Oslo (place) = a Oslo`
    check(articles, `- merge: [${ana}, ${bo}]\n- distinct: [${bo}, ${ana}]\n`, `${apart}\nerror conflict :5\nerror conflict :1`)
    check(articles, `- merge: [${ana}, ${bo}]\n- merge: [${bo}, ${ana}]\n`, `${apart}\nerror conflict :1\nerror conflict :5`)
    check(articles, `- merge: [${ana}, ${oslo}]\n`, `${apart}\nerror conflict :1`)
    check(articles, `- set: { field: type, value: lorry }\n  target: ${ana}\n`, `${apart}\nerror conflict :1`)
    const { problems } = resolve([annotated('a', articles.a)], {
      urls: [],
      corrections: corrections(`- merge: [${ana}, ${bo}]\n- distinct: [${bo}, ${ana}]\n`),
    })
    expect(problems[0]!.message).toContain('corrections/test.yml:5 keeps apart what corrections/test.yml:1 merges')
  })

  test('a recorded address leads to whoever has its writings now', () => {
    const urls = [{ id: 'person/anna-sylwa', url: 'people/anna-sylwa.html' }]
    const given = Object.entries(spelt).map(([file, lines]) => annotated(file, lines))
    const { successors, entities } = resolve(given, {
      urls,
      corrections: corrections('- merge: [{ file: a, quote: Ana Silva }, { file: b, quote: Anna Sylwa }]\n'),
    })
    const ids = entities.map(({ id }) => id)
    expect(ids.includes('person/anna-sylwa') || ids.includes(successors.get('person/anna-sylwa') ?? '')).toBe(true)
  })
})

describe('what an article is', () => {
  const text = 'The ministers met on Monday in the capital.\n\nThey signed a treaty about rivers.\n\nRead More »\n'
  const source: Source = { file: 'articles/a.txt', kind: 'txt', text, bodyStart: 0, fields: {}, fieldSpans: [], blocks: [], sha256: '' }
  const cleaned = (yaml: string) => {
    const { items, problems } = clean(source, settings, corrections(yaml))
    return {
      article: items[0]!,
      outcomes: problems.filter(({ code }) => code.startsWith('corrections/')).map(({ level, code, line }) => `${level} ${code} :${line}`),
    }
  }

  test('text is kept or dropped, whatever rules say', () => {
    expect(cleaned('').article.removed.map(({ why }) => why).length).toBe(1)
    const kept = cleaned('- keep: { file: articles/a.txt, quote: Read More » }\n')
    expect([kept.article.removed, kept.outcomes]).toEqual([[], ['note corrections/applied :1']])
    const dropped = cleaned('- drop: { file: articles/a.txt, quote: They signed a treaty }\n')
    const aside = dropped.article.removed.map(({ start, end }) => text.slice(start, end))
    expect(aside[0]).toBe('They signed a treaty')
    expect(dropped.article.prose).not.toContain('signed')
    expect(cleaned('- drop: { file: articles/a.txt, quote: Read More » }\n').outcomes).toEqual(['note corrections/without-effect :1'])
  })

  test('title, date and outlet are set, and the date says by whom', () => {
    const { article, outcomes } = cleaned(
      `- set: { field: title, value: Rivers }
  target: { file: articles/a.txt }
- set: { field: date, value: 2025-02-06 }
  target: { file: articles/a.txt }
- set: { field: outlet, value: Gazette }
  target: { file: articles/a.txt }\n`,
    )
    expect([article.title, article.published, article.publishedFrom, article.outlet]).toEqual([
      'Rivers',
      '2025-02-06',
      'correction seeds/corrections/test.yml:6',
      'Gazette',
    ])
    expect(outcomes).toEqual(['note corrections/applied :1', 'note corrections/applied :6', 'note corrections/applied :11'])
  })

  test('two entries that say different things are a conflict, stale quotes an error', () => {
    const two =
      '- set: { field: title, value: A }\n  target: { file: articles/a.txt }\n- set: { field: title, value: B }\n  target: { file: articles/a.txt }\n'
    expect(cleaned(two).outcomes).toEqual(['error corrections/conflict :1', 'error corrections/conflict :6'])
    expect(cleaned('- drop: { file: articles/a.txt, quote: never said }\n').outcomes).toEqual(['error corrections/stale :1'])
    const overlapping =
      '- drop: { file: articles/a.txt, quote: a treaty about rivers }\n- keep: { file: articles/a.txt, quote: signed a treaty }\n'
    expect(cleaned(overlapping).outcomes).toEqual(['error corrections/conflict :1', 'error corrections/conflict :5'])
  })
})

describe('what happened', () => {
  const meeting = (text: string, file: string) => {
    const one = annotated(file, text)
    const at = (words: string) => ({ start: one.article.text.indexOf(words), end: one.article.text.indexOf(words) + words.length })
    const people = one.mentions.filter(({ type }) => type === 'person').map((mention) => ({ ...mention, role: 'participant' as const }))
    const trigger: Trigger = {
      ...{ ...at('met'), text: 'met', kind: 'meeting', ploverType: 'CONSULT', modality: 'happened', sentences: [1], participants: people },
      ...{ dates: [], places: [], counts: [], says: [], topicSpan: null, verb: 'meet', tells: null, by: 'meetings/met', confidence: 0.9 },
    }
    return { ...one, triggers: [trigger] }
  }
  const told = (articles: readonly AnnotatedArticle[], yaml: string) => {
    const who = resolve(articles, { urls: [] })
    const { events, stories, problems } = findEvents(who.articles, { entities: who.entities, corrections: corrections(yaml) })
    return {
      events: events.map(
        ({ title, kind, date, reports }) => `${title} (${kind}, ${date ?? 'not stated'}): ${reports.map(({ file }) => file).join(', ')}`,
      ),
      stories: stories.map((story) => story.articles.join(', ')),
      outcomes: problems.map(({ level, code, line }) => `${level} ${code.replace('corrections/', '')} :${line}`),
    }
  }
  const silva = [meeting('[Ana Silva|0] met [Bo Berg|1] here.', 'a'), meeting('[Ana Silva|0] met [Bo Berg|1] there.', 'b')]
  const others = [meeting('[Ana Silva|0] met [Bo Berg|1] here.', 'a'), meeting('[Cy Dent|0] met [Eva Fox|1] there.', 'b')]
  const both = '[{ file: a, quote: met, after: Bo Berg }, { file: b, quote: met }]'

  test('an event is dropped, kept apart or merged', () => {
    expect(told(silva, '').events.length).toBe(1)
    const apart = told(silva, `- distinct: ${both}\n  of: event\n`)
    expect([apart.events.length, apart.outcomes]).toEqual([2, ['note applied :1']])
    expect(told(others, '').events.length).toBe(2)
    const one = told(others, `- merge: ${both}\n  of: event\n`)
    expect([one.events.length, one.outcomes]).toEqual([1, ['note applied :1']])
    expect(told(silva, `- merge: ${both}\n  of: event\n`).outcomes).toEqual(['note without-effect :1'])
    const gone = told(others, '- drop: { file: b, quote: met }\n  of: event\n')
    expect([gone.events.map((event) => event.includes(': b')), gone.outcomes]).toEqual([[false], ['note applied :1']])
  })

  test('title, kind and date are set; what cannot be taken is a conflict', () => {
    const set = (field: string, value: string) =>
      `- set: { field: ${field}, value: ${value} }\n  target: { file: a, quote: met }\n  of: event\n`
    const { events, outcomes } = told(silva, set('title', 'Talks') + set('kind', 'call') + set('date', '2025-02-01'))
    expect(events).toEqual(['Talks (call, 2025-02-01): a, b'])
    expect(outcomes).toEqual(['note applied :1', 'note applied :7', 'note applied :13'])
    expect(told(silva, set('kind', 'picnic')).outcomes).toEqual(['error conflict :1'])
    expect(told(silva, set('date', 'soon')).outcomes).toEqual(['error conflict :1'])
    expect(told(silva, set('title', 'A') + set('title', 'B')).outcomes).toEqual(['note applied :1', 'error conflict :7'])
  })

  test('stale, ambiguous and contradicting entries are said', () => {
    expect(told(silva, '- drop: { file: a, quote: never said }\n  of: event\n').outcomes).toEqual(['error stale :1'])
    expect(told(silva, '- drop: { file: z, quote: met }\n  of: event\n').outcomes).toEqual(['error stale :1'])
    expect(told(others, `- merge: ${both}\n  of: event\n- distinct: ${both}\n  of: event\n`).outcomes).toEqual([
      'error conflict :6',
      'error conflict :1',
    ])
  })

  test('an article is moved to another story, or stands alone', () => {
    const move = (value: string) => `- set: { field: story, value: ${value} }\n  target: { file: b }\n`
    expect(told(others, move('a')).stories).toEqual(['a, b'])
    expect(told(silva, move('alone')).stories.toSorted()).toEqual(['a', 'b'])
    expect(told(others, move('z')).outcomes).toEqual(['error stale :1'])
  })
})

describe('reading', () => {
  const messages = (yaml: string) => readCorrections('corrections/x.yml', yaml).problems.map(({ line, message }) => `${line} ${message}`)

  test('unknown fields name the nearest', () => {
    expect(messages('- ignore: { file: a, qoute: b }\n')[0]).toMatch(/^1 Unknown field "qoute": did you mean "quote"\?/)
    expect(messages('- ignroe: { file: a, quote: b }\n')[0]).toMatch(/^1 Unknown field "ignroe": did you mean "ignore"\?/)
    expect(messages(`- set: { field: rule, value: b }\n  target: { file: a, quote: b }\n${SIGNED}`)).toEqual([
      '1 Unknown field "rule": did you mean "role"?',
    ])
  })

  test('what is missing is said, with its line', () => {
    expect(messages(`\n- merge: [{ file: a, quote: b }]\n${SIGNED}`)).toEqual(['2 "merge" needs two targets or more, found 1.'])
    expect(messages(`- ignore: { file: a }\n${SIGNED}`)[0]).toContain('needs a "quote"')
    expect(messages(`- { reason: x, by: y, date: z }\n`)[0]).toContain('found none')
    expect(messages('- ignore: { file: a, quote: b }\n')[0]).toContain('has no reason, no by, no date')
    expect(messages('just words')[0]).toContain('Expected a list')
    expect(messages('- just words')[0]).toContain('Expected an entry')
    expect(messages('')).toEqual([])
  })

  test('bombs and broken YAML are refused with a message', () => {
    const bomb = `- &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `- &a${i} [*a${i - 1 < 0 ? '' : i - 1},*a${i - 1 < 0 ? '' : i - 1}]`).join('\n')}\n`
    expect(messages(bomb).length).toBeGreaterThan(0)
    expect(messages('['.repeat(100_000))[0]).toBeDefined()
    expect(messages('- ignore: {\n')[0]).toContain('Nothing in this file is applied')
    expect(messages(' '.repeat(1_000_001))[0]).toContain('split it')
    expect(messages(`- ignore: { file: a, quote: *b }\n${SIGNED}`).length).toBeGreaterThan(0)
  })

  test('a proposal reads back as it was meant, whatever its words', () => {
    for (const quote of [
      'Ana "the" Silva',
      'a: b',
      '# x',
      '*x &y',
      "it's – “so”",
      'two\nlines',
      'a\u2028b',
      '😀',
      '\\n',
      '{{ x }}',
      '--- ...',
    ]) {
      const proposal: Proposal = {
        action: 'merge',
        targets: [
          { file: 'a', quote, before: quote, after: '' },
          { file: 'b', quote, before: '', after: quote },
        ],
        reason: quote,
      }
      const [read] = readCorrections('x.yml', proposalYaml(proposal)).items
      expect(read?.targets.map((target) => target.quote)).toEqual([quote.trim(), quote.trim()])
      expect(read?.reason).toBe(quote.trim())
      const set = readCorrections(
        'x.yml',
        proposalYaml({ action: 'set', field: 'name', value: quote, targets: [{ file: 'a', quote, before: '', after: '' }], reason: 'r' }),
      ).items[0]
      expect(set?.action === 'set' && set.value).toBe(quote.trim())
    }
  })
})
