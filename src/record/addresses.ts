import { byCodeUnit, type Problem, problem, type UrlEntry } from '../model/index.ts'

/** Something that gets a page: its id, the folder of its kind, and what it is known by in the ledger. */
export interface Addressable {
  readonly id: string
  readonly folder: string
  readonly first?: UrlEntry['first']
}

export interface Addresses {
  readonly urls: ReadonlyMap<string, string>
  /** Pages that only lead elsewhere. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[]
  /** The ledger as it would be with this build accepted, sorted by id. */
  readonly ledger: readonly UrlEntry[]
  readonly problems: readonly Problem[]
}

/**
 * Gives every page its address: the recorded one, else the folder and the id's last part, with a number where two would meet.
 * A recorded address whose id is gone leads to its successor; without one it is a problem that names both.
 *
 * @param successors Which retired id was merged into which.
 * @param frozen Makes a lost address an error.
 */
export function giveAddresses(
  pages: readonly Addressable[],
  ledger: readonly UrlEntry[],
  successors: ReadonlyMap<string, string> = new Map(),
  frozen = false,
): Addresses {
  const recorded = new Map(ledger.map((entry) => [entry.id, entry]))
  const taken = new Set(ledger.map((entry) => entry.url))
  const urls = new Map<string, string>()
  const problems: Problem[] = []
  for (const page of [...pages].sort((a, b) => byCodeUnit(a.id, b.id))) {
    const url = recorded.get(page.id)?.url ?? freeAddress(page, taken, problems)
    taken.add(url)
    urls.set(page.id, url)
  }
  const retired = ledger.filter((entry) => !urls.has(entry.id)).map((entry) => ({ ...entry, to: successors.get(entry.id) ?? entry.to }))
  const redirects = retired.flatMap((entry) => {
    const to = destination(entry, retired, urls)
    if (to === undefined) problems.push(lost(entry, frozen))
    return to === undefined ? [] : [{ from: entry.url, to }]
  })
  return { urls, redirects, problems, ledger: nextLedger(pages, urls, recorded, retired) }
}

function freeAddress(page: Addressable, taken: ReadonlySet<string>, problems: Problem[]): string {
  const last = page.id.slice(page.id.indexOf('/') + 1)
  const base = last === 'index' ? 'index-page' : last
  for (let n = 1; ; n++) {
    const url = `${page.folder}/${base}${n === 1 ? '' : `-${n}`}.html`
    if (!taken.has(url)) {
      if (n > 1) problems.push(collision(page, url, base))
      return url
    }
  }
}

function collision(page: Addressable, url: string, base: string): Problem {
  const file = page.first?.file ?? null
  const remedy = 'Give one of them a `slug` in its front matter, or keep the number.'
  return problem('warning', 'urls/collision', file, `Two pages would be ${page.folder}/${base}.html: this one became ${url}. ${remedy}`)
}

function destination(entry: UrlEntry, retired: readonly UrlEntry[], urls: ReadonlyMap<string, string>): string | undefined {
  const next = new Map(retired.map((other) => [other.id, other.to]))
  const seen = new Set([entry.id])
  let id = entry.to
  while (id !== undefined && !urls.has(id)) {
    if (seen.has(id)) return undefined
    seen.add(id)
    id = next.get(id)
  }
  return id === undefined ? undefined : urls.get(id)
}

function lost(entry: UrlEntry, frozen: boolean): Problem {
  const message = `${entry.url} (${entry.id}) is recorded in urls.jsonl and no page takes its place. Give it a successor ("to") there, correct the analysis, or delete the line to drop the address.`
  return problem(frozen ? 'error' : 'warning', 'urls/lost', 'urls.jsonl', message)
}

function nextLedger(
  pages: readonly Addressable[],
  urls: ReadonlyMap<string, string>,
  recorded: ReadonlyMap<string, UrlEntry>,
  retired: readonly UrlEntry[],
): UrlEntry[] {
  const current = pages.map(({ id, first }) => {
    const known = recorded.get(id)?.first ?? first
    return { id, url: urls.get(id)!, ...(known === undefined ? {} : { first: known }) }
  })
  return [...current, ...retired].sort((a, b) => byCodeUnit(a.id, b.id))
}
