import { type Found, type Problem, type Publish, problem, type Settings } from '../model/index.ts'
import { isWebAddress } from './fields.ts'
import { clip, unknownName } from './nearest.ts'
import { isYamlFault, readYaml } from './yaml.ts'

const FILE = 'site.yml'
const LARGEST = 1_000_000
const PUBLISH: readonly Publish[] = ['full', 'evidence', 'metadata']

/** What holds where `site.yml` says nothing: no more of an article is shown than statements rest on. */
export const DEFAULT_SETTINGS: Settings = {
  title: 'Dossier',
  description: 'What the articles say, each statement with the sentence it rests on.',
  baseUrl: null,
  suggestUrl: null,
  publish: 'evidence',
  outlets: [],
  limits: { articleBytes: 2_000_000, pageItems: 200 },
  model: 'full',
  allowStale: false,
  failOn: [],
}

type Report = (name: string, message: string) => void

/**
 * Reads `seeds/site.yml`. An unknown field is a warning, a bad value an error, and the default holds in its place.
 *
 * @returns Exactly one item, the defaults where the text is blank or no YAML.
 */
export function readSettings(text: string): Found<Settings> {
  if (text.length > LARGEST) return fault(`The file has ${text.length} characters, more than ${LARGEST}: shorten it.`, 1)
  const yaml = readYaml(text)
  if (isYamlFault(yaml)) return fault(`Bad YAML: ${yaml.message}. The defaults hold until it is mended.`, yaml.line)
  const problems: Problem[] = []
  const report: Report = (name, message) =>
    problems.push(problem('error', 'read/settings', FILE, message, yaml.lines.get(name.split('.')[0]!)))
  for (const name of Object.keys(yaml.data).filter((key) => !Object.hasOwn(DEFAULT_SETTINGS, key))) {
    const message = unknownName('field', name, Object.keys(DEFAULT_SETTINGS))
    problems.push(problem('warning', 'read/unknown-field', FILE, message, yaml.lines.get(name)))
  }
  return { items: [settingsFrom(yaml.data, report)], problems }
}

function fault(message: string, line: number): Found<Settings> {
  return { items: [DEFAULT_SETTINGS], problems: [problem('error', 'read/settings', FILE, message, line)] }
}

function settingsFrom(data: Readonly<Record<string, unknown>>, report: Report): Settings {
  const defaults = DEFAULT_SETTINGS
  const limits = record(data.limits, 'limits', report)
  return {
    title: text(data.title, 'title', report) ?? defaults.title,
    description: text(data.description, 'description', report) ?? defaults.description,
    baseUrl: address(data.baseUrl, 'baseUrl', report)?.replace(/(?<!\/)\/+$/, '') ?? null,
    suggestUrl: address(data.suggestUrl, 'suggestUrl', report) ?? null,
    publish: oneOf(data.publish, PUBLISH, 'publish', report) ?? defaults.publish,
    outlets: list(data.outlets, 'outlets', report).flatMap((item) => outlet(item, report) ?? []),
    limits: {
      articleBytes: count(limits.articleBytes, 'limits.articleBytes', report) ?? defaults.limits.articleBytes,
      pageItems: count(limits.pageItems, 'limits.pageItems', report) ?? defaults.limits.pageItems,
    },
    model: oneOf(data.model, ['full', 'open'], 'model', report) ?? defaults.model,
    allowStale: oneOf(data.allowStale, ['true', 'false'], 'allowStale', report) === 'true',
    failOn: list(data.failOn, 'failOn', report).flatMap((item) => text(item, 'failOn', report) ?? []),
  }
}

function outlet(item: unknown, report: Report): Settings['outlets'][number] | undefined {
  if (typeof item === 'string' && item !== '') return { name: item, aliases: [], domain: null, publish: null }
  const data = record(item, 'outlets', report)
  const name = text(data.name, 'outlets.name', report)
  if (name === undefined) {
    report('outlets', 'An outlet has no name: expected "- name: …". It is left out.')
    return undefined
  }
  const known = ['name', 'aliases', 'domain', 'publish']
  for (const key of Object.keys(data).filter((field) => !known.includes(field)))
    report('outlets', unknownName('field of an outlet', key, known))
  return {
    name,
    aliases: list(data.aliases, 'outlets.aliases', report).flatMap((alias) => text(alias, 'outlets.aliases', report) ?? []),
    domain: domain(data.domain, report) ?? null,
    publish: oneOf(data.publish, PUBLISH, 'outlets.publish', report) ?? null,
  }
}

function absent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function text(value: unknown, name: string, report: Report): string | undefined {
  if (absent(value)) return undefined
  if (typeof value === 'string' && value.length <= 2000) return value.replace(/\s+/g, ' ').trim()
  report(name, `"${name}" must be one line of text. The default holds.`)
  return undefined
}

function address(value: unknown, name: string, report: Report): string | undefined {
  const found = text(value, name, report)
  if (found === undefined || isWebAddress(found)) return found
  report(name, `"${name}" is "${clip(found)}": expected an address that begins with http:// or https://. It is left out.`)
  return undefined
}

function domain(value: unknown, report: Report): string | undefined {
  const found = text(value, 'outlets.domain', report)?.toLowerCase()
  if (found === undefined || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(found)) return found?.replace(/^www\./, '')
  report('outlets', `The domain "${clip(found)}" is none: expected such as example.org. It is left out.`)
  return undefined
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string, report: Report): T | undefined {
  if (absent(value)) return undefined
  const found = allowed.find((choice) => choice === value)
  if (found === undefined) report(name, `"${name}" is "${clip(String(value))}": expected ${allowed.join(', ')}. The default holds.`)
  return found
}

function count(value: unknown, name: string, report: Report): number | undefined {
  if (absent(value)) return undefined
  const digits = typeof value === 'string' ? value.replace(/_/g, '') : ''
  if (/^[1-9]\d{0,9}$/.test(digits)) return Number(digits)
  report(name, `"${name}" is "${clip(String(value))}": expected a whole number above 0. The default holds.`)
  return undefined
}

function list(value: unknown, name: string, report: Report): readonly unknown[] {
  if (absent(value)) return []
  if (Array.isArray(value)) return value
  if (typeof value === 'string') return [value]
  report(name, `"${name}" must be a list. It is left out.`)
  return []
}

function record(value: unknown, name: string, report: Report): Readonly<Record<string, unknown>> {
  if (absent(value)) return {}
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  report(name, `"${name}" must be lines of "field: value". It is left out.`)
  return {}
}
