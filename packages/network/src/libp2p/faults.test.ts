// Goal: peers that die, stall or violate the framing cause the port's errors, and never an endless
// wait or a regular end.
// Method: a process killed without warning; libp2p nodes that write arbitrary bytes.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Connection, Stream, Topology } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  DECODE_STEP_BYTES,
  MESSAGE_BYTES_MAX,
  RECEIVE_MESSAGE_BYTES,
  RECEIVE_QUEUE_BYTES,
} from '../limits.ts'
import type { Channel, Network } from '../network.ts'
import { StreamChannel } from './channel.ts'
import { connectError } from './connect-error.ts'
import { encodeFrames, FrameDecoder } from './frames.ts'
import { type Registrar, withoutClosing } from './hole-punching.ts'
import { createLibp2pNetwork } from './index.ts'
import { createNode, type Libp2pNode, peerKey } from './node.ts'

const PROTOCOL = '/ostrom/test-faults/1'
const onEnd: (() => unknown)[] = []

afterEach(async () => {
  for (const end of onEnd.splice(0).reverse()) await end()
})

async function startNetwork(options: { listen?: string[] } = {}): Promise<Network> {
  const network = await createLibp2pNetwork({
    seed: randomBytes(32),
    allowPrivate: ['127.0.0.0/8'],
    ...options,
  })
  await network.start()
  onEnd.push(() => network.stop())
  return network
}

/** Opens a bare libp2p stream to a listening network of this package. */
async function bareStream(): Promise<{ stream: Stream; channel: Channel }> {
  const listener = await startNetwork({ listen: ['/ip4/127.0.0.1/tcp/0'] })
  const arrived = new Promise<Channel>((resolve) => listener.handle(PROTOCOL, resolve))
  const node: Libp2pNode = await createNode(await peerKey(randomBytes(32)), {
    seed: randomBytes(32),
    allowPrivate: ['127.0.0.0/8'],
  })
  await node.start()
  onEnd.push(() => node.stop())
  const addresses = listener.addresses().map((address) => multiaddr(address))
  const stream = await node.dialProtocol(addresses, PROTOCOL)
  return { stream, channel: await arrived }
}

/** Returns an open stream that only receives, and a function by which its peer's bytes arrive. */
function streamInMemory() {
  const events = new EventTarget()
  const stream = Object.assign(events, {
    status: 'open',
    readStatus: 'readable',
    writeBufferLength: 0,
    readBufferLength: 0,
    pause: () => {
      stream.readStatus = 'paused'
    },
    resume: () => {
      stream.readStatus = 'readable'
    },
    abort: () => {},
  })
  const push = (data: Uint8Array) =>
    events.dispatchEvent(Object.assign(new Event('message'), { data }))
  return { stream: stream as unknown as Stream, push }
}

describe('a killed peer', () => {
  const script = fileURLToPath(new URL('./__fixtures__/peer-to-kill.ts', import.meta.url))

  async function startPeer(): Promise<{ child: ChildProcess; address: string }> {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
    onEnd.push(() => child.kill('SIGKILL'))
    const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    return { child, address }
  }

  test('truncates its channels, and cannot be reached again', async () => {
    const { child, address } = await startPeer()
    const dialler = await startNetwork()
    const options = { addresses: [address], protocol: '/ostrom/test-killed/1' }
    const channel = await dialler.connect(options)
    const messages = channel.receive()
    expect(Buffer.from((await messages.next()).value).toString()).toBe('alive')
    child.kill('SIGKILL')
    await expect(messages.next()).rejects.toMatchObject({ code: 'channel-truncated' })
    await expect(dialler.connect(options)).rejects.toMatchObject({ code: 'peer-unreachable' })
  })
})

