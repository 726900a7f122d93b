import { execFile } from 'node:child_process'
import { access, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from './console.ts'

/** The package's own folder: what builds a ref that does not hold the package itself. */
const PACKAGE = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program without a shell, so that no argument is anything but an argument. */
function run(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, stdout: stdout.trim(), stderr: stderr.trim() || (error?.message ?? '') })
    })
  })
}

/** The top folder of the git repository around a folder; a `UsageError` where there is none. */
export async function repositoryAt(folder: string): Promise<string> {
  const { code, stdout } = await run('git', ['rev-parse', '--show-toplevel'], folder)
  if (code !== 0) throw new UsageError(`${folder} is in no git repository: give record or site folders instead of refs.`)
  return stdout
}

/** The commit that a ref names, or undefined where it names none. */
export async function commitOf(repository: string, ref: string): Promise<string | undefined> {
  if (ref.startsWith('-')) return undefined
  const { code, stdout } = await run('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], repository)
  return code === 0 && /^[0-9a-f]{40,64}$/.test(stdout) ? stdout : undefined
}

/** Where a branch began: the last commit that both share, and how many the first has had since. */
export async function mergeBase(
  repository: string,
  base: string,
  head: string,
): Promise<{ readonly commit: string; readonly ahead: number }> {
  const found = await run('git', ['merge-base', base, head], repository)
  if (found.code !== 0)
    throw new UsageError(
      `${base.slice(0, 12)} and ${head.slice(0, 12)} share no commit. Is the clone shallow? Fetch its history (git fetch --unshallow).`,
    )
  const { stdout } = await run('git', ['rev-list', '--count', `${found.stdout}..${base}`], repository)
  return { commit: found.stdout, ahead: Number(stdout) || 0 }
}

/** The names of what differs between a commit and another, or the files as they are now. */
export async function changedFiles(repository: string, from: string, to: string | undefined): Promise<string[]> {
  const { stdout } = await run(
    'git',
    ['diff', '--name-only', '--no-renames', '-z', from, ...(to === undefined ? [] : [to]), '--'],
    repository,
  )
  const untracked = to === undefined ? (await run('git', ['ls-files', '--others', '--exclude-standard', '-z'], repository)).stdout : ''
  return [...stdout.split('\0'), ...untracked.split('\0')].filter((name) => name !== '')
}

/** A commit's site, built in a worktree of its own. */
export interface BuiltRef {
  readonly site: string
  /** The seeds as they were. */
  readonly seeds: string
  /** Takes the worktree away. */
  close(): Promise<void>
}

/**
 * Builds the site of a commit: with its own code where it holds this package, else with this one.
 *
 * @param seeds The seeds folder, relative to the repository.
 * @throws UsageError where it holds no seeds or does not build; nothing is left behind.
 */
export async function buildRef(repository: string, commit: string, seeds: string, tell: (line: string) => void): Promise<BuiltRef> {
  const scratch = await mkdtemp(join(tmpdir(), 'dossier-'))
  const tree = join(scratch, 'tree')
  const close = async () => {
    await run('git', ['worktree', 'remove', '--force', tree], repository)
    await rm(scratch, { recursive: true, force: true })
    await run('git', ['worktree', 'prune'], repository)
  }
  try {
    const added = await run('git', ['worktree', 'add', '--detach', '--force', tree, commit], repository)
    if (added.code !== 0) throw new UsageError(`${commit.slice(0, 12)} cannot be checked out: ${lastLine(added.stderr)}`)
    const own = await hasPackage(tree)
    if (own && !(await exists(join(tree, 'node_modules')))) await symlink(join(PACKAGE, 'node_modules'), join(tree, 'node_modules'), 'dir')
    const site = join(scratch, 'site')
    tell(`building ${commit.slice(0, 12)}${own ? ' with its own code' : ''}`)
    const bin = join(own ? tree : PACKAGE, 'bin/dossier.js')
    const built = await run(process.execPath, [bin, 'build', '--seeds', join(tree, seeds), '--out', site], own ? tree : repository)
    if (!(await exists(join(site, 'data/meta.json'))))
      throw new UsageError(`${commit.slice(0, 12)} does not build: ${lastLine(built.stderr)}`)
    return { site, seeds: join(tree, seeds), close }
  } catch (error) {
    await close()
    throw error
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function hasPackage(tree: string): Promise<boolean> {
  return (await exists(join(tree, 'bin/dossier.js'))) && (await exists(join(tree, 'src/cli.ts')))
}

const lastLine = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-3)
    .join(' · ')

/** A folder as the repository names it. */
export function insideOf(repository: string, folder: string): string {
  return relative(repository, folder) || '.'
}
