// Goal: both sides of a session agree on the owed amount, for any answers that run, end, fail or
// are interrupted.
// Method: boundaries by example; random histories, compared with a slow reference that computes all
// sums again.
// Requirements: B-2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hash } from '../encoding/hex.ts'
import * as Merkle from '../hashing/merkle.ts'
import type * as Inference from '../inference/inference.ts'
import * as Price from '../money/price.ts'
import * as SessionAccount from './session-account.ts'

const prices: Price.PriceMap = {
  ...Price.zeroPrices,
  input: 1_000_000n,
  cachedInput: 100_000n,
  output: 3_000_000n,
  request: 7n,
}
const id = (n: number): Hash => `0x${n.toString(16).padStart(64, '0')}`
const work = (prefilled: number, output: number, cached = 0): SessionAccount.Usage => ({
  prefilled,
  cached,
  output,
})

/** Terms of short prompts: due as soon as they are processed. */
const ahead: SessionAccount.PromptBillingTerms = {
  prepaid: 1 << 20,
  perOutput: 0,
  perEmbedding: 0,
  perImage: 0,
}
const text: Inference.Prompt = { kind: 'text', text: 'Hello.' }
/** Terms of a text prompt of 32,000 tokens. */
const long = SessionAccount.promptBillingTerms({
  prompt: text,
  promptTokens: 32_000,
  prepaidTokens: 512,
})

describe('owed', () => {
  test('counts running answers as far as they have come', () => {
    const tally = SessionAccount.create(prices)
    tally.begin(0n, ahead)
    tally.update(0n, work(10, 0))
    expect(tally.owed()).toBe(10n)
    tally.update(0n, work(10, 2))
    expect(tally.owed()).toBe(10n + 6n + 7n)
  })

  test('charges cached prompt tokens at their own price', () => {
    const tally = SessionAccount.create(prices)
    tally.begin(0n, ahead)
    tally.update(0n, work(100, 0, 90))
    expect(tally.owed()).toBe(10n + 9n)
  })

  test('forgets a failed answer', () => {
    const tally = SessionAccount.create(prices)
    tally.begin(0n, ahead)
    tally.update(0n, work(10, 5))
    tally.discard(0n)
    expect(tally.owed()).toBe(0n)
    expect(tally.frontier().count).toBe(0n)
  })

  test('charges the prompt of an answer that is empty, and no flat price', () => {
    const empty = SessionAccount.create(prices)
    empty.begin(0n, ahead)
    empty.update(0n, work(10, 0))
    empty.finish(0n, id(1))
    expect([empty.owed(), empty.frontier().count]).toEqual([10n, 1n])
  })
})

describe('a long prompt', () => {
  test('a long prompt is due up to its prepaid part, then along with the output', () => {
    const tally = SessionAccount.create(prices)
    tally.begin(0n, long)
    tally.update(0n, work(32_000, 0))
    expect([tally.owed(), tally.credit()]).toEqual([512n, 31_488n])
    tally.update(0n, work(32_000, 3))
    expect(tally.owed()).toBe(512n + 3n * 64n + 9n + 7n)
    tally.update(0n, work(32_000, 492))
    expect([tally.owed(), tally.credit()]).toEqual([32_000n + 3n * 492n + 7n, 0n])
  })

  test('a long prompt is due in full with its receipt, in part without output', () => {
    const ended = SessionAccount.create(prices)
    ended.begin(0n, long)
    ended.update(0n, work(32_000, 0))
    expect(ended.totalAfter(0n)).toBe(512n)
    ended.update(0n, work(32_000, 1))
    expect(ended.totalAfter(0n)).toBe(32_000n + 3n + 7n)
    ended.finish(0n, id(1))
    expect([ended.owed(), ended.credit()]).toEqual([32_010n, 0n])
  })

  test('fills what is due with cached tokens first', () => {
    const tally = SessionAccount.create(prices)
    tally.begin(0n, long)
    tally.update(0n, work(32_000, 0, 400))
    expect(tally.owed()).toBe(112n + 40n)
  })

  test('comes due with vectors by their share, and with a picture in full', () => {
    const inputs = ['a', 'b', 'c', 'd']
    const promptUsage = { promptTokens: 4_002, prepaidTokens: 512 }
    const embeddings = SessionAccount.promptBillingTerms({
      prompt: { kind: 'embed-texts', inputs },
      ...promptUsage,
    })
    const two = { ...work(4_002, 0), embeddings: 2 }
    expect(SessionAccount.dueUsage(two, embeddings).prefilled).toBe(512 + 2 * 1_001)
    expect(SessionAccount.dueUsage({ ...two, embeddings: 4 }, embeddings).prefilled).toBe(4_002)
    const draw = { kind: 'image', text: 'A cat.', width: 64, height: 64 } as const
    const picture = SessionAccount.promptBillingTerms({ prompt: draw, ...promptUsage })
    expect(SessionAccount.dueUsage(work(4_002, 0), picture).prefilled).toBe(512)
    expect(SessionAccount.dueUsage({ ...work(4_002, 0), images: 1 }, picture).prefilled).toBe(4_002)
  })
})

