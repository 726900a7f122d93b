import type { Mention, RoleMention } from '../../../model/index.ts'
import { countryNamed } from '../../../resources/countries.ts'
import type { Line, Named } from '../lines.ts'
import { spanOf } from '../roles/phrase.ts'
import { namedAfter } from './apposed.ts'
import { type Cast, gatherCast, isStateOffice } from './cast.ts'
import { byOffice, ofOwner } from './counterparts.ts'
import { tellOfCountry } from './countries-told.ts'
import { antecedentOf } from './descriptions.ts'
import { type Expression, findExpressions } from './expressions.ts'
import { delegationIn, type Hint } from './hints.ts'
import { thingBefore } from './it.ts'
import { thingAfter } from './its.ts'
import { conclude, mentionOf } from './links.ts'
import { openingMeeting } from './meetings.ts'
import { meetOwner, type Owners } from './owners.ts'
import { settle } from './pending.ts'
import { stateMeant } from './polities.ts'
import { type Antecedent, type Pronoun, personAfter, personBefore } from './pronouns.ts'
import type { Reader } from './reading.ts'
import { rememberMeeting, rememberSpeaker } from './remember.ts'
import { join, nextScene, openStage, refer, setPair, setSides } from './stage.ts'
import { type Step, stepsOf } from './steps.ts'
import { actsAt } from './subjects.ts'
import { groupBefore, theirTalks } from './they.ts'
import { sayingAfter, speaksAt } from './verbs.ts'

/** What following the discourse gives: descriptions and pronouns, who is whose counterpart, and of which country somebody is. */
export interface Followed {
  readonly mentions: readonly Mention[]
  readonly roles: readonly RoleMention[]
  readonly hints: readonly Hint[]
  readonly owners: Owners
  /** Groups of people put into one delegation. */
  readonly delegations: readonly (readonly number[])[]
  readonly cast: Cast
}

function isThing(type: Mention['type'] | undefined): boolean {
  return type === 'organisation' || type === 'place' || type === 'project'
}

/** How many sentences from the top may describe people who are named further down. */
const TOP = 4

/** Goes through an article's sentences once and links descriptions and pronouns to what was named before them. */
export function follow(
  lines: readonly Line[],
  namesOf: (line: Line) => Named[],
  names: readonly Mention[],
  roles: readonly RoleMention[],
): Followed {
  const cast = gatherCast(names, roles, lines)
  const nouns = new Set(cast.byNoun.keys())
  const shared = {
    stage: openStage(),
    cast,
    mentions: [],
    roles: [],
    hints: [],
    owners: new Map(),
    pending: [],
    delegations: [] as number[][],
  }
  for (const [at, line] of lines.entries()) {
    const reader: Reader = { ...shared, line, named: namesOf(line) }
    shared.stage.speakers = speakersOf(reader)
    for (const step of stepsOf(line, reader.named, findExpressions(line, nouns))) take(step, reader, at < TOP)
    rememberMeeting(reader)
    rememberSpeaker(reader)
    shared.stage.now.line = line
    const delegation = delegationIn(line, reader.named)
    if (delegation.length > 1) shared.delegations.push(delegation)
    nextScene(shared.stage, line.sentence.kind === 'body')
  }
  settle(shared)
  return shared
}

/** The people named outside the quotation marks of a sentence that has some, with those of the sentence before where one goes on. */
function speakersOf({ line, named, stage }: Reader): Set<number> {
  const speakers = new Set(line.quoted[0] === 1 ? stage.speakers : [])
  if (line.quotes)
    for (const { name, chain } of named)
      if (chain !== null && name.mention.type === 'person' && line.quoted[name.from] === 0) speakers.add(chain)
  return speakers
}

function take(step: Step, reader: Reader, top: boolean) {
  if ('named' in step) takeName(step.named, step.next, reader)
  else if ('expression' in step) takeExpression(step.expression, reader, top)
  else takePronoun(step.at, step.pronoun, reader)
}

function takeName({ name, chain, from }: Named, next: Named | undefined, { line, stage }: Reader) {
  const { type, text } = name.mention
  if (type === 'nationality' || chain === null) return
  const person = type === 'person'
  const last = stage.now.references.at(-1)
  const apposed = last?.chain === chain && last.token >= from - 2
  const subject = apposed ? last.subject : actsAt(line, { from, to: name.to }, stage.now)
  stage.seen.add(chain)
  const reference = {
    ...{ chain, from, token: name.to - 1, subject, person, thing: isThing(type) },
    speaks: isThing(type) && subject && sayingAfter(line, name.to) !== null,
  }
  refer(stage, reference)
  const meeting = person ? openingMeeting(line, stage.now, stage.past) : null
  if (meeting) {
    setPair(stage, meeting.members)
    setSides(stage, meeting.members)
  }
  const comma = line.words[from - 1] === 'the' ? from - 2 : from - 1
  const listed = line.words[comma] === ',' && (line.covered[comma - 1] ?? -1) >= 0
  if (listed || !next || next.chain === null || next.chain === chain || (next.name.mention.type === 'person') !== person) return
  if (!/^and(?: the)?$/.test(line.words.slice(name.to, next.from).join(' ')) || type === 'other' || type === 'event') return
  const members = [chain, next.chain]
  join(stage, { members, token: next.name.to - 1, subject, people: person })
  if (countryNamed(text) && countryNamed(next.name.mention.text)) stage.states = { members, age: 0 }
}

