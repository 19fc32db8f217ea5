// Goal: for any concurrent streams, at most a checkpoint of each is unpaid at any time, and no
// stream waits for a voucher that an honest client would not send.
// Method: a session with real signatures and a stopped clock; streams that use credit.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Clock, Merkle, Offer, Price, SessionAccount, Voucher } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { PAYMENT_WAIT_MS } from '../limits.ts'
import { createPaidSession } from './paid-session.ts'

const promptTerms: SessionAccount.PromptBillingTerms = {
  prepaid: 512,
  perOutput: 64,
  perEmbedding: 0,
  perImage: 0,
}

const UNIT = 10n ** 18n
const prices: Price.PriceMap = { ...Price.zeroPrices, input: UNIT, output: UNIT }
// The smallest checkpoint that `checkpointUp` permits: twice the 65 tokens that are due with the
// first output token (the output token, and 64 tokens of the prompt).
const CHECKPOINT_TOKENS = 130
const checkpoint = SessionAccount.checkpointUp({
  prices,
  checkpointTokens: CHECKPOINT_TOKENS,
  prefillTokens: CHECKPOINT_TOKENS,
})
const id = `0x${'5e'.repeat(32)}` as const
const never = new AbortController().signal

/** A stopped clock, on which each sleep lasts until the test ends it. */
const still: Clock = { nowMs: () => 0, sleep: () => new Promise(() => {}) }

function setUp({ isConfirmed = true, clock = still } = {}) {
  const chain = createMemoryChain()
  const client = chain.connect(new Uint8Array(32).fill(7))
  const { account } = client
  const terms = {
    modelVersion: id,
    asset: chain.nativeAsset,
    feeBps: 1_000,
    royalties: [],
    windowSeconds: 1,
    court: account,
    stakeRatio: UNIT,
  }
  const session = createPaidSession({
    id,
    client: account,
    signer: account,
    consenter: account,
    offer: { ...terms, verification: Offer.unverifiedTerms, provider: account, prices, nonce: 1n },
    cap: UNIT,
    isConfirmed,
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    checkpoint,
    keys: client,
    domain: client.domain,
    clock,
    save: async () => {},
  })
  const pay = async (total: bigint, signer = client.signer) => {
    const frontier = session.account().frontier()
    const receiptsRoot = Merkle.root(frontier)
    const voucher = { sessionId: id, total, count: frontier.count, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, client.domain))
    await session.pay({ voucher, signature })
  }
  /** Works on one answer for as long as there is credit. Returns the tokens done so far. */
  const stream = (callId: bigint) => {
    const state = { tokens: 0, error: undefined as unknown }
    session.account().begin(callId, promptTerms)
    const work = async () => {
      for (;;) {
        const next = { ...SessionAccount.zeroUsage, output: state.tokens + 1 }
        await session.credit(callId, next, never)
        // Other streams take credit while this part is computed.
        await Promise.resolve()
        session.account().update(callId, next)
        state.tokens++
      }
    }
    work().catch((error) => {
      state.error = error
    })
    return state
  }
  return { session, pay, stream, client }
}

