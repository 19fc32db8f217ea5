import type { Connection, Ed25519PrivateKey, PeerId, Stream } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { assert, Endpoint } from '@ostrom/protocol'
import { ChannelTruncatedError, NetworkUnavailableError } from '../errors.ts'
import { CHANNELS_PER_PEER_MAX, CONNECT_TIMEOUT_MS, PROTOCOL_LENGTH_MAX } from '../limits.ts'
import type { Channel, ConnectOptions, HandleOptions, Handler, Network } from '../network.ts'
import { StreamChannel } from './channel.ts'
import { connectError } from './connect-error.ts'
import { parseDialTarget } from './dial-target.ts'
import { createNode, type Libp2pNode, peerKey } from './node.ts'
import type { Libp2pOptions } from './options.ts'

const perProtocol = {
  maxInboundStreams: CHANNELS_PER_PEER_MAX,
  maxOutboundStreams: CHANNELS_PER_PEER_MAX,
  // Without this, libp2p would refuse streams over a relay, because it treats a relayed connection
  // as limited. This network uses relayed connections for whole sessions.
  runOnLimitedConnection: true,
}

const loopback = /^\/(ip4\/127\.|ip6\/::1\/)/

class Libp2pNetwork implements Network {
  readonly peerId: string
  readonly #options: Libp2pOptions
  readonly #key: Ed25519PrivateKey
  readonly #handlers = new Map<string, HandleOptions & { readonly handler: Handler }>()
  readonly #open = new Set<StreamChannel>()
  #node: Libp2pNode | undefined

  constructor(key: Ed25519PrivateKey, options: Libp2pOptions) {
    this.#key = key
    this.#options = options
    this.peerId = peerIdFromPrivateKey(key).toString()
  }

  async start(): Promise<void> {
    if (this.#node) return
    const node = await createNode(this.#key, this.#options)
    try {
      await node.start()
      for (const protocol of this.#handlers.keys()) await this.#register(node, protocol)
      const needed = (this.#options.listen ?? []).length === 0
      await node.services.relayPlaces.reserve({ needed })
    } catch (cause) {
      await node.stop()
      if (cause instanceof NetworkUnavailableError) throw cause
      const reason = 'it cannot listen on its addresses'
      throw new NetworkUnavailableError({ reason, cause })
    }
    this.#node = node
  }

  async stop(): Promise<void> {
    const node = this.#node
    this.#node = undefined
    for (const channel of this.#open) {
      const reason = 'this node was stopped'
      channel.abort(new ChannelTruncatedError({ ...channel.remote, reason }))
    }
    this.#open.clear()
    await node?.stop()
  }

  addresses(): readonly string[] {
    const node = this.#node
    if (!node) return []
    const own = `/p2p/${this.peerId}`
    const all = [...node.getMultiaddrs(), ...node.services.relayPlaces.addresses()]
      .map(String)
      .map((address) => (address.endsWith(own) ? address : address + own))
    // The endpoint that a provider announces has at most `ADDRESSES_MAX` addresses, so loopback
    // addresses, which are the least useful, come last.
    const far = all.filter((address) => !loopback.test(address))
    const near = all.filter((address) => loopback.test(address))
    return [...new Set([...far, ...near])].slice(0, Endpoint.ADDRESSES_MAX)
  }

  handle(protocol: string, handler: Handler, options: HandleOptions = {}): void {
    assert(protocol.length <= PROTOCOL_LENGTH_MAX, 'a protocol id is short')
    const isHandled = this.#handlers.has(protocol)
    this.#handlers.set(protocol, { ...options, handler })
    // libp2p serves the protocol from now on. The promise only covers the announcement to connected
    // peers, which the protocol negotiation makes unnecessary.
    if (this.#node && !isHandled) this.#register(this.#node, protocol).catch(() => undefined)
  }

  async connect({ addresses, protocol, signal }: ConnectOptions): Promise<Channel> {
    const target = parseDialTarget(addresses)
    const node = this.#node
    if (!node) throw new NetworkUnavailableError({ reason: 'it was not started' })
    signal?.throwIfAborted()
    const timeout = AbortSignal.timeout(CONNECT_TIMEOUT_MS)
    const either = signal ? AbortSignal.any([signal, timeout]) : timeout
    const options = { ...perProtocol, signal: either }
    try {
      const stream =
        (await openOnExistingConnection(node, target.peerId, protocol, options)) ??
        (await node.dialProtocol(target.addresses, protocol, options))
      return this.#channel(stream, target.peerId.toString())
    } catch (cause) {
      if (signal?.aborted) throw signal.reason
      const peerId = target.peerId.toString()
      throw connectError(timeout.aborted ? timeout.reason : cause, { peerId, protocol })
    }
  }

  async #register(node: Libp2pNode, protocol: string): Promise<void> {
    const serve = async (stream: Stream, connection: Connection): Promise<void> => {
      const served = this.#handlers.get(protocol)
      const peerId = connection.remotePeer.toString()
      const channel = this.#channel(stream, peerId, served?.firstBytesMax)
      try {
        await served?.handler(channel, channel.remote)
      } catch (error) {
        channel.abort(error instanceof Error ? error : new Error('handler failed'))
      }
    }
    // libp2p treats the time until the handler returns as the opening of the stream. So the handler
    // returns at once, and `serve` runs until the channel ends.
    const handler = (stream: Stream, connection: Connection): void => {
      serve(stream, connection)
    }
    await node.handle(protocol, handler, { ...perProtocol, force: true })
  }

  #channel(stream: Stream, peerId: string, firstBytesMax?: number): StreamChannel {
    const channel = new StreamChannel(stream, peerId, { firstBytesMax })
    this.#open.add(channel)
    stream.addEventListener('close', () => this.#open.delete(channel))
    return channel
  }
}

type StreamOptions = typeof perProtocol & { readonly signal: AbortSignal }

/**
 * Opens a stream over an existing connection, preferably a direct one. Returns undefined if no
 * connection exists or if it was lost. The peer may have restarted, so the caller then dials.
 */
async function openOnExistingConnection(
  node: Libp2pNode,
  peerId: PeerId,
  protocol: string,
  options: StreamOptions,
): Promise<Stream | undefined> {
  const open = node.getConnections(peerId).filter(({ status }) => status === 'open')
  const connection = open.find(({ limits }) => limits === undefined) ?? open[0]
  if (!connection) return undefined
  try {
    return await connection.newStream(protocol, options)
  } catch (cause) {
    if (connection.status === 'open' || options.signal.aborted) throw cause
    return undefined
  }
}

/**
 * Creates a network over libp2p: TCP and WebSocket, Noise, Yamux, relays and hole punching.
 *
 * @throws {InvariantError} The seed is not 32 bytes.
 */
export async function createLibp2pNetwork(options: Libp2pOptions): Promise<Network> {
  return new Libp2pNetwork(await peerKey(options.seed), options)
}
