import {
  type AccountId,
  type AssetId,
  type Clock,
  createBoundedMap,
  type Hash,
  monotonicMs,
  type Offer,
} from '@ostrom/protocol'
import { SessionRefusedError } from '../errors.ts'
import {
  CHECKPOINTS_PER_DEBT,
  CLIENT_HISTORIES_MAX,
  DEBT_FORGET_MS,
  DEBTS_EARNED_MAX,
  DEBTS_MAX,
  NEW_CLIENT_STREAMS_MAX,
  STREAMS_PER_SESSION_MAX,
} from '../limits.ts'

/**
 * A client under one offer. Payments for a cheap offer permit little unpaid work under an expensive
 * offer.
 */
export type ClientOffer = {
  readonly client: AccountId
  readonly offer: Pick<Offer.Offer, 'asset'>
  /** Base units of one checkpoint under the offer; 0 for a free offer. */
  readonly checkpoint: bigint
}

/**
 * Bounds the unpaid work for each client by its payments. A client that has paid more may leave
 * more unpaid, for example by lost connections, so that unpaid work stays a small share of its
 * payments. Debts are only in memory, so a restart clears them.
 */
export type ClientLimiter = {
  /**
   * Records `unpaid` base units of unpaid work or other cost: one debt for each started checkpoint,
   * and at least one.
   */
  recordDebt(clientOffer: ClientOffer, unpaid: bigint): void
  /** Records `amount` base units of new vouchers. */
  recordPayment(clientOffer: Pick<ClientOffer, 'client' | 'offer'>, amount: bigint): void
  /** Returns true while the provider refuses a client because of its debts. */
  refuses(client: AccountId): boolean
  /**
   * Returns the milliseconds until the refusal ends; 0 if the provider does not refuse the client.
   */
  refusedForMs(client: AccountId): number
  /** Returns a client's payments in the offer's asset, minus the payments that offset its debts. */
  paid(clientOffer: Pick<ClientOffer, 'client' | 'offer'>): bigint
  /** Returns true once a client has paid a checkpoint, which distinguishes it from a new wallet. */
  hasPaid(clientOffer: ClientOffer): boolean
  /** Returns the maximum number of concurrent answers of a client, in all of its sessions. */
  streamsMax(clientOffer: ClientOffer): number
}

type ClientHistory = {
  /** Time of each debt, in milliseconds. */
  readonly debtsAtMs: readonly number[]
  readonly paid: ReadonlyMap<AssetId, bigint>
}

const noHistory: ClientHistory = { debtsAtMs: [], paid: new Map() }

/** Creates empty histories of clients. */
export function createClientLimiter(clock: Clock): ClientLimiter {
  const histories = createBoundedMap<AccountId, ClientHistory>(CLIENT_HISTORIES_MAX)
  const historyOf = (client: AccountId) => histories.get(client) ?? noHistory
  const recent = (debtsAtMs: readonly number[]) =>
    debtsAtMs.filter((atMs) => atMs + DEBT_FORGET_MS > monotonicMs(clock))
  const paidOf = ({ client, offer }: Pick<ClientOffer, 'client' | 'offer'>) =>
    historyOf(client).paid.get(offer.asset) ?? 0n
  const refusedForMs = (client: AccountId) => {
    const debtsAtMs = recent(historyOf(client).debtsAtMs)
    const last = debtsAtMs[debtsAtMs.length - DEBTS_MAX]
    return last === undefined ? 0 : last + DEBT_FORGET_MS - monotonicMs(clock)
  }
  return {
    recordDebt({ client, offer, checkpoint }, unpaid) {
      const { debtsAtMs, paid } = historyOf(client)
      const price = checkpoint * BigInt(CHECKPOINTS_PER_DEBT)
      const had = paid.get(offer.asset) ?? 0n
      const debts = checkpoint > 0n && unpaid > 0n ? (unpaid + checkpoint - 1n) / checkpoint : 1n
      const most = BigInt(DEBTS_EARNED_MAX)
      const earned = price > 0n ? least(had / price, most) : 0n
      const forgiven = least(debts, earned)
      const unforgiven = Number(least(debts - forgiven, BigInt(DEBTS_MAX)))
      // A stalled connection of an honest client leaves a checkpoint unpaid for each stream. If
      // these are the only recent debts of a client that has paid a checkpoint, the client may try
      // once more, with the limits of a new client.
      const isFirst = had > 0n && had >= checkpoint && recent(debtsAtMs).length === 0
      const spared = isFirst && unforgiven === DEBTS_MAX
      const left = spared ? DEBTS_MAX - 1 : unforgiven
      const added = Array.from({ length: left }, () => monotonicMs(clock))
      // If payments offset debts, first the recorded payments are cut to the sum that can offset
      // `DEBTS_EARNED_MAX` debts, then the price of each offset debt is subtracted.
      const debt = forgiven > 0n ? least(had, most * price) - forgiven * price : had
      const rest = spared ? 0n : debt
      histories.set(client, {
        debtsAtMs: [...debtsAtMs, ...added].slice(-DEBTS_MAX),
        paid: new Map([...paid, [offer.asset, rest]]),
      })
    },
    recordPayment({ client, offer }, amount) {
      const { debtsAtMs, paid } = historyOf(client)
      const sum = (paid.get(offer.asset) ?? 0n) + amount
      histories.set(client, { debtsAtMs, paid: new Map([...paid, [offer.asset, sum]]) })
    },
    refuses: (client) => refusedForMs(client) > 0,
    refusedForMs,
    paid: paidOf,
    hasPaid: (clientOffer) =>
      paidOf(clientOffer) > 0n && paidOf(clientOffer) >= clientOffer.checkpoint,
    streamsMax(clientOffer) {
      // Under a free offer nothing can be left unpaid, so only the fair scheduler bounds concurrent
      // answers.
      if (clientOffer.checkpoint === 0n) return STREAMS_PER_SESSION_MAX
      const streams = BigInt(NEW_CLIENT_STREAMS_MAX) + paidOf(clientOffer) / clientOffer.checkpoint
      return Number(least(streams, BigInt(STREAMS_PER_SESSION_MAX)))
    },
  }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Returns the refusal of a client with too many debts, until the oldest is forgotten. */
export function unpaidDebtError(
  { id, client }: { readonly id: Hash; readonly client: AccountId },
  clientLimiter: Pick<ClientLimiter, 'refusedForMs'>,
): SessionRefusedError {
  const retryAfterSeconds = Math.ceil(clientLimiter.refusedForMs(client) / 1_000)
  return new SessionRefusedError({
    sessionId: id,
    reason: 'the client left several answers unpaid',
    remedy: `Wait ${retryAfterSeconds} seconds, and pay delivered answers.`,
    retryAfterSeconds,
  })
}
