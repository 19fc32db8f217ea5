export {
  AddressMalformedError,
  ChannelClosedError,
  ChannelLimitError,
  ChannelOverloadedError,
  ChannelTruncatedError,
  MessageTooLargeError,
  NetworkUnavailableError,
  PeerUnreachableError,
  ProtocolUnsupportedError,
} from './errors.ts'
export * as Limits from './limits.ts'
export type {
  Channel,
  ConnectOptions,
  HandleOptions,
  Handler,
  Network,
  RemotePeer,
} from './network.ts'
