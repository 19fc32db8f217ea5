import { assert } from '@ostrom/protocol'
import { peerOf } from '../address.ts'
import {
  ChannelLimitError,
  NetworkUnavailableError,
  PeerUnreachableError,
  ProtocolUnsupportedError,
} from '../errors.ts'
import { CHANNELS_PER_PEER_MAX, CONNECT_TIMEOUT_MS } from '../limits.ts'
import type { Channel, ConnectOptions, HandleOptions, Handler, Network } from '../network.ts'
import {
  type ChannelPair,
  createChannelPair,
  type DeliverySchedule,
  type Packet,
  type PacketCarrier,
} from './channel.ts'

/** A network inside one process. It is deterministic if `deliver` and `schedule` are. */
export type NetworkHub = {
  /**
   * Creates one peer of the hub. After `kill` or `stop` the name may be reused, as by a restarted
   * process.
   *
   * @param options.name Letters, digits and hyphens. The name is the peer's id.
   */
  createNetwork(options: { readonly name: string }): Network
  /** Removes a peer at once, as a kill does: its channels are cut, and no end is sent. */
  kill(name: string): void
  /** Cuts all channels between two peers, which can connect again afterwards. */
  disconnect(one: string, other: string): void
}

export type HubOptions = {
  /** Chooses the delivery of each packet. Without it, all packets arrive at once and in order. */
  readonly deliver?: (transit: Packet) => DeliverySchedule
  /** Runs a task later. A simulation passes its virtual time; the default is real timers. */
  readonly schedule?: (afterMs: number, task: () => void) => void
}

type ServedProtocol = HandleOptions & { readonly handler: Handler }
type HubPeer = { readonly name: string; readonly handlers: ReadonlyMap<string, ServedProtocol> }

const scheduleInRealTime = (afterMs: number, task: () => void): void => {
  if (afterMs > 0) setTimeout(task, afterMs)
  else queueMicrotask(task)
}

class MemoryHub implements NetworkHub {
  readonly peers = new Map<string, HubPeer>()
  readonly #pairs = new Set<ChannelPair>()
  readonly #counts = new Map<string, number>()
  readonly #carrier: PacketCarrier
  #channels = 0

  constructor({ deliver, schedule = scheduleInRealTime }: HubOptions) {
    this.#carrier = { deliver, schedule, onClosed: (pair) => this.#pairs.delete(pair) }
  }

  createNetwork({ name }: { readonly name: string }): Network {
    assert(/^[A-Za-z0-9-]{1,128}$/.test(name), 'a peer name is letters, digits and hyphens')
    return new MemoryNetwork(this, name)
  }

  kill(name: string): void {
    this.peers.delete(name)
    for (const pair of this.#pairs) {
      if (pair.dialler === name || pair.listener === name) pair.cut('the peer is gone')
    }
  }

  disconnect(one: string, other: string): void {
    for (const pair of this.#pairs) {
      const between = [pair.dialler, pair.listener]
      if (between.includes(one) && between.includes(other)) pair.cut('the connection was cut')
    }
  }

  /** Opens a channel. Settles when the far end has accepted or refused the channel. */
  open(dialler: HubPeer, to: string, protocol: string): Promise<Channel> {
    const { deliver, schedule } = this.#carrier
    const channel = ++this.#channels
    const from = dialler.name
    const message = new Uint8Array()
    const fate = deliver?.({ kind: 'open', from, to, protocol, channel, message }) ?? [0]
    return new Promise((resolve, reject) => {
      const refuse = (reason: string) => reject(new PeerUnreachableError({ peerId: to, reason }))
      if (fate === 'cut') return refuse('the connection was cut')
      const [afterMs] = fate
      if (afterMs === undefined) {
        return schedule(CONNECT_TIMEOUT_MS, () => refuse('it did not answer in time'))
      }
      schedule(afterMs, () => {
        if (this.peers.get(from) !== dialler) return refuse('this peer is gone')
        try {
          resolve(this.#join(from, to, protocol, channel))
        } catch (error) {
          reject(error)
        }
      })
    })
  }

  #join(dialler: string, listener: string, protocol: string, channel: number): Channel {
    const peer = this.peers.get(listener)
    if (!peer) throw new PeerUnreachableError({ peerId: listener, reason: 'no peer listens there' })
    const served = peer.handlers.get(protocol)
    if (!served) throw new ProtocolUnsupportedError({ peerId: listener, protocol })
    const key = `${dialler} ${listener} ${protocol}`
    const open = this.#counts.get(key) ?? 0
    if (open >= CHANNELS_PER_PEER_MAX) throw new ChannelLimitError({ peerId: listener, protocol })
    this.#counts.set(key, open + 1)
    const onClosed = (pair: ChannelPair) => {
      this.#counts.set(key, (this.#counts.get(key) ?? 1) - 1)
      this.#carrier.onClosed(pair)
    }
    const carrier = { ...this.#carrier, onClosed }
    const pair = createChannelPair({
      dialler,
      listener,
      protocol,
      channel,
      carrier,
      firstBytesMax: served.firstBytesMax,
    })
    this.#pairs.add(pair)
    const [near, far] = pair.ends
    serve(served.handler, far)
    return near
  }
}

/** Passes a channel to its handler, and aborts it if the handler fails. */
async function serve(handler: Handler, channel: Channel): Promise<void> {
  try {
    await handler(channel, channel.remote)
  } catch (error) {
    channel.abort(error instanceof Error ? error : new Error('handler failed', { cause: error }))
  }
}

class MemoryNetwork implements Network {
  readonly peerId: string
  readonly #hub: MemoryHub
  readonly #handlers = new Map<string, ServedProtocol>()
  readonly #peer: HubPeer

  constructor(hub: MemoryHub, name: string) {
    this.#hub = hub
    this.peerId = name
    this.#peer = { name, handlers: this.#handlers }
  }

  get #running(): boolean {
    return this.#hub.peers.get(this.peerId) === this.#peer
  }

  async start(): Promise<void> {
    if (this.#running) return
    if (this.#hub.peers.has(this.peerId)) {
      throw new NetworkUnavailableError({ reason: `the name ${this.peerId} is taken` })
    }
    this.#hub.peers.set(this.peerId, this.#peer)
  }

  async stop(): Promise<void> {
    if (this.#running) this.#hub.kill(this.peerId)
  }

  addresses(): readonly string[] {
    return this.#running ? [`/memory/p2p/${this.peerId}`] : []
  }

  handle(protocol: string, handler: Handler, options: HandleOptions = {}): void {
    this.#handlers.set(protocol, { ...options, handler })
  }

  async connect({ addresses, protocol, signal }: ConnectOptions): Promise<Channel> {
    const to = peerOf(addresses)
    if (!this.#running) throw new NetworkUnavailableError({ reason: 'it was not started' })
    signal?.throwIfAborted()
    const opening = this.#hub.open(this.#peer, to, protocol)
    if (!signal) return opening
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        reject(signal.reason)
        opening.then(
          (channel) => channel.abort(signal.reason),
          () => undefined,
        )
      }
      signal.addEventListener('abort', onAbort, { once: true })
      opening.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
    })
  }
}

/** Creates an empty hub. */
export const createHub = (options: HubOptions = {}): NetworkHub => new MemoryHub(options)
