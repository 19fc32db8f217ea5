import { type AccountId, type Clock, monotonicMs } from '@ostrom/protocol'
import { ProviderFullError } from '../../errors.ts'
import {
  CHECKPOINTS_PER_OPENING,
  NEW_CLIENTS_OPENINGS_MAX,
  OPENINGS_EARNED_MAX,
  OPENINGS_MAX,
  OPENINGS_PER_CLIENT_MAX,
  OPENINGS_WINDOW_MS,
} from '../../limits.ts'
import type { ClientLimiter, ClientOffer } from '../client-limiter.ts'
import { OPENINGS_RETURNED_MAX, OPENINGS_RETURNED_PER_CLIENT_MAX } from './limits.ts'

/** A counted transaction of a provider for a client. */
export type CountedOpening = {
  /** Revokes the count, because no transaction was sent. */
  cancel(): void
  /**
   * Records that the opening was paid, so that it no longer counts against its client. This is
   * limited by `OPENINGS_RETURNED_PER_CLIENT_MAX` and `OPENINGS_RETURNED_MAX`, because a payment
   * may be smaller than the cost of the transactions. Further calls have no effect.
   */
  giveBack(): void
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

type Opening = {
  readonly clientOffer: ClientOffer
  readonly atMs: number
  isReturned: boolean
}

/** Creates an empty count of openings. */
export function createOpeningLimiter(options: {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly clientLimiter: ClientLimiter
}): OpeningLimiter {
  const { clock, clientLimiter } = options
  let openings: readonly Opening[] = []
  const isNew = ({ clientOffer }: Opening) => !clientLimiter.hasPaid(clientOffer)
  const removeEnded = () => {
    const oldestMs = monotonicMs(clock) - OPENINGS_WINDOW_MS
    openings = openings.filter(({ atMs }) => atMs > oldestMs)
  }
  /** Refuses the opening if `counted`, sorted with the oldest first, already has `max` openings. */
  const requireLess = (counted: readonly Opening[], max: number, reason: string) => {
    const last = counted[counted.length - max]
    if (!last) return
    const retryAfterMs = last.atMs + OPENINGS_WINDOW_MS - monotonicMs(clock)
    throw new ProviderFullError({ reason, retryAfterSeconds: Math.ceil(retryAfterMs / 1_000) })
  }
  return {
    take(clientOffer) {
      const opening: Opening = { clientOffer, atMs: monotonicMs(clock), isReturned: false }
      removeEnded()
      const isOwn = (other: Opening) => other.clientOffer.client === clientOffer.client
      const own = openings.filter((other) => isOwn(other) && !other.isReturned)
      const max = OPENINGS_PER_CLIENT_MAX + earnedOpenings(clientLimiter, clientOffer)
      requireLess(own, max, 'the client has reached its limit of openings per hour')
      requireLess(openings, OPENINGS_MAX, 'too many sessions were opened in the last hour')
      // Openings whose clients have paid a checkpoint by now do not use up this limit.
      if (isNew(opening)) {
        const reason = 'too many new clients in the last hour'
        requireLess(newestOfEach(openings.filter(isNew)), NEW_CLIENTS_OPENINGS_MAX, reason)
      }
      openings = [...openings, opening]
      return {
        cancel() {
          openings = openings.filter((other) => other !== opening)
        },
        giveBack() {
          if (opening.isReturned) return
          removeEnded()
          const returned = openings.filter(({ isReturned }) => isReturned)
          if (returned.length >= OPENINGS_RETURNED_MAX) return
          if (returned.filter(isOwn).length >= OPENINGS_RETURNED_PER_CLIENT_MAX) return
          opening.isReturned = true
        },
      }
    },
  }
}

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
