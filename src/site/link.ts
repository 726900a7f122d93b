/** The address of one page seen from another; both relative to the site's root, folders at most one deep. */
export function relative(from: string, to: string): string {
  if (to.startsWith('#')) return to
  const folder = from.includes('/') ? from.slice(0, from.indexOf('/') + 1) : ''
  if (folder !== '' && to.startsWith(folder)) return to.slice(folder.length)
  return folder === '' ? to : `../${to}`
}

/** `''` or `'../'`: from a page to the site's root. */
export function rootOf(url: string): string {
  return url.includes('/') ? '../' : ''
}

/**
 * The only place where a foreign address becomes a link: absolute http or https without credentials, nothing else.
 *
 * @returns The address as the URL standard writes it, or null.
 */
export function outsideHref(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address.trim())) return null
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

/** The last part of an address made from a name: `[a-z0-9-]+`, at most 60 characters, empty where nothing Latin is left. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}
