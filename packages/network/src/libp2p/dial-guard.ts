import { lookup as systemLookup } from 'node:dns'
import { once } from 'node:events'
import type { ConnectionGater } from '@libp2p/interface'
import { webSockets } from '@libp2p/websockets'
import type { Multiaddr } from '@multiformats/multiaddr'
import { multiaddrToUri } from '@multiformats/multiaddr-to-uri'
import { createAddressGuard, guardLookup, isRefusedMultiaddr } from '@ostrom/protocol/system'
import { WebSocket } from 'ws'
import type { Libp2pOptions } from './options.ts'

/** Decides which addresses a node dials, and resolves the host names in them. */
export type DialGuard = {
  readonly gater: ConnectionGater
  readonly lookup: ReturnType<typeof guardLookup>
  /** WebSockets that resolve names through `lookup`. */
  readonly webSockets: ReturnType<typeof webSockets>
}

/** The part of a multiaddr before its first peer id. */
const beforePeer = (address: string): string => address.replace(/\/p2p\/.*$/, '')

const namePattern = /\/dns[46]?\/([^/]+)/g

/**
 * Creates the guard of a node. Peers announce addresses of their choice. A node that dialled all of
 * these addresses would call services of its own network on behalf of strangers. The guard accepts
 * the addresses of `relays`, because the owner of the node configures them.
 */
export function createDialGuard({
  allowPrivate = [],
  relays = [],
  lookup = systemLookup,
}: Pick<Libp2pOptions, 'allowPrivate' | 'relays' | 'lookup'>): DialGuard {
  const named = relays.flatMap((relay) => [...beforePeer(relay).matchAll(namePattern)])
  const guard = createAddressGuard([...allowPrivate, ...named.map(([, name = '']) => name)])
  const own = new Set(relays.map(beforePeer))
  const guardedLookup = guardLookup(guard, lookup)
  return {
    gater: {
      denyDialMultiaddr: (address) => {
        const text = address.toString()
        return !own.has(beforePeer(text)) && isRefusedMultiaddr(text, guard)
      },
    },
    lookup: guardedLookup,
    webSockets: guardedWebSockets(guardedLookup),
  }
}

type WebSocketDial = (address: Multiaddr, options?: { readonly signal?: AbortSignal }) => unknown

/**
 * libp2p's WebSockets dial with the global `WebSocket`, which takes no lookup function. So a name
 * could resolve to a public address when it is checked, and to a private one when it is dialled.
 * Therefore this code creates the socket, with the package that libp2p uses to serve WebSockets.
 */
function guardedWebSockets(
  guardedLookup: ReturnType<typeof guardLookup>,
): ReturnType<typeof webSockets> {
  const connect: WebSocketDial = async (address, { signal } = {}) => {
    signal?.throwIfAborted()
    const socket = new WebSocket(multiaddrToUri(address), {
      lookup: guardedLookup,
      perMessageDeflate: false,
    })
    socket.binaryType = 'arraybuffer'
    // Without this listener, an error after `open` would end the process. `close` follows each
    // error, and libp2p handles `close`.
    socket.on('error', () => undefined)
    try {
      await once(socket, 'open', { ...(signal && { signal }) })
    } catch (error) {
      socket.terminate()
      throw error
    }
    return socket
  }
  return (components) => Object.assign(webSockets()(components), { _connect: connect })
}
