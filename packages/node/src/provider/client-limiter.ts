import type { AccountId, AssetId, Clock, Hash, Offer } from '@ostrom/protocol'
import { SessionRefusedError } from './errors.ts'
import {
  CHECKPOINTS_PER_DEBT,
  CLIENT_HISTORIES_MAX,
  DEBT_FORGET_MS,
  DEBTS_EARNED_MAX,
  DEBTS_MAX,
  NEW_CLIENT_STREAMS_MAX,
  STREAMS_PER_SESSION_MAX,
} from './limits.ts'

/** A client under one offer: what it paid for a cheap offer is worth little under a dear one. */
export type ClientOffer = {
  readonly client: AccountId
  readonly offer: Pick<Offer.Offer, 'asset'>
  /** Base units of one checkpoint under the offer; 0 where it is free. */
  readonly checkpoint: bigint
}

/**
 * What clients have paid, and what they left unpaid of late. Whoever has paid a lot may lose a
 * connection more often: what a client can take for nothing stays a small part of what it pays.
 * Kept in memory: a restart forgives.
 */
export type ClientLimiter = {
  /** A client left `unpaid` base units of work unpaid, or cost us as much: one debt at least. */
  recordDebt(clientOffer: ClientOffer, unpaid: bigint): void
  /** A client promised `amount` base units more. */
  recordPayment(clientOffer: Pick<ClientOffer, 'client' | 'offer'>, amount: bigint): void
  /** True while nothing more is done for a client. */
  refuses(client: AccountId): boolean
  /** Base units that a client has paid in the offer's asset, less what it was forgiven for them. */
  paid(clientOffer: Pick<ClientOffer, 'client' | 'offer'>): bigint
  /** True once a client has paid a checkpoint: until then nothing tells it from any free wallet. */
  hasPaid(clientOffer: ClientOffer): boolean
  /** Answers that may be at work for a client at once, in all of its sessions. */
  streamsMax(clientOffer: ClientOffer): number
}

type ClientHistory = {
  /** When each checkpoint was left unpaid. */
  readonly debtsAtMs: readonly number[]
  readonly paid: ReadonlyMap<AssetId, bigint>
}

const noHistory: ClientHistory = { debtsAtMs: [], paid: new Map() }

export function createClientLimiter(clock: Clock): ClientLimiter {
  const standings = new Map<AccountId, ClientHistory>()
  const standingOf = (client: AccountId) => standings.get(client) ?? noHistory
  const keep = (client: AccountId, standing: ClientHistory) => {
    standings.delete(client)
    standings.set(client, standing)
    const [oldest] = standings.keys()
    if (standings.size > CLIENT_HISTORIES_MAX && oldest) standings.delete(oldest)
  }
  const recent = (debtsAtMs: readonly number[]) =>
    debtsAtMs.filter((atMs) => atMs + DEBT_FORGET_MS > clock.nowMs())
  const paidOf = ({ client, offer }: Pick<ClientOffer, 'client' | 'offer'>) =>
    standingOf(client).paid.get(offer.asset) ?? 0n
  return {
    recordDebt({ client, offer, checkpoint }, unpaid) {
      const { debtsAtMs, paid } = standingOf(client)
      const price = checkpoint * BigInt(CHECKPOINTS_PER_DEBT)
      const had = paid.get(offer.asset) ?? 0n
      const debts = checkpoint > 0n && unpaid > 0n ? (unpaid + checkpoint - 1n) / checkpoint : 1n
      const most = BigInt(DEBTS_EARNED_MAX)
      const earned = price > 0n ? least(had / price, most) : 0n
      const forgiven = least(debts, earned)
      const unforgiven = Number(least(debts - forgiven, BigInt(DEBTS_MAX)))
      // One connection that stalls leaves a checkpoint for each stream, of honest clients too: the
      // first of a client that has paid leaves it one more try, with the trust of a new one.
      const isFirst = had > 0n && had >= checkpoint && recent(debtsAtMs).length === 0
      const spared = isFirst && unforgiven === DEBTS_MAX
      const left = spared ? DEBTS_MAX - 1 : unforgiven
      const added = Array.from({ length: left }, () => clock.nowMs())
      // What is forgiven is used up, and trust with it: the most that was ever earned is kept.
      const kept = forgiven > 0n ? least(had, most * price) - forgiven * price : had
      const rest = spared ? 0n : kept
      keep(client, {
        debtsAtMs: [...debtsAtMs, ...added].slice(-DEBTS_MAX),
        paid: new Map([...paid, [offer.asset, rest]]),
      })
    },
    recordPayment({ client, offer }, amount) {
      const { debtsAtMs, paid } = standingOf(client)
      const sum = (paid.get(offer.asset) ?? 0n) + amount
      keep(client, { debtsAtMs, paid: new Map([...paid, [offer.asset, sum]]) })
    },
    refuses(client) {
      return recent(standingOf(client).debtsAtMs).length >= DEBTS_MAX
    },
    paid: paidOf,
    hasPaid: (clientOffer) =>
      paidOf(clientOffer) > 0n && paidOf(clientOffer) >= clientOffer.checkpoint,
    streamsMax(clientOffer) {
      // What is free cannot be left unpaid: turns alone share it out.
      if (clientOffer.checkpoint === 0n) return STREAMS_PER_SESSION_MAX
      const streams = BigInt(NEW_CLIENT_STREAMS_MAX) + paidOf(clientOffer) / clientOffer.checkpoint
      return Number(least(streams, BigInt(STREAMS_PER_SESSION_MAX)))
    },
  }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Why a client is served no more while it owes. */
export const unpaidDebtError = (sessionId: Hash) =>
  new SessionRefusedError({
    sessionId,
    reason: 'the client left several answers unpaid',
    remedy: 'Wait an hour, and pay delivered answers.',
  })
