// Goal: one job trains, examines, pays and compares several adapters of one base. Its steps are
// replayed like those of any other job. Method: a whole job on a chain in memory with two heads
// (adapters), each with training rows and a task of its own, and one job in which a trainer forges
// a step.
// Requirements: R002-5, R003-10

import { expect, test } from 'vitest'
import { createCheatingTrainer } from './cheats.fixture.ts'
import { createTrainingWorld, type TestNodeOptions } from './training.fixture.ts'
import { labelledLines, trainingLines } from './training-data.fixture.ts'

const validators: readonly TestNodeOptions[] = [
  { kind: 'validator' },
  { kind: 'validator' },
  { kind: 'validator' },
]

const heads = ['de', 'fr']
const tasks = heads.map((head, at) => labelledLines(trainingLines(32, 3 + at), head))

test('two heads are trained in one job, and each is compared on rows of its own', async () => {
  const nodes = [{ kind: 'trainer' } as const, { kind: 'trainer' } as const, ...validators]
  const world = await createTrainingWorld({ nodes, rounds: 2, tasks, dataset: { heads } })
  await world.rounds(2)
  await world.pass()
  await world.pass()
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ status: 'finished', accepted: 2, comparison: { isImproved: true } })
  const logged = world.nodes.flatMap((node) => node.logged)
  expect(logged.filter(({ event }) => event === 'update-rejected')).toEqual([])
  const compared = logged.find(({ event }) => event === 'job-compared')?.what
  // Even the worse of the two heads improved.
  expect(compared?.worstHighMicro).toBeLessThan(0)
  await world.close()
})

test('a trainer that trains heads at another rate is found by the replay of a step', async () => {
  const cheat: TestNodeOptions = {
    kind: 'trainer',
    trainer: (disk) => createCheatingTrainer('learning-rate', disk),
  }
  const nodes = [{ kind: 'trainer' } as const, cheat, ...validators]
  const world = await createTrainingWorld({ nodes, rounds: 1, tasks, dataset: { heads } })
  await world.rounds(1)
  const cheater = world.nodes[1]?.ledger.account
  const rejected = world.nodes[2]?.logged.filter(({ event }) => event === 'update-rejected')
  expect(rejected?.map(({ what }) => what.account)).toEqual([cheater])
  await world.close()
})

test('rows of a head in the data of another one are refused before a stake', async () => {
  const nodes = [{ kind: 'trainer' } as const, ...validators]
  const swapped = tasks.toReversed()
  const world = await createTrainingWorld({ nodes, rounds: 1, tasks: swapped, dataset: { heads } })
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ trainers: 0, validators: 0 })
  await world.close()
})
