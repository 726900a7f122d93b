const irregular: Readonly<Record<string, readonly string[]>> = {
  meet: ['met'],
  expel: ['expelled', 'expelling'],
  acquit: ['acquitted', 'acquitting'],
  confer: ['conferred', 'conferring'],
  fight: ['fought'],
  gun: ['gunned', 'gunning'],
  sweep: ['swept'],
  tell: ['told'],
  uphold: ['upheld'],
  choose: ['chose', 'chosen'],
  leave: ['left'],
  go: ['went', 'gone'],
  come: ['came'],
  begin: ['began', 'begun', 'beginning'],
  sell: ['sold'],
  lend: ['lent'],
  ban: ['banned', 'banning'],
  drop: ['dropped', 'dropping'],
  cut: ['cut', 'cutting'],
  scrap: ['scrapped', 'scrapping'],
  slap: ['slapped', 'slapping'],
  ship: ['shipped', 'shipping'],
  offer: ['offered', 'offering'],
  beat: ['beat', 'beaten'],
  sever: ['severed', 'severing'],
  hold: ['held'],
  shake: ['shook', 'shaken'],
  speak: ['spoke', 'spoken'],
  fly: ['flew', 'flown', 'flies', 'flying'],
  strike: ['struck', 'struck'],
  swear: ['swore', 'sworn'],
  fire: ['fired', 'firing'],
  shoot: ['shot'],
  blow: ['blew', 'blown'],
  sink: ['sank', 'sunk'],
  hit: ['hit', 'hitting'],
  win: ['won', 'winning'],
  die: ['died', 'dying'],
  give: ['gave', 'given'],
  break: ['broke', 'broken'],
  take: ['took', 'taken'],
  overthrow: ['overthrew', 'overthrown'],
  withdraw: ['withdrew', 'withdrawn'],
  send: ['sent'],
  step: ['stepped', 'stepping'],
  stab: ['stabbed', 'stabbing'],
  kidnap: ['kidnapped', 'kidnapping'],
  quit: ['quit', 'quitting'],
  buy: ['bought'],
  plead: ['pleaded', 'pled'],
  lead: ['led'],
  host: ['hosted', 'hosting'],
  visit: ['visited', 'visiting'],
  travel: ['travelled', 'traveled', 'travelling', 'traveling'],
  derail: ['derailed', 'derailing'],
  appoint: ['appointed', 'appointing'],
  elect: ['elected', 'electing'],
  collide: ['collided', 'colliding'],
  explode: ['exploded', 'exploding'],
  ram: ['rammed', 'ramming'],
  detain: ['detained', 'detaining'],
  indict: ['indicted', 'indicting'],
  sign: ['signed', 'signing'],
  ink: ['inked', 'inking'],
  erupt: ['erupted', 'erupting'],
  crash: ['crashed', 'crashing', 'crashes'],
  collapse: ['collapsed', 'collapsing'],
  invade: ['invaded', 'invading'],
  bombard: ['bombarded', 'bombarding'],
  lay: ['laid'],
  lose: ['lost'],
  freeze: ['froze', 'frozen'],
  become: ['became', 'become'],
  shut: ['shut', 'shutting'],
  bar: ['barred', 'barring'],
  swap: ['swapped', 'swapping'],
  find: ['found'],
  stand: ['stood'],
  make: ['made'],
  put: ['put', 'putting'],
  burst: ['burst', 'bursting'],
  veto: ['vetoed', 'vetoing'],
  sit: ['sat', 'sitting'],
  enter: ['entered', 'entering'],
  convene: ['convened', 'convening'],
  down: ['downed', 'downing'],
  cancel: ['cancelled', 'canceled', 'cancelling', 'canceling'],
  initial: ['initialled', 'initialed', 'initialling', 'initialing'],
  deliver: ['delivered', 'delivering'],
}

const ending = (base: string, suffix: 'ed' | 'ing'): string => {
  if (base.endsWith('e') && !(suffix === 'ing' && /[eoy]e$/u.test(base))) return base.slice(0, -1) + suffix
  if (/[^aeiou]y$/u.test(base) && suffix === 'ed') return `${base.slice(0, -1)}ied`
  return base + suffix
}

/** "meet" → "meets"; of a noun, its plural. */
export const third = (base: string): string =>
  /(?:s|sh|ch|x|z|o)$/u.test(base) ? `${base}es` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`

/** All forms of a verb, its base form first. */
export function verbForms(base: string): readonly string[] {
  const made = forms.get(base)
  if (made !== undefined) return made
  const all = formsOf(base)
  forms.set(base, all)
  return all
}

/** Forms made before: verbs are few. */
const forms = new Map<string, readonly string[]>()

function formsOf(base: string): readonly string[] {
  const known = irregular[base]
  const past = known ?? [ending(base, 'ed')]
  const present = known?.find((form) => form.endsWith('ing')) ?? ending(base, 'ing')
  return [...new Set([base, third(base), ...past, present])]
}

/** A noun's singular and plural. */
export const nounForms = (base: string): readonly string[] => [base, third(base)]

/** The participle of a verb's passive: "appointed", "sworn". */
export const participleOf = (base: string): string => irregular[base]?.findLast((form) => !form.endsWith('ing')) ?? ending(base, 'ed')
