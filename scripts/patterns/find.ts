import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseSync } from 'oxc-parser'
import type { Pattern } from './analyse.ts'

/** The regular expressions that a file writes out. */
export function literalsIn(file: string, text: string): Pattern[] {
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) {
      if (isLiteral(node)) found.push({ file, line: lineAt(text, node.start), source: node.regex.pattern, flags: node.regex.flags })
      Object.values(node).forEach(visit)
    }
  }
  visit(parseSync(file, text).program)
  return found
}

interface RegexNode {
  readonly start: number
  readonly regex: { readonly pattern: string; readonly flags: string }
}

const isLiteral = (node: object): node is RegexNode => 'type' in node && node.type === 'Literal' && 'regex' in node && node.regex != null

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** The regular expressions that files put together while they are loaded, each once. */
export async function patternsMade(files: readonly string[]): Promise<Pattern[]> {
  const makers = files.filter((file) => readFileSync(file, 'utf8').includes('new RegExp('))
  const found = new Map<string, Pattern>()
  const Plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, given: [string, string?], self) {
      const made = Reflect.construct(target, given, self) as RegExp // what `new RegExp` gives
      const place = placeOf(new Error().stack ?? '', makers)
      if (place !== undefined) found.set(`${made.flags} ${made.source}`, { ...place, source: made.source, flags: made.flags })
      return made
    },
  })
  for (const file of makers) await import(pathToFileURL(file).href)
  globalThis.RegExp = Plain
  return [...found.values()]
}

/** The innermost of these files on a stack. */
function placeOf(stack: string, files: readonly string[]): Pick<Pattern, 'file' | 'line'> | undefined {
  for (const [, url, line] of stack.matchAll(/(file:\/\/[^\s():]+|\/[^\s():]+\.tsx?):(\d+):\d+/g)) {
    const file = url!.startsWith('file:') ? fileURLToPath(url!) : url!
    if (files.includes(file)) return { file, line: Number(line) }
  }
  return undefined
}
