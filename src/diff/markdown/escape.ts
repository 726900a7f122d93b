/** A zero-width space: breaks what a forge would make into a mention, an issue or a link, and is not seen. */
const BREAK = '\u200b'

/** Control characters, line and paragraph separators, and marks that reorder what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/g

/**
 * Text of an article for a line of Markdown, shown as it is whatever it holds: no emphasis, link, HTML, list, mention of a
 * user, issue or address comes of it. On one line; text past `most` characters is cut.
 */
export function escapeMarkdown(text: string, most = 280): string {
  const line = text
    .slice(0, most * 2)
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const shown = line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
  return shown
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[@#]/g, `$&${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/\b(www|GH)(?=[.-])/gi, `$1${BREAK}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&')
}

/** A fenced block of code longer than any fence in it: nothing in it is Markdown. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`
}

/** A relative address of the site, safe inside a Markdown link; undefined where it is none. */
export function safeAddress(base: string | null, url: string | null): string | undefined {
  if (base === null || url === null || !/^[\w./#%~-]+$/.test(url)) return undefined
  return `${base.replace(/\/$/, '')}/${url}`
}
