import type { Condition } from '../rule.ts'

/** What harm is done with. */
export const weaponWords = new Set(
  'bomb bomber blast explosion device grenade mine landmine rocket shell explosive missile mortar'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
)

const agents =
  /^(?:gunm[ae]n|attackers?|assailants?|militants?|extremists?|terrorists?|bandits?|bombers?|snipers?|kidnappers?|hitmen|assassins?|fighters?|rebels?|guerrillas|insurgents|soldiers?|troops|forces|police|bomb|bombs|mob|gang|gangs|officers?|men|man|sniper|missile|rocket|shell|drone|grenade|mine)$/u

/** Who did it, behind "by", bears arms. */
export function byArmed({ cs, to }: Parameters<Condition>[0]): boolean {
  const by = cs.lower.indexOf('by', to)
  return by >= 0 && by < to + 8 && cs.lower.slice(by, by + 6).some((word) => agents.test(word))
}

export function byWeapon({ cs, to }: Parameters<Condition>[0]): boolean {
  const by = cs.lower.indexOf('by', to)
  return by >= 0 && by < to + 4 && cs.lower.slice(by, by + 5).some((word) => weaponWords.has(word))
}

/** "seized *by gunmen*": taken by force, not by a court. */
export function byGunmen({ cs, to }: Parameters<Condition>[0]): boolean {
  return (
    cs.lower[to] === 'by' &&
    cs.lower
      .slice(to, to + 5)
      .some((word) => /^(?:gunmen|pirates|militants|rebels|hijackers|guerrillas|bandits|attackers|kidnappers)$/u.test(word))
  )
}

const notions =
  /^(?:figures?|plans?|polic(?:y|ies)|proposals?|records?|decisions?|remarks|reports?|ideas?|bills?|laws?|acts?|legislation|handling|statements?|budget|claims?|criticism|critics|reforms?|measures?|deal|agreement|accord|comments?|views?|credibility|character)$/u

/** "police *raided* the office": a search. */
export function noSearch({ cs, from }: Parameters<Condition>[0]): boolean {
  if (!/^raid/u.test(cs.lower[cs.chunks[cs.chunkOf[from]!]!.head]!)) return true
  return !cs.lower.some((word) =>
    /^(?:police|policem[ae]n|detectives|customs|agents|investigators?|investigation|team|authorities|officers|inspectors|prosecutors)$/u.test(
      word,
    ),
  )
}

/** People and places are attacked, not figures or plans. */
export function bodily({ cs, to }: Parameters<Condition>[0]): boolean {
  const chunk = cs.chunks[cs.chunkOf[to] ?? -1]
  return chunk?.kind !== 'np' || !cs.lower.slice(chunk.from, chunk.to).some((word) => notions.test(word))
}
