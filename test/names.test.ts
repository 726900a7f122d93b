import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { closeSegment, collectCandidates, emptyCandidates, newCandidates } from '../src/annotate/entities/names/candidates.ts'
import { phraseOf } from '../src/annotate/entities/names/case.ts'
import { bestPath, newLattice, sumChain } from '../src/annotate/entities/names/chain.ts'
import { askForest } from '../src/annotate/entities/names/forest.ts'
import { findNames, loadNameModel } from '../src/annotate/entities/names/index.ts'
import { LABELS } from '../src/annotate/entities/names/labels.ts'
import { chooseNames, type Doubtful, newChoice } from '../src/annotate/entities/names/posterior.ts'
import { HEAD, habitOf, rateOf, shareOf, timesOf, touchingOf } from '../src/annotate/entities/names/precedents.ts'
import { newView } from '../src/annotate/entities/names/reader.ts'
import { mendSpans } from '../src/annotate/entities/names/spans.ts'
import { boost } from '../src/annotate/entities/names/training/boosting.ts'
import { calibrate } from '../src/annotate/entities/names/training/calibrate.ts'
import { readColumns, readProse } from '../src/annotate/entities/names/training/corpus.ts'
import { labelsOf } from '../src/annotate/entities/names/training/examples.ts'
import { countPrecedents, precedentsWithout } from '../src/annotate/entities/names/training/precedents.ts'
import { readWeights, writeWeights } from '../src/annotate/entities/names/weights.ts'

const weights = (name: string) => readFileSync(new URL(`../src/resources/names/${name}.bin`, import.meta.url))
const model = loadNameModel(weights('full'))

/** Names are marked `[type words]`; all of them must be found, and nothing else. */
function check(marked: string): void {
  const text = marked.replace(/\[(?:person|organisation|place|project|nationality|event|other) ([^\]]+)\]/g, '$1')
  let found = ''
  let at = 0
  for (const { start, end, type } of findNames(readProse(text), model)) {
    found += `${text.slice(at, start)}[${type} ${text.slice(start, end)}]`
    at = end
  }
  expect(found + text.slice(at)).toBe(marked)
}

describe('names', () => {
  test('a person stands without title and possessive', () => {
    check('President [person Emmanuel Macron]’s visit to [place Brazil] ended on Friday.')
    check('Foreign Minister [person Penny Wong] met Senator [person Lindsey Graham] in [place Canberra].')
  })
  test('names of several traditions', () => {
    check('[person Mohammed bin Salman] spoke to [person Ursula von der Leyen] on Monday.')
    check('Prime Minister [person Anwar-ul-Haq Kakar] arrived in [place Astana].')
  })
  test('bodies and the places they are in', () => {
    check('The [organisation United Nations Security Council] met in [place New York].')
    check('[organisation Reuters] reported that [organisation Toyota] will close its plant in [place Australia].')
  })
  test('an adjective of nationality is one, and no place', () => {
    check('[nationality French] and [nationality German] officials met in [place Lyon].')
  })
  test('named occasions are events, agreements and programmes projects', () => {
    check('[event World War II] ended in 1945.')
    check('They signed the [project North American Free Trade Agreement] in 1992.')
  })
  test('an acronym is of its full form’s type', () => {
    check(
      '[place Canada] left the [project North American Free Trade Agreement] ([project NAFTA]). The [project NAFTA] was signed in 1992.',
    )
  })
  test('small letters and numbers are no names', () => {
    check('the committee met again on 5 february and agreed to nothing.')
    check('It rose 3.5 percent to 1,200 points.')
  })
  test('a route’s bracket names its two ends', () => {
    check('Work on the [place Coastal Highway] ([place Alexandria]-[place Tobruk]) began.')
  })
})

