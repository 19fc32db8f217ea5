import { Endpoint } from '@ostrom/protocol'

/**
 * Decodes announced addresses and artifacts. Accounts can announce arbitrary bytes, so invalid ones
 * decode as no address and no artifact: a reader must not fail at them.
 */
export function announcedReach(bytes: Uint8Array): Endpoint.Reach {
  try {
    return Endpoint.decodeReach(bytes)
  } catch {
    return { addresses: [] }
  }
}
