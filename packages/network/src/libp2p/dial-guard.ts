import { lookup as systemLookup } from 'node:dns'
import { once } from 'node:events'
import type { ConnectionGater } from '@libp2p/interface'
import { webSockets } from '@libp2p/websockets'
import type { Multiaddr } from '@multiformats/multiaddr'
import { multiaddrToUri } from '@multiformats/multiaddr-to-uri'
import { createAddressGuard, guardLookup, isRefusedMultiaddr } from '@ostrom/protocol/system'
import { WebSocket } from 'ws'
import type { Libp2pOptions } from './options.ts'

/** Decides which peers a node dials, and looks up their names. */
export type DialGuard = {
  readonly gater: ConnectionGater
  readonly lookup: ReturnType<typeof guardLookup>
  /** WebSockets whose names are looked up by `lookup`. */
  readonly webSockets: ReturnType<typeof webSockets>
}

/** The part of a multiaddr before its first peer id. */
const beforePeer = (address: string): string => address.replace(/\/p2p\/.*$/, '')

const namePattern = /\/dns[46]?\/([^/]+)/g

/**
 * Creates the guard of a node. Peers announce addresses of their choice, and so does any node that
 * answers a lookup for a peer. A node that dialled all of them would call services of its own
 * network on behalf of strangers. Relays are the owner's choice.
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
 * libp2p's WebSockets dial by the global `WebSocket`, which takes no lookup: a name could lead to
 * another address than at an earlier check. So the socket is made here, by the package with which
 * libp2p serves WebSockets.
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
    // Without a listener, a late error would end the process; `close` follows each error.
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
