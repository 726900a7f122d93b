import type { ChangeEvidence, Subject } from '../../model/index.ts'
import { fileLabel } from '../subjects.ts'
import { escapeMarkdown, safeAddress } from './escape.ts'

/** How a comment points into the preview: addresses are left out where it has none. */
export interface Pointing {
  /** Where the preview is served, without a trailing slash; null where it is not. */
  readonly siteUrl: string | null
  /** Address of each article's page, by file. */
  readonly articleUrls: ReadonlyMap<string, string>
}

/** The name of what a change is of, linked to its page where there is one to see. */
export function named(subject: Subject, { siteUrl }: Pointing): string {
  const address = subject.gone ? undefined : safeAddress(siteUrl, subject.url)
  const name = escapeMarkdown(subject.name, 120) || escapeMarkdown(subject.id, 120)
  return address === undefined ? name : `[${name}](${address})`
}

/** " [002 s5, 000 s17]": the sentences behind a statement, each once. */
export function sentences(evidence: readonly ChangeEvidence[], pointing: Pointing, most = 3): string {
  const seen = new Map<string, string>()
  for (const { file, sentence } of evidence) {
    const label = `${escapeMarkdown(fileLabel(file), 60)}${sentence === null ? '' : ` s${sentence}`}`
    const page = pointing.articleUrls.get(file)
    const address = safeAddress(pointing.siteUrl, page === undefined ? null : `${page}${sentence === null ? '' : `#s${sentence}`}`)
    seen.set(label, address === undefined ? label : `[${label}](${address})`)
  }
  const shown = [...seen.values()].slice(0, most)
  return shown.length === 0 ? '' : ` \\[${shown.join(', ')}${seen.size > most ? ', …' : ''}\\]`
}
