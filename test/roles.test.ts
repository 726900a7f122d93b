import { describe, expect, test } from 'vitest'
import { linkWithin } from '../src/annotate/entities/coreference/index.ts'
import { readingOf, unmark } from './notation/marked.ts'

/** Reads a marked text and checks its roles, one a line: who: role < of what (by). The last part is left out for titles and appositions. */
function check(marked: string, ...expected: string[]) {
  const { text, names } = unmark(marked)
  const { mentions, roles } = linkWithin(readingOf(text), names)
  const label = (chain: number) =>
    names.find(({ start }) => start === mentions.find((m) => m.form === 'name' && m.chain === chain)?.start)?.label
  const said = roles.map(({ text: role, chain, of, past, tenure, by }) => {
    const rule = by.slice('roles/'.length)
    const how = rule === 'title' || rule === 'apposition' ? '' : ` (${rule})`
    const held = (['since', 'until'] as const).flatMap((end) =>
      tenure?.[end] ? [` ${end} ${text.slice(tenure[end].start, tenure[end].end)}`] : [],
    )
    return `${label(chain)}: ${past ? 'once ' : ''}${role}${of ? ` < ${of.text}` : ''}${how}${held.join('')}`
  })
  expect([...new Set(said)]).toEqual(expected)
}

describe('titles before a name', () => {
  test('of an office', () => {
    check('Interior Minister [Omar Karim|p1] spoke.', 'p1: Interior Minister')
    check('Foreign minister [Omar Karim|p1] spoke.', 'p1: Foreign minister')
    check('Deputy Prime Minister and Foreign Minister [Omar Karim|p1] spoke.', 'p1: Deputy Prime Minister and Foreign Minister')
    check('Meanwhile President Dr [Omar Karim|p1] spoke.', 'p1: President')
  })

  test('of a country or body', () => {
    check('[Chinese|n1] President [Deng Lihua|p1] spoke.', 'p1: President < Chinese')
    check('Prime Minister of [Kenya|l1] [Omar Karim|p1] spoke.', 'p1: Prime Minister < Kenya')
    check('[Kenya|l1]’s foreign minister [Omar Karim|p1] spoke.', 'p1: foreign minister < Kenya')
    check('[Northern Trade Council|o1] Chairman [Omar Karim|p1] spoke.', 'p1: Chairman < Northern Trade Council')
    check(
      'He met the Chairman of the [Standing Board of the Trade Council|o1] [Omar Karim|p1].',
      'p1: Chairman < Standing Board of the Trade Council',
    )
    check('Minister for Foreign Affairs [Omar Karim|p1] spoke.', 'p1: Minister for Foreign Affairs')
  })

  test('of a state named after the person', () => {
    check('President [Omar Karim|p1] of [Kenya|l1] spoke.', 'p1: President < Kenya')
    check('President [Omar Karim|p1] of [Norvania|l1] spoke.', 'p1: President < Norvania')
    check('President [Omar Karim|p1] spoke of [Kenya|l1].', 'p1: President')
  })

  test('no longer held, or not yet', () => {
    check('Former [Kenyan|n1] president [Omar Karim|p1] spoke.', 'p1: once president < Kenyan')
    check('President-elect [Omar Karim|p1] and ex-minister [Ali Raza|p2] met.', 'p1: once President-elect', 'p2: once ex-minister')
    check('Acting Interior Minister [Omar Karim|p1] spoke.', 'p1: Acting Interior Minister')
  })

  test('of several at once', () => {
    check(
      'Senior [Chinese|n1] officials [Cai Min|p1] and [Wang Lo|p2] attended.',
      'p1: Senior official < Chinese',
      'p2: Senior official < Chinese',
    )
  })

  test('a list after a country: the bare title is of that country', () => {
    check(
      'He met [Chinese|n1] President [Deng Lihua|p1], Premier [Wang Lo|p2], and others.',
      'p1: President < Chinese',
      'p2: Premier < Chinese (list)',
    )
    check('[Chinese|n1] President [Deng Lihua|p1] and Prime Minister [Omar Karim|p2] met.', 'p1: President < Chinese', 'p2: Prime Minister')
  })

  test('not how somebody stands to it, nor a rank or form of address', () => {
    check('Visiting [Kenyan|n1] Prime Minister [Omar Karim|p1] spoke.', 'p1: Prime Minister < Kenyan')
    check('Army chief General [Omar Karim|p1] spoke.', 'p1: Army chief')
    check('His Royal Highness Prince [Omar Karim|p1] spoke.', 'p1: Prince')
    check('General [Omar Karim|p1] spoke.', 'p1: General')
  })

  test('before a comma', () => {
    check('The [Trade Council|o1]’s chairman, [Omar Karim|p1], spoke.', 'p1: chairman < Trade Council')
    check('[Ann Lee|p1]’s spokesman, [Omar Karim|p2], spoke.', 'p2: spokesman < Ann Lee')
    check('They brought their foreign ministers, [Omar Karim|p1] and [Ali Raza|p2].', 'p1: foreign minister', 'p2: foreign minister')
    check('After he met the president, [Omar Karim|p1] spoke.')
  })

  test('of somebody sent: not of where to', () => {
    check('[Kenya|l1]’s ambassador to [India|l2] [Omar Karim|p1] spoke.', 'p1: ambassador to India < Kenya')
    check('[Omar Karim|p1], the [Kenyan|n1] ambassador to [India|l2], spoke.', 'p1: ambassador to India < Kenyan')
  })

  test('what is none', () => {
    check('Mr [Omar Karim|p1] met Dr [Ali Raza|p2] and Mrs [Ann Lee|p3].')
    check('The president and [Omar Karim|p1] spoke.')
    check('[Omar Karim|p1], who is currently accompanying the president, spoke.')
    check('As head of the delegation [Omar Karim|p1] spoke.')
    check('Officials said [Omar Karim|p1] spoke.')
  })
})

