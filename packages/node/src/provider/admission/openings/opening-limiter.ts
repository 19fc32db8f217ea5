import { type AccountId, type Clock, monotonicMs } from '@ostrom/protocol'
import { ProviderFullError } from '../../errors.ts'
import {
  CHECKPOINTS_PER_OPENING,
  OPENINGS_EARNED_MAX,
  OPENINGS_MAX,
  OPENINGS_PER_CLIENT_MAX,
  OPENINGS_WINDOW_MS,
} from '../../limits.ts'
import type { ClientLimiter, ClientOffer } from '../client-limiter.ts'
import {
  NEW_CLIENTS_OPENINGS_MAX,
  NEW_CLIENTS_SMALL_OPENINGS_MAX,
  OPENINGS_RETURNED_MAX,
  OPENINGS_RETURNED_PER_CLIENT_MAX,
  UNPAID_RETURNS_MAX,
} from './limits.ts'

/** A counted transaction of a provider for a client. */
export type CountedOpening = {
  /**
   * Takes one of the places that all clients without payments have within an hour. The provider
   * calls this once it has found the client's money on the chain. Has no effect for a client that
   * has paid.
   *
   * @param options `bindsUsualCap` is false for a session that binds little money.
   * @throws {ProviderFullError} All places are taken. The error has the time of the next one.
   */
  takePlace(options: { readonly bindsUsualCap: boolean }): void
  /** Revokes the count, because no transaction was sent. */
  cancel(): void
  /**
   * Records that the chain refused the opening, so that it binds no money.
   *
   * @param options `wasFree` is true if the provider paid no transaction. The opening then leaves
   *   its place to others, and counts only against its client.
   */
  fail(options: { readonly wasFree: boolean }): void
  /**
   * Records that the opening was paid, so that it no longer counts against its client. This is
   * limited by `OPENINGS_RETURNED_PER_CLIENT_MAX` and `OPENINGS_RETURNED_MAX`, because a payment
   * may be smaller than the cost of the transactions. An opening that pays the flat price of a
   * request also leaves its place to others. Further calls have no other effect.
   */
  giveBack(options?: { readonly paysRequest?: boolean }): void
  /**
   * Requests the return of the session's money to its client. Returns 0 if the provider may return
   * it now. Otherwise returns the milliseconds for which the money stays bound, because the opening
   * counts as one that binds a usual cap, and `UNPAID_RETURNS_MAX` such openings got their money
   * back early. Repeated calls for a permitted return count once.
   */
  returnMoney(): number
}

/**
 * Limits the transactions that a provider pays for clients: openings of sessions, or locks of
 * requests. Failed openings count; paid openings no longer count against their client. The counts
 * are only in memory: a restart clears them, and sessions opened before it no longer change them.
 */
export type OpeningLimiter = {
  /**
   * Counts one transaction for a client.
   *
   * @throws {ProviderFullError} The error has the exhausted limit, and the time at which it has
   *   capacity again.
   */
  take(clientOffer: ClientOffer): CountedOpening
}

type PlaceKind = 'usual' | 'small'

type Opening = {
  readonly clientOffer: ClientOffer
  readonly atMs: number
  /** Kind of its place; `undefined` until the client's money was checked. */
  place: PlaceKind | undefined
  /** True if the chain refused the opening. */
  isFailed: boolean
  /** True if the chain refused the opening before a transaction was paid. */
  wasFree: boolean
  /** True for an opening whose client had paid a checkpoint once while the opening counted. */
  wasPaid: boolean
  isReturned: boolean
  /** True for a session that paid the flat price of a request. */
  paysRequest: boolean
  /** True if the provider returned the money within the window. */
  isUnbound: boolean
}

