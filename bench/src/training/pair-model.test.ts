// Goal: the bench's tests T6 to T10 and T17 hold in continuous integration, which has no PyTorch.
// Method: all of the bench's code on the trainer in memory, which trains a table of 65,536 numbers
// truly: one seed, fewer rounds, the same bars.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert } from '@ostrom/protocol'
import { createTrainerMemory } from '@ostrom/trainer/memory'
import { Update } from '@ostrom/training'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trainCentral } from './central.ts'
import type { Corpus } from './corpus.ts'
import { measuredLoss, runRounds } from './distributed-run.ts'
import { examineRound, stateHashOf } from './examination.ts'
import { type AcceptanceFigure, acceptanceFigures } from './figures.ts'
import { hashOf, type Plan, specOf, WORKERS } from './plan.ts'
import { measureReplays } from './replays.ts'
import { runOf, type SeedResult } from './results.ts'
import { createSavedTrainer } from './saved-trainer.ts'
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

/** Rows of a common language with letters of their own, so that no two shards are alike. */
const rowsOf = (count: number, seed: number): readonly string[] =>
  Array.from({ length: count }, (_, row) => {
    const digits = hashOf(`row ${seed} ${row}`).slice(2, 26)
    const own = [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')
    return JSON.stringify({ text: `la ${own.slice(0, 12)} lo ${own.slice(12)} lu` })
  })

const corpus: Corpus = {
  rows: rowsOf(192, 1),
  measured: rowsOf(24, 2),
  hash: hashOf('pairs'),
}

async function setUp(): Promise<SeedSetup> {
  const trainer = createTrainerMemory()
  const part = { layers: ['pairs.weight'] }
  const first = await trainer.firstState({ model: 'pairs', part, seed: hashOf('pairs'), signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const { adapter: _, ...spec } = specOf({ plan, first, environment, corpus })
  const open: SeedSetup['open'] = (changed = {}) =>
    trainer.open({ terms: { ...spec, ...changed }, model: 'pairs', signal })
  const savedOf = (batch: number) =>
    createSavedTrainer({ folder, terms: hashOf(`${batch}`), open: () => open({ batch }) })
  const state = Update.decodeState(first.state, spec)
  const context = { seed: 1, spec, first: state, corpus, trainer: savedOf(spec.batch) }
  return { context, central: savedOf(WORKERS * spec.batch), open }
}

let setup: SeedSetup
let result: SeedResult

beforeAll(async () => {
  setup = await setUp()
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
}, 300_000)

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
