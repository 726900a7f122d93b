import { bounds, type DateMention } from '../../model/index.ts'

const LINK = /^(?:\s{0,2}[-\u2010-\u2015]\s{0,2}|\s{1,3}(?:to|through|until|till)\s{1,3}(?:the\s{1,3})?)$/
const BETWEEN = /\bbetween\s{1,3}(?:the\s{1,3})?$/i

/** Two dates that a dash or "to" joins, as one that lasts: "February 4 to 8" is `2025-02-04/2025-02-08`. */
export function joinRanges(mentions: readonly DateMention[], prose: string): DateMention[] {
  const joined: DateMention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const one = last && join(last, mention, prose)
    if (one) joined[joined.length - 1] = one
    else joined.push(mention)
  }
  return joined
}

function join(from: DateMention, to: DateMention, prose: string): DateMention | undefined {
  if (from.kind !== 'date' || to.kind !== 'date' || to.start - from.end > 12) return undefined
  const link = prose.slice(from.end, to.start)
  const between = /^\s{1,3}and\s{1,3}$/.test(link) && BETWEEN.test(prose.slice(Math.max(0, from.start - 16), from.start))
  if (!LINK.test(link) && !between) return undefined
  const first = bounds(from.value)
  const last = bounds(to.value)
  if (!first?.earliest || !last?.latest || first.earliest >= last.latest || /[/[\]]/.test(from.value + to.value)) return undefined
  return {
    ...from,
    end: to.end,
    text: prose.slice(from.start, to.end),
    value: `${from.value}/${to.value}`,
    because: [`from ${from.value}`, ...from.because, `to ${to.value}`, ...to.because],
    stated: [...new Set([...from.stated, ...to.stated])],
    confidence: Math.min(from.confidence, to.confidence),
  }
}
