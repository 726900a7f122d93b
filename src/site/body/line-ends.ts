import type { PhrasingContent } from 'mdast'

export const isBlank = (text: string): boolean => /^\s+$/.test(text)

/** Line ends, with the white space about them, as single spaces. */
export function withoutLineEnds(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/(?<!\s)\s*[\r\n]+\s*/g, ' ') : text
}

/** White space between sentences becomes a line end, line ends within become spaces: a text diff then shows sentences. */
export function oneSentenceALine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => (node.type === 'text' && isBlank(node.value) ? { ...node, value: '\n' } : onOneLine(node)))
}

function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return /[\r\n]/.test(node.value) ? { ...node, value: withoutLineEnds(node.value) } : node
  return 'children' in node ? ({ ...node, children: (node.children as PhrasingContent[]).map(onOneLine) } as PhrasingContent) : node
}
