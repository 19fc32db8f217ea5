import { type AccountId, assert, type Hash, Hex } from '@ostrom/protocol'
import { addManifest, type Storage } from '@ostrom/storage'
import { createTrainerMemory } from '@ostrom/trainer/memory'
import { Job } from '@ostrom/training'
import { createTrainingContents } from './jobs/contents.ts'
import type { OpenAdapter } from './jobs/continuation.ts'
import {
  type JobDataset,
  type PreparedJob,
  prepareJob,
  publishDataset,
} from './jobs/prepare-job.ts'

/** Visible characters of ASCII. */
const [FIRST_LETTER, LETTERS] = [33, 94] as const

/**
 * Returns training lines for a model of byte pairs: they share a language, but each line has
 * letters of its own, so that updates of different shards differ. No two lines are equal, because
 * updates from equal lines would look like copies. (Numbers: Lehmer's generator, `minstd`.)
 */
export const trainingLines = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, n) => {
    let number = 1 + n + 7_919 * seed
    const letter = () => {
      number = (number * 48_271) % 2_147_483_647
      return String.fromCharCode(FIRST_LETTER + (number % LETTERS))
    }
    const own = Array.from({ length: 6 }, letter).join('')
    return JSON.stringify({ text: `la ${own} lo ${own}` })
  }).join('\n')

/** Returns these lines, each with the name of the head (adapter) that it trains. */
export const labelledLines = (lines: string, head: string): string =>
  lines
    .split('\n')
    .map((line) => JSON.stringify({ head, ...JSON.parse(line) }))
    .join('\n')

/** A registered adapter in a test. */
export type TestAdapter = { readonly version: Hash; readonly state: Uint8Array }

/** Opens every adapter as the only adapter of a test; fails in a test without one. */
export const openTestAdapter =
  (state?: Uint8Array): OpenAdapter =>
  async () => {
    assert(state, 'the test has an adapter')
    return state
  }

/** Changes a document; `publish` stores a file and returns its CID. */
export type ForgedDocument = (
  spec: Job.JobSpec,
  publish: (file: Uint8Array) => Promise<string>,
) => Job.JobSpec | Promise<Job.JobSpec>

/** Publishes the files of a job on the model of byte pairs. */
export async function prepareTestJob(
  storage: Storage,
  options: {
    readonly base: Hash
    readonly creator: AccountId
    readonly rounds: number
    readonly replayedSteps: number
    /** Lines of each task of the job. */
    readonly tasks?: readonly string[] | undefined
    /** Adapter that the job continues. */
    readonly adapter?: TestAdapter | undefined
    /** Lines for training; by default those of `trainingLines`. */
    readonly lines?: string | undefined
    readonly license?: string | undefined
    readonly toleratedFaults?: Job.JobSpec['toleratedFaults']
    /** Names of several heads, each with training lines of its own. */
    readonly heads?: readonly string[] | undefined
    readonly anchorUpdates?: boolean | undefined
    /** Changes that a dishonest sponsor makes to the document after all checks. */
    readonly forged?: ForgedDocument | undefined
    readonly signal: AbortSignal
  },
): Promise<PreparedJob> {
  const { base, creator, rounds, replayedSteps, tasks: taskTexts = [], signal } = options
  const {
    adapter,
    heads,
    lines = trainingLines(160, 1),
    license = 'CC0-1.0',
    toleratedFaults,
    anchorUpdates,
    forged,
  } = options
  const publish = (name: string, text: string) =>
    publishDataset(storage, { name, creator, license, description: '', text })
  const datasets: JobDataset[] = []
  for (const [at, head] of (heads ?? [undefined]).entries()) {
    const text = head === undefined ? lines : labelledLines(trainingLines(160, 1 + at), head)
    const dataset = await publish(`songs ${at}`, text)
    const weightPpm = 1_000_000 / (heads?.length ?? 1)
    datasets.push({ dataset, shards: 16, weightPpm })
  }
  const measured = trainingLines(48, 2)
  const publicDataset = await publish(
    'public songs',
    heads ? heads.map((head) => labelledLines(measured, head)).join('\n') : measured,
  )
  const tasks: NonNullable<Job.JobSpec['evaluation']['tasks']>[number][] = []
  for (const [at, text] of taskTexts.entries()) {
    const task = await publish(`task ${at}`, text)
    tasks.push({ dataset: task, rows: 32, harmMicro: 0 })
  }
  const contents = createTrainingContents({ storage, sources: [] })
  const trainer = createTrainerMemory()
  const prepared = await prepareJob(
    { contents, storage, trainer, openAdapter: openTestAdapter(adapter?.state), signal },
    {
      continues: adapter?.version,
      ...(toleratedFaults && { toleratedFaults }),
      method: 'sft',
      base,
      model: 'pairs',
      seed: Hex.zeroHash,
      part: { adapter: { rank: 2, alpha: 4, targetModules: ['pairs'] } },
      ...(heads && { heads }),
      datasets,
      rounds,
      innerSteps: 4,
      batch: 4,
      sequence: 32,
      shardsPerTrainer: 2,
      overlapPpm: 0,
      optimizer: {
        learningRateNano: 50_000_000,
        schedule: 'constant',
        beta1Ppm: 900_000,
        beta2Ppm: 999_000,
        epsilonPico: 10_000,
        weightDecayPpm: 0,
        gradientClipMicro: 0,
        moments: 'kept',
      },
      compression: { densityPpm: 250_000, feedbackPpm: 950_000 },
      aggregation: { rule: 'mean', clipPpm: 1_000_000, outerRatePpm: 1_000_000 },
      evaluation: {
        heldOutRows: 24,
        publicDataset,
        publicRows: 32,
        fullGainMicro: 400_000,
        ...(tasks.length > 0 && { tasks }),
      },
      environment: { class: 'exact', worldSize: 1 },
      replayedSteps,
      updateBytesMax: 1_000_000,
      ...(anchorUpdates && { anchorUpdates }),
    },
  )
  if (!forged) return prepared
  const spec = await forged(prepared.spec, (file) => contents.publish(file))
  await storage.pin(await addManifest(storage, Job.encode(spec)))
  return { spec, specHash: Job.hash(spec) }
}
