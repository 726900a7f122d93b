import { bounds } from '../../model/edtf.ts'
import type { EventKind, Mention, Modality, Span, Trigger, TriggerCount, TriggerParticipant, TriggerSaying } from '../../model/index.ts'
import { bySpan } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import { delegatesIn } from './delegation.ts'
import { referent } from './referents.ts'
import type { Saying } from './says.ts'

/** A trigger in the making: later sentences may add to it. */
export interface Draft {
  readonly candidate: Candidate
  readonly kind: EventKind
  modality: Modality
  readonly sentences: number[]
  readonly participants: { mention: Mention; role: TriggerParticipant['role'] }[]
  dates: Candidate['dates'][number][]
  readonly places: Mention[]
  readonly counts: TriggerCount[]
  readonly says: TriggerSaying[]
  readonly section: number
}

/** Kinds that people talk at, so that "they also discussed" goes on about them. */
const talking = new Set<EventKind>(['meeting', 'call', 'visit', 'statement', 'conference'])
/** Kinds that may take days; a stretch of days in the clause is not how long another lasted. */
const lasting = new Set<EventKind>(['visit', 'conference', 'military', 'election', 'protest', 'trial'])
const harmful = new Set<EventKind>(['attack', 'accident', 'disaster', 'military', 'death', 'protest', 'arrest'])
const elsewhere = /^(?:separately|meanwhile|elsewhere|earlier|previously|in a separate|in another)\b/iu
/** Words by which a sentence puts its happening on the day of the one before: "The meeting was followed by …". */
const sameDay =
  /^(?:earlier|later|afterwards?|subsequently|after the|following the|the \w+ was followed by|during the (?:meeting|ceremony|talks))\b/iu

/** Kinds that later phrases may take up as one: "the attack", "the crash". */
const familyOf = (kind: EventKind): string =>
  kind === 'attack' || kind === 'accident' || kind === 'disaster' || kind === 'death' ? 'harm' : kind

/** How many happenings back a phrase may reach. */
const reach = 60
/** What an article may take up again under another heading. */
const wholeArticle = new Set(['harm', 'statement', 'visit'])

/** What was told so far, sentence by sentence: definite phrases and sayings go to what they speak of. */
export class Telling {
  readonly #drafts: Draft[] = []
  readonly #published: string | null
  #section = 0
  #current: Draft | undefined

  constructor(published: string | null) {
    this.#published = published
  }

  openSection(): void {
    this.#section++
    this.#current = undefined
  }

  add(cs: ChunkedSentence, candidates: readonly Candidate[], says: readonly Saying[]): void {
    const text = cs.tokens
      .slice(0, 6)
      .map((token) => token.text)
      .join(' ')
    const before = this.#current ?? this.#lastDated()
    if (elsewhere.test(text)) this.#current = undefined
    const told = this.#tell(candidates, cs)
    if (before !== undefined && sameDay.test(text)) for (const draft of told) inherit(draft, before)
    absorbDeaths(told, this.#drafts)
    const visit = told.find((draft) => draft.kind === 'visit' && draft.modality === 'happened')
    if (visit !== undefined) enlist(visit, delegatesIn(cs))
    const talk = told.filter((draft) => talking.has(draft.kind) && draft.modality === 'happened')
    const anaphor = this.#resume(candidates, cs)
    const resumed = anaphor?.kind === 'visit' ? undefined : anaphor
    this.#current = talk.find((draft) => draft.kind !== 'visit') ?? resumed ?? this.#goingOn() ?? talk[0] ?? anaphor ?? this.#current
    this.#attach(cs, says)
  }

  /** A meeting that a sentence goes on about although it names the visit, too. */
  #goingOn(): Draft | undefined {
    return this.#current !== undefined && this.#current.kind !== 'visit' ? this.#current : undefined
  }

