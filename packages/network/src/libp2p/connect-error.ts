import { ChannelLimitError, PeerUnreachableError, ProtocolUnsupportedError } from '../errors.ts'

/** Peer and protocol of a `connect` call, which the errors of the call name. */
export type DialAttempt = { readonly peerId: string; readonly protocol: string }

const DIAL_FAILURE_REASONS: Readonly<Record<string, string>> = {
  TimeoutError: 'it did not answer in time',
  UnexpectedPeerError: 'another peer answers at its address',
  StreamResetError: 'it dropped the channel at once',
  ConnectionClosedError: 'it closed the connection',
  TransportUnavailableError: 'no transport of this node fits its addresses',
  DialDeniedError: 'its addresses are private, and `network.allowPrivate` does not name them',
  NoValidAddressesError: 'no transport of this node fits its addresses',
}

/** Converts an error of libp2p during `connect` to an error of the network port. */
export function connectError(cause: unknown, { peerId, protocol }: DialAttempt): Error {
  const name = cause instanceof Error ? cause.name : ''
  switch (name) {
    case 'UnsupportedProtocolError':
      return new ProtocolUnsupportedError({ peerId, protocol, cause })
    case 'TooManyOutboundProtocolStreamsError':
    case 'TooManyInboundProtocolStreamsError':
      return new ChannelLimitError({ peerId, protocol, cause })
    default: {
      const reason = DIAL_FAILURE_REASONS[name] ?? 'none of its addresses could be connected'
      return new PeerUnreachableError({ peerId, reason, cause })
    }
  }
}
