import { bounds } from '../model/edtf.ts'
import type { Cause, Change, Finding, Weight } from '../model/index.ts'

/** A rule that gives some changes another weight than their type has. The first that answers counts; none finds a change. */
export type Reweigh = (finding: Finding, cause: Cause) => Weight | undefined

const WEIGHT_OF_TYPE: Readonly<Record<Change['type'], Weight>> = {
  ...{ 'article-added': 'notice', 'article-removed': 'notice', 'article-moved': 'notice', 'article-changed': 'notice' },
  ...{ 'article-text': 'routine', 'set-aside-added': 'notice', 'set-aside-removed': 'notice' },
  ...{ 'entity-added': 'notice', 'entity-removed': 'notice', 'entity-renamed': 'notice', 'entity-retyped': 'check' },
  ...{ 'entity-merged': 'check', 'entity-split': 'check', 'entity-mentions': 'routine', 'mentions-relinked': 'check' },
  ...{ 'alias-added': 'routine', 'alias-removed': 'routine', 'role-added': 'notice', 'role-removed': 'notice', 'role-changed': 'notice' },
  ...{ 'quote-added': 'notice', 'quote-removed': 'notice', 'quote-changed': 'notice', 'date-changed': 'notice' },
  ...{ 'event-added': 'notice', 'event-removed': 'notice', 'event-merged': 'check', 'event-split': 'check' },
  ...{ 'event-changed': 'notice', 'event-participants': 'notice', 'event-counts': 'notice', 'event-reports': 'notice' },
  ...{ 'event-says': 'notice', 'event-sources': 'notice', 'disagreement-added': 'check', 'disagreement-removed': 'notice' },
  ...{ 'story-added': 'notice', 'story-removed': 'notice', 'story-changed': 'notice' },
  ...{ 'topic-added': 'notice', 'topic-removed': 'notice', 'topic-share': 'routine', 'topic-gained': 'notice', 'topic-lost': 'notice' },
  ...{ 'wording-added': 'notice', 'wording-removed': 'notice', 'wording-uses': 'routine' },
  ...{ 'url-removed': 'check', 'url-redirected': 'notice', 'problem-new': 'routine', 'problem-gone': 'routine', 'page-touched': 'routine' },
}

const RULES: readonly Reweigh[] = [
  lostWords,
  movedDate,
  movedKind,
  changedSpeaker,
  unsureQuote,
  perhapsOneSource,
  largeShare,
  problem,
  lonelyStory,
  calledOtherwise,
]

/** How much a change asks of a reviewer: what its type says, unless a rule says otherwise. */
export function weigh(finding: Finding, cause: Cause, rules: readonly Reweigh[] = RULES): Weight {
  const found = rules.map((rule) => rule(finding, cause)).find((weight) => weight !== undefined)
  const weight = found ?? WEIGHT_OF_TYPE[finding.type]
  return weight === 'check' && isDecided(finding, cause) ? 'notice' : weight
}

/** What a reviewed correction decided need not be decided again; a lost address and a correction to mend must. */
function isDecided({ type }: Finding, cause: Cause): boolean {
  return cause === 'corrections' && type !== 'url-removed' && type !== 'problem-new'
}

/** A person or event is gone although the words that told of it still stand. */
function lostWords(finding: Finding, cause: Cause): Weight | undefined {
  const gone = finding.type === 'entity-removed' || finding.type === 'event-removed'
  return gone && cause !== 'articles' && cause !== 'corrections' && (finding.because?.startsWith('the words are still') ?? false)
    ? 'check'
    : undefined
}

/** A day that another article narrows is news; one that moves out of what was said is to be looked at. */
function movedDate(finding: Finding): Weight | undefined {
  if (finding.type !== 'event-changed' || finding.field !== 'date' || finding.before === null) return undefined
  return isWithin(finding.after, finding.before) ? 'notice' : 'check'
}

function isWithin(inner: string | null, outer: string): boolean {
  const [a, b] = [inner === null ? null : bounds(inner), bounds(outer)]
  if (a === null || b === null) return false
  const after = b.earliest === null || (a.earliest !== null && a.earliest >= b.earliest)
  return after && (b.latest === null || (a.latest !== null && a.latest <= b.latest))
}

function movedKind(finding: Finding): Weight | undefined {
  const isMove = finding.type === 'event-changed' && finding.before !== null && ['kind', 'modality', 'place'].includes(finding.field)
  return isMove ? 'check' : undefined
}

function changedSpeaker(finding: Finding): Weight | undefined {
  return finding.type === 'quote-changed' && finding.field === 'speaker' ? 'check' : undefined
}

/** A quotation whose speaker is in doubt; one of nobody claims nothing. */
function unsureQuote(finding: Finding): Weight | undefined {
  return finding.type === 'quote-added' && finding.speakers.length > 0 && finding.confidence < 0.5 ? 'check' : undefined
}

function perhapsOneSource(finding: Finding): Weight | undefined {
  return finding.type === 'event-sources' && finding.why !== null ? 'check' : undefined
}

function largeShare(finding: Finding): Weight | undefined {
  return finding.type === 'topic-share' && Math.abs(finding.share.before - finding.share.after) >= 0.1 ? 'notice' : undefined
}

/** A missing outlet is asked by the review, with the entry that gives it. */
function problem(finding: Finding): Weight | undefined {
  if (finding.type !== 'problem-new' || finding.problem.code.endsWith('/no-outlet')) return undefined
  return finding.problem.level === 'note' ? undefined : 'check'
}

/** Every article has its story: one that comes or goes with its only article says nothing more. */
function lonelyStory(finding: Finding, cause: Cause): Weight | undefined {
  const isAlone = (finding.type === 'story-added' || finding.type === 'story-removed') && finding.files.length === 1
  return isAlone && cause === 'articles' ? 'routine' : undefined
}

/** A title that moved because somebody is called otherwise says nothing more than that. */
function calledOtherwise(finding: Finding): Weight | undefined {
  const isTitle = finding.type === 'event-changed' && finding.field === 'title'
  return isTitle && finding.because?.includes(' is now called ') ? 'routine' : undefined
}
