import distance from 'natural/lib/natural/distance/index.js'

/** What others call the fields that are known here. */
const synonyms: Readonly<Record<string, string>> = {
  published: 'date',
  publisheddate: 'date',
  publishdate: 'date',
  publicationdate: 'date',
  pubdate: 'date',
  created: 'date',
  headline: 'title',
  publisher: 'outlet',
  site: 'outlet',
  newspaper: 'outlet',
  byline: 'author',
  authors: 'author',
  writer: 'author',
  lang: 'language',
  url: 'source',
  link: 'source',
  tags: 'topics',
  keywords: 'cues',
  name: 'label',
}

/** The known name nearest to one that is not known, where it is near enough to be a slip of the keyboard. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase().slice(0, 40)
  const meant = synonyms[wanted.replace(/[^a-z]/g, '')]
  if (meant !== undefined && known.includes(meant)) return meant
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const apart = distance.DamerauLevenshteinDistance(wanted, candidate.toLowerCase())
    if (apart < least) {
      least = apart
      best = candidate
    }
  }
  return best
}

/** What to tell an editor about a name that is not known: the nearest, else all of them. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  const hint = near ? `did you mean "${near}"?` : `known are ${known.join(', ')}.`
  return `Unknown ${what} "${clip(name)}": ${hint} It is ignored.`
}

/** Foreign text cut to what fits a message. */
export function clip(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
