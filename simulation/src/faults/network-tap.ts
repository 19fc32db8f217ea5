import type { Network, Channel as NetworkChannel } from '@ostrom/network'

/** Decision of a tap about a message: pass it on, replace it by other messages, or drop it. */
export type TapResult = readonly Uint8Array[] | 'pass'

/**
 * Observes the messages that one peer sends and receives. If the party is hostile, the tap also
 * changes them.
 */
export type NetworkTap = {
  readonly onSend?: (peerId: string, message: Uint8Array) => TapResult | Promise<TapResult>
  readonly onReceive?: (peerId: string, message: Uint8Array, channel: object) => TapResult
  /** Called when the messages of the remote peer have ended, and when a channel is aborted. */
  readonly onEnd?: (peerId: string, channel: object) => void
}

/** Returns the same network with a tap on all its channels. */
export function tapNetwork(network: Network, tap: NetworkTap): Network {
  const wrap = (channel: NetworkChannel): NetworkChannel => ({
    remote: channel.remote,
    send: (message) => {
      const sent = send(channel, tap, message)
      sent.catch(() => {})
      return sent
    },
    receive: () => receive(channel, tap),
    close: () => channel.close(),
    abort: (error) => {
      channel.abort(error)
      tap.onEnd?.(channel.remote.peerId, channel)
    },
  })
  return {
    get peerId() {
      return network.peerId
    },
    start: () => network.start(),
    stop: () => network.stop(),
    addresses: () => network.addresses(),
    handle: (protocol, handler, options) =>
      network.handle(protocol, (channel, from) => handler(wrap(channel), from), options),
    connect: async (options) => wrap(await network.connect(options)),
  }
}

function send(channel: NetworkChannel, tap: NetworkTap, message: Uint8Array): Promise<void> {
  const { peerId } = channel.remote
  const tapped = tap.onSend?.(peerId, message) ?? 'pass'
  // If the tap does not wait, the message continues without a pause, so that messages keep their
  // order.
  if (tapped === 'pass') return channel.send(message)
  if (tapped instanceof Promise) return tapped.then((all) => sendAll(channel, message, all))
  return sendAll(channel, message, tapped)
}

async function sendAll(channel: NetworkChannel, message: Uint8Array, tapped: TapResult) {
  const messages = tapped === 'pass' ? [message] : tapped
  await Promise.all(messages.map((each) => channel.send(each)))
}

function receive(channel: NetworkChannel, tap: NetworkTap): AsyncIterableIterator<Uint8Array> {
  const { peerId } = channel.remote
  const inner = channel.receive()
  const waiting: Uint8Array[] = []
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    for (;;) {
      const message = waiting.shift()
      if (message) return { done: false, value: message }
      const result = await inner.next().catch((error) => {
        tap.onEnd?.(peerId, channel)
        throw error
      })
      if (result.done) {
        tap.onEnd?.(peerId, channel)
        return result
      }
      const tapped = tap.onReceive?.(peerId, result.value, channel) ?? 'pass'
      if (tapped === 'pass') return result
      waiting.push(...tapped)
    }
  }
  const iterator: AsyncIterableIterator<Uint8Array> = {
    next,
    return: () => Promise.resolve({ done: true, value: undefined }),
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}
