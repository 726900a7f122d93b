import type { ResolvedArticle, ResolvedMention } from './resolution.ts'
import { contains, type Span } from './span.ts'

function entitiesOf(mention: ResolvedMention): readonly string[] {
  return mention.entity === null ? mention.entities : [mention.entity]
}

/** The index of the first mention that ends after `at`: mentions stand in text order. */
function firstFrom(mentions: readonly ResolvedMention[], at: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

const afterHead = /\b(?:of|from|in|at|for|on|to|by|with|who|which|that|whose|where)\b|[,;(]/i

/** What somebody is: "president", "foreign minister", "two envoys", "investors". */
const callings =
  /^ (?:\p{Ll}+ ){0,2}(?:(?:president|premier|chancellor|minister|leader|ambassador|envoy|diplomat|official|lawmaker|senator|general|commander|secretary|delegate|negotiator|analyst|expert|scientist)s?|spokes(?:man|woman|person)|\p{Ll}{3,}(?:ers|ors|ists|ants|dents|ians|men|women)|people|sources)$/u
/** Whoever uses what a firm makes does not speak for it. */
const publics = /^ (?:accounts?|users?|customers|shareholders|subscribers|viewers|readers|fans)$/

/** "*Kenyan* officials", "*Kenya's* police", "the *Kenya* president", "*his* lawyer": of whom somebody is, not who. `text` ends with the span. */
function describes({ type, form, start, end }: ResolvedMention, text: string): boolean {
  const behind = text.slice(end)
  if (form === 'name' && (type === 'place' ? callings.test(behind) : publics.test(behind))) return true
  const possessive = form === 'pronoun' && /^(?:his|her|its|their)$/i.test(text.slice(start, end)) && /\p{L}/u.test(text.slice(end))
  return type === 'nationality' || possessive || /^['’]s?\s+\p{L}/u.test(text.slice(end, end + 5))
}

/** "Radio *Kenya*": a place at the end of another name is not who speaks. */
function endsLongerName({ type, form }: ResolvedMention, before: string): boolean {
  return type === 'place' && form === 'name' && /(?!The )\b\p{Lu}\p{L}+ $/u.test(before)
}

/**
 * The mentions inside the span that are its head: in "Interior Minister X of Y" it is X, in "X and Y" both,
 * in "the police of X" none but what stands before "of".
 */
function heads(inside: readonly ResolvedMention[], text: string): readonly ResolvedMention[] {
  const linked = inside.filter((mention) => entitiesOf(mention).length > 0 && !describes(mention, text))
  const people = linked.filter((mention) => mention.type === 'person' && mention.form !== 'pronoun')
  const pool = people.length > 0 ? people : linked
  const first = pool[0]
  if (!first) return []
  const rest = pool.slice(1).filter((mention) => {
    const between = text.slice(first.end, mention.start)
    return /(?:,|\band\b)/i.test(between) && !/\b(?:of|from|in|at|for|on|to|by|with|who|which|that|whose|where)\b/i.test(between)
  })
  return afterHead.test(text.slice(first.end, first.end + 1)) && rest.length === 0 ? [first] : [first, ...rest]
}

/**
 * Who or what a stretch of words stands for: a speaker, a participant. A group gives its members, a pronoun its antecedent;
 * where several names stand in the stretch, its head ("Interior Minister X of Y" → X) or all that "and" joins.
 *
 * @returns Entity ids without repetition, in text order; none where the words refer to nobody known.
 */
export function entitiesAt({ article, mentions }: ResolvedArticle, span: Span): string[] {
  const inside: ResolvedMention[] = []
  for (let at = firstFrom(mentions, span.start); at < mentions.length && mentions[at]!.start < span.end; at++)
    if (contains(span, mentions[at]!)) inside.push(mentions[at]!)
  const exact = inside.find((mention) => mention.start === span.start && mention.end === span.end && entitiesOf(mention).length > 0)
  const whole = inside.filter((mention) => !endsLongerName(mention, article.text.slice(span.start, mention.start)))
  const found = exact ? [exact] : heads(whole, article.text.slice(0, span.end))
  return [...new Set(found.flatMap(entitiesOf))]
}
