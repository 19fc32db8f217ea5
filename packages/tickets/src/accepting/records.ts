import { Cbor, type Hex, Merkle, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { TICKETS_AT_ONCE_MAX } from '../limits.ts'

// Records of a proxy on disk for each ticket key: the tree of the tickets that the issuer has
// counted for the proxy, the issuer's signature of the last count, and the tickets that are being
// shown to the issuer.

/** A proxy's last count of its tickets for a key. */
export type AcceptedCount = {
  readonly keyId: Hex.Hash
  readonly frontier: Merkle.Frontier
  /** Issuer's signature of the count; absent before the first count. */
  readonly signature?: Hex.Hex
  /** Number of tickets in the count that the proxy last posted on the chain. */
  readonly posted: number
  /** True once the proxy has nothing more to collect for this key. */
  readonly isOver: boolean
}

const countSchema: Schema.Schema<AcceptedCount> = Schema.object({
  keyId: Schema.hash,
  frontier: Schema.object({
    count: Schema.unsigned(32),
    peaks: Schema.list(Schema.hash, 32),
  }),
  signature: Schema.optional(Schema.hex(65)),
  posted: Schema.integer(0, 0xffff_ffff),
  isOver: Schema.boolean,
})
const shownSchema = Schema.list(Schema.bytes(354), TICKETS_AT_ONCE_MAX)

const COUNTS = 'ticket-acceptor/counts/'
const shownKey = (keyId: Hex.Hash) => `ticket-acceptor/shown/${keyId}`
const ticketKey = (keyId: Hex.Hash, id: Hex.Hash) => `ticket-acceptor/tickets/${keyId}/${id}`

const noCount = (keyId: Hex.Hash): AcceptedCount => ({
  keyId,
  frontier: Merkle.empty,
  posted: 0,
  isOver: false,
})

/**
 * `counted`: the ticket is in the count, but the client that gave it was not told, because the
 * answer was lost with the process, or because another peer showed the ticket in this proxy's name.
 * `answered`: the ticket is in the count, and its client was or will be told.
 */
export type AcceptedStatus = 'none' | 'counted' | 'answered'

const statusByte = { counted: 1, answered: 2 } as const

/** Durable records of a proxy. */
export type AcceptorRecords = {
  readonly count: (keyId: Hex.Hash) => Promise<AcceptedCount>
  readonly counts: () => Promise<readonly AcceptedCount[]>
  readonly statusOf: (keyId: Hex.Hash, id: Hex.Hash) => Promise<AcceptedStatus>
  /** Records that the client that gave a ticket was told of its acceptance. */
  readonly saveAnswered: (keyId: Hex.Hash, id: Hex.Hash) => Promise<void>
  /**
   * Returns the tickets that the proxy began to show to the issuer and has not finished, for
   * example because its process was killed. The issuer may have counted them.
   */
  readonly shown: (keyId: Hex.Hash) => Promise<readonly Uint8Array[]>
  readonly saveShown: (keyId: Hex.Hash, tickets: readonly Uint8Array[]) => Promise<void>
  /**
   * Writes a new count with the tickets that it adds, and records that the issuer has answered for
   * all tickets that were shown to it.
   */
  readonly saveAccepted: (
    count: AcceptedCount,
    tickets: ReadonlyMap<Hex.Hash, Exclude<AcceptedStatus, 'none'>>,
  ) => Promise<void>
  readonly saveCount: (count: AcceptedCount) => Promise<void>
}

/** Creates a proxy's records over a state. */
export function createAcceptorRecords(state: StateStore): AcceptorRecords {
  const countChange = (count: AcceptedCount): StateChange => ({
    kind: 'put',
    key: COUNTS + count.keyId,
    value: Cbor.encode(count),
  })
  const statusChange = (
    keyId: Hex.Hash,
    id: Hex.Hash,
    status: keyof typeof statusByte,
  ): StateChange => ({
    kind: 'put',
    key: ticketKey(keyId, id),
    value: new Uint8Array([statusByte[status]]),
  })
  return {
    async count(keyId) {
      const bytes = await state.get(COUNTS + keyId)
      return bytes ? Cbor.decode(bytes, countSchema, 'count of tickets') : noCount(keyId)
    },
    async counts() {
      const entries = await Array.fromAsync(listAll(state, COUNTS))
      return entries.map(({ value }) => Cbor.decode(value, countSchema, 'count of tickets'))
    },
    async statusOf(keyId, id) {
      const bytes = await state.get(ticketKey(keyId, id))
      if (!bytes) return 'none'
      return bytes[0] === statusByte.answered ? 'answered' : 'counted'
    },
    saveAnswered: (keyId, id) => state.commit([statusChange(keyId, id, 'answered')]),
    async shown(keyId) {
      const bytes = await state.get(shownKey(keyId))
      return bytes ? Cbor.decode(bytes, shownSchema, 'shown tickets') : []
    },
    saveShown: (keyId, tickets) =>
      state.commit([
        tickets.length === 0
          ? { kind: 'delete', key: shownKey(keyId) }
          : { kind: 'put', key: shownKey(keyId), value: Cbor.encode(tickets) },
      ]),
    saveAccepted: (count, tickets) =>
      state.commit([
        countChange(count),
        { kind: 'delete', key: shownKey(count.keyId) },
        ...[...tickets].map(([id, status]) => statusChange(count.keyId, id, status)),
      ]),
    saveCount: (count) => state.commit([countChange(count)]),
  }
}