describe('odd input', () => {
  const spans = (text: string) => findNames(readProse(text), model).map(({ start, end, text: words }) => [text.slice(start, end), words])

  test('offsets hold among emoji, control characters and other scripts', () => {
    for (const text of [
      '👍🏽 Angela Merkel \u0000visited\u0007 Paris 中文 القاهرة 👨‍👩‍👧.',
      '\u200bJoe Biden\u00a0in\u00a0Kyiv',
      '\ud800 Joe Biden \udc00',
    ])
      for (const [slice, words] of spans(text)) expect(words).toBe(slice)
    expect(spans('👍🏽 Angela Merkel visited Paris 👨‍👩‍👧.').map(([words]) => words)).toEqual(['Angela Merkel', 'Paris'])
  })
  test('empty text, white space and one word', () => {
    for (const text of ['', ' \n\n ', '.']) expect(spans(text)).toEqual([])
    expect(spans('China').length).toBeLessThanOrEqual(1)
  })
  test('names do not overlap and stand in order', () => {
    const text = readFileSync(new URL('../MODEL_CARD.md', import.meta.url), 'utf8')
    let last = 0
    for (const { start, end } of findNames(readProse(text), model)) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      last = end
    }
  })
  test('a line of a megabyte takes seconds', () => {
    for (const piece of ['Ab ', 'AB. ', 'Ab-', 'of the ', 'Bank of China, ', '(A) ', 'α ', '1 ']) {
      const started = performance.now()
      findNames(readProse(piece.repeat(Math.floor(100_000 / piece.length))), model)
      expect(performance.now() - started, piece).toBeLessThan(20_000)
    }
  }, 120_000)
})

describe('the chain', () => {
  test('probabilities sum to one and agree with the best path where one label is sure', () => {
    const lattice = newLattice()
    lattice.scores.fill(0)
    for (const [t, label] of [1, 3, 0].entries()) lattice.scores[t * LABELS + label] = 20
    bestPath(lattice, 3, new Float64Array(LABELS * LABELS))
    expect([...lattice.path.subarray(0, 3)]).toEqual([1, 3, 0])
    sumChain(lattice, 3, new Float64Array(LABELS * LABELS).fill(1), false)
    for (let t = 0; t < 3; t++) expect(lattice.marginals.subarray(t * LABELS, (t + 1) * LABELS).reduce((a, b) => a + b)).toBeCloseTo(1, 6)
    expect(lattice.marginals[0 * LABELS + 1]).toBeGreaterThan(0.99)
  })
  test('a name is never left open, whatever the scores', () => {
    const lattice = newLattice()
    lattice.scores.fill(0)
    lattice.scores[1] = 50
    bestPath(lattice, 1, new Float64Array(LABELS * LABELS))
    expect([0, 4, 8, 12, 16]).toContain(lattice.path[0])
  })
})

describe('training', () => {
  test('column files become text with spans', () => {
    const [first, second] = readColumns(
      'x',
      '-DOCSTART-\tO\n\nEU\tB-ORG\nrejects\tO\nNew\tB-LOC\nYork\tI-LOC\n\n-DOCSTART-\tO\n\nHi\tO\n',
      99,
    )
    expect(first).toEqual({
      corpus: 'x',
      text: 'EU rejects New York\n',
      names: [
        { start: 0, end: 2, class: 1 },
        { start: 11, end: 19, class: 2 },
      ],
    })
    expect(second?.names).toEqual([])
  })
  test('weights are read back as they were written, to the byte', () => {
    const bytes = weights('open')
    expect(Buffer.from(writeWeights(readWeights(bytes))).equals(bytes)).toBe(true)
  })
  test('the calibration curve rises', () => {
    const judged = Array.from({ length: 100 }, (_, n) => ({ probability: n / 100, isRight: (n * 7) % 100 < n }))
    const curve = calibrate(judged, 10)
    for (let n = 1; n < curve.length; n++) expect(curve[n]![1]).toBeGreaterThanOrEqual(curve[n - 1]![1])
  })
})

