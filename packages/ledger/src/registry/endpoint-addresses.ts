import { Endpoint } from '@ostrom/protocol'

/**
 * Decodes announced addresses. Accounts can announce arbitrary bytes, so invalid ones decode as no
 * address: a reader must not fail at them.
 */
export function announcedAddresses(bytes: Uint8Array): readonly string[] {
  try {
    return Endpoint.decodeAddresses(bytes)
  } catch {
    return []
  }
}
