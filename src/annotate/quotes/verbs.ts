import type { SpeechAct } from '../../model/index.ts'

/**
 * What a verb of saying can be followed by: a clause, an infinitive, somebody and an infinitive, a noun phrase that it says
 * (`object`) or may say or do (`thing`: "proposed a levy", "claimed victory"), words in marks only.
 */
export type Complement = 'clause' | 'infinitive' | 'object-infinitive' | 'object' | 'thing' | 'quotation'

export interface Cue {
  readonly lemma: string
  readonly act: SpeechAct
  readonly takes: ReadonlySet<Complement>
  readonly form: 'base' | 'finite' | 'third' | 'participle'
}

const classes: readonly (readonly [act: SpeechAct, takes: string, verbs: string])[] = [
  [
    'said',
    'clause quotation',
    `say add note state declare explain observe remark comment reply respond answer retort counter recall reiterate stress emphasise emphasize
     underline underscore acknowledge admit concede confess confirm announce reveal disclose report claim argue contend maintain insist assert
     allege suggest imply hint indicate signal warn caution predict forecast point conclude complain lament joke quip boast brag tweet write post
     proclaim affirm reaffirm testify recount opine speculate estimate elaborate clarify specify quote telegraph narrate repeat inform tell
     remind notify brief mention`,
  ],
  ['said', 'clause', 'hope believe think fear feel doubt expect argue note show find'],
  [
    'said',
    'quotation',
    'put continue begin start ask wonder inquire shout yell chant scream cry exclaim whisper mutter snap muse read go conclude sing gush fume sigh laugh call describe term dub label brand name portray characterise characterize refer praise hail laud thank',
  ],
  [
    'said',
    'object',
    'reaffirm reiterate stress emphasise emphasize underline underscore highlight express voice convey announce welcome appreciate commend praise hail laud acknowledge',
  ],
  ['agreed', 'clause infinitive quotation', 'agree concur'],
  ['agreed', 'infinitive', 'resolve decide'],
  ['promised', 'clause infinitive quotation', 'pledge vow promise swear'],
  ['promised', 'clause quotation', 'assure guarantee'],
  ['promised', 'infinitive', 'commit undertake threaten offer'],
  ['urged', 'object-infinitive clause quotation', 'urge ask request advise beg implore exhort'],
  ['urged', 'object-infinitive', 'tell remind warn'],
  ['urged', 'thing', 'urge'],
  ['urged', 'object-infinitive', 'encourage press order instruct appeal invite'],
  ['urged', 'clause infinitive quotation', 'demand'],
  ['urged', 'clause quotation', 'recommend propose plead'],
  [
    'condemned',
    'object quotation',
    'condemn denounce criticise criticize slam blast decry deplore accuse blame assail lambaste rebuke deride mock blame attack',
  ],
  ['denied', 'clause object quotation', 'deny dispute'],
  ['denied', 'object quotation', 'reject refute dismiss rebut disavow'],
  [
    'said',
    'thing',
    `mention propose predict claim demand request promise pledge reveal disclose report show find suggest confirm cite note recall estimate
     forecast allege admit concede fear expect explain recount repeat affirm declare guarantee lament warn describe signal recommend
     clarify specify detail outline`,
  ],
  ['said', 'infinitive', 'claim hope expect ask request propose'],
  ['said', 'object-infinitive', 'expect believe'],
]

const irregular: Readonly<Record<string, string>> = {
  say: 'says said said saying',
  tell: 'tells told told telling',
  write: 'writes wrote written writing',
  think: 'thinks thought thought thinking',
  feel: 'feels felt felt feeling',
  find: 'finds found found finding',
  begin: 'begins began begun beginning',
  read: 'reads read read reading',
  go: 'goes went gone going',
  put: 'puts put put putting',
  sing: 'sings sang sung singing',
  swear: 'swears swore sworn swearing',
  forecast: 'forecasts forecast forecast forecasting',
  show: 'shows showed shown showing',
  undertake: 'undertakes undertook undertaken undertaking',
}
const doubling = new Set('beg quip brag dub admit commit refer rebut snap plan regret'.split(' '))

/** Third person, past, past participle and -ing form. */
function inflect(verb: string): string[] {
  const known = irregular[verb]
  if (known !== undefined) return known.split(' ')
  const third = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
  const stem = doubling.has(verb) ? verb + verb.at(-1) : verb
  const past = /e$/.test(verb) ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  return [third, past, past, /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`]
}

function buildLexicon(): ReadonlyMap<string, Cue> {
  const takes = new Map<string, { act: SpeechAct; takes: Set<Complement> }>()
  for (const [act, complements, verbs] of classes)
    for (const verb of verbs.split(/\s+/)) {
      const entry = takes.get(verb) ?? { act, takes: new Set<Complement>() }
      for (const complement of complements.split(' ')) entry.takes.add(complement as Complement)
      takes.set(verb, entry)
    }
  const lexicon = new Map<string, Cue>()
  for (const [lemma, entry] of takes) {
    const [third, past, perfect, ing] = inflect(lemma)
    lexicon.set(lemma, { lemma, ...entry, form: 'base' })
    lexicon.set(third!, { lemma, ...entry, form: 'third' })
    lexicon.set(ing!, { lemma, ...entry, form: 'participle' })
    lexicon.set(perfect!, { lemma, ...entry, form: 'finite' })
    lexicon.set(past!, { lemma, ...entry, form: 'finite' })
  }
  return lexicon
}

/** Verbs of communication by every form they take, lower case: classes after Levin (1993) 37 and VerbNet. */
export const cueVerbs: ReadonlyMap<string, Cue> = buildLexicon()
