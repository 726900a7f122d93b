import { describe, expect, test } from 'vitest'
import { linkWithin } from '../src/annotate/entities/coreference/index.ts'
import { mark, readingOf, unmark } from './notation/marked.ts'
import { processorTime } from './support/cpu.ts'

/** Links a text's names and checks that the outcome is the text as marked. */
function check(marked: string) {
  const { text, names } = unmark(marked)
  const { mentions } = linkWithin(readingOf(text), names)
  expect(mark(text, mentions, names)).toBe(marked)
}

test('the notation reads what it writes', () => {
  expect(unmark('[Li Wei|p1] spoke. {He|p1} left.').text).toBe('Li Wei spoke. He left.')
})

describe('names', () => {
  test('a surname, a family name that stands first, and a middle name left out', () => {
    check('President [Omar Said Karim|p1] met [Deng Lihua|p2]. [Karim|p1] thanked [Deng|p2]. [Omar Karim|p1] left.')
    check('[Omar S. Karim|p1] spoke. Mr [Karim|p1] left.')
  })

  test('a surname of two people stands for neither', () => {
    check('[Ali Raza|p1] met [Hamid Raza|p2]. [Raza|?] spoke.'.replace('|?', '|p3').replace('[Raza|p3]', '[Raza|?]'))
  })

  test('a surname of two: the one named before it, and no one introduced later takes it over', () => {
    check('[Ali Raza|p1] spoke. [Raza|p1] left. General [Hamid Raza|p2] came. [Raza|p1] smiled. General [Raza|p2] sat.')
    check('[Haru Senda|p1] came. [Senda|p1] spoke to his wife, [Akiko Senda|p2]. Mrs [Senda|p2] left.'.replace('his', '{his|p1}'))
    check('Mr [Karim|p1] came with [Omar Karim|p1].')
  })

  test('a nickname that is said to be one', () => {
    check('[Omar Karim|p1], who is known to his voters as “[Omi|p1]”, came. [Omi|p1] spoke.'.replace('his', '{his|p1}'))
    check('[Omar Karim|p1] said that “[Omi|p2]” was known.')
  })

  test('the family name that stands before the mother’s', () => {
    check('[Marisol Vergara Luna|p1] came. [Vergara|p1] spoke.')
    check('[Marisol Vergara Luna|p1] spoke. [Vergara|p1] met [Camila Vergara|p2].')
    check('[Omar Luis Karim|p1] came. [Luis|p2] spoke.')
    check('[Luiz Vasconcelos da Costa|p1] came. [Vasconcelos|p1] spoke.')
    check('[Omar bin Salman|p1] came. [Salman|p2] spoke.')
  })

  test('hyphens, spellings and capitals', () => {
    check('[Anis-ul-Haq Qureshi|p1] came. [Anisul Haq Qureshi|p1] spoke. [QURESHI|p1] left.')
    check('[Mohammed Tariq Awan|p1] came. [Muhammad Tariq Awan|p1] spoke. [Awan|p1] left.')
    check('[Zhang Min|p1] met [Zheng Min|p2].')
  })

  test('an acronym with its expansion', () => {
    check('The [Lake Shore Railway Project|j1] ([LSRP|j1]) goes on. The [LSRP|j1] is long.')
    check('The [Iron & Salt Initiative|j1] ([ISI|j1]) began.')
    check('[Branch Line-3|l1] ([BL-3|l1]) is closed.')
    check('[Minera del Chaco|o1] ([MICH|o1]) is closed.')
    check('[Minera del Chaco|o1] ([OPEX|o2]) is closed.')
    check('The [Northern Trade Council|o1] met. The [NTC|o1] agreed.')
    check('The [Northern Trade Council|o1] met. The [NTO|o2] agreed.')
    check('The [Inter-Coastal Trade Bank|o1] ([ITB|o1]) met. The [Trade Office|o2] knew. The [TO|o2] agreed.')
    check('The [Trade and Coast Office|o1] met in [Kenya|l1]. The [TO|o2] agreed.')
  })

  test('versions and stems of a project', () => {
    check('The [Green Coast Initiative|j1] grows. [Green Coast|j1] is new. [GREENX|j2] and [GREENX 2.0|j2] differ.')
  })

  test('a body with and without its state', () => {
    check('The [U.S. Trade Office|o1] agreed. The [Trade Office|o1] said so.')
    check('The [U.S. Trade Office|o1] and the [Kenya Trade Office|o2] agreed. The [Trade Office|o3] said so.')
    check('The [Lake Trade Office|o1] agreed. The [Trade Office|o2] said so.')
  })

  test('a firm without what it does', () => {
    check('[Vinta Mining Corp|o1] grew. [Vinta|o1] paid.')
    check('[Vinta Mining Corp|o1] and [Vinta Bank|o2] grew. [Vinta|o3] paid.')
    check('[Kenya Airways|o1] flew. [Kenya|l1] paid. [Mir Investment Corp|o2] grew. [Mir|l2] paid.')
  })

  test('a quarter of the compass for a state', () => {
    check('[North Arania|l1] won. The [North|l1] is cold.')
    check('[North Arania|l1] met [North Belia|l2]. The [North|l3] is cold.')
  })

  test('a misprint that stands once beside a frequent form', () => {
    check('[LSRP|j1] began. [LSRP|j1] grew. The [LRSP|j1] is long.')
    check('[BBCN|o1] said. [BBCN|o1] added. [NBCN|o2] said.')
    check('[Colombia|l1] won. [Colombia|l1] lost. [Columbia|l2] is a university.')
    check('[South Arania|l1] won. [South Arania|l1] lost. The [South Aranian|n1] team left.')
  })
})

