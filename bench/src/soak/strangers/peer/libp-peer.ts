import { parseDialTarget } from '../../../../../packages/network/src/libp2p/dial-target.ts'
import {
  createNode,
  type Libp2pNode,
  peerKey,
} from '../../../../../packages/network/src/libp2p/node.ts'

/** A stream of libp2p, below the framing of channels. */
export type HostileStream = Awaited<ReturnType<Libp2pNode['dialProtocol']>>

/** The hostile peer's end of libp2p: it opens streams below the framing of channels. */
export type LibpPeer = {
  /** Opens a stream of a protocol to the provider. Dials again if the connection was lost. */
  open(protocol: string): Promise<HostileStream>
  close(): Promise<void>
}

/** Milliseconds that an opening may take. */
const OPEN_TIMEOUT_MS = 10_000

/** Most streams of the peer to one protocol. */
const STREAMS_MAX = 1_024

/** Creates a peer without a connection. */
export async function createLibpPeer(options: {
  readonly address: string
  readonly seed: Uint8Array
}): Promise<LibpPeer> {
  const { seed } = options
  const node = await createNode(await peerKey(seed), { seed, allowPrivate: ['127.0.0.0/8'] })
  await node.start()
  const { addresses } = parseDialTarget([options.address])
  return {
    open: async (protocol) =>
      await node.dialProtocol(addresses, protocol, {
        maxOutboundStreams: STREAMS_MAX,
        signal: AbortSignal.timeout(OPEN_TIMEOUT_MS),
      }),
    close: async () => await node.stop(),
  }
}

/** Returns a frame of a channel: docs/spec/network.md. */
export function frameOf(message: Uint8Array): Uint8Array {
  const { length } = message
  return Buffer.concat([frameHead(length), message])
}

/** Returns the head of a frame of `length` bytes. */
export const frameHead = (length: number): Uint8Array =>
  Uint8Array.of(0, length >>> 16, (length >>> 8) & 0xff, length & 0xff)

/** Resolves when a stream has ended in any way, or with the signal. */
export function untilEnded(stream: HostileStream, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stream.status !== 'open' || signal.aborted) return resolve()
    stream.addEventListener('close', () => resolve(), { once: true })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
