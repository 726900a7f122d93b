import { describe, test } from 'vitest'
import { check } from './notation/told.ts'

const met = 'participant Anna Berg, participant Bo Chen'

describe('what took place', () => {
  test('"have" with many is the present perfect, not a wish', () => {
    check('Officials have arrested 12 people in [Oslo|l].', 'arrest: have arrested · at Oslo · arrested 12')
    check('Students have protested in [Oslo|l].', 'protest: have protested · at Oslo')
    check('[Anna Berg|p] hoped to have met [Bo Chen|p].')
  })
  test('a report that is denied, a rumour that is none', () => {
    check('The palace denied a report in a newspaper that [Anna Berg|p] had met [Bo Chen|p].', `meeting (denied): had met · ${met}`)
    check('There was speculation that [Anna Berg|p] had met [Bo Chen|p].')
  })
  test('shot and killed', () => {
    check('[Anna Berg|p] was shot and killed in [Oslo|l] on {Monday|2025-02-03}.', 'attack: was shot · victim Anna Berg · Monday · at Oslo')
    check('[Anna Berg|p] took a shot and killed the lights.')
  })
})

describe('who it was', () => {
  test('the name behind what a title is of, or to', () => {
    check('Secretary of State [Anna Berg|p] met [Bo Chen|p].', `meeting: met · ${met}`)
    check('[Peruvian|p] Ambassador to [Norway|l] [Anna Berg|p] met [Bo Chen|p].', `meeting: met · ${met}`)
    check('The wife of President [Anna Berg|p] met [Bo Chen|p].')
  })
  test('a name that a comma sets beside an office with its body', () => {
    check(
      '[Anna Berg|p] met the head of the [Harbour Board|o] delegation, [Bo Chen|p], on {Monday|2025-02-03}.',
      `meeting: met · ${met} · Monday`,
    )
    check('[Anna Berg|p] met the head of the [Harbour Board|o], [Bo Chen|p], and left.', `meeting: met · ${met}`)
  })
  test('the body that nameless people speak for; beside a person they are a description', () => {
    check('[Anna Berg|p] met with [Harbour Board|o] officials.', 'meeting: met · participant Anna Berg, participant Harbour Board')
    check(
      'A delegation of the [Harbour Board|o] arrived in [Oslo|l] on {Monday|2025-02-03}.',
      'visit: arrived · guest Harbour Board · Monday · at Oslo',
    )
    check('[Anna Berg|p] met [Bo Chen|p], a guild leader and [Norway|l]’s official.', `meeting: met · ${met}`)
    check('[Anna Berg|p] met with union officials.')
  })
  test('an office given in the same phrase', () => {
    check(
      '[Anna Berg|p] appointed [Bo Chen|p] finance minister on {Monday|2025-02-03}.',
      'appointment: appointed · actor Anna Berg, target Bo Chen · Monday',
    )
    check('[Anna Berg|p] named [Bo Chen|p] ambassador.', 'appointment: named · actor Anna Berg, target Bo Chen')
    check('[Anna Berg|p] named [Bo Chen|p] a liar.')
  })
  test('a short form in brackets parts no list', () => {
    check('[Nordbank|o] ([Nordbank|o]) and [Norway|l] signed an agreement.', 'agreement: signed · signatory Nordbank, signatory Norway')
  })
  test('what is promised to one is not promised to the next who speaks', () => {
    check(
      '[Norway|l] pledged 40 million dollars in credit for fuel, and an envoy, [Bo Chen|p], said that it was late.',
      'aid: pledged · actor Norway',
    )
  })
  test('whose visit it is that a sentence only mentions', () => {
    check('[Anna Berg|p] spoke in [Oslo|l] during a visit to [Norway|l].', 'visit: visit · guest Anna Berg · at Norway')
    check('[Anna Berg|p] left after a visit to [Norway|l] by [Bo Chen|p].', 'visit: visit · guest Bo Chen · at Norway')
  })
})

