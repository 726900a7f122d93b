const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML, in content and in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]!)
}

/** A relative address as an attribute; undefined where it is anything else. */
export function relativeHref(root: string, url: string | null): string | undefined {
  return url !== null && /^[\w./#%~-]+$/.test(url) && !url.includes('..') ? escapeHtml(`${root}${url}`) : undefined
}
