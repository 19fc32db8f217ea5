import { type Clock, monotonicMs } from '@ostrom/protocol'
import { RelayRefusedError } from './errors.ts'
import {
  RELAY_ADDRESS_CONCURRENT_MAX,
  RELAY_ADDRESS_REQUESTS_PER_MINUTE,
  RELAY_ADDRESSES_MAX,
  RELAY_CONCURRENT_MAX,
  RELAY_HELD_BYTES_MAX,
} from './limits.ts'

const MINUTE_MS = 60_000

type AddressUse = { requests: number; running: number; sinceMs: number }

/** Counts the use of a relay by its clients' addresses, for one minute, in memory only. */
export type RelayUse = {
  /**
   * Counts a request; the returned function records its end.
   *
   * @throws {RelayRefusedError} A limit is reached.
   */
  enter(address: string): () => void
  /** Counts the bytes of one request's body while they are held in memory. */
  take(): {
    /** @throws {RelayRefusedError} All requests together hold too many bytes. */
    readonly add: (bytes: number) => void
    readonly release: () => void
  }
}

/** Creates an empty count of a relay's clients. */
export function createRelayUse(clock: Clock): RelayUse {
  /** Ordered by the start of each address's minute, oldest first. */
  const uses = new Map<string, AddressUse>()
  let running = 0
  /** Bytes of request bodies that are held now, of all clients together. */
  let held = 0

  const isOver = ({ sinceMs }: AddressUse): boolean => monotonicMs(clock) - sinceMs >= MINUTE_MS

  const forget = (): void => {
    for (const [address, use] of uses) {
      if (!isOver(use)) return
      uses.delete(address)
      if (use.running === 0) continue
      // A new minute begins for the address; its answers that are still running stay counted.
      use.requests = 0
      use.sinceMs = monotonicMs(clock)
      uses.set(address, use)
    }
  }

  const useOf = (address: string): AddressUse => {
    const old = uses.get(address)
    if (old) return old
    if (uses.size >= RELAY_ADDRESSES_MAX)
      throw new RelayRefusedError({ status: 503, reason: 'too many clients at once' })
    const use = { requests: 0, running: 0, sinceMs: monotonicMs(clock) }
    uses.set(address, use)
    return use
  }

  return {
    take() {
      let mine = 0
      return {
        add(bytes) {
          if (held + bytes > RELAY_HELD_BYTES_MAX)
            throw new RelayRefusedError({ status: 503, reason: 'the relay holds too much' })
          held += bytes
          mine += bytes
        },
        release() {
          held -= mine
          mine = 0
        },
      }
    },
    enter(address) {
      forget()
      const use = useOf(address)
      if (use.requests >= RELAY_ADDRESS_REQUESTS_PER_MINUTE)
        throw new RelayRefusedError({ status: 429, reason: 'too many requests a minute' })
      if (use.running >= RELAY_ADDRESS_CONCURRENT_MAX)
        throw new RelayRefusedError({ status: 429, reason: 'too many requests at once' })
      if (running >= RELAY_CONCURRENT_MAX)
        throw new RelayRefusedError({ status: 503, reason: 'the relay is full' })
      use.requests++
      use.running++
      running++
      let hasLeft = false
      return () => {
        if (hasLeft) return
        hasLeft = true
        use.running--
        running--
      }
    },
  }
}
