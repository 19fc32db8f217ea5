import { errorClass } from '@ostrom/protocol'
import { CHANNELS_PER_PEER_MAX, MESSAGE_BYTES_MAX, SEND_QUEUE_BYTES_MAX } from './limits.ts'

/** No peer answers at the addresses, or the answering peer is not the named one. */
export class PeerUnreachableError extends errorClass('PeerUnreachableError', {
  code: 'peer-unreachable',
  retry: 'elsewhere',
  summary: 'The peer cannot be reached.',
  details: ({ peerId, reason }: { peerId: string; reason: string }) => [
    `Peer: ${peerId}.`,
    `Reason: ${reason}.`,
    'Use another peer, or read its addresses again from its endpoint.',
  ],
}) {}

/** The peer responds, but does not serve the requested protocol. */
export class ProtocolUnsupportedError extends errorClass('ProtocolUnsupportedError', {
  code: 'protocol-unsupported',
  retry: 'elsewhere',
  summary: 'The peer does not serve this protocol.',
  details: ({ peerId, protocol }: { peerId: string; protocol: string }) => [
    `Peer: ${peerId}.`,
    `Protocol: ${protocol}.`,
    'Use a peer with that role, or update the older of the two nodes.',
  ],
}) {}

/**
 * The channel ended without the peer's end frame. Either side reset it, the connection was lost,
 * the peer read no data for too long, or a frame was invalid.
 */
export class ChannelTruncatedError extends errorClass('ChannelTruncatedError', {
  code: 'channel-truncated',
  retry: 'elsewhere',
  summary: 'The channel ended before the end frame.',
  details: ({ peerId, reason }: { peerId: string; reason: string }) => [
    `Peer: ${peerId}.`,
    `Reason: ${reason}.`,
    'Treat the received data as incomplete; connect again, or use another peer.',
  ],
}) {}

/** The program sent a message after it had closed its end of the channel. */
export class ChannelClosedError extends errorClass('ChannelClosedError', {
  code: 'channel-closed',
  retry: 'never',
  summary: 'This end of the channel is closed.',
  details: ({ peerId }: { peerId: string }) => [
    `Peer: ${peerId}.`,
    'Send before closing, or open another channel.',
  ],
}) {}

/** A message is longer than the limit. */
export class MessageTooLargeError extends errorClass('MessageTooLargeError', {
  code: 'message-too-large',
  retry: 'never',
  summary: 'A message is over the size limit.',
  details: ({ bytes, from, limit = MESSAGE_BYTES_MAX }: MessageTooLargeError.Facts) => [
    `Size: ${bytes} bytes, ${from === 'us' ? 'to be sent' : 'announced by the peer'}.`,
    `Limit: ${limit} bytes.`,
    'Send a smaller message; transfer large files by storage.',
  ],
}) {}

export declare namespace MessageTooLargeError {
  type Facts = {
    readonly bytes: number
    readonly from: 'us' | 'peer'
    /** Most bytes of the message; `MESSAGE_BYTES_MAX` when absent. */
    readonly limit?: number
  }
}

/** The send queue of the channel is full. */
export class ChannelOverloadedError extends errorClass('ChannelOverloadedError', {
  code: 'channel-overloaded',
  retry: 'later',
  summary: 'The send queue of this channel is full.',
  details: ({ peerId, bytes }: { peerId: string; bytes: number }) => [
    `Peer: ${peerId}.`,
    `Queued: ${bytes} bytes; limit: ${SEND_QUEUE_BYTES_MAX}.`,
    'Wait for each send to resolve before the next.',
  ],
}) {}

/** The number of open channels of this protocol to the peer is at its limit. */
export class ChannelLimitError extends errorClass('ChannelLimitError', {
  code: 'channel-limit',
  retry: 'later',
  summary: 'Too many channels are open to this peer.',
  details: ({ peerId, protocol }: { peerId: string; protocol: string }) => [
    `Peer: ${peerId}.`,
    `Protocol: ${protocol}; at most ${CHANNELS_PER_PEER_MAX} channels at once.`,
    'Close unused channels, or send more messages over each channel.',
  ],
}) {}

/** A peer address is invalid, or the addresses name more than one peer. */
export class AddressMalformedError extends errorClass('AddressMalformedError', {
  code: 'address-malformed',
  retry: 'elsewhere',
  summary: 'A peer address cannot be used.',
  details: ({ address, reason }: { address: string; reason: string }) => [
    `Address: ${address.slice(0, 256)}.`,
    `Reason: ${reason}.`,
    'An address ends in the peer id, such as /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo...',
  ],
}) {}

/**
 * The node cannot listen, no relay grants the reservation that the node needs, or a caller used the
 * network before its start or after its stop.
 */
export class NetworkUnavailableError extends errorClass('NetworkUnavailableError', {
  code: 'network-unavailable',
  retry: 'later',
  summary: 'The peer-to-peer network is not running.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Check that the ports are free and that the relays answer, then start again.',
  ],
}) {}
