// Goal: an unreadable version affects no other version. Models are listed from their manifests, a
// key's access is checked only for the requested model, and failures are remembered and shown.
// Method: a chain, a store and a market in memory, in virtual time, with versions that an attacker
// might register.

import { createLocalHost, type TokenizerHost } from '@ostrom/engine/tokenizer'
import type { MarketReader } from '@ostrom/ledger'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createModelCatalog } from '@ostrom/models/catalog'
import { createLineageReader } from '@ostrom/models/lineage'
import {
  MANIFEST_WAIT_MS,
  TOKENIZER_WAIT_MS,
  UNREADABLE_BACKOFF_MAX_MS,
  UNREADABLE_BACKOFF_MIN_MS,
} from '@ostrom/models/registered/limits'
import { Manifest, Offer, Price } from '@ostrom/protocol'
import { createClockManual, sampleManifest } from '@ostrom/protocol/testing'
import { addBlob, addManifest, type ContentSource, SourceUnreachableError } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { createMarketCache } from '../routing/market-cache.ts'
import { findModelCard, listModelCards, listUnreadable } from './model-cards.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

declare namespace register {
  type Options = {
    readonly tokenizer?: string
    readonly isKept?: boolean
    readonly isTokenizerKept?: boolean
  }
}

const bareManifest = (creator: Manifest.Manifest['creator']): Manifest.Manifest =>
  sampleManifest({ name: 'bare', creator })

async function createWorld(host: TokenizerHost = createLocalHost(), manifestWaitMs?: number) {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(7))
  chain.fund(ledger.account, 10n ** 18n)
  const clock = createClockManual()
  const storage = createStorageMemory()
  const fetched: string[] = []
  const reads = {
    ...storage,
    has: storage.has.bind(storage),
    read: storage.read.bind(storage),
    // No source sends the content or reports an error, so the fetch never ends.
    fetch: (content: { readonly cid: string }) => {
      fetched.push(content.cid)
      return new Promise<never>(() => {})
    },
  }
  const register = async (name: string, options: register.Options) => {
    const { tokenizer, isKept = true, isTokenizerKept = true } = options
    const tokenizerStorage = isTokenizerKept ? storage : createStorageMemory()
    const manifest: Manifest.Manifest = {
      ...bareManifest(ledger.account),
      name,
      ...(tokenizer !== undefined && {
        tokenizer: await addBlob(tokenizerStorage, utf8(tokenizer)),
      }),
    }
    await ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
    if (isKept) await addManifest(storage, Manifest.encode(manifest))
    return Manifest.hash(manifest)
  }
  const prices = [5n, 3n, 9n].map((output, at) => ({
    ...Price.zeroPrices,
    output,
    request: BigInt(at),
  }))
  const classes = [
    Offer.unverifiedTerms,
    { ...Offer.unverifiedTerms, tier: 1 },
    Offer.unverifiedTerms,
  ]
  const regions = ['us-ca', '', 'de']
  const offers = classes.map((verification, i) => {
    const { account: provider, nativeAsset: asset } = ledger
    const offer = { provider, asset, nonce: 1n, prices: prices[i]!, verification }
    return { offer, endpoint: { region: regions[i]! } }
  })
  const market: MarketReader = {
    ...createMarketMemory(ledger),
    offersFor: async () => offers as never,
  }
  const catalog = createModelCatalog({
    ledger,
    storage: reads,
    sources: [],
    clock,
    tokenizers: host,
    ...(manifestWaitMs !== undefined && { manifestWaitMs }),
  })
  const marketCache = createMarketCache({ ledger, market, clock })
  const options = { catalog, market, marketCache, ledger, lineage: createLineageReader(ledger) }
  return { register, catalog, clock, options, fetched }
}

test('models are listed by their manifests alone, without their tokenizers', async () => {
  let opened = 0
  const local = createLocalHost()
  const world = await createWorld({
    ...local,
    open: (files) => {
      opened++
      return local.open(files)
    },
  })
  await world.register('empty', { tokenizer: '{}' })
  await world.register('good', {})
  const cards = await listModelCards(world.options)
  expect(cards.map(({ id }) => id).sort()).toEqual(['empty', 'good'])
  expect(opened).toBe(0)
})

test('a model lists the terms of its offers and the regions of its providers', async () => {
  const world = await createWorld()
  await world.register('good', {})
  const [card] = await listModelCards(world.options)
  const none = {
    class: 'none',
    lack: 'court',
    counting: 'retokenized',
    sampling: 'unverified',
    tier: 'T0',
  }
  expect(card?.verification).toEqual([none, { ...none, tier: 'T1' }])
  expect(card?.regions).toEqual(['de', 'us-ca'])
  const { min, max } = card!.prices
  expect([min.output, max.output, min.request, max.request]).toEqual([3n, 9n, 0n, 2n])
  expect([min.input, max.input]).toEqual([0n, 0n])
})

test('a node, for which no client waits, waits longer for a manifest', async () => {
  const world = await createWorld(createLocalHost(), TOKENIZER_WAIT_MS)
  const late = await world.register('late', { isKept: false })
  const read = world.catalog.manifest(late).catch((error: unknown) => error)
  await world.clock.advance(MANIFEST_WAIT_MS)
  expect(world.catalog.unreadable()).toEqual([])
  await world.clock.advance(TOKENIZER_WAIT_MS)
  expect(await read).toMatchObject({ reason: 'its files did not arrive within 60000 ms' })
})

