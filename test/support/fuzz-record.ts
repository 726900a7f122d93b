import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare, toHtml, toMarkdown } from '../../src/diff/index.ts'
import { loadModel } from '../../src/host/model.ts'
import { readRecordPair } from '../../src/host/record-pair.ts'
import type { Desk } from '../../src/model/index.ts'
import { type Analysed, analyse, readArticle } from '../../src/pipeline.ts'
import { read, readCorrections, readSettings } from '../../src/read/index.ts'
import { RecordError, refusing, TABLES } from '../../src/record/index.ts'
import { review } from '../../src/review/index.ts'
import { recordTexts } from './record-texts.ts'

/** Two articles in which everything is read that a record holds. */
const ARTICLES: Readonly<Record<string, string>> = {
  'articles/a.txt':
    'date 2025-02-06 Trade Minister Ana Silva met Prime Minister Bo Berg in Oslo on Wednesday.\n\n“We agreed on fishing,” Silva said. At least 12 people were killed in Bergen in January, police said.\n',
  'articles/b.txt':
    'date 2025-02-07 Ana Silva and Bo Berg signed an agreement in Oslo on Wednesday. Berg urged the Harbour Authority (HA) to reopen the port. The HA said it would.\n',
}

async function analysed(corrections: string): Promise<Analysed> {
  const desk: Desk = {
    ...{ settings: readSettings('publish: full').items[0]!, topics: [], urls: [] },
    corrections: readCorrections('corrections/x.yml', corrections).items,
  }
  const model = await loadModel('full')
  const sources = Object.entries(ARTICLES).flatMap(([file, text]) => read(file, new TextEncoder().encode(text), desk.settings).items)
  const found = sources.map((source) => readArticle(source, desk, { model, topics: [] }))
  return analyse(
    found.flatMap(({ items }) => items),
    found.flatMap(({ problems }) => problems),
    desk,
    { generator: 'fuzz' },
  )
}

/** Applies corrections that may say anything; whatever they are, the two articles are analysed. */
export async function tryCorrections(text: string): Promise<string | undefined> {
  const { analysis } = await analysed(text)
  return analysis.articles.length === 2 ? undefined : 'an article is lost'
}

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'dossier-record-'))
  mkdirSync(join(made, 'data'))
  return made
}

let whole: Promise<{ readonly site: string; readonly files: ReadonlyMap<string, string> }> | undefined

/** A record as it should be, on disk and as texts. */
function wholeRecord() {
  whole ??= analysed('').then((assembled) => {
    const files = recordTexts(assembled)
    const site = folder()
    for (const [file, text] of files) writeFileSync(join(site, file), text)
    return { site, files }
  })
  return whole
}

/** The tables of a record, each named so that `tryRecord` knows it. */
export async function recordCorpus(): Promise<{ name: string; text: string }[]> {
  const { files } = await wholeRecord()
  return ['meta.json', ...TABLES.map((name) => `${name}.jsonl`)].map((name) => ({
    name: `record.${name}`,
    text: files.get(`data/${name}`)!,
  }))
}

/** Compares and reviews a record of which one file may say anything: it is refused as no record, or nothing throws. */
export async function tryRecord(name: string, text: string): Promise<string | undefined> {
  const { site, files } = await wholeRecord()
  const hostile = folder()
  for (const [file, content] of files) writeFileSync(join(hostile, file), file === `data/${name.replace(/^record\./, '')}` ? text : content)
  try {
    for (const [one, other] of [
      [site, hostile],
      [hostile, site],
    ] as const) {
      const { before, after } = await readRecordPair(one, other)
      const comment = refusing([before, after], () => {
        const changes = compare(before, after)
        toHtml(changes, { root: '../', before: 'before/' })
        review(after, { corrections: [], texts: (file) => ARTICLES[file] })
        return toMarkdown(changes)
      })
      if (comment.length > 65_536) return 'the comment is too long'
    }
  } catch (error) {
    if (!(error instanceof RecordError)) throw error
  } finally {
    rmSync(hostile, { recursive: true })
  }
  return undefined
}
