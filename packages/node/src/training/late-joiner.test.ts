// Goal: a member that joins late, with only its key, gets a state that it has checked against the
// chain, and then trains for pay. Method: nodes on a chain in memory; a trainer that takes its seat
// in time but is offline for two of four rounds; a trainer that loses its disk between rounds.
// contents.test.ts (see docs/spec/hostile-input.md) tests that a state with another hash is
// refused.
// Requirements: R000-7, R003-10

import { assert } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import {
  createTrainingWorld,
  type TestNode,
  type TestNodeOptions,
  type TrainingWorld,
} from './training.fixture.ts'

const trainer: TestNodeOptions = { kind: 'trainer' }
const idle: TestNodeOptions = { kind: 'idle' }
const validator: TestNodeOptions = { kind: 'validator' }

/** Stored files: the states before and after the last two rounds, and the comparison. */
const KEPT_BY_VALIDATOR_MAX = 4

function lateOf({ nodes }: TrainingWorld): TestNode {
  const late = nodes[2]
  assert(late, 'the world has a third trainer')
  return late
}

/** Creates a job of four rounds whose third trainer has a seat and is offline for two of them. */
async function createLateWorld(): Promise<TrainingWorld> {
  const nodes = [trainer, trainer, idle, validator, validator, validator]
  const world = await createTrainingWorld({ nodes, rounds: 4 })
  await world.rounds(2)
  lateOf(world).loseDisk()
  await world.rounds(2)
  return world
}

const memberOf = (world: TrainingWorld) => {
  const { account } = lateOf(world).ledger
  return world.training().jobMember({ jobId: world.jobId, account })
}

/** Returns the rounds in which the late trainer trained. */
const workedRounds = (world: TrainingWorld) =>
  new Set(
    lateOf(world)
      .progress.filter(({ work }) => work === 'training')
      .map(({ round }) => round),
  )

test('a trainer that begins in the third round takes the state on chain, and is paid', async () => {
  const world = await createLateWorld()
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ status: 'finished', accepted: 4, isDisputed: false })
  expect(workedRounds(world)).toEqual(new Set([3, 4]))
  const member = await memberOf(world)
  expect(member).toMatchObject({ isExpelled: false, missed: 0 })
  expect(member?.earned).toBeGreaterThan(0n)
  const earned = await Promise.all(
    world.nodes.map(async ({ ledger: { account } }) => {
      const seat = await world.training().jobMember({ jobId: world.jobId, account })
      return seat?.earned ?? 0n
    }),
  )
  expect(earned.reduce((sum, one) => sum + one, 0n)).toBe(job?.spent)
  // No validator rejected the late trainer's update, so it began with the state on chain.
  const reasons = world.nodes.flatMap(({ logged }) =>
    logged.flatMap(({ event, what }) => (event === 'update-rejected' ? [what['reason']] : [])),
  )
  expect(reasons).toEqual([])
  world.chain.checkInvariants()
  await world.close()
})

// Finding: TRA-19, TRA-20
test('a trainer that lost its disk trains again and pays no penalty', async () => {
  const nodes = [trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes, rounds: 4 })
  await world.rounds(2)
  const lost = world.nodes[0]
  assert(lost, 'the world has a first trainer')
  const key = { jobId: world.jobId, account: lost.ledger.account }
  const before = await world.training().jobMember(key)
  expect(before?.earned).toBeGreaterThan(0n)
  // The trainer's commitment of the third round is on chain, but the values to reveal are lost with
  // its disk, so it has to train and commit again.
  lost.loseDisk()
  await world.rounds(2)
  const after = await world.training().jobMember(key)
  expect(after).toMatchObject({ isExpelled: false, missed: 0 })
  expect(after?.earned).toBeGreaterThan(before?.earned ?? 0n)
  expect(await world.training().job(world.jobId)).toMatchObject({ accepted: 4, isDisputed: false })
  const reasons = world.nodes.flatMap(({ logged }) =>
    logged.filter(({ event }) => event === 'update-rejected'),
  )
  expect(reasons).toEqual([])
  // Nodes do not keep the states of all rounds.
  for (const { storage } of world.stores.slice(3)) {
    const kept = (await storage.list()).filter(({ status }) => status === 'pinned')
    expect(kept.length).toBeLessThanOrEqual(KEPT_BY_VALIDATOR_MAX)
  }
  await world.close()
})
