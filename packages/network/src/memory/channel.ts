import {
  ChannelClosedError,
  ChannelOverloadedError,
  ChannelTruncatedError,
  MessageTooLargeError,
} from '../errors.ts'
import { ignoreRejection } from '../ignore-rejection.ts'
import { MESSAGE_BYTES_MAX, RECEIVE_QUEUE_BYTES, SEND_QUEUE_BYTES_MAX } from '../limits.ts'
import type { Channel, RemotePeer } from '../network.ts'
import { createReceiveQueue } from '../receive-queue.ts'

/** A packet in transit between two peers. */
export type Packet = {
  /** A new channel, a message, or the clean end of one direction. */
  readonly kind: 'open' | 'message' | 'end'
  readonly from: string
  readonly to: string
  readonly protocol: string
  /** Number of the channel, assigned by the hub from 1. */
  readonly channel: number
  /** Bytes of the message; empty for the other kinds of packet. Immutable. */
  readonly message: Uint8Array
}

/**
 * Delivery of a packet: the delay in milliseconds of each copy (none for a loss, several for
 * duplicates), or a cut of the whole channel. First copies stay in order; later copies do not.
 */
export type DeliverySchedule = readonly number[] | 'cut'

/** Functions that a channel needs from the hub, the network inside this process. */
export type PacketCarrier = {
  /** Chooses the delivery of a packet; without it, delivery is immediate. */
  readonly deliver: ((transit: Packet) => DeliverySchedule) | undefined
  readonly schedule: (afterMs: number, task: () => void) => void
  /** Called when both directions have ended. */
  readonly onClosed: (pair: ChannelPair) => void
}

/** Both ends of one channel. */
export type ChannelPair = {
  readonly dialler: string
  readonly listener: string
  readonly ends: readonly [Channel, Channel]
  /** Ends both directions without a clean end. */
  cut(reason: string): void
}

type PacketArrival = { arrived: boolean; readonly act: () => void }

const empty = new Uint8Array()

class MemoryChannel implements Channel {
  readonly remote: RemotePeer
  readonly #describe: Omit<Packet, 'kind' | 'message'>
  readonly #carrier: PacketCarrier
  readonly #inbox = createReceiveQueue((bytes) => this.peer.#taken(bytes))
  readonly #onChange: () => void
  peer!: MemoryChannel
  /** Most bytes of the next message that arrives. */
  #bytesMax: number
  #sending: 'open' | 'closed' | 'broken' = 'open'
  #error: ChannelTruncatedError | undefined
  /** Bytes that were sent and that the peer's reader has not read yet. */
  #underway = 0
  readonly #transits: PacketArrival[] = []
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = []

  constructor(
    describe: Omit<Packet, 'kind' | 'message'>,
    carrier: PacketCarrier,
    onChange: () => void,
    firstBytesMax = MESSAGE_BYTES_MAX,
  ) {
    this.#bytesMax = firstBytesMax
    this.#describe = describe
    this.#carrier = carrier
    this.#onChange = onChange
    this.remote = { peerId: describe.to }
  }

  /** True if the end can neither send nor receive any more. */
  get over(): boolean {
    return this.#sending !== 'open' && this.#inbox.state !== 'open'
  }

