// Training jobs that the pages of a market show. One job has finished its rounds, and the other
// waits for members. For tests.

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createTrainingFixture,
  fundMembers,
  hashOf,
  type Scenario,
} from '@ostrom/ledger/conformance'
import { type AccountId, assert, type Hash } from '@ostrom/protocol'
import {
  createLossCurve,
  createProgressFile,
  type LiveProgress,
} from '@ostrom/training-jobs/live-progress'

/** Scores of each round, by the trainers' seats. */
const SCORES = [
  [9_400, 8_800, 0],
  [7_200, 7_900, 0],
  [5_100, 4_600, 0],
] as const

export type TrainingFixtures = { readonly finished: Hash; readonly joining: Hash }

/** Opens both jobs, and runs the rounds of one. */
export async function addTrainingFixtures(
  scenario: Scenario,
  base: Hash,
): Promise<TrainingFixtures> {
  const fixture = createTrainingFixture(() => scenario)
  const { trainers, validators, pass } = fixture
  await fundMembers(scenario)
  const finished = await fixture.opened({ base, budget: 3_000_000n, rounds: SCORES.length })
  const named = (ledger: (typeof trainers)[number]) => {
    assert(ledger.training, 'the chain in memory has training jobs')
    return ledger.training
  }
  for (const one of trainers) await named(one).joinAsTrainer(finished)
  for (const one of validators) {
    await named(one).joinAsValidator({ jobId: finished, weight: 1 })
  }
  await pass(2n)
  await fixture.begin(finished)
  for (const [index, scores] of SCORES.entries()) {
    const ballot = fixture.ballotOf(hashOf(201 + index), scores)
    await fixture.round(finished, { reveals: trainers.slice(0, 2), ballot })
  }
  const joining = await fixture.opened({ base, budget: 9_000_000n, rounds: 12 })
  await named(trainers[0]).joinAsTrainer(joining)
  return { finished, joining }
}

/**
 * Writes the progress file of a trainer in two rounds of eight steps; returns the folder of its
 * home.
 */
export async function writeMemberProgress(options: {
  readonly jobId: Hash
  readonly account: AccountId
  readonly nowMs: number
}): Promise<string> {
  const { nowMs, ...member } = options
  const nodes = await mkdtemp(join(tmpdir(), 'ostrom-nodes-'))
  const [curve, file] = [createLossCurve(), createProgressFile(join(nodes, 'trainer'))]
  const [steps, done] = [8, 16]
  for (let n = 1; n <= done; n++) {
    const progress: LiveProgress = {
      ...member,
      round: Math.ceil(n / steps),
      work: 'training',
      step: ((n - 1) % steps) + 1,
      steps,
      loss: 1.5 + 2.4 / n,
      tokens: 512 * n,
      tokensPerSecond: 410,
      bytesReceived: 4_200_000,
      bytesPublished: 96_000 * Math.floor((n - 1) / steps),
      score: 9_400,
      updatedAtMs: nowMs - 1_000 * (done - n),
    }
    file.save(curve(progress))
  }
  await file.drain()
  return nodes
}
