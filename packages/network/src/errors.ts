import { BaseError } from '@ostrom/protocol'
import { CHANNELS_PER_PEER_MAX, MESSAGE_BYTES_MAX, SEND_QUEUE_BYTES_MAX } from './limits.ts'

/** No peer answers at the addresses, or the answering peer is not the named one. */
export class PeerUnreachableError extends BaseError<'peer-unreachable'> {
  override readonly name = 'PeerUnreachableError'

  constructor({ peerId, reason, cause }: { peerId: string; reason: string; cause?: unknown }) {
    super({
      code: 'peer-unreachable',
      retry: 'elsewhere',
      summary: 'The peer cannot be reached.',
      details: [
        `Peer: ${peerId}.`,
        `Reason: ${reason}.`,
        'Use another peer, or read its addresses again from its endpoint.',
      ],
      cause,
    })
  }
}

/** The peer responds, but does not serve the requested protocol. */
export class ProtocolUnsupportedError extends BaseError<'protocol-unsupported'> {
  override readonly name = 'ProtocolUnsupportedError'

  constructor({ peerId, protocol, cause }: { peerId: string; protocol: string; cause?: unknown }) {
    super({
      code: 'protocol-unsupported',
      retry: 'elsewhere',
      summary: 'The peer does not serve this protocol.',
      details: [
        `Peer: ${peerId}.`,
        `Protocol: ${protocol}.`,
        'Use a peer with that role, or update the older of the two nodes.',
      ],
      cause,
    })
  }
}

/** The channel ended without the peer's end frame: it was reset, timed out or exceeded a limit. */
export class ChannelTruncatedError extends BaseError<'channel-truncated'> {
  override readonly name = 'ChannelTruncatedError'

  constructor({ peerId, reason, cause }: { peerId: string; reason: string; cause?: unknown }) {
    super({
      code: 'channel-truncated',
      retry: 'elsewhere',
      summary: 'The channel ended before the end frame.',
      details: [
        `Peer: ${peerId}.`,
        `Reason: ${reason}.`,
        'Treat the received data as incomplete; connect again, or use another peer.',
      ],
      cause,
    })
  }
}

/** The program sent a message after it had closed its end of the channel. */
export class ChannelClosedError extends BaseError<'channel-closed'> {
  override readonly name = 'ChannelClosedError'

  constructor({ peerId }: { peerId: string }) {
    super({
      code: 'channel-closed',
      retry: 'never',
      summary: 'This end of the channel is closed.',
      details: [`Peer: ${peerId}.`, 'Send before closing, or open another channel.'],
    })
  }
}

/** A message is longer than the limit. */
export class MessageTooLargeError extends BaseError<'message-too-large'> {
  override readonly name = 'MessageTooLargeError'

  constructor({ bytes, from }: { bytes: number; from: 'us' | 'peer' }) {
    super({
      code: 'message-too-large',
      retry: 'never',
      summary: 'A message is over the size limit.',
      details: [
        `Size: ${bytes} bytes, ${from === 'us' ? 'to be sent' : 'announced by the peer'}.`,
        `Limit: ${MESSAGE_BYTES_MAX} bytes.`,
        'Send a smaller message; transfer large files by storage.',
      ],
    })
  }
}

/** The send queue of the channel is full. */
export class ChannelOverloadedError extends BaseError<'channel-overloaded'> {
  override readonly name = 'ChannelOverloadedError'

  constructor({ peerId, bytes }: { peerId: string; bytes: number }) {
    super({
      code: 'channel-overloaded',
      retry: 'later',
      summary: 'The send queue of this channel is full.',
      details: [
        `Peer: ${peerId}.`,
        `Queued: ${bytes} bytes; limit: ${SEND_QUEUE_BYTES_MAX}.`,
        'Wait for each send to resolve before the next.',
      ],
    })
  }
}

/** The number of open channels of this protocol to the peer is at its limit. */
export class ChannelLimitError extends BaseError<'channel-limit'> {
  override readonly name = 'ChannelLimitError'

  constructor({ peerId, protocol, cause }: { peerId: string; protocol: string; cause?: unknown }) {
    super({
      code: 'channel-limit',
      retry: 'later',
      summary: 'Too many channels are open to this peer.',
      details: [
        `Peer: ${peerId}.`,
        `Protocol: ${protocol}; at most ${CHANNELS_PER_PEER_MAX} channels at once.`,
        'Close unused channels, or send more messages over each channel.',
      ],
      cause,
    })
  }
}

/** A peer address is invalid, or the addresses name more than one peer. */
export class AddressMalformedError extends BaseError<'address-malformed'> {
  override readonly name = 'AddressMalformedError'

  constructor({ address, reason }: { address: string; reason: string }) {
    super({
      code: 'address-malformed',
      retry: 'elsewhere',
      summary: 'A peer address cannot be used.',
      details: [
        `Address: ${address.slice(0, 256)}.`,
        `Reason: ${reason}.`,
        'An address ends in the peer id, such as /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo...',
      ],
    })
  }
}

/** The network cannot listen, or a caller used it while it was stopped. */
export class NetworkUnavailableError extends BaseError<'network-unavailable'> {
  override readonly name = 'NetworkUnavailableError'

  constructor({ reason, cause }: { reason: string; cause?: unknown }) {
    super({
      code: 'network-unavailable',
      retry: 'later',
      summary: 'The peer-to-peer network is not running.',
      details: [
        `Reason: ${reason}.`,
        'Check that the ports are free and that the relays answer, then start again.',
      ],
      cause,
    })
  }
}
