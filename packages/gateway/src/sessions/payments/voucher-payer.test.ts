// Goal: a client pays exactly for the delivered parts. Each voucher states how many answers it pays
// in full. Parts that the reader has not read are not paid immediately.
// Method: a payer with real signatures over a session account; a slow disk in some tests.

import { createMemoryChain } from '@ostrom/ledger/memory'
import {
  type AsyncQueue,
  type Channel,
  createAsyncQueue,
  type Hash,
  Price,
  SessionAccount,
} from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import type { InferenceCallEvent } from '../calls/call-event.ts'
import { READER_HOLD_MS, READER_HOLD_SPARE_MS } from '../limits.ts'
import { createVoucherPayer } from './voucher-payer.ts'

const promptTerms: SessionAccount.PromptBillingTerms = {
  prepaid: 512,
  perOutput: 64,
  perEmbedding: 0,
  perImage: 0,
}

const UNIT = 10n ** 18n
const prices: Price.PriceMap = { ...Price.zeroPrices, output: UNIT }
const token = UNIT / 1_000_000n
const sessionId = `0x${'5e'.repeat(32)}` as const
const receiptId = `0x${'4e'.repeat(32)}` as Hash

type RunningCall = {
  readonly events: AsyncQueue<InferenceCallEvent>
  stoppedMs: number | undefined
}

