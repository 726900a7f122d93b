import type { Token } from '../../model/index.ts'
import { lowered } from '../../text/lower-case.ts'
import { cueNouns } from './nouns.ts'
import { cueVerbs } from './verbs.ts'

const shortest = 2
const follows = new Set(['that', 'to', 'about', 'of', 'against', 'on', 'for', 'over', 'whether', 'by', 'from', '('])

/** Whether a sentence may report speech: without a verb of saying, "according" or a noun for words said it cannot. */
export function mayReport(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }, i) => {
    if (text.length < shortest) return false
    const lower = lowered(text)
    if (cueVerbs.has(lower) || lower === 'according' || (lower === 'clear' && tokens[i + 1]?.text === 'that')) return true
    return cueNouns.has(lower) && follows.has(tokens[i + 1]?.text.toLowerCase() ?? '')
  })
}
