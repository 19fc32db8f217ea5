// Goal: a client pays for everything that was delivered, nothing else, and each voucher says how
// many answers it pays in full.
// Method: a payer with real signatures over a tally; a disk that is slow where it matters.

import { createChain } from '@ostrom/ledger/memory'
import { type Channel, type Hash, Price, Tally } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createPayer } from './payer.ts'

const promptTerms: Tally.PromptTerms = { prepaid: 512, perOutput: 64, perVector: 0, perImage: 0 }

const UNIT = 10n ** 18n
const prices: Price.PriceMap = { ...Price.free, output: UNIT }
const token = UNIT / 1_000_000n
const sessionId = `0x${'5e'.repeat(32)}` as const
const receiptId = `0x${'4e'.repeat(32)}` as Hash

function setUp({ cap = UNIT, dueAbove = 16n * token } = {}) {
  const tally = Tally.create(prices)
  const sent: Channel.SignedVoucher[] = []
  const disk: (() => void)[] = []
  const { signer, domain } = createChain().connect(new Uint8Array(32).fill(7))
  const payer = createPayer({
    sessionId,
    domain,
    signer,
    tally,
    last: undefined,
    cap: () => cap,
    dueAbove,
    reserve: () => new Promise((resolve) => disk.push(resolve)),
    send: async (signed) => void sent.push(signed),
    isOver: () => false,
  })
  const work = (askId: bigint, output: number) => {
    if (!tally.workOf(askId)) tally.begin(askId, promptTerms)
    tally.reach(askId, { ...Tally.noWork, output })
  }
  /** Writes what waits for the disk, and what follows from it. */
  const flush = async () => {
    for (let turn = 0; turn < 4; turn++) {
      for (const write of disk.splice(0)) write()
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }
  const vouchers = () => sent.map(({ voucher: { total, count } }) => ({ total, count }))
  return { tally, payer, work, flush, vouchers }
}

describe('a payer', () => {
  test('waits until half a checkpoint is due', async () => {
    const { payer, work, flush, vouchers } = setUp()
    work(1n, 15)
    payer.consider()
    await flush()
    expect(vouchers()).toEqual([])
    work(1n, 16)
    payer.consider()
    await flush()
    expect(vouchers()).toEqual([{ total: 16n * token, count: 0n }])
  })

  test('never counts an answer that its total does not pay', async () => {
    const { tally, payer, work, flush, vouchers } = setUp()
    work(1n, 20)
    payer.consider()
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
    const settling = payer.settle()
    await flush()
    await settling
    expect(vouchers()).toEqual([{ total: 3n * token, count: 0n }])
  })

  test('stays within the cap, and does not repeat itself there', async () => {
    const { payer, work, flush, vouchers } = setUp({ cap: 20n * token })
    work(1n, 50)
    payer.consider()
    await flush()
    payer.consider()
    await flush()
    expect(vouchers()).toEqual([{ total: 20n * token, count: 0n }])
  })
})
