// Goal: in a job of several heads (adapters), parts of one head never count as parts of another.
// If a step changes the part of another head, all validators reject the update for the same reason.
// If a job's document mixes heads, all members refuse it with the same code.
// Method: jobs on chains in memory with two heads; cheats whose steps are all replayed, and
// documents that a sponsor forged.
// Requirements: R002-5

import { Hex } from '@ostrom/protocol'
import { type Job, Update } from '@ostrom/training'
import { expect, test } from 'vitest'
import { createHeadCheat, type HeadCheatName } from './cheats.fixture.ts'
import { createTrainingWorld, type TestNodeOptions } from './training.fixture.ts'
import { type ForgedDocument, labelledLines, trainingLines } from './training-data.fixture.ts'

const validators: readonly TestNodeOptions[] = [
  { kind: 'validator' },
  { kind: 'validator' },
  { kind: 'validator' },
]
const heads = ['de', 'fr']
const tasks = heads.map((head, at) => labelledLines(trainingLines(32, 3 + at), head))

test.each<[string, HeadCheatName, string]>([
  ["a step that changes another head's numbers", 'other-head', 'replay-failed'],
  ['a step that exchanges the heads', 'exchanged-heads', 'replay-failed'],
  ['an update that exchanges the heads', 'exchanged-update', 'update-not-of-trace'],
])('%s is rejected by each validator for one reason', async (_, name, reason) => {
  const cheat: TestNodeOptions = {
    kind: 'trainer',
    trainer: (disk) => createHeadCheat(name, disk),
  }
  const nodes = [{ kind: 'trainer' } as const, cheat, ...validators]
  const data = { tasks, dataset: { heads } }
  const world = await createTrainingWorld({ nodes, rounds: 1, replayedSteps: 4, ...data })
  await world.rounds(1)
  const [, cheater, ...examiners] = world.nodes
  for (const { logged } of examiners) {
    const rejected = logged.filter(({ event }) => event === 'update-rejected')
    const named = rejected.map(({ what }) => [what.account, what.reason])
    expect(named).toEqual([[cheater?.ledger.account, reason]])
  }
  await world.close()
})

/** Returns a pair whose second member is changed. */
const withSecond = <One>(both: readonly One[] = [], change: (first: One, second: One) => One) => {
  const [first, second] = both as readonly [One, One]
  return [first, change(first, second)]
}

const withTask =
  (datasetOf: (spec: Job.JobSpec) => Hex.Hash): ForgedDocument =>
  (spec) => {
    const change = <Task extends object>(_: Task, second: Task) => ({
      ...second,
      dataset: datasetOf(spec),
    })
    const changed = withSecond(spec.evaluation.tasks, change)
    return { ...spec, evaluation: { ...spec.evaluation, tasks: changed } }
  }

/**
 * Returns a forged document whose first state has the forged layout, so only the layout is wrong.
 */
const withTensors =
  (tensorsOf: (tensors: Job.JobSpec['tensors']) => Job.JobSpec['tensors']): ForgedDocument =>
  async (spec, publish) => {
    const tensors = tensorsOf(spec.tensors)
    const values = new Float32Array(Update.stateBytesOf(spec) / 4).fill(0.5)
    const count = tensors.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)
    const state = Update.encodeState(values.subarray(0, count), { tensors })
    const parentStateCid = await publish(state)
    return { ...spec, tensors, parentState: Hex.sha256Hex(state), parentStateCid }
  }

const ofOther = 'trainer-input-invalid'

// Finding: HEADS-1
test.each<[string, ForgedDocument, string]>([
  [
    'the held-out rows of the first head for the second',
    withTask(({ evaluation }) => evaluation.tasks?.[0]?.dataset ?? Hex.zeroHash),
    ofOther,
  ],
  [
    'rows of all heads as those of the second',
    withTask(({ evaluation }) => evaluation.publicDataset),
    ofOther,
  ],
  [
    'no rows for the second head, but those of the first',
    (spec) => ({ ...spec, datasets: withSecond(spec.datasets, (first) => ({ ...first })) }),
    ofOther,
  ],
  [
    'fewer rows of a head than shards',
    (spec) => ({
      ...spec,
      datasets: withSecond(spec.datasets, (_, second) => ({ ...second, shards: 1_000 })),
    }),
    'training-content-invalid',
  ],
  [
    'no shard of a head for a trainer',
    (spec) => ({ ...spec, shardsPerTrainer: 1 }),
    'training-spec-invalid',
  ],
  [
    'the heads in another order than their tensors',
    withTensors((tensors) => [
      ...tensors.slice(tensors.length / 2),
      ...tensors.slice(0, tensors.length / 2),
    ]),
    ofOther,
  ],
  [
    'a tensor of the second head in another shape',
    withTensors((tensors) =>
      tensors.map((one, at) =>
        at === tensors.length - 1 ? { ...one, shape: one.shape.toReversed() } : one,
      ),
    ),
    ofOther,
  ],
])('a job document with %s gets no members', async (_, forged, code) => {
  const nodes = [{ kind: 'trainer' } as const, { kind: 'trainer' } as const, ...validators]
  const world = await createTrainingWorld({ nodes, rounds: 1, tasks, dataset: { heads, forged } })
  expect(await world.training().job(world.jobId)).toMatchObject({ trainers: 0, validators: 0 })
  for (const { ledger, logged } of world.nodes) {
    const failed = logged.filter(({ event }) => event === 'training-action-failed')
    expect(failed[0]?.what).toMatchObject({ action: 'join', code })
    // None of the member's money was deposited.
    expect(await ledger.balance(ledger.account, ledger.nativeAsset)).toBe(0n)
  }
  await world.close()
})
