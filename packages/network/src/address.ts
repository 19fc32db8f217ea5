import { AddressMalformedError } from './errors.ts'
import { CONNECT_ADDRESSES_MAX } from './limits.ts'

const peerPattern = /^\/[\x21-\x7e]*?\/?p2p\/([A-Za-z0-9-]+)$/

/**
 * Returns the peer id that all addresses contain: the last `/p2p/<id>` of each.
 *
 * @throws {AddressMalformedError} No address, too many, one without a peer id, or two peers.
 */
export function peerOf(addresses: readonly string[]): string {
  const [first] = addresses
  if (first === undefined) {
    throw new AddressMalformedError({ address: '(none)', reason: 'the peer has no address' })
  }
  if (addresses.length > CONNECT_ADDRESSES_MAX) {
    const reason = `${addresses.length} addresses; at most ${CONNECT_ADDRESSES_MAX}`
    throw new AddressMalformedError({ address: first, reason })
  }
  const peers = addresses.map((address) => {
    const peerId = peerPattern.exec(address)?.[1]
    if (peerId) return peerId
    throw new AddressMalformedError({ address, reason: 'it does not end in /p2p/<peer id>' })
  })
  const other = peers.findIndex((peerId) => peerId !== peers[0])
  if (other >= 0) {
    const reason = `it is of another peer than ${first.slice(0, 128)}`
    throw new AddressMalformedError({ address: addresses[other] as string, reason })
  }
  return peers[0] as string
}
