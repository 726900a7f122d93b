import type { Problem, ReviewItem } from '../model/index.ts'
import { choice, type ReviewDesk } from './desk.ts'
import { bestMention } from './names.ts'

interface OpenName {
  readonly text: string
  readonly problems: readonly Problem[]
  readonly candidates: readonly string[]
}

/** Names that nothing links to anybody, each with those whom it may mean. */
export function unresolvedNames(desk: ReviewDesk): ReviewItem[] {
  return openNames(desk).flatMap(({ text, problems, candidates }) => {
    const [first] = problems
    const place = first === undefined ? undefined : placeOf(first)
    const target = place === undefined ? undefined : desk.target(place)
    if (place === undefined || target === undefined) return []
    const known = candidates.flatMap((id) => desk.entities.get(id) ?? []).slice(0, 3)
    const merges = known.flatMap((entity) => {
      const mention = bestMention(desk, entity)
      const other = mention === undefined ? undefined : desk.target(mention)
      const reason = `“${text}” here is ${entity.name}`
      return other === undefined ? [] : [choice(`It is ${entity.name}`, { action: 'merge', targets: [other, target], reason })]
    })
    const ignore = choice('It is no name', { action: 'ignore', targets: [target], reason: `“${text}” is no name here` })
    const alone = choice('It is somebody else', {
      action: 'split',
      targets: [target],
      reason: `“${text}” here is none of those named elsewhere`,
    })
    return [
      {
        kind: 'unresolved name' as const,
        message: `“${text}” is linked to nobody${known.length > 0 ? `; it may be ${known.map(({ name }) => name).join(' or ')}` : ''}${problems.length > 1 ? ` (${problems.length} times)` : ''}.`,
        score: Math.min(1, problems.length / 10 + known.length / 10),
        pages: known.map(({ name, url }) => ({ name, url })),
        evidence: problems.slice(0, 3).flatMap((problem) => {
          const at = placeOf(problem)
          return at === undefined ? [] : [desk.sentence({ ...at, text })]
        }),
        choices: [...merges, alone, ignore],
      },
    ]
  })
}

function placeOf({ file, start, end }: Problem) {
  return file === null || start === null || end === null ? undefined : { file, start, end }
}

/** By article and words: what one entry decides is asked once. */
function openNames(desk: ReviewDesk): OpenName[] {
  const groups = new Map<string, { text: string; problems: Problem[]; candidates: string[] }>()
  for (const problem of desk.analysis.problems) {
    const place = problem.code === 'resolve/unresolved' ? placeOf(problem) : undefined
    if (place === undefined || desk.isDecidedAt(place)) continue
    const text = desk.text(place.file)?.slice(place.start, place.end) ?? /^"([^"]*)"/.exec(problem.message)?.[1] ?? ''
    const key = `${place.file}\n${text}`
    const group = groups.get(key) ?? { text, problems: [], candidates: candidatesIn(problem.message) }
    groups.set(key, group)
    group.problems.push(problem)
  }
  return [...groups.values()]
}

const candidatesIn = (message: string) => (/Candidates: (.*)\.$/.exec(message)?.[1] ?? '').split(', ').filter((id) => id !== '')
