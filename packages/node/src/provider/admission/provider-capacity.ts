import type { Ledger } from '@ostrom/ledger'
import type { AccountId, AssetId, Clock, Offer, Session } from '@ostrom/protocol'
import { ProviderFullError } from '../errors.ts'
import {
  CAP_PER_PAID,
  CLIENT_CAPACITY_DIVISOR,
  CLIENT_HISTORIES_MAX,
  NEW_CLIENT_READS_PER_PEER_MAX,
  NEW_CLIENTS_CAPACITY_DIVISOR,
  NEW_CLIENTS_READS_MAX,
  PAYING_CLIENT_CAPACITY_DIVISOR,
  PEERS_LIMITED_MAX,
  SESSIONS_MAX,
  SESSIONS_PER_CLIENT_MAX,
  SESSIONS_PER_NEW_CLIENT_MAX,
} from '../limits.ts'
import type { ClientLimiter, ClientOffer } from './client-limiter.ts'
import { PAYING_CLIENT_READS_MAX } from './limits.ts'
import { type CountedOpening, createOpeningLimiter } from './openings/opening-limiter.ts'
import { createRateLimiter } from './rate-limiter.ts'

/** An idle session, which the provider may evict. */
type IdleSession = {
  readonly forMs: number
  /** Marks the session's capacity as reserved for another session, or removes the mark. */
  readonly setReserved: (isPromised: boolean) => void
  /** Evicts the session. */
  readonly end: () => Promise<unknown>
}

/** A session that holds or requests capacity. */
export type CapacityHolder = {
  readonly clientOffer: ClientOffer & { readonly offer: Pick<Offer.Offer, 'asset' | 'stakeRatio'> }
  readonly cap: bigint
  /** Present if the session is idle. */
  readonly idle?: IdleSession
  /** True for a session that is only open because its client's money stays bound. */
  readonly isHeld?: boolean
}

/**
 * Divides a provider's capacity among its clients. The capacity consists of the number of sessions,
 * the value that the stake backs, and the transactions that the provider pays. One client may use
 * one share, and all clients without payments together may use another share. The rest is for
 * paying clients.
 */
export type ProviderCapacity = {
  /**
   * Counts an opening for a client, before the provider reads the chain for it. `peerId` is the
   * client's peer.
   *
   * @throws {ProviderFullError} With the exhausted limit.
   */
  admit(
    clientOffer: ClientOffer,
    holders: readonly CapacityHolder[],
    peerId: string,
  ): CountedOpening
  /**
   * Checks that a session's cap leaves capacity for others. Then calls `take`, which reserves the
   * cap synchronously, so that a concurrent reservation sees it; `take` gets the sum of the caps
   * that all clients without payments may have. `holders` returns the other sessions. The
   * reservation may evict idle sessions of clients that hold at least as much capacity as the
   * requesting client would then hold.
   *
   * @throws {ProviderFullError} Its `capMax` is the highest cap that needs no eviction.
   * @throws The error of `take`, without a reservation.
   */
  reserve(
    holder: CapacityHolder,
    holders: () => readonly CapacityHolder[],
    take?: (newClientsCapacity: bigint) => void,
  ): Promise<CapacityReservation>
}

/**
 * Reserved capacity. The caller evicts sessions later, because the chain may refuse the new
 * session.
 */
export type CapacityReservation = {
  /** Evicts the selected sessions, once. Rejects with the first failure. */
  evict(): Promise<void>
  /** Cancels the reservation without evictions. */
  cancel(): void
}

/** A reservation without evictions. */
export const noEviction: CapacityReservation = { evict: async () => {}, cancel: () => {} }

const READS_WINDOW_MS = 60_000

type ProviderCapacityOptions = {
  readonly clock: Clock
  readonly clientLimiter: ClientLimiter
  readonly ledger: Pick<Ledger, 'stake'>
  readonly provider: AccountId
  /** Returns the base units of maturing pay that the stake still backs. */
  readonly maturing: (asset: AssetId) => bigint
}

