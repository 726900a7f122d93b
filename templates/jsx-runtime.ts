import type { JSX as PreactJsx } from 'preact'

/** Text that is HTML already: made of elements here, or by an author who says so with `dangerouslySetInnerHTML`. */
class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What JSX is typed as: attributes as they are written in HTML and SVG. */
export declare namespace JSX {
  type Element = Html
  interface IntrinsicElements extends PreactJsx.IntrinsicElements {}
  interface IntrinsicAttributes extends PreactJsx.IntrinsicAttributes {}
  interface ElementChildrenAttribute {
    children: unknown
  }
}

type Properties = Readonly<Record<string, unknown>> & {
  readonly children?: unknown
  readonly dangerouslySetInnerHTML?: { readonly __html: string }
}

/** An element of a template that was compiled for Preact. */
interface PreactNode {
  readonly type: string | Component
  readonly props: Properties
}

type Component = (props: Properties) => unknown

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const LINE_ENDS =
  'li p h1 h2 h3 h4 h5 h6 section header footer nav main aside div dl dt dd ol ul tr td th thead tbody table caption figure blockquote title script head g text details summary'
/** After the ends of these a line ends, so that a text diff of two builds shows sentences. */
const BLOCKS = new Set(LINE_ENDS.split(' '))
const RAW_BLOCK_END = new RegExp(`</(?:${LINE_ENDS.replaceAll(' ', '|')})>`, 'g')
const RENAMED: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', httpEquiv: 'http-equiv', tabIndex: 'tabindex' }
/** Attributes that say "true" or "false" in words, as those of `aria-` and `data-` do. */
const ENUMERATED = new Set(['draggable', 'spellcheck'])

/**
 * What JSX is compiled to: an element is its text at once. There is nothing to keep, compare or hydrate in a page that is written
 * once, and a tree of nodes would take most of the time.
 */
export function jsx(type: string | Component, props: Properties): Html {
  if (typeof type !== 'string') return elementOf(type(props))
  const raw = props.dangerouslySetInnerHTML?.__html
  const start = `<${type}${attributes(props)}`
  if (VOID.has(type)) return new Html(type === 'meta' || type === 'link' ? `${start}/>\n` : `${start}/>`)
  const content = raw === undefined ? textOf(props.children) : raw.replace(RAW_BLOCK_END, '$&\n')
  return new Html(BLOCKS.has(type) ? `${start}>${content}</${type}>\n` : `${start}>${content}</${type}>`)
}

export { jsx as jsxs }

const elementOf = (made: unknown): Html => (made instanceof Html ? made : new Html(textOf(made)))

/** Elements without one around them. */
export const Fragment = ({ children }: Properties) => children

/** The text of whatever may stand between tags; what is no element is escaped. */
export function textOf(child: unknown): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Html) return child.text
  if (Array.isArray(child)) {
    let text = ''
    for (const one of child) text += textOf(one)
    return text
  }
  if (typeof child === 'number') return String(child)
  if (typeof child !== 'object' || child === null) return ''
  const { type, props } = child as PreactNode
  return jsx(type, props).text
}

function attributes(props: Properties): string {
  let text = ''
  for (const name in props) {
    const value = props[name]
    if (name === 'children' || name === 'dangerouslySetInnerHTML' || value === undefined || value === null) continue
    const isWord = name[4] === '-' || ENUMERATED.has(name)
    if (value === false && !isWord) continue
    const shown = RENAMED[name] ?? name
    text += value === '' || (value === true && !isWord) ? ` ${shown}` : ` ${shown}="${escaped(String(value))}"`
  }
  return text
}

/** The one place where text becomes HTML. */
const escaped = (text: string): string => (/["&<]/.test(text) ? text.replace(/["&<]/g, (sign) => ENTITIES[sign]!) : text)

const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }
