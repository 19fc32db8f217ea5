// Goal: callers are charged once for every base unit that the vouchers of a session promise. If the
// process is killed, their charges and notes cover the whole signed amount.
// Method: a payer with real signatures over a session account, in which answers arrive, fail, end
// empty, and are cut off in any order, and their charges reach the disk sooner or later.
// Requirements: B-13

import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Price, SessionAccount } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChannelCharges } from './channel-charges.ts'
import { createVoucherPayer } from './voucher-payer.ts'

const UNIT = 10n ** 18n
const prices: Price.PriceMap = { ...Price.zeroPrices, input: UNIT, output: 2n * UNIT }
const token = UNIT / 1_000_000n
const receipt: Hash = `0x${'01'.repeat(32)}`
const terms: SessionAccount.PromptBillingTerms = {
  prepaid: 512,
  perOutput: 64,
  perEmbedding: 0,
  perImage: 0,
}
const { signer, domain } = createMemoryChain().connect(new Uint8Array(32).fill(7))

/** A channel that signs a voucher whenever the unpaid amount exceeds `dueAbove`. */
function channel(options: { readonly dueAbove?: bigint } = {}) {
  const account = SessionAccount.create(prices)
  const calls = new Map<bigint, ReturnType<typeof askOf>>()
  /** Amount of each answer on disk: the noted maximum while it runs, and then its charge. */
  const onDisk = new Map<bigint, bigint>()
  const settled = new Set<bigint>()
  /** Vouchers for which the signed amount exceeds the amount on disk. */
  const uncovered: string[] = []
  const covered = () => [...onDisk.values()].reduce((sum, one) => sum + one, 0n)
  const check = (signed: bigint) => {
    if (covered() < signed) uncovered.push(`${covered()} of ${signed}`)
  }
  const over = new AbortController()
  const payer = createVoucherPayer({
    sessionId: `0x${'5e'.repeat(32)}`,
    domain,
    signer,
    account,
    last: undefined,
    cap: () => 100n * UNIT,
    dueAbove: options.dueAbove ?? 1n,
    mayWithhold: () => false,
    reserve: (_, counts) => charges.note(counts),
    send: async ({ voucher }) => check(voucher.total),
    calls: new Map(),
    clock: createClockManual(),
    closed: over.signal,
  })
  const charges = createChannelCharges({ account, payer, calls })
  const charged = new Map<bigint, bigint>()
  let ends = 0
  const askOf = (id: bigint) => ({
    id,
    observer: {
      onCharge: (amount: bigint) => void charged.set(id, (charged.get(id) ?? 0n) + amount),
      async noteSigned(amount: bigint) {
        const before = onDisk.get(id) ?? 0n
        if (!settled.has(id) && amount > before) onDisk.set(id, amount)
      },
    },
  })
  const end = (id: bigint) => {
    const ask = calls.get(id) ?? askOf(id)
    calls.delete(id)
    charges.chargeEnded(ask)
  }
  const pay = async () => {
    payer.payIfDue()
    // A payer that waits only for signatures has finished by the next turn of the event loop.
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return {
    tally: account,
    payer,
    pay,
    charged,
    all: () => [...charged.values()].reduce((sum, one) => sum + one, 0n),
    uncovered,
    covered,
    /** Writes the charges of all ended answers to disk. */
    settle() {
      for (const [id, amount] of charged) {
        settled.add(id)
        onDisk.set(id, amount)
      }
      check(payer.last()?.voucher.total ?? 0n)
    },
    begin(id: bigint) {
      account.begin(id, terms)
      calls.set(id, askOf(id))
    },
    reach(id: bigint, prefilled: number, output: number) {
      account.update(id, { prefilled, cached: 0, output })
      charges.reach(calls.get(id)!)
    },
    fail(id: bigint) {
      account.discard(id)
      end(id)
    },
    finish(id: bigint) {
      ends += 1
      const receipt = `0x${ends.toString(16).padStart(64, '0')}` as Hash
      account.finish(id, receipt)
      end(id)
    },
    cut(ids: readonly bigint[]) {
      over.abort()
      charges.chargeAborted(ids.map(askOf))
    },
  }
}

describe('an answer that failed', () => {
  test('a failed answer is charged its payment, and the next answer that much less', async () => {
    const { begin, reach, pay, fail, finish, charged, payer } = channel()
    begin(1n)
    reach(1n, 100, 0)
    await pay()
    fail(1n)
    begin(2n)
    reach(2n, 100, 30)
    finish(2n)
    await pay()
    expect(charged.get(1n)).toBe(100n * token)
    expect(charged.get(2n)).toBe(60n * token)
    expect(payer.promised()).toBe(160n * token)
  })

  test('a failed answer is charged nothing if nothing was promised for it', async () => {
    const { begin, reach, pay, fail, charged } = channel({ dueAbove: 101n * token })
    begin(1n)
    reach(1n, 100, 0)
    await pay()
    fail(1n)
    expect(charged.get(1n)).toBe(0n)
  })

  test('a failed answer is charged only for its own part while another answer runs', async () => {
    const { begin, reach, pay, fail, finish, charged } = channel()
    begin(1n)
    begin(2n)
    reach(1n, 100, 0)
    reach(2n, 40, 0)
    await pay()
    fail(1n)
    expect(charged.get(1n)).toBe(100n * token)
    reach(2n, 40, 10)
    finish(2n)
    // The second answer costs 60 prompt tokens. The vouchers before its end paid for 40 of them;
    // the credit of the first answer pays for the rest.
    expect(charged.get(2n)).toBe(40n * token)
  })
})

test('an empty answer is charged for what was paid of its prompt', async () => {
  const { begin, reach, pay, finish, charged } = channel()
  begin(1n)
  reach(1n, 100, 0)
  await pay()
  finish(1n)
  expect(charged.get(1n)).toBe(100n * token)
})

test('answers that a lost channel cuts off share what was promised for them', async () => {
  const { begin, reach, pay, cut, charged, payer } = channel()
  begin(1n)
  begin(2n)
  reach(1n, 100, 0)
  reach(2n, 40, 0)
  await pay()
  reach(2n, 90, 0)
  cut([1n, 2n])
  expect([...charged.values()]).toEqual([100n * token, 40n * token])
  expect(payer.promised()).toBe(140n * token)
})

describe('the note of a call', () => {
  /** Charges of two calls, whose notes the test writes or refuses. */
  function setUp() {
    const account = SessionAccount.create(prices)
    const written: PromiseWithResolvers<void>[] = []
    const notes: (readonly [bigint, bigint])[] = []
    const callOf = (id: bigint) => ({
      id,
      observer: {
        onCharge() {},
        noteSigned(amount: bigint) {
          notes.push([id, amount])
          written.push(Promise.withResolvers<void>())
          return written.at(-1)!.promise
        },
      },
    })
    const calls = new Map([1n, 2n].map((id) => [id, callOf(id)] as const))
    let promised = 0n
    const promise = (amount: bigint) => {
      promised = amount
    }
    const charges = createChannelCharges({ account, payer: { promised: () => promised }, calls })
    for (const id of calls.keys()) account.begin(id, terms)
    const reach = (id: bigint, output: number) => {
      account.update(id, { prefilled: 0, cached: 0, output })
      charges.reach(calls.get(id)!)
    }
    const cost = (tokens: number) => BigInt(tokens) * 2n * token
    return { account, calls, charges, reach, notes, written, cost, promise }
  }

  test('a note is written once for each amount', async () => {
    const { charges, reach, notes, written, cost } = setUp()
    reach(1n, 1)
    reach(2n, 2)
    const first = charges.note('all')
    for (const { resolve } of written) resolve()
    await first
    reach(2n, 3)
    const second = charges.note('all')
    written.at(-1)!.resolve()
    await second
    await charges.note('all')
    expect(notes).toEqual([
      [1n, cost(1)],
      [2n, cost(2)],
      [2n, cost(3)],
    ])
  })

  test('a note is written again if the call grew meanwhile', async () => {
    const { charges, reach, notes, written, cost } = setUp()
    reach(1n, 1)
    const first = charges.note('all')
    reach(1n, 2)
    written[0]!.resolve()
    await first
    void charges.note('all')
    expect(notes).toEqual([
      [1n, cost(1)],
      [1n, cost(2)],
    ])
  })

  test('a note is tried again if it was refused or is not written yet', async () => {
    const { charges, reach, notes, written, cost } = setUp()
    reach(1n, 1)
    reach(2n, 2)
    const first = charges.note('all')
    written[0]!.reject(new Error('full'))
    await expect(first).rejects.toThrow('full')
    void charges.note('all')
    const both = [
      [1n, cost(1)],
      [2n, cost(2)],
    ] as const
    expect(notes).toEqual([...both, ...both])
  })

  test('a refused note is written before a voucher, also after the end of its call', async () => {
    const { account, calls, charges, reach, notes, written, cost } = setUp()
    reach(1n, 2)
    const first = charges.note('all')
    written[0]!.reject(new Error('full'))
    await expect(first).rejects.toThrow('full')
    const call = calls.get(1n)!
    account.finish(1n, receipt)
    calls.delete(1n)
    charges.chargeEnded(call)
    void charges.note('ended')
    expect(notes).toEqual([
      [1n, cost(2)],
      [1n, cost(2)],
    ])
  })

  test('a call that ends twice is noted with all of its charges', async () => {
    const { account, calls, charges, reach, notes, written, cost, promise } = setUp()
    reach(1n, 2)
    const first = charges.note('all')
    written[0]!.resolve()
    await first
    promise(cost(2))
    const call = calls.get(1n)!
    charges.chargeAborted([call])
    // The receipt was being checked while the channel was lost.
    account.update(1n, { prefilled: 0, cached: 0, output: 3 })
    account.finish(1n, receipt)
    charges.chargeEnded(call)
    void charges.note('ended')
    expect(notes).toEqual([
      [1n, cost(2)],
      [1n, cost(3)],
    ])
  })

  test('a voucher that counts only ended answers needs no note', async () => {
    const { charges, reach, notes } = setUp()
    reach(1n, 1)
    await charges.note('ended')
    expect(notes).toEqual([])
  })
})

// Finding: GAT-1, CAP4-8
test('any sequence of calls charges exactly the amount that vouchers promise', async () => {
  const step = fc.record({
    id: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom('reach', 'reach', 'reach', 'fail', 'finish', 'stop', 'pay', 'settle'),
    prompt: fc.integer({ min: 0, max: 700 }),
    output: fc.integer({ min: 0, max: 20 }),
  })
  const dueAbove = fc.bigInt({ min: 1n, max: 600n })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      dueAbove,
      fc.boolean(),
      async (steps, due, isLost) => {
        const one = channel({ dueAbove: due * token })
        const running = new Map<number, { id: bigint; prefilled: number; output: number }>()
        let ids = 0n
        for (const { id: index, kind, prompt, output } of steps) {
          if (kind === 'pay') await one.pay()
          if (kind === 'settle') one.settle()
          let at = running.get(index)
          if (!at) {
            at = { id: ids++, prefilled: 0, output: 0 }
            running.set(index, at)
            one.begin(at.id)
          }
          if (kind === 'reach') {
            at.prefilled += prompt
            at.output += output
            one.reach(at.id, at.prefilled, at.output)
          } else if (kind !== 'pay' && kind !== 'settle') {
            if (kind === 'fail') one.fail(at.id)
            else one.finish(at.id)
            running.delete(index)
          }
        }
        const left = [...running.values()].map(({ id }) => id)
        if (isLost) {
          await one.pay()
          one.cut(left)
        } else for (const id of left) one.finish(id)
        await one.pay()
        const finished = one.tally.finishedTotal()
        const promised = one.payer.promised()
        // The next voucher counts the finished calls that no signed voucher counts yet.
        expect(one.all()).toBe(promised > finished ? promised : finished)
        expect(one.uncovered).toEqual([])
        expect(one.covered() >= promised).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})
