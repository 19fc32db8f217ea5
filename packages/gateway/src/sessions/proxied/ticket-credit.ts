import { Cbor, type Hash, Hex, type RandomBytes, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { TicketSource } from '@ostrom/tickets'
import { TicketsSpentError } from './errors.ts'

type CreditRecord = {
  /** Secret under which the proxy keeps the credit. */
  readonly secret: Hash
  /** Ticket of which it is not known whether the proxy has counted it. */
  readonly pending?: Uint8Array
  /** Base units that the credit has at least; absent while a channel may spend them. */
  readonly balance?: bigint
}

const recordSchema: Schema.Schema<CreditRecord> = Schema.object({
  secret: Schema.hash,
  pending: Schema.optional(Schema.bytes(512)),
  balance: Schema.optional(Schema.unsigned(128)),
})

/** What pays one channel of a proxy: a secret for its credit, and tickets, one at a time. */
export type TicketCredit = {
  readonly secret: Hash
  /** True if a ticket was given before, and the proxy has not confirmed it. */
  readonly hasPending: boolean
  /**
   * Returns the pending ticket, or takes a new one, on disk as pending before it resolves.
   *
   * @throws {TicketsSpentError}
   */
  take(): Promise<Uint8Array>
  /** The proxy has counted the pending ticket. */
  confirm(): Promise<void>
  /** Base units that the proxy owes at least. */
  readonly owed: bigint
  /** The channel begins to spend: nothing is known of the rest until its orderly end. */
  begin(): Promise<void>
  /** The channel ended in good order, with so much left. */
  end(balance: bigint): Promise<void>
}

const distrustKeyOf = (proxy: string): string => `gateway/distrusted-proxy/${proxy}`

/** Gives a proxy no ticket any more, by its peer id. */
export const distrustProxy = (state: StateStore, proxy: string): Promise<void> =>
  state.commit([{ kind: 'put', key: distrustKeyOf(proxy), value: new Uint8Array() }])

/** Tickets under one key, for the channels of one proxy. */
export type TicketCredits = {
  readonly key: TicketSource['key']
  /** Opens the credit of a place, such as `0`, with the credit that is left there. */
  open(place: string): Promise<TicketCredit>
  /** True if the proxy has cheated, in this process or an earlier one. */
  isDistrusted(): Promise<boolean>
  distrust(): Promise<void>
}

/** @param options.proxy Peer id of the proxy, whose credits are its own. */
export function createTicketCredits(options: {
  readonly tickets: TicketSource
  readonly state: StateStore
  readonly random: RandomBytes
  readonly proxy: string
}): TicketCredits {
  const { tickets, state, random, proxy } = options
  const { key } = tickets
  return {
    key,
    isDistrusted: async () => (await state.get(distrustKeyOf(proxy))) !== undefined,
    distrust: () => distrustProxy(state, proxy),
    async open(place) {
      const stateKey = `gateway/ticket-credit/${key.keyId}/${proxy}/${place}`
      const stored = await state.get(stateKey)
      let record: CreditRecord = stored
        ? Cbor.decode(stored, recordSchema, 'credit')
        : { secret: Hex.from(random(32)) }
      const save = async (next: CreditRecord) => {
        await state.commit([{ kind: 'put', key: stateKey, value: Cbor.encode(next) }])
        record = next
      }
      return {
        get secret() {
          return record.secret
        },
        get hasPending() {
          return record.pending !== undefined
        },
        async take() {
          if (record.pending) return record.pending
          const pending = await tickets.take()
          if (!pending) throw new TicketsSpentError(key)
          await save({ ...record, pending })
          return pending
        },
        confirm: () => save({ secret: record.secret }),
        get owed() {
          return record.balance ?? 0n
        },
        async begin() {
          const { balance, ...rest } = record
          if (balance !== undefined) await save(rest)
        },
        end: (balance) => save({ ...record, balance }),
      }
    },
  }
}
