import { align } from './align.ts'

/** A stretch of two texts: in both, only in the later, or only in the earlier. */
export interface MarkedWords {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** Two texts word by word: the stretches in order, deleted words before those inserted in their place; none where both are empty. */
export function markWords(before: string, after: string): MarkedWords[] {
  const [old, current] = [wordsOf(before), wordsOf(after)]
  const paired = align(old, current)
  const marked: MarkedWords[] = []
  const add = (kind: MarkedWords['kind'], text: string) => {
    const last = marked.at(-1)
    if (text === '') return
    if (last?.kind === kind) marked[marked.length - 1] = { kind, text: last.text + text }
    else marked.push({ kind, text })
  }
  let a = 0
  for (let b = 0; b <= old.length; b++) {
    const next = b === old.length ? current.length : paired[b]!
    if (next < 0) {
      add('deleted', old[b]!)
      continue
    }
    add('inserted', current.slice(a, next).join(''))
    if (b < old.length) add('same', current[next]!)
    a = next + 1
  }
  return marked
}

/** Words and what stands between them, each a piece; joined they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\p{L}\p{N}\p{M}’'\s]/gu) ?? []
}
