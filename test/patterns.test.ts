import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { superLinear } from '../scripts/patterns/analyse.ts'
import { literalsIn } from '../scripts/patterns/find.ts'
import { patternFault } from '../src/read/patterns.ts'
import { processorTime } from './support/cpu.ts'

describe('the lint of regular expressions', () => {
  const why = (code: string) => literalsIn('x.ts', code).map((pattern) => superLinear(pattern)?.why.replace(/^.*: /, '') ?? 'linear')

  test('finds what takes more than linear time, in any code, and nothing else', () => {
    expect(why('const a = /^(a+)+$/')).toEqual(['exponential'])
    expect(why('const a: RegExp = x ? /\\s+$/ : /^a*a*$/u')).toEqual(['polynomial', 'polynomial'])
    expect(why('text.replace(/(?<!\\s)\\s+$/, ``).split(/,\\s*/)')).toEqual(['linear', 'linear'])
    expect(why('const a = "/^(a+)+$/" // /^(a+)+$/')).toEqual([])
  })
})

test('a pattern of an editor that is run takes little time, whatever it is given', () => {
  const atom = fc.constantFrom('a', 'b', ' ', '\\w', '.', '[ab]', '[^c]', '\\s', '(?:a|b)', '(?:ab)', '(a)', '\\b', '|')
  const repeats = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '{2,}')
  const pattern = fc
    .array(fc.tuple(atom, repeats), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.map((part) => part.join('')).join(''))
  const texts = ['a'.repeat(2000), 'ab'.repeat(1000), 'a b '.repeat(500), ' '.repeat(2000)].map((text) => `${text}!`)
  let run = 0
  fc.assert(
    fc.property(pattern, (source) => {
      if (patternFault(`/${source}x/`) !== undefined) return
      run += 1
      const matcher = new RegExp(`${source}x`, 'giu')
      for (const text of texts)
        expect(
          processorTime(() => text.match(matcher)),
          source,
        ).toBeLessThan(1500)
    }),
    { numRuns: 400, seed: 3 },
  )
  expect(run).toBeGreaterThan(50)
})
