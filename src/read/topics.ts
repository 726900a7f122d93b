import { byCodeUnit, type Found, type Problem, problem, type Topic } from '../model/index.ts'
import { readBlock } from './front-matter.ts'
import { clip, unknownName } from './nearest.ts'
import { patternFault } from './patterns.ts'

const FIELDS = ['label', 'cues', 'iptc', 'parent']
const LARGEST = 1_000_000
const MOST_CUES = 500

/**
 * Reads `seeds/topics/*.md`: front matter with `label, cues, iptc, parent`, and the page's introduction below it.
 *
 * @param files With their paths relative to the seeds folder; a topic's id is its file's name.
 * @returns Topics sorted by id; a bad field is an error and left out, a topic without cues a warning.
 */
export function readTopics(files: readonly { readonly file: string; readonly text: string }[]): Found<Topic> {
  const found = files.map((file) => readTopic(file.file, file.text))
  const items = found.flatMap((topic) => topic.items).sort((a, b) => byCodeUnit(a.id, b.id))
  const problems = found.flatMap((topic) => topic.problems)
  return { items, problems: [...problems, ...strayParents(items)] }
}

function readTopic(file: string, text: string): Found<Topic> {
  const id = file.replace(/^.*\//, '').replace(/\.md$/i, '')
  if (!/^[a-z0-9-]+$/.test(id)) {
    return failed(file, `The name "${clip(id)}" cannot be a topic's id: name the file with a-z, 0-9 and hyphens only.`)
  }
  if (text.length > LARGEST) return failed(file, `The file has ${text.length} characters, more than ${LARGEST}: shorten it.`)
  const block = readBlock(text)
  if (block === undefined) return failed(file, 'The file has no front matter: begin it with "---", "label: …", "cues: […]", "---".')
  if ('message' in block) return failed(file, block.message, block.line)
  const problems: Problem[] = Object.keys(block.data)
    .filter((name) => !FIELDS.includes(name))
    .map((name) => problem('warning', 'read/unknown-field', file, unknownName('field of a topic', name, FIELDS), block.lines.get(name)))
  const report = (name: string, message: string) => problems.push(problem('error', 'read/topic', file, message, block.lines.get(name)))
  const topic: Topic = {
    id,
    label: line(block.data.label, 'label', report) ?? id,
    cues: cues(block.data.cues, report),
    iptc: iptc(block.data.iptc, report),
    parent: line(block.data.parent, 'parent', report) ?? null,
    introduction: text.slice(block.bodyStart).trim(),
  }
  if (topic.cues.length === 0)
    problems.push(problem('warning', 'read/topic', file, 'The topic has no cues, so no sentence can speak to it: add some.'))
  return { items: [topic], problems }
}

type Report = (name: string, message: string) => void

function failed(file: string, message: string, at?: number): Found<Topic> {
  return { items: [], problems: [problem('error', 'read/topic', file, message, at)] }
}

function line(value: unknown, name: string, report: Report): string | undefined {
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string' && value.length <= 300) return value.replace(/\s+/g, ' ').trim()
  report(name, `"${name}" must be one short line of text. It is left out.`)
  return undefined
}

function cues(value: unknown, report: Report): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  if (list.length > MOST_CUES) report('cues', `The topic has ${list.length} cues, more than ${MOST_CUES}: the rest is left out.`)
  return list.slice(0, MOST_CUES).flatMap((item) => {
    const cue = typeof item === 'string' ? item.trim() : ''
    const fault = cue === '' || cue.length > 200 ? 'expected a word, a phrase or a /pattern/ of at most 200 characters' : patternFault(cue)
    if (fault === undefined) return [cue]
    report('cues', `The cue "${clip(cue)}" is not used: ${fault}.`)
    return []
  })
}

function iptc(value: unknown, report: Report): string | null {
  const code = line(value, 'iptc', report)
  if (code === undefined) return null
  if (/^medtop:\d{8}$/.test(code)) return code
  report('iptc', `"${clip(code)}" is no IPTC Media Topic: expected such as medtop:11000000. It is left out.`)
  return null
}

function strayParents(topics: readonly Topic[]): Problem[] {
  const ids = topics.map((topic) => topic.id)
  return topics
    .filter((topic) => topic.parent !== null && !ids.includes(topic.parent))
    .map((topic) => problem('warning', 'read/topic', `topics/${topic.id}.md`, unknownName('parent', topic.parent ?? '', ids)))
}
