// Goal: a request for the shortest answer reserves the minimum amount for which providers start.
// The gateway knows the provider that locked a request, even if the provider has withdrawn its
// offer or locked the request before the audit request. If the chain refuses one refund, all other
// refunds are made, and the pay of audited requests is held. Method: requests on the in-memory
// chain that are aborted before a lock or locked immediately.

import {
  type AnswerEndorsementLedger,
  LedgerError,
  type MarketReader,
  type RequestState,
  requireMember,
} from '@ostrom/ledger'
import {
  coreOf,
  createCourtFixture,
  hashOf as createHash,
  createMemoryScenario,
} from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { type Hash, Merkle, Receipt, Request, SessionAccount, Voucher } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { DEFAULT_CHECKPOINT_TOKENS, DEFAULT_PREFILL_TOKENS } from '../sessions/limits.ts'
import { createRequestClient } from './request-client.ts'

test('a request reserves two checkpoints, or its price where that is more', async () => {
  const { client, offer, version } = await createMemoryScenario()
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
  const scenario = await createMemoryScenario()
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
  const scenario = await createMemoryScenario()
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

// Finding: QST-11
test('a refused refund stops no other refund and no payment hold', async () => {
  const scenario = await createMemoryScenario()
  const { client, provider, signer, openRequest, lockRequest, domain } = scenario
  const held = await openRequest()
  await requireMember(client, 'auditHolds').requestAudit(held)
  await lockRequest(held)
  const core = coreOf(scenario, { sessionId: held, index: 0n, total: 700n })
  const receiptsRoot = Merkle.rootOf([Receipt.idOf(core, Request.domain(domain))])
  const voucher = { sessionId: held, total: 700n, count: 1n, receiptsRoot }
  const signature = await signer.sign(Voucher.hash(voucher, Request.domain(domain)))
  await provider.claimRequest({ voucher, signature })
  const [endorsed, taken, expired] = [createHash(1), createHash(2), createHash(3)]
  const done: string[] = []
  const transaction = { hash: '0x', block: 1n, gasCost: 1n }
  const endorsements = {
    endorsementOf: async ({ requestId }: { requestId: Hash }) => ({
      seats: requestId === endorsed ? 32n : 0n,
      expected: 63n,
    }),
    async settleAnswer({ requestId }: { requestId: Hash }) {
      done.push(`settled ${requestId.at(-1)}`)
      return transaction
    },
  } as unknown as AnswerEndorsementLedger
  const ledger: typeof client = {
    ...client,
    onchainAnswers: { ...requireMember(client, 'onchainAnswers'), endorsements },
    async refundRequest(id) {
      if (id !== expired) throw new LedgerError('request-not-locked', { request: id })
      done.push(`refunded ${id.at(-1)}`)
      return transaction
    },
  }
  const answers = [{ provider: provider.account }]
  const flow = createRequestClient({
    ledger,
    market: {
      ...createMarketMemory(client),
      refundableRequests: async () =>
        [endorsed, taken, expired].map((id) => ({ id, answers }) as unknown as RequestState),
    },
    log: () => {},
    random: (bytes: number) => new Uint8Array(bytes).fill(7),
    clock: { nowMs: () => Date.now(), sleep: async () => {} },
  } as unknown as Parameters<typeof createRequestClient>[0])
  await flow.upkeep()
  expect(done).toEqual(['settled 1', 'refunded 3'])
  expect(await requireMember(client, 'auditHolds').auditHold(held)).toMatchObject({
    status: 'held',
  })
})
