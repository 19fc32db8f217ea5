import { createPlaces, type HeldShare } from '@ostrom/protocol'
import { OhttpBusyError } from './errors.ts'
import {
  UNOPENED_BYTES_MAX,
  UNOPENED_BYTES_PER_ADDRESS_MAX,
  UNOPENED_PER_ADDRESS_MAX,
} from './limits.ts'

/**
 * Counts the requests that a gateway reads for anybody, because the key of their sender is sealed
 * with them.
 *
 * @returns A function that takes the place of a request of an address while it is read and opened,
 *   and throws `OhttpBusyError` if the address has no place left.
 */
export function createUnopenedRequests(): (address: string) => HeldShare {
  const enter = createPlaces({
    bytesMax: UNOPENED_BYTES_MAX,
    refuse: ({ owner, what }) => {
      const who = owner === 'all' ? 'all together send' : `${owner} sends`
      const much = what === 'bytes' ? 'too many bytes at once' : 'too many at once'
      return new OhttpBusyError({ reason: `${who} ${much}` })
    },
  })
  const limits = { placesMax: UNOPENED_PER_ADDRESS_MAX, bytesMax: UNOPENED_BYTES_PER_ADDRESS_MAX }
  return (address) => enter([{ id: address, name: 'the address', ...limits }])
}
