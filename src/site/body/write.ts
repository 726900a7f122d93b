import type { PhrasingContent, RootContent } from 'mdast'

/** Marks that are laid over an article's words, and the attributes that each may have. */
const MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
  span: new Set(['className', 'title', 'id', 'lang', 'dir']),
  q: new Set(['className', 'title', 'id', 'lang', 'dir']),
  time: new Set(['dateTime', 'className', 'title', 'id', 'lang', 'dir']),
  a: new Set(['href', 'ariaLabel', 'className', 'title', 'id', 'lang', 'dir']),
}
const ATTRIBUTES: Readonly<Record<string, string>> = { className: 'class', ariaLabel: 'aria-label', dateTime: 'datetime' }

/**
 * Writes a paragraph or heading of nothing but words, stress and marks, to the very bytes that the sanitising processor would: nearly
 * all of an article is such, and takes it fifty times as long.
 *
 * @returns Undefined for anything else, which the processor has to make safe.
 */
export function writtenBlock(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
  const words = written(node.children)
  const name = node.type === 'paragraph' ? 'p' : `h${node.depth}`
  return words === undefined || name === 'h1' ? undefined : `<${name}>${words}</${name}>`
}

function written(nodes: readonly PhrasingContent[]): string | undefined {
  let html = ''
  for (const node of nodes) {
    const one = node.type === 'text' ? wordsOf(node.value) : element(node)
    if (one === undefined) return undefined
    html += one
  }
  return html
}

/** White space about a line's end is trimmed by the processor. */
function wordsOf(value: string): string | undefined {
  return value !== '\n' && /[\r\n]/.test(value) ? undefined : words(value)
}

/** Words as HTML. */
export const words = (value: string): string => (/[&<]/.test(value) ? value.replace(/[&<]/g, reference) : value)

function element(node: PhrasingContent): string | undefined {
  if (node.type !== 'emphasis' && node.type !== 'strong') return undefined
  const inside = written(node.children)
  if (inside === undefined) return undefined
  if (node.data === undefined) return node.type === 'strong' ? `<strong>${inside}</strong>` : `<em>${inside}</em>`
  const { hName = '', hProperties = {} } = node.data
  const start = attributes(hName, hProperties)
  return start === undefined ? undefined : `<${hName}${start}>${inside}</${hName}>`
}

/** Undefined where the element may not have one of them. */
export function attributes(name: string, properties: object): string | undefined {
  let html = ''
  for (const [key, value] of Object.entries(properties)) {
    if (MARKS[name]?.has(key) !== true) return undefined
    const text = Array.isArray(value) ? value.join(' ').trim() : String(value)
    // Only addresses of this site are written here.
    if (key === 'href' && text.includes(':')) return undefined
    html += ` ${ATTRIBUTES[key] ?? key}="${text.replace(/["&'`\0]/g, reference)}"`
  }
  return MARKS[name] === undefined ? undefined : html
}

const reference = (sign: string) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`
