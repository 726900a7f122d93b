import { fileURLToPath, pathToFileURL } from 'node:url'

/** Where the sites to test are made. */
export const SITES = fileURLToPath(new URL('../../node_modules/.cache/browser-sites', import.meta.url))

/** A page of one of them, opened from disk. */
export function pageOf(site: 'harbour' | 'hostile' | 'seeds', url: string): string {
  return `${pathToFileURL(SITES).href}/${site}/${url}`
}

/** One page of every kind. */
export const KINDS = [
  ...['index.html', 'articles/quay-vote.html', 'events/vote.html', 'people/ilse-maartens.html', 'organisations/harbour-council.html'],
  ...['places/old-quay.html', 'projects/green-harbour-plan.html', 'stories/quay.html', 'topics/harbour.html', 'outlets/coast-post.html'],
  ...['days/2031-05-12.html', 'people/index.html', 'events/index.html', 'timeline.html', 'network.html', 'map.html', 'wording.html'],
  ...['about.html', 'data/index.html', 'search.html', '404.html'],
] as const
