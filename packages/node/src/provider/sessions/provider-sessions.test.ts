// Goal: promised payments of clients are settled as often as the chain allows and never lost, pay
// is collected once it has matured, and money is reserved only with its owner's consent.
// Method: a provider's sessions over the chain in memory; the provider's account is not the account
// of the node's key. A kill is simulated by a new instance on the same state.

import { type Ledger, LedgerError, type SessionState } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario, UNIT, withOtherV } from '@ostrom/ledger/conformance'
import {
  Approval,
  Channel,
  type Hash,
  Hex,
  Session,
  SessionAccount,
  Voucher,
} from '@ostrom/protocol'
import { sampleApproval, sampleTopUp } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { HelloSession } from '../admission/admission.ts'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createProviderCapacity } from '../admission/provider-capacity.ts'
import { sendReady } from '../channels/session-notifications.ts'
import {
  COLLECT_POLL_MS,
  DEBTS_MAX,
  OPENINGS_PER_CLIENT_MAX,
  OPENINGS_WINDOW_MS,
} from '../limits.ts'
import { createPayService } from '../pay/pay-service.ts'
import { createProviderRecords } from '../records.ts'
import { TOP_UPS_REFUSED_MAX } from './limits.ts'
import type { ProviderSession } from './provider-session.ts'
import { createProviderSessions } from './provider-sessions.ts'

const promptTerms: SessionAccount.PromptBillingTerms = {
  prepaid: 512,
  perOutput: 64,
  perEmbedding: 0,
  perImage: 0,
}

const CAP = UNIT / 10n
const signature: Hex.Hex = `0x${'00'.repeat(65)}`

let scenario: Scenario
/** The node's key, which the provider named as operator. */
let node: Ledger
let state: ReturnType<typeof createStateMemory>
let nowMs: number
let closed: Hash[]
/** True if the next call of `onClosed` fails, because the chain cannot be read. */
let isAway: boolean

beforeEach(async () => {
  scenario = await createMemoryScenario()
  node = scenario.ledgers[5] as Ledger
  for (const market of ['sessions', 'requests'] as const) {
    await scenario.provider.setOperator({ market, operator: node.account })
  }
  state = createStateMemory()
  nowMs = 0
  closed = []
  isAway = false
})

/** A node after a start. */
async function start(checkpointOf = () => 1n) {
  const clock = { nowMs: () => nowMs, sleep: async () => {} }
  const log = () => {}
  const provider = scenario.provider.account
  const common = { ledger: node, provider, clock, log, state }
  const payService = createPayService(common)
  const clientLimiter = createClientLimiter(clock)
  const maturing = payService.maturing
  const sessions = createProviderSessions({
    ...common,
    payService,
    clientLimiter,
    checkpointOf,
    records: createProviderRecords(state),
    capacity: createProviderCapacity({
      clock,
      clientLimiter,
      ledger: node,
      provider,
      maturing,
    }),
    stopping: new AbortController().signal,
    onClosed: async (id) => {
      if (!isAway) return void closed.push(id)
      isAway = false
      throw new Error('the chain could not be read')
    },
    onPaid: () => {},
  })
  await payService.recover()
  await sessions.recover()
  /** Performs a check of pay. */
  const collect = async () => {
    nowMs += COLLECT_POLL_MS
    await payService.step()
  }
  return { sessions, payService, collect, clientLimiter }
}

type TestNode = Awaited<ReturnType<typeof start>>

async function helloOf(more: Partial<HelloSession> = {}): Promise<HelloSession> {
  const authorized = await scenario.authorize({ cap: CAP })
  return { kind: 'hello-session', ...authorized, proof: signature, ...more }
}

async function open({ sessions }: TestNode, hello?: HelloSession): Promise<ProviderSession> {
  const message = hello ?? (await helloOf())
  const id = Session.idOf(message.authorization, scenario.domain)
  const session = await sessions.enter(message, id, 'peer')
  await session.opening
  return session
}

/** The client signs a voucher of this total; `form` may change the form of the signature. */
async function promise(
  { paid }: ProviderSession,
  total: bigint,
  form = (signed: Hex.Hex) => signed,
) {
  const voucher = { sessionId: paid.id, total, count: 0n, receiptsRoot: Hex.zeroHash }
  const signed = await scenario.signer.sign(Voucher.hash(voucher, scenario.domain))
  await paid.pay({ voucher, signature: form(signed) })
}