  #lastDated(): Draft | undefined {
    return this.#recent().findLast((draft) => draft.section === this.#section && draft.dates.length > 0)
  }

  /** What a phrase may still take up: the last happenings told. */
  #recent(): readonly Draft[] {
    return this.#drafts.slice(-reach)
  }

  #tell(candidates: readonly Candidate[], cs: ChunkedSentence): Draft[] {
    const told: Draft[] = []
    const seen = new Set<number>()
    for (const candidate of candidates) {
      if (seen.has(candidate.from) || !holds(candidate)) continue
      if (this.#isAnaphor(candidate)) continue
      seen.add(candidate.from)
      const draft = this.#draft(candidate, cs)
      told.push(draft)
      this.#drafts.push(draft)
    }
    return told
  }

  #draft(candidate: Candidate, cs: ChunkedSentence): Draft {
    return {
      candidate,
      kind: candidate.rule.kind,
      modality: this.#dueLater(candidate) ? 'planned' : (candidate.modality as Modality),
      sentences: [cs.sentence.n],
      participants: [...candidate.participants],
      dates: candidate.dates.filter(
        (date) => lasting.has(candidate.rule.kind) || !date.value.includes('/') || followsClosely(candidate, date.start),
      ),
      places: [...candidate.places],
      counts: [...candidate.counts],
      says: [],
      section: this.#section,
    }
  }

  /** A happening dated after the article itself cannot have taken place. */
  #dueLater(candidate: Candidate): boolean {
    const day = candidate.dates[0]
    const from = day === undefined ? null : (bounds(day.value)?.earliest ?? null)
    return candidate.modality === 'happened' && from !== null && this.#published !== null && from > this.#published
  }

  /** What a definite phrase speaks of: the last such happening told that it does not contradict. */
  #antecedent(candidate: Candidate): Draft | undefined {
    const family = familyOf(candidate.rule.kind)
    return this.#recent().findLast(
      (each) =>
        familyOf(each.kind) === family &&
        each.modality === 'happened' &&
        !each.sentences.includes(candidate.cs.sentence.n) &&
        (each.section === this.#section || wholeArticle.has(family)) &&
        agree(each, candidate),
    )
  }

  /** "Wednesday's crash", "the attack": a definite phrase without a name of its own, after what it speaks of. */
  #isAnaphor(candidate: Candidate): boolean {
    const bare = candidate.definite && !candidate.plural && !candidate.participants.some(({ mention }) => mention.form === 'name')
    return bare && this.#antecedent(candidate) !== undefined
  }

  /** "In the meeting held at …": a definite phrase that names nobody speaks of the last such happening told. */
  #resume(candidates: readonly Candidate[], cs: ChunkedSentence): Draft | undefined {
    let found: Draft | undefined
    for (const candidate of candidates) {
      if (!candidate.definite || candidate.plural || candidate.modality !== 'happened') continue
      if (holds(candidate) && !this.#isAnaphor(candidate)) continue
      const draft = this.#antecedent(candidate)
      if (draft === undefined) continue
      extend(draft, candidate, cs.sentence.n)
      if (talking.has(draft.kind)) found = draft
    }
    return found
  }

  #attach(cs: ChunkedSentence, says: readonly Saying[]): void {
    for (const { subject, speaker, ...saying } of says) {
      const draft = saying.field === 'duration' ? (this.#timed(cs) ?? this.#current) : this.#current
      if (draft === undefined || !speaksOf(cs, subject, draft)) continue
      const who = speaker === undefined ? undefined : referent(cs, speaker)
      draft.says.push({ ...saying, who: who === undefined ? [] : [span(who)] })
      if (!draft.sentences.includes(cs.sentence.n)) draft.sentences.push(cs.sentence.n)
    }
  }

  /** What a length in this sentence is the length of: the visit told in it, else whatever is told in it. */
  #timed(cs: ChunkedSentence): Draft | undefined {
    const here = this.#recent().filter((draft) => draft.sentences.includes(cs.sentence.n))
    return here.find((draft) => draft.kind === 'visit') ?? here[0]
  }

  triggers(): Trigger[] {
    return this.#drafts.map(toTrigger).sort((a, b) => bySpan(a, b))
  }
}

/** Whether a candidate tells of one happening by itself. */
function holds(candidate: Candidate): boolean {
  if (candidate.modality === 'planned' && familyOf(candidate.rule.kind) === 'harm') return false
  return (
    candidate.modality !== 'hypothetical' &&
    candidate.modality !== 'generic' &&
    candidate.rule.needs.every((condition) => condition(candidate))
  )
}

const chainOf = (mention: Mention): string => (mention.chain === null ? `@${mention.start}` : `${mention.chain}`)

/** A definite phrase agrees with what was told unless it brings another day or another named party. */
const gathering = /^(?:summit|conference|forum|congress|expo)$/u

/** "the *Gulf* summit" is not "the *Coast Council* summit": what a gathering is called must be in what it takes up. */
function sharesName({ candidate: told }: Draft, { cs, from, topic }: Candidate): boolean {
  const start = topic?.start ?? cs.tokens[from]!.start
  const own = cs.tokens.filter((token) => token.start >= start && token.end <= cs.tokens[from]!.start && /^\p{Lu}/u.test(token.text))
  return own.every(({ text }) => text === 'The' || told.cs.tokens.some((token) => token.text === text))
}

