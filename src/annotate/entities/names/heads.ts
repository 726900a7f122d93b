const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Last words that tell what a name is of, in lower case. */
export const EVENT_HEADS = words(
  'games olympics olympiad paralympics cup championship championships open tournament festival summit conference forum expo exhibition fair war wars ' +
    'battle revolution uprising intifada election elections referendum primary primaries marathon prix convention symposium biennale parade race ' +
    'derby massacre genocide holocaust crisis pandemic epidemic earthquake hurricane cyclone typhoon siege coup insurgency rebellion riots protests ' +
    'operation offensive anniversary day week month festival eid diwali ramadan christmas easter',
)
/** Of these a name read as a body or place is an event all the same. */
export const SURE_EVENT_HEADS = words('games olympics paralympics expo summit war election elections championship championships referendum')

export const PROJECT_HEADS = words(
  'corridor initiative initiatives programme programmes program programs project projects framework agreement agreements accord accords treaty pact ' +
    'plan plans scheme strategy agenda roadmap protocol deal policy mission vision',
)
export const SURE_PROJECT_HEADS = words('initiative initiatives agreement accord accords treaty pact framework')

/** Of these a name read as a body or other thing is a place all the same. */
export const SURE_SITE_HEADS = words('airport highway motorway expressway dam canal')

const LINKS = words('of for on in against to at')
const NUMERAL = /^(?:\d[\d.,/-]*|[IVX]+|'?\d\ds?)$/

/** The head of a name in lower case: the last word before "of" and its like, numerals passed over. */
export function headOf(name: readonly string[]): string {
  const link = name.findIndex((word, n) => n > 0 && LINKS.has(word))
  let at = (link < 0 ? name.length : link) - 1
  while (at > 0 && NUMERAL.test(name[at]!)) at--
  return name[at]!.toLowerCase()
}
