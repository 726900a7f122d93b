import type { EntityType } from '../../../model/index.ts'
import type { DocumentContext } from './context.ts'
import type { NameDocument } from './document.ts'
import { headOf, PROJECT_HEADS, SURE_PROJECT_HEADS } from './heads.ts'
import type { FoundName } from './reader.ts'

/** A name with its type, before it becomes a mention. */
export interface TypedName extends FoundName {
  readonly type: EntityType
}

/** Gives names of one document that stand for the same the same type: acronyms, their misprints, short forms of projects. */
export function agreeTypes(doc: NameDocument, context: DocumentContext, names: readonly TypedName[]): TypedName[] {
  const defined = definedAcronyms(doc, context, names)
  const shorts = shortForms(doc, names)
  return names.map((name) => {
    if (name.type === 'person' || name.type === 'nationality') return name
    const text = textOf(doc, name)
    const known = defined.get(acronymOf(text)) ?? shorts.get(text) ?? misprintOf(text, defined) ?? useOf(doc, name, text)
    return known === undefined ? name : { ...name, type: known }
  })
}

/** The name's words in lower case, "&" read as "and". */
function textOf(doc: NameDocument, name: FoundName): string {
  return doc.texts
    .slice(name.first, name.last + 1)
    .map((word) => (word === '&' ? 'and' : word))
    .join(' ')
}

/** Without a version: "X 2.0" is of X's type. */
function acronymOf(text: string): string {
  return text.replace(/ \d\.\d$/, '')
}

/** Types of acronyms whose full form is a name of this document. */
function definedAcronyms(doc: NameDocument, context: DocumentContext, names: readonly TypedName[]): Map<string, EntityType> {
  const covering = new Map<number, TypedName>()
  for (const name of names) for (let i = name.first; i <= name.last; i++) covering.set(i, name)
  const defined = new Map<string, EntityType>()
  for (const [from, to] of doc.segments) {
    for (let i = from; i < to; i++) {
      const full = context.expansion[i]! < 0 ? undefined : covering.get(context.expansion[i]!)
      if (full === undefined || full.type === 'person' || full.type === 'nationality' || full.first === full.last || !isPlain(doc, full))
        continue
      defined.set(doc.texts[i]!, full.type)
    }
  }
  return defined
}

/** Whether the full form's head leaves no doubt: a "World Food Programme" may be a body, an "Economic Corridor" is none. */
function isPlain(doc: NameDocument, { first, last, type }: TypedName): boolean {
  const head = headOf(doc.texts.slice(first, last + 1))
  return type !== 'project' || head === 'corridor' || SURE_PROJECT_HEADS.has(head)
}

/** "Green Deal" of "Green Deal Initiative". */
function shortForms(doc: NameDocument, names: readonly TypedName[]): Map<string, EntityType> {
  const shorts = new Map<string, EntityType>()
  for (const name of names) {
    const words = textOf(doc, name).split(' ')
    if (
      name.type === 'project' &&
      words.length > 2 &&
      PROJECT_HEADS.has(headOf(words)) &&
      PROJECT_HEADS.has(words[words.length - 1]!.toLowerCase())
    )
      shorts.set(words.slice(0, -1).join(' '), 'project')
  }
  return shorts
}

/** The type of a defined acronym of which the text is two neighbouring letters swapped. */
function misprintOf(text: string, defined: ReadonlyMap<string, EntityType>): EntityType | undefined {
  if (!/^\p{Lu}{4,}$/u.test(text) || defined.size === 0) return undefined
  for (let k = 1; k + 1 < text.length && k < 12; k++) {
    const known = defined.get(text.slice(0, k) + text[k + 1]! + text[k]! + text.slice(k + 2))
    if (known !== undefined) return known
  }
  return undefined
}

const ROUTE = /^(?:railway|highway|motorway|road|line|pipeline|bridge|tunnel|dam|port|airport)$/

/** What the words after a name of no known kind make it: "ML-1 railway" a place, "Silk Road cooperation" a project. */
function useOf(doc: NameDocument, name: TypedName, text: string): EntityType | undefined {
  if (name.type !== 'other') return undefined
  let next = name.last + 1
  if (doc.texts[next] === '(' && doc.texts[next + 2] === ')') next += 3
  if (doc.texts[next] === ')' && doc.texts[name.first - 1] === '(') next += 1
  const word = doc.texts[next] ?? ''
  if (ROUTE.test(word)) return 'place'
  return /^(?:cooperation|projects?|initiative|framework)$/.test(word) && !text.includes('-') ? 'project' : undefined
}
