import type { Mention } from '../../../model/index.ts'
import { countryNamed } from '../../../resources/countries.ts'
import { BODIES, LONE_WORKS, PLANT_KINDS, PLANTS, POLITIES, PROJECTS, SCHEMES } from './heads.ts'
import { joinDoubleNames, joinHeads, joinOpen, joinPairsWithHead, joinPurposes, joinRegional } from './joins.ts'
import { added, changed, isCapitalised, type NamedSentence, type SpanRule, tokensAfter, tokensBefore } from './names.ts'
import { splitPeopleOf, trimPeople, typeDatelines } from './people.ts'
import { splitAtBrackets, splitAtWith, splitRoutes } from './splits.ts'

/** "Kestrel police" is a body and "Gull hydropower plant" a place; "X 2.0" is X's second edition. */
const extendRight: SpanRule = (named) =>
  named.names.map((name) => {
    const [first, second] = tokensAfter(named, name.end, 2)
    const beside = (token: { start: number } | undefined, end: number) => token !== undefined && named.prose.slice(end, token.start) === ' '
    if (first === undefined || name.type === 'person' || !beside(first, name.end)) return name
    if (first.text === 'and' && /^(?:Ministry|Department) (?:of|for) /.test(name.text) && isPortfolio(named, second))
      return changed(name, { end: second!.end }, 'conventions/portfolio', named.prose)
    if (/^\d+\.\d+$/.test(first.text) && /^\p{Lu}+$/u.test(name.text))
      return changed(name, { end: first.end }, 'conventions/edition', named.prose)
    if (name.type !== 'place') return name
    if (first.text === 'police' || first.text === 'Police')
      return changed(name, { end: first.end, type: 'organisation' }, 'conventions/police', named.prose)
    if (PLANT_KINDS.has(first.text) && second !== undefined && PLANTS.has(second.text) && beside(second, first.end))
      return changed(name, { end: second.end }, 'conventions/work', named.prose)
    if (LONE_WORKS.has(first.text) && countryNamed(name.text) === undefined && second?.text !== 'of')
      return changed(name, { end: first.end }, 'conventions/work', named.prose)
    return name
  })

/** What a ministry is for besides: one more capitalised word that begins no name. */
function isPortfolio({ names }: NamedSentence, token: { readonly start: number; readonly text: string } | undefined): boolean {
  return token !== undefined && isCapitalised(token.text) && !names.some(({ start, end }) => start <= token.start && token.start < end)
}

/** "State of Palestine", "Interim Afghan Government": capitalised words before belong to the name of a state or body. */
const extendLeft: SpanRule = (named) => {
  const names: Mention[] = []
  for (const name of named.names) {
    const start = bodyStart(named, name) ?? organStart(named, name) ?? polityStart(named, name) ?? name.start
    while (names.length > 0 && names.at(-1)!.start >= start) names.pop()
    const overlapped = names.length > 0 && names.at(-1)!.end > start
    names.push(start === name.start || overlapped ? name : changed(name, { start }, 'conventions/left', named.prose))
  }
  return names
}

function bodyStart(named: NamedSentence, name: Mention): number | undefined {
  if (!/(?:^| )(?:Government|Administration)$/.test(name.text)) return undefined
  let start: number | undefined
  for (const token of tokensBefore(named, name.start, 3)) {
    if (!isCapitalised(token.text) || token.start === named.sentence.start || named.prose.slice(token.end, start ?? name.start) !== ' ')
      break
    start = token.start
  }
  return start
}

/** "Standing Committee of the National Assembly": an organ's own words, as far as they are capitalised. */
function organStart(named: NamedSentence, name: Mention): number | undefined {
  if (name.type !== 'organisation') return undefined
  const before = tokensBefore(named, name.start, 6).filter((token, n) => n > 0 || token.text !== 'the')
  const [of, head, ...rest] = before
  if (of?.text !== 'of' || head === undefined || !isCapitalised(head.text) || !BODIES.has(head.text.toLowerCase())) return undefined
  const lower = rest.findIndex(({ text }) => !isCapitalised(text))
  return (rest.slice(0, lower === -1 ? rest.length : lower).at(-1) ?? head).start
}

