// Goal: honest clients and providers stay below the limits of the network: the longest questions,
// eight programs at once, a gateway of many people, a relay of a small network.
// Method: the largest questions over channels in memory; for the other limits, the demand of each
// usage profile (`simulation/src/paces`).

import { expect, test } from 'vitest'
import { exceeded, paces, sizes } from '../../../simulation/src/paces/paces.ts'
import * as Limits from './limits.ts'
import { createHub } from './memory/index.ts'
import { createReplayCache } from './seal/replay.ts'

const { longestPromptTokens, charactersPerToken } = sizes
const [, , eight] = paces

test('eight programs at once send the longest question, each by its own channel', async () => {
  const hub = createHub()
  const client = hub.createNetwork({ name: 'client' })
  const provider = hub.createNetwork({ name: 'provider' })
  await client.start()
  await provider.start()
  const arrived: number[] = []
  provider.handle('/ostrom/honest/1', async (channel) => {
    for await (const message of channel.receive()) arrived.push(message.length)
  })
  // Half of the characters take two bytes; 1,024 bytes are for the envelope.
  const bytes = Math.ceil(longestPromptTokens * charactersPerToken * 1.5) + 1_024
  const channels = await Promise.all(
    Array.from({ length: eight!.programs }, () =>
      client.connect({ addresses: provider.addresses(), protocol: '/ostrom/honest/1' }),
    ),
  )
  await Promise.all(channels.map((channel) => channel.send(new Uint8Array(bytes))))
  await Promise.all(channels.map((channel) => channel.close()))
  await expect.poll(() => arrived).toEqual(Array(eight!.programs).fill(bytes))
  await client.stop()
  await provider.stop()
  const { MESSAGE_BYTES_MAX, SEND_QUEUE_BYTES_MAX } = Limits
  const { MESSAGE_PIECES_MAX, PIECE_BYTES_MIN } = Limits
  expect(
    exceeded([
      [{ MESSAGE_BYTES_MAX }, () => bytes],
      // The smallest segments that TCP sends have 536 bytes.
      [{ MESSAGE_PIECES_MAX }, () => bytes / 536 - bytes / PIECE_BYTES_MIN],
      // Two megabytes of images, and a prompt of usual length.
      [{ MESSAGE_BYTES_MAX }, () => 2 * 1024 * 1024 + 8_192 * charactersPerToken],
      // All programs send through one channel, without waiting.
      [{ SEND_QUEUE_BYTES_MAX }, ({ programs }) => programs * bytes],
    ]),
  ).toEqual([])
})

test('a provider remembers the questions of a day of eight programs', () => {
  // `questions` are those of eight programs in one session of use, a quarter of an hour at full
  // rate. The limit has to hold the questions of eight such sessions within a day.
  const cache = createReplayCache()
  const enc = new Uint8Array(8)
  const view = new DataView(enc.buffer)
  for (let at = 0; at < eight!.questions; at++) {
    view.setUint32(0, at)
    cache.insert(enc, 0n)
  }
  expect(cache.size).toBe(eight!.questions)
  const { REPLAY_KEYS_MAX } = Limits
  expect(exceeded([[{ REPLAY_KEYS_MAX }, ({ questions }) => 8 * questions]])).toEqual([])
})

test('channels, connections and relays have room for gateways of many people', () => {
  const { CHANNELS_PER_PEER_MAX, CONNECTIONS_MAX, INBOUND_CONNECTIONS_PER_SECOND } = Limits
  const { INBOUND_PENDING_MAX, RELAY_RESERVATIONS_MAX, RELAY_STREAMS_MAX } = Limits
  const { RELAY_BYTES_MAX, CONNECT_ADDRESSES_MAX, ANSWER_FRAMES_MAX } = Limits
  const day = 24 * 60 * 60
  expect(
    exceeded([
      // A hundred accounts behind one gateway, each with a session for each program at one
      // provider.
      [{ CHANNELS_PER_PEER_MAX }, ({ programs }) => 100 * programs],
      // Gateways and validators that one provider serves; some connect at the same time after its
      // restart.
      [{ CONNECTIONS_MAX }, () => 1_000],
      [{ INBOUND_CONNECTIONS_PER_SECOND }, () => 100],
      [{ INBOUND_PENDING_MAX }, () => 100],
      // Providers at home that announce the same relay, and their clients.
      [{ RELAY_RESERVATIONS_MAX }, () => 100],
      [{ RELAY_STREAMS_MAX }, () => 1_000],
      // A kilobyte for each of the 32 tokens of an answer, all day.
      [{ RELAY_BYTES_MAX }, ({ questionsPerSecond }) => day * questionsPerSecond * 32 * 1_024],
      // Two addresses each for IPv4, IPv6, TCP and WebSocket, and two relays.
      [{ CONNECT_ADDRESSES_MAX }, () => 10],
      [{ ANSWER_FRAMES_MAX }, () => longestPromptTokens],
    ]),
  ).toEqual([])
})
