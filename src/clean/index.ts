import type { Article, Found, Settings, Source } from '../model/index.ts'
import { assemble } from './assemble.ts'
import { labelBylines } from './bylines.ts'
import { labelCaptions } from './captions.ts'
import { labelFurniture } from './furniture.ts'
import { labelHeaders } from './header.ts'
import { labelHeadings } from './headings.ts'
import { passagesOfLines } from './lines.ts'
import { prefixOf } from './published.ts'
import { labelTitle } from './title.ts'

/**
 * Understands a source as an article: its title, day, outlet, captions, headings and body, and what was set aside, and why.
 * Depends on the source and the outlets of the settings alone.
 *
 * @returns Exactly one article; a warning where its day is not told or its language is not read, a note where in doubt.
 */
export function clean(source: Source, settings: Settings): Found<Article> {
  const { text, fields } = source
  const prefix = prefixOf(text, source.bodyStart)
  const passages = passagesOfLines(text, { start: prefix?.end ?? source.bodyStart, end: text.length })
  labelFurniture(passages)
  const headers = labelHeaders(passages, settings)
  const bylines = labelBylines(passages)
  const captions = labelCaptions(text, passages)
  labelTitle(passages, fields.title)
  labelHeadings(passages)
  return assemble({ source, settings, passages, told: { prefix, headers, bylines }, captions })
}
