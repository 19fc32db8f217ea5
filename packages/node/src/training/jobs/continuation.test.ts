// Goal: a job continues from the exact numbers that another job trained, and a sponsor that falsely
// claims this finds no member. Method: two jobs on chains in memory, the second of which starts
// with the result of the first.
// Requirements: R002-4, R003-10

import { assert, Hex, Manifest } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import {
  createTrainingWorld,
  type TestNodeOptions,
  type TrainingWorld,
} from '../training.fixture.ts'
import type { TestAdapter } from '../training-data.fixture.ts'

const nodes: readonly TestNodeOptions[] = [
  { kind: 'trainer' },
  { kind: 'validator' },
  { kind: 'validator' },
  { kind: 'validator' },
]

/** Runs a whole job of one round, with its comparison. */
async function runJob(world: TrainingWorld) {
  await world.rounds(1)
  await world.pass()
  await world.pass()
  const job = await world.training().job(world.jobId)
  assert(job, 'the job is known')
  return job
}

async function trainAdapter(): Promise<TestAdapter> {
  const world = await createTrainingWorld({ nodes, rounds: 1 })
  const job = await runJob(world)
  expect(job).toMatchObject({ status: 'finished', accepted: 1 })
  const [, , validator] = world.stores
  assert(validator, 'a validator has a store')
  const parts = await Array.fromAsync(validator.storage.read(Manifest.blockCidOf(job.state)))
  await world.close()
  return { version: job.terms.spec, state: Hex.join(parts) }
}

test('a job starts with the numbers of the adapter, to the bit, and improves on it', async () => {
  const adapter = await trainAdapter()
  const world = await createTrainingWorld({ nodes, rounds: 1, adapter })
  const job = await runJob(world)
  expect(job.terms.parentState).toBe(Hex.sha256Hex(adapter.state))
  expect(job).toMatchObject({ accepted: 1, comparison: { isImproved: true } })
  await world.close()
})

test('other numbers than the adapter has are refused before a stake', async () => {
  const adapter = await trainAdapter()
  const shown = adapter.state.slice()
  shown[shown.length - 1] = (shown.at(-1) ?? 0) ^ 1
  const world = await createTrainingWorld({ nodes, rounds: 1, adapter, shown })
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ trainers: 0, validators: 0 })
  for (const { logged } of world.nodes) {
    const refusals = logged.filter(({ event }) => event === 'training-action-failed')
    expect(refusals[0]?.what).toMatchObject({ action: 'join', code: 'training-content-invalid' })
  }
  await world.close()
})
