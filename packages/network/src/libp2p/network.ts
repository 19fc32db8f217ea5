import type { Connection, Ed25519PrivateKey, Stream } from '@libp2p/interface'
import { peerIdFromPrivateKey, peerIdFromString } from '@libp2p/peer-id'
import { multiaddr } from '@multiformats/multiaddr'
import { assert } from '@ostrom/protocol'
import { peerOf } from '../address.ts'
import { ChannelTruncatedError, NetworkUnavailableError } from '../errors.ts'
import { CHANNELS_PER_PEER_MAX, CONNECT_TIMEOUT_MS, PROTOCOL_LENGTH_MAX } from '../limits.ts'
import type { Channel, ConnectOptions, Handler, Network } from '../network.ts'
import { StreamChannel } from './channel.ts'
import { connectFault } from './faults.ts'
import { createNode, type Node, peerKey } from './node.ts'
import type { Libp2pOptions } from './options.ts'

const perProtocol = {
  maxInboundStreams: CHANNELS_PER_PEER_MAX,
  maxOutboundStreams: CHANNELS_PER_PEER_MAX,
  // Relayed connections count as limited; ours are meant for whole sessions.
  runOnLimitedConnection: true,
}

class Libp2pNetwork implements Network {
  readonly peerId: string
  readonly #options: Libp2pOptions
  readonly #key: Ed25519PrivateKey
  readonly #handlers = new Map<string, Handler>()
  readonly #open = new Set<StreamChannel>()
  #node: Node | undefined

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
      await node.services.relayPlaces.take({ needed })
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
    const relayed = node.services.relayPlaces.addresses()
    const own = `/p2p/${this.peerId}`
    const all = [...node.getMultiaddrs(), ...relayed].map(String)
    return [...new Set(all.map((address) => (address.endsWith(own) ? address : address + own)))]
  }

  handle(protocol: string, handler: Handler): void {
    assert(protocol.length <= PROTOCOL_LENGTH_MAX, 'a protocol id is short')
    const known = this.#handlers.has(protocol)
    this.#handlers.set(protocol, handler)
    // libp2p serves it from now on; the promise is only for telling connected peers of it, which
    // the protocol's own negotiation makes needless.
    if (this.#node && !known) this.#register(this.#node, protocol).catch(() => undefined)
  }

  async connect({ addresses, protocol, signal }: ConnectOptions): Promise<Channel> {
    const peerId = peerOf(addresses)
    const node = this.#node
    if (!node) throw new NetworkUnavailableError({ reason: 'it was not started' })
    signal?.throwIfAborted()
    const timeout = AbortSignal.timeout(CONNECT_TIMEOUT_MS)
    const either = signal ? AbortSignal.any([signal, timeout]) : timeout
    const options = { ...perProtocol, signal: either }
    try {
      const connection =
        standing(node, peerId) ??
        (await node.dial(
          addresses.map((one) => multiaddr(one)),
          options,
        ))
      const stream = await connection.newStream(protocol, options)
      return this.#channel(stream, peerId)
    } catch (cause) {
      if (signal?.aborted) throw signal.reason
      const address = addresses[0] as string
      throw connectFault(timeout.aborted ? timeout.reason : cause, { peerId, protocol, address })
    }
  }

  async #register(node: Node, protocol: string): Promise<void> {
    const serve = async (stream: Stream, connection: Connection): Promise<void> => {
      const channel = this.#channel(stream, connection.remotePeer.toString())
      try {
        await this.#handlers.get(protocol)?.(channel, channel.remote)
      } catch (error) {
        channel.abort(error instanceof Error ? error : new Error('handler failed'))
      }
    }
    // Not awaited: libp2p's promise for a handler is for the opening of a stream only.
    const handler = (stream: Stream, connection: Connection): void => {
      serve(stream, connection)
    }
    await node.handle(protocol, handler, { ...perProtocol, force: true })
  }

  #channel(stream: Stream, peerId: string): StreamChannel {
    const channel = new StreamChannel(stream, peerId)
    this.#open.add(channel)
    stream.addEventListener('close', () => this.#open.delete(channel))
    return channel
  }
}

/** An open connection to the peer: a direct one, else a relayed one. */
function standing(node: Node, peerId: string): Connection | undefined {
  const open = node
    .getConnections(peerIdFromString(peerId))
    .filter(({ status }) => status === 'open')
  return open.find(({ limits }) => limits === undefined) ?? open[0]
}

/**
 * A network over libp2p: TCP and WebSocket, Noise, Yamux, relays and hole punching.
 *
 * @throws {InvariantError} The seed is not 32 bytes.
 */
export async function createLibp2pNetwork(options: Libp2pOptions): Promise<Network> {
  return new Libp2pNetwork(await peerKey(options.seed), options)
}
