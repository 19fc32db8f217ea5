// Requirements: R001-1, B-5

import { Endpoint, type Hash, Manifest, Offer, Request, Session } from '@ostrom/protocol'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WEIGHT_WINDOW_SECONDS } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { OFFERS_PER_PROVIDER_MAX } from '../../limits.ts'
import { capabilitiesOf } from '../../queries/capabilities.ts'
import type { EndedSubject, MarketReader } from '../../queries/market.ts'
import { auditsOf, auditTest } from '../court/fixture.ts'
import {
  artifactOf,
  type ConformanceWorld,
  createScenario,
  manifestOf,
  type Scenario,
  sealKeyOf,
} from '../world.ts'

export type MarketConformanceOptions = {
  setup(): Promise<ConformanceWorld>
  create(ledger: Ledger): MarketReader
}

/** Tests the queries that every read model of the market must answer. */
export function marketConformance(name: string, options: MarketConformanceOptions): void {
  describe(`${name} market`, () => {
    let scenario: Scenario
    let market: MarketReader
    beforeAll(async () => {
      scenario = await createScenario(await options.setup())
      market = options.create(scenario.client)
    })
    afterAll(() => scenario?.close())

    test('the market is empty before its first sync and complete after it', async () => {
      const { version, offer, offerHash, provider, client } = scenario
      expect(await market.models()).toEqual([])
      expect(await market.offersFor(version)).toEqual([])
      await market.sync()
      const [listing] = await market.offersFor(version)
      expect(listing).toEqual({
        offer,
        offerHash,
        endpoint: undefined,
        reputation: expect.objectContaining(await client.providerRecord(provider.account)),
        stake: await client.stake(provider.account, 'sessions'),
      })
    })

    test('lists served models by their name', async () => {
      const { creator, version, setModelStatus } = scenario
      const words = { royalties: [], access: 'public' } as const
      const manifest = manifestOf(creator.account, { version: '2', parents: [version] })
      await creator.registerModel({ name: 'another', manifest, ...words })
      await market.sync()
      const models = await market.models()
      expect(models.map(({ model }) => model)).toEqual(['another', 'tiny'])
      expect(models[0]).toMatchObject({
        version: Manifest.hash(manifest),
        parents: [version],
        status: 'active',
        artifacts: [{ ...artifactOf(1), files: [] }],
      })
      expect(models[0]?.registeredAtSeconds).toBeGreaterThan(0n)
      expect(await market.models({ after: 'another', limit: 1 })).toEqual(models.slice(1))
      await setModelStatus(version, 'quarantined')
      await market.sync()
      expect((await market.models()).map(({ model }) => model)).toEqual(['another'])
      await setModelStatus(version, 'active')
    })

    // Finding: OFF-R3
    test('the market lists each calibration of a version once, the oldest first', async () => {
      const { creator, version } = scenario
      const artifactHash = artifactOf(1).sha256
      const file = { cid: 'bafkreione', sha256: sealKeyOf(41) }
      const keys = [7, 6].map((at) => ({ artifactHash, engineHash: sealKeyOf(at) }))
      expect(await market.calibratedArtifacts(version)).toEqual([])
      for (const key of [...keys, keys[0]!])
        await creator.setCalibration({ version, ...key, ...file })
      await market.sync()
      expect(await market.calibratedArtifacts(version)).toEqual(keys)
      expect(await market.calibratedArtifacts(sealKeyOf(8))).toEqual([])
    })

    test('lists the active offers, cheapest first', async () => {
      const { provider, offer, offerHash, version } = scenario
      const cheap = { ...offer, prices: { ...scenario.prices, output: 5n }, nonce: 100n }
      const dear = { ...offer, prices: { ...scenario.prices, output: 10n ** 30n }, nonce: 101n }
      await provider.publishOffer(dear)
      await provider.publishOffer(cheap)
      await market.sync()
      const nonces = async () => (await market.offersFor(version)).map(({ offer }) => offer.nonce)
      expect(await nonces()).toEqual([100n, 1n, 101n])
      expect(await market.offersOf(provider.account)).toHaveLength(3)
      expect(await market.offersOf(scenario.client.account)).toEqual([])
      await provider.retireOffer(offerHash)
      await market.sync()
      expect(await nonces()).toEqual([100n, 101n])
    })

    test('lists only the cheapest offers of each provider', async () => {
      const { provider, offer, version, stranger } = scenario
      const [listing] = await market.offersFor(version)
      const published = Array.from({ length: OFFERS_PER_PROVIDER_MAX }, (_, at) => ({
        ...offer,
        provider: stranger.account,
        nonce: 300n + BigInt(at),
        prices: { ...scenario.prices, output: BigInt(at) },
      }))
      await stranger.addStake({ market: 'sessions', amount: scenario.cap })
      for (const one of published) await stranger.publishOffer(one)
      const dearer = { ...published[0]!, prices: scenario.prices, nonce: 299n }
      await stranger.publishOffer(dearer)
      await market.sync()
      const listed = await market.offersFor(version)
      const of = ({ account }: Ledger) => listed.filter((one) => one.offer.provider === account)
      expect(of(stranger).map(({ offer }) => offer)).toEqual(published)
      expect(of(provider)[0]).toEqual(listing)
      expect(await market.offersOf(stranger.account)).toHaveLength(published.length + 1)
      for (const one of [dearer, ...published]) {
        await stranger.retireOffer(Offer.hash(one, scenario.domain))
      }
      await market.sync()
    })

    test('returns the last endpoint until it expires', async () => {
      const { provider, advance, version } = scenario
      const now = await provider.nowSeconds()
      const own = { provider: provider.account, issuedAtSeconds: now }
      const endpoint = sampleEndpoint({ ...own, ...Endpoint.noStatements })
      await provider.announceEndpoint(endpoint)
      const artifacts = [artifactOf(1).sha256, sealKeyOf(4)]
      const later = { sealKey: sealKeyOf(2), artifacts, issuedAtSeconds: now + 1n }
      const newer = sampleEndpoint({ ...own, ...later, expiresAtSeconds: now + 600n })
      await provider.announceEndpoint(newer)
      await market.sync()
      expect(await market.endpoint(provider.account)).toEqual(newer)
      expect((await market.offersFor(version))[0]?.endpoint).toEqual(newer)
      await advance(700n)
      expect(await market.endpoint(provider.account)).toBeUndefined()
      expect((await market.offersFor(version))[0]?.endpoint).toBeUndefined()
    })

    auditTest(
      () => scenario,
      'lists the accounts with weight in a domain, the largest weight first',
      async () => {
        const { client, creator, stranger, unit } = scenario
        const domain = sealKeyOf(43)
        const enlist = async (ledger: Ledger, weight: bigint) => {
          const { account } = ledger
          await ledger.addStake({ market: 'court', amount: weight })
          await auditsOf(ledger).enlist({ account, domain, weight })
        }
        await enlist(creator, 9n)
        await enlist(stranger, unit / 100n)
        await enlist(client, 8n)
        await market.sync()
        const listed = [
          { account: stranger.account, weight: unit / 100n },
          { account: creator.account, weight: 9n },
          { account: client.account, weight: 8n },
        ]
        expect(await market.enlistedAccounts(domain)).toEqual(listed)
        expect(await market.enlistedAccounts(sealKeyOf(44))).toEqual([])
        for (const ledger of [creator, client]) {
          await auditsOf(ledger).enlist({ account: ledger.account, domain, weight: 0n })
        }
        await market.sync()
        expect(await market.enlistedAccounts(domain)).toEqual(listed.slice(0, 1))
      },
    )

    test('separates open requests from refundable ones', async () => {
      const { client, provider, offer, openRequest, advance, version } = scenario
      const again = { ...offer, nonce: 200n }
      await provider.publishOffer(again)
      const now = await client.nowSeconds()
      const terms = await scenario.terms()
      const input = new Uint8Array([1, 2, 3])
      await client.openRequest({ terms, input })
      const requestId = Request.idOf(terms, scenario.domain)
      const [open, locked] = [
        await openRequest(),
        await openRequest({ deadlineSeconds: now + 86_400n }),
        await openRequest({ deadlineSeconds: now + 86_400n }),
      ]
      const reach = { addresses: ['/dns/a/tcp/1'], sealKey: sealKeyOf(1) }
      await provider.lockRequest({ requestId: locked, offer: again, ...reach })
      await market.sync()
      const ids = (requests: readonly { id: string }[]) => requests.map(({ id }) => id)
      expect(ids(await market.openRequests({ version }))).toContain(open)
      expect(await market.requestInput(requestId)).toBe('0x010203')
      expect(await market.requestInput(open)).toBeUndefined()
      await client.cancelRequest(requestId)
      await market.sync()
      expect(ids(await market.openRequests())).not.toContain(locked)
      expect(await market.openRequests({ version: sealKeyOf(9) })).toEqual([])
      expect(await market.openRequests({ limit: 1 })).toHaveLength(1)
      expect(await market.refundableRequests({ client: client.account })).toEqual([])
      await advance(3_600n)
      const due = await market.refundableRequests({ client: client.account })
      // The locked request comes first, because any account that refunds it gets a reward.
      expect(ids(due)).toEqual([locked, open])
      expect(due[0]).toEqual(await client.request(locked))
      expect(ids(await market.refundableRequests())).toEqual([locked, open])
      expect(await market.refundableRequests({ client: provider.account })).toEqual([])
      expect(ids(await market.openRequests())).toHaveLength(1)
    })

    test('lists subjects that anybody can end, and subjects that ended', async () => {
      const { client, provider, stranger, openRequest, advance, voucher } = scenario
      const listing = (await market.offersFor(scenario.version))[0]
      if (!listing) throw new Error('an offer stands')
      const { offer, offerHash } = listing
      const open = async () => {
        const authorized = await scenario.authorize({ offerHash })
        await provider.openSession({ ...authorized, offer })
        return Session.idOf(authorized.authorization, scenario.domain)
      }
      const from = await client.nowSeconds()
      const [first, second] = [await open(), await open()]
      const [unlocked, locked] = [await openRequest(), await openRequest()]
      const reach = { addresses: ['/dns/a/tcp/1'], sealKey: sealKeyOf(1) }
      await provider.lockRequest({ requestId: locked, offer, ...reach })
      await market.sync()
      const late = async (status: 'open' | 'locked') =>
        (await market.refundableRequests({ status })).map(({ id }) => id)
      expect(await market.expiredSessions()).toEqual([])
      expect(await late('locked')).not.toContain(locked)
      await advance(7_200n)
      const expired = await market.expiredSessions()
      expect([...expired].sort()).toEqual([first, second].sort())
      expect(await market.expiredSessions({ limit: 1 })).toEqual(expired.slice(0, 1))
      expect(await late('locked')).toEqual(expect.arrayContaining([locked]))
      expect(await late('locked')).not.toContain(unlocked)
      expect(await late('open')).toEqual(expect.arrayContaining([unlocked]))
      expect(await late('open')).not.toContain(locked)

      // After these calls all agreements have ended, except that the pay of the request `paid` is
      // uncollected on chains where pay matures.
      await stranger.expireSession(first)
      await stranger.refundRequest(locked)
      await advance(10n)
      await stranger.expireSession(second)
      await stranger.refundRequest(unlocked)
      const paid = await openRequest()
      await provider.lockRequest({ requestId: paid, offer, ...reach })
      scenario.openedRequests.add(paid)
      await provider.claimRequest(await voucher(paid, 1_000n))
      await market.sync()
      const seconds = await client.nowSeconds()
      const all = await market.endedBefore({ seconds })
      const since = all.filter(({ endedAtSeconds }) => endedAtSeconds >= from)
      const lines = since.map(({ kind, id }) => `${kind} ${id}`).slice(0, 4)
      expect(lines.sort()).toEqual(
        [
          `session ${first}`,
          `session ${second}`,
          `request ${locked}`,
          `request ${unlocked}`,
        ].sort(),
      )
      const maturing = capabilitiesOf(client).has('maturation')
      expect(since.some(({ id }) => id === paid)).toBe(!maturing)
      expect(await market.expiredSessions()).toEqual([])

      const { endedAtSeconds: last = 0n } = since[1] ?? {}
      const early = await market.endedBefore({ seconds: last })
      expect(early.at(-1)?.endedAtSeconds).toBe(last)
      expect(all.slice(0, early.length)).toEqual(early)
      const pages: EndedSubject[] = []
      for (;;) {
        const after = pages.at(-1)
        const page = await market.endedBefore({ seconds, limit: 1, ...(after && { after }) })
        if (page.length === 0) break
        pages.push(...page)
      }
      expect(pages).toEqual(all)
    })

    // Finding: ADV-6
    test('the market lists the highest amounts first, for any page size', async () => {
      const { client, provider, stranger, openRequest, advance, version } = scenario
      const listing = (await market.offersFor(version))[0]
      if (!listing) throw new Error('an offer stands')
      const { offer, offerHash } = listing
      const sessions: Hash[] = []
      for (const cap of [1_000_000n, 3_000_000n, 2_000_000n]) {
        const authorized = await scenario.authorize({ offerHash, cap })
        await provider.openSession({ ...authorized, offer })
        sessions.push(Session.idOf(authorized.authorization, scenario.domain))
      }
      const requests: Hash[] = []
      for (const times of [1n, 3n, 2n]) {
        const deadlineSeconds = (await client.nowSeconds()) + 3_600n
        requests.push(await openRequest({ costMax: times * scenario.cap, deadlineSeconds }))
      }
      await market.sync()
      const open = await market.openRequests({ version, limit: 1 })
      expect(open.map(({ id }) => id)).toEqual([requests[1]])
      await advance(7_200n)
      const late = await market.refundableRequests({ status: 'open', limit: 2 })
      expect(late.map(({ id }) => id)).toEqual([requests[1], requests[2]])
      expect(await market.expiredSessions({ limit: 2 })).toEqual([sessions[1], sessions[2]])
      for (const id of sessions) await stranger.expireSession(id)
      for (const id of requests) await stranger.refundRequest(id)
    })

    test('shows the on-chain history of a provider', async () => {
      const { client, provider, authorize, voucher, domain, version, collectPay } = scenario
      const [listing] = await market.offersFor(version)
      if (!listing) throw new Error('an offer stands')
      const { offer } = listing
      const authorized = await authorize({ offerHash: Offer.hash(offer, domain) })
      await provider.openSession({ ...authorized, offer })
      const sessionId = Session.idOf(authorized.authorization, domain)
      await provider.closeSession({ sessionId, last: await voucher(sessionId, 1_000_000n) })
      await collectPay(sessionId)
      await market.sync()
      const seen = (await market.offersFor(version))[0]?.reputation
      expect(seen).toMatchObject(await client.providerRecord(provider.account))
      expect(seen?.completions).toBeGreaterThan(listing.reputation.completions)
    })

    auditTest(
      () => scenario,
      'lists weight that has stood for a window before more weight that has not',
      async () => {
        const { client, creator, stranger, advance } = scenario
        const domain = sealKeyOf(45)
        const enlist = async (ledger: Ledger, weight: bigint) => {
          const { account } = ledger
          await ledger.addStake({ market: 'court', amount: weight })
          await auditsOf(ledger).enlist({ account, domain, weight })
        }
        await enlist(creator, 2n)
        await enlist(client, 3n)
        await advance(WEIGHT_WINDOW_SECONDS + 1n)
        await enlist(stranger, 9n)
        // Accounts are ordered first by the weight that they have had for the whole window, so this
        // higher weight does not change the order yet.
        await enlist(creator, 8n)
        await market.sync()
        const byStanding = [
          { account: client.account, weight: 3n },
          { account: creator.account, weight: 8n },
          { account: stranger.account, weight: 9n },
        ]
        expect(await market.enlistedAccounts(domain)).toEqual(byStanding)
        await advance(WEIGHT_WINDOW_SECONDS + 1n)
        await market.sync()
        expect(await market.enlistedAccounts(domain)).toEqual(byStanding.toReversed())
        await auditsOf(stranger).enlist({ account: stranger.account, domain, weight: 1n })
        await market.sync()
        const [smaller, larger] = byStanding
        const lowered = [larger, smaller, { account: stranger.account, weight: 1n }]
        expect(await market.enlistedAccounts(domain)).toEqual(lowered)
      },
    )
  })
}
