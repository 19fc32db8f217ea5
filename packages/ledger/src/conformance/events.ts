import { type Endpoint, Hex, Manifest, Offer, Session } from '@ostrom/protocol'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { readAllEvents } from '../queries/all-events.ts'
import {
  artifactOf,
  eventOf,
  expectRefusal,
  manifestOf,
  type Scenario,
  sealKeyOf,
} from './world.ts'

/** Tests that events have all their fields, and that readers get them in order from a cursor. */
export function eventsSuite(scenario: () => Scenario): void {
  describe('events', () => {
    test('describe models, offers and endpoints in domain terms', async () => {
      const { creator, provider, client, offer, offerHash, version, domain } = scenario()
      expect(Offer.hash(offer, domain)).toBe(offerHash)
      const published = (event: { offerHash: string }) => event.offerHash === offerHash
      expect(await eventOf(client, 'offer-published', published)).toMatchObject({ offer })
      const isSameVersion = (event: { version: string }) => event.version === version
      expect(await eventOf(client, 'model-registered', isSameVersion)).toMatchObject({
        model: 'tiny',
        version,
        creator: creator.account,
        parents: [],
        access: 'public',
        license: 'Apache-2.0',
        royalties: offer.royalties,
        artifacts: [{ ...artifactOf(1), files: [] }],
      })
      expect(await eventOf(client, 'model-alias-set')).toMatchObject({ name: 'tiny', version })
      const now = await client.nowSeconds()
      const artifacts = [sealKeyOf(14), sealKeyOf(15)]
      const announced = { provider: provider.account, issuedAtSeconds: now }
      const endpoint: Required<Endpoint.Endpoint> = { ...sampleEndpoint(announced), artifacts }
      // No field is empty here, because the test could not notice that an adapter drops an empty
      // field.
      const empty = Object.entries(endpoint).filter(([, value]) => isEmpty(value))
      expect(empty).toEqual([])
      await provider.announceEndpoint(endpoint)
      expect(await eventOf(client, 'endpoint-announced')).toMatchObject(endpoint)
    })

    test('describe a session from opening to close', async () => {
      const { client, provider, signer, offer, offerHash, authorize, voucher, domain, cap } =
        scenario()
      const authorized = await authorize()
      const { authorization } = authorized
      const sessionId = Session.idOf(authorization, domain)
      const from = (await allCursor(client)) as never
      await provider.openSession(authorized)
      const promise = await voucher(sessionId, 10_000n, 2n)
      await provider.settle(promise)
      await provider.closeSession({ sessionId })
      const events = (await readAllEvents(client, from)).filter(
        (event) => 'sessionId' in event && event.sessionId === sessionId,
      )
      const { expiresAtSeconds } = authorization
      const parties = { client: client.account, provider: provider.account }
      const { receiptsRoot } = promise.voucher
      expect(events).toMatchObject([
        {
          kind: 'session-opened',
          ...parties,
          signer: signer.account,
          cap,
          asset: offer.asset,
          offerHash,
          expiresAtSeconds,
        },
        { kind: 'session-settled', total: 10_000n, count: 2n, receiptsRoot },
        { kind: 'session-closed', total: 10_000n, refunded: cap - 10_000n },
      ])
    })

    test('describe a request from opening to claim', async () => {
      const { client, provider, offerHash, offer, terms, lockRequest, voucher, openedRequests } =
        scenario()
      const made = await terms()
      const from = await allCursor(client)
      const input = new Uint8Array([7, 8])
      await client.openRequest({ terms: made, input })
      const { requestId } = await eventOf(client, 'request-opened')
      openedRequests.add(requestId)
      await lockRequest(requestId)
      const promise = await voucher(requestId, 1_000n)
      await provider.claimRequest(promise)
      const events = (await readAllEvents(client, from)).filter((event) => 'requestId' in event)
      const { lockBond: bond } = await client.parameters()
      const { receiptsRoot } = promise.voucher
      expect(events).toMatchObject([
        { kind: 'request-opened', terms: made, input: '0x0708' },
        {
          kind: 'request-locked',
          provider: provider.account,
          offerHash,
          bond,
          prices: offer.prices,
          addresses: ['/ip4/127.0.0.1/tcp/4001'],
          sealKey: sealKeyOf(1),
        },
        {
          kind: 'request-claimed',
          provider: provider.account,
          paid: 1_000n,
          refunded: scenario().cap - 1_000n,
          receiptsRoot,
        },
      ])
    })

    test('tell the share of each payee', async () => {
      const { creator, provider, client, stranger, offer } = scenario()
      const { authorize, voucher, collectPay, domain } = scenario()
      const manifest = manifestOf(creator.account, { version: '2' })
      const royalties = [
        { recipient: creator.account, bps: 300 },
        { recipient: stranger.account, bps: 200 },
      ]
      await creator.registerModel({ name: 'shared', manifest, royalties, access: 'public' })
      const own = { ...offer, modelVersion: Manifest.hash(manifest), royalties, nonce: 60n }
      await provider.publishOffer(own)
      const authorized = await authorize({ offerHash: Offer.hash(own, domain) })
      await provider.openSession({ ...authorized, offer: own })
      const sessionId = Session.idOf(authorized.authorization, domain)
      await provider.closeSession({ sessionId, last: await voucher(sessionId, 10_000n) })
      await collectPay(sessionId)
      const event = await eventOf(client, 'pay-collected', ({ subject }) => subject === sessionId)
      const shares = { net: 8_500n, fee: 1_000n, royalties: 500n }
      expect(event).toMatchObject({ provider: provider.account, ...shares })
    })

    test('a malformed announcement does not stop readers', async () => {
      const { ledgers, announceRawEndpoint, client } = scenario()
      const from = await allCursor(client)
      const position = 8
      const provider = ledgers[position]?.account
      await announceRawEndpoint(position, new Uint8Array(200).fill(0xff))
      expect(await readAllEvents(client, from)).toMatchObject([
        { kind: 'endpoint-announced', provider, addresses: [] },
      ])
    })

    test('events are read in order, each once, from any cursor', async () => {
      const { client } = scenario()
      const all = await readAllEvents(client)
      const positions = all.map(({ block, index }) => block * 1_000_000n + BigInt(index))
      expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)))
      expect(new Set(positions).size).toBe(positions.length)
      const middle = all[Math.floor(all.length / 2)]
      if (!middle) throw new Error('there are events')
      const cursor = { block: middle.block, hash: middle.blockHash }
      const rest = all.filter(({ block }) => block > middle.block)
      expect(await readAllEvents(client, cursor)).toEqual(rest)
    })

    test('a cursor at the end returns no events and does not move', async () => {
      const { client } = scenario()
      const end = await allCursor(client)
      expect(await client.events(end)).toEqual({ events: [], next: end })
    })

    test('a cursor from another history is refused', async () => {
      const { client } = scenario()
      const { block } = await allCursor(client)
      await expectRefusal(client.events({ block, hash: sealKeyOf(1) }), 'cursor-forked')
      await expectRefusal(
        client.events({ block: block + 100n, hash: sealKeyOf(1) }),
        'cursor-forked',
      )
    })

    test('wake watchers', async () => {
      const { client, stranger } = scenario()
      const stop = new AbortController()
      const woken = new Promise<void>((resolve) => client.watch(resolve, stop.signal))
      await stranger.deposit({ asset: stranger.nativeAsset, amount: 1n })
      await woken
      stop.abort()
    })
  })
}

async function allCursor(ledger: Scenario['client']) {
  let { next } = await ledger.events(undefined)
  for (;;) {
    const page = await ledger.events(next)
    if (page.next.block === next.block) return next
    next = page.next
  }
}

const isEmpty = (value: Required<Endpoint.Endpoint>[keyof Endpoint.Endpoint]): boolean =>
  value === Hex.zeroHash || value === 0n || value.toString() === ''
