import { Endpoint } from '@ostrom/protocol'

/**
 * Addresses that stand on a chain. Anyone may have announced anything there, so nonsense reads as a
 * provider that cannot be reached: it must never keep a reader from what comes after it.
 */
export function announcedAddresses(bytes: Uint8Array): readonly string[] {
  try {
    return Endpoint.decodeAddresses(bytes)
  } catch {
    return []
  }
}
