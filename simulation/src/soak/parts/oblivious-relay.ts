import type { Clock } from '@ostrom/protocol'
import {
  createGatewayKeys,
  createOhttpClient,
  createOhttpGateway,
  createRelay,
  gatewayResource,
  importIdentity,
} from '../../../../packages/ohttp/src/index.ts'
import type { SimulatedNetwork } from '../../network/simulated-network.ts'
import { expectEqual, type SoakPart } from './soak-part.ts'

/** Minutes between the two uses of a day; the machines sleep for all but some seconds of them. */
const PAUSE_MINUTES = 80
const AWAKE_MS = 6_000

/** A machine without a role of the network: only its clock matters. */
const machine = { start: async () => {}, stop: async () => {} }

/**
 * Returns a clock whose waits end only when they are aborted: virtual time passes while this
 * machine encrypts, so a deadline would depend on the speed of the machine.
 */
const withoutDeadlines = (clock: Clock): Clock => ({
  ...clock,
  sleep: (_, signal) =>
    new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true })),
})

/**
 * A person who reads the models of a gateway through a relay of oblivious HTTP. After each use, the
 * machines of the person and of the relay sleep.
 *
 * @param handle Answers a request as the gateway.
 */
export async function createObliviousRelay(
  world: SimulatedNetwork,
  handle: (request: Request) => Promise<Response>,
): Promise<SoakPart> {
  const { time } = world
  const clocks: Clock[] = []
  const hosts = ['hidden-person', 'relay', 'relayed-gateway'].map((name) =>
    world.launchRole(name, ({ clock }) => {
      clocks.push(clock)
      return machine
    }),
  )
  await time.until(Promise.all(hosts.map(({ started }) => started)))
  const [own, relays, gateways] = clocks as [Clock, Clock, Clock]
  const identity = await importIdentity(new Uint8Array(32).fill(7))
  const keys = createGatewayKeys({ identity, clock: gateways })
  const gateway = createOhttpGateway({ keys, fetch: handle, isServed: () => true })
  const relay = createRelay({
    targets: new Map([['ai', gatewayResource('http://gateway.test')]]),
    clock: withoutDeadlines(relays),
    fetch: (url, init) => gateway.handle(new Request(url, init), 'relay'),
  })
  const client = createOhttpClient({
    relay: 'http://relay.test/ai',
    gatewayKey: identity.publicKey,
    clock: own,
    fetch: (url, init) =>
      relay.handle(new Request(url, { ...init, duplex: 'half' } as RequestInit), '127.0.0.9'),
  })
  return {
    party: 'person behind a relay',
    minutes: [8 * 60, 8 * 60 + PAUSE_MINUTES],
    hosts: () => hosts,
    async use() {
      const response = await client.fetch('/v1/models')
      const text = await response.text()
      expectEqual('the status of a relayed request', response.status, 200)
      if (!text.includes('echo')) throw new Error(`the relayed models are ${text}`)
      for (const { process } of hosts.slice(0, 2)) process.nap(PAUSE_MINUTES * 60_000 - AWAKE_MS)
    },
  }
}
