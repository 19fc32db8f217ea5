// Goal: trainers and validators run whole jobs: pay follows the work, all members compute the same
// state, cheats are found and lose their stake, and kills cost nothing. Method: nodes on a chain in
// memory, with real files, a small model that really learns, and cheats in a trainer's place.
// Requirements: R000-7, R002-1, R002-12, R003-10

import { expect, test } from 'vitest'
import { type CheatName, createCheatingTrainer, createFlippingTrainer } from './cheats.fixture.ts'
import {
  createTrainingWorld,
  type TestNodeOptions,
  type TrainingWorld,
} from './training.fixture.ts'

const trainers = (count: number): readonly TestNodeOptions[] =>
  Array.from({ length: count }, () => ({ kind: 'trainer' }))
const validators = (count: number): readonly TestNodeOptions[] =>
  Array.from({ length: count }, () => ({ kind: 'validator' }))

const memberOf = (world: TrainingWorld, at: number) => {
  const account = world.nodes[at]?.ledger.account ?? '0x'
  return world.training().jobMember({ jobId: world.jobId, account })
}

const reasonsOf = (world: TrainingWorld, at: number): readonly unknown[] =>
  (world.nodes[at]?.logged ?? []).flatMap(({ event, what }) =>
    event === 'update-rejected' ? [what.reason] : [],
  )

test('a job of two rounds is trained, scored alike, paid, compared and left', async () => {
  const world = await createTrainingWorld({ nodes: [...trainers(3), ...validators(3)] })
  const { jobId, chain, nodes } = world
  expect(await world.training().job(jobId)).toMatchObject({ status: 'running', round: 1 })
  await world.rounds(2)
  const job = await world.training().job(jobId)
  expect(job).toMatchObject({ status: 'finished', accepted: 2, isDisputed: false })
  expect(job?.state).not.toBe(job?.terms.parentState)
  expect(job?.comparison?.isImproved).toBe(true)
  for (const at of [0, 1, 2]) expect((await memberOf(world, at))?.earned).toBeGreaterThan(0n)
  const [told = [], examined = []] = [nodes[0]?.progress, nodes[3]?.progress]
  const trained = told.filter(({ work }) => work === 'training')
  const steps = trained.map(({ round, step }) => `${round}.${step}`)
  expect(new Set(steps)).toEqual(new Set(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4']))
  const [before = 0, after = 0] = [trained[0]?.loss, trained.at(-1)?.loss]
  expect(after).toBeLessThan(before)
  expect(told.at(-1)).toMatchObject({ work: 'waiting', round: 2, score: expect.any(Number) })
  expect(told.at(-1)?.score).toBeGreaterThan(0)
  expect(told.at(-1)?.tokens).toBeGreaterThan(2 * 16)
  expect(told.at(-1)?.bytesPublished).toBeGreaterThan(told.at(-1)?.bytesReceived ?? 0)
  expect(examined.some(({ work }) => work === 'examining')).toBe(true)
  expect(examined.at(-1)?.bytesReceived).toBeGreaterThan(0)
  await world.pass()
  await world.pass()
  expect(nodes.map(({ member }) => member.isDone())).toEqual(nodes.map(() => true))
  chain.checkInvariants()
  await world.close()
})

test.each<[CheatName, string]>([
  ['skipped-step', 'replay-failed'],
  ['other-rows', 'replay-failed'],
  ['learning-rate', 'replay-failed'],
  ['half-batch', 'replay-failed'],
  ['no-training', 'replay-failed'],
])(
  'a trainer that cheats by %s earns nothing, is found and loses its stake',
  async (cheat, why) => {
    const cheating: TestNodeOptions = {
      kind: 'trainer',
      trainer: (disk) => createCheatingTrainer(cheat, disk),
    }
    const nodes = [...trainers(2), cheating, ...validators(3)]
    const world = await createTrainingWorld({ nodes, replayedSteps: 4 })
    await world.rounds(1)
    expect(reasonsOf(world, 3)).toEqual([why])
    await world.pass()
    await world.pass()
    expect(await memberOf(world, 2)).toMatchObject({ isExpelled: true, stake: 0n, earned: 0n })
    const job = await world.training().job(world.jobId)
    expect(job).toMatchObject({ isDisputed: false, openChallenges: 0 })
    for (const at of [0, 1]) {
      expect(await memberOf(world, at)).toMatchObject({ isExpelled: false, missed: 0 })
    }
    world.chain.checkInvariants()
    await world.close()
  },
)

test('rejected every round, a cheat leaves the state that honest trainers make alone', async () => {
  const flipping: TestNodeOptions = { kind: 'trainer', trainer: createFlippingTrainer }
  const worlds = [
    await createTrainingWorld({ nodes: [...trainers(2), flipping, ...validators(3)] }),
    await createTrainingWorld({ nodes: [...trainers(2), { kind: 'idle' }, ...validators(3)] }),
  ]
  const states: unknown[] = []
  for (const world of worlds) {
    await world.rounds(1)
    states.push((await world.training().job(world.jobId))?.state)
    await world.close()
  }
  expect(states[0]).toBe(states[1])
})

test('trainers that stop and nodes that are killed in every phase do not stop a job', async () => {
  const world = await createTrainingWorld({
    nodes: [...trainers(3), ...validators(3)],
    rounds: 3,
  })
  const [, second, third, , validator] = world.nodes
  // One trainer is killed for good after its commitment in the first round.
  await world.settle()
  third?.kill()
  for (let at = 0; at < 12; at += 1) {
    for (const node of [second, validator]) node?.restart()
    await world.pass()
  }
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ status: 'finished', accepted: 3 })
  // This trainer committed in the first round and never revealed.
  expect(await memberOf(world, 2)).toMatchObject({ missed: 1, earned: 0n })
  for (const at of [0, 1, 3, 4, 5]) expect((await memberOf(world, at))?.missed).toBe(0)
  // A restarted trainer finds its error feedback.
  const events = world.nodes.flatMap(({ logged }) => logged.map(({ event }) => event))
  expect(events).toContain('round-trained')
  expect(events).not.toContain('error-feedback-unavailable')
  world.chain.checkInvariants()
  await world.close()
})

test('a validator that lost its disk computes the state again from published updates', async () => {
  const world = await createTrainingWorld({
    nodes: [...trainers(3), ...validators(3)],
    rounds: 3,
  })
  await world.rounds(2)
  world.nodes[4]?.loseDisk()
  await world.rounds(1)
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ status: 'finished', accepted: 3, isDisputed: false })
  expect((await memberOf(world, 4))?.missed).toBe(0)
  await world.close()
})
