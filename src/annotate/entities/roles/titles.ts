/** Words that name an office, rank or position, in the singular. Closed-class English, not names. */
const heads = new Set(
  `president vice-president premier minister chancellor vice-chancellor secretary secretary-general undersecretary chairman chairwoman
  chairperson senator congressman congresswoman governor mayor ambassador envoy consul spokesman spokeswoman spokesperson director
  director-general chief commander general lieutenant-general major-general admiral colonel major captain lieutenant brigadier marshal
  sergeant constable inspector superintendent commissioner judge justice attorney prosecutor lawyer king queen prince princess emir sultan
  pope bishop archbishop cardinal imam ayatollah cleric leader official speaker deputy lawmaker mp mna mpa mep legislator councillor
  ceo cfo executive founder co-founder owner manager coach professor analyst economist expert activist journalist treasurer adviser advisor
  aide head administrator coordinator negotiator delegate dean rector diplomat politician ministers-president taoiseach warden
  rapporteur registrar ombudsman auditor superintendent sheriff magistrate chargé historian scientist researcher engineer dictator warlord
  candidate nominee officer representative lieutenant-governor vice-chairman co-chair chair whip counsel solicitor attorney-general`
    .split(/\s+/)
    .filter(Boolean),
)

/** Positions only where they stand after a name ("Karim, a member of …"). */
const afterOnly = new Set('member partner author actor actress singer player fellow counterpart successor predecessor'.split(' '))

const plurals = new Map<string, string>([
  ...[...heads, ...afterOnly].map((head): [string, string] => [`${head}s`, head]),
  ['secretaries', 'secretary'],
  ['attorneys', 'attorney'],
  ['spokesmen', 'spokesman'],
  ['spokeswomen', 'spokeswoman'],
  ['chairmen', 'chairman'],
  ['chairwomen', 'chairwoman'],
  ['congressmen', 'congressman'],
  ['deputies', 'deputy'],
])

/** Words that may stand before the head of a title in lower case: portfolios, grades, bodies. */
const modifiers = new Set(
  `deputy vice prime foreign interior defence defense finance home energy trade commerce education health information justice labour labor
  agriculture environment transport railways railway water power planning law petroleum oil culture sports sport tourism science technology
  industry development economy economic economics security national internal external state federal provincial chief senior top first second
  third acting interim caretaker army navy naval air force police intelligence party opposition parliamentary parliament executive general
  managing assistant associate special joint additional permanent presidential house senate majority minority ruling regional local
  military civil supreme high court district city principal private press climate communications investment revenue treasury budget
  long-time longtime veteran newly elected appointed human rights aviation fire rescue election electoral nuclear border crown grand head
  field rear brigadier lieutenant major wing group squadron cabinet government opposition spiritual religious tribal rebel union football
  cricket team club company group bank central marketing sales technical operating financial legal medical political public affairs relations
  mining transportation infrastructure immigration integration shipping fisheries forestry veterans antitrust trade competition budget
  youth women social welfare housing works maritime privatisation food rural urban digital shadow junior cabinet visiting resident`
    .split(/\s+/)
    .filter(Boolean),
)

/** Modifiers that say how somebody stands to the office today, not which office it is. */
const passing = new Set(
  'visiting newly elected appointed current incumbent longtime long-time veteran outgoing incoming sitting re-elected'.split(' '),
)

const pastMarkers = new Set(['former', 'then', 'ex', 'late', 'onetime', 'erstwhile', 'ousted', 'deposed', 'retired'])
const honorifics = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'dame',
  'lord',
  'lady',
  'madam',
  'mx',
  'hon',
  'syed',
  'engr',
  'sheikh',
  'shaikh',
  'gen',
  'lt',
  'col',
  'maj',
  'capt',
  'adm',
  'mawlawi',
  'maulana',
  'mullah',
  'rev',
])

export interface Head {
  /** The singular, lower-case head word, marks of time taken off. */
  readonly word: string
  readonly plural: boolean
  /** "-elect", "ex-", "then-": not held at the article's time. */
  readonly past: boolean
}

