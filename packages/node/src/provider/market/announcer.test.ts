// Goal: a provider publishes offers for the models that it serves, and an endpoint with its
// statements (region, profile, artifacts). It publishes them again when they change.
// Method: an announcer on a chain in memory; the test reads the market as a client does.

import type { LoadedModel, ModelInfo } from '@ostrom/engine'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Hex, Inference, Manifest, Offer, Price, Profile } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { ENDPOINT_SECONDS } from '../limits.ts'
import { type AnnouncerOptions, createAnnouncer, type SelfDescription } from './announcer.ts'

const info: ModelInfo = {
  build: 'engine 1',
  artifactHash: `0x${'a1'.repeat(32)}`,
  tokenizerHash: Hex.zeroHash,
  templateHash: Hex.zeroHash,
  contextLength: 64,
  counting: 'ids',
  seeded: true,
  sequencesMax: 1,
}

async function setUp() {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(7))
  chain.fund(ledger.account, 10n ** 20n)
  const manifest = sampleManifest({
    creator: ledger.account,
    artifacts: [],
  })
  await ledger.addStake({ market: 'sessions', amount: 10n ** 18n })
  await ledger.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
  const version: Hash = Manifest.hash(manifest)
  const [market, storage] = [createMarketMemory(ledger), createStorageMemory()]
  const own = { ledger, provider: ledger.account, market, storage, addresses: () => ['/a'] }
  const ports = { ...own, state: createStateMemory() }
  let nowMs = Number(await ledger.nowSeconds()) * 1_000
  const clock: AnnouncerOptions['clock'] = { nowMs: () => ++nowMs, sleep: async () => {} }
  const announcer = (
    made: ModelInfo,
    options: Partial<AnnouncerOptions> & { readonly model?: LoadedModel } = {},
  ) => {
    const { model = { info: made } as LoadedModel, ...by } = options
    const served = [
      { version, manifest, model, asset: ledger.nativeAsset, prices: Price.zeroPrices },
    ]
    return createAnnouncer({ ...ports, clock, served, ...by })
  }
  const announce = async (made: ModelInfo, settings: SelfDescription = {}) => {
    await announcer(made, { settings }).announce()
    await market.sync()
  }
  return { chain, ledger, announcer, announce, market, storage, version, account: ledger.account }
}

test('offers promise what the engine gives; another build is another offer', async () => {
  const { announce, market, version } = await setUp()
  const promised = async () =>
    (await market.offersFor(version)).map(({ offer }) =>
      Offer.verificationLabels(offer.verification),
    )
  await announce(info)
  const { artifactHash: artifact, counting } = info
  const first = { artifact, counting, sampling: 'seeded', tier: 'T1' }
  expect(await promised()).toEqual([{ ...first, engineClass: Inference.buildHash('engine 1') }])
  await announce({ ...info, build: 'engine 2' })
  expect(await promised()).toEqual([{ ...first, engineClass: Inference.buildHash('engine 2') }])
})

test('region and profile are announced, and the profile is found by its hash', async () => {
  const { announce, market, storage, account } = await setUp()
  await announce(info)
  const silent = { region: '', profile: Hex.zeroHash }
  expect(await market.endpoint(account)).toMatchObject(silent)
  expect(await storage.list()).toEqual([])
  const profile = { name: 'Example', url: 'https://example.org', contact: '' }
  await announce(info, { region: 'de-hel1', profile })
  const sha256 = Profile.hash(profile)
  expect(await market.endpoint(account)).toMatchObject({ region: 'de-hel1', profile: sha256 })
  const [content] = await storage.list()
  expect(content).toMatchObject({ sha256, status: 'pinned' })
  const parts: Uint8Array[] = []
  for await (const part of storage.read(content!.cid)) parts.push(part.slice())
  expect(Profile.decode(Buffer.concat(parts))).toEqual(profile)
})

