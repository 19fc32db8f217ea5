// Goal: the in-process network keeps the port's guarantees. A hook of the test can lose, delay,
// repeat and cut packets deterministically.
// Method: the shared conformance suite; then virtual time and a scripted hook.

import { describe, expect, test } from 'vitest'
import { networkConformance } from '../conformance.ts'
import type { Channel } from '../network.ts'
import { createHub, type DeliverySchedule, type Packet } from './index.ts'

networkConformance('memory', async () => {
  const hub = createHub()
  const dialler = hub.createNetwork({ name: 'dialler' })
  const listener = hub.createNetwork({ name: 'listener' })
  await dialler.start()
  await listener.start()
  return {
    dialler,
    listener,
    unreachable: ['/memory/p2p/nobody'],
    lose: async () => hub.disconnect('dialler', 'listener'),
    stop: async () => {
      await dialler.stop()
      await listener.stop()
    },
  }
})

/** Virtual time: tasks run in order of their time, then of their arrival. */
function createTimeline() {
  let nowMs = 0
  const tasks: { atMs: number; task: () => void }[] = []
  return {
    schedule: (afterMs: number, task: () => void) => {
      const atMs = nowMs + afterMs
      const before = tasks.findIndex((other) => other.atMs > atMs)
      tasks.splice(before < 0 ? tasks.length : before, 0, { atMs, task })
    },
    /** Runs all tasks, and lets promises settle between them. */
    async run(): Promise<void> {
      await turn()
      for (let next = tasks.shift(); next; next = tasks.shift()) {
        nowMs = next.atMs
        next.task()
        await turn()
      }
    },
    now: () => nowMs,
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

async function openWith(deliver: (transit: Packet) => DeliverySchedule) {
  const time = createTimeline()
  const hub = createHub({ deliver, schedule: time.schedule })
  const client = hub.createNetwork({ name: 'client' })
  const provider = hub.createNetwork({ name: 'provider' })
  await client.start()
  await provider.start()
  const arrived: { text: string; atMs: number }[] = []
  const outcome: { ended?: 'clean' | string } = {}
  provider.handle('/t/1', async (channel) => {
    try {
      for await (const message of channel.receive()) {
        arrived.push({ text: String.fromCharCode(...message), atMs: time.now() })
      }
      outcome.ended = 'clean'
    } catch (error) {
      outcome.ended = (error as { code: string }).code
    }
  })
  const opening = client.connect({ addresses: provider.addresses(), protocol: '/t/1' })
  opening.catch(() => undefined)
  await time.run()
  return { time, hub, opening, arrived, outcome }
}

const send = async (channel: Channel, ...messages: string[]) => {
  for (const message of messages) await channel.send(Buffer.from(message))
}

const onMessages =
  (fate: (message: string) => DeliverySchedule) =>
  ({ kind, message }: Packet): DeliverySchedule =>
    kind === 'message' ? fate(String.fromCharCode(...message)) : [0]

describe('hub', () => {
  test('a late message holds back those after it', async () => {
    const { time, opening, arrived, outcome } = await openWith(
      onMessages((message) => (message === 'a' ? [50] : [1])),
    )
    const channel = await opening
    await send(channel, 'a', 'b')
    await channel.close()
    await time.run()
    expect(arrived).toEqual([
      { text: 'a', atMs: 50 },
      { text: 'b', atMs: 50 },
    ])
    expect(outcome.ended).toBe('clean')
  })

  test('a lost message is missing, a repeated one comes again', async () => {
    const { time, opening, arrived } = await openWith(
      onMessages((message) => (message === 'a' ? [] : message === 'b' ? [1, 30] : [2])),
    )
    await send(await opening, 'a', 'b', 'c')
    await time.run()
    expect(arrived.map(({ text }) => text)).toEqual(['b', 'c', 'b'])
  })

  test('a cut truncates both ends', async () => {
    const { time, opening, arrived, outcome } = await openWith(
      onMessages((message) => (message === 'b' ? 'cut' : [0])),
    )
    const channel = await opening
    await send(channel, 'a')
    await time.run()
    await send(channel, 'b')
    await time.run()
    expect(arrived.map(({ text }) => text)).toEqual(['a'])
    expect(outcome.ended).toBe('channel-truncated')
    await expect(channel.receive().next()).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a killed peer leaves truncated channels, and can come back', async () => {
    const { time, hub, opening } = await openWith(() => [0])
    const channel = await opening
    hub.kill('provider')
    await expect(channel.receive().next()).rejects.toMatchObject({ code: 'channel-truncated' })
    const again = hub.createNetwork({ name: 'provider' })
    await again.start()
    const client = hub.createNetwork({ name: 'other' })
    await client.start()
    again.handle('/t/1', (far) => far.close())
    const reopening = client.connect({ addresses: again.addresses(), protocol: '/t/1' })
    await time.run()
    const reopened = (await reopening).receive().next()
    await time.run()
    expect(await reopened).toMatchObject({ done: true })
  })

  test('an opening that is lost ends as unreachable', async () => {
    const { opening, time } = await openWith(({ kind }) => (kind === 'open' ? [] : [0]))
    await expect(opening).rejects.toMatchObject({ code: 'peer-unreachable' })
    expect(time.now()).toBeGreaterThan(0)
  })

  test('two peers cannot run under one name', async () => {
    const hub = createHub()
    await hub.createNetwork({ name: 'same' }).start()
    const second = hub.createNetwork({ name: 'same' }).start()
    await expect(second).rejects.toMatchObject({ code: 'network-unavailable' })
  })
})
