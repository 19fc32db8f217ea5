// Goal: both sides of a session agree on what is owed, whatever runs, ends, fails or is cut off.
// Method: boundaries by example; random histories against a slow model that adds up from scratch.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hash } from './hex.ts'
import * as Merkle from './merkle.ts'
import * as Price from './price.ts'
import * as Tally from './tally.ts'

const prices: Price.PriceMap = {
  ...Price.free,
  input: 1_000_000n,
  cachedInput: 100_000n,
  output: 3_000_000n,
  request: 7n,
}
const id = (n: number): Hash => `0x${n.toString(16).padStart(64, '0')}`
const work = (prefilled: number, output: number, cached = 0): Tally.Work => ({
  prefilled,
  cached,
  output,
})

describe('owed', () => {
  test('counts running answers as far as they have come', () => {
    const tally = Tally.create(prices)
    tally.begin(0n)
    tally.reach(0n, work(10, 0))
    expect(tally.owed()).toBe(10n)
    tally.reach(0n, work(10, 2))
    expect(tally.owed()).toBe(10n + 6n + 7n)
  })

  test('charges cached prompt tokens at their own price', () => {
    const tally = Tally.create(prices)
    tally.begin(0n)
    tally.reach(0n, work(100, 0, 90))
    expect(tally.owed()).toBe(10n + 9n)
  })

  test('forgets a failed answer', () => {
    const tally = Tally.create(prices)
    tally.begin(0n)
    tally.reach(0n, work(10, 5))
    tally.drop(0n)
    expect(tally.owed()).toBe(0n)
    expect(tally.frontier().count).toBe(0n)
  })

  test('charges nothing for an empty answer, and the work done for a stopped one', () => {
    const empty = Tally.create(prices)
    empty.begin(0n)
    empty.reach(0n, work(10, 0))
    empty.finish(0n, id(1), 'answered')
    expect([empty.owed(), empty.frontier().count]).toEqual([0n, 1n])
    const stopped = Tally.create(prices)
    stopped.begin(0n)
    stopped.reach(0n, work(10, 0))
    stopped.finish(0n, id(1), 'stopped')
    expect(stopped.owed()).toBe(10n)
  })
})

describe('rewind', () => {
  test('keeps what a cut answer was paid for, and forgets what no voucher counts', () => {
    const tally = Tally.create(prices)
    tally.begin(0n)
    tally.reach(0n, work(10, 1))
    const promised = tally.owed()
    tally.reach(0n, work(10, 9))
    const mark = tally.rewind({ count: 0n, total: promised, prefillStays: true })
    expect(mark).toEqual({ ...Tally.start, lapsed: promised })
    expect(Tally.create(prices, mark).owed()).toBe(promised)
  })

  test('returns the price of a prompt without output when the provider failed', () => {
    const tally = Tally.create(prices)
    tally.begin(0n)
    tally.reach(0n, work(500, 0))
    const lost = { count: 0n, total: 500n }
    expect(tally.rewind({ ...lost, prefillStays: true }).lapsed).toBe(500n)
    expect(tally.rewind({ ...lost, prefillStays: false }).lapsed).toBe(0n)
  })

  test('goes back to the answers that the voucher counts', () => {
    const tally = Tally.create(prices)
    for (const n of [0, 1]) {
      tally.begin(BigInt(n))
      tally.reach(BigInt(n), work(1, 1))
      tally.finish(BigInt(n), id(n), 'answered')
    }
    const one = tally.rewind({ count: 1n, total: 11n, prefillStays: true })
    expect(one.frontier).toEqual(Merkle.append(Merkle.empty, id(0)))
    expect(one.lapsed).toBe(0n)
    expect(tally.rootAt(1n)).toBe(Merkle.root(one.frontier))
    tally.settleMarks(2n)
    expect(tally.rootAt(1n)).toBeUndefined()
  })
})

describe('checkpointUp', () => {
  test('is the dearer of output and prompt', () => {
    const sizes = { checkpointTokens: 32, prefillTokens: 512 }
    // 32 output tokens at 3 and the flat price of a request, beside 512 prompt tokens at 1.
    expect(Tally.checkpointUp({ prices, ...sizes })).toBe(512n)
    expect(Tally.checkpointUp({ prices, ...sizes, prefillTokens: 8 })).toBe(103n)
  })

  test('is twice the first token where the flat price is most of it', () => {
    const dear = { ...prices, request: 1_000n }
    const sizes = { checkpointTokens: 32, prefillTokens: 8 }
    expect(Tally.checkpointUp({ prices: dear, ...sizes })).toBe(2n * 1_003n)
  })
})

type Step =
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'grow'
      readonly pick: number
      readonly input: number
      readonly output: number
    }
  | { readonly kind: 'finish' | 'stop' | 'fail'; readonly pick: number }

const pick = fc.nat(20)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant({ kind: 'begin' as const }),
  fc.record({ kind: fc.constant('grow' as const), pick, input: fc.nat(600), output: fc.nat(40) }),
  fc.record({ kind: fc.constantFrom('finish' as const, 'stop' as const, 'fail' as const), pick }),
)

describe('any history', () => {
  test('owes what adding up from scratch gives, and never less after an honest step', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const tally = Tally.create(prices)
        const running = new Map<bigint, Tally.Work>()
        let finished = Price.nothing
        let asks = 0n
        for (const next of steps) {
          const askId = [...running.keys()][next.kind === 'begin' ? 0 : next.pick % 21] ?? 0n
          const before = running.get(askId)
          if (next.kind === 'begin') {
            running.set(asks, Tally.noWork)
            tally.begin(asks++)
          } else if (before && next.kind === 'grow') {
            const after = work(before.prefilled + next.input, before.output + next.output)
            running.set(askId, after)
            tally.reach(askId, after)
          } else if (before && next.kind === 'fail') {
            running.delete(askId)
            tally.drop(askId)
          } else if (before) {
            running.delete(askId)
            const ending = next.kind === 'stop' ? 'stopped' : 'answered'
            tally.finish(askId, id(Number(askId)), ending)
            const charged = ending === 'stopped' || before.output > 0
            if (charged) finished = Price.add(finished, Tally.countsOf(before))
          }
          const counts = [...running.values()].map(Tally.countsOf).reduce(Price.add, finished)
          expect(tally.owed()).toBe(Price.costUp(prices, counts))
          expect(tally.running()).toBe(running.size)
        }
      }),
    )
  })
})