/**
 * Counts 1,000 output tokens in the session's account, then lets the client sign a voucher of this
 * total.
 */
async function pay(session: ProviderSession, total: bigint, form?: (signed: Hex.Hex) => Hex.Hex) {
  const tally = session.paid.account()
  tally.begin(total, promptTerms)
  tally.update(total, { ...SessionAccount.zeroUsage, output: 1_000 })
  await promise(session, total, form)
}

const settledOf = async ({ paid }: ProviderSession) => (await node.session(paid.id))?.settled
const worth = () => node.balance(scenario.provider.account, node.nativeAsset)

describe('what was promised', () => {
  test('promised pay is settled once in an interval, and later vouchers are kept', async () => {
    const own = await start()
    const session = await open(own)
    await pay(session, 100n)
    await own.sessions.settle(session)
    await pay(session, 200n)
    await own.sessions.settle(session)
    expect(await settledOf(session)).toBe(100n)
    const { settleIntervalSeconds } = await node.parameters()
    // The session ends after two hours, before the next settlement is permitted. So only its close
    // can settle the second voucher.
    expect(settleIntervalSeconds).toBeGreaterThan(7_200n)
    await own.sessions.close(session)
    expect(await settledOf(session)).toBe(200n)
  })

  test('promised pay is settled again after the interval, even by a restarted node', async () => {
    const authorized = await scenario.authorize({
      cap: CAP,
      expiresAtSeconds: (await node.nowSeconds()) + 86_400n,
    })
    const first = await start()
    const session = await open(first, { kind: 'hello-session', ...authorized, proof: signature })
    await pay(session, 100n)
    await first.sessions.settle(session)
    await pay(session, 200n)
    // The second node tries to settle at its start; the chain refuses, which is not an error.
    const second = await start()
    const [again] = second.sessions.all()
    expect(await settledOf(again!)).toBe(100n)
    await scenario.advance((await node.parameters()).settleIntervalSeconds)
    await second.sessions.settle(again!)
    expect(await settledOf(again!)).toBe(200n)
  })

  test('promised pay is settled, or the session closed, before the provider stops', async () => {
    const own = await start()
    const [settled, late] = [await open(own), await open(own)]
    for (const session of [settled, late]) await pay(session, 100n)
    await own.sessions.settle(late)
    await pay(late, 200n)
    for (const session of own.sessions.all()) {
      await own.sessions.settleOrClose(session, 'its provider stops')
    }
    expect(await settledOf(settled)).toBe(100n)
    expect((await node.session(settled.paid.id))?.status).toBe('open')
    expect(await settledOf(late)).toBe(200n)
    expect((await node.session(late.paid.id))?.status).toBe('closed')
  })
})

