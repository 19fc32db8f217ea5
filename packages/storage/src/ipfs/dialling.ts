import { lookup } from 'node:dns'
import { tcp } from '@libp2p/tcp'
import { webSockets } from '@libp2p/websockets'
import type { Multiaddr } from '@multiformats/multiaddr'
import { createAddressGuard, guardLookup, isRefusedMultiaddr } from '@ostrom/protocol/system'

const publicOnly = createAddressGuard()
const publicLookup = guardLookup(publicOnly, lookup)

/** A WebSocket by name: libp2p's takes no lookup, and peers of IPFS have other addresses. */
const isNamedWebSocket = (address: string): boolean => /^\/dns.*\/wss?(\/|$)/.test(address)

/**
 * Returns the part of a node's options by which it dials no private address. A provider of a
 * content in the public DHT can announce any address; those that the owner names are dialled
 * anyway.
 *
 * @param own Multiaddrs that the owner named; may grow.
 */
export const publicDialling = (own: ReadonlySet<string>) => ({
  // The types of libp2p lack the lookup, which its sockets receive.
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

/** The same for a network apart from the public one, all of whose peers are the owner's. */
export const localDialling = {
  transports: [tcp(), webSockets()],
  connectionGater: { denyDialMultiaddr: (): boolean => false },
}
