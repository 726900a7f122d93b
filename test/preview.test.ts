import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { otherPagesTouched } from '../src/diff/html/other-pages.ts'
import { differingPages, type PageOfBoth } from '../src/host/preview-files.ts'
import type { Change } from '../src/model/index.ts'
import { copyOf, dossier, repository, scratch } from './support/desk.ts'

const SLOW = 300_000

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** A repository with a desk of one article on `main`, a branch `add` that adds one, and a `main` that has moved on since. */
function desk(): string {
  const folder = scratch()
  mkdirSync(join(folder, 'seeds/articles'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, 'seeds/articles', name), text)
  const commit = (message: string) => {
    git(folder, 'add', '.')
    git(folder, 'commit', '-q', '-m', message)
  }
  git(folder, 'init', '-q', '-b', 'main', '.')
  write('a.txt', 'date 2025-02-05 Trade Minister Ana Silva met Prime Minister Bo Berg in Oslo on Wednesday.\n\nThey discussed fishing.\n')
  writeFileSync(join(folder, 'seeds/site.yml'), 'title: Test\npublish: full\nfailOn: [article-added]\n')
  writeFileSync(join(folder, '.gitignore'), '.cache/\n_*\n')
  commit('one')
  git(folder, 'checkout', '-q', '-b', 'add')
  write('b.txt', 'date 2025-02-06 Ana Silva met Bo Berg in Oslo on Wednesday, Foreign Minister Cy Dent said.\n')
  commit('two')
  git(folder, 'checkout', '-q', 'main')
  write('c.txt', 'date 2025-02-07 President Eva Stone visited Rome on Thursday.\n')
  commit('three')
  git(folder, 'checkout', '-q', 'add')
  return folder
}

