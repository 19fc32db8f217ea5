// Goal: a request for the shortest answer reserves the amount for which providers begin to work,
// and the provider that locks a request is known, also if its offer is gone or its lock came first.
// Method: requests on the in-memory chain, aborted before a lock or locked at once.

import type { MarketReader } from '@ostrom/ledger'
import { createCourtFixture, createScenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Request, SessionAccount } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { DEFAULT_CHECKPOINT_TOKENS, DEFAULT_PREFILL_TOKENS } from '../sessions/limits.ts'
import { createRequestClient } from './request-client.ts'

test('a request reserves two checkpoints, or its price where that is more', async () => {
  const { client, offer, version } = await createScenario(worldFromChain(createMemoryChain()))
  const reserved: bigint[] = []
  const ledger: typeof client = {
    ...client,
    async openRequest(options) {
      reserved.push(options.terms.costMax)
      return await client.openRequest(options)
    },
  }
  const flow = createRequestClient({
    ledger,
    market: {} as MarketReader,
    log: () => {},
    random: (bytes: number) => new Uint8Array(bytes).fill(7),
    clock: { nowMs: () => Date.now(), sleep: async () => {} },
  } as unknown as Parameters<typeof createRequestClient>[0])
  const { prices } = offer
  const tokens = {
    checkpointTokens: DEFAULT_CHECKPOINT_TOKENS,
    prefillTokens: DEFAULT_PREFILL_TOKENS,
  }
  const checkpoint = SessionAccount.checkpointUp({ prices, ...tokens })
  const gone = AbortSignal.abort(new Error('its caller is gone'))
  for (const costMax of [1n, 3n * checkpoint]) {
    const channel = flow.open({
      modelVersion: version,
      asset: offer.asset,
      pricesMax: prices,
      costMax,
      filter: Request.anyProvider,
      isAudited: false,
      model: {} as never,
      signal: gone,
    })
    await expect(channel).rejects.toThrow('its caller is gone')
  }
  expect(reserved).toEqual([2n * checkpoint, 3n * checkpoint])
})

test('the provider of a lock is named although it has withdrawn its offer', async () => {
  const scenario = await createScenario(worldFromChain(createMemoryChain()))
  const requestId = await scenario.openRequest()
  await scenario.lockRequest(requestId)
  const flow = createRequestClient({
    ledger: scenario.client,
    market: { sync: async () => {}, offersOf: async () => [] },
    clock: { nowMs: () => Date.now(), sleep: async () => {} },
  } as unknown as Parameters<typeof createRequestClient>[0])
  const lockers: string[] = []
  const channel = flow.awaitLock({
    requestId,
    signer: scenario.signer,
    costMax: 1n,
    model: {} as never,
    onLocked: (provider) => lockers.push(provider),
    signal: new AbortController().signal,
  })
  await expect(channel).rejects.toMatchObject({ code: 'no-provider' })
  expect(lockers).toEqual([scenario.provider.account])
})

test('the provider of a lock that came before the audit request is named', async () => {
  const scenario = await createScenario(worldFromChain(createMemoryChain()))
  await createCourtFixture(scenario)
  const { client, offer, version } = scenario
  let requestId: Hash | undefined
  const ledger: typeof client = {
    ...client,
    async openRequest(options) {
      const transaction = await client.openRequest(options)
      requestId = Request.idOf(options.terms, client.domain)
      await scenario.lockRequest(requestId)
      return transaction
    },
  }
  const flow = createRequestClient({
    ledger,
    log: () => {},
    random: (bytes: number) => new Uint8Array(bytes).fill(7),
    clock: { nowMs: () => Date.now(), sleep: async () => {} },
  } as unknown as Parameters<typeof createRequestClient>[0])
  const lockers: string[] = []
  const channel = flow.open({
    modelVersion: version,
    asset: offer.asset,
    pricesMax: offer.prices,
    costMax: 1n,
    filter: Request.anyProvider,
    isAudited: true,
    model: {} as never,
    onLocked: (provider) => lockers.push(provider),
    signal: new AbortController().signal,
  })
  await expect(channel).rejects.toMatchObject({ code: 'no-provider' })
  expect(lockers).toEqual([scenario.provider.account])
  expect((await client.request(requestId!))?.status).toBe('locked')
})
