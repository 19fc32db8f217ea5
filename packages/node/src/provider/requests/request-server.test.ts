// Goal: the provider collects its claims, even if a chain node temporarily reports a wrong state.
// Unpaid requests use no more than their share of the provider's locks and transactions.
// Method: requests over the chain in memory, whose reads can be a block behind or fail.

import type { Ledger, MarketReader, RequestState } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario, withOtherV } from '@ostrom/ledger/conformance'
import { Channel, type Hash, Hex, Request, SessionAccount, Voucher } from '@ostrom/protocol'
import { sampleVoucher } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import type { Storage } from '@ostrom/storage'
import { beforeEach, describe, expect, test } from 'vitest'
import { peerHashOf } from '../admission/admission.ts'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import {
  CAP_CHECKPOINTS_MIN,
  COLLECT_POLL_MS,
  DEBTS_MAX,
  REQUEST_CLIENT_WAIT_MS,
  REQUEST_FIRST_PAY_MS,
  REQUEST_MS_MAX,
  REQUEST_VOUCHER_WAIT_MS,
  REQUESTS_LOCKED_MAX,
  REQUESTS_PER_CLIENT_MAX,
} from '../limits.ts'
import { createPayService } from '../pay/pay-service.ts'
import { createProviderRecords } from '../records.ts'
import { createRequestServer } from './request-server.ts'
import type { RequestServerOptions } from './request-server-options.ts'

const CHECKPOINT = 10n ** 12n
const TOTAL = 10_000n

let scenario: Scenario
let ledger: Ledger
let state: ReturnType<typeof createStateMemory>
let nowMs: number
/** True if the next call of `onEnded` fails, because the chain cannot be read. */
let isAway: boolean
let locked: Hash[]
/** Outdated state that the chain returns at the next read of a request. */
let behind: RequestState | undefined

beforeEach(async () => {
  scenario = await createMemoryScenario()
  state = createStateMemory()
  nowMs = 0
  isAway = false
  locked = []
  behind = undefined
  const chain = scenario.provider
  ledger = {
    ...chain,
    async request(id) {
      const old = behind
      behind = undefined
      return old ?? (await chain.request(id))
    },
    async lockRequest(options) {
      const sent = await chain.lockRequest(options)
      locked.push(options.requestId)
      return sent
    },
  }
})

/** Starts a node that reads the requests `open` from the market. */
async function start(open: readonly Hash[] = [], files?: Pick<RequestServerOptions, 'storage'>) {
  const sleep = (_: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (!files) return resolve()
      signal?.addEventListener('abort', () => resolve(), { once: true })
    })
  const clock = { nowMs: () => nowMs, sleep }
  const common = { ledger, state, clock, log: () => {} }
  const payService = createPayService(common)
  const clientLimiter = createClientLimiter(clock)
  const market = {
    sync: async () => {},
    async openRequests() {
      const all = await Promise.all(open.map((id) => scenario.provider.request(id)))
      return all.filter((request) => request?.status === 'open')
    },
    answeredRequests: async () => [],
    requestInput: async () => Hex.from(new TextEncoder().encode(`ipfs://${'a'.repeat(59)}`)),
  } as unknown as MarketReader
  const served = { version: scenario.version } as never
  const { offer, offerHash } = scenario
  const announcer = { offers: () => new Map([[offerHash, { offer, served }]]) }
  const server = createRequestServer({
    ...common,
    payService,
    clientLimiter,
    scheduler: createFairScheduler({ clientLimiter, models: new Map() }),
    market,
    provider: ledger.account,
    served: [],
    ...files,
    announcer: { ...announcer, sealKey: () => Hex.zeroHash } as never,
    records: createProviderRecords(state),
    checkpointOf: () => CHECKPOINT,
    addresses: () => [],
    signal: new AbortController().signal,
    async onEnded() {
      if (!isAway) return
      isAway = false
      throw new Error('the chain could not be read')
    },
  } satisfies RequestServerOptions)
  await payService.recover()
  await server.recover()
  const collect = async () => {
    nowMs += COLLECT_POLL_MS
    await payService.step()
  }
  return { server, collect, clientLimiter }
}

/** Creates a locked request whose client signed a voucher; then the provider was killed. */
async function createPromisedRequest(form = (signed: Hex.Hex) => signed): Promise<Hash> {
  const { client, signer, domain, offer } = scenario
  const id = await scenario.openRequest()
  await scenario.lockRequest(id)
  const voucher = sampleVoucher({ sessionId: id, total: TOTAL, count: 1n })
  const last = {
    voucher,
    signature: form(await signer.sign(Voucher.hash(voucher, Request.domain(domain)))),
  }
  const named = { offer, client: client.account, signer: signer.account }
  await createProviderRecords(state).saveRequest(id, { ...named, cap: 1n, status: 'locked', last })
  return id
}

