import { bounds } from '../../model/edtf.ts'
import { bySpan, type EventKind, type Modality, type Trigger } from '../../model/index.ts'
import { agree, speaksOf } from './antecedents.ts'
import type { Candidate } from './candidate.ts'
import type { ChunkedSentence } from './chunks.ts'
import { delegatesIn, leadersOfSides } from './delegation.ts'
import { type Draft, enlist, extend, inherit, isToldIn, merge, span, tellIn, toTrigger } from './draft.ts'
import { holds } from './holds.ts'
import { absorbDeaths, familyOf, isOneAct } from './one-act.ts'
import { referent } from './referents.ts'
import type { Saying } from './says.ts'

/** Kinds that people talk at, so that "they also discussed" goes on about them. */
const talking = new Set<EventKind>(['meeting', 'call', 'visit', 'statement', 'conference'])
/** Kinds that may take days; a stretch of days in the clause is not how long another lasted. */
const lasting = new Set<EventKind>(['visit', 'conference', 'military', 'election', 'protest', 'trial'])
const elsewhere = /^(?:separately|meanwhile|elsewhere|earlier|previously|in a separate|in another)\b/iu
/** Words by which a sentence puts its happening on the day of the one before: "The meeting was followed by …". */
const sameDay =
  /^(?:(?:later |earlier )?in the (?:morning|afternoon|evening|day)|on the same day|(?:later )?(?:the same|that) (?:day|evening|night|morning|afternoon)|(?:soon|shortly|hours|immediately|just) (?:after|before|later)|earlier|later|afterwards?|subsequently|after the|following the|the \w+ was followed by|during the (?:meeting|ceremony|talks)|(?:he|she|they|the \w+) (?:then|later|also then)|both then)\b/iu

const timeOfDay = /^in the /iu

