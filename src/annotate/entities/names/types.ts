import type { EntityType } from '../../../model/index.ts'

const HEADS: readonly (readonly [EntityType, ReadonlySet<string>])[] = [
  [
    'project',
    new Set(
      'corridor initiative initiatives programme program project framework agreement accord accords treaty pact plan scheme strategy'.split(
        ' ',
      ),
    ),
  ],
]

/** The project's type of a name from its class and words; the class itself decides where no word tells more. */
export function typeOf(kind: number, words: readonly string[]): EntityType {
  const head = words[words.length - 1]!.toLowerCase()
  for (const [type, heads] of HEADS) if (kind !== 0 && heads.has(head)) return type
  return kind === 0 ? 'person' : kind === 1 ? 'organisation' : kind === 2 ? 'place' : 'other'
}