describe('a client that signs with the wrong v', () => {
  /** Returns the last voucher that the provider's `ready` message shows a returning client. */
  async function replyOf({ paid: session }: ProviderSession) {
    const messages: Channel.ProviderMessage[] = []
    const send = async (bytes: Uint8Array) => void messages.push(Channel.decodeProvider(bytes))
    const served = { model: { info: { counting: 'ids' } } }
    const context = { checkpointTokens: 1, prefillTokens: 1 }
    const options = { context, channel: { send }, session, served, serverSeed: Hex.zeroHash }
    await sendReady(options as never, { status: 'open', writtenOff: 0n })
    const [ready] = messages
    return ready?.kind === 'ready' ? ready.lastVoucher : undefined
  }

  test('pays all the same, whichever vouchers it does that in and however they end', async () => {
    const ends = fc.constantFrom('settled', 'closed', 'killed', 'killed and closed')
    const vouchers = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(vouchers, fc.boolean(), ends, async (flips, isLastFlipped, end) => {
        const own = await start()
        const session = await open(own)
        const all = [...flips, isLastFlipped]
        for (const [at, isFlipped] of all.entries()) {
          await pay(session, BigInt(at + 1), isFlipped ? withOtherV : undefined)
        }
        const { voucher, signature } = (await replyOf(session))!
        const digest = Voucher.hash(voucher, scenario.domain)
        const { account } = scenario.signer
        expect(await node.verify({ digest, signature, account })).toBe(true)
        const { sessions } = end.startsWith('killed') ? await start() : own
        const now = sessions.all().find(({ paid }) => paid.id === session.paid.id)!
        await (end.endsWith('closed') ? sessions.close(now) : sessions.settle(now))
        expect(await settledOf(session)).toBe(BigInt(all.length))
        await sessions.close(now)
      }),
      { numRuns: 25 },
    )
  })

  test('a voucher is refused where no v is right, and earlier vouchers stay valid', async () => {
    const own = await start()
    const session = await open(own)
    const [r, s] = ['00', '11'].map((byte) => byte.repeat(32))
    const half = (signed: Hex.Hex, from: number) => signed.slice(from, from + 64)
    const forms = [
      (signed: Hex.Hex): Hex.Hex => `0x${r}${half(signed, 66)}1b`,
      (signed: Hex.Hex): Hex.Hex => `0x${half(signed, 2)}${s}1b`,
      (signed: Hex.Hex): Hex.Hex => `0x${half(signed, 2)}${'ff'.repeat(32)}1b`,
      ...['00', '01', '1a', '1d', ''].map(
        (v) =>
          (signed: Hex.Hex): Hex.Hex =>
            `0x${signed.slice(2, 130)}${v}`,
      ),
    ]
    const refuseAll = async () => {
      for (const form of forms) {
        await expect(promise(session, 9n, form)).rejects.toMatchObject({ code: 'voucher-refused' })
      }
    }
    // All forms of the signature are refused, both before the provider knows the account's key and
    // after it has cached the key from a good voucher.
    await refuseAll()
    await pay(session, 5n, withOtherV)
    await refuseAll()
    await own.sessions.close(session)
    expect(await settledOf(session)).toBe(5n)
  })
})

describe('pay', () => {
  const earned = (total: bigint) => (total * 9_000n) / 10_000n - (total * 500n) / 10_000n

  async function closeOne(own: TestNode, total: bigint): Promise<ProviderSession> {
    const session = await open(own)
    await pay(session, total)
    await own.sessions.close(session)
    return session
  }

  const mature = () => scenario.advance(BigInt(scenario.offer.windowSeconds))

  test('pay is collected once it has matured, for the provider and not for its node', async () => {
    const own = await start()
    const before = { provider: await worth(), node: await node.balance(node.account, asset()) }
    const session = await closeOne(own, 10_000n)
    expect(own.payService.maturing(asset())).toBe(10_000n)
    await own.collect()
    expect(await worth()).toBe(before.provider)
    await mature()
    await own.collect()
    expect(await worth()).toBe(before.provider + earned(10_000n))
    expect(await node.balance(node.account, asset())).toBe(before.node)
    expect((await node.session(session.paid.id))?.pay?.status).toBe('paid')
    await own.collect()
    expect(own.payService.maturing(asset())).toBe(0n)
    // No pay is left to check.
    expect(await state.list('provider/pay/')).toEqual([])
  })

  test('pay of a session whose end could not be saved is kept at the next attempt', async () => {
    const own = await start()
    const session = await open(own)
    await pay(session, 10_000n)
    isAway = true
    const closing = own.sessions.close(session)
    await expect(closing).rejects.toThrow('could not be read')
    expect(own.sessions.all()).toHaveLength(1)
    // The session is closed on chain: it is no longer served, and its capacity is free.
    const hello = await helloOf({ authorization: session.authorization })
    const again = own.sessions.enter(hello, session.paid.id, 'peer')
    await expect(again).rejects.toMatchObject({ code: 'session-closed' })
    await own.sessions.close(session)
    expect(closed).toEqual([session.paid.id])
    expect(own.sessions.all()).toEqual([])
    expect(own.payService.maturing(asset())).toBe(10_000n)
    expect(await state.list('provider/open-session/')).toEqual([])
    expect(await state.list('provider/pay/')).toHaveLength(1)
    await own.sessions.close(session)
    expect(own.payService.maturing(asset())).toBe(10_000n)
  })

  test('pay is kept although the chain is a block behind after a closing', async () => {
    const chain = node
    let behind: SessionState | undefined
    node = {
      ...chain,
      session: async (id) => behind ?? (await chain.session(id)),
      async closeSession(options) {
        behind = await chain.session(options.sessionId)
        return await chain.closeSession(options)
      },
    }
    const own = await start()
    const session = await open(own)
    await pay(session, 10_000n)
    await own.sessions.close(session)
    expect(own.payService.maturing(asset())).toBe(10_000n)
  })

  test('pay is collected together with the closing of another session', async () => {
    const own = await start()
    const [first, second] = [await closeOne(own, 10_000n), await closeOne(own, 20_000n)]
    await mature()
    const before = await worth()
    await closeOne(own, 40_000n)
    expect(await worth()).toBe(before + earned(10_000n) + earned(20_000n))
    for (const { paid } of [first, second]) {
      expect((await node.session(paid.id))?.pay?.status).toBe('paid')
    }
  })

  test('a node that was killed during a closing finds the pay after its restart', async () => {
    const own = await start()
    const session = await open(own)
    await pay(session, 10_000n)
    const last = (await session.paid.settleable())!
    await node.closeSession({ sessionId: session.paid.id, last })
    const next = await start()
    expect(next.sessions.all()).toEqual([])
    expect(closed).toEqual([session.paid.id])
    await mature()
    const before = await worth()
    await next.collect()
    expect(await worth()).toBe(before + earned(10_000n))
  })

  test('pay that another account collected, or that was zero, is forgotten', async () => {
    const own = await start()
    const session = await closeOne(own, 10_000n)
    await own.sessions.close(await open(own))
    expect(await state.list('provider/pay/')).toHaveLength(1)
    await mature()
    await scenario.stranger.collectPay({ escrow: 'sessions', subjects: [session.paid.id] })
    await own.collect()
    expect(await state.list('provider/pay/')).toEqual([])
  })

  const asset = () => node.nativeAsset
})

