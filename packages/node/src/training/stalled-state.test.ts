// Goal: a trainer that never ends its answer cannot keep validators from the state of a round.
// Without the state, the validators would pay a penalty in each round. Method: the files of one
// trainer never arrive.

import { type AccountId, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { Job, Update, UpdateManifest } from '@ostrom/training'
import { expect, test } from 'vitest'
import { createTrainingContents, type TrainingContents } from './jobs/contents.ts'
import { openJobData } from './jobs/job-data.ts'
import type { JobHistory, RoundHistory } from './jobs/job-history.ts'
import { createJobStates } from './jobs/job-states.ts'
import { prepareTestJob } from './training-data.fixture.ts'

const { signal } = new AbortController()
const hashOf = (n: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(n))
const accountOf = (n: number): AccountId => Hex.from(new Uint8Array(20).fill(n))

/** Creates a job, one of its states, and the reveals of the round that began with this state. */
async function createRound() {
  const storage = createStorageMemory()
  const wish = { base: hashOf(1), creator: accountOf(1), rounds: 4, replayedSteps: 1, signal }
  const { spec, specHash } = await prepareTestJob(storage, wish)
  const contents = createTrainingContents({ storage, sources: [] })
  const { base, parentState, rounds } = spec
  const terms = { base, parentState, rounds, spec: specHash } as Parameters<
    typeof openJobData
  >[1]['terms']
  const data = await openJobData(contents, { terms }, signal)
  const file = Update.encodeState(new Float32Array(Job.parametersOf(spec)).fill(0.5), spec)
  const state = Hex.sha256Hex(file)
  const manifest = UpdateManifest.encode({
    version: 1,
    update: await contents.publish(new Uint8Array(1)),
    steps: [{ step: 0, weights: state, moments: Hex.zeroHash, batch: Hex.zeroHash }],
    end: { residualBefore: Hex.zeroHash, residualAfter: Hex.zeroHash, update: hashOf(9) },
    checkpoints: [{ state: await contents.publish(file) }],
  })
  const stalled = await contents.publish(new Uint8Array(2))
  const reveals = [stalled, await contents.publish(manifest)].map((cid, at) => {
    const hash = hashOf(at)
    return { account: accountOf(at), update: hash, trace: hash, salt: hash, cid }
  })
  const nothing = { trainers: [], committed: [], ballots: [] }
  const round = { round: 2, state, seed: hashOf(1), startedAtSeconds: 1n, ...nothing, reveals }
  return { contents, data, file, round, stalled }
}

/**
 * Returns contents of which one file never arrives; `asked` gets the signals of its waiting
 * readers.
 */
function stalling(contents: TrainingContents, stalled: string, asked: AbortSignal[]) {
  const read: TrainingContents['read'] = (cid, reading) => {
    if (cid !== stalled) return contents.read(cid, reading)
    asked.push(reading.signal)
    return new Promise(() => {})
  }
  return { ...contents, read }
}

const historyOf = (rounds: readonly RoundHistory[]): JobHistory => ({
  sync: async () => 0n,
  members: () => ({ trainers: [], expelled: [], challenges: [] }),
  round: (wanted) => rounds.find(({ round }) => round === wanted),
  rounds: () => rounds,
  acceptedBefore: () => undefined,
})

// Finding: TRA-16
test('a stalled request for a state is aborted, and another trainer sends the state', async () => {
  const { contents, data, file, round, stalled } = await createRound()
  const asked: AbortSignal[] = []
  const states = createJobStates({
    contents: stalling(contents, stalled, asked),
    state: createStateMemory(),
    history: historyOf([round]),
    data,
    jobId: hashOf(1),
  })
  expect(await states.fileOf(round, signal)).toEqual(file)
  expect(asked.map(({ aborted }) => aborted)).toEqual([true])
})

// Finding: TRA-16
test('if all trainers stall, the state is computed from the earlier rounds', async () => {
  const { contents, data, round, stalled } = await createRound()
  const reveals = round.reveals.slice(0, 1)
  const states = createJobStates({
    contents: stalling(contents, stalled, []),
    state: createStateMemory(),
    history: historyOf([{ ...round, reveals }]),
    data,
    jobId: hashOf(1),
    waitMs: 1,
  })
  // There is no earlier round, so the state cannot be computed.
  const error = await states
    .fileOf({ ...round, reveals }, signal)
    .catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'training-content-invalid' })
  expect((error as Error).message).toContain('no round ended with it')
})
