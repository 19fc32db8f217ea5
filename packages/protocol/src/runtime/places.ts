/** One owner of a place, such as an address or an API key, with what it may hold at once. */
export type PlaceOwner = {
  /** Differs from the ids of all other owners, also of those of another kind. */
  readonly id: string
  /** The owner in the reason of a refusal, such as `the address`. */
  readonly name: string
  /** Most places of the owner. */
  readonly placesMax: number
  /** Most bytes in all places of the owner. */
  readonly bytesMax: number
}

/** Work that a stranger keeps open, such as a request that is being read. */
export type HeldShare = {
  /**
   * Counts bytes before they are kept. If a limit is reached, nothing is counted.
   *
   * @throws {Error} The error that `refuse` made.
   */
  readonly add: (bytes: number) => void
  /** Gives the place and its bytes back; a second call changes nothing. */
  readonly leave: () => void
}

/** The limit that a refused place would have exceeded. `all` stands for all owners together. */
export type PlaceRefusal = {
  readonly owner: string | 'all'
  readonly what: 'places' | 'bytes'
}

type Use = { places: number; bytes: number }

/**
 * Counts what strangers keep open at the same time, and the bytes of it, for each owner and for all
 * together. Owners without a place take no memory.
 *
 * @param options.bytesMax Most bytes in all places of all owners.
 * @param options.refuse Makes the error of a refusal.
 * @returns A function that takes a place for several owners at once, with its first bytes; it
 *   throws the error of `refuse` if one owner has no place or no bytes left.
 */
export function createPlaces(options: {
  readonly bytesMax: number
  readonly refuse: (refusal: PlaceRefusal) => Error
}): (owners: readonly PlaceOwner[], bytes?: number) => HeldShare {
  const { bytesMax, refuse } = options
  const uses = new Map<string, Use>()
  let total = 0

  const useOf = ({ id }: PlaceOwner): Use => uses.get(id) ?? { places: 0, bytes: 0 }
  const assertBytes = (owners: readonly PlaceOwner[], bytes: number): void => {
    for (const owner of owners) {
      if (useOf(owner).bytes + bytes > owner.bytesMax)
        throw refuse({ owner: owner.name, what: 'bytes' })
    }
    if (total + bytes > bytesMax) throw refuse({ owner: 'all', what: 'bytes' })
  }
  const change = (owners: readonly PlaceOwner[], { places, bytes }: Use): void => {
    total += bytes
    for (const owner of owners) {
      const use = useOf(owner)
      const next = { places: use.places + places, bytes: use.bytes + bytes }
      if (next.places > 0) uses.set(owner.id, next)
      else uses.delete(owner.id)
    }
  }

  return (owners, bytes = 0) => {
    for (const owner of owners) {
      if (useOf(owner).places >= owner.placesMax)
        throw refuse({ owner: owner.name, what: 'places' })
    }
    assertBytes(owners, bytes)
    change(owners, { places: 1, bytes })
    let mine = bytes
    let hasLeft = false
    return {
      add(more) {
        if (hasLeft) return
        assertBytes(owners, more)
        change(owners, { places: 0, bytes: more })
        mine += more
      },
      leave() {
        if (hasLeft) return
        hasLeft = true
        change(owners, { places: -1, bytes: -mine })
      },
    }
  }
}
