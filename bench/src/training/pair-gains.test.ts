// Goal: the bench's tests T1, T2, T3 and T5 hold in continuous integration, which has no PyTorch.
// Four workers reach a set share of central training's gain with dense and with compressed updates,
// beat a single worker with dense updates, and lose little when 30 % drop out. A test with PyTorch
// shows that compressed updates beat a single worker too.
// Method: the bench's code with the trainer in memory, which really trains an adapter of a table of
// 65,536 numbers; one seed; the targets of the bench.
// Requirements: R000-7, R003-10

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trainCentral } from './central.ts'
import { measuredLoss, type RunVariant, runRounds } from './distributed-run.ts'
import { setUpPairs } from './pair-setup.fixture.ts'
import type { Plan } from './plan.ts'
import { alone, dense, dropout, mainVariants, standard } from './variants.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-gains-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan: Plan = {
  rounds: 8,
  innerSteps: 4,
  // With one row per step, the gradient of one worker is noisy. The mean of four gradients is less
  // noisy.
  batch: 1,
  heldOutRows: 32,
  measuredRows: 48,
  learningRateNano: 50_000_000,
}

/** Losses: before training, of central training, and of each run by its variant. */
let base: number
let central: number
const losses = new Map<RunVariant, number>()

beforeAll(async () => {
  const adapter = { rank: 4, alpha: 8 }
  const { context, central: trainer } = await setUpPairs({ plan, rows: 384, folder, adapter })
  for (const variant of mainVariants) {
    losses.set(variant, (await runRounds(context, variant)).loss)
  }
  base = await measuredLoss(context, context.first)
  central = (await trainCentral(context, trainer)).at(-1) ?? base
})

const lossOf = (variant: RunVariant) => losses.get(variant) ?? Number.NaN
/** Returns the share of central training's gain that a run reaches. */
const recovery = (variant: RunVariant) => (base - lossOf(variant)) / (base - central)

test('T1: dense averaging reaches 90 % of the gain of central training', () => {
  expect(central).toBeLessThan(base - 1)
  expect(recovery(dense)).toBeGreaterThanOrEqual(0.9)
})

test('T2: the default profile reaches 88 %, and is within 5 % of dense averaging', () => {
  expect(recovery(standard)).toBeGreaterThanOrEqual(0.88)
  expect(recovery(dense) - recovery(standard)).toBeLessThanOrEqual(0.05)
})

test('T3: four workers that average beat one of them alone', () => {
  expect(lossOf(dense)).toBeLessThan(lossOf(alone))
})

test('T5: a dropout of 30 % in each round leaves 75 % of the gain', () => {
  expect(recovery(dropout)).toBeGreaterThanOrEqual(0.75)
  expect(lossOf(dropout)).not.toBe(lossOf(standard))
})
