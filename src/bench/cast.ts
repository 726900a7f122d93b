import { type Pick, popular, weighted } from './pool.ts'
import { type Draw, shuffled } from './random.ts'
import { type Line, namesIn, type Script, type Scripts, shortOf } from './script.ts'

/** Who plays in an archive of some size: for each part whom to draw, the popular ones over and over. */
type Cast = Readonly<Record<'person' | 'body' | 'other', Pick<string>>>

/** Of so many articles one tells of a person, or of a body, whom no other tells of first. */
const ARTICLES_A_PERSON = 4
const ARTICLES_A_BODY = 6
const FEWEST = 40

/** The cast of an archive: names found in the scripts, and where these do not suffice names joined of two. */
export function castFor({ scripts, common }: Scripts, articles: number, draw: Draw): Cast {
  const people = namesIn(scripts, 'person')
  const bodies = namesIn(scripts, 'body').filter((name) => !/ (?:of|and|for) /.test(name))
  return {
    person: popular(enough(people, Math.max(FEWEST, articles / ARTICLES_A_PERSON), draw)),
    body: popular(enough(bodies, Math.max(FEWEST, articles / ARTICLES_A_BODY), draw)),
    other: weighted(common),
  }
}

function enough(names: readonly string[], count: number, draw: Draw): string[] {
  const cast = new Set(shuffled(names, draw).slice(0, count))
  while (cast.size < count)
    cast.add(`${beginning(names[Math.floor(draw() * names.length)]!)} ${names[Math.floor(draw() * names.length)]!.split(' ').at(-1)}`)
  return [...cast]
}

const beginning = (name: string) => name.slice(0, name.lastIndexOf(' '))

/** Gives the texts of one article its names: the same name of theirs is the same one's throughout. */
export function played(scripts: readonly Script[], cast: Cast, draw: Draw): string[] {
  const players = new Map<string, string>()
  const say = (line: Line): string => {
    if (typeof line === 'string') return line
    const { part, name, short } = line
    const player = players.get(name) ?? cast[part](draw)
    players.set(name, player)
    return short ? shortOf(player, part) : player
  }
  return scripts.map((script) => script.map(say).join(''))
}
