// Goal: a proxy finds a provider that was restarted at another address. An attempt to reach an
// absent provider uses one of the session records that a ticket credit may have, and costs the
// proxy at most two dials. Offers that do not exist cause only a few reads.
// Method: sessions that the proxy opens on a chain in memory; a market reader that has old
// addresses until it syncs; a provider that the test implements with protocol messages.

import { createHub } from '@ostrom/network/memory'
import { Channel, type Hash, Offer, Price } from '@ostrom/protocol'
import { sampleOffer } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createTicketWorld, VALUE } from '../issuer/issuer.fixture.ts'
import {
  PROXY_OPEN_BY_SECONDS,
  PROXY_RECORDS_PER_CREDIT_MAX,
  PROXY_TRIES_PER_CREDIT_MAX,
} from './limits.ts'
import { type OpenSessionContext, openSession } from './open-session.ts'
import { createOpeningTries } from './opening-tries.ts'
import { createProxyRecords } from './records.ts'

/** An address without a peer. */
const GONE = ['/memory/p2p/gone']
const CREDIT_ID: Hash = `0x${'c1'.repeat(32)}`

/** Creates a proxy that knows a provider's old addresses, and a chain with the new addresses. */
async function createScene(addressesNow: (provider: readonly string[]) => readonly string[]) {
  const world = await createTicketWorld()
  const { proxyLedger: ledger } = world
  const hub = createHub()
  const network = hub.createNetwork({ name: 'proxy' })
  const elsewhere = hub.createNetwork({ name: 'provider' })
  const hellos: string[] = []
  elsewhere.handle(Channel.INFER_PROTOCOL, async (channel) => {
    for await (const bytes of channel.receive()) hellos.push(Channel.decodeClient(bytes).kind)
  })
  await network.start()
  await elsewhere.start()
  const provider = world.issuerLedger.account
  const asset = world.chain.nativeAsset
  const offer = sampleOffer({
    provider,
    asset,
    modelVersion: CREDIT_ID,
    prices: Price.zeroPrices,
    nonce: 1n,
  })
  const reads = { syncs: 0 }
  const offerHash = Offer.hash(offer, ledger.domain)
  const market = {
    offersOf: async () => {
      const addresses = reads.syncs > 0 ? addressesNow(elsewhere.addresses()) : GONE
      return [{ offerHash, endpoint: { addresses } }]
    },
    sync: async () => {
      reads.syncs++
    },
  }
  const dials: string[] = []
  const time = { ms: 0 }
  const clock = { nowMs: () => time.ms, sleep: () => new Promise<void>(() => {}) }
  const records = createProxyRecords(createStateMemory())
  let nonce = 0n
  const context = {
    ledger,
    market,
    network: {
      peerId: network.peerId,
      connect: (options: Parameters<typeof network.connect>[0]) => {
        dials.push(...options.addresses)
        return network.connect(options)
      },
    },
    clock,
    tries: createOpeningTries(clock),
    random: (size: number) => new Uint8Array(size).fill(Number(nonce) + 1),
    records,
    nextNonce: () => nonce++,
    capMax: VALUE,
  } as unknown as OpenSessionContext
  const open = (fields: Partial<Offer.Offer> = {}, creditId = CREDIT_ID) =>
    openSession(context, { offer: { ...offer, ...fields }, cap: VALUE, creditId })
  return { open, reads, dials, hellos, records, time, addresses: elsewhere.addresses() }
}

test('a provider that moved is found where the chain says it is', async () => {
  const { open, hellos, dials, addresses, records } = await createScene((now) => now)
  const { provider, id } = await open()
  expect(dials).toEqual([...GONE, ...addresses])
  expect((await records.sessions()).map((one) => one.id)).toEqual([id])
  await expect.poll(() => hellos).toEqual(['hello-session'])
  await provider.close()
})

test('one that is away is dialled once for each try, as often as a credit may', async () => {
  const { open, dials, reads, records } = await createScene(() => GONE)
  for (let one = 0; one < PROXY_RECORDS_PER_CREDIT_MAX; one++)
    await expect(open()).rejects.toMatchObject({ code: 'proxied-provider-away' })
  expect(dials).toHaveLength(PROXY_RECORDS_PER_CREDIT_MAX)
  expect(reads.syncs).toBe(PROXY_RECORDS_PER_CREDIT_MAX)
  expect(await records.sessions()).toHaveLength(PROXY_RECORDS_PER_CREDIT_MAX)
  await expect(open()).rejects.toMatchObject({ code: 'proxy-full' })
  expect(dials).toHaveLength(PROXY_RECORDS_PER_CREDIT_MAX)
})

// Finding: PRX-29
test('a client’s invented offers cost a proxy few chain reads for each credit', async () => {
  const { open, reads, dials, records, time } = await createScene((now) => now)
  const away = { code: 'proxied-provider-away' }
  for (let one = 0; one < PROXY_TRIES_PER_CREDIT_MAX; one++)
    await expect(open({ nonce: 2n + BigInt(one) })).rejects.toMatchObject(away)
  expect(reads.syncs).toBe(PROXY_TRIES_PER_CREDIT_MAX)
  for (let one = 0; one < 100; one++)
    await expect(open({ nonce: 99n })).rejects.toMatchObject({ code: 'proxy-full' })
  expect(reads.syncs).toBe(PROXY_TRIES_PER_CREDIT_MAX)
  expect(dials).toEqual([])
  expect(await records.sessions()).toEqual([])
  // Another credit can still open sessions, and this credit can again after a while.
  const { provider } = await open({}, `0x${'c2'.repeat(32)}`)
  await provider.close()
  time.ms += Number(PROXY_OPEN_BY_SECONDS) * 1_000
  await (await open()).provider.close()
})
