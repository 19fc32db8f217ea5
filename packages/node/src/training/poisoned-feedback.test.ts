// Goal: numbers of a hostile trainer stop no validator, and no state includes error feedback of a
// round that was not accepted.
// Method: a trainer that withholds a round and continues from invented numbers.

import { updateCommitment } from '@ostrom/ledger'
import { assert, Hex } from '@ostrom/protocol'
import { type Job, Trace, Update, UpdateManifest } from '@ostrom/training'
import { expect, test } from 'vitest'
import { createTrainingContents } from './jobs/contents.ts'
import { openJobData } from './jobs/job-data.ts'
import {
  createTestSource,
  createTrainingWorld,
  type TestNodeOptions,
  type TrainingWorld,
} from './training.fixture.ts'

const { signal } = new AbortController()
const trainer: TestNodeOptions = { kind: 'trainer' }
const validator: TestNodeOptions = { kind: 'validator' }

const memberOf = async (world: TrainingWorld, at: number) => {
  const { jobId } = world
  const account = world.nodes[at]?.ledger.account ?? '0x'
  return await world.training().jobMember({ jobId, account })
}

const reasonsOf = (world: TrainingWorld, at: number): readonly unknown[] =>
  (world.nodes[at]?.logged ?? []).flatMap(({ event, what }) =>
    event === 'update-rejected' ? [what.reason] : [],
  )

const sourcesOf = ({ stores }: TrainingWorld) =>
  stores.map(({ storage }) => createTestSource({ storage, serves: () => true }, 0))

/** Creates files of a trainer whose invented error feedback has the largest numbers. */
async function createPoison(world: TrainingWorld, at: number) {
  const { jobId } = world
  const own = world.stores[at + 1]
  assert(own, 'each node has a store behind that of the sponsor')
  const contents = createTrainingContents({ storage: own.storage, sources: sourcesOf(world) })
  const job = await world.training().job(jobId)
  assert(job, 'the job was opened')
  const { spec } = await openJobData(contents, job, signal)
  const node = world.nodes[at]
  assert(node, 'the world has this node')
  const { ledger } = node
  const { account } = ledger
  const stateOf = (value: number) =>
    Update.encodeState(new Float32Array(parametersOf(spec)).fill(value), spec)
  const largest = Math.fround(3.4e38)
  const residual = stateOf(largest)
  const reveals = new Map<
    number,
    Parameters<ReturnType<typeof world.training>['revealUpdate']>[0]
  >()
  return {
    /** @param isLater True if the update begins with the poisoned error feedback. */
    async commit(round: number, isLater: boolean) {
      const current = await world.training().job(jobId)
      const delta = new Float32Array(parametersOf(spec)).fill(1)
      const made = Update.compress({
        delta,
        residual: new Float32Array(delta.length),
        compression: spec.compression,
      })
      const last = stateOf(-largest)
      const hash = Hex.sha256Hex
      const steps = Array.from({ length: spec.innerSteps + 1 }, (_, step) => ({
        step,
        weights: step === 0 ? (current?.state ?? Hex.zeroHash) : hash(last),
        moments: Hex.zeroHash,
        batch: Hex.zeroHash,
      }))
      const lastCid = await contents.publish(last)
      const end = {
        residualBefore: isLater ? hash(residual) : Hex.zeroHash,
        residualAfter: hash(residual),
        update: hash(made.file),
      }
      const manifest: UpdateManifest.UpdateManifest = {
        version: 1,
        update: await contents.publish(made.file),
        ...(isLater && { residual: await contents.publish(residual) }),
        steps,
        end,
        checkpoints: steps.map(() => ({ state: lastCid })),
      }
      const reveal = {
        jobId,
        update: end.update,
        trace: Trace.rootOf(UpdateManifest.traceOf(manifest)),
        salt: Hex.zeroHash,
        cid: await contents.publish(UpdateManifest.encode(manifest)),
      }
      reveals.set(round, reveal)
      const commitment = updateCommitment({ jobId, round, account }, reveal)
      await world.training(ledger).commitUpdate({ jobId, commitment })
    },
    async reveal(round: number) {
      const known = reveals.get(round)
      assert(known, 'it was committed to')
      await world.training(ledger).revealUpdate(known)
    },
  }
}

const parametersOf = ({ tensors }: Pick<Job.JobSpec, 'tensors'>): number =>
  tensors.reduce((sum, { shape }) => sum + shape.reduce((size, side) => size * side, 1), 0)

test('error feedback that overflows stops no validator from its ballot', async () => {
  // The hostile trainer withholds its files in the first round, so its update is rejected, but
  // cannot be challenged.
  let isServed = false
  const hostile: TestNodeOptions = { kind: 'idle', serves: () => isServed }
  const nodes = [trainer, trainer, hostile, validator, validator, validator]
  const world = await createTrainingWorld({ nodes })
  const poison = await createPoison(world, 2)
  for (const round of [1, 2]) {
    isServed = round === 2
    await poison.commit(round, round === 2)
    await world.pass()
    await poison.reveal(round)
    await world.pass()
    await world.pass()
    await world.pass()
  }
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ status: 'finished', accepted: 2 })
  for (const at of [3, 4, 5]) {
    expect((await memberOf(world, at))?.missed).toBe(0)
    // The second round does not continue from the feedback that was withheld in the first.
    expect(reasonsOf(world, at)).toEqual(['unavailable', 'trace-mismatch'])
  }
  await world.close()
})
