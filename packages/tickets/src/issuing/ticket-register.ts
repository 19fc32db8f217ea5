import { type AccountId, Cbor, Hex, Merkle, Schema, type TicketCount } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { IssuerClosedError, TicketSpentError } from '../errors.ts'
import { ACCEPTED_LISTED_MAX } from '../exchange/limits.ts'

/**
 * The tickets that an issuer has accepted under one key: each once, for one proxy, in an order that
 * its signed counts fix. The result of each call is on disk before the call returns.
 */
export type TicketRegister = {
  /**
   * Accepts tickets for a proxy, all or none, and returns the proxy's new count. Tickets that were
   * accepted for the same proxy before change nothing, so the proxy may ask again.
   *
   * @param sold Number of tickets of the key that have been sold.
   * @throws {TicketSpentError} A ticket was accepted for another proxy, or occurs twice.
   * @throws {IssuerClosedError} More tickets would be accepted than were sold. If `sold` is up to
   *   date, the private key has leaked, and a higher count would cost the issuer's bond.
   */
  readonly accept: (
    proxy: AccountId,
    ids: readonly Hex.Hash[],
    sold: number,
  ) => Promise<TicketCount.TicketCount>
  /**
   * Returns the ids of the first `count` tickets of a proxy without the first `known`, in order and
   * at most `ACCEPTED_LISTED_MAX`.
   */
  readonly list: (
    proxy: AccountId,
    range: { readonly known: number; readonly count: number },
  ) => Promise<readonly Hex.Hash[]>
  /**
   * Returns the proof that refutes the opening of an accepted ticket; undefined for any other
   * ticket.
   *
   * @param postedOf Returns the number of tickets in the count that a proxy has posted last.
   */
  readonly prove: (
    id: Hex.Hash,
    postedOf: (proxy: AccountId) => Promise<number>,
  ) => Promise<AcceptedProof | undefined>
}

/** Position of a ticket in the tree of its proxy's posted count. */
export type AcceptedProof = {
  readonly proxy: AccountId
  readonly index: number
  readonly proof: readonly Hex.Hash[]
}

type Place = { readonly proxy: AccountId; readonly index: number }

const placeSchema: Schema.Schema<Place> = Schema.object({
  proxy: Schema.hex(20),
  index: Schema.integer(0, 0xffff_ffff),
})
const totalSchema = Schema.integer(0, 0xffff_ffff)
const frontierSchema: Schema.Schema<Merkle.Frontier> = Schema.object({
  count: Schema.unsigned(32),
  peaks: Schema.list(Schema.hash, 32),
})

/** Opens the register of one key. */
export function createTicketRegister({
  keyId,
  state,
}: {
  readonly keyId: Hex.Hash
  readonly state: StateStore
}): TicketRegister {
  const spentKey = (id: Hex.Hash) => `tickets/${keyId}/spent/${id}`
  const frontierKey = (proxy: AccountId) => `tickets/${keyId}/proxies/${proxy}`
  const totalKey = `tickets/${keyId}/total`
  const listKey = (proxy: AccountId) => `tickets/${keyId}/lists/${proxy}/`
  const entryKey = ({ proxy, index }: Place) => listKey(proxy) + String(index).padStart(10, '0')

  const placeOf = async (id: Hex.Hash): Promise<Place | undefined> => {
    const value = await state.get(spentKey(id))
    return value && Cbor.decode(value, placeSchema)
  }
  const frontierOf = async (proxy: AccountId): Promise<Merkle.Frontier> => {
    const value = await state.get(frontierKey(proxy))
    return value ? Cbor.decode(value, frontierSchema) : Merkle.empty
  }
  const countOf = (proxy: AccountId, frontier: Merkle.Frontier): TicketCount.TicketCount => ({
    keyId,
    proxy,
    count: Number(frontier.count),
    root: Merkle.root(frontier),
  })

  /** Returns the number of tickets that were accepted under this key, for all proxies together. */
  const totalNow = async (): Promise<number> => {
    const value = await state.get(totalKey)
    return value ? Cbor.decode(value, totalSchema) : 0
  }

  /** Returns the tickets of a request that have not been accepted yet. */
  const freshOf = async (proxy: AccountId, ids: readonly Hex.Hash[]) => {
    if (new Set(ids).size !== ids.length)
      throw new TicketSpentError({ ticket: ids.find((id, at) => ids.indexOf(id) !== at)! })
    const places = await Promise.all(ids.map(placeOf))
    const other = places.findIndex((place) => place && place.proxy !== proxy)
    if (other >= 0) throw new TicketSpentError({ ticket: ids[other]! })
    return ids.filter((_, at) => !places[at])
  }

  const add = async (
    proxy: AccountId,
    ids: readonly Hex.Hash[],
    sold: number,
  ): Promise<TicketCount.TicketCount> => {
    const fresh = await freshOf(proxy, ids)
    const total = (await totalNow()) + fresh.length
    if (fresh.length > 0 && total > sold)
      throw new IssuerClosedError({
        reason: `${total} would be accepted, and ${sold} were sold`,
        retry: 'later',
      })
    let frontier = await frontierOf(proxy)
    const changes: StateChange[] = []
    for (const id of fresh) {
      const place = { proxy, index: Number(frontier.count) }
      frontier = Merkle.append(frontier, id)
      changes.push({ kind: 'put', key: spentKey(id), value: Cbor.encode(place) })
      changes.push({ kind: 'put', key: entryKey(place), value: Hex.toBytes(id) })
    }
    const { count, peaks } = frontier
    changes.push({ kind: 'put', key: frontierKey(proxy), value: Cbor.encode({ count, peaks }) })
    changes.push({ kind: 'put', key: totalKey, value: Cbor.encode(total) })
    await state.commit(fresh.length === 0 ? [] : changes)
    return countOf(proxy, frontier)
  }

  // Requests run one after the other: if two show the same ticket at once, the first is accepted.
  let queue: Promise<unknown> = Promise.resolve()
  return {
    accept(proxy, ids, sold) {
      const accepted = queue.then(() => add(proxy, ids, sold))
      queue = accepted.catch(() => {})
      return accepted
    },
    list: (proxy, range) => readIds(state, range, (index) => entryKey({ proxy, index })),
    async prove(id, postedOf) {
      const place = await placeOf(id)
      if (!place) return undefined
      const posted = await postedOf(place.proxy)
      if (place.index >= posted) return undefined
      const ids: Hex.Hash[] = []
      for await (const { value } of listAll(state, listKey(place.proxy))) {
        if (ids.length === posted) break
        ids.push(Hex.from(value))
      }
      return { ...place, proof: Merkle.prove(ids, place.index) }
    },
  }
}

async function readIds(
  state: StateStore,
  { known, count }: { readonly known: number; readonly count: number },
  keyOf: (index: number) => string,
): Promise<readonly Hex.Hash[]> {
  const length = Math.max(0, Math.min(count - known, ACCEPTED_LISTED_MAX))
  const keys = Array.from({ length }, (_, at) => keyOf(known + at))
  const ids = await Promise.all(keys.map((key) => state.get(key)))
  return ids.flatMap((id) => (id ? [Hex.from(id)] : []))
}
