// Goal: a client pays for everything that was delivered, nothing else, and each voucher says how
// many answers it pays in full.
// Method: a payer with real signatures over a tally; a disk that is slow where it matters.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Channel, type Hash, Price, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
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

function setUp({ cap = UNIT, dueAbove = 16n * token } = {}) {
  const account = SessionAccount.create(prices)
  const sent: Channel.SignedVoucher[] = []
  const disk: (() => void)[] = []
  const { signer, domain } = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const payer = createVoucherPayer({
    sessionId,
    domain,
    signer,
    account,
    last: undefined,
    cap: () => cap,
    dueAbove,
    reserve: () => new Promise((resolve) => disk.push(resolve)),
    send: async (signed) => void sent.push(signed),
    isClosed: () => false,
  })
  const work = (askId: bigint, output: number) => {
    if (!account.usageOf(askId)) account.begin(askId, promptTerms)
    account.update(askId, { ...SessionAccount.zeroUsage, output })
  }
  /** Writes what waits for the disk, and what follows from it. */
  const flush = async () => {
    for (let turn = 0; turn < 4; turn++) {
      for (const write of disk.splice(0)) write()
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }
  const vouchers = () => sent.map(({ voucher: { total, count } }) => ({ total, count }))
  return { tally: account, payer, work, flush, vouchers }
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
    // The answer goes on and ends while the voucher waits for the disk.
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
