import type { Clock } from '@ostrom/protocol'
import type { ClientLimiter, ClientOffer } from './client-limiter.ts'
import { ProviderFullError } from './errors.ts'
import {
  CHECKPOINTS_PER_OPENING,
  NEW_CLIENTS_OPENINGS_MAX,
  OPENINGS_EARNED_MAX,
  OPENINGS_MAX,
  OPENINGS_PER_CLIENT_MAX,
  OPENINGS_WINDOW_MS,
} from './limits.ts'

/**
 * Limits the transactions that a provider pays for clients: openings of sessions, or locks of
 * requests.
 */
export type OpeningLimiter = {
  /**
   * Counts one transaction for a client.
   *
   * @returns A function that revokes the count.
   * @throws {ProviderFullError} With the exhausted limit.
   */
  take(clientOffer: ClientOffer): () => void
}

type CountedOpening = { readonly clientOffer: ClientOffer; readonly atMs: number }

export function createOpeningLimiter(options: {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly clientLimiter: ClientLimiter
}): OpeningLimiter {
  const { clock, clientLimiter } = options
  let openings: readonly CountedOpening[] = []
  const isNew = ({ clientOffer }: CountedOpening) => !clientLimiter.hasPaid(clientOffer)
  return {
    take(clientOffer) {
      const opening: CountedOpening = { clientOffer, atMs: clock.nowMs() }
      openings = openings.filter(({ atMs }) => atMs > opening.atMs - OPENINGS_WINDOW_MS)
      const own = openings.filter((other) => other.clientOffer.client === clientOffer.client)
      if (own.length >= OPENINGS_PER_CLIENT_MAX + earnedOpenings(clientLimiter, clientOffer)) {
        throw new ProviderFullError({
          reason: 'the client has reached its limit of openings per hour',
        })
      }
      if (openings.length >= OPENINGS_MAX) {
        throw new ProviderFullError({ reason: 'too many sessions were opened in the last hour' })
      }
      // Clients that have paid since do not count; only openings without payments exhaust this.
      if (isNew(opening) && openings.filter(isNew).length >= NEW_CLIENTS_OPENINGS_MAX) {
        throw new ProviderFullError({ reason: 'too many new clients in the last hour' })
      }
      openings = [...openings, opening]
      return () => {
        openings = openings.filter((other) => other !== opening)
      }
    },
  }
}

function earnedOpenings(clientLimiter: ClientLimiter, clientOffer: ClientOffer): number {
  if (clientOffer.checkpoint === 0n) return 0
  const earned =
    clientLimiter.paid(clientOffer) / (clientOffer.checkpoint * BigInt(CHECKPOINTS_PER_OPENING))
  return earned < OPENINGS_EARNED_MAX ? Number(earned) : OPENINGS_EARNED_MAX
}
