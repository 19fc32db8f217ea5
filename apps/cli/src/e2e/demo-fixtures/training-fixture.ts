// Training jobs of a market that pages show: one that went its rounds, and one that waits for
// members. For tests.

import {
  createTrainingFixture,
  fundMembers,
  hashOf,
  type Scenario,
} from '@ostrom/ledger/conformance'
import { assert, type Hash } from '@ostrom/protocol'

/** Scores of each round, by the trainers' seats. */
const SCORES = [
  [9_400, 8_800, 0],
  [7_200, 7_900, 0],
  [5_100, 4_600, 0],
] as const

export type TrainingFixtures = { readonly finished: Hash; readonly joining: Hash }

/** Opens both jobs, and lets one go its rounds. */
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