const payOf = async (id: Hash) => (await scenario.provider.request(id))?.pay?.status
const recordOf = async (id: Hash) => (await createProviderRecords(state).request(id))?.status
const mature = () => scenario.advance(BigInt(scenario.offer.windowSeconds))

describe('pay of a claimed request', () => {
  test('pay of a claimed request is collected although the chain is a block behind', async () => {
    const id = await createPromisedRequest()
    const chain = ledger
    ledger = {
      ...chain,
      async claimRequest(options) {
        const before = await chain.request(id)
        const sent = await chain.claimRequest(options)
        behind = before
        return sent
      },
    }
    const { collect } = await start()
    await mature()
    await collect()
    expect(await payOf(id)).toBe('paid')
    await collect()
    expect(await state.list('provider/pay/')).toEqual([])
  })

  test('pay of a claimed request is collected if its client signed with the wrong v', async () => {
    const id = await createPromisedRequest(withOtherV)
    const { collect } = await start()
    await mature()
    await collect()
    expect(await payOf(id)).toBe('paid')
  })

  test('pay of a claimed request is collected if the chain reports none at first', async () => {
    const id = await createPromisedRequest()
    const { collect } = await start()
    await mature()
    behind = { ...(await scenario.provider.request(id))!, status: 'locked' }
    delete (behind as { pay?: unknown }).pay
    await collect()
    expect(await payOf(id)).toBe('maturing')
    await scenario.advance(3_600n)
    await collect()
    expect(await payOf(id)).toBe('paid')
  })

  test('pay of a claimed request is collected if its end could not be saved at first', async () => {
    const id = await createPromisedRequest()
    isAway = true
    const { server, collect } = await start()
    expect(await recordOf(id)).toBe('locked')
    await server.step()
    expect(await recordOf(id)).toBe('done')
    await mature()
    await collect()
    expect(await payOf(id)).toBe('paid')
  })
})