describe('a client that opens one session after another', () => {
  const openMany = async (own: TestNode, count: number, total: bigint) => {
    for (let left = count; left > 0; left--) {
      const session = await open(own)
      if (total > 0n) await pay(session, total)
      await own.sessions.close(session)
    }
  }

  test('a client that pays a little for each session may open any number of them', async () => {
    const own = await start(() => 1_000n)
    await openMany(own, 1, 1_000n)
    await openMany(own, 3 * OPENINGS_PER_CLIENT_MAX, 1n)
  })

  test('a client is refused after too many sessions without payment', async () => {
    const own = await start()
    await openMany(own, OPENINGS_PER_CLIENT_MAX, 0n)
    await expect(openMany(own, 1, 0n)).rejects.toMatchObject({
      code: 'provider-capacity-exceeded',
      retryAfterSeconds: OPENINGS_WINDOW_MS / 1_000,
    })
  })
})

describe('refused top-ups', () => {
  type Started = Awaited<ReturnType<typeof start>>
  const attempts = 3 * Number(TOP_UPS_REFUSED_MAX)
  /** Sends top-ups that the client's balance does not cover; returns the reads of its balance. */
  async function readsOf(session: ProviderSession, own: Started, fault?: Error): Promise<number> {
    let reads = 0
    const { balance } = node
    node.balance = async (...of) => {
      reads++
      if (fault) throw fault
      return await balance(...of)
    }
    const client = scenario.client
    const cap = (await balance(client.account, client.nativeAsset)) + 2n * CAP
    for (let at = 0; at < attempts; at++) {
      const validUntilSeconds = (await client.nowSeconds()) + 300n
      const topUp = sampleTopUp({ sessionId: session.paid.id, cap, validUntilSeconds })
      const signed = await client.signer.sign(Session.topUpHash(topUp, client.domain))
      const message = { kind: 'top-up', topUp, signature: signed } as const
      await own.sessions.raiseCap(session, message).catch(() => {})
    }
    node.balance = balance
    return reads
  }

  test('cause a limited number of reads of the chain, by what the session paid', async () => {
    const own = await start()
    const session = await open(own)
    expect(await readsOf(session, own)).toBe(Number(TOP_UPS_REFUSED_MAX))
    expect(await readsOf(session, own)).toBe(0)
  })

  test('a failure of the chain node of the provider is no refusal', async () => {
    const own = await start()
    const session = await open(own)
    const fault = new LedgerError('chain-unreachable', { doing: 'read a balance' })
    expect(await readsOf(session, own, fault)).toBe(attempts)
    expect(await readsOf(session, own)).toBe(Number(TOP_UPS_REFUSED_MAX))
  })
})

