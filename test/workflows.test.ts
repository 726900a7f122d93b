import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compare, toMarkdown } from '../src/diff/index.ts'
import { analysis } from './notation/analysis.ts'
import { repository, scratch } from './support/desk.ts'

const folder = join(import.meta.dirname, '../.github/workflows')

interface Workflow {
  readonly on: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  readonly 'timeout-minutes'?: number
}
interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const workflows = Object.fromEntries(readdirSync(folder).map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as Workflow]))
const steps = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps)

describe('each workflow', () => {
  const parsed = (...paths: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', join(repository, 'test/support/parse-workflows.ts'), ...paths], {
      cwd: repository,
      encoding: 'utf8',
    })

  test('is one by GitHub’s own parser, expressions included', () => {
    expect(parsed(...Object.keys(workflows).map((name) => join(folder, name)))).toBe('')
    const bad = join(scratch(), 'bad.yml')
    writeFileSync(bad, readFileSync(join(folder, 'preview.yml'), 'utf8').replace('runs-on', 'run-on').replace('base.ref', 'base.ref('))
    expect(parsed(bad)).toMatch(/Unexpected value 'run-on'/)
  })

  test.each(Object.entries(workflows))(
    '%s has time limits, actions of GitHub’s own by version, and inputs that are not empty',
    (name, workflow) => {
      for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60)
      for (const step of steps(workflow)) {
        expect([step.uses, step.run].filter((one) => one !== undefined)).toHaveLength(1)
        if (step.uses !== undefined) expect(step.uses).toMatch(/^actions\/[a-z-]+(?:\/[a-z]+)?@v\d+$/)
        for (const value of Object.values(step.with ?? {})) expect(value).not.toBe('')
      }
    },
  )

  test('the scripts are code that runs', () => {
    for (const step of steps(workflows['comment.yml']!).filter(({ uses }) => uses?.includes('github-script')))
      expect(() => new Function('github', 'context', 'core', 'require', `return (async () => {${step.with?.script}\n})`)).not.toThrow()
  })
})

