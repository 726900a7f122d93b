/**
 * The same function with its last results remembered: what is asked for again soon is not made again, and what is not is given up.
 *
 * @param most So many results are held.
 */
export function recently<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const made = known.get(key) ?? make(key)
    known.delete(key)
    known.set(key, made)
    if (known.size > most) known.delete(known.keys().next().value!)
    return made
  }
}