describe('two git refs', () => {
  const cwd = desk()

  test('only the branch’s own doing shows, against where it left the base', { timeout: SLOW }, async () => {
    const { code, stdout, stderr } = await dossier(['diff', 'main', 'add', '--json'], { cwd })
    expect(stderr).not.toContain('error')
    expect(code).toBe(0)
    const changes = JSON.parse(stdout) as Change[]
    const articles = changes
      .filter(({ type }) => type.startsWith('article-'))
      .map((change) => `${change.type} ${'file' in change ? change.file : ''}`)
    expect(articles).toEqual(['article-added articles/b.txt'])
    expect(stdout).not.toContain('Stone')
    expect(git(cwd, 'worktree', 'list').trim().split('\n').length).toBe(1)
  })

  test('the preview has the changes, the pages as they were, and the words marked in place', { timeout: SLOW }, async () => {
    const { code, stdout } = await dossier(['preview', 'main', '--no-serve', '--check'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^### 1 article added/)
    expect(stdout).toContain('has had 1 commit since')
    const read = (file: string) => readFileSync(join(cwd, '_preview', file), 'utf8')
    for (const file of ['index.html', 'pages.html', 'review.html', 'comment.md', 'changes.json'])
      expect(read(`changes/${file}`)).not.toBe('')
    const page = read('people/ana-silva.html')
    expect(page).toContain('class="change-banner"')
    expect(page).toMatch(/<ins>|<del>/)
    expect(page).toContain('../before/people/ana-silva.html')
    expect(existsSync(join(cwd, '_preview/before/people/ana-silva.html'))).toBe(true)
    const articles = readdirSync(join(cwd, '_preview/articles')).map((name) => read(`articles/${name}`))
    expect(articles.filter((text) => text.includes('New page')).length).toBe(1)
    for (const list of ['index.html', 'articles/index.html', 'people/index.html', 'days/index.html', 'outlets/not-recorded.html']) {
      expect(read(list), list).toContain('class="change-banner"')
      expect(read(list), list).toMatch(/<ins>|<del>/)
      expect(read(list), list).toContain(`before/${list}`)
      expect(read(list), list).toContain('changes/changes.js')
    }
    expect(read('before/people/ana-silva.html')).toContain('../../people/ana-silva.html')
    expect(read('search.html')).not.toContain('change-banner')
  })

  test('the check of a diff fails on what site.yml lists, as the preview’s does', { timeout: SLOW }, async () => {
    const checked = await dossier(['diff', 'main', 'add', '--check'], { cwd })
    expect([checked.code, checked.stdout.startsWith('### 1 article added')]).toEqual([1, true])
    expect(checked.stderr).toMatch(/^notice {2}article-added {2}Article b added/m)
  })

  test('where only evidence may be shown, the review quotes what statements rest on, and no more', { timeout: SLOW }, async () => {
    git(cwd, 'checkout', '-q', '-b', 'evidence')
    const write = (name: string, text: string) => writeFileSync(join(cwd, 'seeds', name), text)
    write('site.yml', 'title: Test\npublish: evidence\noutlets:\n  - name: Quiet Wire\n    publish: metadata\n')
    write(
      'articles/d.txt',
      'date 2025-02-08 Trade Minister Anna Silva met Bo Berg in Bergen on Friday.\n\nIt rained on Tuesday in the hills.\n',
    )
    write(
      'articles/e.md',
      '---\noutlet: Quiet Wire\ndate: 2025-02-09\ntitle: Talks\n---\n\nMinister Anna Sylva met Cy Dent in Rome on Saturday.\n',
    )
    const { code, stderr } = await dossier(['preview', 'main', '--no-serve'], { cwd })
    expect([code, stderr.includes('Error')]).toEqual([0, false])
    const review = readFileSync(join(cwd, '_preview/changes/review.html'), 'utf8')
    expect(review).toContain('Trade Minister Anna Silva met Bo Berg in Bergen on Friday.')
    expect(review).toContain('quote: &quot;Trade Minister Anna Silva met Bo Berg in Bergen on Friday.&quot;')
    for (const file of ['review.html', 'index.html', 'comment.md', 'changes.json']) {
      const text = readFileSync(join(cwd, '_preview/changes', file), 'utf8')
      expect(text, file).not.toContain('It rained on Tuesday')
      expect(text, file).not.toContain('met Cy Dent in Rome')
    }
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-q', '-m', 'evidence')
    git(cwd, 'checkout', '-q', 'add')
  })

  test('a ref that does not build, and none at all, are said with a remedy; nothing is left behind', { timeout: SLOW }, async () => {
    git(cwd, 'checkout', '-q', '--orphan', 'empty')
    rmSync(join(cwd, 'seeds'), { recursive: true })
    appendFileSync(join(cwd, 'x'), '')
    git(cwd, 'add', '-A')
    git(cwd, 'commit', '-q', '-m', 'nothing')
    git(cwd, 'checkout', '-q', 'add')
    const unrelated = await dossier(['diff', 'main', 'empty'], { cwd })
    expect([unrelated.code, unrelated.stderr.includes('share no commit')]).toEqual([2, true])
    git(cwd, 'checkout', '-q', '-b', 'broken')
    git(cwd, 'rm', '-r', '-q', 'seeds')
    git(cwd, 'commit', '-q', '-m', 'broken')
    git(cwd, 'checkout', '-q', 'add')
    const broken = await dossier(['diff', 'add', 'broken'], { cwd })
    expect([broken.code, broken.stderr.includes('does not build')]).toEqual([2, true])
    const unknown = await dossier(['diff', 'add', '--', '--exec=x'], { cwd })
    expect(unknown.code).toBe(2)
    expect(git(cwd, 'worktree', 'list').trim().split('\n').length).toBe(1)
  })
})

describe('the seeds', () => {
  const [seeds, less] = [copyOf(join(repository, 'seeds')), copyOf(join(repository, 'seeds'))]
  const [site, smaller] = [join(scratch(), 'site'), join(scratch(), 'site')]
  beforeAll(async () => {
    rmSync(join(less, 'articles', readdirSync(join(less, 'articles')).sort().at(-1)!))
    await dossier(['build', '--seeds', seeds, '--out', site])
    await dossier(['build', '--seeds', less, '--out', smaller])
  }, SLOW)

  test('without one article: how many files change, and why each does', { timeout: SLOW }, async () => {
    const { stdout } = await dossier(['diff', site, smaller, '--json'])
    const changes = JSON.parse(stdout) as Change[]
    const touches = new Map(changes.flatMap((change) => (change.type === 'page-touched' ? [[change.url, change.touch] as const] : [])))
    const gone = changes.flatMap((change) => (change.type === 'article-removed' ? [change.subject] : []))[0]!
    const names = changes.flatMap((change) => (change.type === 'story-changed' && change.field === 'title' ? change.removed : []))
    const why = ({ url, before }: PageOfBoth): string => {
      const touch = touches.get(url)
      if (touch !== undefined) return touch === 'primary' ? 'it states something else' : 'it shows what changed elsewhere'
      if (/(?:^|\/)index\.html$|^(?:days|outlets|topics)\/|^[^/]+\.html$/.test(url)) return 'it lists or counts what changed'
      if (before?.includes(gone.url!.replace(/^.*\//, ''))) return 'it names the article'
      return names.some((name) => before?.includes(name)) ? 'it names the story' : 'for no reason'
    }
    const reasons = new Map<string, number>()
    let all = 0
    for await (const pages of differingPages(site, smaller)) {
      if (touches.get(pages.url) === undefined && otherPagesTouched(pages, 'articles').length === 0) continue
      reasons.set(why(pages), (reasons.get(why(pages)) ?? 0) + 1)
      all += 1
    }
    // When this was written: 45 pages, 17 by their own statements, 24 lists, 4 that name the article.
    const counts = Object.fromEntries(reasons)
    expect(counts['it states something else'], JSON.stringify(counts)).toBeGreaterThan(5)
    expect(counts['it states something else'], JSON.stringify(counts)).toBeLessThan(30)
    expect(all, JSON.stringify(counts)).toBeLessThan(70)
    expect(reasons.get('for no reason'), `${all} files change: ${JSON.stringify(Object.fromEntries(reasons))}`).toBe(undefined)
  })

  test('records that are none, cut short or of another schema are refused with their place, exit code 2', { timeout: SLOW }, async () => {
    const same = await dossier(['diff', site, site, '--json'])
    expect([same.code, same.stdout]).toEqual([0, '[]\n'])
    expect((await dossier(['diff', site, scratch()])).code).toBe(2)
    const bad = scratch()
    cpSync(join(site, 'data'), bad, { recursive: true })
    const cut = readFileSync(join(bad, 'mentions.jsonl'), 'utf8')
    writeFileSync(join(bad, 'mentions.jsonl'), cut.slice(0, cut.length - 20))
    const truncated = await dossier(['diff', site, bad])
    expect([truncated.code, /mentions\.jsonl:\d+/.test(truncated.stderr)]).toEqual([2, true])
    const meta = JSON.parse(readFileSync(join(bad, 'meta.json'), 'utf8')) as Record<string, unknown>
    writeFileSync(join(bad, 'meta.json'), JSON.stringify({ ...meta, schemaVersion: '9.0.0' }))
    const other = await dossier(['diff', bad, site])
    expect([other.code, other.stderr.includes('schema version 9.0.0')]).toEqual([2, true])
  })
})