describe('what a pull request may do', () => {
  test('nothing runs its code with rights: no workflow is triggered by its target, and each says what it may do', () => {
    for (const [name, workflow] of Object.entries(workflows)) {
      expect(JSON.stringify(workflow.on), name).not.toContain('pull_request_target')
      expect(workflow.permissions, name).toBeDefined()
    }
    expect(workflows['preview.yml']?.permissions).toEqual({ contents: 'read' })
    expect(workflows['comment.yml']?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' })
  })

  test('the workflow that may comment checks out no code and runs no shell', () => {
    const used = steps(workflows['comment.yml']!)
    expect(used.some(({ uses, run }) => run !== undefined || uses?.startsWith('actions/checkout'))).toBe(false)
  })

  test('no shell line holds an expression, which a branch name could fill', () => {
    for (const workflow of Object.values(workflows)) for (const { run } of steps(workflow)) expect(run ?? '').not.toContain('${{')
  })

  test('a checkout keeps no credentials', () => {
    const checkouts = Object.values(workflows)
      .flatMap(steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout'))
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false)
  })
})

describe('the comment of a stranger', () => {
  const script = String(steps(workflows['comment.yml']!).at(-1)?.with?.script)
  const source = /harmless: begin\n([\s\S]*?)\/\/ harmless: end/.exec(script)![1]!
  const harmless = new Function(`${source}; return harmless`)() as (text: string) => string

  test('cannot mention, link, show an image or hold markup', () => {
    const text = harmless(
      '@team #12 [a](https://evil.example) ![x](//evil.example/x.png) <img src=x> </details><script> www.evil.example\n[ref]: https://evil.example\nhttp://evil.example \u202eabc',
    )
    expect(text).not.toMatch(/@\w|#\d|\]\(|!\[|<(?!\/?(?:details|summary)>)|https?:\/\/|www\.|\u202e/)
    expect(text).not.toMatch(/^\[ref\]:/m)
  })

  test('of this project reads as it was written', () => {
    const article = '# article a.txt published=2025-02-05\n[Ana Silva|person/ana-silva] met [Bo Berg|person/bo-berg].\n'
    const text = toMarkdown(compare(analysis(''), analysis(article)))
    expect(harmless(text)).toBe(text)
  })
})

describe('the comment’s workflow, run against a GitHub of our own', () => {
  const scripts = steps(workflows['comment.yml']!).flatMap(({ with: given }) => (given?.script === undefined ? [] : [String(given.script)]))
  const marker = '<!-- dossier preview -->'

  interface Comment {
    readonly id: number
    readonly user: { readonly login: string; readonly type: string }
    readonly body: string
  }

  /** Runs the last script in a folder that holds an artefact; what it wrote, by id, 0 for a new comment. */
  async function comment(artefact: string | undefined, run: object = {}, comments: readonly Comment[] = []) {
    const folder = scratch()
    if (artefact !== undefined) {
      mkdirSync(join(folder, 'comment'))
      writeFileSync(join(folder, 'comment/comment.md'), artefact)
    }
    return { folder, wrote: await commentIn(folder, run, comments) }
  }

  async function commentIn(folder: string, run: object, comments: readonly Comment[] = []) {
    const wrote: { readonly id: number; readonly issue: number; readonly body: string }[] = []
    const [list, listComments] = [() => {}, () => {}]
    const github = {
      paginate: async (what: unknown) => (what === list ? [{ number: 7, head: { sha: 'abc' } }] : comments),
      rest: {
        pulls: { list },
        issues: {
          listComments,
          createComment: async ({ issue_number, body }: { issue_number: number; body: string }) =>
            wrote.push({ id: 0, issue: issue_number, body }),
          updateComment: async ({ comment_id, body }: { comment_id: number; body: string }) =>
            wrote.push({ id: comment_id, issue: 0, body }),
        },
      },
    }
    const workflow_run = {
      head_repository: { owner: { login: 'fork' } },
      head_branch: 'b',
      head_sha: 'abc',
      html_url: 'https://github.com/r',
      ...run,
    }
    const context = { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run } }
    const here = process.cwd()
    const fs = {
      lstatSync: (file: string) => lstatSync(join(folder, file)),
      readFileSync: (file: string) => readFileSync(join(folder, file), 'utf8'),
    }
    const script = new Function('github', 'context', 'core', 'require', `return (async () => {${scripts.at(-1)}\n})()`)
    await script(github, context, { info() {} }, () => fs)
    expect(process.cwd()).toBe(here)
    return wrote
  }

  test('a new comment is written, and renewed with each push', async () => {
    expect((await comment('### Nothing changed')).wrote).toEqual([
      { id: 0, issue: 7, body: expect.stringMatching(/^<!-- dossier preview -->\n### Nothing changed\n\n\[The run/) },
    ])
    const bot = { id: 3, user: { login: 'github-actions[bot]', type: 'Bot' }, body: `${marker}\nold` }
    const forged = { id: 2, user: { login: 'stranger', type: 'User' }, body: `${marker}\nforged` }
    expect((await comment('new', {}, [forged, bot])).wrote.map(({ id }) => id)).toEqual([3])
  })

  test('a commit that no open pull request has, or whose repository is gone, gets none', async () => {
    expect((await comment('x', { head_sha: 'old' })).wrote).toEqual([])
    expect((await comment('x', { head_repository: null })).wrote).toEqual([])
  })

  test('no artefact, a link in its place, and one that is too large are not read', async () => {
    const said = expect.stringContaining('The preview did not build')
    expect((await comment(undefined)).wrote[0]?.body).toEqual(said)
    expect((await comment('x'.repeat(1_000_001))).wrote[0]?.body).toEqual(said)
    const { folder } = await comment(undefined)
    mkdirSync(join(folder, 'comment'))
    writeFileSync(join(folder, 'secret'), 'secret')
    symlinkSync(join(folder, 'secret'), join(folder, 'comment/comment.md'))
    expect((await commentIn(folder, {}))[0]?.body).toEqual(said)
  })

  test('what is written fits a comment', async () => {
    const [{ body } = { body: '' }] = (await comment('@a '.repeat(200_000))).wrote
    expect(body.length).toBeLessThanOrEqual(65_536)
  })

  test('an artefact is unpacked only where it is small', async () => {
    const outputs = async (size_in_bytes: number | undefined) => {
      const said: string[] = []
      const github = {
        paginate: async () => (size_in_bytes === undefined ? [] : [{ size_in_bytes }]),
        rest: { actions: {} },
      }
      const core = { warning() {}, setOutput: (_: string, value: string) => said.push(value) }
      const script = new Function('github', 'context', 'core', `return (async () => {${scripts[0]}\n})()`)
      await script(github, { repo: {}, payload: { workflow_run: { id: 1 } } }, core)
      return said.join()
    }
    expect([await outputs(undefined), await outputs(20_000), await outputs(1e9)]).toEqual(['false', 'true', 'false'])
  })
})