describe('descriptions', () => {
  test('a title stands for the one who has it', () => {
    check('Interior Minister [Omar Karim|p1] spoke in [Lahore|l1]. {The minister|p1} said so.')
    check('Interior Minister [Omar Karim|p1] met Finance Minister [Ali Raza|p2]. The minister said so.')
    check('Prime Minister [Omar Karim|p1] spoke. [Ali Raza|p2] was elected as the prime minister.')
    check('President [Omar Karim|p1] spoke. He saw the president of France.'.replace('He', '{He|p1}'))
  })

  test('what envoys are called, and the holder of another’s office', () => {
    check('Ambassador [Omar Karim|p1] came. {The envoy|p1} left. {The diplomat|p1} smiled.')
    check('Prime Minister [Omar Karim|p1] came. [Karim|p1] read a letter from the prime minister of [Kenya|l1].')
    check('President [Omar Karim|p1] told [Ali Raza|p2] of the Chadian envoy and of the latter’s visit.')
  })

  test('a country tells two presidents apart', () => {
    check(
      'President [Omar Karim|p1] met [Chinese|n1] President [Deng Lihua|p2]. They spoke. {The Chinese president|p2} smiled.'.replace(
        'They',
        '{They|p1+p2}',
      ),
    )
  })

  test('a counterpart, named at once and taken up later', () => {
    check(
      'Interior Minister [Omar Karim|p1] met {his Chinese counterpart|p2}, [Deng Lihua|p2], on Monday. [Karim|p1] and {his Chinese counterpart|p2} spoke for an hour.',
    )
  })

  test('another’s counterpart is not the one met before', () => {
    check(
      'Foreign Minister [Omar Karim|p1] met {his Chinese counterpart|p2}, [Deng Lihua|p2]. Trade Secretary [Ali Raza|p3] stayed away. {He|p3} had met {his|p3} Chinese counterpart in January.',
    )
  })

  test('a counterpart of who acts, not of who is told of beside', () => {
    check(
      'President [Ali Raza|p1] spoke. {He|p1} left. Minister [Omar Karim|p2], who accompanies President [Raza|p1], met {his Chinese counterpart|p3}, [Deng Lihua|p3]. {He|p2} smiled.',
    )
  })

  test('a counterpart who is named elsewhere with the same office', () => {
    check('[Kenyan|n1] President [Omar Karim|p1] spoke with {his Chinese counterpart|p2}. [Chinese|n2] President [Deng Lihua|p2] agreed.')
    check(
      '[Chinese|n2] President [Deng Lihua|p2] waited. [Kenyan|n1] President [Omar Karim|p1] left. {He|p1} thanked {his Chinese counterpart|p2}.',
    )
  })

  test('an office by its other names', () => {
    check('Minister of Foreign Affairs [Omar Karim|p1] came. {The foreign minister|p1} spoke.')
    check('[Kenyan|n1] Prime Minister [Omar Karim|p1] came. {The Kenyan premier|p1} spoke. {The Kenyan leader|p1} said so.')
    check('Prime Minister [Omar Karim|p1] came with Interior Minister [Ali Raza|p2]. {The minister|p2} spoke.')
    check('President-elect [Omar Karim|p1] came. {The president-elect|p1} spoke. The president left.')
    check('Prime Minister [Omar Karim|p1] came. The leader of the strike spoke.')
  })

  test('the visitor of two who hold the same office', () => {
    check(
      '[Kenyan|n1] Prime Minister [Omar Karim|p1] received [Omani|n2] Prime Minister [Ali Raza|p2] on a visit to [Kenya|l1]. {The visiting prime minister|p2} smiled.',
    )
    check('[Kenyan|n1] Prime Minister [Omar Karim|p1] met [Omani|n2] Prime Minister [Ali Raza|p2]. The visiting prime minister smiled.')
  })

  test('a pair made of a name and a description', () => {
    check(
      '[Kenyan|n1] President [Omar Karim|p1] and {his Chinese counterpart|p2}, [Deng Lihua|p2], agreed. {The two leaders|p1+p2} smiled. {Their|p1+p2} talks went on.',
    )
    check('[Kenyan|n1] President [Omar Karim|p1] and [Chinese|n2] President [Deng Lihua|p2] held talks. {The two leaders|p1+p2} agreed.')
  })

  test('leaders are not the ministers who met after them', () => {
    check(
      'President [Omar Karim|p1] met President [Deng Lihua|p2]. Finance Minister [Ali Raza|p3] met Trade Minister [Ann Lee|p4]. {The two leaders|p1+p2} left.',
    )
  })

  test('"both countries" that may be others', () => {
    check(
      '[China|l1] and [Kenya|l2] trade. [China|l1] sells to [Kenya|l2]. [India|l3] is known to {both countries|l1+l2}.'.replace(
        '{both countries|l1+l2}',
        'both countries',
      ),
    )
  })

  test('groups: who met, both sides, both countries', () => {
    check('President [Omar Karim|p1] met [Deng Lihua|p2]. {The two leaders|p1+p2} agreed. {Both sides|p1+p2} signed. {They|p1+p2} left.')
    check('[China|l1] and [Kenya|l2] trade. [China|l1] sells to [Kenya|l2]. {The two countries|l1+l2} agreed. {Both sides|l1+l2} signed.')
    check('President [Omar Karim|p1] met [Deng Lihua|p2], [Ann Lee|p3] and [Jo Park|p4]. The two leaders agreed.')
    check('[China|l1], [Kenya|l2] and [India|l3] met. The two countries agreed.')
    check(
      '[China|l1] and [Kenya|l2] trade. [China|l1] sells to [Kenya|l2]. {The two brotherly countries|l1+l2} agreed. These two countries left.',
    )
  })

  test('both sides of a meeting long ago, which is still gone on with', () => {
    const long = 'Roads were told of. Rails were told of. Ports were told of.'
    check(`President [Omar Karim|p1] met [Deng Lihua|p2]. ${long} During the meeting, trade was told of. {Both sides|p1+p2} agreed.`)
    check(`President [Omar Karim|p1] met [Deng Lihua|p2]. ${long} During the night, it rained. Both sides agreed.`)
  })

  test('ministers at the top who are named further down', () => {
    check(
      '[China|l1] and [Kenya|l2] agreed in a meeting of {their interior ministers|p1+p2}. Interior Minister [Omar Karim|p1] met {his Chinese counterpart|p2} [Deng Lihua|p2].',
    )
  })

  test('a bare office at the top whose holder is named further down', () => {
    check('[Omar Karim|p1] is here to see {the prime minister|p2}. It rained. Prime Minister [Ali Raza|p2] came.')
    check('[Omar Karim|p1] is here to see the president. It rained. [Hill Bank|o1] President [Ali Raza|p2] came.')
  })

  test('the former and the latter', () => {
    check('[Omar Karim|p1] met [Deng Lihua|p2] during {the former|p1}’s visit.')
    check('[Omar Karim|p1] met [Deng Lihua|p2] and [Ann Lee|p3]. The former president came.')
  })

  test('a noun that ends one name', () => {
    check('The [Lake Shore Corridor|j1] is long. {The corridor|j1} is new.')
    check('The [Lake Shore Corridor|j1] and the [Hill Corridor|j2] are long. The corridor is new.')
    check('[Port of Mir|l1] is deep. The port city is old.')
    check('The [Central Bank of Mir|o1] met. {The bank|o1} lent nothing.')
    check('The [Hill Bank|o1] is old. The [Lake Bank|o2] is new. {The bank|o2} lent nothing.')
  })

  test('what kind of body it is: a firm by its name or the noun before it, a union of states', () => {
    check('Carmaker [Vinta|o1] came. {The company|o1} grew. {The carmaker|o1} paid.')
    check('[Vinta Motors|o1] came. {The company|o1} grew.')
    check('The [Trade Council|o1] came. The company grew.')
    check('The [Lake Union|o1] met. {The bloc|o1} agreed.')
  })

  test('what the words beside a name say that it is', () => {
    check('[Al-Murad|o1], a militant group, left. {The militant group|o1} came back. The rebel group left.')
    check('[Mir|l1], a town in the north, burned. {The town|l1} is old. In [Mir|l1], the company came. The company left.')
    check('[Vinta|o1], the largest carmaker, grew. {The firm|o1} paid. The town of [Mir|l1] is old. {The town|l1} slept.')
    check('Shares in [Sohar|o1] rose. {The company|o1} paid. {The Omani company|o1} grew. {The Oslo-listed company|o1} fell.')
    check('[Sohar|o1] chief executive [Omar Karim|p1] came. {The firm|o1} paid. The outlawed [Al-Murad|o2] left. {The group|o2} came back.')
    check('The [Coast Guards|o1] came. {The force|o1} left.')
    check('The [Hill Bank|o1] is old. Roads were told of. Rails were told of. Ports were told of. {The bank|o1} lent nothing.')
  })

  test('a state by what it is', () => {
    check('[Kenya|l1] voted. {The country|l1} is calm. {The East African nation|l1} slept. The country that won is new.')
    check('[Kenya|l1] met [Oman|l2]. The country is calm.')
    check('[Kenya|l1] voted. He slept in the country in which he lives.')
    check('[Kenya|l1] met [Oman|l2]. {The sultanate|l2} is calm.')
    check('[Omani|n1] ships left [Kenya|l1]. The country is calm.')
    check('[Kenya|l1] voted. [Kenya|l1] won. [Kenya|l1] lost. It rained. It snowed. It was cold. {The country|l1} is calm.')
  })

  test('a capital that the article names', () => {
    check('[Nairobi|l1] was calm. {The Kenyan capital|l1} slept.')
    check('[Mombasa|l1] was calm. The Kenyan capital slept.')
    check('[Kenya|l1] and [Kenya|l1] and [Kenya|l1] slept. [Nairobi|l2] was calm. {The capital|l2} slept. The capital, [Nairobi|l2], woke.')
  })

  test('who held an office before', () => {
    check('Former President [Omar Karim|p1] met President [Ali Raza|p2]. {The former president|p1} left. {The president|p2} spoke.')
    check('President [Ali Raza|p2] spoke. The former president left.'.replace('|p2', '|p1'))
  })

  test('an office in a body', () => {
    const { text, names } = unmark(
      '[Trade Council|o1] chairman [Omar Karim|p1] met chairman [Ali Raza|p2]. The [Trade Council|o1] chairman spoke.',
    )
    const found = linkWithin(readingOf(text), names).mentions.find(({ form }) => form === 'nominal')
    expect(found).toMatchObject({ text: 'The Trade Council chairman', chain: 1, by: 'nominal/title-body' })
  })

  test('two who lead the two states, though nothing says that they met', () => {
    check(
      '[Kenyan|n1] President [Omar Karim|p1] spoke. It rained. [Chinese|n2] Premier [Deng Lihua|p2] spoke. It rained. {The two leaders|p1+p2} smiled.',
    )
    check('[Kenyan|n1] President [Omar Karim|p1] spoke. [Kenyan|n1] Premier [Ali Raza|p2] spoke. It rained. The two leaders smiled.')
  })

  test('who met, told by descriptions, pronouns and the words that open a sentence', () => {
    check('[Kenyan|n1] President [Omar Karim|p1] rose. {He|p1} met [Deng Lihua|p2]. {The pair|p1+p2} left.')
    check('President [Omar Karim|p1] rose. During the meeting with [Deng Lihua|p2], {the two sides|p1+p2} agreed.')
    check('It rained. Meeting with [Deng Lihua|p1], President [Omar Karim|p2] said {the two sides|p2+p1} agreed.')
  })
})