describe('rewind', () => {
  test('keeps what a cut answer was paid for, and forgets what no voucher counts', () => {
    const tally = SessionAccount.create(prices)
    tally.begin(0n, ahead)
    tally.update(0n, work(10, 1))
    const promised = tally.owed()
    tally.update(0n, work(10, 9))
    const snapshot = tally.restore({ count: 0n, total: promised, prefillStays: true })
    expect(snapshot).toEqual({ ...SessionAccount.initialSnapshot, writtenOff: promised })
    expect(SessionAccount.create(prices, snapshot).owed()).toBe(promised)
  })

  test('returns the price of a prompt without output when the provider failed', () => {
    const tally = SessionAccount.create(prices)
    tally.begin(0n, ahead)
    tally.update(0n, work(500, 0))
    const lost = { count: 0n, total: 500n }
    expect(tally.restore({ ...lost, prefillStays: true }).writtenOff).toBe(500n)
    expect(tally.restore({ ...lost, prefillStays: false }).writtenOff).toBe(0n)
  })

  test('goes back to the answers that the voucher counts', () => {
    const tally = SessionAccount.create(prices)
    for (const n of [0, 1]) {
      tally.begin(BigInt(n), ahead)
      tally.update(BigInt(n), work(1, 1))
      tally.finish(BigInt(n), id(n))
    }
    const one = tally.restore({ count: 1n, total: 11n, prefillStays: true })
    expect(one.frontier).toEqual(Merkle.append(Merkle.empty, id(0)))
    expect(one.writtenOff).toBe(0n)
    expect(tally.rootAt(1n)).toBe(Merkle.root(one.frontier))
    tally.pruneSnapshots(2n)
    expect(tally.rootAt(1n)).toBeUndefined()
  })
})

test('the credit of claimed tokens has the price of input until there is output', () => {
  const account = SessionAccount.create(prices)
  account.begin(0n, { prepaid: 20, perOutput: 64, perEmbedding: 0, perImage: 0 })
  const question = { prefixClaim: { callId: 9n, tokens: 80 } }
  const usage = SessionAccount.promptUsage(SessionAccount.zeroUsage, 100, question)
  account.update(0n, usage)
  expect(account.creditFor(0n)).toBe(100n - 20n / 10n)
  account.update(0n, { ...usage, output: 1 })
  // 80 claimed and 4 uncached tokens of the prompt are due; the rest is the credit.
  expect(account.creditFor(0n)).toBe(16n)
})