function takeExpression(expression: Expression, reader: Reader, top: boolean) {
  const { line, stage, cast, mentions } = reader
  const found =
    namedAfter(expression, line, reader.named) ??
    (expression.kind === 'state' ? stateMeant(expression.noun, line, expression.from, stage, cast) : null) ??
    ofOwner(expression, antecedentOf(expression, stage, cast, line, bodyOf(expression, reader)), reader) ??
    byOffice(expression, reader)
  if (!found && (expression.kind === 'thing' || expression.kind === 'state')) return
  if (found && (found.by === 'nominal/title-named' || isApposed(expression, found, reader))) return
  if (
    !found &&
    top &&
    (expression.kind === 'people' || (expression.kind === 'title' && (expression.country !== null || isStateOffice(expression.words))))
  )
    reader.pending.push({ expression, reader, index: mentions.length, told: new Set(stage.now.references.map(({ chain }) => chain)) })
  mentions.push(mentionOf(expression, found, reader, 'nominal'))
  if (!found && expression.kind === 'title' && line.quoted[expression.from] === 0 && actsAt(line, expression, stage.now))
    stage.now.stranger = expression.to - 1
  if (!found) {
    if (expression.kind === 'title') stage.now.unknown = true
    return
  }
  conclude(expression, found, reader)
  const person = cast.figures.get(found.chains[0]!)?.type === 'person'
  const before = stage.now.references.filter(({ token }) => token < expression.from).at(-1)
  const [subject, token] = [actsAt(line, expression, stage.now), expression.to - 1]
  if (found.chains.length === 1) {
    const chain = found.chains[0]!
    if (/^['’]s?$/.test(line.words[expression.to] ?? '')) meetOwner(spanOf(line, expression), expression.to + 1, chain, reader)
    refer(stage, { chain, from: expression.from, token, subject, person, thing: isThing(cast.figures.get(chain)?.type) })
    // "X and his Kenyan counterpart", "X, and his …".
    const and = line.words[expression.from - 1] === 'and' ? expression.from - (line.words[expression.from - 2] === ',' ? 3 : 2) : -1
    if (person && before?.person && before.token === and && before.chain !== chain)
      join(stage, { members: [before.chain, chain], token, subject: before.subject, people: true })
  } else {
    join(stage, { members: found.chains, token, subject: subject || line.words[expression.from - 1] === 'by', people: person })
    if (person) setPair(stage, found.chains)
    if (subject) setSides(stage, found.chains)
  }
}

/** "X, *the largest bank*, …": what X is, not X told of again. */
function isApposed({ kind, from, to }: Expression, { chains }: Antecedent, { line, named, stage }: Reader): boolean {
  const last = stage.now.references.at(-1)
  // "the capital, *Nairobi*"
  if (kind === 'capital' && line.words[to] === ',' && named.some((next) => next.from === to + 1 && next.chain === chains[0])) return true
  return line.words[from - 1] === ',' && last?.token === from - 2 && last.chain === chains[0]
}

/** The chain of the body that a title is of. */
function bodyOf(expression: Expression, { named }: Reader): number | null {
  const of = expression.kind === 'title' ? expression.of : null
  return (of && named.find(({ name }) => name.from === of.from)?.chain) ?? null
}

function antecedent(at: number, pronoun: Pronoun, { line, named, stage, cast }: Reader): Antecedent | null {
  if (pronoun.kind === 'group') return theirTalks(line, at, stage) ?? groupBefore(line, at, stage)
  if (pronoun.kind === 'thing') return thingAfter(line, at, named) ?? thingBefore(line, at, stage)
  return personAfter(line, at, named) ?? personBefore(line, at, pronoun.gender, stage, cast)
}

/** Rules whose pronoun is evidence of somebody's gender. */
const tellsGender = /^pronoun\/(?:and-his|same-sentence|sentence-before|subject-after|speaker-asked)$/

function takePronoun(at: number, pronoun: Pronoun, reader: Reader) {
  const { line, stage, cast, mentions } = reader
  const found = antecedent(at, pronoun, reader)
  if (pronoun.kind === 'thing' && !found) return
  mentions.push(mentionOf({ from: at, to: at + 1 }, found, reader, 'pronoun'))
  const chain = found?.chains[0]
  if (!found || chain === undefined) return
  const figure = cast.figures.get(chain)
  if (/^(?:his|her|its)$/.test(line.words[at]!)) meetOwner(line.sentence.tokens[at]!, at + 1, chain, reader)
  const subject = /^(?:he|she|it|they)$/.test(line.words[at]!) && actsAt(line, { from: at, to: at + 1 }, stage.now)
  if (pronoun.kind === 'group') join(stage, { members: found.chains, token: at, subject, people: figure?.type === 'person' })
  else
    refer(stage, {
      chain,
      from: at,
      token: at,
      subject,
      person: pronoun.kind === 'person',
      thing: pronoun.kind === 'thing',
      speaks: pronoun.kind === 'thing' && speaksAt(line, at + 1),
    })
  tellOfCountry(at, found.chains, reader)
  if (figure && pronoun.kind === 'person' && tellsGender.test(found.by)) figure.gender ??= pronoun.gender
}
