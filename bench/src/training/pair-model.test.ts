// Goal: the bench's tests T6 to T10 and T17 hold in continuous integration, which has no PyTorch.
// Method: all of the bench's code with the trainer in memory, which really trains a table of 65,536
// numbers; one seed, fewer rounds, the same targets.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trainCentral } from './central.ts'
import { measuredLoss, runRounds } from './distributed-run.ts'
import { examineRound, stateHashOf } from './examination.ts'
import { type AcceptanceFigure, acceptanceFigures } from './figures.ts'
import { setUpPairs } from './pair-setup.fixture.ts'
import type { Plan } from './plan.ts'
import { measureReplays } from './replays.ts'
import { runOf, type SeedResult } from './results.ts'
import type { SeedSetup } from './setup.ts'
import { attacks, standard, threeHonest, undefended } from './variants.ts'

const { signal } = new AbortController()
const folder = mkdtempSync(join(tmpdir(), 'ostrom-pairs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan: Plan = {
  rounds: 3,
  innerSteps: 3,
  batch: 4,
  heldOutRows: 24,
  measuredRows: 24,
  learningRateNano: 50_000_000,
}

let setup: SeedSetup
let result: SeedResult

beforeAll(async () => {
  setup = await setUpPairs({ plan, rows: 192, folder })
  const { context } = setup
  const runs: SeedResult['runs'][number][] = []
  const judged = [standard, threeHonest, ...attacks, undefended]
  for (const variant of judged) runs.push(await runRounds(context, variant))
  result = {
    seed: 1,
    spec: context.spec,
    first: context.first,
    base: await measuredLoss(context, context.first),
    central: await trainCentral(context, setup.central),
    runs,
    replays: await measureReplays(setup, { replays: 4, folder }),
  }
})

const figures = (name: string): readonly AcceptanceFigure[] =>
  acceptanceFigures([result]).filter(({ test: id }) => id === name)

test.each(['T6', 'T7', 'T8', 'T10', 'T17'])('%s', (name) => {
  const found = figures(name)
  expect(found.length).toBeGreaterThan(0)
  const missed = found.filter(({ isReached }) => !isReached)
  expect(missed.map(({ what, value, target }) => `${what}: ${value}, ${target}`)).toEqual([])
})

test('T9: two validators find the same scores and state of a round', async () => {
  const run = runOf(result, standard)
  assert(run, 'the default profile was run')
  const job = await setup.open()
  for (const [at, round] of run.cases.slice(0, 1).entries()) {
    const found = await examineRound(round, (state, rows) => job.losses({ state, rows, signal }))
    expect(stateHashOf(found.state, result.spec)).toBe(run.rounds[at]?.state)
    const scores = new Map(found.findings.map(({ account, score }) => [account, score]))
    expect(scores).toEqual(run.rounds[at]?.scores)
  }
  await job.close()
})
