// Goal: all parties get their money, even if any sender repeats any message.
// Method: a random walk over deals, which are sessions and requests. A client, a hostile provider
// and strangers sign any message, with any count and root, and send any existing signature in any
// order; one provider is honest. After each step the test compares the books of
// `walk-accounting.ts` with the chain to the lamport. For each liveness invariant it simulates the
// transaction that has to be possible:
//
// - before the deadline a provider can be paid each voucher that it holds (the check tries the
//   highest, because no other voucher pays more after any settlement);
// - after the deadline a stranger alone can return the unearned part to the client;
// - stake can leave except for the part that open deals take, and a provider cannot stake, lock a
//   request and take the stake back in one transaction;
// - a provider whose client is silent can release its request, unless four providers released it
//   before;
// - an honest provider can still lock a request that a ring released four times;
// - an honest provider is bound only to its own receipts.
//
// Each step checks the invariants of one random deal, and the honest provider settles all of its
// own deals before time passes a deadline. One step changes one deal, so that a lasting fault is
// found within a few steps. Training jobs have a walk of their own, in `training-walk.test.ts`.
// Shows (deploy): random walks over contracts and program: every account submits arbitrary
// transactions (100,000 steps on each chain).

import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { InvariantViolation, WalkAccounting } from './walk-accounting.ts'
import { takeAction } from './walk-actions.ts'
import { checkAgreements, checkLiveness } from './walk-invariants.ts'

const seed = Number(process.env.OSTROM_SEED ?? 1)
/** Number of steps; `npm run fuzz -- solana-walk` sets a higher number. */
const steps = Number(process.env.OSTROM_STEPS ?? 300)
/** File to which each run appends a line with its counts of actions. */
const report = process.env.OSTROM_REPORT
/** Number of steps on one chain. It is bounded, because more accounts slow the chain down. */
const perChain = 2_500
/** Number of steps within which the honest provider settles something, by measurement. */
const SETTLED_WITHIN = 1_000

/** Runs steps, and checks the invariants after each step. */
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
    // A short walk must have a successful action; a longer walk must have an honest settlement.
    expect(most < SETTLED_WITHIN ? accepted : settled.accepted).toBeGreaterThan(0)
    expect(settled.refused).toBe(0)
  }
}, 3_600_000)

test('the canary is caught: settling and claiming by anybody', async () => {
  const books = await WalkAccounting.start(1, 'by anybody')
  await expect(walk(books, 2_500)).rejects.toMatchObject({ cause: expect.any(InvariantViolation) })
})