describe('who it was not', () => {
  test('who says so, behind a comma, is not the one of whom it is said', () => {
    check('The accident resulted in the death of a gorilla, [Anna Berg|p] said.')
    check('“It resulted in the death of a gorilla,” [Anna Berg|p] said.')
  })
  test('whose photograph it is', () => {
    check(
      'A photo issued by the [Rail Branch|o] of the tram which derailed near [Lund|l], {Nov. 9, 2016|2016-11-09}.',
      'accident: derailed · Nov. 9, 2016 · at Lund',
    )
  })
  test('what came under fire is not who was killed', () => {
    check('In {August|2024-08} a post in [Lund|l] came under fire, and one guard was killed.', 'death: was killed · killed 1')
  })
  test('whose records were leaked did not leak them', () => {
    check('[Anna Berg|p] is a client of [Nordbank|o], the firm whose leaked records in {2015|2015} shocked the town.')
  })
  test('the day of a thing is not that of what was done with it', () => {
    check(
      '[Norway|l] condemned the {July 21|2024-07-21} attacks.',
      'statement: condemned · speaker Norway · condemned "the July 21 attacks"',
    )
  })
  test('what somebody thinks will not happen is not planned', () => {
    check('[Anna Berg|p] was pessimistic that [Norway|l] will approve the fund.')
  })
  test('who goes on speaking beside the talks took no part in them', () => {
    check(
      'The ministers ended their meeting in [Lund|l] on {Monday|2025-02-03} still split and with [Norway|l] saying it would use its veto.',
    )
  })
  test('of a person nobody says which', () => {
    check(
      'The war with the forces of [Bo Chen|p], which broke out in {May|2024-05}, has killed more than 13,000 people.',
      'death: has killed · killed at-least 13000',
    )
  })
  test('what is set for a day ahead', () => {
    check(
      'The work would be done before [Anna Berg|p]’s visit to [Lund|l], planned for {July|2025-07}.',
      'visit (planned): visit · guest Anna Berg · July · at Lund',
    )
  })
  test('a month is no march', () => {
    check('Exports fell in the year ended {March 31, 1986|1986-03-31}.')
    check('Stocks rose in the week ended {March 13|1987-03-13}.')
  })
})

describe('when and where', () => {
  test('a day that opens the sentence is that of all its subject does', () => {
    check(
      'On {Monday|2025-02-03}, [Anna Berg|p] visited [Oslo|l] and met [Bo Chen|p].',
      'visit: visited · guest Anna Berg · Monday · at Oslo',
      `meeting: met · ${met} · Monday`,
    )
    check('On {Friday|2025-02-07}, [Anna Berg|p] is to meet [Bo Chen|p].', `meeting (planned): meet · ${met} · Friday`)
    check(
      'On {Monday|2025-02-03}, [Cy Dahl|p] said that [Anna Berg|p] had visited [Oslo|l] and met [Bo Chen|p].',
      'visit: had visited · guest Anna Berg · at Oslo',
      `meeting: met · ${met}`,
    )
  })
  test('the day of coming home is not the day of the visit', () => {
    check(
      '[Anna Berg|p] came home on {Monday|2025-02-03} at the end of a visit to [Norway|l], during which three agreements were signed.',
      'visit: visit · guest Anna Berg · at Norway',
      'agreement: were signed · agreements signed 3',
    )
  })
  test("what last year's attack hit, and where", () => {
    check(
      "Calls have grown since {last year|2024}'s bombing of [Oslo|l] commuter trains that killed 12 people.",
      'attack: bombing · last year · at Oslo · killed 12',
    )
    check('The last bombing was long ago.')
  })
  test('where talks were held that a name beside a title parts from their place', () => {
    check(
      '[Anna Berg|p] held talks with her counterpart, [Bo Chen|p], at [Akershus|l] on {Monday|2025-02-03}.',
      `meeting: talks · ${met} · Monday · at Akershus`,
    )
  })
  test('talks at which two spoke are theirs', () => {
    check(
      "At {Monday|2025-02-03}'s talks in [Oslo|l], [Anna Berg|p] and [Bo Chen|p] traded jokes.",
      `meeting: talks · ${met} · Monday · at Oslo`,
    )
    check('After talks in [Oslo|l], [Anna Berg|p] left.')
  })
})

describe('numbers', () => {
  test('how many took part in a protest', () => {
    check('Some 12,000 dock workers went on strike in [Oslo|l].', 'protest: went · at Oslo · took part about 12000')
    check('About 200 fishermen held a protest on {Monday|2025-02-03}.', 'protest: held · Monday · took part about 200')
    check('Workers went on strike in [Oslo|l].', 'protest: went · at Oslo')
  })
  test('a toll goes to what may have cost it, and what is told of it later adds to it', () => {
    check('Clashes in [Oslo|l] have killed 105 people.', 'military: Clashes · at Oslo · killed 105')
    check(
      'A bomb blast hit a bus in [Oslo|l] on {Monday|2025-02-03}, killing two. Another 13 were wounded in the attack.',
      'attack: blast · Monday · at Oslo · killed 2, injured 13',
    )
  })
})

