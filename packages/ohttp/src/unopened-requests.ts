import { OhttpBusyError } from './errors.ts'
import {
  UNOPENED_BYTES_MAX,
  UNOPENED_BYTES_PER_ADDRESS_MAX,
  UNOPENED_PER_ADDRESS_MAX,
} from './limits.ts'

/** The place of one request while it is read and opened. */
export type UnopenedRequest = {
  /** Counts bytes before they are kept. @throws {OhttpBusyError} */
  readonly add: (bytes: number) => void
  /** Gives the place and its bytes back; a second call changes nothing. */
  readonly leave: () => void
}

/**
 * Counts the requests that a gateway reads for anybody, because the key of their sender is sealed
 * with them.
 *
 * @returns A function that takes the place of a request of an address, and throws `OhttpBusyError`
 *   if the address has no place left.
 */
export function createUnopenedRequests(): (address: string) => UnopenedRequest {
  const uses = new Map<string, { requests: number; bytes: number }>()
  let total = 0
  return (address) => {
    const use = uses.get(address) ?? { requests: 0, bytes: 0 }
    if (use.requests >= UNOPENED_PER_ADDRESS_MAX)
      throw new OhttpBusyError({ reason: 'the address sends too many at once' })
    uses.set(address, use)
    use.requests++
    let mine = 0
    let hasLeft = false
    return {
      add(bytes) {
        if (use.bytes + bytes > UNOPENED_BYTES_PER_ADDRESS_MAX)
          throw new OhttpBusyError({ reason: 'the address sends too many bytes at once' })
        if (total + bytes > UNOPENED_BYTES_MAX)
          throw new OhttpBusyError({ reason: 'all together send too many bytes at once' })
        mine += bytes
        use.bytes += bytes
        total += bytes
      },
      leave() {
        if (hasLeft) return
        hasLeft = true
        use.requests--
        use.bytes -= mine
        total -= mine
        if (use.requests === 0) uses.delete(address)
      },
    }
  }
}
