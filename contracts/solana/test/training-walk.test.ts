// Goal: for any repeated instruction to training jobs, from any sender and with any accounts, all
// parties keep their money, and all members can end and leave every job.
// Method: a random walk of eight accounts over a few jobs: actions that a job waits for, any action
// at any time, and earlier instructions again, unsigned, or with replaced accounts. After each
// step, the test computes the money that each account would have if all members left, compares it
// with the amount before the step, and simulates actions that must be possible. Some steps also
// check the sums of the market.

import { appendFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressOf, bytesOf } from '../interface/index.ts'
import { burntIn } from './invariants.ts'
import { NATIVE } from './market.ts'
import { leaveJobs } from './training-steps.ts'
import { TrainingWalk } from './training-walk.ts'
import { takeTrainingAction } from './training-walk-actions.ts'
import { checkLiveness, checkRights, noteChallenges } from './training-walk-laws.ts'
import { InvariantViolation } from './walk-accounting.ts'

const seed = Number(process.env.OSTROM_SEED ?? 1)
/** Divisor: a step of this walk takes as long as this number of steps of `walk.test.ts`. */
const STEPS_DIVISOR = 5
/** Number of steps; `npm run fuzz -- solana-walk` sets a higher number. */
const steps = Math.ceil(Number(process.env.OSTROM_STEPS ?? 750) / STEPS_DIVISOR)
/** File to which each run appends a line with its counts of actions. */
const report = process.env.OSTROM_REPORT
/** Number of steps on one chain, after which all members leave. */
const perChain = 1_000
/** Number of steps between two checks of all sums, which read every account. */
const between = 20

async function walkOn(walk: TrainingWalk, count: number): Promise<void> {
  let before = await walk.snapshot()
  for (let step = 0; step < count; step++) {
    noteChallenges(walk)
    try {
      const [name, outcome] = await takeTrainingAction(walk)
      walk.note(name, outcome?.refusal)
      const after = await walk.snapshot()
      checkRights(walk, before, after)
      before = after
      await checkLiveness(walk)
      if (step % between === 0) await walk.checkSums()
    } catch (cause) {
      throw new Error(`step ${step}: ${(cause as Error).message}`, { cause })
    }
  }
  await walk.checkSums()
}

/**
 * Lets a stranger end all jobs, lets their members leave, and lets each account withdraw its
 * balance.
 */
async function leaveAll(walk: TrainingWalk): Promise<void> {
  const { market, people } = walk
  market.chain.before = undefined
  market.chain.advance(40n * 86_400n)
  await leaveJobs(market)
  const everybody = [...people, ...Object.values(market.actors)]
  for (const who of new Set(everybody)) {
    const balance = await market.find('balance', market.balance(who))
    if (!balance) continue
    const record = await market.find('provider', market.at.provider(bytesOf(who.address)))
    const staked = (record?.stake ?? 0n) + (record?.unbonding ?? 0n)
    expect(balance.reserved, addressOf(balance.owner)).toBe(staked)
    if (balance.available > 0n) {
      expect((await market.withdraw(who, balance.available)).refusal).toBeUndefined()
    }
  }
  await walk.checkSums()
  const { owed } = await market.read('asset', market.at.asset(NATIVE))
  const { reserved } = await market.balanceOf(market.actors.provider)
  expect(owed).toBe(reserved + (await burntIn(market)))
}

test(`${steps} adversarial steps over training jobs keep every law`, async () => {
  const done = new Map<string, number>()
  for (let walked = 0, run = 0; walked < steps; walked += perChain, run++) {
    const walk = await TrainingWalk.start(seed + run)
    const startedAtMs = performance.now()
    const most = Math.min(perChain, steps - walked)
    await walkOn(walk, most)
    await leaveAll(walk)
    const seconds = (performance.now() - startedAtMs) / 1_000
    const counts = Object.fromEntries(walk.counts)
    for (const [name, { accepted }] of walk.counts) {
      done.set(name, (done.get(name) ?? 0) + accepted)
    }
    const line = { walk: 'solana-training', seed: seed + run, steps: most, seconds, counts }
    if (report) appendFileSync(report, `${JSON.stringify(line)}\n`)
    console.log(
      `solana training walk, seed ${seed + run}: ${most} steps in ${seconds.toFixed(1)} s`,
    )
  }
  // The walk must have reached settled rounds; a long walk must also have reached challenges.
  for (const name of ['settle', 'leave', ...(steps < perChain ? [] : ['resolve', 'attest'])]) {
    expect(done.get(name) ?? 0, name).toBeGreaterThan(0)
  }
}, 3_600_000)

test('the canary is caught: earnings of two seats are exchanged', async () => {
  const walk = await TrainingWalk.start(1)
  for (let step = 0; step < 2_000; step++) {
    await takeTrainingAction(walk)
    const isPaid = walk.jobs().some(({ earned }) => earned.some((one) => one > 0n))
    if (!isPaid) continue
    const before = await walk.snapshot()
    if (!walk.exchangeEarnings()) continue
    const after = await walk.snapshot()
    expect(() => checkRights(walk, before, after)).toThrow(InvariantViolation)
    return
  }
  throw new Error('no seat has earned anything')
})