describe('more that happens', () => {
  test.each([
    ['[Norway|l] expelled three envoys on {Monday|2025-02-03}.', 'decision: expelled · actor Norway · Monday'],
    ['[Norway|l] ordered three diplomats to leave the country.', 'decision: ordered · actor Norway'],
    ['[Norway|l] declared the ambassador persona non grata.', 'decision: declared · actor Norway'],
    ['A court upheld the verdict on {Monday|2025-02-03}.', 'decision: upheld · Monday'],
    ['The trial of [Anna Berg|p] opened in [Oslo|l] on {Monday|2025-02-03}.', 'trial: trial · target Anna Berg · Monday · at Oslo'],
    ['The court freed [Anna Berg|p] on {Monday|2025-02-03}.', 'decision: freed · target Anna Berg · Monday'],
    ['It followed the resignation of [Anna Berg|p].', 'appointment: resignation · actor Anna Berg'],
    ['[Anna Berg|p] took office in [Oslo|l].', 'appointment: took · actor Anna Berg · at Oslo'],
    ['The death of [Anna Berg|p] shook the town.', 'death: death · victim Anna Berg'],
    ['A bomb exploded in [Oslo|l].', 'attack: exploded · at Oslo'],
    ['[Norway|l] and [Peru|l] began a naval exercise off [Bergen|l].', 'military: exercise · actor Norway, actor Peru · at Bergen'],
    ['A general strike began in [Oslo|l].', 'protest: strike · at Oslo'],
    ['A ceremony was held in [Oslo|l] on {Monday|2025-02-03}.', 'ceremony: ceremony · Monday · at Oslo'],
    ['An air strike on {Monday|2025-02-03} hit a camp.', 'military: strike · Monday'],
  ])('%s', (text, expected) => check(text, expected))
  test.each([
    '[Norway|l] ordered three diplomats to smile.',
    'The tribunal of taste upheld the joke.',
    'The clinical trial of the vaccine opened in [Oslo|l] on {Monday|2025-02-03}.',
    'The label released [Anna Berg|p] in spring.',
    'The death of a tradition shook the town.',
    'Sales exploded in [Oslo|l].',
    '[Anna Berg|p] took a breathing exercise off the list in [Oslo|l].',
    'A ceremony is pleasant.',
    '[Anna Berg|p] was on strike.',
  ])('not one: %s', (text) => check(text))
})

describe('headlines', () => {
  test.each([
    ['## [Norway|l], [Peru|l] sign fishing deal', 'agreement: sign · signatory Norway, signatory Peru'],
    ['## [Anna Berg|p], [Bo Chen|p] hold talks in [Oslo|l]', `meeting: talks · ${met} · at Oslo`],
    ['## [Norway|l] expels three envoys', 'decision: expels · actor Norway'],
    ['## [Norway|l] to host summit in {May|2025-05}', 'conference (planned): summit · host Norway · May'],
    ['## Talks between [Norway|l], [Peru|l] begin', 'meeting: Talks · participant Norway, participant Peru'],
    ['## 75 arrested by police in [Oslo|l]', 'arrest: arrested · at Oslo · arrested 75'],
  ])('%s', (text, expected) => check(text, expected))
  test('in the body a comma joins nobody', () => check('In [Oslo|l], [Peru|l] signs mean little.'))
})

describe('either voice, whole numbers, no place that is a target', () => {
  test.each([
    ['[Norway|l] imposed sanctions on [Peru|l].', 'decision: imposed · actor Norway, target Peru'],
    ['Sanctions were imposed on [Peru|l] by [Norway|l].', 'decision: were imposed · actor Norway, target Peru'],
    ['[Norway|l] was accused by [Peru|l] of spying.', 'statement: was accused · speaker Peru, target Norway'],
    [
      'A pact between [Norway|l] and [Peru|l] was signed in [Oslo|l].',
      'agreement: was signed · signatory Norway, signatory Peru · at Oslo',
    ],
    ['Some 75 people, mostly students, were arrested in [Oslo|l].', 'arrest: were arrested · at Oslo · arrested about 75'],
    ['[Anna Berg|p] called [Bo Chen|p] on {Monday|2025-02-03}.', `call: called · ${met} · Monday`],
  ])('%s', (text, expected) => check(text, expected))
  test.each([
    'Had [Anna Berg|p] met [Bo Chen|p], it would matter.',
    '[Anna Berg|p] called [Bo Chen|p] a liar.',
    '[Anna Berg|p] called [Bo Chen|p] to account.',
    'More than 700 people have been killed in [Oslo|l] since {June|2024-06}.',
    '[Anna Berg|p] held a final rally in [Oslo|l] before the vote.',
    'The general ordered an attack on [Oslo|l] on {Monday|2025-02-03}.',
    'Police raided an office in [Oslo|l] on {Monday|2025-02-03}.',
    'They recommend that [Anna Berg|p] be charged with forming a cabinet.',
    'A gang opened fire, killing nobody.',
  ])('nothing of that sort: %s', (text) => check(text))
})
