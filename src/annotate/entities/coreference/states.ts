import { byCodeUnit } from '../../../model/index.ts'
import { countryNamed, countryOfCapital, countryOfDemonym } from '../../../resources/countries.ts'
import type { Line } from '../lines.ts'

/** The states of a hyphenated word ("Kenya-India"), as ISO codes; none where a part names no state. */
function statesIn(word: string): string[] {
  const parts = word.includes('-') ? word.split('-') : []
  const codes = parts.map((part) => (countryNamed(part) ?? countryOfDemonym(part))?.code)
  return codes.length === 2 && codes.every((code) => code !== undefined) ? codes : []
}

/** Whether a word can be a demonym: those of small letters are other words ("polish"). */
function startsCapital(text: string): boolean {
  const first = text.charCodeAt(0)
  return (first >= 65 && first <= 90) || first > 127
}

/** How often names, demonyms and compounds speak of each state, the most frequent first. */
export function statesTold(
  lines: readonly Line[],
  codeOf: (text: string) => string | undefined,
): (readonly [code: string, times: number])[] {
  const counts = new Map<string, number>()
  const count = (code: string | undefined) => code !== undefined && counts.set(code, (counts.get(code) ?? 0) + 1)
  for (const { words, names, sentence } of lines) {
    sentence.tokens.forEach(({ text }, at) => {
      if (!startsCapital(text)) return
      count(countryOfDemonym(words[at]!)?.code)
      if (text.includes('-')) for (const code of statesIn(words[at]!)) count(code)
    })
    for (const { mention } of names) if (mention.type !== 'person' && mention.type !== 'nationality') count(codeOf(mention.text))
  }
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
}

/** The two states that an article speaks of most, where a third does not compete. */
export function bilateralPair(
  [first, second, third]: readonly (readonly [string, number])[],
  countries: ReadonlyMap<string, number>,
): readonly number[] | null {
  if (!first || !second || second[1] < 2 || (third && third[1] * 2 > second[1])) return null
  const pair = [countries.get(first[0]), countries.get(second[0])].filter((chain) => chain !== undefined)
  return pair.length === 2 ? pair.sort((a, b) => a - b) : null
}

/** The one state that an article is about: it speaks of it at least three times, and twice as often as of all others. */
export function homeState(told: readonly (readonly [string, number])[]): string | null {
  const [first] = told
  const all = told.reduce((sum, [, times]) => sum + times, 0)
  return first && first[1] >= 3 && first[1] * 3 >= all * 2 ? first[0] : null
}

/** The state whose adjective a word of a sentence is; a word of small letters is none ("polish"). */
export function stateOfDemonym({ words, sentence }: Line, at: number): string | undefined {
  return startsCapital(sentence.tokens[at]!.text) ? countryOfDemonym(words[at]!)?.code : undefined
}

const travel = /^(?:visit|trip|arrived|arrives|travelled|traveled|came|flew|tour)$/

/** The countries that follow "visit to", "trip to", "arrived in", and that of a dateline's capital. */
export function hostsIn(lines: readonly Line[], codeOf: (text: string) => string | undefined): Set<string> {
  const found = new Set<string>()
  for (const { words, names } of lines) {
    const dateline =
      names[0]?.from === 0 && /^\p{Lu}+(?: \p{Lu}+)*$/u.test(names[0].mention.text) ? countryOfCapital(names[0].mention.text) : undefined
    if (dateline && found.size === 0) found.add(dateline.code)
    const city = words.indexOf('capital')
    const guest = city > 3 && words[city - 2] === 'the' && words[city - 3] === 'to' && travel.test(words[city - 4] ?? '')
    const received = guest ? countryOfDemonym(words[city - 1]!) : undefined
    if (received) found.add(received.code)
    for (const { mention, from } of names) {
      if (mention.type !== 'place') continue
      const at = words[from - 1] === 'the' ? from - 2 : from - 1
      const code =
        /^(?:to|in)$/.test(words[at] ?? '') && travel.test(words[at - 1] ?? '')
          ? (codeOf(mention.text) ?? countryOfCapital(mention.text)?.code)
          : undefined
      if (code !== undefined) found.add(code)
    }
  }
  return found
}

/** The codes of the countries that writings name, each worked out once. */
export function countryCodes(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (text) => {
    if (!known.has(text)) known.set(text, countryNamed(text)?.code)
    return known.get(text)
  }
}
