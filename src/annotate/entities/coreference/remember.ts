import type { Line } from '../lines.ts'
import { meetingIn, openingMeeting } from './meetings.ts'
import type { Reader } from './reading.ts'
import { distinct, join, setPair, setSides } from './stage.ts'
import { strangerIn } from './strangers.ts'
import { sayingAfter, speaksAt } from './verbs.ts'

/** Who speaks in the sentence is remembered until others are told of. */
export function rememberSpeaker({ line, stage }: Reader) {
  const told = stage.now.references.filter(({ person, token }) => person && line.quoted[token] === 0)
  if (stage.now.stranger >= 0 || strangerIn(line) >= 0 || told.some(({ chain }) => chain !== stage.speaker)) stage.speaker = null
  const speakers = distinct(
    told.filter(({ from, token, subject }) => subject && (sayingAfter(line, token + 1) !== null || isSaid(line, from))),
  )
  if (stage.now.stranger < 0 && speakers.length === 1 && distinct(told.filter(({ subject }) => subject)).length === 1)
    stage.speaker = speakers[0]!
}

/** "…," said X. */
function isSaid(line: Line, from: number): boolean {
  return line.quotes && speaksAt(line, from - 1)
}

/** Who met in the sentence, or acted together, is remembered once it is over. */
export function rememberMeeting({ line, stage }: Reader) {
  const meeting = meetingIn(line, stage.now) ?? openingMeeting(line, stage.now, stage.past)
  const group = stage.now.groups.filter(({ subject, members }) => subject && members.length === 2).at(-1)
  if (meeting) {
    setPair(stage, meeting.members.length === 2 ? meeting.members : null)
    setSides(stage, stage.pair)
    if (stage.pair) join(stage, { members: stage.pair, token: line.words.length, subject: true, people: true })
  } else if (group) {
    setSides(stage, group.members)
    if (group.people) setPair(stage, group.members)
  } else if (isOfOccasion(line)) setSides(stage, stage.sides)
}

const OCCASION = new Set(['meeting', 'talks', 'discussions', 'conversation', 'call', 'occasion'])

/** "During the meeting, …", "Speaking on the occasion, …": those who met before are told of still. */
function isOfOccasion({ words }: Line): boolean {
  const the = words.indexOf('the')
  const opens = the > 0 && the <= 2 && /^(?:during|at|in|on)$/.test(words[the - 1]!)
  return opens && OCCASION.has(words[the + 1] ?? '') && words[the + 2] === ','
}