describe('a hostile peer', () => {
  test('a peer that announces a message over the limit is cut off', async () => {
    const { stream, channel } = await bareStream()
    const length = MESSAGE_BYTES_MAX + 1
    stream.send(Uint8Array.of(0, length >>> 16, (length >>> 8) & 0xff, length & 0xff))
    const closed = once(stream as unknown as EventTarget, 'close')
    await expect(channel.receive().next()).rejects.toMatchObject({ code: 'message-too-large' })
    await closed
  })

  test('a peer that sends invalid frames is disconnected', async () => {
    const { stream, channel } = await bareStream()
    stream.send(Buffer.from('GET / HTTP/1.1\r\n\r\n'))
    await expect(channel.receive().next()).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a stream that closes without an end frame counts as truncated, not as ended', async () => {
    const { stream, channel } = await bareStream()
    stream.send(Uint8Array.of(0, 0, 0, 2, 1, 2))
    await stream.close()
    const messages = channel.receive()
    expect((await messages.next()).value).toEqual(Uint8Array.of(1, 2))
    await expect(messages.next()).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a stream that ends in the middle of a message yields no part of the message', async () => {
    const { stream, channel } = await bareStream()
    stream.send(Uint8Array.of(0, 0, 0, 9, 1, 2))
    await stream.close()
    await expect(channel.receive().next()).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('a peer that sends small unread messages is paused by memory, and loses none', async () => {
    for (const length of [0, 1]) {
      const { stream, push } = streamInMemory()
      const channel = new StreamChannel(stream, 'peer')
      const count = 2 * Math.ceil(RECEIVE_QUEUE_BYTES / RECEIVE_MESSAGE_BYTES)
      const frames = encodeFrames(Array(count).fill(new Uint8Array(length)), true)
      const wire = Buffer.concat(frames)
      push(wire.subarray(0, wire.length / 4))
      expect(stream.readStatus).toBe('readable')
      push(wire.subarray(wire.length / 4))
      expect(stream.readStatus).toBe('paused')
      let received = 0
      for await (const message of channel.receive()) received += message.length === length ? 1 : 0
      expect([received, stream.readStatus]).toEqual([count, 'readable'])
    }
  })

  test.each(['end', 'close'])(
    'few empty messages of a paused stream are decoded ahead of its reader: %s',
    async (last) => {
      const { stream, push } = streamInMemory()
      const decoding = vi.spyOn(FrameDecoder.prototype, 'push')
      onEnd.push(() => decoding.mockRestore())
      const decoded = () => decoding.mock.calls.reduce((sum, [{ length }]) => sum + length, 0)
      const channel = new StreamChannel(stream, 'peer')
      const bytes = 512 * 1024
      const end = last === 'end' ? encodeFrames([], true) : []
      push(Buffer.concat([new Uint8Array(bytes), ...end]))
      const first = decoded()
      expect(first).toBeLessThanOrEqual(2 * DECODE_STEP_BYTES)
      ;(stream as unknown as EventTarget).dispatchEvent(new Event(last))
      const messages = channel.receive()
      await messages.next()
      expect(decoded()).toBe(first)
      const count = async () => {
        let received = 1
        for await (const message of messages) if (message.length === 0) received++
        return received
      }
      if (last === 'end') expect(await count()).toBe(bytes / 4)
      else await expect(count()).rejects.toMatchObject({ code: 'channel-truncated' })
      expect(decoded()).toBe(bytes + Buffer.concat(end).length)
    },
  )

  test('a peer that reads no data for too long is given up', async () => {
    const { stream } = await bareStream()
    const sender = new StreamChannel(stream, 'somebody', { stallTimeoutMs: 50 })
    const sending = (async () => {
      for (;;) await sender.send(new Uint8Array(512 * 1024))
    })()
    await expect(sending).rejects.toMatchObject({
      code: 'channel-truncated',
      details: expect.arrayContaining(['Reason: the peer read no data for 50 ms.']),
    })
  })
})

describe('a peer that comes back', () => {
  test('a peer that restarts is reached again under the same address', async () => {
    const seed = randomBytes(32)
    const dialler = await startNetwork()
    const listener = await createLibp2pNetwork({ seed, listen: ['/ip4/127.0.0.1/tcp/0'] })
    listener.handle(PROTOCOL, (channel) => channel.close())
    await listener.start()
    const [address = ''] = listener.addresses()
    const options = { addresses: [address], protocol: PROTOCOL }
    await dialler.connect(options)
    await listener.stop()
    const listen = [`/ip4/127.0.0.1/tcp/${address.split('/')[4]}`]
    const again = await createLibp2pNetwork({ seed, listen })
    onEnd.push(() => again.stop())
    again.handle(PROTOCOL, (channel) => channel.close())
    await again.start()
    const channel = await dialler.connect(options)
    expect(await channel.receive().next()).toMatchObject({ done: true })
  })
})

describe('addresses', () => {
  test.each([
    [[], 'no address'],
    [['/ip4/127.0.0.1/tcp/1/p2p/nobody'], 'does not end in a peer id'],
    [['/ip4/127.0.0.1/tcp/1'], 'does not end in /p2p/'],
    [['/tcp/p2p/12D3KooWAQig7jdqjzQ7pScppQNmmcEBRMT4wFD9w8sZcJq5thJy'], 'not a multiaddr'],
    [['http://p2p/12D3KooWAQig7jdqjzQ7pScppQNmmcEBRMT4wFD9w8sZcJq5thJy'], '/p2p/<peer id>'],
    [['/p2p/12D3KooA', '/p2p/12D3KooB'], 'another peer'],
    [Array.from({ length: 17 }, () => '/p2p/12D3KooA'), 'at most 16'],
  ])('%s is refused', async (addresses, reason) => {
    const dialler = await createLibp2pNetwork({
      seed: randomBytes(32),
      allowPrivate: ['127.0.0.0/8'],
    })
    const opening = dialler.connect({ addresses, protocol: PROTOCOL })
    await expect(opening).rejects.toMatchObject({ code: 'address-malformed' })
    await expect(opening).rejects.toThrow(reason)
  })
})

describe('faults of connecting', () => {
  const attempt = { peerId: '12D3KooX', protocol: PROTOCOL }
  const named = (name: string) => Object.assign(new Error('detail'), { name })

  test.each([
    ['UnsupportedProtocolError', 'protocol-unsupported', 'elsewhere'],
    ['TooManyOutboundProtocolStreamsError', 'channel-limit', 'later'],
    ['UnexpectedPeerError', 'peer-unreachable', 'elsewhere'],
    ['SomethingNew', 'peer-unreachable', 'elsewhere'],
  ])('%s is %s', (name, code, retry) => {
    expect(connectError(named(name), attempt)).toMatchObject({ code, retry })
  })
})

describe('hole punching', () => {
  test('gets connections that work, except that they do not close', async () => {
    let closed = 0
    const connection = { id: 'relayed', close: async () => closed++, newStream: () => 'stream' }
    const registered: Topology[] = []
    const registrar = {
      register: async (_: string, topology: Topology) => registered.push(topology) && 'id',
      getProtocols: () => ['one'],
    }
    const wrapped = withoutClosing(registrar as unknown as Registrar)
    const seen: Connection[] = []
    await wrapped.register('/libp2p/dcutr', { onConnect: (_, one) => void seen.push(one) })
    registered[0]?.onConnect?.(undefined as never, connection as unknown as Connection)
    await seen[0]?.close()
    expect(closed).toBe(0)
    expect(seen[0]?.id).toBe('relayed')
    expect(seen[0]?.newStream('/a')).toBe('stream')
    expect(wrapped.getProtocols()).toEqual(['one'])
  })
})