/** Runs all steps that do not wait. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a voucher', () => {
  // Finding: EVM-2
  test('a voucher needs its signer’s own key, because a contract could revoke it', async () => {
    const { session, pay, client } = setUp()
    const owner = client.createSigner(new Uint8Array(32).fill(9))
    await expect(pay(1n, owner)).rejects.toMatchObject({ code: 'voucher-refused' })
    await pay(1n)
    expect(session.last()?.total).toBe(1n)
  })
})

describe('credit', () => {
  test('stops each stream at one checkpoint, however many run', async () => {
    const { session, stream } = setUp()
    const streams = [1n, 2n, 3n].map(stream)
    await settled()
    expect(session.account().owed()).toBeLessThanOrEqual(3n * checkpoint)
    const tokens = streams.reduce((sum, { tokens }) => sum + tokens, 0)
    expect(tokens).toBe(3 * CHECKPOINT_TOKENS)
  })

  test('credit is not given for streams that have not begun to work', async () => {
    const { session, stream } = setUp()
    for (const waiting of [7n, 8n, 9n]) session.account().begin(waiting, promptTerms)
    stream(1n)
    await settled()
    expect(session.account().owed()).toBe(checkpoint)
  })

  test('covers a piece before it is made, not after', async () => {
    const { session } = setUp()
    session.account().begin(1n, promptTerms)
    const whole = { prefilled: CHECKPOINT_TOKENS, cached: 0, output: 0 }
    await session.credit(1n, whole, never)
    session.account().update(1n, whole)
    let more = false
    void session.credit(1n, { ...whole, output: 1 }, never).then(() => {
      more = true
    })
    await settled()
    expect(more).toBe(false)
  })

  test('goes on when half a checkpoint is unpaid, where a client does not pay yet', async () => {
    const { session, pay } = setUp()
    session.account().begin(1n, promptTerms)
    const half = { ...SessionAccount.zeroUsage, prefilled: CHECKPOINT_TOKENS / 2 - 1 }
    session.account().update(1n, half)
    await session.credit(1n, { ...half, prefilled: half.prefilled * 3 }, never)
    session.account().update(1n, { ...half, prefilled: half.prefilled * 3 })
    await pay(checkpoint)
    await session.credit(1n, { ...half, prefilled: half.prefilled * 4 }, never)
  })

  test('credit is one checkpoint in total until the chain has confirmed the session', async () => {
    const { session, pay, stream } = setUp({ isConfirmed: false })
    const { tokens } = stream(1n)
    const other = stream(2n)
    await settled()
    expect(session.account().owed()).toBe(checkpoint)
    await pay(checkpoint)
    await settled()
    expect(session.account().owed()).toBe(checkpoint)
    session.confirm(UNIT)
    await settled()
    expect(session.account().owed()).toBe(3n * checkpoint)
    expect(tokens + other.tokens).toBeGreaterThan(0)
    expect(other.error).toBeUndefined()
  })

  test('ends for a client that does not pay in time', async () => {
    let nowMs = 0
    const clock: Clock = {
      nowMs: () => nowMs,
      sleep: async (delayMs, signal) => {
        if (!signal?.aborted) nowMs += delayMs
      },
    }
    const { stream } = setUp({ clock })
    const late = stream(1n)
    await settled()
    expect(late.error).toMatchObject({ code: 'payment-overdue' })
  })
})

describe('an allowance', () => {
  test('holds an answer back until its client raises it; lower ones change nothing', async () => {
    const { session } = setUp()
    session.account().begin(1n, promptTerms)
    session.limitOutput(1n, 4)
    await session.awaitAllowance(1n, 4, never)
    let isFree = false
    const waiting = session.awaitAllowance(1n, 6, never).then(() => {
      isFree = true
    })
    session.allowOutput(1n, 5)
    session.allowOutput(1n, 3)
    await settled()
    expect(isFree).toBe(false)
    session.allowOutput(1n, 6)
    await waiting
    session.release(1n)
    // A call without a limit does not wait, and neither does an ended call.
    session.allowOutput(1n, 1)
    await session.awaitAllowance(1n, 9, never)
  })

  test('an answer waits for an allowance as long as for a voucher, in total', async () => {
    let nowMs = 0
    const clock: Clock = {
      nowMs: () => nowMs,
      sleep: async (delayMs) => {
        nowMs += delayMs
      },
    }
    const { session } = setUp({ clock })
    session.account().begin(1n, promptTerms)
    session.limitOutput(1n, 4)
    const late = session.awaitAllowance(1n, 5, never)
    await expect(late).rejects.toMatchObject({ code: 'payment-overdue' })
    expect(nowMs).toBe(PAYMENT_WAIT_MS)
  })

  test('ends with the stop of its client', async () => {
    const { session } = setUp()
    const stop = new AbortController()
    session.limitOutput(1n, 4)
    const waiting = session.awaitAllowance(1n, 5, stop.signal)
    stop.abort('client')
    await expect(waiting).rejects.toBe('client')
  })
})
