// Goal: a provider that only dials out is reachable through a relay for the duration of an answer.
// If the relay cuts the connection, this never looks like a regular end.
// Method: dialler, relay and provider in one process on loopback.

import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { Channel, Network } from '../network.ts'
import { createLibp2pNetwork, type Libp2pOptions, type RelayOptions } from './index.ts'

const PROTOCOL = '/ostrom/test-relayed/1'
const running: Network[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((network) => network.stop()))
})

async function start(options: Omit<Libp2pOptions, 'seed'>, seed = randomBytes(32)) {
  const network = await createLibp2pNetwork({ seed, allowPrivate: ['127.0.0.0/8'], ...options })
  running.push(network)
  await network.start()
  return network
}

async function relayed(relay: RelayOptions) {
  const carrier = await start({ listen: ['/ip4/127.0.0.1/tcp/0'], relay })
  const provider = await start({ relays: carrier.addresses() })
  const dialler = await start({})
  return { carrier, provider, dialler }
}

/** Sends `count` messages of 64 KiB on each opened channel, then ends it. */
const pour = (count: number) => async (channel: Channel) => {
  for (let i = 0; i < count; i++) await channel.send(new Uint8Array(64 * 1024).fill(i))
  await channel.close()
}

async function bytesOf(channel: Channel): Promise<number> {
  let bytes = 0
  for await (const message of channel.receive()) bytes += message.length
  return bytes
}

describe('through a relay', () => {
  test('a provider without a port is reached, for far more than 128 KiB', async () => {
    const { carrier, provider, dialler } = await relayed({})
    provider.handle(PROTOCOL, pour(64))
    const [address] = provider.addresses()
    expect(address).toBe(`${carrier.addresses()[0]}/p2p-circuit/p2p/${provider.peerId}`)
    const options = { addresses: provider.addresses(), protocol: PROTOCOL }
    const channels = [await dialler.connect(options), await dialler.connect(options)]
    expect(channels[0]?.remote.peerId).toBe(provider.peerId)
    expect(await Promise.all(channels.map(bytesOf))).toEqual([4 << 20, 4 << 20])
  })

  test('an end that is followed by an abort arrives all the same', async () => {
    const { provider, dialler } = await relayed({})
    provider.handle(PROTOCOL, async (channel) => {
      await channel.send(new Uint8Array(1 << 20))
      await channel.close()
      channel.abort(new Error('done'))
    })
    const addresses = provider.addresses()
    const channel = await dialler.connect({ addresses, protocol: PROTOCOL })
    expect(await bytesOf(channel)).toBe(1 << 20)
  })

  test('a relay that reaches its limit of bytes truncates', async () => {
    const { provider, dialler } = await relayed({ bytesMax: 256n * 1024n })
    provider.handle(PROTOCOL, async (channel) => {
      await pour(64)(channel).catch(() => undefined)
    })
    const addresses = provider.addresses()
    const channel = await dialler.connect({ addresses, protocol: PROTOCOL })
    await expect(bytesOf(channel)).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a relay that reaches its limit of time truncates', async () => {
    // The relay cuts the connection after five seconds, in which even a busy machine establishes
    // it.
    const { provider, dialler } = await relayed({ durationMs: 5_000 })
    provider.handle(PROTOCOL, () => undefined)
    const addresses = provider.addresses()
    const channel = await dialler.connect({ addresses, protocol: PROTOCOL })
    await expect(bytesOf(channel)).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a reservation lost with its relay is made again when the relay is back', async () => {
    const seed = randomBytes(32)
    const first = await start({ listen: ['/ip4/127.0.0.1/tcp/0'], relay: {} }, seed)
    const [address = ''] = first.addresses()
    const provider = await start({ relays: [address], relayRetryMs: 50 })
    provider.handle(PROTOCOL, pour(1))
    await first.stop()
    await until(() => provider.addresses().length === 0)
    const port = address.split('/')[4]
    await start({ listen: [`/ip4/127.0.0.1/tcp/${port}`], relay: {} }, seed)
    await until(() => provider.addresses().length > 0)
    const dialler = await start({})
    const addresses = provider.addresses()
    const channel = await dialler.connect({ addresses, protocol: PROTOCOL })
    expect(await bytesOf(channel)).toBe(64 * 1024)
  })

  test('a node that depends on relays says when none answers', async () => {
    const gone = await start({ listen: ['/ip4/127.0.0.1/tcp/0'], relay: {} })
    const relays = gone.addresses()
    await gone.stop()
    await expect(start({ relays })).rejects.toMatchObject({ code: 'network-unavailable' })
  })
})

/** Polls in each turn of a real timer until `condition` holds; the test's time limit ends it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}
