import type { Mention, RoleMention } from '../../../model/index.ts'
import { countryNamed, countryOfDemonym } from '../../../resources/countries.ts'
import type { Line, PlacedName } from '../lines.ts'
import { spanOf } from '../roles/phrase.ts'
import { type Cast, gatherCast } from './cast.ts'
import { antecedentOf } from './descriptions.ts'
import { type Expression, findExpressions } from './expressions.ts'
import { type Meeting, meetingIn } from './meetings.ts'
import { type Antecedent, groupBefore, personBefore, pronounKind, thingBefore } from './pronouns.ts'
import { nextScene, openStage, type Stage } from './stage.ts'

/** A name with its chain and where its noun phrase, title included, begins. */
export interface Named {
  readonly name: PlacedName
  readonly chain: number | null
  readonly from: number
}

/** What following the discourse gives besides the mentions: who is whose counterpart. */
export interface Followed {
  readonly mentions: readonly Mention[]
  readonly roles: readonly RoleMention[]
}

type Step =
  | { readonly at: number; readonly named: Named }
  | { readonly at: number; readonly expression: Expression }
  | { readonly at: number; readonly pronoun: NonNullable<ReturnType<typeof pronounKind>> }

const preposition =
  /^(?:of|with|to|by|between|for|from|in|on|at|behind|including|against|about|under|over|into|through|towards|toward|than|like|near|among|via|per|within|alongside|accompanying)$/

/** Whether a noun phrase that begins here can be a subject: nothing before it governs it. */
function actsAt(line: Line, from: number): boolean {
  const opened = /^(?:the|both|his|her|their|its|a)$/.test(line.words[from - 1] ?? '') ? from - 1 : from
  const before = line.words[opened - 1]
  return before === undefined || !preposition.test(before)
}

function stepsOf(line: Line, named: readonly Named[], expressions: readonly Expression[]): Step[] {
  const steps: Step[] = [
    ...named.map((item): Step => ({ at: item.name.from, named: item })),
    ...expressions.map((expression): Step => ({ at: expression.from, expression })),
  ]
  line.words.forEach((word, at) => {
    const pronoun = (line.covered[at] ?? -1) < 0 ? pronounKind(word) : undefined
    if (pronoun) steps.push({ at, pronoun })
  })
  return steps.sort((a, b) => a.at - b.at || ('pronoun' in a ? 1 : 0) - ('pronoun' in b ? 1 : 0))
}

/** Goes through an article's sentences once and links descriptions and pronouns to what was named before them. */
export function follow(
  lines: readonly Line[],
  namesOf: (line: Line) => Named[],
  names: readonly Mention[],
  roles: readonly RoleMention[],
): Followed {
  const cast = gatherCast(names, roles, lines[0]?.prose ?? '')
  const nouns = new Set(cast.byNoun.keys())
  const stage = openStage()
  const mentions: Mention[] = []
  const counterparts: RoleMention[] = []
  for (const line of lines) {
    const named = namesOf(line)
    const meeting = meetingIn(line, named)
    const reader = { line, named, stage, cast, mentions, counterparts }
    for (const step of stepsOf(line, named, findExpressions(line, nouns))) take(step, reader)
    afterSentence(line, meeting, stage)
    nextScene(stage, line.sentence.kind === 'body')
  }
  return { mentions, roles: counterparts }
}

interface Reader {
  readonly line: Line
  readonly named: readonly Named[]
  readonly stage: Stage
  readonly cast: Cast
  readonly mentions: Mention[]
  readonly counterparts: RoleMention[]
}

function take(step: Step, reader: Reader) {
  if ('named' in step) takeName(step.named, reader)
  else if ('expression' in step) takeExpression(step.expression, reader)
  else takePronoun(step.at, step.pronoun, reader)
}

function takeName({ name, chain, from }: Named, { line, named, stage }: Reader) {
  const { type, text } = name.mention
  if (type === 'nationality') return
  if (chain === null) return
  const person = type === 'person'
  const subject = actsAt(line, from)
  stage.seen.add(chain)
  stage.now.references.push({ chain, token: name.to - 1, subject, person })
  if (!person && countryNamed(text)) stage.countryCounts.set(chain, (stage.countryCounts.get(chain) ?? 0) + 1)
  const next = named.find((other) => other.name.from > name.from)
  const joined =
    next &&
    next.chain !== null &&
    next.chain !== chain &&
    (next.name.mention.type === 'person') === person &&
    line.words.slice(name.to, next.from).join(' ') === 'and'
  if (joined && type !== 'other' && type !== 'event')
    stage.now.groups.push({ members: [chain, next.chain!], token: next.name.to - 1, subject, people: person })
}

