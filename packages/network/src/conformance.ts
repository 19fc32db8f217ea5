// Goal: roles behave the same over each network: complete messages in order, backpressure on a peer
// while the other side does not read, and a cut that never looks like a clean end.
// Method: two peers of the implementation under test, one of which serves small protocols.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MESSAGE_BYTES_MAX, SEND_QUEUE_BYTES_MAX } from './limits.ts'
import type { Channel, Network } from './network.ts'

/** Two started peers that can reach each other, of the implementation under test. */
export type NetworkFixture = {
  readonly dialler: Network
  readonly listener: Network
  /** Addresses of a peer at which no process listens. */
  readonly unreachable: readonly string[]
  /** Breaks the connection between the two peers without a clean end of any channel. */
  lose(): Promise<void>
  stop(): Promise<void>
}

const ECHO = '/ostrom/test-echo/1'
const HOLD = '/ostrom/test-hold/1'
const SHORT = '/ostrom/test-short/1'
const KIB = 1024

const bytes = (size: number, fill: number): Uint8Array => new Uint8Array(size).fill(fill)
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const read = (message: Uint8Array): string => new TextDecoder().decode(message)

async function take(channel: Channel, count: number): Promise<Uint8Array[]> {
  const messages: Uint8Array[] = []
  for await (const message of channel.receive()) {
    messages.push(message)
    if (messages.length === count) break
  }
  return messages
}

async function echo(channel: Channel): Promise<void> {
  for await (const message of channel.receive()) await channel.send(message)
  await channel.close()
}

/** Runs the suite that each implementation of the network port must pass. */
export function networkConformance(name: string, create: () => Promise<NetworkFixture>): void {
  let fixture: NetworkFixture
  /** The listener's ends of the channels of protocol HOLD, in order of arrival. */
  let channels: Channel[]
  let onHeld: (() => void) | undefined

  beforeEach(async () => {
    fixture = await create()
    channels = []
    fixture.listener.handle(ECHO, echo)
    fixture.listener.handle(HOLD, (channel) => {
      channels.push(channel)
      onHeld?.()
    })
  })
  afterEach(() => fixture.stop())

  const open = (protocol: string): Promise<Channel> =>
    fixture.dialler.connect({ addresses: fixture.listener.addresses(), protocol })

  async function openHeld(): Promise<{ near: Channel; far: Channel }> {
    const arrived = new Promise<void>((resolve) => {
      onHeld = resolve
    })
    const near = await open(HOLD)
    await arrived
    return { near, far: channels.at(-1) as Channel }
  }

  const suite: NetworkSuite = { fixture: () => fixture, open, openHeld }
  describe(`network: ${name}`, () => {
    describeMessages(suite)
    describeFlowControl(suite)
    describeHalfClose(suite)
    describeConnectionLoss(suite)
    describeAborts(suite)
    describeOpening(suite)
  })
}

type NetworkSuite = {
  readonly fixture: () => NetworkFixture
  readonly open: (protocol: string) => Promise<Channel>
  readonly openHeld: () => Promise<{ near: Channel; far: Channel }>
}

function describeMessages({ fixture, open, openHeld }: NetworkSuite): void {
  test('messages keep their order and their limits both ways', async () => {
    const channel = await open(ECHO)
    const sent = Array.from({ length: 300 }, (_, i) => text(`message ${i} ${'x'.repeat(i)}`))
    const back = take(channel, sent.length)
    await Promise.all(sent.map((message) => channel.send(message)))
    expect((await back).map(read)).toEqual(sent.map(read))
    await channel.close()
  })

  test('an empty message and one of the greatest size arrive whole', async () => {
    const { near, far } = await openHeld()
    const big = bytes(MESSAGE_BYTES_MAX, 7)
    const sending = Promise.all([near.send(bytes(0, 0)), near.send(big), near.send(text('after'))])
    const [empty, large, after] = (await take(far, 3)) as [Uint8Array, Uint8Array, Uint8Array]
    await sending
    expect(empty).toHaveLength(0)
    expect(Buffer.compare(large, big)).toBe(0)
    expect(read(after)).toBe('after')
  })

  test('a message over the limit is refused, and the channel goes on', async () => {
    const channel = await open(ECHO)
    const over = bytes(MESSAGE_BYTES_MAX + 1, 1)
    await expect(channel.send(over)).rejects.toMatchObject({
      code: 'message-too-large',
      retry: 'never',
    })
    await channel.send(text('still here'))
    expect((await take(channel, 1)).map(read)).toEqual(['still here'])
  })

  test('a first message over the limit of its protocol ends the channel', async () => {
    const { listener } = fixture()
    const ends: Promise<unknown>[] = []
    const serve = (channel: Channel) => {
      const reading = take(channel, 2).then((messages) => messages.map(({ length }) => length))
      ends.push(reading.catch(({ code }) => code))
    }
    listener.handle(SHORT, serve, { firstBytesMax: KIB })
    const long = await open(SHORT)
    await long.send(bytes(KIB + 1, 1))
    await vi.waitFor(() => expect(ends).toHaveLength(1))
    expect(await ends[0]).toBe('message-too-large')
    const short = await open(SHORT)
    await Promise.all([short.send(bytes(KIB, 1)), short.send(bytes(64 * KIB, 2))])
    await vi.waitFor(() => expect(ends).toHaveLength(2))
    expect(await ends[1]).toEqual([KIB, 64 * KIB])
  })

  test('messages arrive as plain bytes, in memory of their own', async () => {
    const { near, far } = await openHeld()
    const sent = Buffer.from('bytes')
    await near.send(sent)
    const [message] = (await take(far, 1)) as [Uint8Array]
    expect(Object.getPrototypeOf(message)).toBe(Uint8Array.prototype)
    message[0] = 0
    expect(sent.toString()).toBe('bytes')
  })
}