describe('pronouns', () => {
  test('one person in reach', () => {
    check('[Ann Lee|p1] spoke. {She|p1} said {her|p1} party won.')
    check('[Omar Karim|p1] and {his|p1} team left.')
    check('During {his|p1} stay, President [Omar Karim|p1] spoke.')
  })

  test('two people: the one who acts, or nobody', () => {
    check('[Omar Karim|p1] thanked [Deng Lihua|p2]. {He|p1} left.')
    check('[Omar Karim|p1] told [Deng Lihua|p2] that they hold him in esteem.')
    check('[Maria Lopez|p1] met [James Hill|p2]. {She|p1} smiled.')
    check('[Omar Karim|p1] said {he|p1} and [Deng Lihua|p2] agreed. {He|p1} left.')
    check('[Omar Karim|p1] and [Deng Lihua|p2] agreed. He left.')
  })

  test('who speaks is not the "he" of the quotation', () => {
    check('[Frank Hill|p1] was hurt. Doctor [David Mack|p2] said: “{He|p1} is ill. {He|p1} must rest.”')
    check('[Frank Hill|p1] was hurt. “{He|p1} is ill,” said [David Mack|p2].')
    check('[David Mack|p1] said {he|p1} was ill.')
  })

  test('one of several: who speaks, who is told of beside, whom the clause does not do to itself', () => {
    check('[Omar Karim|p1] and [Ali Raza|p2] came. [Ali Raza|p2], with [Deng Lihua|p3], said that {he|p2} would go.')
    check('After talks with Minister [Omar Karim|p1] and Premier [Deng Lihua|p2], [Ali Raza|p3] told reporters {he|p3} would go.')
    check('[Omar Karim|p1] met [Ali Raza|p2], who is known to {his|p2} voters.')
    check('[Omar Karim|p1] told reporters that [Ali Raza|p2], who was there, told {him|p1} so.')
    check('[Omar Karim|p1] praised Ms [Ann Lee|p2]. {She|p2} thanked {him|p1}.')
    check('[Omar Karim|p1] and [Deng Lihua|p2] praised [Maria Lopez|p3]. {She|p3} thanked him.')
  })

  test('who spoke before a quotation goes on speaking; not where somebody else has been told of', () => {
    check('[Omar Karim|p1] said it was late. It rained. It snowed. “We wait,” {he|p1} said.')
    check('[Omar Karim|p1] said it was late. [Ali Raza|p2] and [Deng Lihua|p3] left. “We wait,” he said.')
    check('[Omar Karim|p1] said so. “[Ali Raza|p2] is ill.” {He|p1} added more.')
  })

  test('an unknown holder of an office is nobody named before', () => {
    check('[Omar Karim|p1] told [Kenya|l1] so. The Omani minister replied that his country was sorry.')
  })

  test('in addition to his talks, he', () => {
    check('[Omar Karim|p1] came. In addition to {his|p1} talks with [Ali Raza|p2], {he|p1} spoke.')
  })

  test('an official by his country', () => {
    check('[Kenyan|n1] Minister [Omar Karim|p1] met [Ali Raza|p2]. {The Kenyan official|p1} left. The Omani official stayed.')
  })

  test('asked by others', () => {
    check('[Ann Lee|p1] said it rained. Asked whether [Omar Karim|p2] had left, {she|p1} said {he|p2} had.')
    check('It rained. When asked if {he|p1} felt cold, [Omar Karim|p1] said nothing.')
    check('For {his|p1} part, His Highness Sheikh [Omar Karim|p1] spoke.')
  })

  test('somebody without a name whom a sentence tells of first', () => {
    check('[Omar Karim|p1] spoke. It rained. A 15-year-old Kenyan boy was killed and his uncle hurt.')
    check('[Omar Karim|p1] said so. An official of the works spoke. “It rains,” he said.')
  })

  test('nobody in reach', () => {
    check('It rained. He left.')
    check('[Omar Karim|p1] spoke. It rained. It snowed. It was cold. He left.')
    check('The Speaker thanked His Excellency.')
    check('[Omar Karim|p1] met HE President [Ann Lee|p2].')
  })

  test('things', () => {
    check('[China|l1] reaffirmed {its|l1} support.')
    check('[Kenya|l1] thanked [China|l2] for {its|l2} help.')
    check('The [Chinese|n1] reaffirmed its support.')
    check('[Omar Karim|p1] spoke. It was decided to go on.')
    check('With {its|l1} long coast, [Kenya|l1] is rich.')
    check('The [Trade Council|o1] said so of [Kenya|l1]. {It|o1} also gave no reason.')
    check('The [Trade Council|o1] said so of [Kenya|l1]. It is a rich land.')
    check('The [Trade Council|o1] said that {it|o1} would go on. The [Trade Council|o1] says {it|o1} is ready.')
    check('The [Trade Council|o1] said that it was likely to rain. The [Trade Council|o1] said it was time.')
    check('The [Trade Council|o1], the largest of all, said {it|o1} had closed two offices.')
    check('[Omar Karim|p1] asked [Kenya|l1] to open {its|l1} ports. [Raza|p2] criticised [Kenya|l1] for closing {its|l1} ports.')
    check('[Kenya|l1] grows but [China|l2] must improve {its|l2} ports.')
    check('Talks between [Kenya|l1] and {its|l1} creditors failed. The branches of the [Hill Bank|o1] and {its|o1} rooms are open.')
    check('[Kenya|l1] asked [Chad|l2] to change laws that limit its exports.')
  })

  test('the one thing that a sentence names', () => {
    check('Evidence that [Kenya|l1] found in {its|l1} search was kept. The state and its ports lie near [Kenya|l1].')
    check('Roads in [Kenya|l1] and the city with its ports were told of. They came to [Kenya|l1], its ports.')
    check('[Kenya|l1] would close the strait if {its|l1} oil could not pass, which {it|l1} wants. [Kenya|l1] made it easier.')
    check('[Vinta Motors|o1] closed the plant when {it|o1} sold the mine. [Vinta Motors|o1] said the tram fell when it turned.')
    check('[Vinta Motors|o1] closed two plants. {It|o1} also sold a mine. The [Vinta Motors|o1] plant is old. It also has a mine.')
    check('A spokesman for [Vinta Motors|o1] said {it|o1} would pay. [Kenya|l1] hailed the deal and said {it|l1} would go on.')
    check('[Kenya|l1] met nobody. Led by {its|l1} king, the rest left. [Kenya|l1] met nobody. The army fired on its men.')
  })

  test('what the country could', () => {
    check('{He|p1} said [Kenya|l1] must not borrow more than {it|l1} can repay.'.replace('{He|p1}', 'He'))
    check('The strength of [Kenya|l1] and the scale of {its|l1} exports grew.')
    check(
      '[China|l1] and [Kenya|l2] trade. [China|l1] sells to [Kenya|l2]. {The two countries|l1+l2} spoke on issues concerning {their|l1+l2} interests.',
    )
  })

  test('what does not act', () => {
    check('The [Hill Council|o1] must pass the law before it becomes known. [Kenya|l1] was calm when it came to roads.')
    check('The [Hill Bank|o1] learned much in [Kenya|l1], when {it|o1} financed roads.')
    check('[Kenya|l1], for {its|l1} part, denied all. {It|l1} has trained soldiers. [Kenya|l1] denied all. It has been cold.')
  })

  test('whom a clause is on', () => {
    check('[Kenya|l1], which regards [Mir|l2] as part of {its|l1} own, left. [Kenya|l1] called [Mir|l2] and recalled {its|l1} envoy.')
  })

  test('the country of whom a pronoun stands for', () => {
    check('[Kenyan|n1] President [Omar Karim|p1] praised [Kenya|l1]. {He|p1} said {his|p1} country had put {its|l1} ports first.')
  })

  test('they: a group that acts, not plain plurals', () => {
    check('[China|l1] and [Kenya|l2] reaffirmed {their|l1+l2} support.')
    check('[China|l1] and [Kenya|l2] encouraged companies to expand their business.')
    check('[China|l1] and [Kenya|l2] sent observers to the border, and {they|l1+l2} asked for help.')
    check('[China|l1] and [Kenya|l2] named agreements on fields and talks between {their|l1+l2} foreign ministers.')
    check('[China|l1] and the [Netherlands|l2] reopened {their|l1+l2} border.')
    check('Officers came. They left.')
    check(
      '[China|l1] and [Kenya|l2] trade. [China|l1] sells to [Kenya|l2]. He spoke of {the two countries|l1+l2} and {their|l1+l2} peoples.',
    )
    check('[China|l1] and [Kenya|l2] agreed to end killings along {their|l1+l2} long border.')
    check('[Brunei|l1], [Laos|l2], [India|l3] and [Kenya|l4] and their partners met.')
  })
})