function takeExpression(expression: Expression, reader: Reader) {
  const { line, stage, cast } = reader
  const apposed = expression.kind === 'counterpart' || expression.kind === 'title' ? namedAfter(expression, reader) : undefined
  const found = apposed ?? antecedentOf(expression, stage, cast)
  if (expression.kind === 'thing' && !found) return
  if (expression.kind === 'counterpart' && found?.chains.length === 1) meetCounterpart(expression, found.chains[0]!, reader)
  keep(expression, found, reader, 'nominal')
  if (!found) return
  const subject = actsAt(line, expression.from)
  const token = expression.to - 1
  const person = cast.figures.get(found.chains[0]!)?.type === 'person'
  if (found.chains.length === 1) stage.now.references.push({ chain: found.chains[0]!, token, subject, person })
  else {
    stage.now.groups.push({ members: found.chains, token, subject, people: person })
    if (person) stage.pair = found.chains
    if (subject) stage.sides = found.chains
  }
}

/** The person named in apposition: "his Chinese counterpart, X", "the president, X". */
function namedAfter({ kind, to }: Expression, { line, named }: Reader): Antecedent | undefined {
  const comma = line.words[to] === ','
  const next = named.find(({ name, from }) => from >= to && from <= to + 1 && name.mention.type === 'person')
  if (!next || next.chain === null || next.from !== (comma ? to + 1 : to)) return undefined
  const after = line.words[next.name.to]
  if (kind === 'title' && (!comma || (after !== undefined && !/^[,.;:)]$/.test(after)))) return undefined
  return { chains: [next.chain], confidence: 0.93, by: kind === 'title' ? 'nominal/title-named' : 'nominal/counterpart-named' }
}

/** Remembers a counterpart, and gives him that role. */
function meetCounterpart(
  { from, to, country, owner }: Extract<Expression, { kind: 'counterpart' }>,
  chain: number,
  { line, stage, cast, mentions, counterparts }: Reader,
) {
  stage.counterparts.set(country ?? '', chain)
  if (country !== null) cast.figures.get(chain)?.countries.add(country)
  const whose = owner === null ? null : personBefore(line, owner, line.words[owner] === 'her' ? 'she' : 'he', stage, cast)
  const span = spanOf(line, { from: owner === null ? from : from + 1, to })
  const other = whose && whose.chains[0] !== chain ? whose.chains[0]! : null
  const start = owner === null ? null : line.sentence.tokens[owner]!
  if (other === null || start === null) return
  const text = line.prose.slice(span.start, span.end)
  counterparts.push({
    ...span,
    text,
    chain,
    of: { start: start.start, end: start.end, text: start.text, chain: other },
    past: false,
    by: 'roles/counterpart',
  })
  void mentions
}

function takePronoun(at: number, pronoun: NonNullable<ReturnType<typeof pronounKind>>, reader: Reader) {
  const { line, stage, cast } = reader
  const found =
    pronoun.kind === 'person'
      ? personBefore(line, at, pronoun.gender, stage, cast)
      : pronoun.kind === 'group'
        ? groupBefore(at, stage)
        : thingBefore(line, at, stage)
  if (pronoun.kind === 'thing' && !found) return
  keep({ from: at, to: at + 1 }, found, reader, 'pronoun')
  if (!found) return
  const person = pronoun.kind === 'person'
  const subject = actsAt(line, at) && !/^(?:his|her|its|their|him|them)$/.test(line.words[at]!)
  if (pronoun.kind === 'group')
    stage.now.groups.push({ members: found.chains, token: at, subject, people: cast.figures.get(found.chains[0]!)?.type === 'person' })
  else stage.now.references.push({ chain: found.chains[0]!, token: at, subject, person })
  const figure = person ? cast.figures.get(found.chains[0]!) : undefined
  if (figure && pronoun.kind === 'person' && found.confidence >= 0.85) figure.gender ??= pronoun.gender
}

function keep(
  range: { from: number; to: number },
  found: Antecedent | null,
  { line, cast, mentions }: Reader,
  form: 'nominal' | 'pronoun',
) {
  const span = spanOf(line, range)
  const single = found?.chains.length === 1 ? found.chains[0]! : null
  mentions.push({
    ...span,
    text: line.prose.slice(span.start, span.end),
    form,
    type: found ? (cast.figures.get(found.chains[0]!)?.type ?? 'other') : 'other',
    ner: null,
    confidence: found?.confidence ?? 0.5,
    by: found?.by ?? `${form}/unresolved`,
    chain: single,
    members: found && single === null ? found.chains : [],
  })
}

/** Who met in the sentence, and which states acted together in it, is remembered once it is over. */
function afterSentence(line: Line, meeting: Meeting | null, stage: Stage) {
  if (meeting) {
    stage.pair = meeting.members.length === 2 ? meeting.members : null
    stage.sides = stage.pair
  } else {
    const group = stage.now.groups.filter(({ subject }) => subject).at(-1)
    if (group && group.members.length === 2) {
      stage.sides = group.members
      if (group.people) stage.pair = group.members
    }
  }
  void line
  void countryOfDemonym
}
