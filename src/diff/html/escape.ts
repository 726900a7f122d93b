import { escapeHtml } from '../../text/escape-html.ts'

export { escapeHtml }

/** A relative address as an attribute; undefined where it is anything else. */
export function relativeHref(root: string, url: string | null): string | undefined {
  return url !== null && /^[\w./#%~-]+$/.test(url) && !url.includes('..') ? escapeHtml(`${root}${url}`) : undefined
}