describe('a client that left too much unpaid', () => {
  test('comes back to its session, and has the rest of its cap at once', async () => {
    const own = await start()
    const hello = await helloOf()
    const session = await open(own, hello)
    const before = await node.balance(scenario.client.account, node.nativeAsset)
    await pay(session, 100n)
    // The client's gateway was repeatedly killed while it received an answer.
    own.clientLimiter.recordDebt(session.paid, BigInt(DEBTS_MAX) * 1_000_000n)
    await own.sessions.onDisconnect(session)
    expect(own.clientLimiter.refuses(scenario.client.account)).toBe(true)
    const again = await open(own, hello)
    await own.sessions.close(again)
    expect(await settledOf(session)).toBe(100n)
    const returned = (await node.balance(scenario.client.account, node.nativeAsset)) - before
    expect(returned).toBe(CAP - 100n)
    await expect(open(own)).rejects.toMatchObject({ code: 'session-refused' })
  })
})

describe('a client that has not let sessions move its money', () => {
  beforeEach(async () => {
    const { client } = scenario
    const spender = client.approvals!.spenders.get('sessions')!
    await client.approvals!.approve({ spender, asset: client.nativeAsset, amount: 0n })
  })

  async function approval(
    fields: Partial<Approval.Approval> = {},
    by = scenario.client,
  ): Promise<Channel.SignedApproval> {
    const { client, domain } = scenario
    const made = sampleApproval({
      owner: client.account,
      spender: client.approvals!.spenders.get('sessions')!,
      asset: client.nativeAsset,
      amount: CAP,
      nonce: scenario.nonce(),
      validUntilSeconds: (await client.nowSeconds()) + 600n,
      ...fields,
    })
    return { approval: made, signature: await by.signer.sign(Approval.hash(made, domain)) }
  }

  const refusal = { code: 'session-refused', retry: 'elsewhere' }

  test('a client without an approval gets a session only with a signed approval', async () => {
    const own = await start()
    await expect(open(own)).rejects.toMatchObject(refusal)
    const session = await open(own, await helloOf({ approval: await approval() }))
    expect((await node.session(session.paid.id))?.status).toBe('open')
  })

  test('a node that was killed before it opened a session opens it after a restart', async () => {
    const own = await start()
    const hello = await helloOf({ approval: await approval() })
    const id = Session.idOf(hello.authorization, scenario.domain)
    const honest = node
    // The chain does not answer until the node has stopped.
    node = { ...honest, openSession: () => new Promise(() => {}) }
    const away = await start()
    await away.sessions.enter(hello, id, 'peer')
    node = honest
    const next = await start()
    await next.sessions.all()[0]?.opening
    expect((await node.session(id))?.status).toBe('open')
    expect(own.sessions.all()).toEqual([])
  })

  test('costs nobody a transaction by a leave that is none', async () => {
    const own = await start()
    const { account, nativeAsset } = scenario.client
    const used = await approval()
    await node.approvals!.submitApproval(used)
    const spender = node.approvals!.spenders.get('sessions')!
    await scenario.client.approvals!.approve({ spender, asset: nativeAsset, amount: 0n })
    const now = await node.nowSeconds()
    const bad = [
      await approval({}, scenario.stranger),
      await approval({ amount: CAP - 1n }),
      await approval({ amount: 0n }),
      await approval({ spender: account }),
      await approval({ owner: scenario.stranger.account }, scenario.stranger),
      await approval({ validUntilSeconds: now + 1n }),
      used,
    ]
    for (const sent of bad) {
      await expect(open(own, await helloOf({ approval: sent }))).rejects.toMatchObject(refusal)
    }
    expect((await node.events(undefined)).events.some(isOpening)).toBe(false)
  })

  const isOpening = ({ kind }: { readonly kind: string }) => kind === 'session-opened'
})
