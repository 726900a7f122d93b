import type { NounRule, VerbRule } from '../rule.ts'
import { accidentNouns, accidentVerbs, disasterNouns, disasterVerbs, ravageVerbs } from './accidents.ts'
import { agreementNouns, agreementVerbs } from './agreements.ts'
import { aidVerbs } from './aid.ts'
import { appointmentNouns, appointmentVerbs } from './appointments.ts'
import { businessVerbs, contestVerbs } from './business.ts'
import { callNouns, callVerbs } from './calls.ts'
import { ceremonyNouns, ceremonyVerbs, inaugurationNouns, inaugurationVerbs, riteVerbs } from './ceremonies.ts'
import { conferenceNouns } from './conferences.ts'
import { courtVerbs } from './courts.ts'
import { deathNouns, deathVerbs } from './deaths.ts'
import { decisionVerbs } from './decisions.ts'
import { electionNouns, electionVerbs, pollVerbs } from './elections.ts'
import { forceVerbs } from './forces.ts'
import { investmentVerbs } from './investments.ts'
import { legislationVerbs } from './legislation.ts'
import { measureVerbs } from './measures.ts'
import { meetingNouns, meetingVerbs } from './meetings.ts'
import { militaryNouns, militaryVerbs } from './military.ts'
import { officeVerbs } from './offices.ts'
import { pledgeVerbs } from './pledges.ts'
import { protestNouns, protestVerbs } from './protests.ts'
import { statementNouns, statementVerbs } from './statements.ts'
import { tradeVerbs } from './trade.ts'
import { arrestVerbs, trialNouns, trialVerbs } from './trials.ts'
import { attackNouns, attackVerbs } from './violence.ts'
import { visitNouns, visitVerbs } from './visits.ts'
import { workNouns, workVerbs } from './works.ts'

/** Every rule for a verb; where two fit the same words the earlier holds. */
export const verbRules: readonly VerbRule[] = [
  ...meetingVerbs,
  ...callVerbs,
  ...visitVerbs,
  ...agreementVerbs,
  ...statementVerbs,
  ...ceremonyVerbs,
  ...inaugurationVerbs,
  ...appointmentVerbs,
  ...electionVerbs,
  ...legislationVerbs,
  ...decisionVerbs,
  ...trialVerbs,
  ...arrestVerbs,
  ...protestVerbs,
  ...attackVerbs,
  ...disasterVerbs,
  ...militaryVerbs,
  ...accidentVerbs,
  ...aidVerbs,
  ...tradeVerbs,
  ...investmentVerbs,
  ...officeVerbs,
  ...pollVerbs,
  ...courtVerbs,
  ...forceVerbs,
  ...ravageVerbs,
  ...riteVerbs,
  ...measureVerbs,
  ...workVerbs,
  ...pledgeVerbs,
  ...businessVerbs,
  ...contestVerbs,
  ...deathVerbs,
]

/** Every rule for a noun; where two fit the same words the earlier holds. */
export const nounRules: readonly NounRule[] = [
  ...callNouns,
  ...ceremonyNouns,
  ...inaugurationNouns,
  ...meetingNouns,
  ...visitNouns,
  ...agreementNouns,
  ...statementNouns,
  ...conferenceNouns,
  ...appointmentNouns,
  ...electionNouns,
  ...trialNouns,
  ...protestNouns,
  ...attackNouns,
  ...deathNouns,
  ...militaryNouns,
  ...disasterNouns,
  ...accidentNouns,
  ...workNouns,
]
