import { type NameDocument, PAD, SENTENCE_START } from './document.ts'
import { BODY_HEADS, SITE_HEADS } from './heads.ts'
import { CLASSES } from './labels.ts'
import type { FoundName } from './reader.ts'

const ORG = CLASSES.indexOf('ORG')
const LOC = CLASSES.indexOf('LOC')
const MISC = CLASSES.indexOf('MISC')
/** Probability given to a name that a rule alone makes. */
const BY_RULE = 0.6

type Rule = (doc: NameDocument, names: readonly FoundName[]) => FoundName[]

/** Mends what a reader of single tokens gets wrong in ways that the text's own marks show. Names stay in text order, apart. */
export function mendSpans(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  const rules: readonly Rule[] = [cutAtBracket, keepVersion, creditLines, endsOfRoutes]
  return rules.reduce<FoundName[]>((found, rule) => rule(doc, found), [...names])
}

/** "Cairo Tower (": what follows in brackets is not part of the name. */
function cutAtBracket(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  return names.map((name) => {
    for (let i = name.first + 1; i <= name.last; i++)
      if (doc.texts[i] === '(' && name.last - name.first > 1) return { ...name, last: i - 1 }
    return name
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
    found.push({ first: i, last: i, class: ORG, probability: own?.class === ORG ? own.probability : BY_RULE })
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
      found.push({ first: i, last: i, class: LOC, probability: BY_RULE, part })
  }
  return [...found, ...names.slice(n)]
}

const BEFORE_BODIES = new Set('Interim Transitional Provisional Caretaker Federal Provincial'.split(' '))

/**
 * Joins a place or nationality to the body or site that it names more nearly ("Dhaka" "Medical College", "Afghan"
 * "Government"), which some newswire conventions keep apart; and listed places of two parts.
 */
export function joinNames(doc: NameDocument, names: readonly FoundName[]): FoundName[] {
  const joined: FoundName[] = []
  for (const name of names) {
    const before = joined[joined.length - 1]
    const kind = before === undefined ? -1 : joinedClass(doc, before, name)
    if (kind < 0) joined.push(name)
    else
      joined[joined.length - 1] = {
        first: before!.first,
        last: name.last,
        class: kind,
        probability: Math.min(before!.probability, name.probability),
      }
  }
  return joined.map((name, n) => widen(doc, name, joined[n - 1], joined[n + 1]))
}

function joinedClass(doc: NameDocument, before: FoundName, name: FoundName): number {
  const first = doc.texts[name.first]!
  if (name.first !== before.last + 1 || !/^\p{Lu}/u.test(first) || (doc.state[name.first]! & SENTENCE_START) !== 0) return -1
  const head = doc.texts[name.last]!.toLowerCase()
  if (name.class === ORG && before.class !== 0) return ORG
  if (name.class === MISC && before.class === ORG && BODY_HEADS.has(head)) return ORG
  if (name.class === LOC && (before.class === LOC || before.class === MISC) && SITE_HEADS.has(head)) return LOC
  return -1
}

/** "Interim" before a body's name; "police" after a place with an article, or beside another such body. */
function widen(doc: NameDocument, name: FoundName, before: FoundName | undefined, after: FoundName | undefined): FoundName {
  const lead = name.first - 1
  if (name.class === ORG && BEFORE_BODIES.has(doc.texts[lead]!) && (before === undefined || before.last < lead))
    return { ...name, first: lead }
  const tail = name.last + 1
  const isFree = after === undefined || after.first > tail
  if (name.class === LOC && isFree && doc.texts[tail]!.toLowerCase() === 'police' && isNamed(doc, lead))
    return { ...name, last: tail, class: ORG }
  return name
}

/** After "the", or after "police and". */
function isNamed(doc: NameDocument, lead: number): boolean {
  const word = doc.texts[lead]!.toLowerCase()
  return word === 'the' || (word === 'and' && doc.texts[lead - 1]!.toLowerCase() === 'police')
}
