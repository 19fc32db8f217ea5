// Goal: a member of a job that begins late, with nothing but its key, catches up with a state that
// it has checked against the chain, and trains from then on for pay. Method: nodes on a chain in
// memory; a trainer whose seat is taken while the job is joined, and that is off for two of four
// rounds. That a state of another hash is refused: contents.test.ts and docs/spec/hostile-input.md.

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

function lateOf({ nodes }: TrainingWorld): TestNode {
  const late = nodes[2]
  assert(late, 'the world has a third trainer')
  return late
}

/** A world of four rounds, in which the third trainer has a seat, and is off for two of them. */
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

/** Rounds in which the late trainer worked, and those that scored it. */
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
  // Its update was replayed: it began from the state on chain. (The model is so small that two
  // honest updates of a round can be as alike as copies.)
  const reasons = world.nodes.flatMap(({ logged }) =>
    logged.flatMap(({ event, what }) => (event === 'update-rejected' ? [what['reason']] : [])),
  )
  expect(reasons.filter((reason) => reason !== 'copy')).toEqual([])
  world.chain.checkInvariants()
  await world.close()
})
