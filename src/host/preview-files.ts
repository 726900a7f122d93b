import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** What a site holds beside its pages; a reader of the pages as they were needs none of it. */
const LEFT_OUT = new Set(['data', 'pagefind', 'before', 'changes'])

/** Copies a site's pages below a folder, in place of what was there. */
export async function copySite(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true, filter: (path) => !LEFT_OUT.has(relative(from, path).split(sep)[0]!) })
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
  const page = await readFile(join(site, url), 'utf8').catch(() => undefined)
  const before = await readFile(join(other, url), 'utf8').catch(() => null)
  if (page !== undefined) await writeFile(join(site, url), make(page, before))
}
