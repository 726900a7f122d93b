import type { Span } from '../model/index.ts'
import { agencyOf } from './agencies.ts'
import type { Labelled } from './passage.ts'
import { words } from './shape.ts'

/** Who wrote the article; the span is that of the words in the source. */
export interface Byline extends Span {
  readonly name: string
  readonly agency: string | null
  /** Whether it names only who helped: "With input from APP". */
  readonly helper: boolean
}

const person = "\\p{Lu}[\\p{L}.’'-]*(?:\\s(?:\\p{Lu}[\\p{L}.’'-]*|de|da|van|von|al|bin|el|del|di|la|le|ul)){1,5}"
const desk =
  /^(?:(?:our |the )?(?:news|web|monitoring|digital|foreign|city|business|sports)\s?(?:desk|report|team)|(?:our |a )?(?:staff |special |own |news )?(?:correspondents?|reporters?)|staff writers?|agencies|news agencies|apnews|agency report)(?:\s?[|/,]\s?(?:agencies|agency|[\p{L} ]{2,30}))?$/iu
/** A paper's own report, right below the title: "Harbour Monitor Report". */
const ownReport = /^(?:\p{Lu}[\p{L}’'.&]*\s){1,3}(?:Report|Desk|Bureau|Correspondents?|Monitoring)$/u
const by = new RegExp(
  `^(?:By|BY|by|Written by|Reported by|Story by|Author:|Words by|From)\\s?:?\\s+(?<name>(?:${person}|\\p{Lu}[\\p{L}.’'-]+)(?:(?:,| and| &)\\s(?:${person}))*)(?<rest>(?:\\s?[,|/–—-]\\s?|\\s(?:in|for|of)\\s)[\\p{L}.’'&() ,/-]{2,80})?$`,
  'u',
)
const inPlace = new RegExp(
  `^(?<name>${person}(?: and ${person})?)(?<rest>(?: in | at )\\p{Lu}[\\p{L} ,.’'-]{2,50}|, (?:${'AFP|AP|Reuters|Associated Press|The Associated Press|CNN|BBC News|PTI|Xinhua'})(?: [\\p{L} ]{2,40})?)$`,
  'u',
)
const site = new RegExp(
  `^(?<name>${person})(?<rest>, [\\w-]{2,40}(?:\\.[\\w-]{2,20}){0,2}\\.(?:com|org|net|ca|in|pk|co\\.uk|com\\.au))$`,
  'u',
)
const tail =
  /^[([]?(?:(?:[Ww]eb )?[Ee]ditors?:|(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Pp]roduc(?:ed|tion)) by|With (?:additional )?(?:reporting|inputs?|input) (?:from|by)|Associated Press writers?)\s.{2,300}$/

/** A writer's address or handle alone on its line. */
const contact = /^(?:[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,3}|@\w{2,30})$/

/** Labels the lines that name the writer, above the story or at its end, as metadata. In text order. */
export function labelBylines(passages: readonly Labelled[]): Byline[] {
  const open = passages.filter((passage) => !passage.label && !passage.long)
  const head = open.slice(0, 8).flatMap((passage, i) => read(passage, i))
  const named = passages.flatMap((passage, i) => (standsByDate(passages, i) ? [label(passage, passage.text, '')] : []))
  const foot = open.slice(-4).flatMap((passage) => (!passage.label && tail.test(passage.text) ? [label(passage, passage.text, '')] : []))
  return [...head, ...named, ...foot]
}

const names = new RegExp(`^${person}(?:(?:,| and| &) ${person}){0,3}$`, 'u')

/** A name alone on its line, right above or below the line that dates the article. */
function standsByDate(passages: readonly Labelled[], i: number): boolean {
  const passage = passages[i]!
  if (i === 0 || i > 8 || passage.label || passage.long || passage.text.length > 80 || !names.test(passage.text)) return false
  if (/^The /.test(passage.text) || !passages.slice(0, i).some((earlier) => words(earlier.text).length > 3)) return false
  return passages[i - 1]?.label?.kind === 'metadata' || passages[i + 1]?.label?.kind === 'metadata'
}

function read(passage: Labelled, i: number): Byline[] {
  if (passage.text.length > 160 || passage.told === 'title' || passage.told === 'heading') return []
  const match = by.exec(passage.text) ?? site.exec(passage.text) ?? (i > 0 ? inPlace.exec(passage.text) : null)
  if (match?.groups?.name) return [label(passage, match.groups.name.trim(), match.groups.rest ?? '')]
  const isDesk = desk.test(passage.text) || contact.test(passage.text) || (i === 1 && ownReport.test(passage.text))
  return i > 0 && isDesk ? [label(passage, passage.text, '')] : []
}

function label(passage: Labelled, name: string, rest: string): Byline {
  passage.label = { kind: 'metadata' }
  const agency = rest
    .split(/[,|/()]| Staff | Writer/)
    .map((part) => agencyOf(part))
    .find((found) => found !== undefined)
  const source = /^[([]?With .{0,20}inputs? from ([^()[\]]{2,30}?)[)\]]?\.?$/.exec(name)?.[1]
  const helper = /^[([]?(?:With|Additional|Associated Press writer|(?:[Ww]eb )?[Ee]ditor|[Ee]dit)/.test(name)
  return { start: passage.start, end: passage.end, name, agency: agency ?? (source ? agencyOf(source) : undefined) ?? null, helper }
}
