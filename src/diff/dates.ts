import type { Finding } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { pairRows } from './rows.ts'
import { fileLabel, ofArticle, saidDate } from './subjects.ts'

/** Date words of articles in both analyses that are now read as another date; new and lost ones show in the events. */
export function compareDates({ before, after, files, sameText }: Pairing): Finding[] {
  return [...files.afterOf].flatMap(([was, is]) => {
    const [mine, theirs] = [before.dates.get(was) ?? [], after.dates.get(is) ?? []]
    const paired = pairRows(
      mine,
      theirs,
      ({ text }) => text,
      () => sameText(was),
    )
    return mine.flatMap((date, i): Finding[] => {
      const other = paired[i]! < 0 ? undefined : theirs[paired[i]!]
      if (other === undefined || other.value === date.value) return []
      const { file, start, end, text } = other
      return [
        {
          ...{ type: 'date-changed', subject: ofArticle(after.articles.get(is)!), text, before: date.value, after: other.value },
          message: `“${text}” in ${fileLabel(file)} was ${saidDate(date.value)}, is ${saidDate(other.value)}.`,
          because: other.because.length === 0 ? null : other.because.join('; '),
          evidence: [{ file, start, end, text, by: 'dates' }],
        },
      ]
    })
  })
}