function describeFlowControl({ openHeld }: NetworkSuite): void {
  test('a sender waits while nobody reads, and loses nothing', async () => {
    const { near, far } = await openHeld()
    const count = 512
    let sent = 0
    const sending = (async () => {
      for (; sent < count; sent++) await near.send(bytes(64 * KIB, sent % 251))
      await near.close()
    })()
    await settled(() => sent)
    expect(sent).toBeLessThan(count)
    let received = 0
    for await (const message of far.receive()) {
      expect(message[0]).toBe(received % 251)
      expect(message).toHaveLength(64 * KIB)
      received++
    }
    await sending
    expect(received).toBe(count)
  })

  test('a sender that waits for nothing is refused before the memory fills', async () => {
    const { near } = await openHeld()
    const count = (2 * SEND_QUEUE_BYTES_MAX) / MESSAGE_BYTES_MAX
    const message = bytes(MESSAGE_BYTES_MAX, 3)
    const sends = Array.from({ length: count }, () => near.send(message))
    const results = Promise.allSettled(sends)
    near.abort(new Error('the test is over'))
    const codes = (await results).map((one) => one.status === 'rejected' && one.reason.code)
    expect(codes.filter((code) => code === 'channel-overloaded').length).toBeGreaterThan(0)
  })

  test('leaving a loop early takes no message that it did not yield', async () => {
    const { near, far } = await openHeld()
    for (const message of ['one', 'two', 'three']) await near.send(text(message))
    expect((await take(far, 1)).map(read)).toEqual(['one'])
    expect((await take(far, 2)).map(read)).toEqual(['two', 'three'])
  })
}