/** A sentence's first words. */
const openingOf = (tokens: ChunkedSentence['tokens']): string =>
  tokens
    .slice(0, 6)
    .map(({ text }) => text)
    .join(' ')

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

  /** Passes over a sentence that tells nothing: it may still turn to something else. */
  pass(tokens: ChunkedSentence['tokens']): void {
    if (elsewhere.test(openingOf(tokens))) this.#current = undefined
  }

  add(cs: ChunkedSentence, candidates: readonly Candidate[], says: readonly Saying[]): void {
    const text = openingOf(cs.tokens)
    const before = this.#current ?? this.#lastDated()
    const last = this.#recent().findLast((draft) => isToldIn(draft, cs.sentence.n - 1) && draft.dates.length > 0)
    if (elsewhere.test(text)) this.#current = undefined
    const told = this.#tell(candidates, cs)
    const dayBefore = timeOfDay.test(text) ? last : before
    if (dayBefore !== undefined && sameDay.test(text)) for (const draft of told) inherit(draft, dayBefore)
    absorbDeaths(told, this.#drafts, this.#takenUp(candidates))
    const visit = told.find((draft) => draft.kind === 'visit' && draft.modality === 'happened')
    if (visit !== undefined) enlist(visit, delegatesIn(cs))
    const talk = told.filter((draft) => talking.has(draft.kind) && draft.modality === 'happened')
    const anaphor = this.#resume(candidates, cs)
    const resumed = anaphor?.kind === 'visit' ? undefined : anaphor
    this.#current = talk.find((draft) => draft.kind !== 'visit') ?? resumed ?? this.#goingOn() ?? talk[0] ?? anaphor ?? this.#current
    if (this.#current?.kind === 'meeting' && told.every(({ kind }) => kind !== 'meeting')) this.#join(cs, this.#current)
    this.#attach(cs, says)
  }

  /** Those who led the sides of the meeting that is spoken of were at it. */
  #join(cs: ChunkedSentence, meeting: Draft): void {
    const leaders = leadersOfSides(cs)
    if (leaders.length === 0) return
    enlist(meeting, leaders)
    tellIn(meeting, cs.sentence.n)
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
      const twin = told.find((each) => isOneAct(each.candidate, candidate))
      if (twin !== undefined) {
        merge(twin, candidate)
        continue
      }
      const draft = this.#draft(candidate, cs)
      told.push(draft)
      this.#drafts.push(draft)
    }
    return told
  }

  #draft(candidate: Candidate, cs: ChunkedSentence): Draft {
    const modality = this.#dueLater(candidate) ? 'planned' : (candidate.modality as Modality)
    return {
      candidate,
      kind: candidate.rule.kind,
      modality,
      sentences: [cs.sentence.n],
      participants: [...candidate.participants],
      dates: candidate.dates.filter(
        (date) =>
          (lasting.has(candidate.rule.kind) || !date.value.includes('/') || followsClosely(candidate, date.start)) &&
          !(modality === 'planned' && this.#isPast(date.value)) &&
          !(modality === 'happened' && this.#isAhead(date.value)),
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
    // "last April 26" may be read as the next: harm is not planned, and then has no day.
    if (familyOf(candidate.rule.kind) === 'harm') return false
    return candidate.modality === 'happened' && from !== null && this.#published !== null && from > this.#published
  }

  /** A day after the article itself is not when something took place. */
  #isAhead(value: string): boolean {
    const first = bounds(value)?.earliest ?? null
    return first !== null && this.#published !== null && first > this.#published
  }

  /** A day before the article itself is not when something is still to come. */
  #isPast(value: string): boolean {
    const last = bounds(value)?.latest ?? null
    return last !== null && this.#published !== null && last < this.#published
  }

  /** What a definite phrase speaks of: the last such happening told that it does not contradict. */
  #antecedent(candidate: Candidate): Draft | undefined {
    const family = familyOf(candidate.rule.kind)
    return this.#recent().findLast(
      (each) =>
        familyOf(each.kind) === family &&
        each.modality === 'happened' &&
        !isToldIn(each, candidate.cs.sentence.n) &&
        (each.section === this.#section || wholeArticle.has(family)) &&
        agree(each, candidate),
    )
  }

  /** "Wednesday's crash", "the attack": a definite phrase without a name of its own, after what it speaks of. */
  #isAnaphor(candidate: Candidate): boolean {
    const bare =
      candidate.definite &&
      !candidate.plural &&
      !candidate.participants.some(
        ({ mention, role }) => mention.form === 'name' && !(role === 'attending' && candidate.rule.kind === 'agreement'),
      )
    return bare && this.#antecedent(candidate) !== undefined
  }

  /** "In the meeting held at …": a definite phrase that names nobody speaks of the last such happening told. */
  #resume(candidates: readonly Candidate[], cs: ChunkedSentence): Draft | undefined {
    let found: Draft | undefined
    const here = this.#recent().filter((draft) => isToldIn(draft, cs.sentence.n))
    for (const candidate of candidates) {
      if (!candidate.definite || candidate.plural || candidate.modality !== 'happened') continue
      if (holds(candidate) && !this.#isAnaphor(candidate)) continue
      const draft = this.#antecedent(candidate)
      if (draft === undefined) continue
      // "In {2019}, 22 died in *the bombing*": what another of the sentence has counted is not its own.
      const counts = candidate.counts.filter((count) => !here.some((each) => each !== draft && each.counts.includes(count)))
      extend(draft, { ...candidate, counts }, cs.sentence.n)
      if (talking.has(draft.kind)) found = draft
    }
    return found
  }

  /** The harm told before that a sentence names again: "two were killed in *the raid*". */
  #takenUp(candidates: readonly Candidate[]): Draft | undefined {
    const named = candidates.find((each) => familyOf(each.rule.kind) === 'harm' && each.verb === null && each.definite && !each.plural)
    return named === undefined || !this.#isAnaphor(named) ? undefined : this.#antecedent(named)
  }

  #attach(cs: ChunkedSentence, says: readonly Saying[]): void {
    for (const { subject, speaker, ...saying } of says) {
      const draft = saying.field === 'duration' ? (this.#timed(cs) ?? this.#current) : this.#current
      if (draft === undefined || !speaksOf(cs, subject, draft)) continue
      const who = speaker === undefined ? undefined : referent(cs, speaker)
      draft.says.push({ ...saying, who: who === undefined ? [] : [span(who)] })
      tellIn(draft, cs.sentence.n)
    }
  }

  /** What a length in this sentence is the length of: the visit told in it, else whatever is told in it. */
  #timed(cs: ChunkedSentence): Draft | undefined {
    const here = this.#recent().filter((draft) => isToldIn(draft, cs.sentence.n))
    return here.find((draft) => draft.kind === 'visit') ?? here[0]
  }

  triggers(): Trigger[] {
    return this.#drafts.map(toTrigger).sort((a, b) => bySpan(a, b))
  }
}

const followsClosely = ({ cs, to }: Candidate, start: number): boolean =>
  start >= cs.tokens[to - 1]!.end && start - cs.tokens[to - 1]!.end < 30