function polityStart(named: NamedSentence, name: Mention): number | undefined {
  const [of, polity] = tokensBefore(named, name.start, 2)
  const isPolity =
    name.type === 'place' &&
    of?.text === 'of' &&
    polity !== undefined &&
    isCapitalised(polity.text) &&
    POLITIES.has(polity.text.toLowerCase())
  return isPolity && countryNamed(name.text) !== undefined ? polity.start : undefined
}

/** "Coastal Trade, Coastal Safety, and Coastal Heritage Initiatives": a plural head is that of the whole series. */
const typeSeries: SpanRule = ({ names, prose }) => {
  const typed = [...names]
  for (let n = typed.length - 1; n > 0; n--) {
    const [before, name] = [typed[n - 1]!, typed[n]!]
    const plural = /\s(\p{Lu}\p{L}+s)$/u.exec(name.text)?.[1]?.toLowerCase()
    const inSeries = name.by === 'conventions/series' || (plural !== undefined && PROJECTS.has(plural))
    const listed = /^(?:, |,? (?:and|&) )$/.test(prose.slice(before.end, name.start)) && /\s/.test(before.text)
    if (inSeries && listed && (before.type === 'organisation' || before.type === 'other'))
      typed[n - 1] = changed(before, { type: 'project' }, 'conventions/series', prose)
  }
  return typed
}

/** "Long Name (LN-1)": what stands in brackets right after a name, in capitals and figures, is its short form. */
const addShortForms: SpanRule = (named) => {
  const { names, prose } = named
  const found = names.flatMap((name) => {
    const [, short] = /^ \((\p{Lu}[\p{Lu}\d-]{1,9})\)/u.exec(prose.slice(name.end, name.end + 14)) ?? []
    const start = name.end + 2
    const isNew =
      short !== undefined && name.type !== 'person' && !names.some((other) => other.start < start + short.length && start < other.end)
    return isNew ? [added(start, start + short.length, name.type, 'conventions/short-form', prose)] : []
  })
  return found.length === 0 ? names : [...names, ...found].sort((a, b) => a.start - b.start)
}

/** "5Es framework": a code and the noun that says it is a scheme. */
const addCodedSchemes: SpanRule = (named) => {
  const { tokens } = named.sentence
  const found = tokens.flatMap((token, n) => {
    const next = tokens[n + 1]
    const isScheme = /^\d+\p{Lu}\p{L}*$/u.test(token.text) && next !== undefined && SCHEMES.has(next.text.toLowerCase())
    return isScheme ? [added(token.start, next.end, 'project', 'conventions/coded-scheme', named.prose)] : []
  })
  const kept = named.names.filter((name) => !found.some(({ start, end }) => name.start < end && start < name.end))
  return [...kept, ...found].sort((a, b) => a.start - b.start)
}

/** Who took a picture stands after a dash at the end of its caption: an agency where it is no person. */
const addCredits: SpanRule = (named) => {
  const { sentence, names, prose } = named
  const credit =
    sentence.kind === 'caption'
      ? /[—–-] ?(\p{Lu}[\p{L}&.]{1,30}(?: \p{Lu}[\p{L}&.]{1,30}){0,2})$/u.exec(prose.slice(sentence.start, sentence.end))
      : null
  if (credit === null) return names
  const start = sentence.start + credit.index + credit[0].length - credit[1]!.length
  const isKnown = names.some(({ end }) => end > start)
  return isKnown ? names : [...names, added(start, start + credit[1]!.length, 'organisation', 'conventions/credit', prose)]
}

export const spanRules: readonly SpanRule[] = [
  splitAtBrackets,
  splitAtWith,
  splitPeopleOf,
  trimPeople,
  typeDatelines,
  joinDoubleNames,
  joinOpen,
  joinPairsWithHead,
  joinHeads,
  joinRegional,
  extendRight,
  extendLeft,
  joinPurposes,
  typeSeries,
  splitRoutes,
  addShortForms,
  addCodedSchemes,
  addCredits,
]