describe('appositions after a name', () => {
  test('one, and two joined', () => {
    check('[Omar Karim|p1], chairman of the [Trade Council|o1], spoke.', 'p1: chairman < Trade Council')
    check(
      'He met [Deng Lihua|p1], chairman of the [Trade Council|o1] and [China|l1]’s third highest-ranking official behind [Wang Lo|p2].',
      'p1: chairman < Trade Council',
      'p1: third highest-ranking official < China',
    )
    check('[Omar Karim|p1], secretary general of the [Trade Council|o1], spoke.', 'p1: secretary general < Trade Council')
    check('[Omar Karim|p1], the [Kenyan|n1] foreign minister, spoke.', 'p1: foreign minister < Kenyan')
    check(
      '[Omar Karim|p1], Crown Prince, Deputy Prime Minister and Minister of Defence of [Oman|l1], spoke.',
      ...['p1: Crown Prince < Oman', 'p1: Deputy Prime Minister < Oman', 'p1: Minister of Defence < Oman'],
    )
    check('[Omar Karim|p1], a lawyer and president of [Oman|l1], spoke.', 'p1: lawyer', 'p1: president < Oman')
  })

  test('what is none', () => {
    check('[Omar Karim|p1], Premier [Wang Lo|p2] and others met.', 'p2: Premier')
    check('[Omar Karim|p1], the minister said, will come.')
    check('[Omar Karim|p1], a leader, spoke.')
  })
})

describe('the country of an office, told elsewhere', () => {
  test('two countries and their ministers', () => {
    check(
      '[Kenya|l1] and [China|l2] agreed in a meeting between their interior ministers. Interior Minister [Omar Karim|p1] met his [Chinese|n1] counterpart [Deng Lihua|p2].',
      'p1: Interior Minister < Kenya (their-countries)',
      'p2: Chinese counterpart < his (counterpart)',
    )
  })

  test('a description', () => {
    check('President [Omar Karim|p1] came, where the [Kenyan|n1] head of state spoke.', 'p1: President < Kenyan (description)')
    check('Historian [Omar Karim|p1] came, and the [Kenyan|n1] historian spoke.', 'p1: Historian')
  })

  test('a delegation', () => {
    check(
      '[Kenya|l1] and [China|l2] agreed in a meeting between their interior ministers. Interior Minister [Omar Karim|p1] met his [Chinese|n1] counterpart [Deng Lihua|p2]. [Karim|p1] is part of a delegation led by President [Ali Raza|p3] that includes Senator [Ann Lee|p4].',
      'p1: Interior Minister < Kenya (their-countries)',
      'p2: Chinese counterpart < his (counterpart)',
      'p3: President < Kenya (delegation)',
      'p4: Senator',
    )
    check('[Kenyan|n1] President [Omar Karim|p1] met a delegation led by Minister [Ali Raza|p2].', 'p1: President < Kenyan', 'p2: Minister')
  })
})

