import type { DeliverySchedule, Packet } from '@ostrom/network/memory'
import type { Prng } from '../runtime/prng.ts'

/** Faults in the delivery of messages. */
export type NetworkFaults = {
  readonly deliver: (transit: Packet) => DeliverySchedule
  /** Ends all faults: every message then arrives after the same short delay. */
  readonly clear: () => void
}

/** Milliseconds: delay of a message without faults. */
const LATENCY_MS = 10

/**
 * Returns random faults. Those between honest peers are the faults of a reliable transport: a late
 * message, a lost opening of a channel, a cut channel. A hostile peer also drops and repeats single
 * messages.
 */
export function createNetworkFaults(
  dice: Prng,
  isHostile: (peer: string) => boolean,
): NetworkFaults {
  let fair = false
  const slowness = new Map<string, number>()
  const delayMs = ({ from, to }: Packet): number => {
    const link = [from, to].sort().join(' ')
    const slow = slowness.get(link) ?? dice.pick([1, 5, 20, 100])
    slowness.set(link, slow)
    return dice.chance(0.01) ? dice.between(0, 3_000) : dice.between(0, slow)
  }
  return {
    clear() {
      fair = true
    },
    deliver(transit) {
      if (fair) return [LATENCY_MS]
      if (transit.kind === 'open' && dice.chance(0.02)) return dice.chance(0.5) ? [] : 'cut'
      if (dice.chance(0.0005)) return 'cut'
      const first = delayMs(transit)
      if (!isHostile(transit.from)) return [first]
      if (dice.chance(0.01)) return []
      return dice.chance(0.01) ? [first, first + delayMs(transit)] : [first]
    },
  }
}
