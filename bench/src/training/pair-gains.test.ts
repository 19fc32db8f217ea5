// Goal: the bench's tests T1, T2, T3 and T5 hold in continuous integration, which has no PyTorch:
// four workers reach central training's gain with dense and with compressed updates, beat one of
// them alone, and lose little by a dropout of 30 %. Method: all of the bench's code on the trainer
// in memory, with one seed and the bench's own bars.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trainCentral } from './central.ts'
import { measuredLoss, runRounds } from './distributed-run.ts'
import { type AcceptanceFigure, acceptanceFigures } from './figures.ts'
import { setUpPairs } from './pair-setup.fixture.ts'
import type { Plan } from './plan.ts'
import type { SeedResult } from './results.ts'
import { mainVariants } from './variants.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-gains-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan: Plan = {
  rounds: 10,
  innerSteps: 5,
  batch: 4,
  heldOutRows: 48,
  measuredRows: 48,
  learningRateNano: 50_000_000,
}

let result: SeedResult

beforeAll(async () => {
  const { context, central } = await setUpPairs({ plan, rows: 192, folder })
  const runs: SeedResult['runs'][number][] = []
  for (const variant of mainVariants) runs.push(await runRounds(context, variant))
  result = {
    seed: 1,
    spec: context.spec,
    first: context.first,
    base: await measuredLoss(context, context.first),
    central: await trainCentral(context, central),
    runs,
  }
}, 300_000)

test.each(['T1', 'T2', 'T3', 'T5'])('%s', (name) => {
  const found: readonly AcceptanceFigure[] = acceptanceFigures([result]).filter(
    ({ test: id }) => id === name,
  )
  expect(found.length).toBeGreaterThan(0)
  const missed = found.filter(({ isReached }) => !isReached)
  expect(missed.map(({ what, value, target }) => `${what}: ${value}, ${target}`)).toEqual([])
})

test('each of the runs lowers the loss of rows that nobody trains on', () => {
  for (const { loss, variant } of result.runs) expect(loss, variant.name).toBeLessThan(result.base)
  // One worker sees fewer rows than four: the bars above are no matter of course.
  const [dense, , alone] = result.runs
  expect((alone?.loss ?? 0) - (dense?.loss ?? 0)).toBeGreaterThan(0.01)
})
