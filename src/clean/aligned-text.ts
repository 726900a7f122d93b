import type { Node, Text } from 'mdast'
import type { Span } from '../model/index.ts'
import { positionOf } from './tree.ts'

type Valued = Pick<Node, 'position'> & { readonly value: string }

/** The source span of a text node that {@link alignedTexts} made. */
export function spanOf(text: Text): Span {
  return { start: text.position?.start.offset ?? 0, end: text.position?.end.offset ?? 0 }
}

/**
 * A Markdown node's words as text nodes that stand in the source: where an escape, an entity or a quotation's mark comes
 * between, the text is cut there, so that each node's value is its stretch of the source, or an entity's meaning.
 *
 * @param shift Where the parsed text begins in the source.
 */
export function alignedTexts(node: Valued, source: string, shift: number): Text[] {
  const from = (node.position?.start.offset ?? 0) + shift
  const to = (node.position?.end.offset ?? 0) + shift
  if (source.slice(from, to) === node.value) return [made(node.value, from, to)]
  return align(node.value, source, from, to)
}

function align(value: string, source: string, from: number, to: number): Text[] {
  const texts: Text[] = []
  let start = from
  let i = from
  let j = 0
  const flush = () => {
    if (i > start) texts.push(made(source.slice(start, i), start, i))
  }
  while (j < value.length && i < to) {
    if (same(source[i]!, value[j]!)) {
      i++
      j++
      continue
    }
    flush()
    const entity = /^&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});/i.exec(source.slice(i, i + 40))
    if (entity) {
      const meaning = String.fromCodePoint(value.codePointAt(j)!)
      texts.push(made(meaning, i, i + entity[0].length))
      i += entity[0].length
      j += meaning.length
    } else i++
    start = i
  }
  flush()
  return texts
}

/** Line ends are all one to the parser, and a zero byte is a mark of something lost. */
function same(raw: string, parsed: string): boolean {
  return raw === parsed || (raw === '\r' && parsed === '\n') || (raw === '\0' && parsed === '\ufffd')
}

function made(value: string, start: number, end: number): Text {
  return { type: 'text', value, position: positionOf({ start, end }) }
}
