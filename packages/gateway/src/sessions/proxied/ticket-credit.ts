import { Cbor, type Clock, type Hash, Hex, type RandomBytes, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { TicketSource } from '@ostrom/tickets'
import { TicketsSpentError } from './errors.ts'
import { CREDIT_CLAIM_SECONDS, LOSSES_PAID_PART, NOTES_PER_TICKET } from './limits.ts'

type CreditRecord = {
  /** Secret that identifies the credit at the proxy. */
  readonly secret: Hash
  /** Ticket that the proxy may or may not have counted. */
  readonly pending?: Uint8Array
  /** Least credit in base units that the proxy must report, without the pending ticket. */
  readonly balance?: bigint
  /**
   * Most base units of the credit that the proxy may take for running answers; none when absent.
   */
  readonly risk?: bigint
  /**
   * Base units that the proxy took for running answers of lost channels, less a part of later
   * voucher payments (`LOSSES_PAID_PART`); none when absent.
   */
  readonly losses?: bigint
  /** Unix time of the last change; absent in records of earlier versions. */
  readonly changedSeconds?: bigint
}

const recordSchema: Schema.Schema<CreditRecord> = Schema.object({
  secret: Schema.hash,
  pending: Schema.optional(Schema.bytes(512)),
  balance: Schema.optional(Schema.unsigned(128)),
  risk: Schema.optional(Schema.unsigned(128)),
  losses: Schema.optional(Schema.unsigned(128)),
  changedSeconds: Schema.optional(Schema.unsigned(64)),
})

/** Payment for one channel of a proxy: a secret for its credit, and tickets, one at a time. */
export type TicketCredit = {
  readonly secret: Hash
  /** True if a ticket was given that the proxy has not confirmed. */
  readonly hasPending: boolean
  /**
   * Returns the pending ticket, or takes a new one; resolves once it is on disk as pending.
   *
   * @throws {TicketsSpentError}
   */
  take(): Promise<Uint8Array>
  /**
   * Records that the proxy has counted the pending ticket, with at least `added` more credit, and
   * the balance that it reports.
   */
  confirm(balance: bigint, added: bigint): Promise<void>
  /** Returns the least base units that the proxy owes, with `added` for a pending ticket. */
  owed(added?: bigint): bigint
  /**
   * Recorded base units that the proxy reported as gone with lost channels, less a part of later
   * voucher payments (`LOSSES_PAID_PART`).
   */
  readonly losses: bigint
  /** Records that a session begins with this balance, and no answer runs. */
  begin(balance: bigint): Promise<void>
  /** Records that the session ended properly, with this balance left. */
  end(balance: bigint): Promise<void>
  /**
   * Records on disk the least credit that remains after a message, before the message is sent. If
   * the channel is then lost, the proxy owes this credit, except its possible payments for running
   * answers (`risk`).
   */
  spend(left: { readonly balance: bigint; readonly risk: bigint }): Promise<void>
}

/** True if the proxy still has to know the credit: it forgets an unused one in the end. */
const isClaimable = ({ changedSeconds }: CreditRecord, nowSeconds: bigint): boolean =>
  changedSeconds === undefined || nowSeconds - changedSeconds < CREDIT_CLAIM_SECONDS

const distrustKeyOf = (proxy: string): string => `gateway/distrusted-proxy/${proxy}`

/** Records that the proxy with this peer id gets no further ticket. */
export const distrustProxy = (state: StateStore, proxy: string): Promise<void> =>
  state.commit([{ kind: 'put', key: distrustKeyOf(proxy), value: new Uint8Array() }])

/** Tickets under one key, for the channels of one proxy. */
export type TicketCredits = {
  readonly key: TicketSource['key']
  /**
   * Opens the credit with a name, such as `0` for the first channel, and with the amount that is
   * left of it. A credit that was unused for `CREDIT_CLAIM_SECONDS` is replaced by a new one.
   */
  open(place: string): Promise<TicketCredit>
  /** Returns true if the proxy has cheated, in this process or an earlier one. */
  isDistrusted(): Promise<boolean>
  distrust(): Promise<void>
}

/** @param options.proxy Peer id of the proxy; each proxy has credits of its own. */
export function createTicketCredits(options: {
  readonly tickets: TicketSource
  readonly state: StateStore
  readonly random: RandomBytes
  readonly clock: Pick<Clock, 'nowMs'>
  readonly proxy: string
}): TicketCredits {
  const { tickets, state, random, clock, proxy } = options
  const { key } = tickets
  return {
    key,
    isDistrusted: async () => (await state.get(distrustKeyOf(proxy))) !== undefined,
    distrust: () => distrustProxy(state, proxy),
    async open(place) {
      const stateKey = `gateway/ticket-credit/${key.keyId}/${proxy}/${place}`
      const stored = await state.get(stateKey)
      const known = stored && Cbor.decode(stored, recordSchema, 'credit')
      const nowSeconds = () => BigInt(Math.floor(clock.nowMs() / 1_000))
      let record: CreditRecord =
        known && isClaimable(known, nowSeconds()) ? known : { secret: Hex.from(random(32)) }
      const save = async (changed: CreditRecord) => {
        const next = { ...changed, changedSeconds: nowSeconds() }
        await state.commit([{ kind: 'put', key: stateKey, value: Cbor.encode(next) }])
        record = next
      }
      // Changes run one after the other, because each is based on the record before it.
      let queue: Promise<unknown> = Promise.resolve()
      const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
        const done = queue.then(act)
        queue = done.catch(() => {})
        return done
      }
      /** Balance of the open channel when its vouchers were last counted against losses. */
      let counted = 0n
      const lossesWith = (balance: bigint, added: bigint) => {
        counted = balance
        const missing = (record.balance ?? 0n) + added - balance
        return (record.losses ?? 0n) + (missing > 0n ? missing : 0n)
      }
      /** Returns the recorded losses, less a part of the voucher payments since the last count. */
      const lossesAfter = (balance: bigint) => {
        const paid = counted > balance ? counted - balance : 0n
        counted = balance
        const made = paid / LOSSES_PAID_PART
        const { losses = 0n } = record
        return losses > made ? losses - made : 0n
      }
      /** Balances are recorded in steps, so that few vouchers need a write to disk. */
      const stepsDown = (balance: bigint) => {
        const step = key.value / NOTES_PER_TICKET
        return balance > step ? balance - step : 0n
      }
      return {
        get secret() {
          return record.secret
        },
        get hasPending() {
          return record.pending !== undefined
        },
        take: () =>
          inTurn(async () => {
            if (record.pending) return record.pending
            const pending = await tickets.take()
            if (!pending) throw new TicketsSpentError(key)
            await save({ ...record, pending })
            return pending
          }),
        confirm: (balance, added) =>
          inTurn(async () => {
            const { pending: _, ...rest } = record
            await save({ ...rest, balance, losses: lossesWith(balance, added) })
          }),
        get losses() {
          return record.losses ?? 0n
        },
        owed(added = 0n) {
          const owed = (record.balance ?? 0n) + added - (record.risk ?? 0n)
          return owed > 0n ? owed : 0n
        },
        begin: (balance) =>
          inTurn(() => save({ ...record, balance, risk: 0n, losses: lossesWith(balance, 0n) })),
        end: (balance) =>
          inTurn(() => save({ ...record, balance, risk: 0n, losses: lossesAfter(balance) })),
        spend: (left) =>
          inTurn(async () => {
            const { balance = 0n, risk = 0n } = record
            if (balance <= left.balance && risk >= left.risk) return
            await save({
              ...record,
              balance: balance <= left.balance ? balance : stepsDown(left.balance),
              risk: risk >= left.risk ? risk : left.risk,
              losses: lossesAfter(left.balance),
            })
          }),
      }
    },
  }
}
