import { type Analysis, type Cause, CORRECTIONS, type Finding } from '../model/index.ts'
import type { Pairing } from './pairing.ts'

/** Tells each finding its cause: the article it rests on where that changed, else the input that changed beside the articles. */
export function causes(pairing: Pairing, known: readonly Cause[] | undefined): (finding: Finding) => Cause {
  const { files } = pairing
  const moved = [...files.afterOf].filter(([was, is]) => was !== is).flat()
  const touched = new Set([...files.added, ...files.removed, ...files.edited, ...moved])
  const inputs = new Set([...(known ?? changedInputs(pairing, touched.size > 0)), ...changedModel(pairing)])
  const corrections = (['before', 'after'] as const).map((side) => correctionsIn(pairing[side].analysis))
  const isNewCorrection = (by: string) => by.startsWith(CORRECTIONS) && !(corrections[0]!.has(by) && corrections[1]!.has(by))
  return (finding) => {
    const because = finding.because?.replace(/ says so$/, '') ?? ''
    if (isNewCorrection(because) || finding.evidence.some(({ by }) => isNewCorrection(by))) return 'corrections'
    const reason = filesOf(finding)
    if (reason.some((file) => touched.has(file))) return 'articles'
    if (inputs.has('corrections')) return 'corrections'
    if (inputs.has('topics') && finding.type.startsWith('topic-')) return 'topics'
    if (inputs.has('model')) return 'model'
    if (inputs.has('code')) return 'code'
    return inputs.has('articles') ? 'articles' : finding.type.startsWith('topic-') ? 'topics' : 'code'
  }
}

function changedInputs({ before, after }: Pairing, articles: boolean): Cause[] {
  const [old, current] = [before.analysis, after.analysis]
  const [mine, theirs] = [correctionsIn(old), correctionsIn(current)]
  const corrected = mine.size !== theirs.size || [...mine].some((by) => !theirs.has(by))
  return [
    ...(articles ? (['articles'] as const) : []),
    ...(corrected ? (['corrections'] as const) : []),
    ...(old.meta.generator === current.meta.generator ? [] : (['code'] as const)),
  ]
}

/** `site.yml` may choose another model, which no changed file of the code tells. */
const changedModel = ({ before, after }: Pairing): Cause[] => (before.analysis.meta.model === after.analysis.meta.model ? [] : ['model'])

/** The corrections that a record shows: those that statements rest on and those that were reported. */
function correctionsIn(analysis: Analysis): Set<string> {
  const evidence = [...analysis.entities, ...analysis.events].flatMap((one) =>
    one.evidence.flatMap(({ by }) => (by.startsWith(CORRECTIONS) ? [by] : [])),
  )
  const reported = analysis.problems.filter(({ code }) => code.startsWith('corrections/')).map(({ file, line }) => `seeds/${file}:${line}`)
  return new Set([...evidence, ...reported].filter((by) => by.startsWith(CORRECTIONS)))
}

function filesOf(finding: Finding): readonly string[] {
  const rests = finding.evidence.map(({ file }) => file)
  if ('file' in finding) return [finding.file, ...rests]
  if (finding.type === 'event-reports') return [...finding.added, ...finding.removed]
  if (finding.type === 'problem-new' || finding.type === 'problem-gone') return finding.problem.file === null ? [] : [finding.problem.file]
  if (finding.type === 'article-moved') return [finding.before ?? '', finding.after ?? '']
  return 'files' in finding ? [...finding.files, ...rests] : rests
}