describe('whose office it is, told apart from the title', () => {
  test('a possessive or description before it', () => {
    check('The [Hill Bank|o1] lost. Its chairman, [Omar Karim|p1], left.', 'p1: chairman < Its (owner)')
    check('[Vinta Motors|o1] lost. The company’s president, [Omar Karim|p1], left.', 'p1: president < The company (owner)')
    check('[Omar Karim|p1] came. His foreign minister, [Ali Raza|p2], left.', 'p2: foreign minister')
    check('The [Trade Fund|o1]’s mission chief, [Omar Karim|p1], left.', 'p1: mission chief < Trade Fund')
  })

  test('one title for the states of several', () => {
    check(
      'The presidents of [Kenya|l1], [Chad|l2] and [Peru|l3] met. [Omar Karim|p1] of [Kenya|l1] spoke to [Ali Raza|p2] of [Chad|l2].',
      'p1: president < Kenya (plural)',
      'p2: president < Chad (plural)',
    )
    check(
      'The foreign ministers of [Kenya|l1] and [Chad|l2], [Omar Karim|p1] and [Ali Raza|p2], met.',
      'p1: foreign minister < Kenya (plural)',
      'p2: foreign minister < Chad (plural)',
    )
    check('The presidents of [Kenya|l1] and [Chad|l2] met. [Omar Karim|p1] of [Peru|l3] spoke.')
    check('The presidents of [Kenya|l1] and [Chad|l2] met [Omar Karim|p1] and [Ali Raza|p2].')
  })

  test('charges in order', () => {
    check(
      'The ministers of defence and foreign affairs, [Omar Karim|p1] and [Ali Raza|p2], met.',
      'p1: minister of defence (charges)',
      'p2: minister of foreign affairs (charges)',
    )
    check('The ministers of defence and foreign affairs, [Omar Karim|p1], met.')
  })

  test('charges in small letters, and where somebody is sent', () => {
    check('[Kenya|l1]’s state minister for transport, [Omar Karim|p1], spoke.', 'p1: state minister for transport < Kenya')
    check('The minister of public works, [Omar Karim|p1], spoke.', 'p1: minister of public works')
    check('[Kenya|l1] recalled {its|l1} ambassador in [Cairo|l2], [Omar Karim|p1].', 'p1: ambassador < its (owner)')
    check('[Omar Karim|p1], a former High Commissioner to [Kenya|l1], spoke.', 'p1: once High Commissioner to Kenya')
    check('The governor of [Mir|l1] for security affairs, [Omar Karim|p1], spoke.', 'p1: governor < Mir')
  })

  test('of a body that is another’s', () => {
    check('A spokesperson for [Kenya|l1]’s [Trade Office|o1], [Omar Karim|p1], spoke.', 'p1: spokesperson < Trade Office')
    check(
      '[Omar Karim|p1], director-general of the [Coast Department|o1] of the [Trade Office|o2], left.',
      'p1: director-general < Coast Department',
    )
  })

  test('two who share a title told of before', () => {
    check(
      'The prime ministers of [Kenya|l1] and [Chad|l2] agreed. The two premiers, [Omar Karim|p1] and [Ali Raza|p2], met.',
      'p1: prime minister < Kenya (plural)',
      'p2: prime minister < Chad (plural)',
    )
    check('The prime ministers of [Kenya|l1] and [Chad|l2] agreed. The two envoys, [Omar Karim|p1] and [Ali Raza|p2], met.')
  })

  test('of the state whose head names them', () => {
    check(
      '[Kenyan|n1] President [Ann Lee|p1] praised [Kenya|l1] with her minister of defence, [Omar Karim|p2].'.replace('her', '{her|p1}'),
      'p1: President < Kenyan',
      'p2: minister of defence < her (owner)',
    )
  })

  test('whole charges', () => {
    check('Minister of State for Foreign Affairs [Omar Karim|p1] spoke.', 'p1: Minister of State for Foreign Affairs')
    check('Minister of Industry and Trade [Omar Karim|p1] spoke.', 'p1: Minister of Industry and Trade')
    check('[Omar Karim|p1], Minister of Economy, Industry and Trade, spoke.', 'p1: Minister of Economy, Industry and Trade')
    check('[Omar Karim|p1], Minister of Defence and Deputy Premier, spoke.', 'p1: Minister of Defence', 'p1: Deputy Premier')
  })

  test('a counterpart of the same office is of the country said', () => {
    check(
      '[Kenyan|n1] President [Omar Karim|p1] met his Omani counterpart. Premier [Ali Raza|p2] smiled.',
      'p1: President < Kenyan',
      'p2: Premier',
    )
    check(
      '[Kenyan|n1] President [Omar Karim|p1] met his Omani counterpart, [Ali Raza|p2]. President [Raza|p2] smiled.',
      'p1: President < Kenyan',
      'p2: Omani counterpart < his (counterpart)',
      'p2: President < Omani (counterpart-country)',
    )
  })
})

describe('when an office was held', () => {
  test('since, until, from and to', () => {
    check('[Omar Karim|p1], governor of the [Hill Bank|o1] since April 2022, spoke.', 'p1: governor < Hill Bank since April 2022')
    check('[Omar Karim|p1], who was finance minister until last year, spoke.', 'p1: once finance minister until last year')
    check(
      '[Omar Karim|p1], who was [Oman|l1]’s trade minister from 2009 to 2016, spoke.',
      'p1: once trade minister < Oman since 2009 until 2016',
    )
  })

  test('taking and leaving office', () => {
    check('President [Omar Karim|p1], who took office last October, spoke.', 'p1: President since last October')
    check('President [Omar Karim|p1], in office since 2021, spoke.', 'p1: President since 2021')
    check('Former President [Omar Karim|p1], who governed from 2011 to 2021, spoke.', 'p1: once President since 2011 until 2021')
    check('Former President [Omar Karim|p1], who stepped down in May, spoke.', 'p1: once President until in May')
  })

  test('what is said of something else is no tenure', () => {
    check('President [Omar Karim|p1], who has visited [Kenya|l1] since 2021, spoke.', 'p1: President')
    check('President [Omar Karim|p1] spoke. Trade has grown since 2021.', 'p1: President')
    check('President [Omar Karim|p1], from a town in the hills, spoke.', 'p1: President')
  })
})
