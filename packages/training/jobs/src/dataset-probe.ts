import { createHash } from 'node:crypto'
import { readRecordLines } from '@ostrom/datasets'
import { type Hash, Hex } from '@ostrom/protocol'
import { type JobTrainer, parseRow, type Trainer, type TrainerTerms } from '@ostrom/trainer'
import { Comparison } from '@ostrom/training'
import {
  PROBE_BATCH,
  PROBE_CONTROLS,
  PROBE_HELD_OUT_EVERY,
  PROBE_SEQUENCE,
  PROBE_STEPS,
} from './limits.ts'
import { controlRows } from './probe-control.ts'

// A probe measures whether a short training on part of a dataset lowers the loss on the rest (see
// docs/spec/datasets.md). A lower loss shows that records have a common pattern that the model can
// learn, not that they are good.

export type DatasetProbeOptions = {
  readonly trainer: Trainer
  /** Folder of the base model's safetensors. */
  readonly model: string
  readonly adapter: {
    readonly rank: number
    readonly alpha: number
    readonly targetModules: readonly string[]
  }
  /** Learning rate, in parts per billion. */
  readonly learningRateNano: number
  readonly signal: AbortSignal
}

/** Findings of a probe, in nats. The interval is of the held-out loss after minus before. */
export type DatasetProbeReport = Comparison.PairedInterval & {
  /** Held-out loss after training on the rows, minus that after training on the best control. */
  readonly beyondControl: Comparison.PairedInterval
  /** Largest difference between the mean losses of the controls. */
  readonly controlSpread: number
  readonly trained: number
  readonly heldOut: number
  readonly steps: number
  /** Environment in which the losses were rounded: the same description gives the same numbers. */
  readonly environment: string
  readonly verdict: 'useful' | 'not-shown' | 'harmful'
}

/**
 * Returns the `count` rows of a file of JSON lines that have the lowest SHA-256, or all rows of a
 * shorter file.
 *
 * @throws {RangeError} A line is no record of a dataset.
 */
export async function sampleRows(
  source: AsyncIterable<Uint8Array>,
  count: number,
): Promise<readonly string[]> {
  let sample: { readonly hash: string; readonly row: string }[] = []
  const keep = () => {
    sample = sample.sort((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, count)
  }
  for await (const line of readRecordLines(source)) {
    if (line.kind === 'fault') throw new RangeError(line.fault)
    const row = JSON.stringify(line.value)
    sample.push({ hash: createHash('sha256').update(row).digest('hex'), row })
    if (sample.length >= 2 * count) keep()
  }
  keep()
  return sample.map(({ row }) => row)
}

async function termsOf(options: DatasetProbeOptions) {
  const { trainer, model, adapter, learningRateNano, signal } = options
  const first = await trainer.firstState({ model, part: { adapter }, seed: Hex.zeroHash, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms: TrainerTerms = {
    method: 'sft',
    adapter: { ...adapter, frozenA: false },
    tensors: first.tensors,
    rounds: 1,
    innerSteps: PROBE_STEPS,
    batch: PROBE_BATCH,
    sequence: PROBE_SEQUENCE,
    optimizer: {
      learningRateNano,
      schedule: 'constant',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 1_000_000,
      moments: 'reset',
    },
    environment: { class: 'exact', hash: environment.hash, worldSize: 1 },
  }
  return { terms, state: first.state, environment }
}

/** Trains on rows, beginning at the first state; returns the losses of the held-out rows. */
async function lossesAfter(
  job: JobTrainer,
  { trained, heldOut, state: first, signal }: Omit<ProbeRun, 'before'>,
): Promise<readonly number[]> {
  const key = rowsHash(trained)
  const batches = Array.from({ length: PROBE_STEPS }, (_, step) =>
    Array.from(
      { length: PROBE_BATCH },
      (__, at) => trained[(step * PROBE_BATCH + at) % trained.length]!,
    ),
  )
  const { state } = await job.train({ key, round: 1, state: first, batches, signal })
  const losses = await job.losses({ state, rows: heldOut, signal })
  await job.forget(key)
  return losses
}

const rowsHash = (rows: readonly string[]): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(rows.join('\n')))

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

type ProbeRun = {
  readonly trained: readonly string[]
  readonly heldOut: readonly string[]
  readonly state: Uint8Array
  readonly before: readonly number[]
  readonly signal: AbortSignal
}

/** Trains on the rows and on each control, and compares the losses of the held-out rows. */
async function compareControls(job: JobTrainer, run: ProbeRun) {
  const { before, trained } = run
  const seed = rowsHash([...trained, ...run.heldOut])
  const after = await lossesAfter(job, run)
  const controls: (readonly number[])[] = []
  for (let at = 0; at < PROBE_CONTROLS; at += 1) {
    const order = rowsHash([seed, `control ${at}`])
    controls.push(await lossesAfter(job, { ...run, trained: controlRows(trained, order) }))
  }
  const ranked = controls.toSorted((a, b) => meanOf(a) - meanOf(b))
  const [best, worst] = [ranked[0]!, ranked.at(-1)!]
  const interval = Comparison.pairedInterval({ before, after }, seed)
  const beyondControl = Comparison.pairedInterval({ before: best, after }, seed)
  const controlSpread = meanOf(worst) - meanOf(best)
  return { ...interval, beyondControl, controlSpread }
}

function verdictOf(found: Awaited<ReturnType<typeof compareControls>>) {
  if (found.low > 0) return 'harmful'
  const isBeyond = found.beyondControl.high < -found.controlSpread
  return found.high < 0 && isBeyond ? 'useful' : 'not-shown'
}

/**
 * Trains an adapter for `PROBE_STEPS` steps on four of five rows, and equally long on each of
 * `PROBE_CONTROLS` controls: the same rows with shuffled letters. Every fifth row is held out.
 *
 * Compares the losses of the held-out rows in pairs, by the bootstrap that promotions use; the rows
 * determine its seed. The rows are useful if training on them lowers the loss, and the loss is then
 * below the best control's by more than the controls differ. The same rows, model and environment
 * give the same report.
 *
 * @throws {RangeError} Fewer than ten rows.
 * @throws {TrainerInputInvalidError} A row does not belong to the method `sft`, or the trainer
 * cannot train this adapter of the model.
 * @throws {TrainerFailedError} The process ended.
 */
export async function probeDataset(
  options: DatasetProbeOptions,
  rows: readonly string[],
): Promise<DatasetProbeReport> {
  if (rows.length < 2 * PROBE_HELD_OUT_EVERY) throw new RangeError('at least ten rows')
  const { trainer, model, signal } = options
  for (const [at, row] of rows.entries()) parseRow(row, `row ${at + 1}`, 'sft')
  const heldOut = rows.filter((_, at) => at % PROBE_HELD_OUT_EVERY === 0)
  const trained = rows.filter((_, at) => at % PROBE_HELD_OUT_EVERY !== 0)
  const { terms, state, environment } = await termsOf(options)
  const job = await trainer.open({ terms, model, signal })
  try {
    const before = await job.losses({ state, rows: heldOut, signal })
    const found = await compareControls(job, { trained, heldOut, state, before, signal })
    return {
      ...found,
      trained: trained.length,
      heldOut: heldOut.length,
      steps: PROBE_STEPS,
      environment: environment.description,
      verdict: verdictOf(found),
    }
  } finally {
    await job.close()
  }
}