// Finding: OFF-H1
test('a missing manifest hides no other model, and is requested once', async () => {
  const world = await createWorld()
  const bad = await world.register('bad', { isKept: false })
  await world.register('good', {})
  const listing = listModelCards(world.options)
  await world.clock.advance(MANIFEST_WAIT_MS)
  expect((await listing).map(({ id }) => id)).toEqual(['good'])
  // The failure is remembered, so the next listing does not wait for it.
  expect((await listModelCards(world.options)).map(({ id }) => id)).toEqual(['good'])
  expect(world.fetched).toEqual([Manifest.cidOf(bad)])
  expect(await listUnreadable(world.options)).toEqual([
    { id: 'bad', version: bad, reason: 'its files did not arrive within 5000 ms' },
  ])
  await world.clock.advance(UNREADABLE_BACKOFF_MIN_MS)
  expect(await listUnreadable(world.options)).toEqual([])
})

test('a key is checked against the requested model only', async () => {
  const world = await createWorld()
  await world.register('bad', { isKept: false })
  const good = await world.register('good', {})
  expect(await findModelCard(world.options, 'good')).toMatchObject({ id: 'good', version: good })
  expect(await findModelCard(world.options, 'unknown')).toBeUndefined()
  expect(world.fetched).toEqual([])
})

test('a tokenizer of {} is refused by name, cached, and listed with its reason', async () => {
  const world = await createWorld()
  const bad = await world.register('bad', { tokenizer: '{}' })
  await expect(world.catalog.model(bad)).rejects.toMatchObject({ code: 'model-unreadable' })
  await expect(world.catalog.model(bad)).rejects.toThrow(/tokenizer-unsupported/)
  expect(world.catalog.unreadable()).toMatchObject([{ version: bad }])
  expect(await listModelCards(world.options)).toEqual([])
})

test('a tokenizer is fetched before a worker is reserved for it', async () => {
  let slots = 0
  const world = await createWorld({
    ...createLocalHost(),
    async open(_, { ready } = {}) {
      await ready?.()
      slots++
      throw new Error('it has a place')
    },
  })
  const version = await world.register('far', { tokenizer: '{}', isTokenizerKept: false })
  const model = world.catalog.model(version)
  model.catch(() => {})
  await expect.poll(() => world.fetched).toHaveLength(1)
  expect(slots).toBe(0)
  await world.clock.advance(TOKENIZER_WAIT_MS)
  await expect(model).rejects.toMatchObject({ code: 'model-unreadable' })
  expect(slots).toBe(0)
})

test('a provider that comes while nobody can be asked is asked at once', async () => {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(7))
  const storage = createStorageMemory()
  chain.fund(ledger.account, 10n ** 18n)
  const bare = bareManifest(ledger.account)
  const manifest = Manifest.encode(bare)
  await ledger.registerModel({ name: 'bare', manifest: bare, royalties: [], access: 'public' })
  const asked: number[] = []
  const peers: ContentSource[] = []
  const catalog = createModelCatalog({
    ledger,
    storage: {
      ...storage,
      has: storage.has.bind(storage),
      read: storage.read.bind(storage),
      fetch: async (want, { sources }) => {
        asked.push(sources.length)
        // The provider becomes known as a source only after the first fetch has begun with the
        // known sources.
        if (peers.length === 0) peers.push({ name: 'provider' } as ContentSource)
        if (sources.length === 0)
          throw new SourceUnreachableError({ want: 'the manifest', failures: [] })
        await addManifest(storage, manifest)
        return await storage.fetch(want, { sources })
      },
    },
    sources: [],
    clock: createClockManual(),
    peerSources: async () => [...peers],
  })
  const version = Manifest.hash(bare)
  expect(await catalog.manifest(version)).toMatchObject({ name: 'bare' })
  expect(asked).toEqual([0, 1])
  expect(catalog.unreadable()).toEqual([])
})

test('the backoff restarts from its minimum after a long time', async () => {
  const world = await createWorld()
  const version = await world.register('far', { isKept: false })
  const fail = async () => {
    const manifest = world.catalog.manifest(version)
    manifest.catch(() => {})
    await expect.poll(() => world.fetched.length).toBe(++tries)
    await world.clock.advance(MANIFEST_WAIT_MS)
    await expect(manifest).rejects.toMatchObject({ code: 'model-unreadable' })
    return world.catalog.unreadable()[0]!.untilMs - world.clock.nowMs()
  }
  let tries = 0
  expect(await fail()).toBe(UNREADABLE_BACKOFF_MIN_MS)
  await world.clock.advance(UNREADABLE_BACKOFF_MIN_MS)
  expect(await fail()).toBe(2 * UNREADABLE_BACKOFF_MIN_MS)
  await world.clock.advance(2 * UNREADABLE_BACKOFF_MIN_MS + UNREADABLE_BACKOFF_MAX_MS)
  expect(await fail()).toBe(UNREADABLE_BACKOFF_MIN_MS)
})
