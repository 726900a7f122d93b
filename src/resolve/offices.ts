/** Whether two articles can mean one office by these roles: one is the other, or they give none. */
export function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): 'same' | 'unknown' | 'other' {
  if (a.size === 0 || b.size === 0) return 'unknown'
  for (const x of a) for (const y of b) if (x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)) return 'same'
  return 'other'
}
