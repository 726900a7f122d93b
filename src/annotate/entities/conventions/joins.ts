import type { Mention } from '../../../model/index.ts'
import { countryNamed, isRegion } from '../../../resources/countries.ts'
import { BODIES, headOf, isHead, OCCASIONS, REGIONAL, WORKS } from './heads.ts'
import { changed, isPairOf, type NamedSentence, type SpanRule, tokensIn } from './names.ts'

const wordsOf = (named: NamedSentence, name: Mention) => tokensIn(named, name).map(({ text }) => text)

/** "Jammu and Kashmir", "Trinidad and Tobago": one place where the gazetteer knows both words as one. */
export const joinDoubleNames: SpanRule = (named) =>
  joined(
    named,
    (first, second, between) => /^ (?:and|&) $/.test(between) && isDouble(`${first.text} and ${second.text}`),
    'conventions/double-name',
  )

const isDouble = (name: string) => countryNamed(name) !== undefined || isRegion(name)

/** "Kestrel" + "International Airport": a place or body and the head that follows it at once are one name. */
export const joinHeads: SpanRule = (named) =>
  joined(
    named,
    (first, second, between) => {
      const head = headOf(wordsOf(named, second))
      const things = ['place', 'organisation', 'project', 'event', 'other']
      return (
        between === ' ' &&
        things.includes(first.type) &&
        things.includes(second.type) &&
        (BODIES.has(head) || WORKS.has(head) || OCCASIONS.has(head))
      )
    },
    'conventions/head',
  )

/** "African" + "Union", "Asian" + "Games": the adjective of no one country and the body or occasion that follows it at once are one name. */
export const joinRegional: SpanRule = (named) =>
  joined(named, (first, second, between) => between === ' ' && isRegional(first) && headsName(named, second), 'conventions/regional')

const isRegional = ({ text }: Mention) => REGIONAL.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())

function headsName(named: NamedSentence, name: Mention): boolean {
  const head = headOf(wordsOf(named, name))
  return name.type === 'organisation' ? BODIES.has(head) : name.type === 'event' && OCCASIONS.has(head)
}

function joined(named: NamedSentence, isOne: (first: Mention, second: Mention, between: string) => boolean, by: string): Mention[] {
  const names: Mention[] = []
  for (const name of named.names) {
    const last = names.at(-1)
    if (last !== undefined && isOne(last, name, named.prose.slice(last.end, name.start)))
      names[names.length - 1] = changed(
        last,
        { end: name.end, type: last.type === name.type ? name.type : name.type === 'place' ? 'place' : 'organisation' },
        by,
        named.prose,
      )
    else names.push(name)
  }
  return names
}

/** "Coast Forum *for Coastal Defence*", "Commission on Fair Trade": what a body or occasion is for belongs to its name. */
export const joinPurposes: SpanRule = (named) =>
  joined(
    named,
    (first, second, between) => {
      const head = headOf(wordsOf(named, first))
      const purpose = second.type === 'other' || second.type === 'organisation' || second.type === 'event'
      return /^ (?:for|on) $/.test(between) && purpose && !/^\p{Lu}+$/u.test(second.text) && (BODIES.has(head) || OCCASIONS.has(head))
    },
    'conventions/purpose',
  )

/** "University of" + "Norland": a name that stops at "of" goes on with the names that follow it at once. */
export const joinOpen: SpanRule = (named) => {
  const open = named.names.map(({ text, type }) => type !== 'person' && /\p{L} of(?: the)?$/u.test(text))
  if (!open.includes(true)) return named.names
  const names: Mention[] = []
  let joining = false
  for (const [at, name] of named.names.entries()) {
    const last = names.at(-1)
    joining = joining && last !== undefined && named.prose.slice(last.end, name.start) === ' ' && name.type !== 'person'
    if (joining && last) names[names.length - 1] = changed(last, { end: name.end }, 'conventions/open', named.prose)
    else names.push(name)
    joining ||= open[at]!
  }
  return names
}

/** "Coast and Harbour Forum": two words and the head that follows them are one name. */
export const joinPairsWithHead: SpanRule = (named) => {
  const names = [...named.names]
  for (let n = 0; n + 2 < names.length; n++) {
    const [first, second, third] = [names[n]!, names[n + 1]!, names[n + 2]!]
    const isPair = isPairOf(first, second, named.prose) && named.prose.slice(second.end, third.start) === ' '
    if (isPair && isHead(wordsOf(named, third)[0] ?? ''))
      names.splice(n, 3, changed(third, { start: first.start }, 'conventions/pair', named.prose))
  }
  return names
}
