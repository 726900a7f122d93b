import type { Finding, Subject, WordingRecord } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { counted, said } from './subjects.ts'

/** Recurring formulae that came, went, or are used more or less often. */
export function compareWording({ before, after }: Pairing): Finding[] {
  const [old, current] = [byPhrase(before.analysis.wording), byPhrase(after.analysis.wording)]
  return [
    ...[...current.values()].filter(({ phrase }) => !old.has(phrase)).map((one) => arrival('wording-added', one)),
    ...[...old.values()].filter(({ phrase }) => !current.has(phrase)).map((one) => arrival('wording-removed', one)),
    ...[...old.values()].flatMap((was) => uses(was, current.get(was.phrase))),
  ]
}

const byPhrase = (rows: readonly WordingRecord[]) => new Map(rows.map((row) => [row.phrase, row]))
const ofWording = ({ id, phrase }: WordingRecord, gone = false): Subject => ({ kind: 'wording', id, name: phrase, url: null, gone })

function arrival(type: 'wording-added' | 'wording-removed', one: WordingRecord): Finding {
  const how = type === 'wording-added' ? 'recurs now' : 'recurs no longer'
  const message = `The wording ${said(one.phrase)} ${how}: ${counted(one.uses.length, 'use')}.`
  const subject = ofWording(one, type === 'wording-removed')
  return { type, subject, phrase: one.phrase, uses: one.uses.length, message, because: null, evidence: evidenceOf(one) }
}

const evidenceOf = ({ phrase, uses }: WordingRecord) =>
  uses.slice(0, 3).map(({ file, start, end }) => ({ file, start, end, text: phrase, by: 'wording' }))

function uses(was: WordingRecord, is: WordingRecord | undefined): Finding[] {
  if (is === undefined || was.uses.length === is.uses.length) return []
  const moved = { before: was.uses.length, after: is.uses.length }
  const message = `The wording ${said(is.phrase)}: ${moved.before} → ${counted(moved.after, 'use')}.`
  return [
    { type: 'wording-uses', subject: ofWording(is), phrase: is.phrase, uses: moved, message, because: null, evidence: evidenceOf(is) },
  ]
}
