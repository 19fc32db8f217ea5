// Goal: for any repeated message from any sender, all parties get their money.
// Method: a random walk. A client, a hostile provider and strangers sign anything, with any count
// and root, and send any signature that exists in any order; one provider is honest. After each
// step the books of `walk-accounting.ts` are compared to the lamport, and each liveness
// invariant is tried by simulating its transaction:
//
// - before the deadline a provider can be paid every voucher that it holds (the highest is tried:
//   after any settlement, no other voucher pays more);
// - a client gets back the unearned part, by time and a stranger alone;
// - a stake leaves but for what open deals take, which does not, nor within one transaction;
// - a provider whose client is silent leaves its request, unless four left it before;
// - a request that a ring released four times is locked by an honest provider all the same;
// - an honest provider is bound to its own receipts alone.
//
// Those of deals are tried for one that is drawn by lot, and the honest provider itself acts on all
// of its own before time passes a deadline: one step changes one deal, so that a fault that stays
// is met within a few steps. No account is excluded on this chain. Training jobs have a walk of
// their own, in `training-walk.test.ts`.

import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvariantViolation, WalkAccounting } from './walk-accounting.ts'
import { takeAction } from './walk-actions.ts'
import { checkAgreements, checkLiveness } from './walk-invariants.ts'

const seed = Number(process.env.OSTROM_SEED ?? 1)
/** Steps; `npm run fuzz -- solana-walk` asks for more. */
const steps = Number(process.env.OSTROM_STEPS ?? 300)
/** Where counts of actions are appended, one run a line. */
const report = process.env.OSTROM_REPORT
/** Steps on one chain: as its accounts grow, it slows down. */
const perChain = 2_500
/** Steps within which the honest provider settles something, by experience. */
const SETTLED_WITHIN = 1_000

/** One step after another, the invariants after each. */
async function walk(books: WalkAccounting, count: number): Promise<void> {
  for (let step = 0; step < count; step++) {
    try {
      await takeAction(books)
      await checkAgreements(books)
      await checkLiveness(books)
    } catch (cause) {
      throw new Error(`step ${step}: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
  }
}

test(`${steps} adversarial steps keep every law`, async () => {
  for (let done = 0, run = 0; done < steps; done += perChain, run++) {
    const startedAtMs = performance.now()
    const books = await WalkAccounting.start(seed + run)
    const most = Math.min(perChain, steps - done)
    await walk(books, most)
    const seconds = (performance.now() - startedAtMs) / 1_000
    const counts = Object.fromEntries(books.counts)
    const line = { walk: 'solana', seed: seed + run, steps: most, seconds, counts }
    if (report) appendFileSync(report, `${JSON.stringify(line)}\n`)
    console.log(`solana walk, seed ${seed + run}: ${most} steps in ${seconds.toFixed(1)} s`)
    const settled = counts['settle by the honest provider'] ?? { accepted: 0, refused: 0 }
    const accepted = Object.values(counts).reduce((sum, count) => sum + count.accepted, 0)
    // Luck must have reached the market and its errors; of a settlement, in a walk this long.
    expect(most < SETTLED_WITHIN ? accepted : settled.accepted).toBeGreaterThan(0)
    expect(settled.refused).toBe(0)
  }
}, 3_600_000)

test('the canary is caught: settling and claiming by anybody', async () => {
  const books = await WalkAccounting.start(1, 'by anybody')
  await expect(walk(books, 2_500)).rejects.toMatchObject({ cause: expect.any(InvariantViolation) })
})
