import type { Span } from '../../model/index.ts'
import { type Attachment, mayQuote, onlyQuotes, ownCue } from './attachments.ts'
import type { Features } from './features.ts'
import { type Frame, firstItem } from './frames.ts'
import { bucket, speakerFeatures } from './indirect-features.ts'
import { labelOf } from './labels.ts'
import { cueSpan, type Parsed } from './parse.ts'
import type { Phrase } from './phrases.ts'
import { isPossessive } from './phrases.ts'
import { speakerSpan } from './speaker-span.ts'
import { canSpeak, mainSubject, subjectOfVerbBefore } from './subjects.ts'

/** Somebody who may have said a marked stretch, and what speaks for it. */
export interface Candidate {
  readonly speaker: Span
  readonly frame: Frame | null
  readonly cue: Span | null
  readonly relay: Span | null
  /** Whether it is the subject of a verb of saying that stands inside the marks, or a label beside them. */
  readonly own: boolean
  readonly features: Features
}

type Place =
  | 'colon'
  | 'own'
  | 'label'
  | 'before'
  | 'after'
  | 'main'
  | 'verb'
  | 'possessor'
  | 'previous'
  | 'previous-main'
  | 'next'
  | 'next-main'
  | 'last'

/** What all candidates of a stretch have in common. */
function situation({ stretch, how, sentence, at }: Attachment, prose: string): string[] {
  const text = prose.slice(stretch.start, stretch.end)
  const opens = /^\P{L}*\p{Lu}/u.test(text)
  return [
    `how=${how}`,
    `opens=${opens}&words=${bucket(text.split(/\s+/).length, [2, 5, 12])}`,
    `alone=${onlyQuotes(sentence)}`,
    `verbal=${sentence.items[at]!.verbal}`,
  ]
}

function candidate(
  sentence: Parsed,
  phrase: Phrase,
  frame: Frame | null,
  place: Place,
  more: readonly string[],
  common: readonly string[],
): Candidate {
  const [kind, which] = speakerFeatures(sentence, phrase)
  const features = which === undefined ? [kind, ...more] : [kind, which, ...more]
  return {
    speaker: speakerSpan(sentence, phrase)!,
    frame,
    cue: frame && cueSpan(sentence, frame),
    relay: frame && speakerSpan(sentence, frame.relay),
    own: place === 'own' || place === 'label',
    features: (feature) => {
      feature`bias`
      feature`place=${place}`
      for (const each of features) feature`${each}`
      for (const each of features) feature`${each}&${place}`
      for (const each of common) feature`${each}&${place}`
    },
  }
}

/** How a frame stands to the stretch at item `at` of its own sentence. */
function frameFeatures(sentence: Parsed, frame: Frame, at: number): string[] {
  const { items, frames } = sentence
  const after = frame.from > at
  const [from, to] = after
    ? [at + 1, firstItem(frame)]
    : [Math.max(frame.to, frame.saying ?? 0, frame.shape === 'inverted' ? (frame.subject?.head ?? 0) : 0) + 1, at]
  const between = items.slice(from, to)
  const others = frames.filter((other) => other !== frame && other.from >= from && other.to < to).length
  const outer = frames.filter((other) => other.to < firstItem(frame)).length
  const joint = between.length === 0 ? 'nothing' : between.length === 1 ? between[0]!.lower : `${between[0]!.tag}…${between.at(-1)!.tag}`
  return [
    `lemma=${frame.verb.lemma}`,
    `shape=${frame.shape}`,
    `gap=${bucket(between.length, [0, 1, 2, 4, 8, 16])}`,
    `between=${Math.min(2, others)}`,
    `outer=${Math.min(2, outer)}`,
    `joint=${joint}`,
    `quotes=${between.some((item) => item.stretch !== null)}`,
    `comma=${between.some((item) => item.text === ',')}`,
    `that=${between[0]?.lower === 'that'}`,
    `verbs=${Math.min(2, between.filter((item) => /^VB|^MD/.test(item.tag)).length)}`,
  ]
}

/** In a headline or a transcript, "Roe: ‘We will build it’": the phrase that begins the sentence. */
function beforeColon({ items, clause }: Parsed, at: number): Phrase | null {
  const colon = items.findIndex((item) => item.text === ':')
  if (colon < 1 || colon > at || items.slice(0, colon).some((item) => /^(?:VB|MD)/.test(item.tag))) return null
  return clause.phrases.find((phrase) => phrase.head < colon) ?? null
}

const possessor = (sentence: Parsed, at: number): Phrase | null => {
  const { items } = sentence
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const item = items[i]!
    if (item.tag === 'PRP$' && item.lower !== 'its') return { from: i, head: i, pronoun: true }
    if ((item.tag === 'POS' || isPossessive(item)) && i > 0) {
      const head = item.tag === 'POS' ? i - 1 : i
      let from = head
      while (from > 0 && /^NNP/.test(items[from - 1]!.tag)) from--
      return /^NN/.test(items[head]!.tag) ? { from, head, pronoun: false } : null
    }
    if (/^(?:VB|MD)/.test(item.tag) || item.text === ',') return null
  }
  return null
}

