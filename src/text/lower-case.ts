/** A word in lower case; most are, and are given back as they are. */
export function lowered(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 65 && code <= 90) || code > 127) return text.toLowerCase()
  }
  return text
}
