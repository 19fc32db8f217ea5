// Goal: if a job requires updates on chain, only trainers that wrote their whole update to the
// chain are paid. The update can be read from the chain without any node. Method: jobs on chains in
// memory: one with a trainer that does not publish its update, and one on a chain that accepts no
// updates.
// Requirements: R002-6
// Shows (train): updates in full on EVM chains, of at most 64 KiB, if a job requires this: a
// trainer whose update is not on chain is not paid, and `ostrom train anchored` reads the updates.
// Missing: checkpoints and error feedback on chain, so steps cannot be replayed from the chain
// alone.

import { finalizeNextEpoch } from '@ostrom/ledger/conformance'
import { assert, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createTrainingWorld, type TestNodeOptions } from '../training.fixture.ts'

const validators: readonly TestNodeOptions[] = [
  { kind: 'validator' },
  { kind: 'validator' },
  { kind: 'validator' },
]

test('a round counts the updates that are on chain in full, and the chain has them', async () => {
  const world = await createTrainingWorld({
    nodes: [{ kind: 'trainer' }, { kind: 'trainer', anchors: false }, ...validators],
    rounds: 1,
    variant: 'beacon',
    dataset: { anchorUpdates: true },
  })
  const { jobId } = world
  const training = world.training()
  expect(await training.job(jobId)).toMatchObject({ status: 'seeding', trainers: 2 })
  await finalizeNextEpoch(world.scenario)
  await world.settle()
  await world.rounds(1)
  expect(await training.job(jobId)).toMatchObject({ accepted: 1 })
  const [honest, silent, ...examiners] = world.nodes
  assert(honest && silent, 'the world has these nodes')
  for (const { logged } of examiners) {
    const rejected = logged.filter(({ event }) => event === 'update-rejected')
    const named = rejected.map(({ what }) => [what.account, what.reason])
    expect(named).toEqual([[silent.ledger.account, 'not-anchored']])
  }
  const own = { jobId, account: honest.ledger.account }
  const member = await training.jobMember(own)
  expect(member?.earned).toBeGreaterThan(0n)
  const others = { jobId, account: silent.ledger.account }
  expect(await training.jobMember(others)).toMatchObject({ earned: 0n })
  const file = await training.anchoredUpdate({ ...own, round: 1 })
  assert(file, 'the update is on chain')
  expect(Hex.sha256Hex(file)).toBe(member?.update)
  expect(await training.anchoredUpdate({ ...others, round: 1 })).toBeUndefined()
  await world.close()
})

test('no node joins a job with updates on chain if the chain takes no updates', async () => {
  const nodes = [{ kind: 'trainer' } as const, ...validators]
  const world = await createTrainingWorld({ nodes, dataset: { anchorUpdates: true } })
  expect(await world.training().job(world.jobId)).toMatchObject({ trainers: 0, validators: 0 })
  for (const { ledger, logged } of world.nodes) {
    const failed = logged.find(({ event }) => event === 'training-action-failed')?.what
    expect(failed).toMatchObject({ action: 'join', code: 'training-anchor-refused' })
    expect(await ledger.balance(ledger.account, ledger.nativeAsset)).toBe(0n)
  }
  await world.close()
})
