/** Titles of those who lead a state or its government. */
export const leads =
  /^(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|emperor|crown prince|supreme leader|leader|taoiseach)$/

const sameOffice = new Map([
  ['head of state', /\b(?:president|king|queen|emir|sultan|emperor)$/],
  ['head of government', /\b(?:prime minister|premier|chancellor)$/],
  ['leader', leads],
  ['envoy', /\b(?:ambassador|envoy|representative|high commissioner)$/],
  ['diplomat', /\b(?:ambassador|envoy|representative|high commissioner|foreign minister|foreign secretary|consul)$/],
  ['lawmaker', /\b(?:senator|mp|mna|legislator|congressman|congresswoman|lawmaker)$/],
])

/** The last words of titles by which the holders of an office that goes by another name are found. */
export const headsOfState = 'president king queen emir sultan emperor minister premier chancellor prince leader taoiseach'.split(' ')

/** The last words of titles under which the holders of an office that goes by another name stand. */
export function headsFor(words: string): readonly string[] {
  if (words === 'envoy' || words === 'diplomat')
    return ['ambassador', 'envoy', 'representative', 'commissioner', 'minister', 'secretary', 'consul', words]
  return words === 'lawmaker' ? ['senator', 'mp', 'mna', 'legislator', 'congressman', 'congresswoman', 'lawmaker'] : headsOfState
}

/** Whether words call an office by what it is, not by its title: "head of state", "leader". */
export const isDescribed = (words: string): boolean => sameOffice.has(words)

/** Whether an office goes by what it is: a "head of state" is a president, king or queen. */
export function isOfficeOf(words: string, title: string): boolean {
  return title === words || sameOffice.get(words)?.test(title) === true
}
