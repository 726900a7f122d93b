// @ts-check
import { setFlagsFromString } from 'node:v8'

/**
 * Of V8's major versions what they count before they compile a function with all their optimisations, four times what they would wait for.
 * A reader of news is many functions of middling heat: optimised as early as otherwise, many of them before their types have settled and so
 * several times over, a fifth of the time that a thousand articles take goes into compiling. Versions that are not named gain nothing.
 *
 * @type {Readonly<Record<string, string>>}
 */
const FLAGS = {
  11: '--interrupt-budget=270336',
  12: '--invocation-count-for-turbofan=12000',
}

/** Makes V8 wait longer before it optimises, in all threads of this process. */
export function compileLater() {
  const flag = FLAGS[process.versions.v8.split('.')[0] ?? '']
  if (flag !== undefined) setFlagsFromString(flag)
}
