import type { Line } from '../lines.ts'

/** What people without names are called. */
const people = new Set(
  `man woman boy girl child teenager student worker driver soldier officer policeman policewoman guard gunman attacker suspect victim
  passenger resident villager farmer teacher doctor nurse engineer national citizen tourist refugee migrant prisoner inmate colleague
  analyst expert official spokesman spokeswoman spokesperson diplomat lawyer activist journalist reporter trader economist executive
  shopkeeper trucker fisherman pilot sailor nun priest monk cleric rebel fighter commander source witness relative protester`
    .split(/\s+/)
    .filter(Boolean),
)

const article = /^(?:a|an|one|another)$/
/** How many words may stand between the article and the noun: "a 15-year-old Kenyan boy". */
const REACH = 5

/** How many words of a sentence are looked at: none that people write has more. */
const LONGEST = 160

/** The token of the first person without a name of whom a sentence tells outside quotations ("a driver", "one official"); -1 where it tells of none. */
export function strangerIn(line: Line, from = 0, to = line.words.length): number {
  for (let at = Math.max(from, to - LONGEST, 1); at < to; at++) {
    if (!people.has(line.words[at]!) || line.covered[at]! >= 0 || line.quoted[at] === 1 || line.covered[at + 1]! >= 0) continue
    for (let before = at - 1; before >= 0 && at - before < REACH; before--) {
      if (article.test(line.words[before]!)) return at
      if (/^(?:the|of|,|and|his|her|its|their)$/.test(line.words[before]!)) break
    }
  }
  return -1
}
