import type { RootContent } from 'mdast'
import { bySpan, type Span } from '../../model/index.ts'
import { isBlank, withoutLineEnds } from './line-ends.ts'
import { cut, type Layer, type Properties, propertiesOf, spanOf } from './slice.ts'
import { attributes, words } from './write.ts'

/**
 * Writes a paragraph or heading of plain words with its layers, to the very bytes that wrapping its node in them and writing that
 * would give: nearly all of an article is such.
 *
 * @returns Undefined for a block of anything else.
 */
export function markedBlock(node: RootContent, layers: (span: Span) => readonly Layer[]): string | undefined {
  if ((node.type !== 'paragraph' && node.type !== 'heading') || node.children.length !== 1) return undefined
  const [child] = node.children
  const span = spanOf(node.children)
  // Escapes and entities make the value shorter than its source: where its words stand there is not known.
  if (child?.type !== 'text' || span === null || child.value.length !== span.end - span.start) return undefined
  const touching = layers(span)
  if (touching.some(({ properties }) => attributes('a', { href: properties.href ?? '' }) === undefined)) return undefined
  const name = node.type === 'paragraph' ? 'p' : `h${Math.max(2, node.depth)}`
  return `<${name}>${new Marked(child.value, span.start).write(span, touching, true, false)}</${name}>`
}

/** A text in which stretches are marked. */
class Marked {
  readonly #text: string
  readonly #start: number

  /** @param start Where the text stands in its source. */
  constructor(text: string, start: number) {
    this.#text = text
    this.#start = start
  }

  /** As `wrapLayers` does it: outer layers first, and what crosses the border of one is cut there. */
  write(span: Span, layers: readonly Layer[], isOutermost: boolean, isLinked: boolean): string {
    const sorted = layers.length < 2 ? layers : layers.toSorted(bySpan)
    let html = ''
    let at = span.start
    for (let i = 0; i < sorted.length; ) {
      const outer = sorted[i]!
      const inner: Layer[] = []
      for (i++; i < sorted.length && sorted[i]!.start < outer.end; i++) inner.push(cut(sorted[i]!, outer))
      const start = Math.max(outer.start, at)
      const end = Math.min(outer.end, span.end)
      if (start >= end) continue
      html += this.#words(at, start, isOutermost) + this.#layer(outer, { start, end }, inner, isLinked)
      at = outer.end
    }
    return html + this.#words(at, span.end, isOutermost)
  }

  #layer(layer: Layer, span: Span, inner: readonly Layer[], isLinked: boolean): string {
    const { name, instead, after } = layer
    const inside = instead === undefined ? this.write(span, inner, false, isLinked || name === 'a') : words(instead)
    const mark = after === undefined ? '' : written(after.name, after.properties, words(after.text), isLinked)
    return written(name, propertiesOf(layer), `${inside}${mark}`, isLinked)
  }

  #words(from: number, to: number, isOutermost: boolean): string {
    if (from >= to) return ''
    const text = this.#text.slice(from - this.#start, to - this.#start)
    return isOutermost && isBlank(text) ? '\n' : words(withoutLineEnds(text))
  }
}

/** HTML has no link inside a link: the inner one keeps its words only. */
function written(name: string, properties: Properties, inside: string, isLinked: boolean): string {
  if (isLinked && name === 'a') return `<span>${inside}</span>`
  return `<${name}${attributes(name, properties)}>${inside}</${name}>`
}
