import type { Keys } from '@ostrom/ledger'
import type { Clock } from '@ostrom/protocol'
import { ProviderFullError } from './errors.ts'
import {
  CONTRACT_CHECKS_MAX,
  HELLOS_PER_PEER_MAX,
  PEERS_COUNTED_MAX,
  UNHEARD_CHANNELS_MAX,
  UNHEARD_PER_PEER_MAX,
} from './limits.ts'
import { createRate } from './rate.ts'

const MINUTE_MS = 60_000

/** Bounds what peers can make a provider do before any of them has proved anything. */
export type Doorway = {
  /**
   * Counts a channel that has said nothing yet.
   *
   * @returns What ends the counting, once its first message is there.
   * @throws {ProviderFullError}
   */
  enter(peerId: string): () => void
  /** Checks wallet signatures: by key first, and by asking a contract only so often. */
  readonly verify: Keys['verify']
}

export function createDoorway({ clock, keys }: { clock: Clock; keys: Keys }): Doorway {
  const each = { clock, windowMs: MINUTE_MS }
  const hellos = createRate({ ...each, max: HELLOS_PER_PEER_MAX, keysMax: PEERS_COUNTED_MAX })
  const contracts = createRate({ ...each, max: CONTRACT_CHECKS_MAX })
  const unheard = new Map<string, number>()
  let unheardSum = 0
  return {
    enter(peerId) {
      const mine = unheard.get(peerId) ?? 0
      const crowded = mine >= UNHEARD_PER_PEER_MAX || unheardSum >= UNHEARD_CHANNELS_MAX
      if (crowded || !hellos.take(peerId)) {
        throw new ProviderFullError({ reason: 'too many channels were opened at once' })
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
      // Whether an account is a contract, and what it says, is asked of the chain's node.
      if (!contracts.take()) {
        throw new ProviderFullError({ reason: 'too many wallets that are contracts were checked' })
      }
      return await keys.verify(signed)
    },
  }
}
