import { resolve } from 'node:path'
import { tell, UsageError } from '../host/console.ts'
import { isFile } from '../host/disk.ts'
import { readRecordPair } from '../host/record-pair.ts'
import { buildRef, changedFiles, commitOf, insideOf, mergeBase, repositoryAt } from '../host/refs.ts'
import type { Analysis, Cause } from '../model/index.ts'

/** Two analyses to compare, and what is known of how one became the other. */
export interface Sides {
  readonly before: Analysis
  readonly after: Analysis
  /** The site that each was read from. */
  readonly beforeSite: string
  readonly afterSite: string
  /** The seeds folders they were built from, where they are known. */
  readonly seeds?: { readonly before: string; readonly after: string }
  /** Undefined where the sides are folders. */
  readonly causes: readonly Cause[] | undefined
  readonly notes: readonly string[]
  close(): Promise<void>
}

/**
 * Opens two sides: record or site folders, or git refs, which are built; of two refs the first counts as it was where the second
 * left it, so that only the branch's own doing shows.
 *
 * @throws UsageError where a side is neither, RecordError where it is a record that cannot be read.
 */
export async function openSides(before: string, after: string, seeds: string): Promise<Sides> {
  const folders = await Promise.all([before, after].map(isRecord))
  if (folders[0] && folders[1]) {
    return {
      ...(await readRecordPair(before, after)),
      beforeSite: before,
      afterSite: after,
      causes: undefined,
      notes: [],
      close: async () => {},
    }
  }
  if (folders[0] || folders[1]) return mixed(before, after, folders[0]!, seeds)
  const repository = await repositoryAt(process.cwd())
  const [base, head] = await Promise.all([before, after].map((ref) => refOf(repository, ref)))
  const { commit, ahead } = await mergeBase(repository, base!, head!)
  const inside = insideOf(repository, resolve(seeds))
  const old = await buildRef(repository, commit, inside, tell)
  const current = await buildRef(repository, head!, inside, tell).catch(async (error) => {
    await old.close()
    throw error
  })
  return {
    ...(await readRecordPair(old.site, current.site)),
    ...{ beforeSite: old.site, afterSite: current.site, seeds: { before: old.seeds, after: current.seeds } },
    ...{ causes: causesOf(await changedFiles(repository, commit, head), inside), notes: movedOn(before, ahead) },
    close: async () => {
      await old.close()
      await current.close()
    },
  }
}

/** That the base has moved since the branch left it, said where it has. */
export const movedOn = (base: string, ahead: number): string[] =>
  ahead === 0 ? [] : [`\`${base}\` has had ${ahead} commit${ahead === 1 ? '' : 's'} since this branch left it; they are not shown here.`]

/** One side a folder, the other a ref. */
async function mixed(before: string, after: string, beforeIsFolder: boolean, seeds: string): Promise<Sides> {
  const repository = await repositoryAt(process.cwd())
  const commit = await refOf(repository, beforeIsFolder ? after : before)
  const built = await buildRef(repository, commit, insideOf(repository, resolve(seeds)), tell)
  const [beforeSite, afterSite] = beforeIsFolder ? [before, built.site] : [built.site, after]
  return {
    ...{ ...(await readRecordPair(beforeSite, afterSite)), beforeSite, afterSite },
    ...{ causes: undefined, notes: [], close: built.close },
  }
}

async function refOf(repository: string, ref: string): Promise<string> {
  const commit = await commitOf(repository, ref)
  if (commit === undefined)
    throw new UsageError(`${ref} is neither a folder that holds a record nor a git ref: build it first, or fetch the ref.`)
  return commit
}

async function isRecord(folder: string): Promise<boolean> {
  return (await isFile(`${folder}/meta.json`)) || (await isFile(`${folder}/data/meta.json`))
}

/** Which inputs of the analysis a list of changed files touches. */
export function causesOf(files: readonly string[], seeds: string): Cause[] {
  const inside = seeds === '.' ? '' : `${seeds}/`
  const cause = (file: string): Cause | undefined => {
    if (file.startsWith(`${inside}corrections/`)) return 'corrections'
    if (file.startsWith(`${inside}topics/`)) return 'topics'
    if (file === `${inside}site.yml` || file === `${inside}urls.jsonl`) return undefined
    if (file.startsWith(inside) && inside !== '') return 'articles'
    if (file.startsWith('src/resources/')) return 'model'
    return file.startsWith('src/') || file === 'package.json' ? 'code' : undefined
  }
  return [...new Set(files.flatMap((file) => cause(file) ?? []))]
}

/** Address of each article's page after, by file. */
export const articleUrls = ({ after }: Sides): ReadonlyMap<string, string> => new Map(after.articles.map(({ file, url }) => [file, url]))
