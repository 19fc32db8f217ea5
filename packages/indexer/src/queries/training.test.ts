// Goal: the index shows a training job, its seats and its rounds as they are on the chain, from the
// opening of the job to its promoted version. Method: a job on a chain in memory whose seeds come
// from reveals, and an index of it.

import type { LedgerEvent } from '@ostrom/ledger'
import {
  createScenario,
  createTrainingFixture,
  fundMembers,
  type Scenario,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import type { Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
const stateOf = (n: number): Hash => `0x${n.toString(16).padStart(64, '0')}`

test('tells a job from its opening to the version that came of it', async () => {
  const chain = createMemoryChain({ trainingVariant: 'reveals' })
  const scenario: Scenario = await createScenario(worldFromChain(chain))
  await fundMembers(scenario)
  const fixture = createTrainingFixture(() => scenario)
  const { sponsor, trainers, validators, pass } = fixture
  const indexer = createIndexer({ ledger: sponsor, path: ':memory:', clock })
  const { training } = indexer
  const jobId = await fixture.opened({ budget: 3_000n, rounds: 2 })
  await indexer.sync()
  expect(training.job(jobId)).toMatchObject({ status: 'joining', round: 0, budget: 3_000n })
  expect(training.rounds(jobId)).toEqual([])

  for (const one of trainers) await one.training?.joinAsTrainer(jobId)
  for (const one of validators) await one.training?.joinAsValidator({ jobId, weight: 1 })
  await pass(2n)
  await fixture.begin(jobId)
  await indexer.sync()
  expect(training.job(jobId)).toMatchObject({ status: 'running', round: 1 })
  expect(training.seats(jobId).map(({ account, role }) => [account, role])).toEqual([
    ...trainers.map(({ account }) => [account, 'trainer']),
    ...validators.map(({ account }) => [account, 'validator']),
  ])

  const reveals = trainers.slice(0, 2)
  const ballot = fixture.ballotOf(stateOf(201), [10_000, 5_000, 0])
  await fixture.round(jobId, { reveals, ballot })
  for (
    let left = 4;
    left > 0 && (await sponsor.training?.job(jobId))?.status === 'running';
    left--
  ) {
    await pass(4n)
    await fixture.settle(jobId)
  }
  await indexer.sync()
  const onChain = await sponsor.training?.job(jobId)
  const ended = training.job(jobId)
  expect(ended).toMatchObject({ status: 'finished', accepted: 1, spent: onChain?.spent })
  expect(ended?.endedAtSeconds).toBe(Number(onChain?.endedAtSeconds))
  const [first, second, ...more] = training.rounds(jobId)
  expect(more).toEqual([])
  expect(first).toMatchObject({
    round: 1,
    updates: 2,
    accepted: true,
    nextState: ballot.state,
    paid: onChain?.spent,
  })
  const told = new Map(first?.ballots.map(({ account, scores }) => [account, scores]))
  for (const { account } of validators) expect(told.get(account)).toEqual([10_000, 5_000, 0])
  expect(second).toMatchObject({ updates: 0, ballots: [], accepted: false, paid: 0n })

  await pass()
  const [winner] = trainers
  const earned = (await sponsor.training?.jobMember({ jobId, account: winner.account }))?.earned
  await sponsor.training?.leaveJob({ jobId, account: winner.account })
  await indexer.sync()
  expect(training.seats(jobId)[0]).toMatchObject({ status: 'left', earned })
  expect(training.jobs({ limit: 10 }).map(({ id }) => id)).toEqual([jobId])
  expect(training.jobs({ account: winner.account, limit: 10 })).toHaveLength(1)
  expect(training.jobs({ account: sponsor.account, limit: 10 })).toEqual([])
  expect(training.jobs({ base: scenario.version, limit: 10 })).toHaveLength(1)
  expect(training.jobs({ before: ended?.sequence ?? 0, limit: 10 })).toEqual([])
  await indexer.close()
})

test('every head of a job has the job that it came of', async () => {
  const [jobId, base, first, second, other, foreign] = [1, 2, 3, 4, 5, 6].map(stateOf) as Hash[]
  const [begun, result] = [stateOf(7), stateOf(8)]
  const [sponsor, stranger] = [`0x${'01'.repeat(20)}`, `0x${'02'.repeat(20)}`]
  const registered = (version: unknown, creator: string, files: readonly Hash[]) => ({
    kind: 'model-registered',
    model: `model-${version}`,
    version,
    creator,
    parents: version === base ? [] : [base],
    license: 'MIT',
    access: 'public',
    royalties: [],
    artifacts: files.map((sha256) => ({ sha256, format: 'safetensors', bytes: 9n })),
  })
  const settled = (round: number, nextState: Hash, accepted: boolean) => [
    { kind: 'round-started', jobId, round, state: begun, seed: begun },
    { kind: 'round-settled', jobId, round, state: nextState, accepted, paid: 1n },
  ]
  const history: readonly object[] = [
    registered(base, stranger, [stateOf(9)]),
    { kind: 'job-opened', jobId, sponsor, base, asset: sponsor, spec: stateOf(10), budget: 9n },
    ...settled(1, begun, true),
    ...settled(2, result, true),
    ...settled(3, result, false),
    registered(first, sponsor, [stateOf(11), result]),
    registered(second, sponsor, [stateOf(12), result]),
    // Neither of these is from the job's result: the sponsor's version of another state, and a
    // stranger's version with the result's file.
    registered(other, sponsor, [begun]),
    registered(foreign, stranger, [result]),
  ]
  const promoted = { kind: 'job-promoted', jobId, version: first }
  const of = async (facts: readonly object[]) => {
    const ledger = createMemoryChain().connect(new Uint8Array(32).fill(1))
    const blockHash = stateOf(13)
    const place = { block: 1n, blockHash, transaction: blockHash, atSeconds: 5n }
    const events = facts.map((fact, index) => ({ ...fact, ...place, index }))
    const page = { events: events as unknown as readonly LedgerEvent[] }
    const next = { block: 1n, hash: blockHash }
    const source = {
      ...ledger,
      events: async (from: unknown) => ({ events: [], ...(from ? {} : page), next }),
    }
    const indexer = createIndexer({ ledger: source as typeof ledger, path: ':memory:', clock })
    await indexer.sync()
    const found = [first, second, other, foreign, base].map(
      (version) => indexer.training.jobOf(version as Hash)?.id,
    )
    await indexer.close()
    return found
  }
  expect(await of([...history, promoted])).toEqual([jobId, jobId, undefined, undefined, undefined])
  // Without a promoted version, even the sponsor's versions that contain the result's file are
  // assigned to no job.
  expect(await of(history)).toEqual(Array(5).fill(undefined))
})
