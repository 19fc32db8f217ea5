// Goal: the port's guarantees hold over real sockets, even when the connection is cut.
// Method: the shared conformance suite over TCP and WebSocket on loopback, through a proxy that can
// drop the connection without notice.
// Shows (foundations): sealed streams between peers: TCP, WebSocket, relays (WebRTC is planned).

import { randomBytes } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { type NetworkFixture, networkConformance } from '../conformance.ts'
import { createLibp2pNetwork } from './index.ts'

/** A TCP proxy on loopback. `drop` destroys all of its connections. */
async function createProxy() {
  const sockets = new Set<Socket>()
  let target = 0
  const server: Server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => undefined)
      one.on('close', () => other.destroy())
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    aim: (port: number) => {
      target = port
    },
    drop: () => {
      for (const socket of sockets) socket.destroy()
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Returns a loopback port without a listener. */
async function freePort(): Promise<number> {
  const proxy = await createProxy()
  await proxy.stop()
  return proxy.port
}

async function fixture(suffix: '' | '/ws'): Promise<NetworkFixture> {
  const proxy = await createProxy()
  const port = await freePort()
  proxy.aim(port)
  const dialler = await createLibp2pNetwork({
    seed: randomBytes(32),
    allowPrivate: ['127.0.0.0/8'],
  })
  const listener = await createLibp2pNetwork({
    seed: randomBytes(32),
    listen: [`/ip4/127.0.0.1/tcp/${port}${suffix}`],
    announce: [`/ip4/127.0.0.1/tcp/${proxy.port}${suffix}`],
  })
  await dialler.start()
  await listener.start()
  const nobody = await createLibp2pNetwork({ seed: randomBytes(32) })
  return {
    dialler,
    listener,
    unreachable: [`/ip4/127.0.0.1/tcp/${await freePort()}${suffix}/p2p/${nobody.peerId}`],
    lose: async () => proxy.drop(),
    stop: async () => {
      await Promise.all([dialler.stop(), listener.stop()])
      proxy.drop()
      await proxy.stop()
    },
  }
}

networkConformance('libp2p over TCP', () => fixture(''))
networkConformance('libp2p over WebSocket', () => fixture('/ws'))

describe('libp2p', () => {
  test('a peer id follows from its seed alone', async () => {
    const seed = new Uint8Array(32).fill(7)
    const [one, other] = [await createLibp2pNetwork({ seed }), await createLibp2pNetwork({ seed })]
    expect(one.peerId).toBe(other.peerId)
    expect(one.peerId).toMatch(/^12D3Koo/)
    expect(one.addresses()).toEqual([])
  })
})