/** Creates the capacity of a provider for sessions and requests. */
export function createProviderCapacity(options: ProviderCapacityOptions): ProviderCapacity {
  const { clock, clientLimiter } = options
  const looks = createRateLimiter({ clock, max: NEW_CLIENTS_READS_MAX, windowMs: READS_WINDOW_MS })
  const looksOf = createRateLimiter({
    clock,
    windowMs: READS_WINDOW_MS,
    max: NEW_CLIENT_READS_PER_PEER_MAX,
    keysMax: PEERS_LIMITED_MAX,
  })
  const looksOfClient = createRateLimiter({
    clock,
    windowMs: READS_WINDOW_MS,
    max: PAYING_CLIENT_READS_MAX,
    keysMax: CLIENT_HISTORIES_MAX,
  })
  const openings = createOpeningLimiter(options)
  const isNew = ({ clientOffer }: { readonly clientOffer: ClientOffer }) =>
    !clientLimiter.hasPaid(clientOffer)

  return {
    admit(clientOffer, holders, peerId) {
      const isExisting = !isNew({ clientOffer })
      const own = holders.filter(
        (holder) => holder.clientOffer.client === clientOffer.client && !holder.isHeld,
      )
      if (own.length >= (isExisting ? SESSIONS_PER_CLIENT_MAX : SESSIONS_PER_NEW_CLIENT_MAX)) {
        throw new ProviderFullError({ reason: 'the client has reached its limit of open sessions' })
      }
      if (holders.length >= SESSIONS_MAX)
        throw new ProviderFullError({ reason: 'too many sessions' })
      const opening = openings.take(clientOffer)
      if (isExisting) {
        if (looksOfClient.take(clientOffer.client)) return opening
        opening.cancel()
        const reason = 'too many openings of the client in the last minute'
        const retryAfterSeconds = looksOfClient.retryAfterSeconds()
        throw new ProviderFullError({ reason, retryAfterSeconds })
      }
      // The peer's own limit is checked first, so that one peer does not exhaust the limit of all
      // peers.
      if (looksOf.take(peerId) && looks.take()) return opening
      opening.cancel()
      const reason = 'too many new clients in the last minute'
      throw new ProviderFullError({ reason, retryAfterSeconds: looks.retryAfterSeconds() })
    },
    async reserve(holder, holders, take = () => {}) {
      const { asset } = holder.clientOffer.offer
      const room = await capacityOf(options, holder.clientOffer.offer)
      const same = holders().filter(({ clientOffer }) => clientOffer.offer.asset === asset)
      const mine =
        clientCapacityOf(room, clientLimiter.paid(holder.clientOffer)) -
        sumOf(same, holder.clientOffer.client)
      const all = { of: same, size: room }
      const newClientsCapacity = room / NEW_CLIENTS_CAPACITY_DIVISOR
      const fresh = { of: same.filter(isNew), size: newClientsCapacity }
      const ended = evictionsFor(holder, mine, isNew(holder) ? [fresh, all] : [all])
      take(newClientsCapacity)
      return reservationOf(ended)
    },
  }
}

function reservationOf(ended: readonly CapacityHolder[]): CapacityReservation {
  let freed: Promise<void> | undefined
  for (const { idle } of ended) idle?.setReserved(true)
  return {
    evict() {
      freed ??= Promise.all(ended.map(({ idle }) => idle?.end())).then(() => {})
      return freed
    },
    cancel() {
      if (freed) return
      for (const { idle } of ended) idle?.setReserved(false)
    },
  }
}

/** Native base units of stake. The value that they back is an offer's stake ratio. */
const RATIO_SCALE = 10n ** 18n

/**
 * Returns the value of sessions that the stake backs in addition to maturing pay, in base units of
 * an offer's asset.
 */
async function capacityOf(
  { ledger, provider, maturing }: ProviderCapacityOptions,
  { asset, stakeRatio }: Pick<Offer.Offer, 'asset' | 'stakeRatio'>,
): Promise<bigint> {
  const { amount } = await ledger.stake(provider, 'sessions')
  const backed = (amount * stakeRatio) / RATIO_SCALE - maturing(asset)
  return backed > 0n ? backed : 0n
}