function agree(draft: Draft, candidate: Candidate): boolean {
  if (gathering.test(candidate.cs.lower[candidate.from]!) && !sharesName(draft, candidate)) return false
  const [told, day] = [draft.dates[0]?.value, candidate.dates[0]?.value]
  if (told !== undefined && day !== undefined && !told.startsWith(day) && !day.startsWith(told)) return false
  const known = new Set(draft.participants.map(({ mention }) => chainOf(mention)))
  return candidate.participants.every(({ mention, role }) => role === 'attending' || mention.form !== 'name' || known.has(chainOf(mention)))
}

function extend(draft: Draft, candidate: Candidate, n: number): void {
  if (!draft.sentences.includes(n)) draft.sentences.push(n)
  for (const place of candidate.places) if (!draft.places.includes(place)) draft.places.push(place)
  if (draft.dates.length === 0) draft.dates.push(...candidate.dates)
  const known = new Set(draft.participants.map(({ mention }) => chainOf(mention)))
  for (const { mention, role } of candidate.participants) if (!known.has(chainOf(mention))) draft.participants.push({ mention, role })
}

/** The members of a delegation are on its visit. */
function enlist(visit: Draft, delegates: Draft['participants']): void {
  const known = new Set(visit.participants.map(({ mention }) => chainOf(mention)))
  for (const delegate of delegates) if (!known.has(chainOf(delegate.mention))) visit.participants.push(delegate)
}

const followsClosely = ({ cs, to }: Candidate, start: number): boolean =>
  start >= cs.tokens[to - 1]!.end && start - cs.tokens[to - 1]!.end < 30

function inherit(draft: Draft, before: Draft): void {
  if (draft.dates.length === 0 && draft !== before) draft.dates.push(...before.dates.slice(0, 1))
}

/** "12 were killed when a bus was attacked": one happening, the killing being what the attack came to. */
function absorbDeaths(told: readonly Draft[], drafts: Draft[]): void {
  const causes = told.filter((draft) => draft.kind !== 'death' && draft.kind !== 'arrest' && harmful.has(draft.kind))
  for (const death of told.filter((draft) => draft.kind === 'death')) {
    const cause = nearest(death, causes)
    if (cause === undefined) return
    for (const count of death.counts) if (!cause.counts.includes(count)) cause.counts.push(count)
    drafts.splice(drafts.indexOf(death), 1)
    for (const each of death.participants)
      if (!cause.participants.some(({ mention }) => mention === each.mention)) cause.participants.push(each)
    for (const place of death.places) if (!cause.places.includes(place)) cause.places.push(place)
    if (cause.dates.length === 0) cause.dates.push(...death.dates)
  }
}

const nearest = (draft: Draft, others: readonly Draft[]): Draft | undefined => {
  const apart = (other: Draft): number => Math.abs(other.candidate.from - draft.candidate.from)
  return others.toSorted((a, b) => apart(a) - apart(b))[0]
}

/** A saying goes on about a happening where its subject took part in it, is a group, or is not said. */
function speaksOf(cs: ChunkedSentence, subject: readonly number[], draft: Draft): boolean {
  if (subject.length === 0 || draft.sentences.includes(cs.sentence.n)) return true
  const known = new Set(draft.participants.flatMap(({ mention }) => [chainOf(mention), ...mention.members.map(String)]))
  return subject.some((n) => {
    const mention = referent(cs, n)
    const words = cs.lower.slice(cs.chunks[n]!.from, cs.chunks[n]!.to).join(' ')
    return (
      /^(?:they|both|it|the two|two|the (?:joint )?(?:statement|declaration))\b/u.test(words) ||
      (mention !== undefined && (known.has(chainOf(mention)) || mention.members.some((member) => known.has(String(member)))))
    )
  })
}

const span = ({ start, end }: Span): Span => ({ start, end })

function toTrigger(draft: Draft): Trigger {
  const { candidate } = draft
  const { cs, from, to, rule, topic } = candidate
  const [start, end] = [cs.tokens[from]!.start, cs.tokens[to - 1]!.end]
  return {
    start,
    end,
    text: cs.tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
    kind: draft.kind,
    ploverType: rule.plover,
    modality: draft.modality,
    sentences: draft.sentences.toSorted((a, b) => a - b),
    participants: draft.participants.map(({ mention, role }) => ({ ...span(mention), role })),
    dates: draft.dates.map(span),
    places: draft.places.map(span),
    counts: draft.counts,
    says: draft.says.toSorted(bySpan),
    topicSpan: topic,
    by: rule.id,
    confidence: rule.confidence,
  }
}
