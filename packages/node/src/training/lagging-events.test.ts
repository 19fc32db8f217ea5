// Goal: a validator on a chain whose events come some blocks late does not vote on an incomplete
// round. Method: a chain in memory with confirmations, and a trainer that reveals in the last
// second of its window. An attacker would do this to make validators score on other rows than the
// judges of a later challenge.

import { assert } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { createTrainerMemory } from '@ostrom/trainer/memory'
import { expect, test } from 'vitest'
import { createChallengeJudge } from './judge-challenge.ts'
import {
  createTestSource,
  createTrainingWorld,
  type TestNode,
  type TestNodeOptions,
  type TrainingWorld,
  WINDOW,
} from './training.fixture.ts'

const CONFIRMATIONS = 2
const trainer: TestNodeOptions = { kind: 'trainer' }
const validator: TestNodeOptions = { kind: 'validator' }
const { signal } = new AbortController()

/** Lets nodes act until nothing changes, with blocks that confirm their transactions. */
async function act({ chain }: TrainingWorld, nodes: readonly TestNode[]): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    for (const { member } of nodes) await member.step()
    for (const { member } of nodes) await member.drain()
    for (let at = 0; at < CONFIRMATIONS; at += 1) chain.mine()
  }
}

// Finding: TRA-14
test('a reveal in the last second of its window is in every ballot', async () => {
  const nodes = [trainer, trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes, rounds: 1, confirmations: CONFIRMATIONS })
  const { chain, jobId } = world
  const late = world.nodes[2]
  assert(late, 'the world has a third trainer')
  const others = world.nodes.filter((node) => node !== late)
  await act(world, world.nodes)
  const running = await world.training().job(jobId)
  expect(running).toMatchObject({ status: 'running', round: 1 })
  const elapsed = (await world.sponsor.nowSeconds()) - (running?.roundStartedAtSeconds ?? 0n)
  chain.advance(WINDOW - elapsed)
  chain.mine()
  await act(world, others)
  chain.advance(WINDOW - 1n)
  await late.member.step()
  chain.advance(1n)
  // No block confirms the reveal yet.
  for (const { member } of others) await member.step()
  for (const { member } of others) await member.drain()
  await act(world, world.nodes)
  chain.advance(WINDOW)
  chain.mine()
  await act(world, world.nodes)
  chain.advance(WINDOW)
  chain.mine()
  await act(world, world.nodes)
  expect(await world.training().job(jobId)).toMatchObject({ accepted: 1, settledRound: 1 })
  const sources = world.stores.map((store) => createTestSource({ ...store, serves: () => true }, 0))
  for (const { ledger } of world.nodes) {
    const { account } = ledger
    const member = await world.training().jobMember({ jobId, account })
    expect(member).toMatchObject({ missed: 0, isExpelled: false })
    expect(member?.earned).toBeGreaterThan(0n)
    const judge = createChallengeJudge({
      ledger: world.sponsor,
      training: world.training(),
      storage: createStorageMemory(),
      sources,
      state: createStateMemory(),
      trainer: createTrainerMemory(),
      openBase: async () => 'pairs',
    })
    const found = await judge.judge({ jobId, round: 1, account }, { signal, late: signal })
    expect(found).toEqual({ verdict: 'no', reason: 'as-prescribed' })
  }
  await world.close()
})

// Finding: TRA-14
test('no node joins a job whose windows end before its events are confirmed', async () => {
  const nodes = [trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes, confirmations: CONFIRMATIONS, lagSeconds: 31n })
  const { jobId } = world
  expect(await world.training().job(jobId)).toMatchObject({ status: 'cancelled', trainers: 0 })
  for (const { logged, member } of world.nodes) {
    expect(logged.filter(({ event }) => event === 'training-job-refused')).not.toEqual([])
    expect(member.isDone()).toBe(true)
  }
  await world.close()
})
