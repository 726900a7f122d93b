import { byCodeUnit, type EventRecord, type ResolvedArticle } from '../model/index.ts'
import { within } from './lookup.ts'
import { originsOf } from './origins.ts'
import { sentencesOf } from './reports.ts'
import type { Telling } from './telling.ts'

/** Shared runs of at least this many words, names and titles apart, hint at one source. */
const shortestRun = 8
const titles = new Set(
  'president prime minister chinese foreign interior deputy mr mrs dr the a an senator chairman premier general'.split(' '),
)

interface Told {
  readonly file: string
  readonly words: readonly string[]
  readonly origins: ReadonlySet<string>
}

/** The words of the sentences that tell it, without names and titles; a break stands between sentences. */
function wordsOf(article: ResolvedArticle, tellings: readonly Telling[]): string[] {
  const names = article.mentions.filter((mention) => mention.form === 'name')
  return sentencesOf(article, tellings).flatMap(([start, end], n) => {
    const inside = within(names, { start, end })
    let text = ''
    let at = start
    for (const name of inside) {
      if (name.start < at) continue
      text += `${article.article.text.slice(at, name.start)} `
      at = name.end
    }
    text += article.article.text.slice(at, end)
    const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !titles.has(word) && word !== 's')
    return [...words, `|${article.article.file} ${n}`]
  })
}

/** The lengths of the runs that two articles share, longest stretch by longest stretch. */
export function sharedRuns(a: readonly string[], b: readonly string[]): number[] {
  const at = new Map<string, number>()
  for (let i = 0; i + shortestRun <= b.length; i++) {
    const key = b.slice(i, i + shortestRun).join(' ')
    if (!at.has(key)) at.set(key, i)
  }
  const runs: number[] = []
  for (let i = 0; i + shortestRun <= a.length; ) {
    const start = at.get(a.slice(i, i + shortestRun).join(' '))
    if (start === undefined) {
      i++
      continue
    }
    let length = shortestRun
    while (i + length < a.length && a[i + length] === b[start + length]) length++
    runs.push(length)
    i += length
  }
  return runs
}

const range = (runs: readonly number[]): string => {
  const [low, high] = [Math.min(...runs), Math.max(...runs)]
  return low === high ? `${low}` : `${low}–${high}`
}

function reason(a: Told, b: Told): string | undefined {
  const runs = sharedRuns(a.words, b.words)
  if (runs.length > 0) return `${runs.length} shared ${runs.length === 1 ? 'run' : 'runs'} of ${range(runs)} words, names and titles apart`
  const origin = [...a.origins].find((each) => b.origins.has(each))
  return origin === undefined ? undefined : `both go back to ${origin}`
}

/** Groups the articles of a happening that may be one source, each article in exactly one group, with the reason. */
export function sourcesOf(reports: readonly (readonly Telling[])[]): EventRecord['sources'] {
  const told: Told[] = reports.map((tellings) => {
    const { article } = tellings[0]!
    return {
      file: article.article.file,
      words: reports.length > 1 ? wordsOf(article, tellings) : [],
      origins: originsOf(article, tellings),
    }
  })
  const groups: { files: string[]; members: Told[]; why: string[] }[] = []
  for (const each of told) {
    const hit = groups
      .flatMap((group) => group.members.map((member) => ({ group, why: reason(member, each) })))
      .find(({ why }) => why !== undefined)
    if (hit === undefined) groups.push({ files: [each.file], members: [each], why: [] })
    else {
      hit.group.files.push(each.file)
      hit.group.members.push(each)
      hit.group.why.push(hit.why!)
    }
  }
  return groups.map(({ files, why, members }) => ({
    files: files.sort(byCodeUnit),
    why: why.length > 0 ? [...new Set(why)].join('; ') : alone(members[0]!),
  }))
}

const alone = ({ origins }: Told): string => (origins.size > 0 ? `stands alone; cites ${[...origins].join(', ')}` : 'stands alone')
