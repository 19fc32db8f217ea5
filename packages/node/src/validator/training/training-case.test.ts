// Goal: jurors of the training domain vote on challenges by themselves, and have them resolved; a
// trainer that hides the files of its update from all of them loses its stake.
// Method: nodes of four jurors over the chain in memory, on a challenge of a trainer. What their
// replay finds is told to them.

import { type Ledger, requireMember, TRAINING_DOMAIN } from '@ostrom/ledger'
import {
  auditsOf,
  createCourtFixture,
  createScenario,
  createTrainingFixture,
  finalizeNextEpoch,
  fundMembers,
  hashOf,
  UNIT,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
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

/** The node of a juror whose replays find this, as `step`. */
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

test.each<[string, TrainingJudgement, boolean]>([
  ['hides its files', { verdict: 'minor', reason: 'unavailable' }, true],
  ['shows what is prescribed', { verdict: 'no', reason: 'as-prescribed' }, false],
])('jurors judge a challenged trainer that %s', async (_, found, isExpelled) => {
  const scenario = await createScenario(worldFromChain(createMemoryChain()))
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

test('who opened a case takes of the stake that it holds each day; others do not', async () => {
  let nowMs = 0
  let heldUntilSeconds: bigint | undefined
  let calls = 0
  let isGone = false
  const open = async () =>
    isGone ? undefined : { caseId: 7n, ...(heldUntilSeconds && { heldUntilSeconds }) }
  const training = {
    challenge: open,
    resolveChallenge: async () => {
      calls += 1
      heldUntilSeconds = 1_000n
    },
  } as unknown as Parameters<typeof createTrainingCaseHandler>[0]['training']
  const options = { training, judge: undefined, log, signal }
  const handler = createTrainingCaseHandler({ ...options, clock: { ...clock, nowMs: () => nowMs } })
  const matter = {
    kind: 'training' as const,
    jobId: hashOf(1),
    round: 1,
    account: `0x${'11'.repeat(20)}` as const,
  }
  const conclude = (isOwn: boolean) => handler.conclude?.(7n, matter, { isOwn })
  expect(await conclude(true)).toBe('later')
  expect(await conclude(true)).toBe('later')
  expect([calls, await conclude(false)]).toEqual([1, undefined])
  nowMs += 86_400_000
  expect(await conclude(true)).toBe('later')
  expect(calls).toBe(2)
  isGone = true
  nowMs += 86_400_000
  expect(await conclude(true)).toBeUndefined()
  expect(calls).toBe(2)
})