function setUp({ cap = UNIT, dueAbove = 16n * token, mayWithhold = false } = {}) {
  const account = SessionAccount.create(prices)
  const sent: Channel.SignedVoucher[] = []
  const disk: (() => void)[] = []
  const calls = new Map<bigint, RunningCall>()
  const clock = createClockManual()
  const closed = new AbortController()
  const { signer, domain } = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const payer = createVoucherPayer({
    sessionId,
    domain,
    signer,
    account,
    last: undefined,
    cap: () => cap,
    dueAbove,
    mayWithhold: () => mayWithhold,
    reserve: () => new Promise<void>((resolve) => disk.push(resolve)),
    send: async (signed) => void sent.push(signed),
    calls,
    clock,
    closed: closed.signal,
  })
  const work = (askId: bigint, output: number) => {
    if (!account.usageOf(askId)) account.begin(askId, promptTerms)
    account.update(askId, { ...SessionAccount.zeroUsage, output })
  }
  /** Completes the pending writes to disk, and the work that follows. */
  const flush = async () => {
    for (let turn = 0; turn < 4; turn++) {
      for (const write of disk.splice(0)) write()
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }
  const vouchers = () => sent.map(({ voucher: { total, count } }) => ({ total, count }))
  /** Starts a call with one part that its reader has not taken. */
  const startUnread = (callId: bigint) => {
    const events = createAsyncQueue<InferenceCallEvent>()
    events.push({ kind: 'tokens', ids: [1], text: '', logprobs: undefined })
    const call: RunningCall = { events, stoppedMs: undefined }
    calls.set(callId, call)
    return call
  }
  return { tally: account, payer, work, flush, vouchers, startUnread, clock, closed }
}

describe('a payer', () => {
  test('waits until half a checkpoint is due', async () => {
    const { payer, work, flush, vouchers } = setUp()
    work(1n, 15)
    payer.payIfDue()
    await flush()
    expect(vouchers()).toEqual([])
    work(1n, 16)
    payer.payIfDue()
    await flush()
    expect(vouchers()).toEqual([{ total: 16n * token, count: 0n }])
  })

  test('never counts an answer that its total does not pay', async () => {
    const { tally, payer, work, flush, vouchers } = setUp()
    work(1n, 20)
    payer.payIfDue()
    // The answer continues and ends while the voucher waits for the disk.
    work(1n, 30)
    tally.finish(1n, receiptId)
    await flush()
    expect(vouchers()).toEqual([
      { total: 20n * token, count: 0n },
      { total: 30n * token, count: 1n },
    ])
  })

  test('pays the last small rest when it settles', async () => {
    const { payer, work, flush, vouchers } = setUp()
    work(1n, 3)
    const settling = payer.payAll()
    await flush()
    await settling
    expect(vouchers()).toEqual([{ total: 3n * token, count: 0n }])
  })

  test('stays within the cap, and does not repeat itself there', async () => {
    const { payer, work, flush, vouchers } = setUp({ cap: 20n * token })
    work(1n, 50)
    payer.payIfDue()
    await flush()
    payer.payIfDue()
    await flush()
    expect(vouchers()).toEqual([{ total: 20n * token, count: 0n }])
  })
})

describe('a payer whose channel is over', () => {
  // Finding: RES-26
  test('a payer whose channel is over signs for ended answers and sends nothing', async () => {
    const { tally, payer, work, flush, vouchers, closed } = setUp()
    work(1n, 20)
    payer.payIfDue()
    work(2n, 12)
    tally.finish(2n, receiptId)
    closed.abort()
    const signing = payer.signEnded()
    await flush()
    await signing
    // The voucher still includes the 20 tokens of the other answer. Its caller was charged for them
    // by an earlier voucher.
    expect(payer.last()?.voucher).toMatchObject({ total: 20n * token, count: 1n })
    work(3n, 30)
    tally.finish(3n, receiptId)
    const again = payer.signEnded()
    await flush()
    await again
    expect(payer.last()?.voucher).toMatchObject({ total: 42n * token, count: 2n })
    expect(vouchers()).toEqual([{ total: 20n * token, count: 0n }])
  })

  test('signs nothing for answers that were cut off', async () => {
    const { payer, work, flush, closed } = setUp()
    work(1n, 20)
    closed.abort()
    const signing = payer.signEnded()
    await flush()
    await signing
    expect(payer.last()).toBeUndefined()
  })
})

describe('a payer whose readers are behind', () => {
  test('pays nothing more until a reader asks for more', async () => {
    const { payer, work, flush, vouchers, startUnread, clock } = setUp()
    const { events } = startUnread(1n)
    work(1n, 20)
    payer.payIfDue()
    await flush()
    expect(vouchers()).toEqual([])
    await events.next()
    payer.payIfDue()
    await flush()
    expect(vouchers()).toEqual([{ total: 20n * token, count: 0n }])
    expect(clock.sleeping).toBe(0)
  })

  test('pays once in READER_HOLD_MS, and then waits again', async () => {
    const { payer, work, flush, vouchers, startUnread, clock } = setUp()
    startUnread(1n)
    for (const output of [20, 40]) {
      work(1n, output)
      payer.payIfDue()
      await clock.advance(READER_HOLD_MS - 1)
      await flush()
      expect(vouchers()).toHaveLength(output / 20 - 1)
      await clock.advance(1)
      await flush()
      expect(vouchers().at(-1)).toEqual({ total: BigInt(output) * token, count: 0n })
    }
  })

  test('holds no longer than a provider waits, also for an answer that gains little', async () => {
    const { payer, work, flush, vouchers, startUnread, clock } = setUp()
    startUnread(1n)
    startUnread(2n)
    const [rounds, sinceMs] = [40, clock.nowMs()]
    for (let round = 1; round <= rounds; round++) {
      work(1n, 20 * round)
      work(2n, round)
      payer.payIfDue()
      await flush()
      if (vouchers().length < round) await clock.advance(READER_HOLD_MS)
      await flush()
      expect(vouchers()).toHaveLength(round)
    }
    // For each answer a provider waits 30 seconds, and longer for each delivered checkpoint. By now
    // the second answer has delivered little more than one checkpoint.
    expect(clock.nowMs() - sinceMs).toBeGreaterThanOrEqual(READER_HOLD_SPARE_MS)
    expect(clock.nowMs() - sinceMs).toBeLessThanOrEqual(READER_HOLD_SPARE_MS + 2 * READER_HOLD_MS)
  })

  test('pauses after the voucher that is being signed', async () => {
    const { payer, work, flush, vouchers, startUnread } = setUp()
    work(1n, 20)
    payer.payIfDue()
    startUnread(1n)
    work(1n, 60)
    await flush()
    expect(vouchers()).toEqual([{ total: 20n * token, count: 0n }])
  })

  test('does not let another answer of the channel wait', async () => {
    const { payer, work, flush, vouchers, startUnread } = setUp()
    startUnread(1n)
    const other = startUnread(2n)
    await other.events.next()
    work(1n, 20)
    work(2n, 20)
    payer.payIfDue()
    await flush()
    expect(vouchers()).toEqual([{ total: 40n * token, count: 0n }])
  })

  test('pays an answer that has ended or was stopped at once', async () => {
    const ended = setUp()
    ended.startUnread(2n)
    ended.work(1n, 3)
    ended.tally.finish(1n, receiptId)
    ended.payer.payIfDue()
    await ended.flush()
    expect(ended.vouchers()).toEqual([{ total: 3n * token, count: 1n }])
    const stopped = setUp()
    stopped.startUnread(1n).stoppedMs = 0
    stopped.work(1n, 20)
    stopped.payer.payIfDue()
    await stopped.flush()
    expect(stopped.vouchers()).toEqual([{ total: 20n * token, count: 0n }])
  })

  test('pays all when it settles, and nothing once its channel has closed', async () => {
    const { payer, work, flush, vouchers, startUnread, clock, closed } = setUp()
    startUnread(1n)
    work(1n, 20)
    payer.payIfDue()
    const settling = payer.payAll()
    await flush()
    await settling
    expect(vouchers()).toEqual([{ total: 20n * token, count: 0n }])
    work(1n, 40)
    payer.payIfDue()
    closed.abort()
    await clock.advance(READER_HOLD_MS)
    await flush()
    expect(vouchers()).toHaveLength(1)
    expect(clock.sleeping).toBe(0)
  })
})

describe('running answers that are paid at their ends', () => {
  test('a voucher leaves out running answers until their owed amount is due', async () => {
    const { tally, payer, work, flush, vouchers } = setUp({ mayWithhold: true })
    work(0n, 5)
    work(1n, 7)
    tally.finish(0n, receiptId)
    payer.payIfDue()
    await flush()
    expect(vouchers()).toEqual([{ total: 5n * token, count: 1n }])
    work(1n, 15)
    payer.payIfDue()
    await flush()
    expect(vouchers()).toHaveLength(1)
    work(1n, 16)
    payer.payIfDue()
    await flush()
    expect(vouchers().at(-1)).toEqual({ total: 21n * token, count: 1n })
  })

  test('a payment of everything includes running answers', async () => {
    const { payer, work, flush, vouchers } = setUp({ mayWithhold: true })
    work(0n, 5)
    const paid = payer.payAll()
    await flush()
    await paid
    expect(vouchers()).toEqual([{ total: 5n * token, count: 0n }])
  })
})