  send(message: Uint8Array): Promise<void> {
    return ignoreRejection(this.#send(message))
  }

  async #send(message: Uint8Array): Promise<void> {
    if (message.length > MESSAGE_BYTES_MAX) {
      throw new MessageTooLargeError({ bytes: message.length, from: 'us' })
    }
    if (this.#error) throw this.#error
    if (this.#sending !== 'open') throw new ChannelClosedError(this.remote)
    if (this.#underway > SEND_QUEUE_BYTES_MAX) {
      throw new ChannelOverloadedError({ ...this.remote, bytes: this.#underway })
    }
    // The bytes are copied, because the two ends share no memory, as over a real network.
    this.#carry('message', new Uint8Array(message))
    if (this.#underway > RECEIVE_QUEUE_BYTES) await this.#room()
  }

  receive(): AsyncIterableIterator<Uint8Array> {
    return this.#inbox[Symbol.asyncIterator]()
  }

  close(): Promise<void> {
    return ignoreRejection(this.#close())
  }

  async #close(): Promise<void> {
    if (this.#error) throw this.#error
    if (this.#sending !== 'open') return
    this.#sending = 'closed'
    this.#carry('end', empty)
    this.#onChange()
  }

  abort(error: Error): void {
    if (this.over) return
    this.#inbox.fail(error, 'discard')
    this.peer.#breakSending('the peer reset the channel')
    if (this.#sending === 'open') {
      this.#breakSending('aborted at this end')
      this.peer.break('the peer reset the channel')
    }
    this.#onChange()
  }

  break(reason: string): void {
    this.#breakSending(reason)
    if (this.#error) this.#inbox.fail(this.#error)
  }

  #breakSending(reason: string): void {
    if (this.#sending === 'broken') return
    this.#sending = 'broken'
    this.#transits.length = 0
    this.#error = new ChannelTruncatedError({ ...this.remote, reason })
    for (const { reject } of this.#waiting.splice(0)) reject(this.#error)
  }

  #carry(kind: 'message' | 'end', message: Uint8Array): void {
    const { deliver, schedule } = this.#carrier
    const arrive = () => this.peer.#arrived(kind, message)
    const fate = deliver?.({ ...this.#describe, kind, message })
    if (fate === 'cut') {
      this.break('the channel was cut')
      this.peer.break('the channel was cut')
      this.#onChange()
      return
    }
    if (fate && fate.length === 0) return
    this.#underway += message.length
    if (fate === undefined) {
      arrive()
      return
    }
    const arrival: PacketArrival = { arrived: false, act: arrive }
    this.#transits.push(arrival)
    const [first = 0, ...repeats] = fate
    schedule(first, () => {
      arrival.arrived = true
      while (this.#transits[0]?.arrived) this.#transits.shift()?.act()
    })
    for (const afterMs of repeats) {
      schedule(afterMs, () => {
        if (this.#sending === 'broken') return
        this.#underway += message.length
        arrive()
      })
    }
  }

  #arrived(kind: 'message' | 'end', message: Uint8Array): void {
    if (this.#inbox.state !== 'open') return
    if (kind === 'message') {
      const limit = this.#bytesMax
      this.#bytesMax = MESSAGE_BYTES_MAX
      if (message.length <= limit) this.#inbox.push(message)
      else this.abort(new MessageTooLargeError({ bytes: message.length, from: 'peer', limit }))
      return
    }
    this.#inbox.end()
    this.#onChange()
  }

  #room(): Promise<void> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  #taken(bytes: number): void {
    this.#underway -= bytes
    if (this.#underway > RECEIVE_QUEUE_BYTES) return
    for (const { resolve } of this.#waiting.splice(0)) resolve()
  }
}

/** Creates two connected ends; the first one belongs to the dialler. */
export function createChannelPair(options: createChannelPair.Options): ChannelPair {
  const { dialler, listener, protocol, channel, carrier, firstBytesMax } = options
  let isNotified = false
  const onChange = () => {
    if (isNotified || !near.over || !far.over) return
    isNotified = true
    carrier.onClosed(pair)
  }
  const near = new MemoryChannel(
    { from: dialler, to: listener, protocol, channel },
    carrier,
    onChange,
  )
  const far = new MemoryChannel(
    { from: listener, to: dialler, protocol, channel },
    carrier,
    onChange,
    firstBytesMax,
  )
  near.peer = far
  far.peer = near
  const pair: ChannelPair = {
    dialler,
    listener,
    ends: [near, far],
    cut(reason) {
      near.break(reason)
      far.break(reason)
      onChange()
    },
  }
  return pair
}

export declare namespace createChannelPair {
  type Options = {
    readonly dialler: string
    readonly listener: string
    readonly protocol: string
    readonly channel: number
    readonly carrier: PacketCarrier
    /** Most bytes of the dialler's first message; `MESSAGE_BYTES_MAX` when absent. */
    readonly firstBytesMax?: number | undefined
  }
}
