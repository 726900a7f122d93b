import { type NameDocument, PAD } from './document.ts'
import { CLASSES } from './labels.ts'
import type { FoundName } from './reader.ts'

const ORG = CLASSES.indexOf('ORG')
const LOC = CLASSES.indexOf('LOC')
/** Confidence in a name that a rule alone makes, whatever the model says. */
const BY_RULE = { probability: 0.6, confidence: 0.6 }

type Rule = (doc: NameDocument, names: readonly FoundName[]) => FoundName[]

/** Mends what a reader of single tokens gets wrong in ways that the text's own marks show. Names stay in text order, apart. */
export function mendSpans(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  const rules: readonly Rule[] = [cutAtBracket, partParallels, keepVersion, creditLines, endsOfRoutes]
  return rules.reduce<FoundName[]>((found, rule) => rule(doc, found), [...names])
}

/** "Cairo Tower (Gezira": a bracket that does not close, or closes on a name of its own, is not part of the name. */
function cutAtBracket(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  return names.map((name) => {
    let open = name.first + 1
    while (open <= name.last && doc.texts[open] !== '(') open++
    if (open > name.last) return name
    const isClub = doc.texts[open + 2] === ')' && doc.texts[open + 1]!.length < 4
    return isClub || (doc.texts.slice(open, name.last).includes(')') && doc.texts[name.last] !== ')') ? name : { ...name, last: open - 1 }
  })
}

/** "Northern Development, Northern Security": names joined by a comma that begin with the same word are several. */
function partParallels(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  return names.flatMap((name) => {
    const parts: FoundName[] = []
    let from = name.first
    for (let k = from + 2; k < name.last; k++) {
      if (doc.texts[k] !== ',' || doc.texts[k + 1] !== doc.texts[name.first]) continue
      parts.push({ ...name, first: from, last: k - 1 })
      from = k + 1
    }
    return [...parts, { ...name, first: from }]
  })
}

const UNITS = new Set('percent % million billion trillion points per cent'.split(' '))

/** "X 2.0": a version belongs to the acronym before it. */
function keepVersion(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  return names.map((name, n) => {
    const at = name.last + 1
    const isVersion = /^\d\.\d$/.test(doc.texts[at] ?? '') && /^\p{Lu}{2,}$/u.test(doc.texts[name.last]!)
    const free = names[n + 1] === undefined || names[n + 1]!.first > at
    return isVersion && free && doc.starts[at]! - doc.ends[name.last]! === 1 && !UNITS.has(doc.texts[at + 1] ?? '')
      ? { ...name, last: at }
      : name
  })
}

/** "— APP" at a line's end credits an agency. */
function creditLines(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  const found: FoundName[] = []
  let n = 0
  for (let i = 0; i < doc.count; i++) {
    const atEnd = (doc.state[i]! & PAD) === 0 && (doc.state[i + 1]! & PAD) !== 0
    if (!atEnd || !/^[—–]$|^--$/.test(doc.texts[i - 1]!) || !/^\p{Lu}{2,6}$/u.test(doc.texts[i]!)) continue
    while (n < names.length && names[n]!.last < i) found.push(names[n++]!)
    const own = names[n] !== undefined && names[n]!.first <= i ? names[n++] : undefined
    found.push(
      own?.class === ORG ? { first: i, last: i, class: ORG, probability: own.probability } : { first: i, last: i, class: ORG, ...BY_RULE },
    )
  }
  return [...found, ...names.slice(n)]
}

const ROUTES = new Set('highway motorway expressway railway road line route pipeline'.split(' '))

/** "Highway (Kashgar-Abbottabad)": a route's bracket names its two ends; offsets inside a token are kept in `part`. */
function endsOfRoutes(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  const found: FoundName[] = []
  let n = 0
  for (let i = 2; i + 1 < doc.count; i++) {
    if (doc.texts[i - 1] !== '(' || doc.texts[i + 1] !== ')' || !ROUTES.has(doc.texts[i - 2]!.toLowerCase())) continue
    const dash = doc.texts[i]!.search(/[-–]/)
    if (!/^\p{Lu}\p{L}+[-–]\p{Lu}\p{L}+$/u.test(doc.texts[i]!)) continue
    while (n < names.length && names[n]!.last < i) found.push(names[n++]!)
    if (names[n] !== undefined && names[n]!.first <= i) n++
    const length = doc.texts[i]!.length
    for (const part of [
      [0, dash],
      [dash + 1, length],
    ] as const)
      found.push({ first: i, last: i, class: LOC, ...BY_RULE, part })
  }
  return [...found, ...names.slice(n)]
}