describe('requests whose clients do not come', () => {
  const leave = () => {
    nowMs += REQUEST_CLIENT_WAIT_MS
  }
  const pass = async (ms: number) => {
    nowMs += ms
    await scenario.advance(BigInt(ms) / 1_000n)
  }
  const availableOf = () => ledger.balance(ledger.account, ledger.nativeAsset)
  const ask = (costMax = CAP_CHECKPOINTS_MIN * CHECKPOINT) => scenario.openRequest({ costMax })
  const askMany = async (count: number) => {
    const ids: Hash[] = []
    for (let at = 0; at < count; at++) ids.push(await ask())
    return ids
  }

  test('requests that are worth less than two checkpoints are not locked', async () => {
    const small = await ask(CAP_CHECKPOINTS_MIN * CHECKPOINT - 1n)
    const enough = await ask()
    const { server } = await start([small, enough])
    await server.step()
    expect(locked).toEqual([enough])
  })

  test('take no more than a part of the places for one client', async () => {
    expect(REQUESTS_PER_CLIENT_MAX).toBeLessThan(REQUESTS_LOCKED_MAX)
    const { server } = await start(await askMany(REQUESTS_LOCKED_MAX))
    await server.step()
    await server.step()
    expect(locked).toHaveLength(REQUESTS_PER_CLIENT_MAX)
  })

  test('requests whose clients do not come are a debt, and their client is refused', async () => {
    const { server, clientLimiter } = await start(await askMany(REQUESTS_LOCKED_MAX))
    await server.step()
    leave()
    await server.step()
    expect(REQUESTS_PER_CLIENT_MAX).toBeGreaterThanOrEqual(DEBTS_MAX)
    expect(clientLimiter.refuses(scenario.client.account)).toBe(true)
    leave()
    await server.step()
    expect(locked).toHaveLength(REQUESTS_PER_CLIENT_MAX)
  })

  test('keep a lock that cannot be released for as long as a claim is possible', async () => {
    const [id] = await askMany(1)
    const chain = ledger
    ledger = {
      ...chain,
      request: async (one) => {
        const found = await chain.request(one)
        return found && { ...found, isFinal: true }
      },
      releaseRequest: () => Promise.reject(new Error('the chain refuses it')),
    }
    const { server, clientLimiter } = await start([id!])
    await server.step()
    expect(locked).toEqual([id])
    leave()
    await server.step()
    expect(await recordOf(id!)).toBe('locked')
    expect(clientLimiter.refuses(scenario.client.account)).toBe(false)
    nowMs += REQUEST_MS_MAX
    await server.step()
    // The bond is lost and counts as a debt of the client.
    expect(await recordOf(id!)).toBe('done')
    expect((await scenario.provider.request(id!))?.status).toBe('locked')
  })

  /** The client sends a hello for the lock, and nothing more. */
  const sayHello = async (server: ReturnType<typeof createRequestServer>, requestId: Hash) => {
    const hello = { sessionId: requestId, peerHash: peerHashOf('peer') }
    const proof = await scenario.signer.sign(Channel.helloHash(hello, scenario.domain))
    return server.admit({ kind: 'hello-request', requestId, proof }, 'peer')
  }

  const statusOf = async (id: Hash) => (await scenario.provider.request(id))?.status
  const voucherOf = async (
    sessionId: Hash,
    { total, count, root = Hex.zeroHash }: { total: bigint; count: bigint; root?: Hash },
  ) => {
    const voucher = { sessionId, total, count, receiptsRoot: root }
    const digest = Voucher.hash(voucher, Request.domain(scenario.domain))
    return { voucher, signature: await scenario.signer.sign(digest) }
  }
  type Session = Awaited<ReturnType<typeof sayHello>>['session']
  /** The provider answers the only question, and the client pays for it. */
  const answer = async (session: Session, id: Hash) => {
    session.account().begin(1n, { prepaid: 0, perOutput: 0, perEmbedding: 0, perImage: 0 })
    session.account().update(1n, { ...SessionAccount.zeroUsage, output: 10 })
    session.account().finish(1n, Hex.sha256Hex(new Uint8Array()))
    const { count } = session.account().frontier()
    const root = session.account().rootAt(count)!
    await session.pay(await voucherOf(id, { total: CHECKPOINT, count, root }))
  }

  // Finding: EVM3-20
  test('a request with a hello but no voucher is released before that costs anything', async () => {
    const before = await availableOf()
    const [id] = await askMany(1)
    const { server, clientLimiter } = await start([id!])
    await server.step()
    await sayHello(server, id!)
    await pass(REQUEST_VOUCHER_WAIT_MS - 1)
    await server.step()
    expect((await scenario.provider.request(id!))?.status).toBe('locked')
    await pass(1)
    await server.step()
    expect((await scenario.provider.request(id!))?.status).toBe('open')
    expect(await availableOf()).toBe(before)
    const { releaseWindowSeconds } = await scenario.provider.parameters()
    expect(BigInt(REQUEST_VOUCHER_WAIT_MS)).toBeLessThan(releaseWindowSeconds * 1_000n)
    expect(clientLimiter.refuses(scenario.client.account)).toBe(false)
  })

  test('requests of clients that send a hello and never pay are refused after a few', async () => {
    const ids = await askMany(REQUESTS_LOCKED_MAX)
    const { server, clientLimiter } = await start(ids)
    await server.step()
    for (const id of locked) await sayHello(server, id)
    await pass(REQUEST_VOUCHER_WAIT_MS)
    await server.step()
    expect(clientLimiter.refuses(scenario.client.account)).toBe(true)
    expect(locked).toHaveLength(REQUESTS_PER_CLIENT_MAX)
  })

  test('a request stays locked while the provider computes its first paid part', async () => {
    const [id] = await askMany(1)
    const { server } = await start([id!])
    await server.step()
    const { session } = await sayHello(server, id!)
    session.account().begin(1n, { prepaid: 0, perOutput: 0, perEmbedding: 0, perImage: 0 })
    await pass(REQUEST_VOUCHER_WAIT_MS)
    await server.step()
    expect((await scenario.provider.request(id!))?.status).toBe('locked')
    session.account().update(1n, { ...SessionAccount.zeroUsage, output: 1_000 })
    expect(session.account().owed()).toBeGreaterThan(0n)
    await pass(REQUEST_FIRST_PAY_MS)
    await server.step()
    await pass(REQUEST_FIRST_PAY_MS)
    await server.step()
    expect((await scenario.provider.request(id!))?.status).toBe('open')
  })

  // Finding: QST-12
  test('a request waits for the voucher of a first part that takes four minutes', async () => {
    const [id] = await askMany(1)
    const { server, clientLimiter } = await start([id!])
    await server.step()
    const { session } = await sayHello(server, id!)
    session.account().begin(1n, { prepaid: 0, perOutput: 0, perEmbedding: 0, perImage: 0 })
    await pass(REQUEST_VOUCHER_WAIT_MS + 5_000)
    session.account().update(1n, { ...SessionAccount.zeroUsage, output: 1_000 })
    // This step runs before the voucher can arrive.
    await server.step()
    nowMs += 300
    await session.pay(await voucherOf(id!, { total: CHECKPOINT, count: 0n }))
    await server.step()
    expect((await scenario.provider.request(id!))?.status).toBe('locked')
    expect(clientLimiter.refuses(scenario.client.account)).toBe(false)
  })

  // Finding: QST-12
  test('a request’s minutes count from the block of its lock, not from confirmation', async () => {
    const [id] = await askMany(1)
    const chain = ledger
    ledger = {
      ...chain,
      async lockRequest(options) {
        const sent = await chain.lockRequest(options)
        await pass(60_000)
        return sent
      },
    }
    const { server } = await start([id!])
    await server.step()
    await pass(REQUEST_CLIENT_WAIT_MS - 60_000)
    await server.step()
    expect((await scenario.provider.request(id!))?.status).toBe('open')
  })

  // Finding: QST-7
  test('requests of a client that signs one unit and then nothing become a debt', async () => {
    const ids = await askMany(REQUESTS_LOCKED_MAX)
    const { server, clientLimiter } = await start(ids)
    await server.step()
    for (const id of locked) {
      const { session } = await sayHello(server, id)
      await session.pay(await voucherOf(id, { total: 1n, count: 0n }))
    }
    await pass(REQUEST_VOUCHER_WAIT_MS - 1)
    await server.step()
    expect((await scenario.provider.request(locked[0]!))?.status).toBe('locked')
    await pass(1)
    await server.step()
    expect((await scenario.provider.request(locked[0]!))?.status).toBe('claimed')
    expect(clientLimiter.refuses(scenario.client.account)).toBe(true)
    expect(locked).toHaveLength(REQUESTS_PER_CLIENT_MAX)
  })

  // Finding: QST-7
  test('a request lasts no longer if its client signs one more unit each few minutes', async () => {
    const [id] = await askMany(1)
    const { server } = await start([id!])
    await server.step()
    const { session } = await sayHello(server, id!)
    for (const total of [1n, 2n]) {
      await session.pay(await voucherOf(id!, { total, count: 0n }))
      await pass(REQUEST_VOUCHER_WAIT_MS / 2)
      await server.step()
    }
    expect((await scenario.provider.request(id!))?.status).toBe('claimed')
  })

  // Finding: QST-4
  test('requests end in time beside questions whose files no source sends', async () => {
    const { client, domain, terms } = scenario
    const filter = { ...Request.anyProvider, providers: [scenario.provider.account] }
    const made = await terms({ answer: 'chain', filter })
    await client.openRequest({ terms: made, input: new Uint8Array(1) })
    const [id] = await askMany(1)
    let fetches = 0
    const fetch = () => {
      fetches += 1
      return new Promise<never>(() => {})
    }
    const storage = { has: async () => false, fetch } as unknown as Storage
    const { server } = await start([Request.idOf(made, domain), id!], { storage })
    await server.step()
    expect(fetches).toBe(1)
    expect(await statusOf(id!)).toBe('locked')
    leave()
    await server.step()
    expect(await statusOf(id!)).toBe('open')
  })

  // Finding: QST-4
  test('an answered and paid request is claimed at once, with the channel open', async () => {
    const [id] = await askMany(1)
    const { server } = await start([id!])
    await server.step()
    const { session, finish } = await sayHello(server, id!)
    await answer(session, id!)
    await expect.poll(() => statusOf(id!)).toBe('claimed')
    // The client ends the channel later; the provider does not end the request twice.
    await finish()
    await server.onDisconnect(id!)
    expect(await statusOf(id!)).toBe('claimed')
  })

  // Finding: EVM3-7
  test('a request of a provider that was offline for hours costs a tenth of the bond', async () => {
    const before = await availableOf()
    const [id] = await askMany(1)
    const { server } = await start([id!])
    await server.step()
    await pass(3 * 3_600_000)
    await server.step()
    const { lockBond } = await scenario.provider.parameters()
    expect(await availableOf()).toBe(before - Request.bondPart(lockBond))
  })

  test('released requests free their places, even if the release is saved late', async () => {
    const [id] = await askMany(1)
    const { server } = await start([id!])
    await server.step()
    leave()
    isAway = true
    await server.step().catch(() => {})
    expect(await recordOf(id!)).toBe('locked')
    await server.step()
    expect(await recordOf(id!)).toBe('done')
  })
})
