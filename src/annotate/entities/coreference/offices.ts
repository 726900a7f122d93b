/** Portfolios as nouns and as what stands before "minister". */
const portfolios: Readonly<Record<string, string>> = {
  'foreign affairs': 'foreign',
  'external affairs': 'foreign',
  'foreign relations': 'foreign',
  'the interior': 'interior',
  'internal affairs': 'interior',
  'home affairs': 'home',
  'national defence': 'defence',
  'national defense': 'defense',
}

/**
 * A title in the other ways in which an article can call its holder: "minister of foreign affairs" is also "foreign minister",
 * "secretary of state" also "secretary", "premier" also "prime minister". In lower case, the title itself first.
 */
export function waysToSay(title: string): string[] {
  const ways = [title]
  const [, head, of] = /^((?:\S+ )*?(?:minister|secretary)) (?:of|for) (.+)$/.exec(title) ?? []
  if (head !== undefined && of !== undefined) {
    const named = `${portfolios[of] ?? of.replace(/^the /, '')} ${head}`
    ways.push(head.startsWith('deputy ') ? `deputy ${named.replace('deputy ', '')}` : named)
    if (head === 'secretary') ways.push(head)
  }
  if (/(?:^|\s)prime minister$/.test(title)) ways.push(title.replace('prime minister', 'premier'))
  else if (/(?:^|\s)premier$/.test(title)) ways.push(title.replace('premier', 'prime minister'))
  return ways
}

/** Titles of those who lead a state or its government. */
export const leads =
  /^(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|emperor|crown prince|supreme leader|leader|taoiseach)$/

const sameOffice = new Map([
  ['head of state', /\b(?:president|king|queen|emir|sultan|emperor)$/],
  ['head of government', /\b(?:prime minister|premier|chancellor)$/],
  ['leader', leads],
])

/** The last words of titles by which the holders of an office that goes by another name are found. */
export const headsOfState = 'president king queen emir sultan emperor minister premier chancellor prince leader taoiseach'.split(' ')

/** Whether words call an office by what it is, not by its title: "head of state", "leader". */
export const isDescribed = (words: string): boolean => sameOffice.has(words)

/** Whether an office goes by what it is: a "head of state" is a president, king or queen. */
export function isOfficeOf(words: string, title: string): boolean {
  return sameOffice.get(words)?.test(title) === true
}
