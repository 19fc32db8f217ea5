import { lookup } from 'node:dns'
import { tcp } from '@libp2p/tcp'
import { webSockets } from '@libp2p/websockets'
import type { Multiaddr } from '@multiformats/multiaddr'
import { createAddressGuard, guardLookup, isRefusedMultiaddr } from '@ostrom/protocol/system'

const publicOnly = createAddressGuard()
const publicLookup = guardLookup(publicOnly, lookup)

/**
 * Returns true for a WebSocket address with a DNS name. Such addresses are refused, because
 * libp2p's WebSocket accepts no guarded DNS lookup. IPFS peers have other addresses, too.
 */
const isNamedWebSocket = (address: string): boolean => /^\/dns.*\/wss?(\/|$)/.test(address)

/**
 * Returns node options that prevent dialling private addresses. A provider of a content in the
 * public DHT can announce any address; addresses that the owner names are dialled anyway.
 *
 * @param own Multiaddrs that the owner named; may grow.
 */
export const publicDialling = (own: ReadonlySet<string>) => ({
  // The types of libp2p lack `lookup`, but libp2p passes it to its TCP sockets.
  transports: [
    tcp({ dialOpts: Object.assign({ noDelay: true }, { lookup: publicLookup }) }),
    webSockets(),
  ],
  connectionGater: {
    denyDialMultiaddr: (address: Multiaddr): boolean => {
      const text = address.toString()
      if (own.has(text)) return false
      return isRefusedMultiaddr(text, publicOnly) || isNamedWebSocket(text)
    },
  },
})

/**
 * Node options for a separate network, in which all peers belong to the owner: no address is
 * refused.
 */
export const localDialling = {
  transports: [tcp(), webSockets()],
  connectionGater: { denyDialMultiaddr: (): boolean => false },
}