/** Creates an empty count of openings. */
export function createOpeningLimiter(options: {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly clientLimiter: ClientLimiter
}): OpeningLimiter {
  const { clock, clientLimiter } = options
  let openings: readonly Opening[] = []
  const isNew = ({ clientOffer }: Pick<Opening, 'clientOffer'>) =>
    !clientLimiter.hasPaid(clientOffer)
  const takesPlace = (opening: Opening) => !opening.paysRequest && !opening.wasPaid
  /**
   * Removes openings that no longer count. An opening whose client has paid a checkpoint leaves its
   * place for good: debts can make the client a new one again, and its openings would otherwise
   * return to places that others have taken meanwhile.
   */
  const update = () => {
    const oldestMs = monotonicMs(clock) - OPENINGS_WINDOW_MS
    openings = openings.filter(({ atMs }) => atMs > oldestMs)
    for (const opening of openings) opening.wasPaid ||= !isNew(opening)
  }
  const giveBack = (opening: Opening, paysRequest: boolean) => {
    update()
    if (!opening.isReturned) {
      const returned = openings.filter(({ isReturned }) => isReturned)
      const own = returned.filter(isOf(opening.clientOffer.client))
      if (returned.length >= OPENINGS_RETURNED_MAX) return
      if (own.length >= OPENINGS_RETURNED_PER_CLIENT_MAX) return
      opening.isReturned = true
    }
    if (paysRequest) opening.paysRequest = true
  }
  const returnMoney = (opening: Opening): number => {
    update()
    const isBound =
      opening.place === 'usual' &&
      !opening.isFailed &&
      takesPlace(opening) &&
      openings.includes(opening)
    if (!isBound || opening.isUnbound) return 0
    if (openings.filter(({ isUnbound }) => isUnbound).length < UNPAID_RETURNS_MAX) {
      opening.isUnbound = true
      return 0
    }
    return opening.atMs + OPENINGS_WINDOW_MS - monotonicMs(clock)
  }
  return {
    take(clientOffer) {
      update()
      const own = openings.filter(isOf(clientOffer.client)).filter(({ isReturned }) => !isReturned)
      const max = OPENINGS_PER_CLIENT_MAX + earnedOpenings(clientLimiter, clientOffer)
      const nowMs = monotonicMs(clock)
      const reason = 'the client has reached its limit of openings per hour'
      requireLess(own, { max, reason, nowMs })
      const all = 'too many sessions were opened in the last hour'
      const sent = openings.filter(({ wasFree }) => !wasFree)
      requireLess(sent, { max: OPENINGS_MAX, reason: all, nowMs })
      const opening: Opening = {
        clientOffer,
        atMs: nowMs,
        place: undefined,
        isFailed: false,
        wasFree: false,
        wasPaid: false,
        isReturned: false,
        paysRequest: false,
        isUnbound: false,
      }
      openings = [...openings, opening]
      return {
        takePlace({ bindsUsualCap }) {
          const place = bindsUsualCap ? 'usual' : 'small'
          update()
          const placed = openings.filter((one) => one.place && takesPlace(one))
          if (takesPlace(opening)) requirePlace(placed, place, monotonicMs(clock))
          opening.place = place
        },
        cancel() {
          openings = openings.filter((other) => other !== opening)
        },
        fail({ wasFree }) {
          opening.isFailed = true
          opening.wasFree = wasFree
          if (wasFree) opening.place = undefined
          const free = openings.filter((one) => one.wasFree)
          // Without a bound, wallets with next to no money would fill the memory.
          if (free.length > OPENINGS_MAX) openings = openings.filter((one) => one !== free[0])
        },
        giveBack: ({ paysRequest = false } = {}) => giveBack(opening, paysRequest),
        returnMoney: () => returnMoney(opening),
      }
    },
  }
}

/** Refuses an opening if `counted`, sorted with the oldest first, already has `max` openings. */
function requireLess(
  counted: readonly Opening[],
  { max, reason, nowMs }: { readonly max: number; readonly reason: string; readonly nowMs: number },
): void {
  const last = counted[counted.length - max]
  if (!last) return
  const retryAfterMs = last.atMs + OPENINGS_WINDOW_MS - nowMs
  throw new ProviderFullError({ reason, retryAfterSeconds: Math.ceil(retryAfterMs / 1_000) })
}

/**
 * Refuses an opening of a new client if the places of its kind are taken. Failed openings with
 * small caps exclude only further small caps, because a wallet with next to no money can make them
 * fail at no cost.
 */
function requirePlace(placed: readonly Opening[], place: PlaceKind, nowMs: number): void {
  const counted = newestOfEach(placed)
  const failed = counted.filter(
    (one) => one.isFailed && (place === 'small' || one.place === 'usual'),
  )
  const opened = counted.filter((one) => !one.isFailed)
  const max = NEW_CLIENTS_OPENINGS_MAX
  const refused = 'the chain refused too many new clients in the last hour'
  requireLess(failed, { max, reason: refused, nowMs })
  requireLess(opened, { max, reason: 'too many new clients in the last hour', nowMs })
  if (place === 'usual') return
  const small = opened.filter((one) => one.place === 'small')
  const reason = 'too many new clients with small caps in the last hour'
  requireLess(small, { max: NEW_CLIENTS_SMALL_OPENINGS_MAX, reason, nowMs })
}

/** Returns a condition that an opening is one of the client's. */
const isOf =
  (client: AccountId) =>
  ({ clientOffer }: Opening): boolean =>
    clientOffer.client === client

/**
 * Returns the newest openings of each client, at most the number that is allowed without payments.
 * So a client that gets more openings by small payments takes no larger part of the new clients'
 * limit.
 */
function newestOfEach(openings: readonly Opening[]): readonly Opening[] {
  const counts = new Map<AccountId, number>()
  const isCounted = ({ clientOffer: { client } }: Opening) => {
    const count = (counts.get(client) ?? 0) + 1
    counts.set(client, count)
    return count <= OPENINGS_PER_CLIENT_MAX
  }
  return openings.toReversed().filter(isCounted).toReversed()
}

function earnedOpenings(clientLimiter: ClientLimiter, clientOffer: ClientOffer): number {
  if (clientOffer.checkpoint === 0n) return 0
  const earned =
    clientLimiter.paid(clientOffer) / (clientOffer.checkpoint * BigInt(CHECKPOINTS_PER_OPENING))
  return earned < OPENINGS_EARNED_MAX ? Number(earned) : OPENINGS_EARNED_MAX
}
