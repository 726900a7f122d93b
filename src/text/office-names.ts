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

/** What equal writings of one office share: "Minister of Defence" and "Defence Minister" are one. In lower case. */
export function officeKey(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (plain === 'premier') return 'prime minister'
  const [, before, of] = /^((?:\p{L}+ )*?minister) (?:of|for) (?:the )?(\p{L}+(?: affairs| relations| defen[cs]e)?)$/u.exec(plain) ?? []
  return before === undefined || of === undefined || /^(?:state|foreign|external|home)$/.test(of)
    ? plain
    : `${before.slice(0, -'minister'.length)}${portfolios[of] ?? of} minister`
}
