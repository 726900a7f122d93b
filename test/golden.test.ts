import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRecord } from '../src/host/record-folder.ts'
import type { Analysis } from '../src/model/index.ts'
import { copyOf, dossier, repository, scratch } from './support/desk.ts'

const desks = join(repository, 'test/fixtures/desks')

/** What an analysis says, as text that a journalist can check against the articles. */
function told(analysis: Analysis): string {
  const name = new Map(analysis.entities.map((entity) => [entity.id, entity.name]))
  const named = (ids: readonly string[]) => ids.map((id) => name.get(id)).join(', ') || 'nobody known'
  const list = (title: string, lines: readonly string[]) => [`## ${title}`, '', ...lines.map((line) => `- ${line}`), '']
  const entities = analysis.entities.map(({ type, name: own, aliases, roles }) => {
    const forms = aliases.map(({ text, count }) => `${text} ×${count}`).join(', ')
    const offices = roles.map(({ text, of }) => `${text}${of === null ? '' : ` of ${name.get(of) ?? of}`}`).join('; ')
    return `${type} **${own}** (${forms})${offices === '' ? '' : `: ${offices}`}`
  })
  const events = analysis.events.map((event) => {
    const who = event.participants.map(({ entity, role }) => `${name.get(entity)} (${role})`).join(', ')
    const counts = event.counts.map(({ text }) => text).join(', ')
    const facts = [
      event.kind,
      event.modality,
      event.date ?? 'day not stated',
      name.get(event.place ?? '') ?? 'place not stated',
      who,
      counts,
    ]
    return `**${event.title}**: ${facts.filter((fact) => fact !== '').join('; ')}; told by ${event.reports.map(({ file }) => file.replace('articles/', '')).join(', ')}`
  })
  const quotes = analysis.quotes.map(
    ({ speakers, speakerText, act, mode, text }) => `${named(speakers)} (“${speakerText}”) ${act}, ${mode}: ${text.replace(/\s+/g, ' ')}`,
  )
  const stories = analysis.stories.map(
    ({ title, articles, follows }) =>
      `**${title}**: ${articles.join(', ').replaceAll('articles/', '')}${follows.length > 0 ? `; follows ${follows.join(', ')}` : ''}`,
  )
  const dates = analysis.dates.map(({ file, text, value }) => `${file.replace('articles/', '')}: ${text} = ${value}`)
  const problems = analysis.problems.map(({ level, code, file }) => `${level} ${code} ${file}`)
  return [
    ...list('Who and what', entities),
    ...list('Events', events),
    ...list('Said', quotes),
    ...list('Stories', stories),
    ...list('Dates', dates),
    ...list('Problems', problems),
  ].join('\n')
}

test.each(['harbour'])('what the articles of the desk %s say', async (desk) => {
  const out = join(scratch(), 'site')
  await dossier(['build', '--seeds', copyOf(join(desks, desk)), '--out', out])
  const found = told(await readRecord(out))
  const golden = join(desks, `${desk}.expected.md`)
  if (process.env.UPDATE === '1') writeFileSync(golden, found)
  expect(found).toBe(readFileSync(golden, 'utf8'))
})