/** Returns the maximum sum of one client's caps, in base units. */
function clientCapacityOf(room: bigint, paid: bigint): bigint {
  const always = room / CLIENT_CAPACITY_DIVISOR
  const most = room / PAYING_CLIENT_CAPACITY_DIVISOR
  const earned = paid * CAP_PER_PAID
  if (earned <= always) return always
  return earned < most ? earned : most
}

/** A share of the capacity with the sessions that use it. */
type CapacityPart = { readonly of: readonly CapacityHolder[]; readonly size: bigint }

/**
 * Returns the idle sessions to evict so that each share has capacity for the requested cap.
 *
 * @throws {ProviderFullError} The capacity does not suffice, or the cap exceeds `mine`, the
 *   client's own maximum.
 */
function evictionsFor(
  requester: CapacityHolder,
  mine: bigint,
  parts: readonly CapacityPart[],
): readonly CapacityHolder[] {
  let most = mine
  let ended = requester.cap > mine ? undefined : ([] as readonly CapacityHolder[])
  for (const { of, size } of parts) {
    const free = size - sumOf(of)
    if (free < most) most = free
    const rest = of.filter((holder) => !ended?.includes(holder))
    const more = ended && evictionCandidates(requester, rest, requester.cap - free - sumOf(ended))
    ended = more && [...(ended ?? []), ...more]
  }
  if (ended) return ended
  const capMax = most > 0n ? most : 0n
  const { asset } = requester.clientOffer.offer
  const reason = 'the cap would leave too little for others'
  throw new ProviderFullError({ reason, capMax, asset })
}

/**
 * Selects idle sessions that together free `needed`: first the sessions of the client with the most
 * capacity, the longest idle first. A client loses no session to a client that would then hold more
 * capacity, so that large sessions do not displace small ones.
 *
 * @returns `undefined` if the idle sessions do not suffice.
 */
function evictionCandidates(
  { clientOffer: { client }, cap }: CapacityHolder,
  holders: readonly CapacityHolder[],
  needed: bigint,
): readonly CapacityHolder[] | undefined {
  const sums = new Map<AccountId, bigint>()
  const add = (of: AccountId, amount: bigint) => sums.set(of, (sums.get(of) ?? 0n) + amount)
  for (const { clientOffer, cap } of holders) add(clientOffer.client, cap)
  const wouldHold = cap + (sums.get(client) ?? 0n)
  const waiting = new Set(
    holders.filter(({ clientOffer, idle }) => idle && clientOffer.client !== client),
  )
  const ended: CapacityHolder[] = []
  for (let left = needed; left > 0n; ) {
    let next: CapacityHolder | undefined
    for (const holder of waiting) {
      const by =
        (sums.get(holder.clientOffer.client) ?? 0n) -
        (next ? sums.get(next.clientOffer.client)! : 0n)
      const longer = (holder.idle?.forMs ?? 0) > (next?.idle?.forMs ?? 0)
      if (!next || by > 0n || (by === 0n && longer)) next = holder
    }
    if (!next || (sums.get(next.clientOffer.client) ?? 0n) < wouldHold) return undefined
    waiting.delete(next)
    add(next.clientOffer.client, -next.cap)
    left -= next.cap
    ended.push(next)
  }
  return ended
}

const sumOf = (holders: readonly CapacityHolder[], of?: AccountId): bigint =>
  holders
    .filter(({ clientOffer }) => of === undefined || clientOffer.client === of)
    .reduce((sum, { cap }) => sum + cap, 0n)

/** Returns the capacity that an authorization requests. */
export const capacityHolderOf = (
  { client, cap }: Pick<Session.SessionAuthorization, 'client' | 'cap'>,
  { offer, checkpoint }: Omit<CapacityHolder['clientOffer'], 'client'>,
): CapacityHolder => ({ clientOffer: { client, offer, checkpoint }, cap })
