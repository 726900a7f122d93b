import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { byCodeUnit } from '../model/index.ts'

/** What a site holds beside its pages; a reader of the pages as they were needs none of it. */
const LEFT_OUT = new Set(['data', 'pagefind', 'before', 'changes'])

const isLeftOut = (file: string) => LEFT_OUT.has(file.split(sep)[0]!) && !/^data(?:[\\/][^\\/]+\.html)?$/.test(file)

/** Copies a site's pages below a folder, in place of what was there. */
export async function copySite(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true, filter: (path) => !isLeftOut(relative(from, path)) })
}

/** Writes files below a folder, making what folders it takes. */
export async function writeFiles(folder: string, files: readonly { readonly url: string; readonly text: string }[]): Promise<void> {
  for (const { url, text } of files) {
    await mkdir(dirname(join(folder, url)), { recursive: true })
    await writeFile(join(folder, url), text)
  }
}

/** Replaces a page of a site by what is made of it and of the same page of another site, null where that has none. */
export async function remakePage(
  site: string,
  other: string,
  url: string,
  make: (page: string, before: string | null) => string,
): Promise<void> {
  const [page, before] = await Promise.all([pageAt(site, url), pageAt(other, url)])
  if (page !== null) await writeFile(join(site, url), make(page, before))
}

/** A page of which two sites show other bytes; null on the side that has none. */
export interface PageOfBoth {
  readonly url: string
  readonly before: string | null
  readonly after: string | null
}

/** The pages that differ between two sites or that only one has, sorted by address, one at a time. */
export async function* differingPages(before: string, after: string): AsyncGenerator<PageOfBoth> {
  const urls = new Set([...(await pagesUnder(before)), ...(await pagesUnder(after))])
  for (const url of [...urls].sort(byCodeUnit)) {
    const [old, current] = await Promise.all([pageAt(before, url), pageAt(after, url)])
    if (old !== current) yield { url, before: old, after: current }
  }
}

const pageAt = (site: string, url: string) => readFile(join(site, url), 'utf8').catch(() => null)

async function pagesUnder(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true })
  return entries.filter((file) => file.endsWith('.html') && !isLeftOut(file)).map((file) => file.split(sep).join('/'))
}
