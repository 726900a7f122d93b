import { organisationsNamed } from '../resources/countries.ts'
import type { DisjointSets } from '../text/disjoint-sets.ts'
import { isAcronym } from '../text/name-forms.ts'
import type { Local } from './local.ts'

/** Below it fewer than half of the names hold that nothing else speaks for. */
const FAINT = 0.5

/** Nouns that say what kind of thing a longer name names: with one, it is a name of something, whatever the model made of it. */
const kinds = new Set(
  `organisation organization ministry committee commission council authority agency police army navy force forces corps government parliament
  assembly congress senate party union bank university institute academy college school hospital department bureau office court association
  federation company corporation mechanism board secretariat tribunal fund group alliance league society foundation centre center museum
  hall highway motorway expressway railway airport airfield port dam bridge tunnel canal palace castle fort stadium park plant square
  sea ocean bay gulf strait river lake valley island islands mountain mountains desert peninsula province district county governorate region
  point cape beach hill hills peak pass creek falls forest camp city town village base shore reef
  corridor initiative initiatives project framework agreement accord treaty pact plan programme program scheme strategy agenda charter forum
  club team press news post times gazette journal tribune herald guardian service network front movement command brigade battalion`
    .split(/\s+/)
    .filter(Boolean),
)

const hasKind = ({ forms }: Local) => forms.some(({ words }) => words.length > 1 && words.some((word) => kinds.has(word)))
const isKnown = ({ country, fullest, acronyms }: Local) =>
  country !== null || acronyms.length > 0 || isAcronym(fullest.text) || organisationsNamed(fullest.text).length > 0

/** Whether a chain is a name by more than the model's word: by the words around it, by an office, by what kind of thing it says it is, by the gazetteer. */
function isBorneOut(local: Local): boolean {
  return local.names.byRule || local.titles.size > 0 || hasKind(local) || isKnown(local)
}

/**
 * The chains that are hardly names: in no article is one of their writings read with even odds, and nothing else speaks for them.
 * They get no page and are listed instead.
 */
export function faintOnes(locals: readonly Local[], sets: DisjointSets): Set<number> {
  const sure = new Set<number>()
  locals.forEach((local, index) => {
    if (local.family === 'nationality' || isBorneOut(local) || local.names.best >= FAINT) sure.add(sets.root(index))
  })
  return new Set(locals.flatMap((_, index) => (sure.has(sets.root(index)) ? [] : [index])))
}
