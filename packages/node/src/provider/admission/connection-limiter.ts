import type { SignatureScheme } from '@ostrom/ledger'
import type { Clock } from '@ostrom/protocol'
import { ProviderFullError } from '../errors.ts'
import {
  CONTRACT_CHECKS_MAX,
  HELLO_PENDING_MAX,
  HELLO_PENDING_PER_PEER_MAX,
  HELLOS_PER_PEER_MAX,
  PEERS_LIMITED_MAX,
} from '../limits.ts'
import { createRateLimiter } from './rate-limiter.ts'

const MINUTE_MS = 60_000

/** Bounds the work for peers that have not identified themselves yet. */
export type ConnectionLimiter = {
  /**
   * Counts a channel without a first message.
   *
   * @returns A function that ends the count, to call at the first message.
   * @throws {ProviderFullError}
   */
  admit(peerId: string): () => void
  /** Verifies wallet signatures: by key first, then by a rate-limited contract call. */
  readonly verify: SignatureScheme['verify']
}

/** Creates the bounds of work for peers that have not identified themselves yet. */
export function createConnectionLimiter({
  clock,
  keys,
}: {
  clock: Clock
  keys: SignatureScheme
}): ConnectionLimiter {
  const each = { clock, windowMs: MINUTE_MS }
  const hellos = createRateLimiter({
    ...each,
    max: HELLOS_PER_PEER_MAX,
    keysMax: PEERS_LIMITED_MAX,
  })
  const contracts = createRateLimiter({ ...each, max: CONTRACT_CHECKS_MAX })
  const unheard = new Map<string, number>()
  let unheardSum = 0
  return {
    admit(peerId) {
      const mine = unheard.get(peerId) ?? 0
      const reason = 'too many channels were opened at once'
      if (mine >= HELLO_PENDING_PER_PEER_MAX || unheardSum >= HELLO_PENDING_MAX) {
        throw new ProviderFullError({ reason })
      }
      if (!hellos.take(peerId)) {
        throw new ProviderFullError({ reason, retryAfterSeconds: hellos.retryAfterSeconds() })
      }
      unheard.set(peerId, mine + 1)
      unheardSum++
      return () => {
        unheardSum--
        const left = (unheard.get(peerId) ?? 1) - 1
        if (left > 0) unheard.set(peerId, left)
        else unheard.delete(peerId)
      }
    },
    async verify(signed) {
      if (await keys.verify({ ...signed, byKey: true })) return true
      if (signed.byKey) return false
      // The check of a contract account needs calls to the chain node.
      if (!contracts.take()) {
        const reason = 'too many contract wallets were checked'
        throw new ProviderFullError({ reason, retryAfterSeconds: contracts.retryAfterSeconds() })
      }
      return await keys.verify(signed)
    },
  }
}
