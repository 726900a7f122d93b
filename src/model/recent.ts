/** So many results are remembered before all are given up. */
const MOST = 1 << 17

/** The same function of words with its results remembered: the words of an archive are few beside their uses. */
export function remembered<V, K = string>(make: (words: K) => V): (words: K) => V {
  const known = new Map<K, V>()
  return (words) => {
    const seen = known.get(words)
    if (seen !== undefined) return seen
    const made = make(words)
    if (known.size >= MOST) known.clear()
    known.set(words, made)
    return made
  }
}

/**
 * The same function with its last results remembered: what is asked for again soon is not made again, and what is not is given up.
 *
 * @param most So many results are held.
 */
export function recently<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  let newest: { readonly key: K; readonly made: V } | undefined
  return (key) => {
    if (newest?.key === key) return newest.made
    const made = known.get(key) ?? make(key)
    newest = { key, made }
    known.delete(key)
    known.set(key, made)
    if (known.size > most) known.delete(known.keys().next().value!)
    return made
  }
}
