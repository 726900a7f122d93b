import type { SpeechAct } from '../../model/index.ts'
import type { Frame } from './frames.ts'
import type { Phrase } from './phrases.ts'
import { type Clause, canSpeak, subjectOfVerbBefore } from './subjects.ts'
import { type Complement, type Cue, cueVerbs } from './verbs.ts'

const classes: readonly (readonly [act: SpeechAct, takes: string, nouns: string])[] = [
  [
    'said',
    'clause',
    `claim allegation assertion statement announcement argument belief hope fear view opinion concern complaint report admission contention
     assurance conclusion estimate explanation prediction suggestion warning reminder insistence declaration disclosure acknowledgement
     acknowledgment speculation expectation testimony confession observation recommendation doubt worry conviction theory point`,
  ],
  ['said', 'clause', 'comment remark question answer response speech tweet post joke story letter reference mention talk'],
  ['agreed', 'infinitive clause', 'agreement decision'],
  ['promised', 'infinitive clause', 'promise pledge vow commitment threat offer plan guarantee'],
  ['urged', 'infinitive clause', 'call demand request plea appeal proposal'],
  ['condemned', 'clause', 'accusation criticism condemnation attack'],
  ['denied', 'clause', 'denial rejection'],
]

function buildLexicon(): ReadonlyMap<string, Cue> {
  const lexicon = new Map<string, Cue>()
  for (const [act, takes, nouns] of classes)
    for (const noun of nouns.split(/\s+/)) {
      const cue: Cue = { lemma: noun, act, takes: new Set(takes.split(' ') as Complement[]), form: 'base' }
      const plural = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
      lexicon.set(noun, cue)
      lexicon.set(plural, cue)
    }
  return lexicon
}

/** Nouns for words said, singular and plural, lower case. */
export const cueNouns: ReadonlyMap<string, Cue> = buildLexicon()

/** Verbs that do what their object names: to make a claim is to claim. */
const light = new Set(
  'make makes made making issues issued issue issuing give gives gave given giving offer offers offered offering repeat repeats repeated repeating delivers delivered delivering deliver sounds sounded sounding sound raises raised raise raising poses posed pose posing have has had renews renewed renewing renew releases released release releasing send sends sent write writes wrote file files filed levels leveled levelled drops dropped echoes echoed echo shares shared share hold holds held'.split(
    ' ',
  ),
)
const introduces = new Set('that to about of against on for over whether'.split(' '))

/** Whose words a noun names: its owner's ("the mayor's claim"), those "by" or "from" somebody, or who makes, issues, raises it. */
function authorOf(clause: Clause, phrase: Phrase, at: number): { readonly author: Phrase; readonly saying: number } | undefined {
  const { items, startingAt } = clause
  for (let i = at - 1; i >= phrase.from; i--) {
    if (items[i]!.tag === 'PRP$') return { author: { from: i, head: i, pronoun: true }, saying: at }
    if (items[i]!.tag === 'POS' && i > phrase.from) return { author: { from: phrase.from, head: i - 1, pronoun: false }, saying: at }
  }
  const agent = /^(?:by|from)$/.test(items[at + 1]?.lower ?? '') ? startingAt.get(at + 2) : undefined
  if (agent !== undefined) return { author: agent, saying: agent.head }
  const verb = items[phrase.from - 1]
  const maker = verb !== undefined && light.has(verb.lower) ? subjectOfVerbBefore(clause, phrase.from) : null
  return maker === null ? undefined : { author: maker, saying: at }
}

/** Nouns for words said, with who said them, in text order: "the mayor's claim that", "a warning from the bank about". */
export function readNouns(clause: Clause): Frame[] {
  const { items, phrases } = clause
  return phrases.flatMap((phrase): Frame[] => {
    const at = phrase.head
    const verb = phrase.pronoun ? undefined : cueNouns.get(items[at]!.lower)
    if (verb === undefined || items[at]!.name !== null || !/^NN/.test(items[at]!.tag)) return []
    // "reiterated its commitment to": the verb tells it already.
    if (cueVerbs.has(items[phrase.from - 1]?.lower ?? '')) return []
    const found = authorOf(clause, phrase, at)
    if (found === undefined || !canSpeak(clause, found.author) || !introduces.has(items[found.saying + 1]?.lower ?? '')) return []
    const { author, saying } = found
    return [{ from: at, to: at, group: at, verb, subject: author, relay: null, shape: 'nominal', negated: false, saying }]
  })
}
