import type { Labelled } from './passage.ts'
import { endsSentence, likeHeadline, words } from './shape.ts'

/**
 * Labels section headings and sub-headlines: headlines that stand alone between paragraphs. What is left is the body.
 * Three or more short lines in a row are a list, and stay body; so does a short line at the very end.
 */
export function labelHeadings(passages: readonly Labelled[]): void {
  for (const [i, passage] of passages.entries()) {
    if (passage.label) continue
    const heading = passage.told === 'heading' || passage.told === 'title' || (passage.told === undefined && isHeading(passages, i))
    passage.label = heading ? { kind: 'heading', depth: Math.min(Math.max(passage.depth ?? 2, 2), 6) } : { kind: 'body' }
  }
}

function isHeading(passages: readonly Labelled[], i: number): boolean {
  const passage = passages[i]!
  if (passage.long || passage.text.length > 130 || !likeHeadline(passage.text, 18) || isItem(passage.text)) return false
  const next = nextKept(passages, i)
  if (!next || isTurn(passage.text) || !/\p{L}{2}/u.test(passage.text)) return false
  if (!next.long && !next.told && next.text.length <= 80 && !endsSentence(next.text) && !isItem(next.text) && !isPlaceLine(next.text))
    return false
  return !(isShortLine(next) && isShortLine(previousKept(passages, i)))
}

function isItem(text: string): boolean {
  return /^(?:[•·*‣▪●◦–—-]|\(?\d{1,3}[.)])\s/.test(text) || words(text).length === 0
}

/** "ISLAMABAD:" alone, above the story's first paragraph. */
function isPlaceLine(text: string): boolean {
  return /^\p{Lu}[\p{Lu} .’'/-]{2,30}:$/u.test(text)
}

/** A turn of an interview: "PARK: And what did you do?" */
function isTurn(text: string): boolean {
  return /^\p{Lu}[\p{Lu} .,’'-]{0,40}:\s/u.test(text)
}

function isShortLine(passage: Labelled | undefined): boolean {
  return (
    passage !== undefined &&
    passage.label?.kind !== 'title' &&
    passage.label?.kind !== 'metadata' &&
    !passage.long &&
    likeHeadline(passage.text, 18)
  )
}

/** What stands between paragraphs without being one. */
function isBetween({ label }: Labelled): boolean {
  return label?.kind === 'removed' || label?.kind === 'caption' || label?.kind === 'metadata'
}

function nextKept(passages: readonly Labelled[], i: number): Labelled | undefined {
  return passages.slice(i + 1, i + 12).find((passage) => !isBetween(passage))
}

function previousKept(passages: readonly Labelled[], i: number): Labelled | undefined {
  return passages.slice(Math.max(0, i - 12), i).findLast((passage) => !isBetween(passage))
}
