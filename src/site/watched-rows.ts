import type { EntityRecord } from '../model/index.ts'

/** Tells apart what a page reads of somebody: the name, to link to, or all that changes with every article that names them. */
export class WatchedEntity implements EntityRecord {
  readonly #entity: EntityRecord
  readonly #note: Readonly<Record<string, (key: string) => void>>

  constructor(entity: EntityRecord, note: Readonly<Record<string, (key: string) => void>>) {
    this.#entity = entity
    this.#note = note
  }
  get id() {
    return this.#entity.id
  }
  get type() {
    return this.#entity.type
  }
  get name() {
    return this.#entity.name
  }
  get url() {
    return this.#entity.url
  }
  get aliases() {
    this.#note.aliases!(this.id)
    return this.#entity.aliases
  }
  get roles() {
    this.#note.roles!(this.id)
    return this.#entity.roles
  }
  get evidence() {
    this.#note.entity!(this.id)
    return this.#entity.evidence
  }
  get confidence() {
    this.#note.entity!(this.id)
    return this.#entity.confidence
  }
}

/** A map that tells by which keys it is asked. */
export class WatchedMap<V> implements ReadonlyMap<string, V> {
  readonly #map: ReadonlyMap<string, V>
  readonly #asked: (key: string, value: V | undefined) => void
  readonly #askedForAll: () => void
  readonly #given: (key: string, value: V) => V

  constructor(
    map: ReadonlyMap<string, V>,
    asked: (key: string, value: V | undefined) => void,
    askedForAll: () => void,
    given: (key: string, value: V) => V = (_, value) => value,
  ) {
    this.#map = map
    this.#asked = asked
    this.#askedForAll = askedForAll
    this.#given = given
  }
  get(key: string): V | undefined {
    const value = this.#map.get(key)
    this.#asked(key, value)
    return value === undefined ? undefined : this.#given(key, value)
  }
  has(key: string): boolean {
    this.#asked(key, this.#map.get(key))
    return this.#map.has(key)
  }
  /** How many there are is only asked to set those last that are not among them. */
  get size(): number {
    return this.#map.size
  }
  keys() {
    this.#askedForAll()
    return this.#map.keys()
  }
  values() {
    this.#askedForAll()
    return this.#map.values()
  }
  entries() {
    this.#askedForAll()
    return this.#map.entries()
  }
  [Symbol.iterator]() {
    return this.entries()
  }
  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this)
  }
}