describe('choosing names', () => {
  /** Names chosen of one token by its raw scores for a person alone and for no name; those of the other classes are 0. */
  const chosen = (doubtful: Doubtful, person: number, none = 0) => {
    const lattice = newLattice()
    lattice.scores.fill(0)
    lattice.scores[0] = none
    lattice.scores[4] = person
    const potentials = new Float64Array(LABELS * LABELS).fill(1)
    sumChain(lattice, 1, potentials, false)
    const candidates = newCandidates()
    emptyCandidates(candidates)
    collectCandidates(candidates, lattice, 1, potentials, 7, new Float32Array(LABELS), 0)
    closeSegment(candidates)
    return chooseNames(candidates, 0, 7, 1, newChoice(doubtful))
  }
  test('a probable name is said', () => {
    expect(chosen('left out', 4)).toMatchObject([{ first: 7, last: 7, class: 0 }])
    expect(chosen('left out', 4)[0]!.probability).toBeCloseTo(Math.exp(4) / (Math.exp(4) + 4), 6)
  })
  test('a name of which only the class is in doubt is said or left out, as asked for', () => {
    expect(chosen('left out', 0.8)).toEqual([])
    expect(chosen('said', 0.8)).toMatchObject([{ first: 7, last: 7, class: 0 }])
  })
  test('what is more probably no name is none', () => {
    expect(chosen('said', 2, 3)).toEqual([])
    expect(chosen('left out', 2, 3)).toEqual([])
  })
  test('names joined by a comma that begin alike are several', () => {
    const { doc } = newView(readProse('Northern Development, Northern Security met Kano, Nigeria.'), model.table, model.lexicon)
    const spans = (first: number, last: number) =>
      mendSpans(doc, [{ first, last, class: 1, probability: 0.9 }]).map((n) => [n.first, n.last])
    expect(spans(2, 6)).toEqual([
      [2, 3],
      [5, 6],
    ])
    expect(spans(8, 10)).toEqual([[8, 10]])
  })
})

describe('weighing what may be names', () => {
  test('a forest learns what two columns tell only together', () => {
    const count = 4000
    const rows = Float32Array.from({ length: 3 * count }, (_, n) => Math.floor(n / 3 / [1, 2, 4][n % 3]!) % 2)
    const isRight = Uint8Array.from({ length: count }, (_, i) => (rows[3 * i] === rows[3 * i + 1] ? 1 : 0))
    const weights = new Float32Array(count).fill(1)
    const forest = boost({ count, columns: 3, rows, isRight, weights, odds: new Float64Array(count) })
    const verdicts = Array.from({ length: 8 }, (_, i) => askForest(forest, rows, 3 * i) > 0)
    expect(verdicts).toEqual(Array.from({ length: 8 }, (_, i) => isRight[i] === 1))
  })
  test('a habit says how often, of which class, and beside another name', () => {
    const habit = habitOf([0, 9, 1, 0, 5, 20])
    expect(shareOf(habit, 1)).toBeGreaterThan(4 * shareOf(habit, 2))
    expect(touchingOf(habit)).toBe(7)
    expect(rateOf(habit)).toBe(7)
    expect(habitOf([0, 1, 0, 0, 0, 1])).toBe(0)
  })
  test('a document is read without what it told itself', () => {
    const gold = (text: string, start: number, end: number, kind: number) => ({ corpus: '', text, names: [{ start, end, class: kind }] })
    const documents = [gold('in Wakanda\n', 3, 10, 2), gold('in Wakanda\n', 3, 10, 2), gold('by Wakanda\n', 3, 10, 1)]
    const views = documents.map(({ text }) => newView(readProse(text), model.table, model.lexicon))
    const counts = countPrecedents(
      views,
      views.map(({ doc }, d) => labelsOf(doc, documents[d]!)),
    )
    const timesWithout = (d: number) => {
      const name = precedentsWithout(counts, d).name(phraseOf(views[d]!, 3, 3))
      return [1, 2].map((kind) => timesOf(name, kind))
    }
    expect(timesWithout(0)).toEqual([1, 1])
    expect(timesWithout(2)).toEqual([0, 2])
    expect(precedentsWithout(counts, 0).habit(HEAD, 0)).toBe(0)
  })
})
