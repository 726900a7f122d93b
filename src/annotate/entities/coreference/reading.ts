import type { Mention, RoleMention } from '../../../model/index.ts'
import type { Line, Named } from '../lines.ts'
import type { Cast } from './cast.ts'
import type { Expression } from './expressions.ts'
import type { Hint } from './hints.ts'
import type { Owners } from './owners.ts'
import type { Stage } from './stage.ts'

/** All that reading a sentence needs and adds to. */
export interface Reader {
  readonly line: Line
  readonly named: readonly Named[]
  readonly stage: Stage
  readonly cast: Cast
  readonly mentions: Mention[]
  readonly roles: RoleMention[]
  readonly hints: Hint[]
  readonly owners: Owners
  /** Descriptions near the top that may be of people named only later. */
  readonly pending: {
    readonly expression: Expression
    readonly reader: Reader
    readonly index: number
    readonly told: ReadonlySet<number>
  }[]
}