test('artifacts that a validator of the same account examines are announced too', async () => {
  const { chain, announcer, market, account } = await setUp()
  const artifact: Hash = `0x${'a2'.repeat(32)}`
  let examined: readonly Hash[] = []
  const publishing = announcer(info, { examinedArtifacts: () => examined })
  await publishing.announce()
  const announced = async () => {
    await market.sync()
    return await market.endpoint(account)
  }
  expect(await announced()).not.toHaveProperty('artifacts')
  examined = [artifact]
  await publishing.refresh()
  expect(await announced()).toMatchObject({ addresses: ['/a'], artifacts: [artifact] })
  const { head } = chain
  await publishing.refresh()
  expect(chain.head).toEqual(head)
})

// Finding: GOV-26
test('an announcement is renewed by the time of a chain whose clock was moved', async () => {
  const { chain, ledger, announcer, market, account } = await setUp()
  const publishing = announcer(info)
  await publishing.announce()
  const announced = async () => {
    await market.sync()
    return await market.endpoint(account)
  }
  const before = await announced()
  chain.advance(604_800n)
  expect(await announced()).toBeUndefined()
  await publishing.refresh()
  const after = await announced()
  expect(after?.expiresAtSeconds).toBe((await ledger.nowSeconds()) + ENDPOINT_SECONDS)
  expect(after?.sealKey).not.toBe(before?.sealKey)
  const { head } = chain
  await publishing.refresh()
  expect(chain.head).toEqual(head)
})

// Finding: GOV-27
test('a sealing key that lasts too long, because a clock was ahead, is replaced', async () => {
  const { announcer, ledger } = await setUp()
  const state = createStateMemory()
  const begin = Number(await ledger.nowSeconds()) * 1_000
  const at = async (nowMs: number) => {
    const publishing = announcer(info, {
      state,
      clock: { nowMs: () => nowMs, sleep: async () => {} },
    })
    await publishing.announce().catch(() => {})
    return publishing.sealKeys()[0]
  }
  const ahead = await at(begin + 40 * 86_400_000)
  const right = await at(begin)
  expect(right).not.toBe(ahead)
  expect(await at(begin)).toBe(right)
})

test('offers are published anew once the chain asks for other terms, and only then', async () => {
  const { chain, announcer, market, version } = await setUp()
  const publishing = announcer(info)
  await publishing.announce()
  const windowsOf = async () => {
    await market.sync()
    return (await market.offersFor(version)).map(({ offer }) => offer.windowSeconds)
  }
  const { head } = chain
  await publishing.refresh()
  expect(chain.head).toEqual(head)
  chain.setParameter('auditWindowSeconds', 300_000n)
  await publishing.refresh()
  expect(await windowsOf()).toEqual([300_000])
})

test('offers of a model that is not available are retired, and published when it is', async () => {
  const { chain, ledger, announcer, market, version } = await setUp()
  let isAvailable = true
  const model = { info, isAvailable: () => isAvailable } as LoadedModel
  const publishing = announcer(info, { model })
  await publishing.announce()
  const offers = async () => {
    await market.sync()
    return await market.offersFor(version)
  }
  expect(await offers()).toHaveLength(1)
  isAvailable = false
  await publishing.refresh()
  expect(await offers()).toEqual([])
  expect(publishing.offers().size).toBe(0)
  const { head } = chain
  await publishing.refresh()
  expect(chain.head).toEqual(head)
  isAvailable = true
  await publishing.refresh()
  expect((await offers()).map(({ offer }) => offer.provider)).toEqual([ledger.account])
})

test('an operator publishes and announces for the account that named it', async () => {
  const { chain, ledger, announcer, market, version, account } = await setUp()
  const operator = chain.connect(new Uint8Array(32).fill(8))
  await ledger.setOperator({ market: 'sessions', operator: operator.account })
  await announcer(info, { ledger: operator, provider: account }).announce()
  await market.sync()
  const [listing] = await market.offersFor(version)
  expect(listing?.offer.provider).toBe(account)
  expect(listing?.endpoint).toMatchObject({ provider: account, addresses: ['/a'] })
  expect(await market.endpoint(operator.account)).toBeUndefined()
})