describe('hostile input', () => {
  test('no sentences, no names, control characters', () => {
    expect(linkWithin(readingOf(''), [])).toEqual({ mentions: [], roles: [] })
    check('a\u0000b \u202e \ud83d\ude00 the the the his his counterpart counterpart , , president of of of')
  })

  test('time grows with length, not faster', () => {
    const unit =
      'President [Omar Karim|p1] met [Chinese|n1] President [Deng Lihua|p2] in [Beijing|l1]. They said the two sides, he and she, agreed. '
    const time = (times: number) => {
      const { text, names } = unmark(unit.repeat(times))
      const reading = readingOf(text)
      return processorTime(() => linkWithin(reading, names))
    }
    time(300)
    const [small, large] = [time(200), time(2000)]
    expect(large).toBeLessThan(Math.max(small, 5) * 40)
  })

  test('a line of a third of a megabyte without a full stop', () => {
    const unit =
      'president [Omar Karim|p1] met his counterpart [Deng Lihua|p2] and he told him that they, the two leaders, saw the president, '
    const { text, names } = unmark(unit.repeat(3000))
    expect(processorTime(() => linkWithin(readingOf(text), names))).toBeLessThan(12_000)
  })

  test('many different people do not make it quadratic', () => {
    const text = Array.from({ length: 2000 }, (_, i) => `[Aa${i}x Bb${i % 700}y|p${i}] met.`).join(' ')
    const { text: plain, names } = unmark(text)
    expect(processorTime(() => linkWithin(readingOf(plain), names))).toBeLessThan(3000)
  })
})
