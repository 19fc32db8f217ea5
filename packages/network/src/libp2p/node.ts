import { circuitRelayServer, circuitRelayTransport } from '@libp2p/circuit-relay-v2'
import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { identify } from '@libp2p/identify'
import type { Ed25519PrivateKey } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { assert } from '@ostrom/protocol'
import { createLibp2p } from 'libp2p'
import * as Limits from '../limits.ts'
import { createDialGuard } from './dial-guard.ts'
import { nonDisruptiveHolePunching } from './hole-punching.ts'
import type { Libp2pOptions, RelayOptions } from './options.ts'
import { type RelayComponents, RelayReservations } from './relay-reservations.ts'

/** Returns the Ed25519 key of a peer, from its 32-byte seed. */
export async function peerKey(seed: Uint8Array): Promise<Ed25519PrivateKey> {
  assert(seed.length === 32, 'the seed of a peer key is 32 bytes')
  return generateKeyPairFromSeed('Ed25519', seed)
}

/** Creates a libp2p node with the limits of this package. The node is not started. */
export function createNode(privateKey: Ed25519PrivateKey, options: Libp2pOptions) {
  const { listen = [], announce = [], relays = [], relayRetryMs = Limits.RELAY_RETRY_MS } = options
  const guard = createDialGuard(options)
  return createLibp2p({
    start: false,
    privateKey,
    // Peers learn the name of this software, but neither runtime nor version, which would only help
    // attackers.
    nodeInfo: { name: 'ostrom', version: '1', userAgent: 'ostrom' },
    addresses: { listen: [...listen], announce: [...announce] },
    transports: [
      // libp2p's type lacks the lookup option, but its sockets receive the option.
      tcp({ dialOpts: Object.assign({ noDelay: true }, { lookup: guard.lookup }) }),
      guard.webSockets,
      circuitRelayTransport({
        maxInboundStopStreams: Limits.RELAY_STREAMS_MAX,
        maxOutboundStopStreams: Limits.RELAY_STREAMS_MAX,
      }),
    ],
    connectionEncrypters: [noise()],
    streamMuxers: [muxer()],
    connectionGater: guard.gater,
    connectionManager: {
      maxConnections: Limits.CONNECTIONS_MAX,
      inboundConnectionThreshold: Limits.INBOUND_CONNECTIONS_PER_SECOND,
      maxIncomingPendingConnections: Limits.INBOUND_PENDING_MAX,
      dialTimeout: Limits.CONNECT_TIMEOUT_MS,
      // The caller reconnects to a lost peer, if it needs to.
      reconnectRetries: 0,
    },
    connectionMonitor: {
      pingInterval: Limits.PING_INTERVAL_MS,
      pingTimeout: { minTimeout: Limits.PING_TIMEOUT_MS },
    },
    services: {
      identify: identify(),
      ping: ping(),
      holePunching: nonDisruptiveHolePunching(),
      relayPlaces: (components: RelayComponents) =>
        new RelayReservations(components, { relays, retryMs: relayRetryMs }),
      ...(options.relay ? { relay: relayServer(options.relay) } : {}),
    },
  })
}

export type Libp2pNode = Awaited<ReturnType<typeof createNode>>

function muxer() {
  const streamsMax = Limits.CHANNELS_PER_PEER_MAX * 2
  return yamux({
    maxInboundStreams: streamsMax,
    maxOutboundStreams: streamsMax,
    // Streams that a peer may open before this node has completed the connection. The default of
    // libp2p, 10, closes a connection if many channels open at the same time.
    maxEarlyStreams: Limits.CHANNELS_PER_PEER_MAX,
    streamOptions: {
      maxStreamWindowSize: Limits.STREAM_WINDOW_BYTES_MAX,
      maxReadBufferLength: 2 * Limits.STREAM_WINDOW_BYTES_MAX,
    },
  })
}

function relayServer({ bytesMax, durationMs }: RelayOptions) {
  return circuitRelayServer({
    maxInboundHopStreams: Limits.RELAY_STREAMS_MAX,
    maxOutboundHopStreams: Limits.RELAY_STREAMS_MAX,
    maxOutboundStopStreams: Limits.RELAY_STREAMS_MAX,
    reservations: {
      maxReservations: Limits.RELAY_RESERVATIONS_MAX,
      defaultDataLimit: bytesMax ?? BigInt(Limits.RELAY_BYTES_MAX),
      defaultDurationLimit: durationMs ?? Limits.RELAY_DURATION_MS,
    },
  })
}
