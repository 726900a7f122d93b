import type { Happening } from '../happening.ts'
import { mostOften } from '../happening.ts'
import type { Telling } from '../telling.ts'
import type { Names } from './parties.ts'

const halls =
  /\b(?:hall|house|palace|airport|cent(?:re|er)|hotel|university|stadium|headquarters|embassy|mosque|church|school|hospital|station|plant|port)\b/iu

/** The place that the tellings give most often, their first choice each. */
export function siteOf(happening: Happening): string | null {
  // "arrived in Bergen on a visit to Norway": the visit is to Norway.
  const told = happening.tellings.filter((telling) => telling.trigger.by !== 'visits/arrived' && telling.sites.length > 0)
  const first = (told.length > 0 ? told : happening.tellings).flatMap((telling) => telling.sites[0]?.entity ?? [])
  return first.length === 0 ? null : mostOften(first)
}

/** The name of a happening's place, empty where none is told. */
export const siteName = (happening: Happening, names: Names): string => names.get(siteOf(happening) ?? '')?.name ?? ''

const before = /\b(near|off|outside|at|in) (?:the |a )?(?:(?:coast|town|city|village|port|state|province) of )?$/iu

/** The place with the word that stands before it in the text: " near the plant", " off Libya", " in Beijing"; empty without one. */
export function placePhrase(happening: Happening, names: Names): string {
  const [site, name] = [siteOf(happening), siteName(happening, names)]
  if (site === null || name === '') return ''
  const written = happening.tellings.flatMap((telling) =>
    telling.sites.flatMap((each) => (each.entity === site ? (prepositionOf(telling, each.evidence.start) ?? []) : [])),
  )
  const word = written.length > 0 ? mostOften(written) : halls.test(name) ? 'at' : 'in'
  const article = word === 'at' && halls.test(name) && !/^the\b/iu.test(name) ? 'the ' : ''
  return ` ${word} ${article}${name}`
}

const prepositionOf = (telling: Telling, start: number): string | undefined =>
  before.exec(telling.article.article.text.slice(Math.max(0, start - 30), start))?.[1]?.toLowerCase()