/** How many frames on each side of a stretch are looked at. */
const most = 5

function ownCandidates({ sentence, at }: Attachment, hasOwnCue: boolean, common: readonly string[]): Candidate[] {
  const { frames, clause } = sentence
  const found: Candidate[] = []
  const seen = new Set<number>()
  const named = frames.filter((frame) => mayQuote(frame) && frame.subject !== null)
  const near = [...named.filter((frame) => frame.from < at).slice(-most), ...named.filter((frame) => frame.from > at).slice(0, most)]
  for (const frame of near) {
    if (frame.subject === null) continue
    seen.add(frame.subject.from)
    found.push(candidate(sentence, frame.subject, frame, frame.from > at ? 'after' : 'before', frameFeatures(sentence, frame, at), common))
  }
  const add = (phrase: Phrase | null, place: Place) => {
    if (phrase === null || seen.has(phrase.from) || !canSpeak(clause, phrase)) return
    seen.add(phrase.from)
    const gap = place === 'own' || place === 'label' ? [] : [`gap=${bucket(at - phrase.head, [1, 2, 4, 8, 16])}`]
    found.push(candidate(sentence, phrase, null, place, gap, common))
  }
  if (hasOwnCue) add(subjectOfVerbBefore(clause, at + 1), 'own')
  add(subjectOfVerbBefore(clause, at), 'verb')
  add(mainSubject(clause, at), 'main')
  const label = labelOf(sentence, at)
  add(label ?? beforeColon(sentence, at), label === null ? 'colon' : 'label')
  const owner = possessor(sentence, at)
  if (owner !== null && !seen.has(owner.from)) found.push(candidate(sentence, owner, null, 'possessor', [], common))
  return found
}

function neighbourCandidates(
  attachment: Attachment,
  other: Parsed | undefined,
  side: 'previous' | 'next',
  common: readonly string[],
): Candidate[] {
  if (other === undefined) return []
  const apart = Math.min(2, Math.abs(other.paragraph - attachment.sentence.paragraph))
  if (side === 'next' && apart > 0) return []
  const frames = other.frames.filter((frame) => mayQuote(frame) && frame.subject !== null)
  const ending = other.items.at(-1)!.text
  const near = side === 'previous' ? frames.slice(-2) : frames.slice(0, 1)
  const found = near.map((frame, i) => {
    const order = side === 'previous' ? near.length - 1 - i : i
    const start = firstItem(frame) === 0
    const more = [
      `lemma=${frame.verb.lemma}`,
      `apart=${apart}`,
      `order=${order}`,
      `start=${start}`,
      `ending=${ending}`,
      `size=${bucket(other.items.length, [4, 8, 16])}`,
    ]
    return candidate(other, frame.subject!, frame, side, more, common)
  })
  const subject = mainSubject(other.clause, other.items.length)
  if (subject === null || found.some(({ speaker }) => speaker.start === speakerSpan(other, subject)!.start)) return found
  return [...found, candidate(other, subject, null, `${side}-main`, [`apart=${apart}`, `ending=${ending}`], common)]
}

/** Everybody who may have said a stretch; `last` is whom the stretch before it was given to. */
export function readCandidates(
  attachment: Attachment,
  last: (Candidate & { readonly attachment: Attachment }) | undefined,
  prose: string,
): Candidate[] {
  const common = situation(attachment, prose)
  const found = [
    ...ownCandidates(attachment, ownCue(attachment, prose) !== undefined, common),
    ...neighbourCandidates(attachment, attachment.previous, 'previous', common),
    ...neighbourCandidates(attachment, attachment.next, 'next', common),
  ]
  if (last !== undefined) {
    const apart = Math.min(2, attachment.sentence.paragraph - last.attachment.sentence.paragraph)
    const same = attachment.sentence === last.attachment.sentence
    const more = [
      `apart=${apart}`,
      `same=${same}`,
      `closed=${last.attachment.stretch.closed}`,
      `ending=${attachment.previous?.items.at(-1)?.text ?? 'none'}`,
    ]
    const features: Features = (feature) => {
      feature`bias`
      feature`place=last`
      for (const each of more) feature`${each}&last`
      for (const each of common) feature`${each}&last`
      feature`${common[0]!}&apart=${apart}&same=${same}&last`
    }
    found.push({ ...last, own: false, features })
  }
  const rule = attachment.speaker
  return found.map((each) => {
    const agrees = rule !== null && each.speaker.start === rule.start
    if (!agrees) return each
    const features: Features = (feature) => {
      each.features(feature)
      feature`rule`
      feature`rule&how=${attachment.how}`
    }
    return { ...each, features }
  })
}
