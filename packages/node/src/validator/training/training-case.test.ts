// Goal: jurors of the training domain vote on challenges by themselves, and resolve them; a
// trainer that hides the files of its update from all of them loses its stake.
// Method: nodes of four jurors over the chain in memory, on a challenge of a trainer. The test sets
// the findings of their replay.

import { type Ledger, requireMember, TRAINING_DOMAIN } from '@ostrom/ledger'
import {
  auditsOf,
  createCourtFixture,
  createMemoryScenario,
  createTrainingFixture,
  finalizeNextEpoch,
  fundMembers,
  hashOf,
  UNIT,
} from '@ostrom/ledger/conformance'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { readEvents } from '../../event-reader.ts'
import { createRandomness } from '../../randomness.ts'
import { createJuror } from '../court/juror.ts'
import { createTrainingCaseHandler, type TrainingJudgement } from './training-case.ts'

const { signal } = new AbortController()
const log = () => {}
const clock = { nowMs: () => 0, sleep: () => new Promise<void>((done) => setImmediate(done)) }
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const none = { onEvent: async () => undefined, judge: async () => undefined }

/** Creates the node of a juror whose replays have this result; returns its `step`. */
function nodeOf(ledger: Ledger, found: TrainingJudgement): () => Promise<void> {
  const state = createStateMemory()
  const audits = auditsOf(ledger)
  const training = requireMember(ledger, 'training')
  const own = { ledger, audits, state, log, signal, clock, random, account: ledger.account }
  const juror = createJuror({
    ...own,
    randomness: createRandomness({ audits, ledger, signal, log }),
    domains: new Set([TRAINING_DOMAIN]),
    caseHandlers: {
      fraud: none,
      dataset: none,
      report: none,
      training: createTrainingCaseHandler({
        ...own,
        training,
        judge: { judge: async () => found },
      }),
    },
    appeals: {},
  })
  return async () => {
    await readEvents({ ledger, state, key: 'cursor', signal }, async (events) => {
      for (const event of events) await juror.onEvent(event)
      return []
    })
    await juror.step()
  }
}

// Finding: CRT-1
test.each<[string, TrainingJudgement, boolean]>([
  ['hides its files', { verdict: 'minor', reason: 'unavailable' }, true],
  ['shows what is prescribed', { verdict: 'no', reason: 'as-prescribed' }, false],
])('jurors judge a challenged trainer that %s', async (_, found, isExpelled) => {
  const scenario = await createMemoryScenario()
  await fundMembers(scenario)
  const { jurors } = await createCourtFixture(scenario, [TRAINING_DOMAIN])
  const { outsider, trainers, validators, ...job } = createTrainingFixture(() => scenario)
  await outsider.deposit({ asset: outsider.nativeAsset, amount: UNIT })
  const jobId = await job.opened({ budget: 3_000n })
  for (const one of trainers) await requireMember(one, 'training').joinAsTrainer(jobId)
  for (const one of validators) {
    await requireMember(one, 'training').joinAsValidator({ jobId, weight: 1 })
  }
  await job.pass(2n)
  await job.begin(jobId)
  const ballot = job.ballotOf(hashOf(201), [5_000, 5_000, 0])
  await job.round(jobId, { reveals: trainers.slice(0, 2), ballot })
  const { account } = trainers[0]
  const training = requireMember(outsider, 'training')
  const key = { jobId, round: 1, account }
  await training.challengeMember({ ...key, evidence: hashOf(0xe1) })
  const { caseId = 0n } = (await training.challenge(key)) ?? {}

  const nodes = jurors.map((juror) => nodeOf(juror, found))
  for (let step = 0; step < 200 && (await training.challenge(key)); step++) {
    for (const node of nodes) await node()
    const { status } = (await auditsOf(outsider).courtCase(caseId)) ?? {}
    if (status === 'waiting') await finalizeNextEpoch(scenario)
    else await scenario.advance(1_000n)
  }
  expect(await auditsOf(outsider).courtCase(caseId)).toMatchObject({
    status: 'final',
    ruling: found.verdict,
  })
  expect(await training.challenge(key)).toBeUndefined()
  expect(await training.jobMember({ jobId, account })).toMatchObject({ isExpelled })
})

/**
 * Creates a case handler for challenges: the first resolution of a challenge makes it hold a stake
 * until day 30, and a resolution from that day on ends the challenge.
 */
function heldCases() {
  let nowMs = 0
  const held = new Set<bigint>()
  const gone = new Set<bigint>()
  const calls: number[] = []
  const day = 86_400_000
  const training = {
    challenge: async ({ round }: { round: number }) => {
      const caseId = BigInt(round)
      if (gone.has(caseId)) return undefined
      return { caseId, ...(held.has(caseId) && { heldUntilSeconds: 2_592_000n }) }
    },
    resolveChallenge: async ({ round }: { round: number }) => {
      calls.push(round)
      const isOver = nowMs >= 30 * day
      ;(isOver ? gone : held).add(BigInt(round))
    },
  } as unknown as Parameters<typeof createTrainingCaseHandler>[0]['training']
  const options = { training, judge: undefined, log, signal }
  const handler = createTrainingCaseHandler({ ...options, clock: { ...clock, nowMs: () => nowMs } })
  const account = `0x${'11'.repeat(20)}` as const
  const matter = { kind: 'training', jobId: hashOf(1), account } as const
  return {
    calls,
    gone,
    pass: (days: number) => {
      nowMs += days * day
    },
    conclude: (round: number, isOwn: boolean) =>
      handler.conclude?.(BigInt(round), { ...matter, round }, { isOwn }),
    close: (round: number) => handler.close?.(BigInt(round)),
  }
}

// Finding: ADV-1
test('the opener of a case takes part of the held stake each day', async () => {
  const { conclude, calls, gone, pass } = heldCases()
  expect(await conclude(7, true)).toBe('later')
  expect(await conclude(7, true)).toBe('later')
  expect(calls).toEqual([7])
  pass(1)
  expect(await conclude(7, true)).toBe('later')
  expect(calls).toEqual([7, 7])
  gone.add(7n)
  pass(1)
  expect(await conclude(7, true)).toBeUndefined()
  expect(calls).toEqual([7, 7])
})

// Finding: ADV2-2, ADV2-3
test('held stakes of other cases are taken while an own case waits, and at the end', async () => {
  const { conclude, calls, close, pass } = heldCases()
  expect(await conclude(8, false)).toBe('later')
  pass(1)
  expect(await conclude(8, false)).toBe('later')
  // Only the first call is made, because no case of this node waits.
  expect(calls).toEqual([8])
  expect(await conclude(7, true)).toBe('later')
  expect(await conclude(8, false)).toBe('later')
  expect(await conclude(8, false)).toBe('later')
  expect(calls).toEqual([8, 7, 8])
  close(7)
  pass(1)
  expect(await conclude(8, false)).toBe('later')
  expect(calls).toEqual([8, 7, 8])
  // Without another resolution the chain would keep the stake of the case for ever.
  pass(28)
  expect(await conclude(8, false)).toBeUndefined()
  expect(calls).toEqual([8, 7, 8, 8])
})