function describeHalfClose({ openHeld }: NetworkSuite): void {
  test('closing ends one direction, after all that was sent', async () => {
    const { near, far } = await openHeld()
    await near.send(text('question'))
    await near.close()
    await near.close()
    const received: string[] = []
    for await (const message of far.receive()) received.push(read(message))
    expect(received).toEqual(['question'])
    await far.send(text('answer'))
    await far.close()
    const answers: string[] = []
    for await (const message of near.receive()) answers.push(read(message))
    expect(answers).toEqual(['answer'])
  })

  test('nothing can be sent after closing', async () => {
    const { near } = await openHeld()
    await near.close()
    await expect(near.send(text('late'))).rejects.toMatchObject({ code: 'channel-closed' })
  })

  test('abort gives its error here, and a truncated channel there', async () => {
    const { near, far } = await openHeld()
    await near.send(text('before'))
    expect((await take(far, 1)).map(read)).toEqual(['before'])
    const there = take(far, 1)
    const here = take(near, 1)
    near.abort(new Error('changed my mind'))
    await expect(here).rejects.toThrow('changed my mind')
    await expect(there).rejects.toMatchObject({ code: 'channel-truncated', retry: 'elsewhere' })
    await expect(near.send(text('late'))).rejects.toMatchObject({ code: 'channel-truncated' })
    await expect(far.send(text('late'))).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('aborting after closing still brings all that was sent, and the end', async () => {
    const { near, far } = await openHeld()
    const sending = near.send(bytes(MESSAGE_BYTES_MAX, 5))
    const closing = near.close()
    near.abort(new Error('done'))
    const received: number[] = []
    for await (const message of far.receive()) received.push(message.length)
    expect(received).toEqual([MESSAGE_BYTES_MAX])
    await Promise.all([sending, closing])
    await expect(near.receive().next()).rejects.toThrow('done')
  })
}

function describeConnectionLoss({ fixture, open, openHeld }: NetworkSuite): void {
  test('a lost connection is never an end, at either end', async () => {
    const { near, far } = await openHeld()
    const ends = Promise.allSettled([take(near, 1), take(far, 1)])
    await fixture().lose()
    for (const end of await ends) {
      expect(end.status === 'rejected' && end.reason.code).toBe('channel-truncated')
    }
    await expect(near.send(text('late'))).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a connection lost after one direction ended still truncates the other', async () => {
    const { near, far } = await openHeld()
    await near.close()
    expect(await take(far, 1)).toEqual([])
    const answer = take(near, 1)
    await fixture().lose()
    await expect(answer).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a sender that waits learns that the channel is lost', async () => {
    const { near } = await openHeld()
    const sending = (async () => {
      for (;;) await near.send(bytes(256 * KIB, 1))
    })()
    const lost = expect(sending).rejects.toMatchObject({ code: 'channel-truncated' })
    await fixture().lose()
    await lost
  })

  test('a lost connection can be opened again at once', async () => {
    await openHeld()
    const lost = fixture().lose()
    const channel = await open(ECHO)
    await lost
    await channel.send(text('again'))
    expect((await take(channel, 1)).map(read)).toEqual(['again'])
  })

  test('sends and closes that nobody waits for do not end the process', async () => {
    const { near } = await openHeld()
    const failures: unknown[] = []
    const onFailure = (reason: unknown) => failures.push(reason)
    process.on('unhandledRejection', onFailure)
    for (let i = 0; i < 40; i++) near.send(bytes(256 * KIB, 1))
    await fixture().lose()
    await expect(near.receive().next()).rejects.toMatchObject({ code: 'channel-truncated' })
    near.send(text('late'))
    near.close()
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', onFailure)
    expect(failures).toEqual([])
  })
}

function describeAborts({ fixture, open, openHeld }: NetworkSuite): void {
  test('a handler that fails truncates its channel', async () => {
    const protocol = '/ostrom/test-failing/1'
    fixture().listener.handle(protocol, async () => {
      throw new Error('a secret of the provider')
    })
    const channel = await open(protocol)
    const failure = await take(channel, 1).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'channel-truncated' })
    expect(String(failure)).not.toContain('secret')
  })

  test('stopping truncates what is open', async () => {
    const { near } = await openHeld()
    const answer = take(near, 1)
    const truncated = expect(answer).rejects.toMatchObject({ code: 'channel-truncated' })
    await fixture().listener.stop()
    await truncated
    await expect(open(ECHO)).rejects.toMatchObject({ retry: 'elsewhere' })
  })
}

function describeOpening({ fixture, open, openHeld }: NetworkSuite): void {
  test('both ends know whom they talk to', async () => {
    const { near, far } = await openHeld()
    const { dialler, listener } = fixture()
    expect(near.remote.peerId).toBe(listener.peerId)
    expect(far.remote.peerId).toBe(dialler.peerId)
    for (const address of listener.addresses()) expect(address).toContain(listener.peerId)
  })

  test('five hundred channels run at once', async () => {
    const channels = await Promise.all(Array.from({ length: 500 }, () => open(ECHO)))
    const answers = await Promise.all(
      channels.map(async (channel, i) => {
        await channel.send(text(`channel ${i}`))
        await channel.close()
        const [answer, ...rest] = await take(channel, 2)
        expect(rest).toEqual([])
        return read(answer as Uint8Array)
      }),
    )
    expect(answers).toEqual(channels.map((_, i) => `channel ${i}`))
  })

  test('a protocol that the peer does not serve is named as such', async () => {
    await expect(open('/ostrom/test-unknown/1')).rejects.toMatchObject({
      code: 'protocol-unsupported',
      retry: 'elsewhere',
    })
  })

  test('a peer that nobody can reach is named as such', async () => {
    const { dialler, unreachable } = fixture()
    const opening = dialler.connect({ addresses: unreachable, protocol: ECHO })
    await expect(opening).rejects.toMatchObject({ code: 'peer-unreachable', retry: 'elsewhere' })
  })

  test('an address without a peer id is refused', async () => {
    const opening = fixture().dialler.connect({ addresses: ['/ip4/127.0.0.1'], protocol: ECHO })
    await expect(opening).rejects.toMatchObject({ code: 'address-malformed' })
  })

  test('an aborted signal stops connecting', async () => {
    const { dialler, listener } = fixture()
    const addresses = listener.addresses()
    const signal = AbortSignal.abort(new Error('no longer wanted'))
    const opening = dialler.connect({ addresses, protocol: ECHO, signal })
    await expect(opening).rejects.toThrow('no longer wanted')
  })
}

/** Resolves after `count` has not changed for 200 turns of the event loop. */
async function settled(count: () => number): Promise<void> {
  const turns = 200
  for (let same = 0, last = -1; same < turns; ) {
    await new Promise((resolve) => setImmediate(resolve))
    if (count() === last) same++
    else same = 0
    last = count()
  }
}
