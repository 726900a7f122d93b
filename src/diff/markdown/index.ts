import type { Change, Decision } from '../../model/index.ts'
import { toDecide } from './decide.ts'
import type { Pointing } from './say.ts'
import { routine, type Section, sections } from './sections.ts'
import { verdict } from './verdict.ts'

/** What a comment may know beside the changes. */
export interface MarkdownOptions {
  /** Where the preview is served; links are left out where it is not. */
  readonly siteUrl?: string | null
  /** The full list of changes, by default `changes/index.html` of the preview. */
  readonly changesUrl?: string | null
  /** Address of each article's page, by file, for links to sentences. */
  readonly articleUrls?: ReadonlyMap<string, string>
  /** What the review newly asks, with its YAML. */
  readonly decisions?: readonly Decision[]
  /** Said under the verdict: "The base has moved since". */
  readonly notes?: readonly string[]
  /** Characters a comment may have; GitHub allows 65,536. */
  readonly limit?: number
}

/**
 * The changes as a pull request's comment: verdict, what to decide, then events, people and the rest, the routine folded.
 * Always within the limit: what does not fit is counted and linked.
 */
export function toMarkdown(changes: readonly Change[], options: MarkdownOptions = {}): string {
  const { siteUrl = null, articleUrls = new Map(), decisions = [], notes = [], limit = 65_536 } = options
  if (changes.length === 0 && decisions.length === 0) return ['### Nothing changed in the analysis', ...notes].join('\n\n').concat('\n')
  const pointing: Pointing = { siteUrl, articleUrls }
  const decide = toDecide(changes, decisions, pointing)
  const parts: Parts = {
    head: [verdict(changes, decide.length), ...notes],
    decide,
    sections: sections(changes, pointing),
    routine: routine(changes),
    full: fullList(options),
  }
  for (const most of [200, 60, 25, 12, 6, 3, 1]) {
    const text = layOut(parts, most)
    if (text.length <= limit) return text
  }
  return `${parts.head[0]!.slice(0, limit - 200)}\n\n${parts.full}\n`.slice(0, limit)
}

interface Parts {
  readonly head: readonly string[]
  readonly decide: readonly string[]
  readonly sections: readonly Section[]
  readonly routine: readonly string[]
  readonly full: string
}

function fullList({ siteUrl, changesUrl }: MarkdownOptions): string {
  const address = changesUrl ?? (siteUrl == null ? null : `${siteUrl.replace(/\/$/, '')}/changes/index.html`)
  return address === null ? 'All changes: `changes/index.html` of the preview.' : `[All changes, page by page](${address})`
}

function layOut({ head, decide, sections, routine, full }: Parts, most: number): string {
  const [articles, ...rest] = sections
  const blocks = [
    ...head,
    ...(articles === undefined || articles.lines.length === 0 ? [] : [cut(articles.lines, most).join('  \n')]),
    ...(decide.length === 0
      ? []
      : [
          cut(decide, most * 2)
            .map((line, i) => `${i + 1}. ${line}`)
            .join('\n'),
        ]),
    ...rest
      .filter(({ lines }) => lines.length > 0)
      .map(
        ({ title, lines }) =>
          `**${title}**\n${cut(lines, most)
            .map((line) => `- ${line}`)
            .join('\n')}`,
      ),
    ...(routine.length === 0
      ? []
      : [
          `<details><summary>Routine: mentions and derived pages</summary>\n\n${cut(
            routine.map((line) => line.slice(0, most * 400)),
            most,
          ).join('\n\n')}\n\n</details>`,
        ]),
    full,
  ]
  return `${blocks.join('\n\n')}\n`
}

function cut(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `… and ${lines.length - most} more`]
}
