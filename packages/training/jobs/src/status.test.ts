// Goal: a round's scores are shown with the chain's weights, even after its validators have left.
// Method: a job on a chain in memory whose validator with the largest weight disagrees with two
// others, so that the unweighted median differs.

import {
  createScenario,
  createTrainingFixture,
  fundMembers,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import type { Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { readJobStatus } from './status.ts'

const state: Hash = `0x${'c9'.repeat(32)}`

// Finding: TRA-11
test.each(['beacon', 'reveals'] as const)(
  'the status of a job weighs scores as the chain does (%s)',
  async (variant) => {
    const chain = createMemoryChain({ trainingVariant: variant })
    const scenario = await createScenario(worldFromChain(chain))
    await fundMembers(scenario)
    const fixture = createTrainingFixture(() => scenario)
    const { sponsor, trainers, validators, pass } = fixture
    const jobId = await fixture.opened({ budget: 10_000n, rounds: 1, trainersMin: 1 })
    // No juror is enlisted for training, so no case can take stake yet.
    const most = variant === 'beacon' ? 0n : undefined
    expect((await readJobStatus(sponsor, jobId)).penaltyMax).toBe(most)
    const [trainer] = trainers
    await trainer.training?.joinAsTrainer(jobId)
    for (const [i, one] of validators.entries()) {
      await one.training?.joinAsValidator({ jobId, weight: i === 2 ? 3 : 1 })
    }
    await pass(2n)
    await fixture.begin(jobId)
    const update = { update: state, trace: state, salt: state }
    await fixture.commit(trainer, jobId, update)
    await pass()
    await fixture.reveal(trainer, jobId, update)
    await pass()
    // First all validators report different states, so that scoring is reopened and they must score
    // again.
    for (const [i, one] of validators.entries()) {
      const odd = `0x${`${i + 1}`.repeat(64)}` as Hash
      await fixture.commitScores(one, jobId, fixture.ballotOf(odd, [5_000]))
    }
    await pass()
    for (const [i, one] of validators.entries()) {
      const odd = `0x${`${i + 1}`.repeat(64)}` as Hash
      await fixture.revealScores(one, jobId, fixture.ballotOf(odd, [5_000]))
    }
    await pass()
    expect(await readJobStatus(sponsor, jobId)).toMatchObject({ rounds: [{ scores: [5_000] }] })
    await fixture.settle(jobId)
    expect(await readJobStatus(sponsor, jobId)).toMatchObject({ rounds: [{ ballots: 0 }] })
    const ballots = [9_000, 8_000, 2_000].map((score) => fixture.ballotOf(state, [score]))
    const each = validators.map(
      (one, i) => [one, ballots[i] ?? fixture.ballotOf(state, [0])] as const,
    )
    for (const [one, ballot] of each) await fixture.commitScores(one, jobId, ballot)
    await pass()
    for (const [one, ballot] of each) await fixture.revealScores(one, jobId, ballot)
    await pass()
    await fixture.settle(jobId)
    const earned = (await sponsor.training?.jobMember({ jobId, account: trainer.account }))?.earned
    // Nine tenths of the 10,000 base units go to trainers. The trainer has a score of 2,000 out of
    // 10,000, so it gets this share of their part.
    expect(earned).toBe((9_000n * 2_000n) / 10_000n)
    const scoresNow = async () => (await readJobStatus(sponsor, jobId)).rounds[0]?.scores
    expect(await scoresNow()).toEqual([2_000])
    await pass()
    for (const one of validators) await one.training?.leaveJob({ jobId, account: one.account })
    expect(await scoresNow()).toEqual([2_000])
  },
)
