import { randomBytes } from 'node:crypto'
import { Audit, Channel, Content } from '@ostrom/protocol'
import { emptyLists } from '../peer/empty-lists.ts'
import { frameHead, frameOf, untilEnded } from '../peer/libp-peer.ts'
import type { StrangerAttack, StrangerContext } from './attack.ts'

/** Bytes of the largest frame, and of the largest first message. */
const FRAME_BYTES_MAX = 4 * 1024 * 1024
const FIRST_BYTES_MAX = 64 * 1024

/** Bytes that one byte costs on the wire, with the heads of yamux, Noise and TCP. */
const WIRE_BYTES = 40

const protocols = [Channel.INFER_PROTOCOL, Audit.AUDIT_PROTOCOL, Content.CONTENT_PROTOCOL] as const

/** Opens a stream, sends bytes at the peer's pace, and waits until the provider ends it. */
async function say(
  { libp, pace, signal }: StrangerContext,
  protocol: string,
  bytes: Uint8Array,
): Promise<string> {
  await pace(bytes.length)
  const stream = await libp.open(protocol)
  stream.send(bytes)
  await untilEnded(stream, signal)
  return 'ended'
}

/** First messages that cost their reader most for each byte. */
export const firstMessages: StrangerAttack = {
  name: 'first-messages',
  against: 'provider',
  summary: 'first messages of 64 KiB and of 4 MiB that are a list of empty lists, to each protocol',
  connections: 4,
  async prepare(context) {
    const allowed = frameOf(emptyLists(FIRST_BYTES_MAX))
    const largest = frameOf(emptyLists(Math.min(FRAME_BYTES_MAX, context.bytesMax)))
    return (connection, turn) => {
      const bytes = (connection + turn) % 8 === 0 ? largest : allowed
      return say(context, protocols[turn % protocols.length]!, bytes)
    }
  },
}

/** Messages that come byte by byte and never end. */
export const dribbledMessages: StrangerAttack = {
  name: 'dribbled-messages',
  against: 'provider',
  summary: 'first messages of 64 KiB that come byte by byte and never end',
  connections: 32,
  async prepare({ libp, pace, signal }) {
    return async (_, turn) => {
      const stream = await libp.open(protocols[turn % protocols.length]!)
      stream.send(frameHead(FIRST_BYTES_MAX))
      for (let at = 1; at < FIRST_BYTES_MAX; at++) {
        await pace(WIRE_BYTES)
        if (stream.status !== 'open' || signal.aborted) break
        stream.send(Uint8Array.of(0x80))
      }
      await untilEnded(stream, signal)
      return 'ended'
    }
  },
}

/** Channels that are opened and left. */
export const leftChannels: StrangerAttack = {
  name: 'left-channels',
  against: 'provider',
  summary: 'channels that are opened and then say nothing',
  connections: 512,
  async prepare({ libp, pace, signal }) {
    return async (connection, turn) => {
      await pace(1_024)
      const stream = await libp.open(protocols[(connection + turn) % protocols.length]!)
      await untilEnded(stream, signal)
      return 'ended'
    }
  },
}

/** Frames of random bytes, and framed messages of random bytes. */
export const garbageFrames: StrangerAttack = {
  name: 'garbage-frames',
  against: 'provider',
  summary: 'random bytes instead of frames, and frames of random bytes',
  connections: 8,
  async prepare(context) {
    return (_, turn) => {
      const bytes = randomBytes(1 + ((turn * 997) % FIRST_BYTES_MAX))
      return say(context, protocols[turn % protocols.length]!, turn % 2 ? bytes : frameOf(bytes))
    }
  },
}

/** Well-formed audit requests of unknown accounts, and requests for a manifest. */
export const auditsAndContents: StrangerAttack = {
  name: 'audits-and-contents',
  against: 'provider',
  summary:
    'audit requests of unknown validators, and requests for a manifest, whose answers stay unread',
  connections: 32,
  async prepare(context) {
    const { manifestCid, providerAccount } = context.targets
    const audit = (): Uint8Array =>
      Audit.encode({
        kind: 'transcript',
        request: {
          validator: `0x${randomBytes(20).toString('hex')}`,
          provider: providerAccount,
          sessionId: `0x${'11'.repeat(32)}`,
          index: 0n,
          sealKey: `0x${'22'.repeat(32)}`,
          issuedAtSeconds: BigInt(Math.floor(Date.now() / 1_000)),
        },
        signature: `0x${randomBytes(65).toString('hex')}`,
      } as Parameters<typeof Audit.encode>[0])
    return (_, turn) =>
      turn % 2 === 0
        ? say(context, Audit.AUDIT_PROTOCOL, frameOf(audit()))
        : say(
            context,
            Content.CONTENT_PROTOCOL,
            frameOf(Content.encodeRequest({ cid: manifestCid })),
          )
  },
}
