import type { Finding, Problem, Subject } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { fileLabel, ofArticle, ofSite } from './subjects.ts'

/** Problems that are new or gone; one that only moved to other offsets or counts otherwise is the same. */
export function compareProblems({ before, after, files }: Pairing): Finding[] {
  const old = tally(before.analysis.problems, (file) => files.afterOf.get(file) ?? file)
  const current = tally(after.analysis.problems, (file) => file)
  const subject = (problem: Problem, side: Pairing['before'], gone: boolean): Subject => {
    const article = problem.file === null ? undefined : side.articles.get(problem.file)
    return article === undefined ? ofSite : ofArticle(article, gone)
  }
  const change = (type: 'problem-new' | 'problem-gone', problem: Problem): Finding => ({
    ...{ type, problem, because: null, evidence: [] },
    subject: type === 'problem-new' ? subject(problem, after, false) : subject(problem, before, true),
    message: `${type === 'problem-new' ? 'New' : 'Gone'}: ${problem.level} ${problem.code}${placeOf(problem)}: ${problem.message}`,
  })
  return [
    ...excess(current, old).map((problem) => change('problem-new', problem)),
    ...excess(old, current).map((problem) => change('problem-gone', problem)),
  ]
}

const placeOf = ({ file, line }: Problem) => (file === null ? '' : ` in ${fileLabel(file)}${line === undefined ? '' : `:${line}`}`)

function tally(problems: readonly Problem[], fileOf: (file: string) => string): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = [problem.level, problem.code, problem.file === null ? '' : fileOf(problem.file), essence(problem.message)].join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [problem])
    else group.push(problem)
  }
  return groups
}

function excess(some: ReadonlyMap<string, readonly Problem[]>, others: ReadonlyMap<string, readonly Problem[]>): Problem[] {
  return [...some].flatMap(([key, group]) => group.slice(others.get(key)?.length ?? 0))
}

/** What a message is about: the words that it quotes, else all of it without its numbers. */
function essence(message: string): string {
  const quoted = message.match(/"[^"]*"|“[^“”]*”/g)
  return quoted === null ? message.replace(/\d+/g, '#') : quoted.join(' ')
}
