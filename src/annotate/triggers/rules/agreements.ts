import { agreementTold, counted, dated, either, pair, single, somebody } from '../conditions.ts'
import type { NounRule, VerbRule } from '../rule.ts'

const heads = new Set(
  'agreement agreements mou mous memorandum memorandums memoranda deal deals pact pacts treaty treaties accord accords contract contracts protocol protocols'.split(
    ' ',
  ),
)

/** What was signed or concluded, by whom. PLOVER counts a signature as SUPPORT and a promise to sign as AGREE. */
export const agreementVerbs: readonly VerbRule[] = [
  {
    id: 'agreements/signed',
    kind: 'agreement',
    plover: 'SUPPORT',
    verbs: ['sign', 'ink', 'conclude', 'finalise', 'finalize', 'seal'],
    subject: 'signatory',
    objectHeads: heads,
    prepositions: { with: 'signatory', between: 'signatory' },
    needs: [single, either(somebody('signatory'), dated, counted, agreementTold)],
  },
  {
    id: 'agreements/signed-paper',
    kind: 'agreement',
    plover: 'SUPPORT',
    verbs: ['sign', 'initial'],
    subject: 'signatory',
    objectHeads: new Set('plan documents document declaration charter roadmap letter communique communiqué convention'.split(' ')),
    prepositions: { with: 'signatory', between: 'signatory' },
    needs: [single, either(pair, dated), somebody('signatory')],
  },
  {
    id: 'agreements/settled',
    kind: 'agreement',
    plover: 'AGREE',
    verbs: ['settle', 'resolve'],
    subject: 'signatory',
    objectHeads: new Set('dispute disputes lawsuit lawsuits row feud'.split(' ')),
    prepositions: { with: 'signatory', between: 'signatory' },
    needs: [single, dated],
  },
  {
    id: 'agreements/ratified',
    kind: 'agreement',
    plover: 'SUPPORT',
    verbs: ['ratify'],
    subject: 'signatory',
    objectHeads: heads,
    needs: [single, either(somebody('signatory'), dated)],
  },
  {
    id: 'agreements/reached',
    kind: 'agreement',
    plover: 'AGREE',
    verbs: ['reach', 'strike'],
    subject: 'signatory',
    objectHeads: heads,
    prepositions: { with: 'signatory', between: 'signatory' },
    needs: [single, either(somebody('signatory'), dated)],
  },
]

export const agreementNouns: readonly NounRule[] = [
  {
    id: 'agreements/signing',
    kind: 'agreement',
    plover: 'SUPPORT',
    nouns: ['signing'],
    holder: 'signatory',
    prepositions: { between: 'signatory', by: 'signatory' },
    needs: [agreementTold],
  },
]
