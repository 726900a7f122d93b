import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compare, toMarkdown } from '../src/diff/index.ts'
import { analysis } from './notation/analysis.ts'

const folder = join(import.meta.dirname, '../.github/workflows')

interface Workflow {
  readonly on: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>>
}
interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const workflows = Object.fromEntries(readdirSync(folder).map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as Workflow]))
const steps = (workflow: Workflow) => Object.values(workflow.jobs).flatMap((job) => job.steps)

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
