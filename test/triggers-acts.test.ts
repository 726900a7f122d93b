import { describe, test } from 'vitest'
import { check } from './notation/told.ts'

describe('acts told in other words', () => {
  test('what states shut, stop and forbid', () => {
    check('[Norway|l] closed its embassy in [Lima|l] on {Monday|2025-02-03}.', 'decision: closed · actor Norway · Monday · at Lima')
    check('The border was closed on {Monday|2025-02-03}.', 'decision: was closed · Monday')
    check('[Norway|l] cut off aid to [Peru|l].', 'decision: cut · actor Norway, target Peru')
    check('[Norway|l] broke off talks with [Peru|l] on {Monday|2025-02-03}.', 'decision: broke · actor Norway, target Peru · Monday')
    check('[Norway|l] called in the Peruvian ambassador on {Monday|2025-02-03}.', 'decision: called · actor Norway · Monday')
    check('[Norway|l] banned [Nordbank|o] on {Monday|2025-02-03}.', 'decision: banned · actor Norway, target Nordbank · Monday')
    check('[Peru|l] seized a terminal from [Nordbank|o] in {2018|2018}.', 'decision: seized · actor Peru, target Nordbank · 2018')
    check('[Norway|l] withdrew from the treaty in {2019|2019}.', 'decision: withdrew · actor Norway · 2019')
    check('[Anna Berg|p] declared a state of emergency on {Monday|2025-02-03}.', 'decision: declared · actor Anna Berg · Monday')
    check('[Anna Berg|p] closed the meeting on {Monday|2025-02-03}.')
    check('The shop closed its doors on {Monday|2025-02-03}.')
  })
  test('works and contracts', () => {
    check('Construction of the dam began in {2020|2020}.', 'other: Construction · 2020')
    check('Work on her novel began in {2020|2020}.')
    check('The port of [Lund|l] opened in {2019|2019}.', 'inauguration: opened · 2019')
    check('The meeting opened on {Monday|2025-02-03}.')
    check('The rail link, which was inaugurated in {2019|2019}, is old.', 'inauguration: was inaugurated · 2019')
    check('[Nordbank|o] won a contract from the [Harbour Board|o].', 'agreement: won · signatory Nordbank, signatory Harbour Board')
    check('[Anna Berg|p] laid the foundation stone of a school in [Lund|l].', 'ceremony: laid · host Anna Berg · at Lund')
  })
  test('what two sides agree', () => {
    check(
      '[Norway|l] and [Peru|l] on {Monday|2025-02-03} agreed to reopen the border.',
      'agreement: agreed · signatory Norway, signatory Peru · Monday',
      'decision (planned): reopen · actor Norway, actor Peru',
    )
    check('[Norway|l] agreed that it was late.')
  })
  test('courts', () => {
    check('[Anna Berg|p] was found guilty of fraud on {Monday|2025-02-03}.', 'trial: was found · target Anna Berg · Monday')
    check('[Anna Berg|p] went on trial on {Monday|2025-02-03}.', 'trial: went · target Anna Berg · Monday')
    check('[Anna Berg|p] sued [Nordbank|o] on {Monday|2025-02-03}.', 'trial: sued · actor Anna Berg, target Nordbank · Monday')
  })
  test('offices and votes', () => {
    check('[Anna Berg|p] became president in {2019|2019}.', 'appointment: became · actor Anna Berg · 2019')
    check('[Anna Berg|p] became a widow in {2019|2019}.')
    check('[Anna Berg|p] succeeded [Bo Chen|p] as minister.', 'appointment: succeeded · actor Anna Berg, target Bo Chen')
    check('Voters went to the polls in [Norway|l] on {Monday|2025-02-03}.', 'election: went · Monday · at Norway')
    check('[Norway|l] holds elections on {7 July|2025-07-07}.', 'election (planned): holds · actor Norway · 7 July')
    check('The House voted 168 to 3 to declare the pact void.', 'legislation: voted')
  })
  test('force', () => {
    check('[Norway|l] shot down a drone on {Monday|2025-02-03}.', 'military: shot · actor Norway · Monday')
    check('The rebels captured [Lund|l] on {Monday|2025-02-03}.', 'military: captured · target Lund · Monday')
    check('Three teachers were killed by a suicide bomber in [Lund|l].', 'attack: were killed · at Lund · killed 3')
    check(
      'In {2021|2021}, nine engineers lost their lives when a bus was hit by a bomb in [Lund|l].',
      'attack: was hit · 2021 · at Lund · killed 9',
    )
    check('Eleven policemen were martyred in a raid on a station in [Lund|l].', 'attack: raid · at Lund · killed 11')
    check('A man was shot dead in [Lund|l].', 'attack: was shot · at Lund')
  })
  test('meetings told otherwise', () => {
    check('[Anna Berg|p] called on [Bo Chen|p] in [Lund|l].', 'meeting: called · guest Anna Berg, host Bo Chen · at Lund')
    check('[Anna Berg|p] called on [Bo Chen|p] to resign.', 'appointment (called-for): resign · actor Bo Chen')
    check('[Anna Berg|p] met union leaders in [Lund|l] on {Monday|2025-02-03}.', 'meeting: met · participant Anna Berg · Monday · at Lund')
    check('The cabinet met in emergency session.', 'meeting: met')
    check('The 27th session of the [Harbour Board|o] was held in [Lund|l].', 'meeting: session · participant Harbour Board · at Lund')
    check(
      'The foreign ministers of [Norway|l] and [Peru|l] are to meet in [Lund|l] {next week|2025-W07}.',
      'meeting (planned): meet · participant Norway, participant Peru · next week · at Lund',
    )
    check(
      'The second ministers’ dialogue is to be held in [Lund|l] in {November|2025-11}.',
      'meeting (planned): dialogue · November · at Lund',
    )
    check('A delegation led by [Anna Berg|p] arrived in [Lund|l].', 'visit: arrived · guest Anna Berg · at Lund')
    check('[Anna Berg|p] left [Oslo|l] for [Lund|l] on {Monday|2025-02-03}.', 'visit: left · guest Anna Berg · Monday · at Lund')
    check('[Anna Berg|p] left the party for good on {Monday|2025-02-03}.')
    check('[Anna Berg|p] said that [Bo Chen|p] would visit [Lund|l].', 'visit (planned): would visit · guest Bo Chen · at Lund')
    check('[Anna Berg|p] said that [Bo Chen|p] would visit [Lund|l] if the rain stopped.')
  })
  test('what is said not to be', () => {
    check('The government never declared an emergency in [Lund|l].')
    check('[Anna Berg|p] allegedly met [Bo Chen|p].')
    check('That does not mean [Norway|l] is cutting aid to [Peru|l].')
    check('[Norway|l] urged [Peru|l] to investigate the attack in [Lund|l] on {Monday|2025-02-03}.')
    check('It came five years after [Norway|l] fired a missile.')
  })
})
