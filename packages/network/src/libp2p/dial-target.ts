import type { PeerId } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { peerOf } from '../address.ts'
import { AddressMalformedError } from '../errors.ts'

/** One peer with its addresses. */
export type DialTarget = { readonly peerId: PeerId; readonly addresses: Multiaddr[] }

/**
 * Parses the addresses of one peer.
 *
 * @throws {AddressMalformedError} The list is empty or too long, names several peers, or has an
 *   entry that is no multiaddr with a peer id.
 */
export function parseDialTarget(addresses: readonly string[]): DialTarget {
  const peer = peerOf(addresses)
  const [first = ''] = addresses
  const peerId = parse(first, 'it does not end in a peer id', () => peerIdFromString(peer))
  return {
    peerId,
    addresses: addresses.map((address) =>
      parse(address, 'it is not a multiaddr', () => multiaddr(address)),
    ),
  }
}

function parse<T>(address: string, reason: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new AddressMalformedError({ address, reason })
  }
}
