// Collections of bounded size, in the order in which their entries were last written.

class NewestEntries<Key, Value> extends Map<Key, Value> {
  readonly #entriesMax: number

  constructor(entriesMax: number) {
    super()
    this.#entriesMax = entriesMax
  }

  override set(key: Key, value: Value): this {
    super.delete(key)
    super.set(key, value)
    if (this.size > this.#entriesMax) super.delete(this.keys().next().value as Key)
    return this
  }
}

class NewestMembers<Member> extends Set<Member> {
  readonly #membersMax: number

  constructor(membersMax: number) {
    super()
    this.#membersMax = membersMax
  }

  override add(member: Member): this {
    super.delete(member)
    super.add(member)
    if (this.size > this.#membersMax) super.delete(this.values().next().value as Member)
    return this
  }
}

/**
 * Creates an empty map of at most `entriesMax` entries. `set` makes its entry the newest, even if
 * the key existed before, and removes the oldest entry of a full map. `get` does not change the
 * order.
 */
export const createBoundedMap = <Key, Value>(entriesMax: number): Map<Key, Value> =>
  new NewestEntries(entriesMax)

/**
 * Creates an empty set of at most `membersMax` members. `add` makes its member the newest, even if
 * it existed before, and removes the oldest member of a full set.
 */
export const createBoundedSet = <Member>(membersMax: number): Set<Member> =>
  new NewestMembers(membersMax)