/** The title's head that a lower-case word is; undefined where it is none. */
export function headOf(word: string, afterName = false): Head | undefined {
  const past = word.includes('-') && /^(?:ex|then|former)-|-elect$|-designate$/.test(word)
  const plain = past ? word.replace(/^(?:ex|then|former)-|-elect$|-designate$/, '') : word
  if (heads.has(plain) || (afterName && afterOnly.has(plain))) return { word: plain, plural: false, past }
  const singular = plurals.get(plain)
  return singular !== undefined && (afterName || heads.has(singular)) ? { word: singular, plural: true, past } : undefined
}

/** Heads that make one title with "general": "secretary general". */
const generals = new Set(
  'secretary attorney director governor consul solicitor inspector auditor surgeon prosecutor commissioner'.split(' '),
)

/** Whether a word belongs to the title whose next word is given. */
export function isTitleModifier(word: string, next = ''): boolean {
  return (
    modifiers.has(word) ||
    passing.has(word) ||
    (next === 'general' && generals.has(word)) ||
    /^(?:vice|deputy|co|sub|under|highest|top|longest|second|third)-/.test(word)
  )
}

/** Whether a modifier is no part of the office's name: "visiting", "newly elected". */
export function isPassing(word: string): boolean {
  return passing.has(word)
}

/** Ranks that stand between an office and a name: "army chief General X". */
const ranks = new Set('general admiral colonel marshal brigadier captain major air-marshal lieutenant-general major-general'.split(' '))
const posts = new Set(
  'chief commander minister secretary president director governor adviser advisor spokesman envoy chairman head'.split(' '),
)

/** Whether a word is a rank and the one before it the office that its bearer holds. */
export function isRankAfterPost(word: string, before: string): boolean {
  return ranks.has(word) && posts.has(before)
}

/** Words by which a charge in small letters is known: "minister for *public works*". */
const charges = new Set(
  'affairs works relations policy trade transport finance defence defense commerce education health information justice labour labor agriculture environment railways water power planning law petroleum oil culture sports sport tourism science technology industry development economy economic economics security energy interior foreign home national internal external public rural urban women youth social welfare housing human rights climate change digital infrastructure investment mining fisheries forestry immigration parliamentary religious regional strategic political communications'.split(
    ' ',
  ),
)

/** Whether a word in small letters can be part of what an office has charge of. */
export function isChargeWord(word: string): boolean {
  return charges.has(word)
}

/** Heads that serve a person: "X's spokeswoman", "his adviser". */
export function servesPerson(head: string): boolean {
  return /^(?:spokes(?:man|woman|person)|aide|advis[eo]r|lawyer|envoy|deputy|assistant|secretary|predecessor|successor|economist|coach)$/.test(
    head,
  )
}

/** Heads whose holders are sent: what follows "to" is where, not whose they are. */
export function isSent(head: string): boolean {
  return /^(?:ambassador|envoy|consul|delegate|negotiator)$/.test(head)
}

/** "former", "then", "late", …: the role is not held at the article's time. */
export function isPastMarker(word: string): boolean {
  return pastMarkers.has(word.replace(/-$/, ''))
}

/** "Mr", "Dr", …: they say how to address somebody, not what office they hold. */
export function isHonorific(word: string): boolean {
  return honorifics.has(word.replace(/\.$/, ''))
}

/** The gender an honorific or title tells. */
export function genderOf(word: string): 'he' | 'she' | undefined {
  const plain = word.replace(/\.$/, '')
  if (/^(?:mr|sir|lord|sheikh|shaikh|king|prince|emir|sultan|pope|bishop|imam|ayatollah|chairman|spokesman|congressman|actor)$/.test(plain))
    return 'he'
  if (/^(?:mrs|ms|miss|dame|lady|queen|princess|chairwoman|spokeswoman|congresswoman|actress)$/.test(plain)) return 'she'
  return undefined
}

/** The gender a word of kinship tells: "his wife, X". */
export function relationGender(word: string): 'he' | 'she' | undefined {
  if (/^(?:wife|widow|daughter|sister|mother|niece|aunt|granddaughter|girlfriend)$/.test(word)) return 'she'
  if (/^(?:husband|widower|son|brother|father|nephew|uncle|grandson|boyfriend)$/.test(word)) return 'he'
  return undefined
}
