import { lineReason, type Reason } from './furniture-lines.ts'
import type { Labelled } from './passage.ts'
import { endsSentence, likeHeadline, words } from './shape.ts'

/** Lines above a list of other stories. */
const listHead =
  /^(?:(?:most )?(?:recent|read|popular|viewed|shared|commented|watched)(?: (?:posts|stories|articles|news|videos|now))?|(?:related|similar|other|more|latest|top|trending|featured|recommended|further|also|suggested)(?: (?:in|on|from|to|for|by)\b.{0,40}| (?:stories|articles|news|posts|reads?|reading|coverage|content|topics?|videos?|links?|headlines|now|today|updates))?(?: (?:for|from|to|in|on|by)\b.{0,40})?|you (?:may|might|could) (?:also )?(?:like|be interested in).{0,20}|(?:don['’]t miss|editor['’]?s['’]? picks?|must[- ]reads?|what to read next|read next|up next|in case you missed it|around the web|from our partners|promoted stories|trending|you missed|keep reading|explore more(?: on these topics)?|from the web|see also|also read|more-in))\s?[:»›]?$/i

const readMore = /^[[(]?(?:read|see|view|learn) (?:more|full (?:story|article))[\])]?\s*[»›>→….]*$/i

/** Sets aside what is not the story; judged by structure, so unseen sites are read alike. */
export function labelFurniture(passages: readonly Labelled[]): void {
  for (const passage of passages) if (passage.told === 'aside') remove(passage, 'outside the article')
  labelTeasers(passages)
  labelSpokenLists(passages)
  for (const passage of passages) {
    const why = passage.label ? undefined : lineReason(passage)
    if (why) remove(passage, why)
  }
  labelLists(passages)
  labelGalleries(passages)
  labelAuthorBoxes(passages)
}

function remove(passage: Labelled, why: Reason): void {
  passage.label = { kind: 'removed', why }
}

/** Whether a headline stands twice in a row, as it does where a teaser's picture and its text are both a link. */
function isRepeated(passages: readonly Labelled[], i: number): boolean {
  const first = passages[i]
  const second = passages[i + 1]
  return first !== undefined && second !== undefined && first.text === second.text && likeHeadline(first.text, 30)
}

/**
 * Teasers: a headline (perhaps twice), perhaps a summary, then "Read More". A run of two or more of them, or of one whose
 * headline stands twice, goes; so does the list's head above it ("Recent"). A lone "Read More" takes nothing with it.
 */
function labelTeasers(passages: readonly Labelled[]): void {
  const marks = passages.flatMap((passage, i) => (readMore.test(passage.text) ? [i] : []))
  for (let k = 0; k < marks.length; k++) {
    const mark = marks[k]!
    const start = teaserStart(passages, mark, k > 0 ? marks[k - 1]! + 1 : 0)
    const alone = k === 0 && (marks[1] === undefined || marks[1] - mark > 4)
    if (start === undefined || (alone && !isRepeated(passages, start) && !followsListHead(passages, start))) continue
    for (let i = start; i <= mark; i++) remove(passages[i]!, 'teasers of other stories')
    if (followsListHead(passages, start)) remove(passages[start - 1]!, 'teasers of other stories')
  }
}

/** What screen readers are told to skip: "list of 3 items" … "end of list", "skip past newsletter promotion" … "after …". */
function labelSpokenLists(passages: readonly Labelled[]): void {
  for (const [i, { text }] of passages.entries()) {
    const count = Number(/^list of (\d{1,2}) items$/i.exec(text)?.[1] ?? 0)
    if (count > 0) removeUpTo(passages, i, count * 2 + 2, /^end of list$/i, 'teasers of other stories')
    if (/^skip past newsletter promotion$/i.test(text)) removeUpTo(passages, i, 6, /^after newsletter promotion$/i, 'newsletter sign-up')
  }
}

function removeUpTo(passages: readonly Labelled[], from: number, most: number, end: RegExp, why: Reason): void {
  const length = passages.slice(from, from + most).findIndex(({ text }) => end.test(text))
  for (const passage of passages.slice(from, from + length + 1)) remove(passage, why)
}

function followsListHead(passages: readonly Labelled[], start: number): boolean {
  return listHead.test(passages[start - 1]?.text ?? '')
}

/** Where the teaser that ends at a "Read More" begins: at its headline, at most four passages above. */
function teaserStart(passages: readonly Labelled[], mark: number, from: number): number | undefined {
  const lowest = Math.max(from, mark - 4)
  for (let i = lowest; i < mark; i++) if (isRepeated(passages, i)) return i
  for (let i = mark - 1; i >= lowest; i--) if (likeHeadline(passages[i]!.text, 30)) return i
  return undefined
}

/** A list's head and the headlines below it, up to the next sentence; after the story's end, all that follows is of it. */
function labelLists(passages: readonly Labelled[]): void {
  for (let i = 0; i < passages.length; i++) {
    const head = passages[i]!
    if (head.label || !listHead.test(head.text)) continue
    let end = i + 1
    while (end < passages.length && isListed(passages[end]!)) end++
    const items = passages.slice(i + 1, end)
    if (items.length < 2 && !(end === passages.length && items.length > 0) && end !== passages.length) continue
    for (const item of [head, ...items]) if (!item.label) remove(item, 'teasers of other stories')
  }
}

function isListed(passage: Labelled): boolean {
  if (passage.label) return passage.label.kind === 'removed'
  return !passage.long && passage.text.length < 160 && (likeHeadline(passage.text, 30) || /^[^.!?]{1,25}$/.test(passage.text))
}

/** A run of five or more numbered pictures ("3/34 28 November 2017 …"): a gallery of the site's, with days of its own. */
function labelGalleries(passages: readonly Labelled[]): void {
  const numbered = passages.filter(({ text, label }) => !label && /^\d{1,3}\s?\/\s?\d{1,3}\s\S/.test(text))
  const totals = new Set(numbered.map(({ text }) => /\/\s?(\d+)/.exec(text)?.[1]))
  if (numbered.length >= 5 && totals.size === 1) for (const picture of numbered) remove(picture, 'picture gallery')
}

const bio =
  /^(?:(?:the|this) (?:writer|author|reporter|columnist|correspondent)s? (?:is|was|are|can|has|tweets|works|covers)\b|about the (?:author|writer)|.{3,60}? (?:is|was) (?:an?|the|our) (?:[\w’'&.-]+ ){0,6}?(?:journalist|reporter|correspondent|editor|sub-editor|writer|columnist|freelancer?|contributor|producer|staff member|intern|fellow|analyst|blogger)\b)/i
/** "The views expressed are the author’s own." */
const disclaimer =
  /\b(?:views?|opinions?)\b[^.]{0,60}\b(?:the )?(?:authors?|writers?|columnists?)\b|\b(?:views?|opinions?) (?:expressed|here)\b[^.]{0,40}\bown\b/i
const contact = /\bcan be (?:reached|contacted|followed) (?:at|on|via)\b|\b(?:tweets|posts) (?:at|as|@)/i
const selfPraise =
  /\byour\b.{0,60}\b(?:source|news|guide|home|destination|voice|platform|companion|go-to)\b|\bstay (?:informed|tuned|updated|connected|ahead)\b|\b(?:our|its) (?:team of|compelling|in-depth|award-winning|expert|trusted|unbiased|independent) \w+/i
const deskLine =
  /^(?:by )?(?:(?:the )?(?:news|web|digital|editorial|sports|business|online) (?:desk|team|staff)|staff (?:report(?:er)?|writer)|(?:our )?(?:staff |special )?correspondent|editorial board|about the authors?|author|written by.{0,60})$/i
const nameLine = /^(?:By )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}$/u

/**
 * Author boxes: a biography or a paper's praise of itself, after the story's end, with the name line above it.
 * Only what stands at the end, with nothing but furniture after it, is looked at.
 */
function labelAuthorBoxes(passages: readonly Labelled[]): void {
  let end = passages.length
  for (;;) {
    while (end > 0 && passages[end - 1]!.label?.kind === 'removed') end--
    const last = passages[end - 1]
    if (end < 3 || !last || last.label || last.long || last.text.length > 600) return
    const name = passages[end - 2]!
    const named = !name.label && words(name.text).length <= 6 && (deskLine.test(name.text) || nameLine.test(name.text))
    const about = bio.test(last.text) || (named && (contact.test(last.text) || selfPraise.test(last.text)))
    if ((about && (named || startsAsBio(last.text))) || disclaimer.test(last.text)) {
      remove(last, 'author box')
      if (about && named) remove(name, 'author box')
    } else if (isDeskLine(last)) remove(last, 'author box')
    else return
  }
}

function startsAsBio(text: string): boolean {
  return (
    /^(?:the|this) (?:writer|author|reporter|columnist|correspondent)s? /i.test(text) || (endsSentence(text) && /^about the /i.test(text))
  )
}

/** A desk's name alone below the story. */
function isDeskLine(passage: Labelled): boolean {
  return /^(?:the )?(?:news|web|digital|editorial) (?:desk|team|staff)$/i.test(passage.text)
}