describe('checkpointUp', () => {
  test('a checkpoint costs the dearer of output and prompt', () => {
    const sizes = { checkpointTokens: 32, prefillTokens: 512 }
    // 512 prompt tokens at 1 cost more than 32 output tokens at 3 with the flat price of a request.
    expect(SessionAccount.checkpointUp({ prices, ...sizes })).toBe(512n)
    const more = { checkpointTokens: 64, prefillTokens: 8 }
    expect(SessionAccount.checkpointUp({ prices, ...more })).toBe(64n * 3n + 7n)
  })

  test('a checkpoint with a high flat price is twice the first token and its due prompt', () => {
    const dear = { ...prices, request: 1_000n }
    const sizes = { checkpointTokens: 32, prefillTokens: 8 }
    expect(SessionAccount.checkpointUp({ prices: dear, ...sizes })).toBe(2n * (1_003n + 64n))
  })

  test('takes cached prompt tokens where those are the dearer', () => {
    const odd = { ...prices, cachedInput: 2_000_000n }
    const sizes = { checkpointTokens: 32, prefillTokens: 512 }
    expect(SessionAccount.checkpointUp({ prices: odd, ...sizes })).toBe(1_024n)
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
  | { readonly kind: 'finish' | 'fail'; readonly pick: number }

const termsDrawn: fc.Arbitrary<SessionAccount.PromptBillingTerms> = fc.record({
  prepaid: fc.integer({ min: 1, max: 1_000 }),
  perOutput: fc.constantFrom(0, SessionAccount.PROMPT_TOKENS_PER_OUTPUT),
  perEmbedding: fc.nat(100),
  perImage: fc.nat(100),
})

const pricesDrawn: fc.Arbitrary<Price.PriceMap> = fc
  .record({ input: fc.nat(), cachedInput: fc.nat(), output: fc.nat(), request: fc.nat() })
  .map((drawn) => ({
    ...Price.zeroPrices,
    input: BigInt(drawn.input),
    cachedInput: BigInt(drawn.cachedInput),
    output: BigInt(drawn.output),
    request: BigInt(drawn.request),
  }))

/**
 * Usage of an answer after each of its parts. Engines report the cached tokens with the first part.
 */
const growing: fc.Arbitrary<readonly SessionAccount.Usage[]> = fc
  .tuple(
    fc.nat(600),
    fc.array(fc.record({ fresh: fc.nat(700), output: fc.nat(20) }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([cached, pieces]) => {
    let last = { ...SessionAccount.zeroUsage, prefilled: cached, cached }
    return pieces.map(({ fresh, output }) => {
      last = work(last.prefilled + fresh, last.output + output, cached)
      return last
    })
  })

describe('what is due of running answers', () => {
  test('never falls as work grows, and is never above the whole', () => {
    fc.assert(
      fc.property(pricesDrawn, termsDrawn, growing, (drawn, terms, works) => {
        const tally = SessionAccount.create(drawn)
        tally.begin(0n, terms)
        let before = 0n
        for (const next of works) {
          const foreseen = [tally.owedAt(0n, next), tally.totalAt(0n, next)]
          tally.update(0n, next)
          expect(foreseen).toEqual([tally.owed(), tally.owed() + tally.credit()])
          expect(tally.owed()).toBeGreaterThanOrEqual(before)
          expect(tally.credit()).toBeGreaterThanOrEqual(0n)
          before = tally.owed()
        }
        const whole = Price.costUp(drawn, SessionAccount.unitCounts(works.at(-1)!))
        expect(before + tally.credit()).toBe(whole)
      }),
    )
  })

  test('the due amount is the same in any order of the pieces of several answers', () => {
    const answers = fc.array(growing, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(answers, termsDrawn, fc.infiniteStream(fc.nat(3)), (works, terms, order) => {
        const inTurn = SessionAccount.create(prices)
        const mixed = SessionAccount.create(prices)
        for (const callId of works.keys()) {
          inTurn.begin(BigInt(callId), terms)
          mixed.begin(BigInt(callId), terms)
        }
        for (const [callId, pieces] of works.entries()) {
          for (const next of pieces) inTurn.update(BigInt(callId), next)
        }
        const left = works.map((pieces, callId) => ({ callId, pieces: [...pieces] }))
        while (left.length > 0) {
          const at = (order.next().value as number) % left.length
          const { callId, pieces } = left[at]!
          const next = pieces.shift()
          if (next) mixed.update(BigInt(callId), next)
          else left.splice(at, 1)
        }
        expect([mixed.owed(), mixed.credit()]).toEqual([inTurn.owed(), inTurn.credit()])
        for (const callId of works.keys()) {
          const receipt = [BigInt(callId), id(callId)] as const
          expect(mixed.totalAfter(receipt[0])).toBe(inTurn.totalAfter(receipt[0]))
          inTurn.finish(...receipt)
          mixed.finish(...receipt)
        }
        expect(mixed.owed()).toBe(inTurn.owed())
      }),
    )
  })

  test('the due amount never exceeds the prepaid part plus the part due for each token', () => {
    const promptUsage = fc.record({
      promptTokens: fc.nat(70_000),
      prepaidTokens: fc.integer({ min: 1, max: SessionAccount.PREPAID_TOKENS_MAX }),
      told: fc.nat(70_000),
      cached: fc.nat(70_000),
      output: fc.nat(2_000),
    })
    fc.assert(
      fc.property(
        pricesDrawn,
        promptUsage,
        (drawn, { promptTokens, prepaidTokens, output, ...rest }) => {
          const prefilled = Math.min(rest.told, promptTokens)
          const claimed = work(prefilled, output, Math.min(rest.cached, prefilled))
          const tally = SessionAccount.create(drawn)
          tally.begin(
            0n,
            SessionAccount.promptBillingTerms({ prompt: text, promptTokens, prepaidTokens }),
          )
          tally.update(0n, claimed)
          const due = Math.min(promptTokens, prepaidTokens + 64 * output)
          const most = Price.add(Price.worstCasePrompt(drawn, due), {
            ...Price.zeroCounts,
            output: BigInt(output),
            request: output > 0 ? 1n : 0n,
          })
          expect(tally.owed()).toBeLessThanOrEqual(Price.costUp(drawn, most))
          const { writtenOff } = tally.restore({
            count: 0n,
            total: 1n << 100n,
            prefillStays: true,
          })
          expect(writtenOff).toBe(tally.owed())
        },
      ),
    )
  })
})

const pick = fc.nat(20)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant({ kind: 'begin' as const }),
  fc.record({ kind: fc.constant('grow' as const), pick, input: fc.nat(600), output: fc.nat(40) }),
  fc.record({ kind: fc.constantFrom('finish' as const, 'fail' as const), pick }),
)

describe('any history', () => {
  test('owes what adding up from scratch gives, and never less after an honest step', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), termsDrawn, (steps, terms) => {
        const tally = SessionAccount.create(prices)
        const running = new Map<bigint, SessionAccount.Usage>()
        let finished = Price.zeroCounts
        let asks = 0n
        for (const next of steps) {
          const callId = [...running.keys()][next.kind === 'begin' ? 0 : next.pick % 21] ?? 0n
          const before = running.get(callId)
          if (next.kind === 'begin') {
            running.set(asks, SessionAccount.zeroUsage)
            tally.begin(asks++, terms)
          } else if (before && next.kind === 'grow') {
            const after = work(before.prefilled + next.input, before.output + next.output)
            running.set(callId, after)
            tally.update(callId, after)
          } else if (before && next.kind === 'fail') {
            running.delete(callId)
            tally.discard(callId)
          } else if (before) {
            running.delete(callId)
            tally.finish(callId, id(Number(callId)))
            const charged = before.output > 0 ? before : SessionAccount.dueUsage(before, terms)
            finished = Price.add(finished, SessionAccount.unitCounts(charged))
          }
          const works = [...running.values()]
          const due = works.map((one) =>
            SessionAccount.unitCounts(SessionAccount.dueUsage(one, terms)),
          )
          const counts = due.reduce(Price.add, finished)
          expect(tally.owed()).toBe(Price.costUp(prices, counts))
          const whole = works.map(SessionAccount.unitCounts).reduce(Price.add, finished)
          expect(tally.credit()).toBe(Price.costUp(prices, whole) - tally.owed())
          expect(tally.runningCount()).toBe(running.size)
        }
      }),
    )
  })
})

describe('sums that grow with each step', () => {
  /** Any usage, also one that is less than the one before it. */
  const anyUsage: fc.Arbitrary<SessionAccount.Usage> = fc
    .record({
      prefilled: fc.nat(3_000),
      cached: fc.nat(3_000),
      output: fc.oneof(fc.constant(0), fc.nat(60)),
      embeddings: fc.constantFrom(0, 0, 0, 2),
      images: fc.constantFrom(0, 0, 0, 2),
    })
    .map((usage) => ({ ...usage, cached: Math.min(usage.cached, usage.prefilled) }))
  const which = fc.nat(4)
  const change = fc.oneof(
    fc.record({ kind: fc.constant('begin' as const), terms: termsDrawn }),
    fc.record({ kind: fc.constant('reach' as const), which, usage: anyUsage }),
    fc.record({ kind: fc.constant('stop' as const), which, promptTokens: fc.nat(3_000) }),
    fc.record({ kind: fc.constantFrom('finish' as const, 'discard' as const), which }),
  )
  const allPrices = fc.record({
    input: fc.bigInt({ min: 0n, max: 1n << 70n }),
    cachedInput: fc.bigInt({ min: 0n, max: 1n << 70n }),
    output: fc.bigInt({ min: 0n, max: 9_999_999n }),
    image: fc.bigInt({ min: 0n, max: 1n << 70n }),
    second: fc.bigInt({ min: 0n, max: 1n << 70n }),
    request: fc.bigInt({ min: 0n, max: 1n << 70n }),
  })
  const snapshots = fc.record({
    writtenOff: fc.bigInt({ min: 0n, max: 1n << 60n }),
    finished: fc.record({
      input: fc.bigInt({ min: 0n, max: 1n << 40n }),
      cachedInput: fc.bigInt({ min: 0n, max: 1n << 40n }),
      output: fc.bigInt({ min: 0n, max: 1n << 40n }),
      image: fc.bigInt({ min: 0n, max: 9n }),
      second: fc.bigInt({ min: 0n, max: 9n }),
      request: fc.bigInt({ min: 0n, max: 9n }),
    }),
  })
  type Running = {
    readonly id: bigint
    readonly usage: SessionAccount.Usage
    readonly terms: SessionAccount.PromptBillingTerms
    readonly isStopped: boolean
  }
  const dueOf = ({ usage, terms }: Running) => SessionAccount.dueUsage(usage, terms)
  const billedOf = (one: Running) =>
    SessionAccount.hasOutput(one.usage) && !one.isStopped ? one.usage : dueOf(one)
  const sumOf = (counts: Price.UnitCounts, usages: readonly SessionAccount.Usage[]) =>
    usages.map(SessionAccount.unitCounts).reduce(Price.add, counts)

  test('amounts equal at every step those that are computed from all usages', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 40, size: 'max' }),
        allPrices,
        snapshots,
        anyUsage,
        (changes, drawn, { writtenOff, finished: before }, foreseen) => {
          const start = { finished: before, frontier: Merkle.empty, writtenOff }
          const tally = SessionAccount.create(drawn, start)
          let running: readonly Running[] = []
          let finished = before
          let begun = 0n
          const total = (counts: Price.UnitCounts) => Price.costUp(drawn, counts) + writtenOff
          const costOf = (usage: SessionAccount.Usage) =>
            Price.costUp(drawn, SessionAccount.unitCounts(usage))
          const check = () => {
            const due = total(sumOf(finished, running.map(dueOf)))
            expect(tally.owed()).toBe(due)
            expect(tally.finishedTotal()).toBe(total(finished))
            const usages = running.map(({ usage }) => usage)
            expect(tally.credit()).toBe(total(sumOf(finished, usages)) - due)
            const ask = { count: tally.frontier().count, total: 1n << 200n }
            const shown = running.filter(({ usage }) => SessionAccount.hasOutput(usage))
            for (const [prefillStays, kept] of [
              [true, running] as const,
              [false, shown] as const,
            ]) {
              const cut = total(sumOf(finished, kept.map(dueOf))) - total(finished)
              expect(tally.restore({ ...ask, prefillStays }).writtenOff).toBe(writtenOff + cut)
            }
            for (const one of running) {
              const { id: callId, usage } = one
              expect(tally.dueFor(callId)).toBe(costOf(dueOf(one)))
              const worst = Price.costUp(drawn, Price.worstCasePrompt(drawn, usage.prefilled))
              const lent = SessionAccount.hasOutput(usage) ? costOf(usage) : worst
              expect(tally.creditFor(callId)).toBe(lent - costOf(dueOf(one)))
              expect(tally.totalAfter(callId)).toBe(total(sumOf(finished, [billedOf(one)])))
              const others = running.filter((other) => other !== one)
              const next = [...others, { ...one, usage: foreseen }]
              expect(tally.owedAt(callId, foreseen)).toBe(total(sumOf(finished, next.map(dueOf))))
              const whole = next.map((other) => other.usage)
              expect(tally.totalAt(callId, foreseen)).toBe(total(sumOf(finished, whole)))
            }
          }
          for (const step of changes) {
            if (step.kind === 'begin') {
              const one = { id: begun++, usage: SessionAccount.zeroUsage, isStopped: false }
              running = [...running, { ...one, terms: step.terms }]
              tally.begin(one.id, step.terms)
              continue
            }
            const one = running[step.which]
            if (!one) continue
            const replace = (next: readonly Running[]) => {
              running = running.flatMap((other) => (other === one ? next : [other]))
            }
            if (step.kind === 'reach') {
              replace([{ ...one, usage: step.usage }])
              tally.update(one.id, step.usage)
            } else if (step.kind === 'stop') {
              const prepaid = Math.max(dueOf(one).prefilled, step.promptTokens)
              const terms = { prepaid, perOutput: 0, perEmbedding: 0, perImage: 0 }
              replace([{ ...one, terms, isStopped: true }])
              tally.stop(one.id, step.promptTokens)
            } else {
              replace([])
              if (step.kind === 'discard') tally.discard(one.id)
              else {
                finished = sumOf(finished, [billedOf(one)])
                tally.finish(one.id, id(Number(one.id)))
              }
            }
            check()
          }
        },
      ),
    )
  })
})
