import type { Article, Correction, Found, Settings, Source } from '../model/index.ts'
import { assemble } from './assemble.ts'
import { labelBylines } from './bylines.ts'
import { labelCaptions } from './captions.ts'
import { cleanCorrected, cutAt, enforce, type Stretches } from './corrections.ts'
import { labelFurniture } from './furniture.ts'
import { labelHeaders } from './header.ts'
import { labelHeadings } from './headings.ts'
import { layoutOf } from './layout.ts'
import { prefixOf } from './published.ts'
import { labelTitle } from './title.ts'

export { addArticle } from './add.ts'
export { duplicateProblems, findDuplicates } from './duplicates.ts'

/**
 * Understands a source as an article: its title, day, outlet, captions, headings and body, and what was set aside, and why.
 * Depends on the source, its corrections and the outlets of the settings alone.
 *
 * @param corrections Reviewed judgements; those of other articles are passed over.
 * @returns Exactly one article; a warning where its day is not told or its language is not read, a note where in doubt.
 */
export function clean(source: Source, settings: Settings, corrections: readonly Correction[] = []): Found<Article> {
  return cleanCorrected(source, settings, corrections, cleanWith)
}

function cleanWith(source: Source, settings: Settings, stretches: Stretches): Found<Article> {
  const prefix = prefixOf(source.text, source.bodyStart)
  const layout = layoutOf(source, prefix?.end ?? source.bodyStart)
  const { readable } = layout
  const passages = cutAt(readable, layout.passages, stretches)
  labelFurniture(passages)
  enforce(passages, stretches)
  const headers = labelHeaders(passages, settings)
  const bylines = labelBylines(passages)
  const captions = labelCaptions(readable, passages)
  labelTitle(passages, source.fields.title)
  labelHeadings(passages)
  return assemble({ source, settings, layout: { ...layout, passages }, told: { prefix, headers, bylines }, captions })
}
