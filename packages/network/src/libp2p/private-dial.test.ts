// Goal: no address that a peer announces leads a node to a service of its own machine or network:
// no connection is opened, and the error does not reveal the service. Method: a plain server on
// loopback that counts connections, announced in each form; names that resolve to loopback; relays.

import { randomBytes } from 'node:crypto'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Network } from '../network.ts'
import { createLibp2pNetwork, type Libp2pOptions } from './index.ts'

const PROTOCOL = '/ostrom/test-private/1'
const running: Network[] = []
let server: Server
let port: number
let connections = 0
let nobody: string

beforeAll(async () => {
  server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  nobody = (await createLibp2pNetwork({ seed: randomBytes(32) })).peerId
})
afterAll(() => server.close())
beforeEach(() => {
  connections = 0
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((network) => network.stop()))
})

async function start(options: Omit<Libp2pOptions, 'seed'> = {}) {
  const network = await createLibp2pNetwork({ seed: randomBytes(32), ...options })
  running.push(network)
  await network.start()
  return network
}

const connect = (network: Network, address: string) =>
  network.connect({ addresses: [address], protocol: PROTOCOL })

// Finding: OFF3-14
test.each([
  '/ip4/127.0.0.1/tcp/PORT',
  '/ip4/127.0.0.1/tcp/PORT/ws',
  '/ip4/0.0.0.0/tcp/PORT',
  '/ip6/::ffff:7f00:1/tcp/PORT',
  '/ip6/::1/tcp/PORT/ws',
  '/ip6/64:ff9b::7f00:1/tcp/PORT',
  '/ip6/2002:7f00:1::/tcp/PORT',
  '/dns4/localhost/tcp/PORT',
  '/dns4/localhost./tcp/PORT/ws',
  '/dns/2130706433/tcp/PORT',
  '/dns4/0x7f000001/tcp/PORT/ws',
  '/ip4/8.8.8.8/tcp/1/tls/sni/127.0.0.1/ws',
  '/ip4/127.0.0.1/tcp/PORT/p2p/RELAY/p2p-circuit',
])('the private address %s is not dialled', async (form) => {
  const network = await start()
  const address = form.replace('PORT', `${port}`).replace('RELAY', nobody)
  const error = await connect(network, `${address}/p2p/${nobody}`).catch((cause) => cause)
  expect(error).toMatchObject({ code: 'peer-unreachable' })
  expect(error.message).not.toContain(`${port}`)
  expect(error.message).not.toContain('127.0.0.1')
  expect(connections).toBe(0)
})

// Finding: OFF3-14
test.each(['', '/ws'])('a name of a private address is not connected to: %j', async (form) => {
  // The name resolves to a public address at each check, but not at the lookup of the connection
  // itself.
  const lookup: Libp2pOptions['lookup'] = (_name, _options, callback) =>
    callback(null, [{ address: '127.0.0.1', family: 4 }])
  const address = `/dns4/inside.example/tcp/${port}${form}/p2p/${nobody}`
  const refused = connect(await start({ lookup }), address)
  await expect(refused).rejects.toMatchObject({
    code: 'peer-unreachable',
    message: expect.not.stringContaining('127.0.0.1'),
  })
  expect(connections).toBe(0)
  const allowed = await start({ lookup, allowPrivate: ['inside.example'] })
  await expect(connect(allowed, address)).rejects.toMatchObject({ code: 'peer-unreachable' })
  expect(connections).toBe(1)
})

// Finding: OFF3-14
test('network.allowPrivate permits the listed addresses and no others', async () => {
  const listener = await start({ listen: ['/ip4/127.0.0.1/tcp/0', '/ip4/127.0.0.1/tcp/0/ws'] })
  listener.handle(PROTOCOL, (channel) => channel.close())
  const [tcp = '', ws = ''] = listener.addresses()
  const other = await start({ allowPrivate: ['10.0.0.0/8'] })
  for (const address of [tcp, ws]) {
    await expect(connect(other, address)).rejects.toMatchObject({
      code: 'peer-unreachable',
      message: expect.stringContaining('network.allowPrivate'),
    })
    const own = await start({ allowPrivate: ['127.0.0.1'] })
    await (await connect(own, address)).close()
  }
})

// Finding: OFF3-14
test('a configured relay needs no permission, and permits no other port of its host', async () => {
  const relay = await start({ listen: ['/ip4/127.0.0.1/tcp/0'], relay: {} })
  const network = await start({ relays: relay.addresses() })
  expect(network.addresses()[0]).toContain('p2p-circuit')
  const dial = connect(network, `/ip4/127.0.0.1/tcp/${port}/p2p/${nobody}`)
  await expect(dial).rejects.toMatchObject({ code: 'peer-unreachable' })
  expect(connections).toBe(0)
})
