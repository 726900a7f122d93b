import type { ReviewItem } from '../model/index.ts'

/**
 * Review items as YAML: under each item's sentences, as comments, the entries that would decide it, one a choice. Whoever
 * reviews copies the entry that is right into a file under `seeds/corrections/`; taken whole, the choices contradict one another.
 */
export function toText(items: readonly ReviewItem[]): string {
  if (items.length === 0) return '# Nothing to review.\n'
  const head = `# ${items.length} to review, best first. Copy the entry that is right into a file under seeds/corrections/, and sign it.`
  return `${head}\n\n${items.map(itemText).join('\n')}`
}

function itemText({ kind, message, evidence, choices }: ReviewItem, index: number): string {
  const shown = evidence.filter(({ text }) => text !== '')
  const said = shown.map(({ file, text }) => `#   “${line(text, 300)}” — ${line(file, 100)}\n`).join('')
  const ways = choices.map(({ label, yaml }) => `# ${line(label, 100)}:\n${yaml}`).join('')
  return `# ${index + 1}. ${kind}: ${line(message, 400)}\n${said}${ways}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const line = (text: string, most: number) => text.slice(0, most).replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
